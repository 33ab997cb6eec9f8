//! Problems and counts as text for editors, or as JSON for other tools.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Serialize;

use crate::tool::publish::PublishedFile;
use crate::tool::source::{RowProblem, SourceSet};

/// One problem, of a source file or of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportLine {
    /// Name of the file.
    pub fichier: String,
    /// Row as a spreadsheet numbers it.
    pub ligne: Option<usize>,
    /// Name of the column.
    pub colonne: Option<String>,
    /// Kind of problem, in a few French words.
    pub probleme: String,
    /// What is written.
    pub trouve: String,
    /// What could have been written.
    pub attendu: String,
    /// What to write instead.
    pub proposition: Option<String>,
    /// All of it as one French sentence.
    pub message: String,
}

impl From<&RowProblem> for ReportLine {
    fn from(problem: &RowProblem) -> Self {
        Self {
            fichier: problem.file.clone(),
            ligne: problem.line.map(|line| line.0),
            colonne: problem.column.clone(),
            probleme: problem.kind.to_string(),
            trouve: problem.found.clone(),
            attendu: problem.expected.clone(),
            proposition: problem
                .proposal
                .as_ref()
                .map(|proposal| proposal.value.clone()),
            message: problem.to_string(),
        }
    }
}

/// What `--format json` prints.
#[derive(Serialize)]
struct JsonReport<'a> {
    nombre: usize,
    problemes: &'a [ReportLine],
}

/// The problems as text: one per line, then their count.
pub fn problems_text(lines: &[ReportLine]) -> String {
    let files = lines
        .iter()
        .map(|line| line.fichier.as_str())
        .collect::<BTreeSet<_>>()
        .len();
    let count = format!(
        "{} dans {}.",
        counted(lines.len(), "problème"),
        counted(files, "fichier")
    );
    let messages = lines.iter().map(|line| line.message.as_str());
    messages
        .chain(["", count.as_str()])
        .collect::<Vec<_>>()
        .join("\n")
}

/// The problems as a JSON object.
pub fn problems_json(lines: &[ReportLine]) -> String {
    let report = JsonReport {
        nombre: lines.len(),
        problemes: lines,
    };
    pretty(&report)
}

/// `value` as indented JSON.
pub(super) fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value)
        .expect("plain structs with text keys always serialize into memory")
}

/// What a set without problem holds, as one sentence.
pub fn set_text(set: &SourceSet) -> String {
    let counts = [
        counted(set.territories.len(), "territoire"),
        counted(set.excerpts.len(), "extrait"),
        counted(set.sources.len(), "source"),
        counted(set.cooperations.len(), "coopération"),
        counted(set.axes.len(), "axe"),
    ];
    format!(
        "Aucun problème. Édition du {}\u{a0}: {}.",
        set.edition.date,
        counts.join(", ")
    )
}

/// What was written in `folder`, one file per line.
pub fn written_text(folder: &Path, files: &[PublishedFile]) -> String {
    let lines = files.iter().map(|file| {
        let path = folder.join(&file.name);
        format!(
            "{}\u{a0}: {}",
            path.display(),
            counted(file.text.len(), "octet")
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// `1 fichier`, `2 fichiers`: in French, plural from two on.
pub(super) fn counted(count: usize, noun: &str) -> String {
    let ending = if count < 2 { "" } else { "s" };
    format!("{count}\u{a0}{noun}{ending}")
}
