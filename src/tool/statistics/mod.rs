//! `leviers statistiques`: what the content covers, and where it is thin.

mod counts;
mod render;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::cli::{OPTIONS, ReportFormat};
use super::content::read_source_folder;
use super::document::{markdown, plain};
use super::output::say;
use super::refusal::Refusal;
use super::report::pretty;
pub use counts::{AxisCount, FEW_EXCERPTS, GroupCount, OLD_YEARS, Statistics, statistics};

/// What may be given to `statistiques`.
#[derive(Debug, Args)]
pub struct StatisticsArgs {
    /// Dossier des fichiers CSV (sinon assets/source).
    #[arg(long, value_name = "DOSSIER", default_value = "assets/source", hide_default_value = true, help_heading = OPTIONS)]
    dossier: PathBuf,
    /// Forme du rapport : texte, markdown ou json. Sinon texte.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t, hide_default_value = true, hide_possible_values = true, help_heading = OPTIONS)]
    format: ReportFormat,
}

/// Runs `leviers statistiques`.
pub fn run(args: &StatisticsArgs) -> Result<ExitCode, Refusal> {
    let found = statistics(&read_source_folder(&args.dossier)?.set);
    let text = match args.format {
        ReportFormat::Texte => plain(&render::blocks(&found)),
        ReportFormat::Markdown => markdown(&render::blocks(&found)),
        ReportFormat::Json => pretty(&found),
    };
    say(&text);
    Ok(ExitCode::SUCCESS)
}
