//! The command line of `leviers importer`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::{FileChanges, Rows, import, told};
use crate::tool::cli::{EXIT_PROBLEMS, Format, OPTIONS};
use crate::tool::disk::{read_file, read_folder, write_folder};
use crate::tool::output::{say, say_progress};
use crate::tool::refusal::Refusal;
use crate::tool::report::{ReportLine, problems_json, problems_text};
use crate::tool::source::RowProblem;

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
    say_progress("Lecture et vérification…");
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
        Format::Texte => say(&told::text(&outcome, stop)),
        Format::Json => say(&told::json(&outcome, stop)),
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
