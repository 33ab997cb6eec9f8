//! CSV files of any make: comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252; with or without a byte order mark.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::grid::{CellKind, Grid, GridCell, GridRow};
use super::locate::best_score;
use crate::tool::source::{CsvLine, ProblemKind, RowProblem};

/// The grid of the CSV file named `file`.
pub(super) fn read(file: &str, bytes: &[u8]) -> Result<Grid, Box<RowProblem>> {
    let mut notes = Vec::new();
    let text = decode(file, bytes, &mut notes)?;
    let grids = [b',', b';', b'\t'].map(|separator| Grid {
        file: file.to_owned(),
        sheet: None,
        rows: records(&text, separator),
        notes: notes.clone(),
    });
    // Of equals the last would win; the comma, first, is what the project writes.
    let best = grids
        .into_iter()
        .rev()
        .max_by_key(|grid| (best_score(grid), widest(grid)));
    best.filter(|grid| !grid.rows.is_empty()).ok_or_else(|| {
        let expected = "un en-tête et des lignes";
        Box::new(RowProblem::of_file(
            file,
            ProblemKind::EmptyFile,
            "",
            expected,
        ))
    })
}

/// Cells of the widest row.
fn widest(grid: &Grid) -> usize {
    grid.rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default()
}

fn decode(file: &str, bytes: &[u8], notes: &mut Vec<String>) -> Result<String, Box<RowProblem>> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.unwrap_or(if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    });
    // A text has no NUL; without this, an image would be read as Windows-1252.
    if marked.is_none() && bytes.contains(&0) {
        return Err(Box::new(unreadable(file)));
    }
    let (text, _, broken) = encoding.decode(bytes);
    if broken {
        return Err(Box::new(unreadable(file)));
    }
    if encoding != UTF_8 {
        notes.push(format!("{file}\u{a0}: lu en {}", encoding.name()));
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

fn unreadable(file: &str) -> RowProblem {
    let expected = "un classeur XLSX ou ODS, ou un texte CSV en UTF-8 ou Windows-1252";
    RowProblem::of_file(file, ProblemKind::NotUtf8, "", expected)
}

/// Rows of `text` cut at `separator`; none when it is no CSV.
fn records(text: &str, separator: u8) -> Vec<GridRow> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut inner_breaks = 0_usize;
    while matches!(reader.read_record(&mut record), Ok(true)) {
        inner_breaks += record
            .iter()
            .map(|cell| cell.matches('\n').count())
            .sum::<usize>();
        let text_line = usize::try_from(reader.position().line()).unwrap_or(usize::MAX);
        // The reader stands after the record: on the next line, unless the text ends without a line feed.
        let ended = u64::try_from(text.len()).is_ok_and(|end| reader.position().byte() >= end);
        let past = usize::from(!ended || text.ends_with('\n'));
        let line = CsvLine(text_line.saturating_sub(past + inner_breaks).max(1));
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            let cells = record.iter().map(cell).collect();
            rows.push(GridRow { line, cells });
        }
    }
    rows
}

fn cell(text: &str) -> GridCell {
    let text = text.trim().to_owned();
    let kind = if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        CellKind::Number
    } else {
        CellKind::Text
    };
    GridCell { text, kind }
}
