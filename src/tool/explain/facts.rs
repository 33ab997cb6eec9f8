//! What is known of one territory, gathered from every table.

use serde::Serialize;

use crate::model::{Citation, Lang, Source, SourceIdx, TerritoryIdx};
use crate::text::words;
use crate::tool::content::lines_of;
use crate::tool::publish::Published;
use crate::tool::source::{CsvLine, SourceFiles, SourceSet};

/// Everything known of a territory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// SIREN or INSEE code.
    pub code: String,
    /// Name.
    pub nom: String,
    /// Label on the map.
    pub nom_court: String,
    /// Identifier in addresses.
    pub slug: String,
    /// Legal kind, in words.
    #[serde(rename = "type")]
    pub kind: String,
    /// Région and département.
    pub lieu: String,
    /// Inhabitants, year, source.
    pub population: String,
    /// The body it lies in.
    pub parent: Option<String>,
    /// The territories that lie in it.
    pub contient: Vec<String>,
    /// Row of `territoires.csv`.
    pub ligne: Option<CsvLine>,
    /// Each axis.
    pub axes: Vec<AxisFacts>,
    /// Cooperations, from either side.
    pub cooperations: Vec<CooperationFacts>,
    /// Steps of tours that show it.
    pub parcours: Vec<String>,
}

/// What is known under one axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AxisFacts {
    /// Code of the axis.
    pub axe: String,
    /// Its short title.
    pub titre: String,
    /// Cited, not cited, no answer: in words.
    pub etat: &'static str,
    /// The excerpts.
    pub extraits: Vec<ExcerptFacts>,
}

/// One excerpt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExcerptFacts {
    /// Identifier.
    pub id: String,
    /// Title.
    pub titre: String,
    /// Year; `None` when the source is undated.
    pub annee: Option<u16>,
    /// Row of `extraits.csv`.
    pub ligne: Option<CsvLine>,
    /// Section or page of the source.
    pub localisation: String,
    /// Whether the link is our reading.
    pub confiance: &'static str,
    /// Where it is written.
    pub source: SourceFacts,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceFacts {
    /// Identifier.
    pub id: String,
    /// Title, publisher, date.
    pub titre: String,
    /// Address.
    pub url: String,
}

/// One cooperation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CooperationFacts {
    /// Identifier.
    pub id: String,
    /// Code of its kind.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// With whom.
    pub avec: String,
    /// Summary.
    pub resume: String,
    /// Where it is written.
    pub source: SourceFacts,
}

/// What `set`, read from `files` and published as `published`, knows of `territory`.
pub fn facts(
    files: &SourceFiles,
    set: &SourceSet,
    published: &Published,
    territory: TerritoryIdx,
) -> Facts {
    let atlas = &published.atlas;
    let about = atlas.territory(territory);
    let name = |idx: TerritoryIdx| {
        format!(
            "{} ({})",
            atlas.territory(idx).name,
            atlas.territory(idx).code
        )
    };
    let words = words(Lang::Fr);
    let population = about.population.as_ref().map(words.opened().population);
    Facts {
        code: about.code.clone(),
        nom: about.name.clone(),
        nom_court: about.short_name.clone(),
        slug: about.slug.clone(),
        kind: (words.opened().kind)(about.kind).to_owned(),
        lieu: format!("{}, {}", about.department, about.region),
        population: population.unwrap_or_default(),
        parent: about.parent.map(name),
        contient: atlas.children(territory).map(name).collect(),
        ligne: lines_of(files, "territoires.csv").get(&about.code).copied(),
        axes: axes(files, set, published, territory),
        cooperations: cooperations(set, published, territory),
        parcours: tours(set, territory),
    }
}

fn axes(
    files: &SourceFiles,
    set: &SourceSet,
    published: &Published,
    territory: TerritoryIdx,
) -> Vec<AxisFacts> {
    let atlas = &published.atlas;
    let lines = lines_of(files, "extraits.csv");
    let axes = (0..).map(crate::model::AxisIdx).zip(atlas.axes());
    axes.map(|(idx, axis)| {
        let excerpts = set.excerpts.iter();
        let excerpts =
            excerpts.filter(|row| row.excerpt.territory == territory && row.excerpt.axis == idx);
        AxisFacts {
            axe: axis.code.clone(),
            titre: axis.short.fr.clone(),
            etat: state(atlas.citation(territory, idx)),
            extraits: excerpts
                .map(|row| ExcerptFacts {
                    id: row.excerpt.id.clone(),
                    titre: row.title.fr.clone(),
                    annee: row.excerpt.year,
                    ligne: lines.get(&row.excerpt.id).copied(),
                    localisation: row.locator.clone(),
                    confiance: crate::codec::confidence_code(row.confidence),
                    source: source(set, row.source),
                })
                .collect(),
        }
    })
    .collect()
}

/// `state` in words.
pub(in crate::tool) fn state(state: Citation) -> &'static str {
    match state {
        Citation::Cited => "cité",
        Citation::NotCited => "non cité",
        Citation::NoAnswer => "pas de réponse",
    }
}

fn cooperations(
    set: &SourceSet,
    published: &Published,
    territory: TerritoryIdx,
) -> Vec<CooperationFacts> {
    let atlas = &published.atlas;
    let rows = set.cooperations.iter().filter(|row| {
        row.cooperation.territory == territory || row.cooperation.partner == Some(territory)
    });
    rows.map(|row| {
        let other = if row.cooperation.territory == territory {
            row.cooperation.partner
        } else {
            Some(row.cooperation.territory)
        };
        let other = other.map(|idx| atlas.territory(idx).name.clone());
        let partners = [other.unwrap_or_default(), row.cooperation.outside.clone()];
        let partners = partners.into_iter().filter(|name| !name.is_empty());
        CooperationFacts {
            id: row.cooperation.id.clone(),
            kind: row.cooperation.kind.code(),
            avec: partners.collect::<Vec<_>>().join(", "),
            resume: row.summary.fr.clone(),
            source: source(set, row.source),
        }
    })
    .collect()
}

fn tours(set: &SourceSet, territory: TerritoryIdx) -> Vec<String> {
    let steps = set
        .tour_steps
        .iter()
        .filter(|step| step.territory == territory);
    steps
        .map(|step| {
            format!(
                "{}, étape\u{a0}{}\u{a0}: {}",
                step.tour_title.fr, step.step, step.title.fr
            )
        })
        .collect()
}

fn source(set: &SourceSet, source: SourceIdx) -> SourceFacts {
    let Source {
        id,
        title,
        publisher,
        date,
        url,
        ..
    } = &set.sources[source.index()];
    let date = if date.is_empty() { "sans date" } else { date };
    SourceFacts {
        id: id.clone(),
        titre: format!("{title} ({publisher}, {date})"),
        url: url.clone(),
    }
}
