//! Any bytes get an answer, and never a panic.

use std::sync::LazyLock;

use carte_leviers::tool::import::{Rows, import};
use carte_leviers::tool::sheet::{locate, read_grids};
use carte_leviers::tool::source::{SourceFiles, read_sources};
use carte_leviers::tool::template::{model, ods_bytes, xlsx_bytes};
use proptest::prelude::*;

use crate::support::{committed, text_of, xlsx};

/// A small workbook of each format, to be damaged.
static WORKBOOKS: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| {
    let small: SourceFiles = [("medias.csv", text_of("medias.csv"))]
        .map(|(name, text)| (name.to_owned(), text.into_bytes()))
        .into();
    let mut model = model(&small);
    model.sheets.retain(|sheet| sheet.name == "medias");
    [xlsx_bytes(&model).unwrap(), ods_bytes(&model).unwrap()]
});

fn read(name: &str, bytes: &[u8]) {
    for grid in read_grids(name, bytes).into_iter().flatten() {
        locate(&grid);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        read("a.csv", &bytes);
        let archive: Vec<u8> = b"PK\x03\x04".iter().chain(&bytes).copied().collect();
        read("a.xlsx", &archive);
    }

    #[test]
    fn any_text_imported_is_told_or_taken(text in "[a-z_,;\"\n\té0-9]{0,200}") {
        let sheets = [("medias.csv".to_owned(), text.into_bytes())];
        if let Ok(import) = import(committed(), &sheets, Rows::Complete, None) {
            prop_assert!(import.files.len() <= 1);
        }
    }

    #[test]
    fn a_damaged_workbook_is_read_or_refused(
        which in 0..2_usize, place in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()
    ) {
        let mut bytes = WORKBOOKS[which].clone();
        let place = place.index(bytes.len());
        bytes[place] ^= byte;
        read("a.xlsx", &bytes);
        bytes.truncate(cut.index(bytes.len()));
        read("a.xlsx", &bytes);
    }

    #[test]
    fn any_cell_of_a_workbook_comes_back(text in "[a-zé’«»&<>\" \n0-9]{0,40}") {
        let bytes = xlsx("n’importe", &[&["avant", &text, "après"]]);
        let grids = read_grids("a.xlsx", &bytes).unwrap();
        prop_assert_eq!(&grids[0].rows[0].cells[1].text, text.trim());
    }

    #[test]
    fn any_damage_to_a_source_file_is_told_or_harmless(
        file in prop::sample::select(vec!["axes.csv", "medias.csv", "parcours.csv", "datapackage.json"]),
        place in any::<prop::sample::Index>(), byte in any::<u8>()
    ) {
        let mut files = committed().clone();
        let bytes = files.get_mut(file).unwrap();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Err(problems) = read_sources(&files) {
            prop_assert!(!problems.is_empty());
            prop_assert!(problems.iter().all(|problem| !problem.to_string().is_empty()));
        }
    }
}
