//! French words of one territory and of its excerpts.

use super::OpenedWords;
use crate::model::{Population, TerritoryKind};

pub(in crate::text) static WORDS: OpenedWords = OpenedWords {
    population,
    kind,
    excerpts: |n| format!("{n}\u{a0}{}", plural(n, "extrait", "extraits")),
    themes_heading: "Thèmes",
    frameworks_heading: "Cadres d’action",
    summary: "résumé",
    summary_hint: "Résumé rédigé par nous à partir de la source",
    inferred: "lien déduit",
    undated: "année non précisée",
    permalink: |title| format!("Lien vers l’extrait «\u{a0}{title}\u{a0}»"),
    permalink_short: "Lien",
    pdf: "PDF",
    see_also: "voir aussi",
    excerpts_loading: "Chargement des extraits…",
    excerpts_failed: "Les extraits n’ont pas pu être chargés",
    no_excerpt: "Aucun extrait n’a été recueilli pour ce territoire\u{a0}: cela ne dit rien de ce qu’il fait.",
    part_of: "Fait partie de",
    contains: "Villes et territoires qui en font partie",
};

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n < 2 { one } else { many }
}

fn number(n: u32) -> String {
    crate::text::grouped(n, '\u{202f}')
}

fn population(population: &Population) -> String {
    let Population {
        count,
        year,
        source,
    } = population;
    format!(
        "{}\u{a0}habitants en {year}, source\u{a0}: {source}",
        number(*count)
    )
}

fn kind(kind: TerritoryKind) -> &'static str {
    match kind {
        TerritoryKind::Metropole => "Métropole",
        TerritoryKind::CommunauteUrbaine => "Communauté urbaine",
        TerritoryKind::CommunauteAgglomeration => "Communauté d’agglomération",
        TerritoryKind::Ept => "Établissement public territorial",
        TerritoryKind::Ville => "Ville",
        TerritoryKind::Unknown => "Territoire",
    }
}
