//! Sheets tried over the published content: what is wrong in them, or the files that the map would load.
//!
//! The page runs this in a worker (`docs/decisions/0047`), by the same [`import`] as `leviers importer`.

use serde::Serialize;
use serde_json::json;

use super::import::{FileChanges, Rows, import};
use super::publish::{Published, PublishedFile};
use super::sheet::{Grid, locate, read_grids};
use super::source::{RowProblem, SourceFiles, columns};

/// Problems that are told at most: a page that lists thousands helps nobody.
pub const MOST_PROBLEMS: usize = 200;

/// What trying sheets gives.
#[derive(Clone, Debug)]
pub enum Trial {
    /// The sheets cannot be taken.
    Refused {
        /// How many problems there are.
        count: usize,
        /// The first of them.
        problems: Vec<TrialProblem>,
    },
    /// They can.
    Taken {
        /// What was guessed, left aside or repaired, as French sentences.
        notes: Vec<String>,
        /// What changes in each table.
        changes: Vec<FileChanges>,
        /// Every file that the map loads.
        files: Vec<PublishedFile>,
    },
}

/// A problem, with the row that has it.
#[derive(Clone, Debug)]
pub struct TrialProblem {
    /// The problem.
    pub problem: RowProblem,
    /// The cells of its row; none when it is of no row.
    pub row: Vec<TrialCell>,
}

/// One cell of that row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrialCell {
    /// Title of its column.
    #[serde(rename = "colonne")]
    pub column: String,
    /// What is written.
    #[serde(rename = "texte")]
    pub text: String,
    /// Whether the problem is there.
    #[serde(rename = "fautive")]
    pub is_faulty: bool,
}

/// What `sheets` (name and bytes) give over `current`.
pub fn trial(current: &SourceFiles, sheets: &[(String, Vec<u8>)], rows: Rows) -> Trial {
    match import(current, sheets, rows, None) {
        Ok(import) => Trial::Taken {
            files: Published::new(&import.set).files(),
            notes: import.notes,
            changes: import.changes,
        },
        Err(problems) => {
            let given = sheets.iter().map(|(name, bytes)| (name, bytes));
            let grids: Vec<Grid> = given
                .chain(current)
                .filter_map(|(name, bytes)| read_grids(name, bytes).ok())
                .flatten()
                .collect();
            let count = problems.len();
            let told = problems.into_iter().take(MOST_PROBLEMS);
            let told = told.map(|problem| TrialProblem {
                row: row_of(&problem, &grids),
                problem,
            });
            Trial::Refused {
                count,
                problems: told.collect(),
            }
        }
    }
}

/// The cells of the row of `problem`, as they are in the first of `grids` that it names.
fn row_of(problem: &RowProblem, grids: &[Grid]) -> Vec<TrialCell> {
    let found = || {
        let grid = grids.iter().find(|grid| grid.label() == problem.file)?;
        let row = grid
            .rows
            .iter()
            .find(|row| Some(row.line) == problem.line)?;
        let located = locate(grid)?;
        let titles = grid.rows.get(located.first_row.checked_sub(1)?)?;
        let faulty = columns(located.file)
            .into_iter()
            .zip(&located.positions)
            .find(|(column, _)| Some(*column) == problem.column.as_deref());
        let position = faulty.and_then(|(_, position)| *position);
        let width = titles.cells.len().max(row.cells.len());
        let text = |cells: &[super::sheet::GridCell], idx: usize| {
            cells.get(idx).map_or("", |cell| &cell.text).to_owned()
        };
        let mut cells: Vec<TrialCell> = (0..width)
            .map(|idx| TrialCell {
                column: text(&titles.cells, idx),
                text: text(&row.cells, idx),
                is_faulty: position == Some(idx),
            })
            .filter(|cell| cell.is_faulty || !(cell.column.is_empty() && cell.text.is_empty()))
            .collect();
        if let (Some((column, None)), true) = (faulty, row.line > titles.line) {
            cells.push(TrialCell {
                column: column.to_owned(),
                text: String::new(),
                is_faulty: true,
            });
        }
        Some(cells)
    };
    found().unwrap_or_default()
}

impl Trial {
    /// The answer as the page reads it; keep in step with `ui/trial/answer.rs`.
    pub fn json(&self) -> String {
        let value = match self {
            Self::Refused { count, problems } => {
                let problems: Vec<_> = problems
                    .iter()
                    .map(|found| json!({ "message": found.problem.to_string(), "rangee": found.row }))
                    .collect();
                json!({ "nombre": count, "problemes": problems })
            }
            Self::Taken {
                notes,
                changes,
                files,
            } => {
                let changes: Vec<_> = changes
                    .iter()
                    .map(|file| json!({ "resume": file.summary(), "lignes": file.lines() }))
                    .collect();
                let files: Vec<_> = files
                    .iter()
                    .map(|file| json!({ "nom": file.name, "texte": file.text }))
                    .collect();
                json!({ "notes": notes, "changements": changes, "publies": files })
            }
        };
        value.to_string()
    }
}
