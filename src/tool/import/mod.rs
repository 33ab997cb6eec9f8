//! `leviers importer`: spreadsheets into the CSV files, all of them or none.

mod changes;
mod merge;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::cli::{EXIT_PROBLEMS, Format, OPTIONS};
use super::disk::{read_file, read_folder, write_folder};
use super::output::say;
use super::publish::PublishedFile;
use super::refusal::Refusal;
use super::report::{ReportLine, problems_json, problems_text};
use super::sheet::{SheetTable, read_grids, read_table};
use super::source::{
    FILES, PACKAGE_FILE, ProblemKind, RowProblem, SourceFiles, SourceSet, read_sources,
};
pub use changes::{Change, FileChanges};
pub use merge::Rows;
use merge::{Merged, merge};

/// What may be given to `importer`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// Classeurs XLSX ou ODS, ou fichiers CSV.
    #[arg(
        value_name = "FICHIER",
        required = true,
        help_heading = "Fichiers\u{a0}"
    )]
    fichiers: Vec<PathBuf>,
    /// Dossier des fichiers CSV à mettre à jour (sinon assets/source).
    #[arg(long, value_name = "DOSSIER", default_value = "assets/source", hide_default_value = true, help_heading = OPTIONS)]
    dossier: PathBuf,
    /// Garde les lignes que le fichier n’a pas : il complète et corrige, sans rien retirer.
    #[arg(long, conflicts_with = "retirer", help_heading = OPTIONS)]
    complement: bool,
    /// Accepte que des lignes soient retirées.
    #[arg(long, help_heading = OPTIONS)]
    retirer: bool,
    /// Montre ce qui changerait, sans rien écrire.
    #[arg(long, help_heading = OPTIONS)]
    essai: bool,
    /// Nouvelle date de l’édition, AAAA-MM-JJ.
    #[arg(long, value_name = "DATE", help_heading = OPTIONS)]
    edition: Option<String>,
    /// Forme du rapport : texte ou json. Sinon texte.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t, hide_default_value = true, hide_possible_values = true, help_heading = OPTIONS)]
    format: Format,
}

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
    sheet.is_some_and(|sheet| super::template::HELP_SHEETS.contains(&sheet))
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

/// Runs `leviers importer`.
pub fn run(args: &ImportArgs) -> Result<ExitCode, Refusal> {
    let current = read_folder(&args.dossier)?;
    let sheets = args
        .fichiers
        .iter()
        .map(|path| Ok((file_name(path), read_file(path)?)))
        .collect::<Result<Vec<_>, Refusal>>()?;
    let rows = if args.complement {
        Rows::Complete
    } else {
        Rows::Replace
    };
    let outcome = match import(&current, &sheets, rows, args.edition.as_deref()) {
        Ok(outcome) => outcome,
        Err(problems) => return Ok(tell_problems(&problems, args.format)),
    };
    let removed: usize = outcome.changes.iter().map(FileChanges::removed).sum();
    let stop = if removed > 0 && !args.retirer {
        Some(
            "Des lignes seraient retirées\u{a0}: ajoutez --retirer pour l’accepter, ou --complement pour les garder.",
        )
    } else if args.essai {
        Some("Essai\u{a0}: rien n’a été écrit.")
    } else {
        None
    };
    if stop.is_none() {
        write_folder(&args.dossier, &outcome.files)?;
    }
    match args.format {
        Format::Texte => say(&changes::text(&outcome, stop)),
        Format::Json => say(&changes::json(&outcome, stop)),
    }
    Ok(if stop.is_some() && !args.essai {
        ExitCode::from(EXIT_PROBLEMS)
    } else {
        ExitCode::SUCCESS
    })
}

fn tell_problems(problems: &[RowProblem], format: Format) -> ExitCode {
    let lines: Vec<_> = problems.iter().map(ReportLine::from).collect();
    match format {
        Format::Texte => say(&format!("{}\nRien n’a été écrit.", problems_text(&lines))),
        Format::Json => say(&problems_json(&lines)),
    }
    ExitCode::from(EXIT_PROBLEMS)
}

/// Name of the file at `path`, without its folder.
fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
