//! `leviers publier`: the site as a webmaster puts it on a host.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::cli::OPTIONS;
use super::disk::{read_file, write_bytes};
use super::map::MapContent;
use super::output::say;
use super::refusal::Refusal;
use super::site::{INDEX, Setting, Site, SiteFile, explorer_page, pages};

/// What may be given to `publier`.
#[derive(Debug, Args)]
pub struct ReleaseArgs {
    /// Dossier à écrire.
    #[arg(value_name = "DOSSIER", help_heading = "Dossier\u{a0}")]
    sortie: PathBuf,
    /// N’ajoute que les pages au site que « cargo xtask build » vient de construire dans DOSSIER.
    #[arg(long, help_heading = OPTIONS)]
    pages_seules: bool,
    /// Dossier des fichiers CSV, ou de ceux que la carte charge (sinon assets/source).
    #[arg(long, value_name = "DOSSIER", default_value = "assets/source", hide_default_value = true, help_heading = OPTIONS)]
    dossier: PathBuf,
    /// Dossier des contours GeoJSON (sinon assets).
    #[arg(long, value_name = "DOSSIER", default_value = "assets", hide_default_value = true, help_heading = OPTIONS)]
    contours: PathBuf,
}

/// Runs `leviers publier`.
///
/// # Errors
/// Content with problems, a site that is not built, or a disk that refuses; the files that were there stay.
pub fn run(args: &ReleaseArgs) -> Result<ExitCode, Refusal> {
    let content = MapContent::read(&args.dossier, &args.contours)?;
    let index = String::from_utf8_lossy(&read_file(&args.sortie.join(INDEX))?).into_owned();
    let site = Site::new(&content, &index, Setting::default())?;
    let mut files = pages(&site);
    files.push(SiteFile::text(
        INDEX,
        explorer_page(&content, &index, Setting::default())?,
    ));
    add(&args.sortie, &files)?;
    say(&format!(
        "{}\u{a0}: {} pages.",
        args.sortie.display(),
        files.len()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Adds `files` to `folder`, folder by folder, each replaced whole.
fn add(folder: &Path, files: &[SiteFile]) -> Result<(), Refusal> {
    let mut rest: Vec<&SiteFile> = files.iter().collect();
    while let Some(first) = rest.first() {
        let parent = parent(&first.path).to_owned();
        let (own, others) = rest
            .into_iter()
            .partition(|file| self::parent(&file.path) == parent);
        rest = others;
        let named: Vec<(String, Vec<u8>)> = own
            .into_iter()
            .map(|file: &SiteFile| {
                let name = file.path.rsplit('/').next().unwrap_or_default();
                (name.to_owned(), file.bytes.clone())
            })
            .collect();
        write_bytes(&folder.join(parent), &named)?;
    }
    Ok(())
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}
