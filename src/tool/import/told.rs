//! The outcome of an import, for the person who decides and as JSON.

use serde::Serialize;
use serde_json::{Value, json};

use super::{Change, Import};
use crate::tool::report::pretty;

/// The import as text: what was guessed, what changes by row, what was done.
pub(super) fn text(import: &Import, stop: Option<&str>) -> String {
    let mut lines = import.notes.clone();
    for file in &import.changes {
        lines.push(file.summary());
        lines.extend(file.lines().iter().map(|line| format!("  {line}")));
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
