//! What an import changes, for the person who decides, and as JSON.

use serde::Serialize;
use serde_json::{Value, json};

use super::Import;
use crate::tool::report::{counted, pretty};
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

    fn count(&self, test: impl Fn(&Change) -> bool) -> usize {
        self.changes.iter().filter(|change| test(change)).count()
    }

    /// `extraits.csv : 2 lignes ajoutées, 1 changée, 0 retirée`.
    fn summary(&self) -> String {
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

/// The import as text: what was guessed, what changes by row, what was done.
pub(super) fn text(import: &Import, stop: Option<&str>) -> String {
    let mut lines = import.notes.clone();
    for file in &import.changes {
        lines.push(file.summary());
        lines.extend(file.changes.iter().flat_map(change_lines));
    }
    lines.push(match stop {
        Some(stop) => stop.to_owned(),
        None if import.files.is_empty() => {
            "Rien à changer\u{a0}: les fichiers disent déjà cela.".to_owned()
        }
        None => {
            let names: Vec<_> = import.files.iter().map(|file| file.name.as_str()).collect();
            format!(
                "Écrit\u{a0}: {}. Ensuite\u{a0}: leviers construire.",
                names.join(", ")
            )
        }
    });
    lines.join("\n")
}

fn change_lines(change: &Change) -> Vec<String> {
    match change {
        Change::Added { key, line, texts } => {
            vec![format!("  + {key} (ligne\u{a0}{line})\u{a0}: {}", shown(&texts.join(" | ")))]
        }
        Change::Removed { key, texts } => vec![format!("  - {key}\u{a0}: {}", shown(&texts.join(" | ")))],
        Change::Changed { key, line, cells } => cells
            .iter()
            .map(|(column, before, after)| {
                let (before, after) = around_difference(before, after);
                format!("  ~ {key} (ligne\u{a0}{line}), {column}\u{a0}: «\u{a0}{before}\u{a0}» → «\u{a0}{after}\u{a0}»")
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

#[derive(Serialize)]
struct JsonImport {
    ecrit: bool,
    raison: Option<String>,
    notes: Vec<String>,
    fichiers: Vec<Value>,
}

/// The import as JSON.
pub(super) fn json(import: &Import, stop: Option<&str>) -> String {
    let files = import.changes.iter().map(|file| {
        let rows: Vec<_> = file.changes.iter().map(change_json).collect();
        json!({ "fichier": file.file, "lignes": rows })
    });
    pretty(&JsonImport {
        ecrit: stop.is_none(),
        raison: stop.map(str::to_owned),
        notes: import.notes.clone(),
        fichiers: files.collect(),
    })
}

fn change_json(change: &Change) -> Value {
    match change {
        Change::Added { key, line, texts } => {
            json!({ "changement": "ajoutée", "cle": key, "ligne": line.0, "cellules": texts })
        }
        Change::Removed { key, texts } => {
            json!({ "changement": "retirée", "cle": key, "cellules": texts })
        }
        Change::Changed { key, line, cells } => {
            let cells: Vec<_> = cells
                .iter()
                .map(|(column, before, after)| json!({ "colonne": column, "avant": before, "apres": after }))
                .collect();
            json!({ "changement": "changée", "cle": key, "ligne": line.0, "cellules": cells })
        }
    }
}
