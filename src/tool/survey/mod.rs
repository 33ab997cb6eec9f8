//! `leviers enquete`: answers of a survey as proposals of excerpts, and as declared absences of answer.

mod answers;
mod cell;
mod mapping;
mod matching;
mod output;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::cli::{EXIT_PROBLEMS, OPTIONS};
use super::content::read_source_folder;
use super::disk::{read_file, write_bytes};
use super::output::{say, say_progress};
use super::refusal::Refusal;
use super::report::{ReportLine, problems_text};
use super::sheet::read_grids;
use super::source::{RowProblem, SourceSet};
pub use answers::{Answer, Reply, Said, replies};
pub use mapping::{Cited, Mapping, Question, Who};
pub use matching::{Match, recognise};
pub use output::{SurveyFiles, files};

/// What may be given to `enquete`.
#[derive(Debug, Args)]
pub struct SurveyArgs {
    /// Réponses de l’enquête (CSV, XLSX ou ODS)\u{a0}: une ligne par collectivité, les colonnes nommées en première ligne.
    #[arg(value_name = "REPONSES", help_heading = "Fichiers\u{a0}")]
    reponses: PathBuf,
    /// Ce que les colonnes veulent dire, en TOML (voir docs/editeur.md).
    #[arg(long, value_name = "FICHIER.toml", help_heading = OPTIONS)]
    correspondance: PathBuf,
    /// Dossier des fichiers CSV (sinon assets/source).
    #[arg(long, value_name = "DOSSIER", default_value = "assets/source", hide_default_value = true, help_heading = OPTIONS)]
    dossier: PathBuf,
    /// Dossier où écrire les propositions (sinon enquete).
    #[arg(long, value_name = "DOSSIER", default_value = "enquete", hide_default_value = true, help_heading = OPTIONS)]
    sortie: PathBuf,
}

/// The mapping written in `text`.
///
/// # Errors
/// What is wrong, with its line, as a French sentence around the parser's own words.
pub fn read_mapping(text: &str) -> Result<Mapping, Refusal> {
    toml::from_str(text)
        .map_err(|error| Refusal::Said(format!("correspondance illisible\u{a0}: {error}")))
}

/// The replies of the file named `name`.
///
/// # Errors
/// A file that is no spreadsheet, and all that [`replies`] refuses.
pub fn read_replies(
    name: &str,
    bytes: &[u8],
    mapping: &Mapping,
    set: &SourceSet,
) -> Result<Vec<Reply>, Vec<RowProblem>> {
    let grids = read_grids(name, bytes).map_err(|problem| vec![*problem])?;
    match grids.first() {
        Some(grid) => replies(grid, mapping, set),
        None => Ok(Vec::new()),
    }
}

/// Runs `leviers enquete`.
pub fn run(args: &SurveyArgs) -> Result<ExitCode, Refusal> {
    let set = read_source_folder(&args.dossier)?.set;
    let mapping = String::from_utf8_lossy(&read_file(&args.correspondance)?).into_owned();
    let mapping = read_mapping(&mapping)?;
    let name = args
        .reponses
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    say_progress("Lecture des réponses…");
    let replies = match read_replies(&name, &read_file(&args.reponses)?, &mapping, &set) {
        Ok(replies) => replies,
        Err(problems) => {
            let lines: Vec<_> = problems.iter().map(ReportLine::from).collect();
            say(&format!("{}\nRien n’a été écrit.", problems_text(&lines)));
            return Ok(ExitCode::from(EXIT_PROBLEMS));
        }
    };
    let SurveyFiles {
        excerpts,
        territories,
        report,
    } = files(&replies, &mapping, &set);
    let written = [
        ("extraits.csv".to_owned(), excerpts.into_bytes()),
        ("territoires.csv".to_owned(), territories.into_bytes()),
        ("rapport.txt".to_owned(), format!("{report}\n").into_bytes()),
    ];
    write_bytes(&args.sortie, &written)?;
    let folder = args.sortie.display();
    say(&format!(
        "{report}\n\nÉcrit\u{a0}: {folder}/extraits.csv, {folder}/territoires.csv, {folder}/rapport.txt. Après relecture\u{a0}:\n\
         leviers importer {folder}/extraits.csv {folder}/territoires.csv --complement --essai"
    ));
    Ok(ExitCode::SUCCESS)
}
