//! What an import changes, for the person who decides, and as JSON.

use crate::tool::report::counted;
use crate::tool::source::CsvLine;

/// One row that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A new row.
    Added {
        /// What identifies it.
        key: String,
        /// Its number in the sheet.
        line: CsvLine,
        /// Its cells.
        texts: Vec<String>,
    },
    /// A row with other cells.
    Changed {
        /// What identifies it.
        key: String,
        /// Its number in the sheet.
        line: CsvLine,
        /// Column, text before, text after.
        cells: Vec<(String, String, String)>,
    },
    /// A row that goes.
    Removed {
        /// What identified it.
        key: String,
        /// Its cells.
        texts: Vec<String>,
    },
}

/// What changes in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChanges {
    /// The CSV file.
    pub file: String,
    /// Its rows, those that go last.
    pub changes: Vec<Change>,
}

impl FileChanges {
    /// How many rows go.
    pub fn removed(&self) -> usize {
        self.count(|change| matches!(change, Change::Removed { .. }))
    }

    /// One sentence per row that changes, or per cell of it.
    pub fn lines(&self) -> Vec<String> {
        self.changes.iter().flat_map(change_lines).collect()
    }

    fn count(&self, test: impl Fn(&Change) -> bool) -> usize {
        self.changes.iter().filter(|change| test(change)).count()
    }

    /// `extraits.csv : 2 ajoutées, 1 changée, 0 retirée`.
    pub fn summary(&self) -> String {
        let added = self.count(|change| matches!(change, Change::Added { .. }));
        let changed = self.count(|change| matches!(change, Change::Changed { .. }));
        format!(
            "{}\u{a0}: {}, {}, {}",
            self.file,
            counted(added, "ajoutée"),
            counted(changed, "changée"),
            counted(self.removed(), "retirée")
        )
    }
}

/// Longest part of a text that is shown, characters.
const SHOWN: usize = 60;

fn change_lines(change: &Change) -> Vec<String> {
    match change {
        Change::Added { key, line, texts } => {
            vec![format!("+ {key} (ligne\u{a0}{line})\u{a0}: {}", shown(&texts.join(" | ")))]
        }
        Change::Removed { key, texts } => vec![format!("- {key}\u{a0}: {}", shown(&texts.join(" | ")))],
        Change::Changed { key, line, cells } => cells
            .iter()
            .map(|(column, before, after)| {
                let (before, after) = around_difference(before, after);
                format!("~ {key} (ligne\u{a0}{line}), {column}\u{a0}: «\u{a0}{before}\u{a0}» → «\u{a0}{after}\u{a0}»")
            })
            .collect(),
    }
}

/// Both texts from a little before they differ.
fn around_difference(before: &str, after: &str) -> (String, String) {
    let same = before
        .chars()
        .zip(after.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let from = same.saturating_sub(SHOWN / 3);
    let cut = |text: &str| {
        let rest: String = text.chars().skip(from).collect();
        let start = if from > 0 { "…" } else { "" };
        format!("{start}{}", shown(&rest))
    };
    (cut(before), cut(after))
}

/// The first characters of `text`, on one line.
fn shown(text: &str) -> String {
    let text = text.replace('\n', " ");
    if text.chars().count() <= SHOWN {
        return text;
    }
    let start: String = text.chars().take(SHOWN - 1).collect();
    format!("{start}…")
}
