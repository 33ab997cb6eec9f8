//! XLSX, ODS and XLS workbooks, read by `calamine`.

use std::io::Cursor;

use calamine::{Data, ExcelDateTime, Range, Reader as _, open_workbook_auto_from_rs};

use super::grid::{CellKind, Grid, GridCell, GridRow};
use crate::tool::source::{CsvLine, ProblemKind, RowProblem};

/// The sheets of the workbook named `file`.
pub(super) fn read(file: &str, bytes: &[u8]) -> Result<Vec<Grid>, Box<RowProblem>> {
    let broken = |error: calamine::Error| {
        Box::new(RowProblem::of_file(
            file,
            ProblemKind::BrokenWorkbook,
            error.to_string(),
            "un classeur XLSX ou ODS qui s’ouvre dans le tableur, sans mot de passe",
        ))
    };
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(broken)?;
    let names = workbook.sheet_names();
    names
        .into_iter()
        .map(|name| {
            let range = workbook.worksheet_range(&name).map_err(broken)?;
            Ok(Grid {
                file: file.to_owned(),
                rows: rows(&range),
                sheet: Some(name),
                notes: Vec::new(),
            })
        })
        .collect()
}

fn rows(range: &Range<Data>) -> Vec<GridRow> {
    let (first_row, first_column) = range.start().unwrap_or_default();
    let padding = usize::try_from(first_column).unwrap_or_default();
    let first_line = usize::try_from(first_row).unwrap_or_default() + 1;
    let rows = range.rows().enumerate().map(|(offset, cells)| GridRow {
        line: CsvLine(first_line + offset),
        cells: std::iter::repeat_n(GridCell::default(), padding)
            .chain(cells.iter().map(cell))
            .collect(),
    });
    rows.filter(|row| row.cells.iter().any(|cell| !cell.text.is_empty()))
        .collect()
}

fn cell(value: &Data) -> GridCell {
    let (text, kind) = match value {
        Data::Int(number) => (number.to_string(), CellKind::Number),
        Data::Float(number) => (number_text(*number), CellKind::Number),
        Data::String(text) => (text.replace("\r\n", "\n").trim().to_owned(), CellKind::Text),
        Data::Bool(true) => ("oui".to_owned(), CellKind::Text),
        Data::Bool(false) => ("non".to_owned(), CellKind::Text),
        Data::DateTime(date) => date_text(date),
        Data::DateTimeIso(date) => {
            let day = date.split('T').next().unwrap_or_default();
            (day.to_owned(), CellKind::Date)
        }
        Data::DurationIso(text) => (text.clone(), CellKind::Text),
        Data::Error(error) => (error.to_string(), CellKind::Text),
        Data::Empty => (String::new(), CellKind::Text),
    };
    GridCell { text, kind }
}

/// A whole number without decimals, any other as it is.
fn number_text(number: f64) -> String {
    // `{:.0}` writes every digit of a whole number, and no exponent.
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}

fn date_text(date: &ExcelDateTime) -> (String, CellKind) {
    if date.is_duration() {
        return (number_text(date.as_f64()), CellKind::Number);
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    (format!("{year:04}-{month:02}-{day:02}"), CellKind::Date)
}
