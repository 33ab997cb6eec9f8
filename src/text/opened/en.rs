//! English words of one territory and of its excerpts.

use super::OpenedWords;
use crate::model::{Population, TerritoryKind};

pub(in crate::text) static WORDS: OpenedWords = OpenedWords {
    population,
    kind,
    excerpts: |n| format!("{n} {}", plural(n, "excerpt", "excerpts")),
    themes_heading: "Themes",
    frameworks_heading: "Frameworks for action",
    summary: "summary",
    summary_hint: "Summary written by us from the source",
    inferred: "inferred link",
    undated: "undated",
    permalink: |title| format!("Link to the excerpt “{title}”"),
    permalink_short: "Link",
    pdf: "PDF",
    see_also: "see also",
    excerpts_loading: "Loading the excerpts…",
    excerpts_failed: "The excerpts could not be loaded",
    no_excerpt: "No excerpt was gathered for this territory: this says nothing of what it does.",
    part_of: "Part of",
    contains: "Cities and territories that are part of it",
};

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

fn number(n: u32) -> String {
    crate::text::grouped(n, ',')
}

fn population(population: &Population) -> String {
    let Population {
        count,
        year,
        source,
    } = population;
    format!("{} inhabitants in {year}, source: {source}", number(*count))
}

fn kind(kind: TerritoryKind) -> &'static str {
    match kind {
        TerritoryKind::Metropole => "Metropolitan authority (métropole)",
        TerritoryKind::CommunauteUrbaine => "Urban community (communauté urbaine)",
        TerritoryKind::CommunauteAgglomeration => {
            "Agglomeration community (communauté d’agglomération)"
        }
        TerritoryKind::Ept => "Grand Paris territory (EPT)",
        TerritoryKind::Ville => "City",
        TerritoryKind::Unknown => "Territory",
    }
}
