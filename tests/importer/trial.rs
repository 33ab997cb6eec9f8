//! Sheets tried in the page: the same files as the command writes, or the problems with their rows.

use carte_leviers::tool::import::Rows;
use carte_leviers::tool::publish::Published;
use carte_leviers::tool::source::read_sources;
use carte_leviers::tool::template::{model, ods_bytes, xlsx_bytes};
use carte_leviers::tool::trial::{MOST_PROBLEMS, Trial, trial};

use crate::support::{committed, import_over, text_of, xlsx};

fn try_one(name: &str, bytes: &[u8], rows: Rows) -> Trial {
    trial(committed(), &[(name.to_owned(), bytes.to_vec())], rows)
}

#[test]
fn the_workbook_of_the_template_gives_the_files_that_are_published() {
    let published = Published::new(&read_sources(committed()).unwrap()).files();
    for bytes in [
        xlsx_bytes(&model(committed())).unwrap(),
        ods_bytes(&model(committed())).unwrap(),
    ] {
        let Trial::Taken { files, changes, .. } = try_one("leviers.xlsx", &bytes, Rows::Replace)
        else {
            panic!("refused");
        };
        assert_eq!(files, published);
        assert!(changes.iter().all(|file| file.changes.is_empty()));
    }
}

#[test]
fn what_is_tried_is_what_import_then_build_write() {
    let csv = text_of("extraits.csv").replacen("explicite", "deduit", 1);
    let Trial::Taken { files, changes, .. } =
        try_one("extraits.csv", csv.as_bytes(), Rows::Replace)
    else {
        panic!("refused");
    };
    let mut after = committed().clone();
    for file in import_over("extraits.csv", csv.as_bytes(), Rows::Replace)
        .unwrap()
        .files
    {
        after.insert(file.name, file.text.into_bytes());
    }
    assert_eq!(
        files,
        Published::new(&read_sources(&after).unwrap()).files()
    );
    let summary = changes[0].summary().replace('\u{a0}', " ");
    assert_eq!(summary, "extraits.csv : 0 ajoutée, 1 changée, 0 retirée");
    let line = changes[0].lines()[0].replace('\u{a0}', " ");
    assert!(
        line.ends_with("confiance : « explicite » → « deduit »"),
        "{line}"
    );
}

#[test]
fn a_problem_comes_with_the_cells_of_its_row() {
    let sheet = xlsx(
        "extraits",
        &[
            &["Corrections de novembre"],
            &["id", "Remarque", "territoire", "axe", "annee"],
            &["E001", "à relire", "243300316", "L66", "2021"],
        ],
    );
    let Trial::Refused { count, problems } = try_one("corrections.xlsx", &sheet, Rows::Complete)
    else {
        panic!("taken");
    };
    assert_eq!((count, problems.len()), (1, 1));
    let cells = problems[0].row.iter();
    let cells: Vec<_> = cells
        .map(|cell| (cell.column.as_str(), cell.text.as_str(), cell.is_faulty))
        .collect();
    assert_eq!(
        cells,
        [
            ("id", "E001", false),
            ("Remarque", "à relire", false),
            ("territoire", "243300316", false),
            ("axe", "L66", true),
            ("annee", "2021", false),
        ]
    );
}

#[test]
fn a_problem_of_a_whole_file_comes_without_a_row_and_thousands_are_counted() {
    let Trial::Refused { problems, .. } = try_one("photo.jpg", b"\xFF\xD8\xFF\x00", Rows::Replace)
    else {
        panic!("taken");
    };
    assert!(problems[0].row.is_empty());
    let rows = "E1,x,x,x,x,x,x,x,x,x,x\n".repeat(1000);
    let header = text_of("extraits.csv");
    let header = header.lines().next().unwrap();
    let bad = format!("{header}\n{rows}");
    let Trial::Refused { count, problems } = try_one("extraits.csv", bad.as_bytes(), Rows::Replace)
    else {
        panic!("taken");
    };
    assert!(count > 1000, "{count}");
    assert_eq!(problems.len(), MOST_PROBLEMS);
}

#[test]
fn the_answer_is_json_that_names_every_published_file() {
    let taken = try_one(
        "medias.csv",
        text_of("medias.csv").as_bytes(),
        Rows::Replace,
    );
    let value: serde_json::Value = serde_json::from_str(&taken.json()).unwrap();
    let names = value["publies"].as_array().unwrap().iter();
    let names: Vec<_> = names.map(|file| file["nom"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        [
            "atlas.json",
            "extraits.fr.json",
            "extraits.en.json",
            "parcours.json"
        ]
    );
    let refused = try_one("vide.csv", b"", Rows::Replace).json();
    let value: serde_json::Value = serde_json::from_str(&refused).unwrap();
    assert_eq!(value["nombre"], 1);
}
