//! A sheet as a grid of texts, whatever file it came in.

use super::{decode, workbook};
use crate::tool::source::{CsvLine, RowProblem};

/// What a cell held before it became text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// Text as somebody typed it.
    #[default]
    Text,
    /// A number: leading zeros may be lost.
    Number,
    /// A date: the spreadsheet may have made a day of a month or of a year.
    Date,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridCell {
    /// Its text, without the spaces around it.
    pub text: String,
    /// What it held.
    pub kind: CellKind,
}

/// One row that holds some text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// Number of the row in the sheet, from 1.
    pub line: CsvLine,
    /// Its cells, from the first column.
    pub cells: Vec<GridCell>,
}

/// One sheet; rows without any text are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// File it comes from, without its folder.
    pub file: String,
    /// Name of the sheet; `None` for a CSV file.
    pub sheet: Option<String>,
    /// The rows.
    pub rows: Vec<GridRow>,
    /// What had to be guessed to read it, as French sentences.
    pub notes: Vec<String>,
}

impl Grid {
    /// How messages name the sheet: `classeur.xlsx, feuille « extraits »`.
    pub fn label(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("{}, feuille «\u{a0}{sheet}\u{a0}»", self.file),
            None => self.file.clone(),
        }
    }
}

/// First bytes of a ZIP archive (APPNOTE.TXT 4.3.7), which XLSX and ODS files are.
const ZIP: &[u8] = b"PK\x03\x04";

/// First bytes of a compound file ([MS-CFB] 2.2), which XLS files are.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

/// The sheets of `bytes`, whose file is named `file`; a CSV file has one.
///
/// # Errors
/// A file that is no spreadsheet, or a broken one.
pub fn read_grids(file: &str, bytes: &[u8]) -> Result<Vec<Grid>, Box<RowProblem>> {
    if bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND) {
        workbook::read(file, bytes)
    } else {
        decode::read(file, bytes).map(|grid| vec![grid])
    }
}
