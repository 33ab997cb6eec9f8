//! Workbook → content → workbook.

use carte_leviers::tool::import::{Rows, import};
use carte_leviers::tool::source::{FILES, PACKAGE_FILE, SourceFiles, read_sources};
use carte_leviers::tool::template::{Model, model, ods_bytes, xlsx_bytes};

use crate::support::committed;

/// Both formats, by the name that the command gives them.
fn workbooks(model: &Model) -> [(String, Vec<u8>); 2] {
    [
        ("leviers.xlsx".to_owned(), xlsx_bytes(model).unwrap()),
        ("leviers.ods".to_owned(), ods_bytes(model).unwrap()),
    ]
}

#[test]
fn a_workbook_imported_as_it_was_written_changes_nothing() {
    for workbook in workbooks(&model(committed())) {
        let import = import(
            committed(),
            std::slice::from_ref(&workbook),
            Rows::Replace,
            None,
        )
        .unwrap();
        assert_eq!(import.changes.len(), FILES.len() - 1, "{}", workbook.0);
        assert!(
            import.changes.iter().all(|file| file.changes.is_empty()),
            "{:?}",
            import.changes
        );
        assert!(import.files.is_empty(), "{}", workbook.0);
        assert_eq!(import.notes, Vec::<String>::new());
        assert_eq!(import.set, read_sources(committed()).unwrap());
    }
}

#[test]
fn a_workbook_makes_the_whole_content_from_nothing_but_its_edition() {
    let bare: SourceFiles = committed()
        .iter()
        .filter(|(name, _)| *name == PACKAGE_FILE)
        .map(|(name, bytes)| (name.clone(), bytes.clone()))
        .collect();
    for workbook in workbooks(&model(committed())) {
        let import = import(&bare, &[workbook], Rows::Replace, None).unwrap();
        let mut made: SourceFiles = import
            .files
            .into_iter()
            .map(|file| (file.name, file.text.into_bytes()))
            .collect();
        made.extend(bare.clone());
        for file in FILES {
            assert!(made.get(file) == committed().get(file), "{file} differs");
        }
        assert_eq!(model(&made), model(committed()));
    }
}

#[test]
fn an_empty_workbook_has_every_column_and_takes_nothing_away() {
    let empty = model(&SourceFiles::new());
    assert!(
        empty
            .sheets
            .iter()
            .all(|sheet| sheet.rows.is_empty() && !sheet.columns.is_empty())
    );
    for workbook in workbooks(&empty) {
        let import = import(committed(), &[workbook], Rows::Replace, None).unwrap();
        assert!(import.files.is_empty() && import.changes.is_empty());
        assert_eq!(
            import.notes.len(),
            empty.sheets.len(),
            "each sheet is said to be kept"
        );
    }
}

#[test]
fn every_column_has_its_help_and_every_closed_list_its_values() {
    let model = model(committed());
    for sheet in &model.sheets {
        for column in &sheet.columns {
            assert!(
                column.help.len() > 20,
                "{} {}: {}",
                sheet.name,
                column.name,
                column.help
            );
        }
    }
    assert_eq!(model.lists.len(), 10);
    assert!(model.lists.iter().all(|(_, values)| !values.is_empty()));
}
