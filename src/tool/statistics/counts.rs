//! The counts.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::{AxisIdx, Lang, SourceIdx, TerritoryIdx};
use crate::text::words;
use crate::tool::publish::Published;
use crate::tool::source::SourceSet;

/// An axis with fewer excerpts is called thin.
pub const FEW_EXCERPTS: usize = 16;

/// How many years back a source counts as old, from the edition.
pub const OLD_YEARS: u16 = 8;

/// What the content covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statistics {
    /// Date of the content.
    pub edition: String,
    /// Territories, excerpts, sources, cooperations.
    pub totaux: [usize; 4],
    /// By axis.
    pub axes: Vec<AxisCount>,
    /// By région.
    pub regions: Vec<GroupCount>,
    /// By legal kind.
    pub types: Vec<GroupCount>,
    /// Excerpts by year; the first is those without one.
    pub annees: Vec<(String, usize)>,
    /// Excerpts by kind of source.
    pub sortes_de_source: Vec<(String, usize)>,
    /// Excerpts by confidence.
    pub confiance: Vec<(String, usize)>,
    /// What is thin, as French sentences.
    pub maigre: Vec<String>,
}

/// Coverage of one axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AxisCount {
    /// Code.
    pub axe: String,
    /// Short title.
    pub titre: String,
    /// Territories cited, not cited, without answer.
    pub etats: [usize; 3],
    /// Excerpts.
    pub extraits: usize,
}

/// Coverage of a group of territories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupCount {
    /// Name of the group.
    pub nom: String,
    /// Its territories.
    pub territoires: usize,
    /// Those with at least one excerpt.
    pub cites: usize,
    /// Their excerpts.
    pub extraits: usize,
}

/// The counts of `set`.
pub fn statistics(set: &SourceSet) -> Statistics {
    let published = Published::new(set);
    let atlas = &published.atlas;
    let axes = (0..).map(AxisIdx).zip(atlas.axes());
    let axes: Vec<_> = axes
        .map(|(idx, axis)| AxisCount {
            axe: axis.code.clone(),
            titre: axis.short.fr.clone(),
            etats: atlas.counts(idx),
            extraits: atlas
                .excerpts()
                .iter()
                .filter(|excerpt| excerpt.axis == idx)
                .count(),
        })
        .collect();
    let kind =
        |idx: TerritoryIdx| (words(Lang::Fr).opened().kind)(atlas.territory(idx).kind).to_owned();
    let region = |idx: TerritoryIdx| atlas.territory(idx).region.clone();
    let years = set.excerpts.iter().map(|row| {
        let year = row.excerpt.year.map(|year| year.to_string());
        year.unwrap_or_else(|| "sans date".to_owned())
    });
    let kinds = set
        .excerpts
        .iter()
        .map(|row| source_kind(set, row.source).to_owned());
    let confidences = set
        .excerpts
        .iter()
        .map(|row| crate::codec::confidence_code(row.confidence).to_owned());
    Statistics {
        edition: atlas.edition().to_owned(),
        totaux: [
            set.territories.len(),
            set.excerpts.len(),
            set.sources.len(),
            set.cooperations.len(),
        ],
        regions: groups(&published, region),
        types: groups(&published, kind),
        annees: tally(years),
        sortes_de_source: tally(kinds),
        confiance: tally(confidences),
        maigre: thin(set, &published, &axes),
        axes,
    }
}

/// Kind of a source in words that need no dictionary.
fn source_kind(set: &SourceSet, source: SourceIdx) -> &'static str {
    use crate::model::SourceKind;
    match set.sources[source.index()].kind {
        SourceKind::Study => "étude",
        SourceKind::Official => "officielle",
        SourceKind::Network => "réseau",
        SourceKind::Press => "presse",
        SourceKind::Host => "autre",
    }
}

/// How often each text comes, in the order of the texts.
fn tally(texts: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counts = BTreeMap::new();
    for text in texts {
        *counts.entry(text).or_insert(0) += 1;
    }
    counts.into_iter().collect()
}

fn groups(published: &Published, name: impl Fn(TerritoryIdx) -> String) -> Vec<GroupCount> {
    let atlas = &published.atlas;
    let mut groups: BTreeMap<String, GroupCount> = BTreeMap::new();
    for idx in atlas.territory_ids() {
        let name = name(idx);
        let group = groups.entry(name.clone()).or_insert(GroupCount {
            nom: name,
            territoires: 0,
            cites: 0,
            extraits: 0,
        });
        let excerpts = atlas.excerpts_of(idx).len();
        group.territoires += 1;
        group.cites += usize::from(excerpts > 0);
        group.extraits += excerpts;
    }
    groups.into_values().collect()
}

fn thin(set: &SourceSet, published: &Published, axes: &[AxisCount]) -> Vec<String> {
    let atlas = &published.atlas;
    let few = axes.iter().filter(|axis| axis.extraits < FEW_EXCERPTS);
    let few = few.map(|axis| format!("{} {} ({})", axis.axe, axis.titre, axis.extraits));
    let with = |count: usize| {
        let ids = atlas
            .territory_ids()
            .filter(move |&idx| atlas.excerpts_of(idx).len() == count);
        ids.map(|idx| atlas.territory(idx).short_name.clone())
    };
    let used: BTreeSet<SourceIdx> = set
        .excerpts
        .iter()
        .flat_map(|row| std::iter::once(row.source).chain(row.see_also))
        .chain(set.cooperations.iter().map(|row| row.source))
        .chain(set.medias.iter().map(|row| row.source))
        .collect();
    let unused = (0..)
        .map(SourceIdx)
        .zip(&set.sources)
        .filter(|(idx, _)| !used.contains(idx));
    let unused = unused.map(|(_, source)| source.id.clone());
    let oldest = set.edition.year.saturating_sub(OLD_YEARS);
    let old = set
        .excerpts
        .iter()
        .filter(|row| row.excerpt.year.is_some_and(|year| year < oldest));
    let old = old.map(|row| row.excerpt.id.clone());
    let lists = [
        (
            format!("axes de moins de {FEW_EXCERPTS} extraits"),
            few.collect::<Vec<_>>(),
        ),
        ("territoires sans extrait".to_owned(), with(0).collect()),
        (
            "territoires d’un seul extrait".to_owned(),
            with(1).collect(),
        ),
        (format!("extraits d’avant {oldest}"), old.collect()),
        (
            "sources qu’aucune ligne ne cite".to_owned(),
            unused.collect(),
        ),
    ];
    lists
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(what, items)| format!("{what} ({})\u{a0}: {}", items.len(), items.join(", ")))
        .collect()
}
