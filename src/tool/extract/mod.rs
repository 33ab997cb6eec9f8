//! `leviers extraire`: the passages of a study that name a territory, as rows for an editor to accept, change or drop.

mod chapters;
mod clean;
mod ligatures;
mod names;
mod pages;
mod passages;
mod rows;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::cli::OPTIONS;
use super::content::read_source_folder;
use super::disk::{read_file, write_bytes};
use super::output::{say, say_progress};
use super::refusal::Refusal;
use super::source::SourceSet;
pub use chapters::{chapter_of, chapters};
pub use names::{Doubt, Mention, Names};
pub use pages::{Page, pages};
pub use passages::{Passage, passages};
pub use rows::rows_csv;

/// What may be given to `extraire`.
#[derive(Debug, Args)]
pub struct ExtractArgs {
    /// L’étude, en PDF ou en texte.
    #[arg(value_name = "ETUDE", help_heading = "Fichiers\u{a0}")]
    etude: PathBuf,
    /// Dossier des fichiers CSV (sinon assets/source).
    #[arg(long, value_name = "DOSSIER", default_value = "assets/source", hide_default_value = true, help_heading = OPTIONS)]
    dossier: PathBuf,
    /// Fichier CSV des propositions (sinon propositions.csv).
    #[arg(long, value_name = "FICHIER", default_value = "propositions.csv", hide_default_value = true, help_heading = OPTIONS)]
    sortie: PathBuf,
    /// Identifiant de l’étude dans sources.csv, écrit dans chaque proposition.
    #[arg(long, value_name = "SOURCE", default_value = "", hide_default_value = true, help_heading = OPTIONS)]
    source: String,
    /// Année écrite dans chaque proposition (sinon rien).
    #[arg(long, value_name = "ANNÉE", help_heading = OPTIONS)]
    annee: Option<u16>,
}

/// What a document gives.
#[derive(Clone, Debug)]
pub struct Extraction {
    /// Its pages, repaired.
    pub pages: Vec<Page>,
    /// How many chapters were recognised.
    pub chapters: usize,
    /// The passages that name a territory.
    pub passages: Vec<Passage>,
}

/// The passages of `bytes` that name a territory of `set`.
///
/// # Errors
/// A PDF that cannot be read.
pub fn extract(bytes: &[u8], set: &SourceSet) -> Result<Extraction, Refusal> {
    let pages = clean::clean(pages(bytes)?);
    let chapters = chapters(&pages, &set.axes);
    let pages: Vec<_> = pages
        .into_iter()
        .map(|page| chapters::without_titles(page, &set.axes))
        .collect();
    let passages = passages(&pages, &Names::new(&set.territories), &chapters);
    Ok(Extraction {
        chapters: chapters.len(),
        pages,
        passages,
    })
}

/// Runs `leviers extraire`.
pub fn run(args: &ExtractArgs) -> Result<ExitCode, Refusal> {
    let set = read_source_folder(&args.dossier)?.set;
    say_progress(&format!("Lecture de {}…", args.etude.display()));
    let found = extract(&read_file(&args.etude)?, &set)?;
    say_progress(&format!("{} pages lues. Écriture…", found.pages.len()));
    let year = args.annee.map(|year| year.to_string()).unwrap_or_default();
    let text = rows_csv(&found.passages, &set, &args.source, &year);
    let folder = args
        .sortie
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let name = args
        .sortie
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    write_bytes(
        folder.unwrap_or(std::path::Path::new(".")),
        &[(name, text.into_bytes())],
    )?;
    let doubtful = found
        .passages
        .iter()
        .filter(|passage| passage.mention.doubt.is_some())
        .count();
    let outside = found
        .passages
        .iter()
        .filter(|passage| passage.axis.is_none())
        .count();
    say(&format!(
        "{}\u{a0}: {} propositions, dont {doubtful} au nom ambigu et {outside} hors chapitre ({} chapitres reconnus).\n\
         Relisez chaque ligne, écrivez «\u{a0}oui\u{a0}» dans «\u{a0}decision\u{a0}» pour la garder, complétez titres et résumés, puis\u{a0}:\n\
         leviers importer {} --complement --essai",
        args.sortie.display(),
        found.passages.len(),
        found.chapters,
        args.sortie.display()
    ));
    Ok(ExitCode::SUCCESS)
}
