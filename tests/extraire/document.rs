//! A small study of ours, in the state in which a PDF leaves its text; what must be found in it.

use std::path::Path;
use std::sync::LazyLock;

use carte_leviers::tool::content::read_source_folder;
use carte_leviers::tool::source::SourceSet;

/// The committed content.
pub(crate) fn set() -> &'static SourceSet {
    static SET: LazyLock<SourceSet> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("assets")
            .join("source");
        read_source_folder(&folder).unwrap().set
    });
    &SET
}

/// Its pages, one line of the PDF a line. The first is page 11.
pub(crate) const PAGES: [&[&str]; 4] = [
    &[
        "Une étude de test",
        "Sommaire",
        "Soutien direct aux structures de l'ESS 12",
        "Favoriser l'accès au foncier et la création de tiers-lieux 13",
        "Développement des achats socialement et écologiquement responsables 14",
        "Économie circulaire 20",
        "11",
    ],
    &[
        "Une étude de test",
        "Soutien direct",
        "aux structures de l'ESS",
        "La métropole lilloise ouvre un guichet pour le ?nancement des projets. Il est",
        "tenu à jour chaque mois.",
        "",
        "Montreuil prête des salles. La MEL et Rennes Métropole comparent leurs aides.",
        "",
        "\u{ab} Nous aidons les structures \u{bb}, dit Camille Exemple, vice-présidente de Nantes Métropole.",
        "12",
    ],
    &[
        "Une étude de test",
        "Le Grand Lyon achète un immeuble et la ville de Villeurbanne le loue à des coopé-",
        "ratives. Les coopératives y restent dix ans.",
        "",
        "À Lille, un tiers-lieu ouvre. Angers suit l'exemple.",
        "13",
    ],
    &[
        "Une étude de test",
        "Les achats de Toulouse Métropole suivent un schéma. Son siège est au 6 rue",
        "Leclerc, 31000 Toulouse.",
        "",
        "Aucun territoire n'est nommé ici, et les tours de table sont nombreux.",
        "14",
    ],
];

/// What a careful reader finds: page, axis, code of the likeliest territory, name, whether it is ambiguous.
pub(crate) const EXPECTED: [(u32, &str, &str, &str, Certain); 9] = [
    (12, "L2", "200093201", "métropole lilloise", Certain::Yes),
    (12, "L2", "93048", "Montreuil", Certain::Yes),
    (12, "L2", "200093201", "MEL", Certain::Yes),
    (12, "L2", "243500139", "Rennes Métropole", Certain::Yes),
    (12, "L2", "244400404", "Nantes Métropole", Certain::Yes),
    (13, "L4", "200046977", "Grand Lyon", Certain::Yes),
    (13, "L4", "69266", "ville de Villeurbanne", Certain::Yes),
    (13, "L4", "59350", "Lille", Certain::No),
    (13, "L4", "244900015", "Angers", Certain::No),
];

/// The same, on the last page.
pub(crate) const LAST: (u32, &str, &str, &str, Certain) =
    (14, "L6", "243100518", "Toulouse Métropole", Certain::Yes);

/// Whether a name is of one territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Certain {
    Yes,
    No,
}

/// The document as `pdftotext` gives it.
pub(crate) fn text() -> String {
    PAGES.map(|lines| lines.join("\n")).join("\u{c}")
}

/// The document as a PDF (PDF 1.4, Helvetica in `WinAnsiEncoding`), one line below the other.
#[cfg(feature = "studio")]
pub(crate) fn pdf() -> Vec<u8> {
    let kids: Vec<_> = (0..PAGES.len())
        .map(|page| format!("{} 0 R", 4 + 2 * page))
        .collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!(
            "<< /Type /Pages /Kids [{}] /Count {} >>",
            kids.join(" "),
            PAGES.len()
        )
        .into_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_vec(),
    ];
    for (page, lines) in PAGES.iter().enumerate() {
        let stream = stream(lines);
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
                5 + 2 * page
            )
            .into_bytes(),
        );
        let head = format!("<< /Length {} >>\nstream\n", stream.len());
        objects.push([head.as_bytes(), &stream, b"\nendstream"].concat());
    }
    assemble(&objects)
}

#[cfg(feature = "studio")]
fn stream(lines: &[&str]) -> Vec<u8> {
    let mut stream = Vec::new();
    for (line, text) in lines
        .iter()
        .enumerate()
        .filter(|(_, text)| !text.is_empty())
    {
        let text = text
            .replace('\\', "\\\\")
            .replace('(', "\\(")
            .replace(')', "\\)");
        let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(&text);
        assert!(!lost);
        stream.extend(format!("BT /F1 11 Tf 40 {} Td (", 800 - 16 * line).into_bytes());
        stream.extend(bytes.iter());
        stream.extend(b") Tj ET\n");
    }
    stream
}

#[cfg(feature = "studio")]
fn assemble(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut offsets = Vec::new();
    for (number, object) in (1..).zip(objects) {
        offsets.push(file.len());
        file.extend(format!("{number} 0 obj\n").into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for offset in offsets {
        file.extend(format!("{offset:010} 00000 n \n").into_bytes());
    }
    file.extend(
        format!(
            "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
            objects.len() + 1
        )
        .into_bytes(),
    );
    file
}
