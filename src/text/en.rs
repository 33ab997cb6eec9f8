//! English words.

use super::words::{ChosenFacts, SentenceFacts, Subject, Words};
use crate::geo::FrameId;
use crate::model::{Citation, Population, TerritoryKind};

pub(super) static WORDS: Words = Words {
    carto: &super::carto::EN,
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
               a letter to go to the first name that starts with it.",
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
    sentence,
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
        FrameId::Guyane => "French Guiana",
        FrameId::Reunion => "Réunion",
        FrameId::Mayotte => "Mayotte",
    }
}

fn sentence(facts: &SentenceFacts<'_>) -> String {
    let SentenceFacts {
        subject,
        counts,
        chosen,
    } = facts;
    let (cited, all, excerpts) = (counts.cited, counts.territories, counts.excerpts);
    let who = format!(
        "{cited} of {all} territories {} cited",
        plural(cited, "is", "are")
    );
    let object = match *subject {
        Subject::AllLevers | Subject::Count => " for at least one lever".to_owned(),
        Subject::Lever(lever) => format!(" for the lever “{lever}”"),
        Subject::Crossed {
            names: [first, second],
            counts: [_, one, other, neither, _],
        } => format!(
            " for both “{first}” and “{second}”; {one} for the first only, {other} for the second only, \
             {neither} for neither"
        ),
    };
    let sources = format!(
        ", with {excerpts} sourced {}",
        plural(excerpts, "excerpt", "excerpts")
    );
    let unanswered = match counts.unanswered {
        0 => ".".to_owned(),
        n => format!("; no answer for {n}."),
    };
    let caution = match subject {
        Subject::Count => {
            " The size of the discs tells the number of levers cited, which is not a ranking."
        }
        Subject::AllLevers | Subject::Lever(_) | Subject::Crossed { .. } => "",
    };
    [
        who,
        object,
        sources,
        unanswered,
        caution.to_owned(),
        chosen.map(about).unwrap_or_default(),
    ]
    .concat()
}

fn about(chosen: ChosenFacts<'_>) -> String {
    let ChosenFacts {
        name,
        cited,
        levers,
    } = chosen;
    match cited {
        None => format!(" {name}: no answer."),
        Some(0) => format!(" {name}: no lever cited."),
        Some(n) => format!(" {name}: {n} of {levers} levers cited."),
    }
}
