//! `leviers modele`: the whole content as one workbook, to edit in a spreadsheet and import again.

mod help;
mod model;
mod ods;
mod xlsx;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::cli::OPTIONS;
use super::disk::{read_folder, write_bytes};
use super::output::say;
use super::refusal::Refusal;
use super::report::counted;
use super::source::SourceFiles;
pub use model::{Allowed, Column, Model, Sheet, model};

/// What may be given to `modele`.
#[derive(Debug, Args)]
pub struct TemplateArgs {
    /// Dossier des fichiers CSV dont le classeur est rempli (sinon assets/source).
    #[arg(long, value_name = "DOSSIER", default_value = "assets/source", hide_default_value = true, help_heading = OPTIONS)]
    dossier: PathBuf,
    /// Dossier où écrire leviers.xlsx et leviers.ods (sinon le dossier courant).
    #[arg(long, value_name = "DOSSIER", default_value = ".", hide_default_value = true, help_heading = OPTIONS)]
    sortie: PathBuf,
    /// Écrit les feuilles sans aucune ligne.
    #[arg(long, help_heading = OPTIONS)]
    vide: bool,
    /// Remplace les classeurs déjà écrits.
    #[arg(long, help_heading = OPTIONS)]
    remplacer: bool,
}

/// Why a workbook could not be made.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// The XLSX writer refused.
    #[error(transparent)]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// The archive of an ODS file could not be written.
    #[error(transparent)]
    Zip(#[from] zip::result::ZipError),
    /// Memory refused bytes.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl From<WorkbookError> for Refusal {
    fn from(error: WorkbookError) -> Self {
        Self::Said(format!("classeur impossible à écrire\u{a0}: {error}"))
    }
}

/// `model` as an XLSX file.
pub fn xlsx_bytes(model: &Model) -> Result<Vec<u8>, WorkbookError> {
    xlsx::bytes(model)
}

/// `model` as an ODS file.
pub fn ods_bytes(model: &Model) -> Result<Vec<u8>, WorkbookError> {
    ods::bytes(model)
}

/// Runs `leviers modele`.
pub fn run(args: &TemplateArgs) -> Result<ExitCode, Refusal> {
    let names = ["leviers.xlsx", "leviers.ods"];
    let there = names
        .iter()
        .map(|name| args.sortie.join(name))
        .find(|path| path.exists());
    if let (Some(path), false) = (there, args.remplacer) {
        return Err(Refusal::Said(format!(
            "{} existe déjà\u{a0}: ajoutez --remplacer, ou une autre --sortie",
            path.display()
        )));
    }
    let files = if args.vide {
        SourceFiles::new()
    } else {
        read_folder(&args.dossier)?
    };
    let model = model(&files);
    let [xlsx, ods] = names;
    let written = [
        (xlsx.to_owned(), xlsx_bytes(&model)?),
        (ods.to_owned(), ods_bytes(&model)?),
    ];
    write_bytes(&args.sortie, &written)?;
    let lines = written.iter().map(|(name, bytes)| {
        format!(
            "{}\u{a0}: {}",
            args.sortie.join(name).display(),
            counted(bytes.len(), "octet")
        )
    });
    say(&lines.collect::<Vec<_>>().join("\n"));
    Ok(ExitCode::SUCCESS)
}
