//! `leviers expliquer`: everything known of a territory, and where each thing is written.

mod facts;
mod render;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::cli::{OPTIONS, ReportFormat};
use super::content::{Sources, read_source_folder};
use super::document::{markdown, plain};
use super::output::say;
use super::publish::Published;
use super::refusal::Refusal;
use super::report::pretty;
use super::sheet::fold;
use super::source::{heir, nearest};
use crate::model::{Atlas, TerritoryIdx};
pub(in crate::tool) use facts::state;
pub use facts::{AxisFacts, CooperationFacts, ExcerptFacts, Facts, SourceFacts, facts};

/// What may be given to `expliquer`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// Code SIREN ou INSEE, identifiant d’adresse ou nom du territoire.
    #[arg(value_name = "CODE", help_heading = "Territoire\u{a0}")]
    code: String,
    /// Dossier des fichiers CSV (sinon assets/source).
    #[arg(long, value_name = "DOSSIER", default_value = "assets/source", hide_default_value = true, help_heading = OPTIONS)]
    dossier: PathBuf,
    /// Forme du rapport : texte, markdown ou json. Sinon texte.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t, hide_default_value = true, hide_possible_values = true, help_heading = OPTIONS)]
    format: ReportFormat,
}

/// The territory of `atlas` that `words` names: by code, slug, name or short name, accents and case apart.
///
/// # Errors
/// A French sentence with the nearest territory, or with those that share the name.
pub fn find(atlas: &Atlas, words: &str) -> Result<TerritoryIdx, String> {
    if let Some(found) = atlas.find_territory(words.trim()) {
        return Ok(found);
    }
    let wanted = fold(words);
    let named: Vec<_> = atlas
        .territory_ids()
        .filter(|&idx| {
            let territory = atlas.territory(idx);
            [&territory.name, &territory.short_name]
                .iter()
                .any(|name| fold(name) == wanted)
        })
        .collect();
    if let [found] = named.as_slice() {
        return Ok(*found);
    }
    let listed = |idx: &TerritoryIdx| {
        let territory = atlas.territory(*idx);
        format!("{} ({})", territory.name, territory.code)
    };
    if !named.is_empty() {
        let names: Vec<_> = named.iter().map(listed).collect();
        return Err(format!(
            "plusieurs territoires de ce nom\u{a0}: {}",
            names.join(", ")
        ));
    }
    let near = heir(words)
        .and_then(|heir| atlas.find_territory(&heir.code))
        .or_else(|| {
            let names = atlas.territories().iter().flat_map(|territory| {
                [
                    &territory.name,
                    &territory.short_name,
                    &territory.slug,
                    &territory.code,
                ]
                .map(String::as_str)
            });
            let near = nearest(words, names)?;
            atlas.territory_ids().find(|&idx| {
                let territory = atlas.territory(idx);
                [
                    &territory.name,
                    &territory.short_name,
                    &territory.slug,
                    &territory.code,
                ]
                .iter()
                .any(|name| *name == near)
            })
        });
    let proposal = near.map(|idx| format!("\u{a0}; proposition\u{a0}: {}", listed(&idx)));
    Err(format!(
        "territoire inconnu\u{a0}: «\u{a0}{words}\u{a0}»{}",
        proposal.unwrap_or_default()
    ))
}

/// Runs `leviers expliquer`.
pub fn run(args: &ExplainArgs) -> Result<ExitCode, Refusal> {
    let Sources { files, set } = read_source_folder(&args.dossier)?;
    let published = Published::new(&set);
    let territory = find(&published.atlas, &args.code).map_err(Refusal::Said)?;
    let facts = facts(&files, &set, &published, territory);
    let text = match args.format {
        ReportFormat::Texte => plain(&render::blocks(&facts)),
        ReportFormat::Markdown => markdown(&render::blocks(&facts)),
        ReportFormat::Json => pretty(&facts),
    };
    say(&text);
    Ok(ExitCode::SUCCESS)
}
