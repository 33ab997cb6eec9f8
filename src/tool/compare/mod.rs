//! `leviers comparer`: what one edition says that another did not, for a release note.

mod differences;
mod render;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::cli::{OPTIONS, ReportFormat};
use super::content::read_published;
use super::document::{markdown, plain};
use super::output::say;
use super::refusal::Refusal;
use super::report::pretty;
pub use differences::{Differences, Move, RowChange, differences};

/// What may be given to `comparer`.
#[derive(Debug, Args)]
pub struct CompareArgs {
    /// Dossier de l’ancienne édition : fichiers CSV, ou atlas.json et ses textes.
    #[arg(value_name = "ANCIEN", help_heading = "Dossiers\u{a0}")]
    ancien: PathBuf,
    /// Dossier de la nouvelle édition.
    #[arg(value_name = "NOUVEAU", help_heading = "Dossiers\u{a0}")]
    nouveau: PathBuf,
    /// Forme du rapport : texte, markdown ou json. Sinon texte.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t, hide_default_value = true, hide_possible_values = true, help_heading = OPTIONS)]
    format: ReportFormat,
}

/// Runs `leviers comparer`.
pub fn run(args: &CompareArgs) -> Result<ExitCode, Refusal> {
    let found = differences(
        &read_published(&args.ancien)?,
        &read_published(&args.nouveau)?,
    );
    let text = match args.format {
        ReportFormat::Texte => plain(&render::blocks(&found)),
        ReportFormat::Markdown => markdown(&render::blocks(&found)),
        ReportFormat::Json => pretty(&found),
    };
    say(&text);
    Ok(ExitCode::SUCCESS)
}
