//! English words.

use super::words::Words;
use crate::geo::FrameId;
use crate::model::{Citation, Lang};

pub(super) static WORDS: Words = Words {
    lang: Lang::En,
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
    frame,
    caution: "“Not cited” does not mean “does not do”: no excerpt was found in the sources that were read.",
    attribution: "Administrative boundaries: IGN, ADMIN EXPRESS COG (2020 and 2024 editions), Licence Ouverte 2.0 — \
                  modified; membership: Insee; neighbouring countries: Natural Earth",
    views: "Views",
    view_names: ["Map", "List", "Table", "Cooperations"],
    controls: "Move the map",
    some_symbols: |some, all| {
        format!(
            "Symbols: {some} for {all} territories, among those with an answer; all have their outline and can be searched by name."
        )
    },
    sentence: super::sentence::sentence_en,
};

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
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
