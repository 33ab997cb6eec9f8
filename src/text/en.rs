//! English words.

use super::words::Words;
use crate::geo::FrameId;
use crate::model::{Citation, Lang, Population, TerritoryKind};

pub(super) static WORDS: Words = Words {
    lang: Lang::En,
    carto: &super::carto::EN,
    host: &super::host::EN,
    reading: &super::reading::EN,
    gestures: &super::gestures::EN,
    language_name: "English",
    title: "Levers for the SSE in French urban territories",
    loading: "Loading the map…",
    failed: "The map could not be shown",
    partly_failed,
    retry: "Try again",
    close: "Close",
    unreachable: |file| format!("{file}: no answer from the server; check the connection"),
    refused: |file, status| format!("{file}: the server answered {status}"),
    internal_error: "An internal error stopped the map. Reload the page to get it back.",
    map: "Map of the territories",
    map_keys: "Arrow keys to go to the nearest territory, Enter to open its excerpts, \
               a letter to go to the first name that starts with it, plus and minus to zoom, \
               zero to see all, Shift and arrow keys to move the map.",
    legend: "Levers",
    legend_shows: |what| format!("Levers: {what}"),
    all_levers: "All levers",
    territories: "Territories",
    skip_to_list: "Skip to the list of territories",
    settings: "Display",
    theme: "Theme",
    themes: ["Automatic", "Light", "Dark"],
    language: "Language",
    citation,
    of: |count, total| format!("{count} of {total}"),
    levers_cited,
    no_answer: "no answer",
    population,
    kind,
    frame,
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
    caution: "“Not cited” does not mean “does not do”: no excerpt was found in the sources that were read.",
    attribution: "Administrative boundaries: IGN, ADMIN EXPRESS COG (2020 and 2024 editions), Licence Ouverte 2.0 — \
                  modified; membership: Insee; neighbouring countries: Natural Earth",
    unknown_lever: |found, nearest| {
        format!("This map has no lever “{found}”{}.", proposal(nearest))
    },
    unknown_territory: |found, nearest| {
        format!("This map has no territory “{found}”{}.", proposal(nearest))
    },
    unknown_parameter: |found, nearest| {
        format!("This map has no setting “{found}”{}.", proposal(nearest))
    },
    unknown_excerpt: |found| format!("This map has no excerpt “{found}”."),
    unknown_entry: |name, found, nearest| {
        format!(
            "“{name}={found}” is not understood in the address{}.",
            proposal(nearest)
        )
    },
    unknown_value: |name, found, accepted| {
        format!("“{name}={found}” is not understood in the address; possible values: {accepted}.")
    },
    sentence: super::sentence::sentence_en,
};

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

fn proposal(nearest: Option<&str>) -> String {
    nearest
        .map(|name| format!("; the nearest is “{name}”"))
        .unwrap_or_default()
}

fn partly_failed(n: usize) -> String {
    format!(
        "{n} {} in the data of the map",
        plural(n, "problem", "problems")
    )
}

fn citation(state: Citation) -> &'static str {
    match state {
        Citation::Cited => "cited",
        Citation::NotCited => "not cited",
        Citation::NoAnswer => "no answer",
    }
}

fn levers_cited(n: usize) -> String {
    match n {
        0 => "no lever cited".to_owned(),
        _ => format!("{n} {} cited", plural(n, "lever", "levers")),
    }
}

fn number(n: u32) -> String {
    super::grouped(n, ',')
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

fn frame(id: FrameId) -> &'static str {
    match id {
        FrameId::Main => "Metropolitan France",
        FrameId::Corse => "Corsica",
        FrameId::IleDeFrance => "Île-de-France",
        FrameId::Guadeloupe => "Guadeloupe",
        FrameId::Martinique => "Martinique",
        FrameId::Guyane => "Guyane",
        FrameId::Reunion => "Réunion",
        FrameId::Mayotte => "Mayotte",
        FrameId::Abroad(_) => "Outside France",
    }
}
