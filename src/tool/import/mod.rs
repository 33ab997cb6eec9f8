//! `leviers importer`: spreadsheets into the CSV files, all of them or none.

mod changes;
#[cfg(feature = "tool")]
mod command;
mod merge;
#[cfg(feature = "tool")]
mod told;

use std::collections::BTreeMap;

use super::publish::PublishedFile;
use super::sheet::{HELP_SHEETS, SheetTable, read_grids, read_table};
use super::source::{
    FILES, PACKAGE_FILE, ProblemKind, RowProblem, SourceFiles, SourceSet, read_sources,
};
pub use changes::{Change, FileChanges};
#[cfg(feature = "tool")]
pub use command::{ImportArgs, run};
pub use merge::Rows;
use merge::{Merged, merge};

/// What an import would do to the files.
#[derive(Clone, Debug)]
pub struct Import {
    /// The files to write, whose text is new.
    pub files: Vec<PublishedFile>,
    /// What changes in each table that was given.
    pub changes: Vec<FileChanges>,
    /// What was guessed, left aside or repaired, as French sentences.
    pub notes: Vec<String>,
    /// The content after the import.
    pub set: SourceSet,
}

/// What importing `sheets` (name and bytes) into `current` gives; `edition` replaces the date of the content.
///
/// # Errors
/// Every problem of the sheets, or of the content that they would make.
pub fn import(
    current: &SourceFiles,
    sheets: &[(String, Vec<u8>)],
    rows: Rows,
    edition: Option<&str>,
) -> Result<Import, Vec<RowProblem>> {
    let mut problems = Vec::new();
    let mut notes = Vec::new();
    let tables = read_tables(sheets, &mut notes, &mut problems);
    let mut merged: BTreeMap<&str, Merged> = BTreeMap::new();
    for table in tables {
        notes.extend(table.notes.iter().cloned());
        let file = table.file;
        let before = current
            .get(file)
            .and_then(|bytes| current_table(file, bytes));
        let result = merge(before.as_ref(), table, rows, &mut notes);
        if let Some(first) = merged.get(file) {
            let found = result.label.clone();
            let expected = format!(
                "une seule feuille pour {file}\u{a0}: {} l’est déjà",
                first.label
            );
            problems.push(RowProblem::of_file(
                &found,
                ProblemKind::DuplicateTable,
                "",
                expected,
            ));
        } else {
            merged.insert(file, result);
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    finish(current, &merged, notes, edition)
}

/// Checks the content that `merged` makes of `current`.
fn finish(
    current: &SourceFiles,
    merged: &BTreeMap<&str, Merged>,
    notes: Vec<String>,
    edition: Option<&str>,
) -> Result<Import, Vec<RowProblem>> {
    let mut checked = current.clone();
    for (file, result) in merged {
        checked.insert((*file).to_owned(), result.checked_text().into_bytes());
    }
    let package = edition.and_then(|date| dated_package(current.get(PACKAGE_FILE)?, date));
    if let Some(text) = &package {
        checked.insert(PACKAGE_FILE.to_owned(), text.clone().into_bytes());
    }
    let set = read_sources(&checked).map_err(|problems| {
        let place = |problem: RowProblem| match merged.get(problem.file.as_str()) {
            Some(result) => result.place(problem),
            None => problem,
        };
        problems.into_iter().map(place).collect::<Vec<_>>()
    })?;
    let texts = merged
        .iter()
        .map(|(file, result)| ((*file).to_owned(), result.text()));
    let texts = texts.chain(package.map(|text| (PACKAGE_FILE.to_owned(), text)));
    let files = texts
        .filter(|(name, text)| current.get(name).map(Vec::as_slice) != Some(text.as_bytes()))
        .map(|(name, text)| PublishedFile { name, text })
        .collect();
    let in_order = FILES.iter().filter_map(|file| merged.get(file));
    Ok(Import {
        files,
        changes: in_order.map(Merged::changes).collect(),
        notes,
        set,
    })
}

/// The tables of every sheet; a sheet that is none of them is left aside, and at least one must be.
fn read_tables(
    sheets: &[(String, Vec<u8>)],
    notes: &mut Vec<String>,
    problems: &mut Vec<RowProblem>,
) -> Vec<SheetTable> {
    let mut tables = Vec::new();
    for (name, bytes) in sheets {
        let grids = match read_grids(name, bytes) {
            Ok(grids) => grids,
            Err(problem) => {
                problems.push(*problem);
                continue;
            }
        };
        let known = tables.len();
        for grid in &grids {
            match read_table(grid, problems) {
                Some(table) if table.rows.is_empty() => {
                    notes.extend(table.notes);
                    notes.push(format!(
                        "{}\u{a0}: aucune ligne, {} est gardé tel quel",
                        table.label, table.file
                    ));
                }
                Some(table) => tables.push(table),
                None if grids.len() > 1
                    && !grid.rows.is_empty()
                    && !is_help(grid.sheet.as_deref()) =>
                {
                    notes.push(format!(
                        "{}\u{a0}: feuille laissée de côté (aucun tableau reconnu)",
                        grid.label()
                    ));
                }
                None => {}
            }
        }
        if tables.len() == known
            && grids
                .iter()
                .all(|grid| read_table(grid, &mut Vec::new()).is_none())
        {
            let tables = FILES.iter().filter(|&&file| file != PACKAGE_FILE);
            let stems: Vec<_> = tables.map(|file| file.trim_end_matches(".csv")).collect();
            let expected = format!(
                "un tableau dont la première ligne nomme les colonnes de\u{a0}: {}",
                stems.join(", ")
            );
            problems.push(RowProblem::of_file(
                name,
                ProblemKind::UnknownTable,
                "",
                expected,
            ));
        }
    }
    tables
}

/// Whether the sheet is one that `leviers modele` writes to help.
fn is_help(sheet: Option<&str>) -> bool {
    sheet.is_some_and(|sheet| HELP_SHEETS.contains(&sheet))
}

/// The table now in `file`; `None` when it cannot be read, which the check of the whole tells.
fn current_table(file: &str, bytes: &[u8]) -> Option<SheetTable> {
    let grids = read_grids(file, bytes).ok()?;
    read_table(grids.first()?, &mut Vec::new()).filter(|table| table.file == file)
}

/// The package with `date` as its version; `None` when it has none to replace.
fn dated_package(bytes: &[u8], date: &str) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (before, rest) = text.split_once("\"version\": \"")?;
    let (_, after) = rest.split_once('"')?;
    Some(format!(
        "{before}\"version\": \"{}\"{after}",
        date.replace(['"', '\\'], "")
    ))
}
