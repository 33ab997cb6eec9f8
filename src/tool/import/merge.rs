//! What a table becomes when a sheet is imported over it.

use std::collections::BTreeMap;

use super::changes::{Change, FileChanges};
use crate::tool::sheet::{CellKind, GridCell, SheetRow, SheetTable};
use crate::tool::source::{CsvLine, RowProblem, columns};

/// What becomes of the rows that the sheet does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// They go: the sheet is the whole table.
    Replace,
    /// They stay: the sheet completes and corrects.
    Complete,
}

/// A table before and after an import.
#[derive(Clone, Debug)]
pub(super) struct Merged {
    /// How messages name the sheet.
    pub(super) label: String,
    file: &'static str,
    before: Vec<SheetRow>,
    after: Vec<SheetRow>,
}

/// `table` imported over `before`. A column that the sheet does not have keeps its values.
pub(super) fn merge(
    before: Option<&SheetTable>,
    table: SheetTable,
    rows: Rows,
    notes: &mut Vec<String>,
) -> Merged {
    let SheetTable {
        file,
        label,
        rows: given,
        missing,
        notes: _,
    } = table;
    let old_rows = before.map(|table| table.rows.clone()).unwrap_or_default();
    let by_key: BTreeMap<String, &SheetRow> =
        old_rows.iter().map(|row| (row.key(file), row)).collect();
    if !missing.is_empty() {
        notes.push(format!(
            "{label}\u{a0}: colonnes absentes, gardées telles quelles\u{a0}: {}",
            missing.join(", ")
        ));
    }
    let given: Vec<SheetRow> = given
        .into_iter()
        .map(|row| completed(file, row, &by_key, &missing))
        .collect();
    let after = match rows {
        Rows::Replace => given,
        Rows::Complete => {
            let mut after = old_rows.clone();
            for row in given {
                let key = row.key(file);
                match after
                    .iter_mut()
                    .find(|old| !key.trim().is_empty() && old.key(file) == key)
                {
                    Some(old) => *old = row,
                    None => after.push(row),
                }
            }
            after
        }
    };
    Merged {
        label,
        file,
        before: old_rows,
        after,
    }
}

/// `row` with what its sheet cannot say taken from the row of the same key.
fn completed(
    file: &str,
    mut row: SheetRow,
    by_key: &BTreeMap<String, &SheetRow>,
    missing: &[&str],
) -> SheetRow {
    let Some(old) = by_key.get(&row.key(file)) else {
        return row;
    };
    for ((name, cell), old) in columns(file)
        .into_iter()
        .zip(&mut row.cells)
        .zip(&old.cells)
    {
        // A spreadsheet makes the first day of `2022-05`: what was known stays.
        let is_same_month =
            cell.kind == CellKind::Date && !old.text.is_empty() && cell.text.starts_with(&old.text);
        if missing.contains(&name) || is_same_month {
            *cell = GridCell {
                text: old.text.clone(),
                kind: CellKind::Text,
            };
        }
    }
    row
}

impl Merged {
    /// The table as CSV.
    pub(super) fn text(&self) -> String {
        table_text(self.file, &self.after)
    }

    /// The table as CSV whose rows have the numbers that they have in the sheet, when all come from one.
    pub(super) fn checked_text(&self) -> String {
        if !self.keeps_numbers() {
            return self.text();
        }
        let mut text = table_text(self.file, &[]);
        let mut next = 2;
        for row in &self.after {
            text.push_str(&"\n".repeat(row.line.0.saturating_sub(next)));
            let alone = table_text(self.file, std::slice::from_ref(row));
            text.extend(alone.strip_prefix(&table_text(self.file, &[])));
            next = row.line.0 + 1;
        }
        text
    }

    fn keeps_numbers(&self) -> bool {
        let one_sheet = self.after.iter().all(|row| row.label == self.label);
        let first = self.after.first().is_some_and(|row| row.line >= CsvLine(2));
        one_sheet && first && self.after.is_sorted_by(|a, b| a.line < b.line)
    }

    /// `problem` of the checked text, told of the sheet that its row comes from.
    pub(super) fn place(&self, problem: RowProblem) -> RowProblem {
        let position = problem.line.map(|line| line.0.saturating_sub(2));
        let row = match position {
            Some(_) if self.keeps_numbers() => None,
            Some(position) => self.after.get(position),
            None => None,
        };
        match row {
            Some(row) => RowProblem {
                file: row.label.clone(),
                line: Some(row.line),
                ..problem
            },
            None => RowProblem {
                file: self.label.clone(),
                ..problem
            },
        }
    }

    /// What changes, row by row.
    pub(super) fn changes(&self) -> FileChanges {
        let index = |rows: &[SheetRow]| -> BTreeMap<String, SheetRow> {
            rows.iter()
                .map(|row| (row.key(self.file), row.clone()))
                .collect()
        };
        let (old, new) = (index(&self.before), index(&self.after));
        let names = columns(self.file);
        let texts = |row: &SheetRow| -> Vec<String> {
            row.cells.iter().map(|cell| cell.text.clone()).collect()
        };
        let kept = self.after.iter().filter_map(|row| {
            let key = row.key(self.file);
            let Some(before) = old.get(&key) else {
                return Some(Change::Added {
                    key,
                    line: row.line,
                    texts: texts(row),
                });
            };
            let cells = names.iter().zip(texts(before)).zip(texts(row));
            let cells: Vec<_> = cells
                .filter(|((_, before), after)| before != after)
                .map(|((name, before), after)| ((*name).to_owned(), before, after))
                .collect();
            (!cells.is_empty()).then_some(Change::Changed {
                key,
                line: row.line,
                cells,
            })
        });
        let gone = self
            .before
            .iter()
            .filter(|row| !new.contains_key(&row.key(self.file)));
        let gone = gone.map(|row| Change::Removed {
            key: row.key(self.file),
            texts: texts(row),
        });
        FileChanges {
            file: self.file.to_owned(),
            changes: kept.chain(gone).collect(),
        }
    }
}

fn table_text(file: &'static str, rows: &[SheetRow]) -> String {
    let table = SheetTable {
        file,
        label: String::new(),
        rows: rows.to_vec(),
        missing: Vec::new(),
        notes: Vec::new(),
    };
    table.text()
}
