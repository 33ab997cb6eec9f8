//! `leviers verifier` and `leviers construire`: the check of everything, then the files of the map.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::cli::{EXIT_PROBLEMS, Format, OPTIONS};
use super::disk::{DiskError, read_file, read_folder, write_folder};
use super::outlines::check_outlines;
use super::output::{say, say_error, say_progress};
use super::publish::Published;
use super::refusal::Refusal;
use super::report::{ReportLine, problems_json, problems_text, set_text, written_text};
use super::source::{SourceSet, read_sources};

/// What may be given to `verifier`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Dossier des fichiers CSV et de datapackage.json (sinon assets/source).
    #[arg(
        long,
        value_name = "DOSSIER",
        default_value = "assets/source",
        hide_default_value = true,
        help_heading = OPTIONS
    )]
    dossier: PathBuf,
    /// Forme du rapport : texte (une phrase par problème, puis leur nombre) ou json (pour un autre outil). Sinon texte.
    #[arg(
        long,
        value_name = "FORMAT",
        value_enum,
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = OPTIONS
    )]
    format: Format,
    /// Fichiers de contours à vérifier aussi.
    #[arg(value_name = "FICHIER.geojson", help_heading = "Fichiers\u{a0}")]
    contours: Vec<PathBuf>,
}

/// What may be given to `construire`.
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// Dossier des fichiers CSV et de datapackage.json (sinon assets/source).
    #[arg(
        long,
        value_name = "DOSSIER",
        default_value = "assets/source",
        hide_default_value = true,
        help_heading = OPTIONS
    )]
    dossier: PathBuf,
    /// Dossier où écrire (sinon assets).
    #[arg(
        long,
        value_name = "DOSSIER",
        default_value = "assets",
        hide_default_value = true,
        help_heading = OPTIONS
    )]
    sortie: PathBuf,
}

/// Runs `leviers verifier`.
pub fn verify(args: &VerifyArgs) -> Result<ExitCode, Refusal> {
    let outcome = check_folder(&args.dossier)?;
    let mut lines = outcome.as_ref().err().cloned().unwrap_or_default();
    for path in &args.contours {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        lines.extend(check_outlines(
            &name,
            &read_file(path)?,
            outcome.as_ref().ok(),
        ));
    }
    match (args.format, &outcome) {
        (Format::Json, _) => say(&problems_json(&lines)),
        (Format::Texte, Ok(set)) if lines.is_empty() => say(&set_text(set)),
        (Format::Texte, _) => say(&problems_text(&lines)),
    }
    Ok(if lines.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(EXIT_PROBLEMS)
    })
}

/// Runs `leviers construire`.
pub fn build(args: &BuildArgs) -> Result<ExitCode, Refusal> {
    let set = match check_folder(&args.dossier)? {
        Ok(set) => set,
        Err(lines) => {
            say(&problems_text(&lines));
            say_error("Rien n’a été écrit.");
            return Ok(ExitCode::from(EXIT_PROBLEMS));
        }
    };
    say_progress("Écriture…");
    let files = Published::new(&set).files();
    write_folder(&args.sortie, &files)?;
    say(&written_text(&args.sortie, &files));
    Ok(ExitCode::SUCCESS)
}

/// The set of `folder`, or its problems.
fn check_folder(folder: &Path) -> Result<Result<SourceSet, Vec<ReportLine>>, DiskError> {
    say_progress("Vérification…");
    let files = read_folder(folder)?;
    Ok(read_sources(&files).map_err(|problems| problems.iter().map(ReportLine::from).collect()))
}
