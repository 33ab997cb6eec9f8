//! The committed content, and small sheets to import over it.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use carte_leviers::tool::disk::read_folder;
use carte_leviers::tool::import::{Change, Import, Rows, import};
use carte_leviers::tool::source::SourceFiles;
use rust_xlsxwriter::Workbook;

/// Folder of the committed CSV files.
pub(crate) fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets")
        .join("source")
}

/// The committed content.
pub(crate) fn committed() -> &'static SourceFiles {
    static FILES: LazyLock<SourceFiles> = LazyLock::new(|| read_folder(&source_folder()).unwrap());
    &FILES
}

/// The committed text of `file`.
pub(crate) fn text_of(file: &str) -> String {
    String::from_utf8(committed()[file].clone()).unwrap()
}

/// `bytes`, a sheet named `name`, imported over the committed content.
pub(crate) fn import_over(name: &str, bytes: &[u8], rows: Rows) -> Result<Import, Vec<String>> {
    let sheets = [(name.to_owned(), bytes.to_vec())];
    import(committed(), &sheets, rows, None).map_err(|problems| {
        problems
            .iter()
            .map(|problem| problem.to_string().replace('\u{a0}', " "))
            .collect()
    })
}

/// What `name` changes, row by row.
pub(crate) fn changes(name: &str, bytes: &[u8], rows: Rows) -> Vec<Change> {
    let import = import_over(name, bytes, rows).unwrap();
    import
        .changes
        .into_iter()
        .flat_map(|file| file.changes)
        .collect()
}

/// A workbook of one sheet that holds `rows`, all as text.
pub(crate) fn xlsx(sheet: &str, rows: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(sheet).unwrap();
    for (line, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            worksheet.write_string(line, column, *text).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// The committed rows of `file`, header included, cut at commas by the CSV reader.
pub(crate) fn records(file: &str) -> Vec<Vec<String>> {
    let text = text_of(file);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}
