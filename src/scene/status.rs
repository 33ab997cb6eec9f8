//! What the colours say of a territory, in words: the list's second column, and what assistive techniques read.

use crate::model::{Atlas, Coloring, Lang, TerritoryIdx};
use crate::text::words;

/// Name of `coloring`, as the legend says it.
pub fn coloring_name(atlas: &Atlas, coloring: Coloring, lang: Lang) -> String {
    let words = words(lang);
    match coloring {
        Coloring::AllLevers => words.all_levers.to_owned(),
        Coloring::Lever(lever) => atlas.axis(lever).short.get(lang).to_owned(),
        Coloring::Crossed(pair) => {
            let [first, second] = pair.levers().map(|lever| atlas.axis(lever).short.get(lang));
            (words.carto.crossed)(first, second)
        }
        Coloring::Count => words.carto.count.to_owned(),
    }
}

/// What the colours say of `territory`: a state, two states, or how many levers are cited.
pub fn status(atlas: &Atlas, coloring: Coloring, territory: TerritoryIdx, lang: Lang) -> String {
    let words = words(lang);
    match coloring {
        Coloring::Lever(lever) => (words.citation)(atlas.citation(territory, lever)).to_owned(),
        Coloring::Crossed(pair) => {
            let states = pair.levers().map(|lever| {
                let name = atlas.axis(lever).short.get(lang);
                let state = (words.citation)(atlas.citation(territory, lever));
                [name, state].join(words.carto.colon)
            });
            states.join(words.carto.semicolon)
        }
        Coloring::AllLevers | Coloring::Count => atlas
            .levers_cited(territory)
            .map_or_else(|| words.no_answer.to_owned(), words.levers_cited),
    }
}

/// What assistive techniques say of the symbol of `territory`: the visible name, then what it shows.
pub fn accessible_name(
    atlas: &Atlas,
    coloring: Coloring,
    territory: TerritoryIdx,
    lang: Lang,
) -> String {
    let name = atlas.territory(territory).short_name.as_str();
    let status = status(atlas, coloring, territory, lang);
    match coloring {
        Coloring::Lever(lever) => {
            let axis = atlas.axis(lever).short.get(lang);
            [name, axis, &status].join(", ")
        }
        Coloring::AllLevers | Coloring::Crossed(_) | Coloring::Count => [name, &status].join(", "),
    }
}
