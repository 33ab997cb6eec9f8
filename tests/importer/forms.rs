//! The same rows in every form in which people send them.

use carte_leviers::tool::import::{Change, Rows};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::support::{changes, import_over, records, text_of, xlsx};

/// A correction of two summaries, in columns of another order, with a remark.
const CORRECTION: &str = "\
annee,resume_fr,id,remarque
2016,« Été » : œuvre à 50 % – l’essai,E001,à relire
2016,Deux instances,E002,
";

fn corrected() -> Vec<(String, String)> {
    [
        ("E001", "« Été » : œuvre à 50 % – l’essai"),
        ("E002", "Deux instances"),
    ]
    .map(|(key, text)| (key.to_owned(), text.to_owned()))
    .to_vec()
}

#[track_caller]
fn check_correction(name: &str, bytes: &[u8]) {
    let found: Vec<_> = changes(name, bytes, Rows::Complete)
        .into_iter()
        .map(|change| match change {
            Change::Changed { key, cells, .. } => {
                assert_eq!(cells.len(), 1, "{cells:?}");
                assert_eq!(cells[0].0, "resume_fr");
                (key, cells[0].2.clone())
            }
            other => panic!("{name}: {other:?}"),
        })
        .collect();
    assert_eq!(found, corrected(), "{name}");
}

#[test]
fn commas_semicolons_tabs_marks_and_encodings_make_no_difference() {
    let semicolons = CORRECTION.replace(',', ";");
    let (windows, _, lost) = encoding_rs::WINDOWS_1252.encode(&semicolons);
    assert!(!lost);
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(CORRECTION.replace(',', "\t").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    check_correction("extraits.csv", CORRECTION.as_bytes());
    check_correction("extraits.csv", semicolons.as_bytes());
    check_correction("extraits.csv", format!("\u{feff}{semicolons}").as_bytes());
    check_correction("extraits.csv", &windows);
    check_correction("extraits.csv", &utf16);
    check_correction("extraits.csv", CORRECTION.replace('\n', "\r\n").as_bytes());
}

#[test]
fn titles_above_the_header_and_merged_headings_are_understood() {
    let rows: &[&[&str]] = &[
        &["Corrections de juin"],
        &[""],
        &["Identifiant", "Résumé", "", "Remarque"],
        &["", "français", "anglais", ""],
        &["E001", "« Été » : œuvre à 50 % – l’essai", "", "à relire"],
        &["E002", "Deux instances", "", ""],
    ];
    // « anglais » is there but empty: only the French column is kept, as a colleague would send it.
    let rows: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| {
            row.iter()
                .enumerate()
                .filter(|(idx, _)| *idx != 2)
                .map(|(_, text)| *text)
                .collect()
        })
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    check_correction("corrections.xlsx", &xlsx("extraits", &rows));
}

#[test]
fn a_number_gets_back_its_zero_and_a_date_its_month() {
    let header = records("sources.csv").swap_remove(0);
    let known = records("sources.csv")
        .into_iter()
        .find(|row| row[3].len() == 7)
        .unwrap();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("sources").unwrap();
    let day = Format::new().set_num_format("mmm-yy");
    for (column, name) in (0..).zip(&header) {
        sheet.write_string(0, column, name).unwrap();
        sheet
            .write_string(1, column, &known[usize::from(column)])
            .unwrap();
    }
    let date = ExcelDateTime::parse_from_str(&format!("{}-01", known[3])).unwrap();
    sheet.write_datetime_with_format(1, 3, &date, &day).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    assert_eq!(changes("sources.xlsx", &bytes, Rows::Complete), []);

    let territory = text_of("territoires.csv").replace("33063", "1004");
    let problems = import_over("territoires.csv", territory.as_bytes(), Rows::Replace).unwrap_err();
    assert!(
        problems.iter().all(|problem| !problem.contains("INSEE")),
        "{problems:?}"
    );
    assert!(
        problems.iter().all(|problem| problem.contains("« 33063 »")),
        "{problems:?}"
    );
}

#[test]
fn what_was_read_otherwise_is_said() {
    let text = text_of("medias.csv").replace("C1 L2", "\"C1, L2\"");
    let import = import_over("medias.csv", text.as_bytes(), Rows::Replace).unwrap();
    let notes: Vec<_> = import
        .notes
        .iter()
        .map(|note| note.replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        notes,
        ["medias.csv, ligne 2, colonne « axes » : « C1, L2 » lu « C1 L2 »"]
    );
    assert!(import.files.is_empty());
}
