//! A sheet as the rows of one of the project's tables, and those rows as CSV text.

use super::fold::fold;
use super::grid::{Grid, GridCell, GridRow};
use super::locate::{Located, locate};
use super::repair::{Repair, repair};
use crate::tool::source::{CsvLine, ProblemKind, RowProblem, columns};

/// Column that proposals have: a row is taken only if `oui` is written in it.
pub const DECISION: &str = "decision";

/// One row, with its cells in the order of the table's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// How messages name the sheet it comes from.
    pub label: String,
    /// Its number there.
    pub line: CsvLine,
    /// Its cells, repaired.
    pub cells: Vec<GridCell>,
}

/// The rows of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetTable {
    /// The CSV file of the project that it stands for.
    pub file: &'static str,
    /// How messages name the sheet.
    pub label: String,
    /// The rows.
    pub rows: Vec<SheetRow>,
    /// Columns of the table that the sheet does not have.
    pub missing: Vec<&'static str>,
    /// What was guessed, left aside or repaired, as French sentences.
    pub notes: Vec<String>,
}

/// Positions, among the columns of `file`, of those that identify a row.
pub fn key_columns(file: &str) -> &'static [usize] {
    match file {
        // A tour, then its step.
        "parcours.csv" => &[0, 3],
        _ => &[0],
    }
}

impl SheetRow {
    /// What identifies the row in `file`.
    pub fn key(&self, file: &str) -> String {
        let cells = key_columns(file)
            .iter()
            .filter_map(|&idx| self.cells.get(idx));
        let texts: Vec<_> = cells.map(|cell| cell.text.as_str()).collect();
        texts.join(" ")
    }
}

impl SheetTable {
    /// The rows as the project writes CSV: comma, line feed, quotes where needed, every column in order.
    pub fn text(&self) -> String {
        let rows = self.rows.iter();
        let rows = rows.map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect());
        csv_text(std::iter::once(columns(self.file)).chain(rows))
    }
}

/// `records`, of one length, as the project writes CSV.
pub(in crate::tool) fn csv_text<'a>(records: impl Iterator<Item = Vec<&'a str>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in records {
        writer
            .write_record(record)
            .expect("rows of one length are written into memory");
    }
    let bytes = writer.into_inner().expect("memory takes every byte");
    String::from_utf8(bytes).expect("texts make a text")
}

/// The table of `grid`, with every value that a spreadsheet damaged beyond repair in `problems`; `None` when none of the
/// project's tables is recognised.
pub fn read_table(grid: &Grid, problems: &mut Vec<RowProblem>) -> Option<SheetTable> {
    let located = locate(grid)?;
    let names = columns(located.file);
    let missing: Vec<_> = names
        .iter()
        .zip(&located.positions)
        .filter(|(_, position)| position.is_none())
        .map(|(name, _)| *name)
        .collect();
    let label = grid.label();
    let mut notes = grid.notes.clone();
    if !located.extra.is_empty() {
        notes.push(format!(
            "{label}\u{a0}: colonnes laissées de côté\u{a0}: {}",
            located.extra.join(", ")
        ));
    }
    let decisions = decisions(grid, &located);
    let rows = grid
        .rows
        .iter()
        .skip(located.first_row)
        .filter(|row| decisions.is_none_or(|column| is_accepted(row, column)))
        .map(|row| read_row(&located, &label, row, &mut notes, problems))
        // A row may hold text in columns left aside only.
        .filter(|row| row.cells.iter().any(|cell| !cell.text.is_empty()))
        .collect::<Vec<_>>();
    if decisions.is_some() {
        let left = grid
            .rows
            .len()
            .saturating_sub(located.first_row + rows.len());
        notes.push(format!(
            "{label}\u{a0}: {left} propositions sans «\u{a0}oui\u{a0}», laissées de côté"
        ));
    }
    Some(SheetTable {
        file: located.file,
        label,
        rows,
        missing,
        notes,
    })
}

/// Position of the column of decisions.
fn decisions(grid: &Grid, located: &Located) -> Option<usize> {
    let header = grid.rows.get(located.first_row.checked_sub(1)?)?;
    header
        .cells
        .iter()
        .position(|cell| fold(&cell.text) == DECISION)
}

fn is_accepted(row: &GridRow, column: usize) -> bool {
    row.cells
        .get(column)
        .is_some_and(|cell| fold(&cell.text) == "oui")
}

fn read_row(
    located: &Located,
    label: &str,
    row: &GridRow,
    notes: &mut Vec<String>,
    problems: &mut Vec<RowProblem>,
) -> SheetRow {
    let file = located.file;
    let cells = columns(file).into_iter().zip(&located.positions);
    let cells = cells.map(|(column, position)| {
        let found = position.and_then(|position| row.cells.get(position));
        let mut cell = found.cloned().unwrap_or_default();
        match repair(file, column, &cell) {
            Repair::Same => {}
            Repair::Read(text) => {
                notes.push(format!(
                    "{label}, ligne\u{a0}{}, colonne «\u{a0}{column}\u{a0}»\u{a0}: «\u{a0}{}\u{a0}» lu «\u{a0}{text}\u{a0}»",
                    row.line, cell.text
                ));
                cell.text = text;
            }
            Repair::Lost(expected) => problems.push(
                RowProblem::of_file(label, ProblemKind::DamagedValue, &cell.text, expected)
                    .at(row.line)
                    .in_column(column),
            ),
        }
        cell
    });
    SheetRow {
        label: label.to_owned(),
        line: row.line,
        cells: cells.collect(),
    }
}
