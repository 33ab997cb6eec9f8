//! Each way to send a sheet that cannot be taken, with the exact message.

use carte_leviers::tool::import::{Rows, import};

use crate::support::{committed, import_over, text_of, xlsx};

#[track_caller]
fn check(name: &str, bytes: &[u8], rows: Rows, expected: &[&str]) {
    assert_eq!(
        import_over(name, bytes, rows).unwrap_err(),
        expected,
        "{name}"
    );
}

const HEADER: &[&str] = &[
    "id",
    "territoire",
    "axe",
    "titre_fr",
    "resume_fr",
    "titre_en",
    "resume_en",
    "annee",
    "source",
    "localisation",
    "confiance",
];

/// A row of excerpts that is right but for `column`, which holds `text`.
fn excerpt(column: usize, text: &str) -> Vec<&str> {
    let mut cells: Vec<&str> = vec![
        "E901",
        "243300316",
        "L6",
        "Titre",
        "Résumé neuf",
        "Title",
        "New summary",
        "2024",
        "S001",
        "",
        "explicite",
    ];
    cells[column] = text;
    cells
}

#[test]
fn files_that_are_no_spreadsheet_are_refused() {
    check(
        "photo.jpg",
        b"\xFF\xD8\xFF\xE0\x00\x10JFIF",
        Rows::Complete,
        &[
            "photo.jpg : encodage inattendu ; attendu : un classeur XLSX ou ODS, ou un texte CSV en UTF-8 ou Windows-1252",
        ],
    );
    check(
        "vide.csv",
        b"",
        Rows::Complete,
        &["vide.csv : fichier vide ; attendu : un en-tête et des lignes"],
    );
    check(
        "notes.csv",
        b"bonjour\n",
        Rows::Complete,
        &[
            "notes.csv : tableau non reconnu ; attendu : un tableau dont la première ligne nomme les colonnes de : axes, territoires, sources, extraits, cooperations, medias, parcours",
        ],
    );
    let cut = &xlsx("extraits", &[HEADER])[..400];
    let problems = import_over("coupé.xlsx", cut, Rows::Complete).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].starts_with("coupé.xlsx : classeur illisible : « "),
        "{problems:?}"
    );
    assert!(problems[0].ends_with(
        "» ; attendu : un classeur XLSX ou ODS qui s’ouvre dans le tableur, sans mot de passe"
    ));
}

#[test]
fn a_wrong_cell_is_told_with_its_sheet_row_and_column() {
    let cases: [(usize, &str, &str); 6] = [
        (
            1,
            "Bordeaux Metropole",
            "colonne « territoire » : territoire inconnu : « Bordeaux Metropole » ; attendu : un code de territoires.csv ; proposition : « 243300316 » (Bordeaux Métropole)",
        ),
        (
            2,
            "L66",
            "colonne « axe » : axe inconnu : « L66 » ; attendu : un identifiant d’axes.csv ; proposition : « L6 » (Achats responsables)",
        ),
        (
            7,
            "en 2024",
            "colonne « annee » : année invalide : « en 2024 » ; attendu : une année de 1990 à 2027",
        ),
        (
            8,
            "S9999",
            "colonne « source » : source inconnue : « S9999 » ; attendu : un identifiant de sources.csv",
        ),
        (
            10,
            "explicites",
            "colonne « confiance » : valeur inconnue : « explicites » ; attendu : explicite, deduit ; proposition : « explicite »",
        ),
        (
            6,
            "",
            "colonne « resume_en » : texte anglais absent ; attendu : la traduction anglaise du texte français",
        ),
    ];
    for (column, text, message) in cases {
        let bytes = xlsx(
            "extraits",
            &[&["Corrections"], HEADER, &excerpt(column, text)],
        );
        let expected = format!("corrections.xlsx, feuille « extraits », ligne 3, {message}");
        check("corrections.xlsx", &bytes, Rows::Complete, &[&expected]);
    }
}

#[test]
fn a_code_that_a_spreadsheet_rounded_is_refused() {
    let bytes = xlsx("extraits", &[HEADER, &excerpt(1, "2,433E+08")]);
    check(
        "corrections.xlsx",
        &bytes,
        Rows::Complete,
        &[
            "corrections.xlsx, feuille « extraits », ligne 2, colonne « territoire » : valeur abîmée par le tableur : « 2,433E+08 » ; attendu : le code entier, dans une colonne au format Texte",
        ],
    );
}

#[test]
fn rows_keep_the_numbers_of_the_sheet_when_it_replaces_the_table() {
    let text = text_of("medias.csv")
        .replace("\nM01,", "\n\n\nM01,")
        .replace("M02,", "M01,");
    check(
        "medias.csv",
        text.as_bytes(),
        Rows::Replace,
        &[
            "medias.csv, ligne 5, colonne « id » : valeur en double : « M01 » ; attendu : une valeur qui n’est pas déjà à la ligne 4",
        ],
    );
}

#[test]
fn every_problem_of_every_sheet_comes_at_once() {
    let sheets = [
        ("un.csv".to_owned(), b"bonjour\n".to_vec()),
        ("deux.csv".to_owned(), text_of("medias.csv").into_bytes()),
        ("trois.csv".to_owned(), text_of("medias.csv").into_bytes()),
    ];
    let problems = import(committed(), &sheets, Rows::Replace, None).unwrap_err();
    let messages: Vec<_> = problems
        .iter()
        .map(|problem| problem.to_string().replace('\u{a0}', " "))
        .collect();
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(messages[0].starts_with("un.csv : tableau non reconnu"));
    assert_eq!(
        messages[1],
        "trois.csv : tableau en double ; attendu : une seule feuille pour medias.csv : deux.csv l’est déjà"
    );
}

#[test]
fn a_date_that_is_none_refuses_the_edition() {
    let sheets = [("medias.csv".to_owned(), text_of("medias.csv").into_bytes())];
    let problems = import(committed(), &sheets, Rows::Replace, Some("demain")).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].found, "demain");
    let import = import(committed(), &sheets, Rows::Replace, Some("2026-12-01")).unwrap();
    assert_eq!(import.set.edition.date, "2026-12-01");
    assert_eq!(import.files.len(), 1);
}
