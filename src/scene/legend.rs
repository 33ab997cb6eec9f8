//! What the legend says: the choices of colouring, and the key of the one shown, from the values that the map draws.

use super::glyph::{Piece, disc, halves, lever_class, petals, size};
use super::rose::Rose;
use super::status::coloring_name;
use crate::model::{Atlas, Citation, Coloring, Crossing, Lang, TerritoryIdx, TerritorySet};
use crate::text::words;

/// A colouring one can choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The colouring.
    pub coloring: Coloring,
    /// CSS class of its colour; empty when it has none of its own.
    pub class: &'static str,
    /// Its number or sign.
    pub sign: String,
    /// Its short name.
    pub name: String,
    /// Its full title, where it has one.
    pub title: Option<String>,
    /// How many of how many territories are cited for it.
    pub count: Option<[usize; 2]>,
}

/// The choices in `lang`, counted among `kept`: all levers, each of them, their number.
pub fn choices(atlas: &Atlas, kept: &TerritorySet, lang: Lang) -> Vec<Choice> {
    let name = |coloring| coloring_name(atlas, coloring, lang);
    let plain = |coloring, sign: &str| Choice {
        coloring,
        class: "",
        sign: sign.to_owned(),
        name: name(coloring),
        title: None,
        count: None,
    };
    let levers = atlas.levers().map(|(lever, axis)| {
        let coloring = Coloring::Lever(lever);
        let cited = kept
            .iter()
            .filter(|&t| atlas.citation(t, lever) == Citation::Cited);
        Choice {
            coloring,
            class: lever_class(atlas, lever),
            sign: axis.number.to_string(),
            name: name(coloring),
            title: Some(axis.label.get(lang).to_owned()),
            count: Some([cited.count(), kept.len()]),
        }
    });
    let all = std::iter::once(plain(Coloring::AllLevers, "✽"));
    all.chain(levers)
        .chain([plain(Coloring::Count, "#")])
        .collect()
}

/// One line of the key of a colouring.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyLine {
    /// The symbol, as the map draws it.
    pub pieces: Vec<Piece>,
    /// What it means.
    pub text: String,
    /// How many territories have it; `None` where one has several.
    pub count: Option<usize>,
}

/// Radius of the symbols of the key, CSS px.
pub const KEY_RADIUS_PX: f64 = 11.0;

/// The key of `coloring` in `lang`, counted among `kept`.
pub fn key(atlas: &Atlas, coloring: Coloring, kept: &TerritorySet, lang: Lang) -> Vec<KeyLine> {
    let words = words(lang);
    let count = |test: &dyn Fn(TerritoryIdx) -> bool| kept.iter().filter(|&t| test(t)).count();
    match coloring {
        Coloring::AllLevers => {
            let n = atlas.levers().count();
            let rose = Rose::new(n, KEY_RADIUS_PX - 1.5);
            let line = |state| KeyLine {
                pieces: petals(&rose, &vec![state; n], KEY_RADIUS_PX),
                text: (words.citation)(state).to_owned(),
                count: None,
            };
            Citation::ALL.map(line).to_vec()
        }
        Coloring::Lever(lever) => {
            let line = |state| KeyLine {
                pieces: disc(lever_class(atlas, lever), state, KEY_RADIUS_PX),
                text: (words.citation)(state).to_owned(),
                count: Some(count(&|t| atlas.citation(t, lever) == state)),
            };
            Citation::ALL.map(line).to_vec()
        }
        Coloring::Crossed(pair) => {
            let levers = pair.levers().map(|lever| lever_class(atlas, lever));
            let [first, second] = pair.levers().map(|lever| atlas.axis(lever).short.get(lang));
            let line = |class| KeyLine {
                pieces: halves(levers, states_of(class), KEY_RADIUS_PX),
                text: (words.carto.crossing)(class, first, second),
                count: Some(count(&|t| Crossing::of(atlas.crossed(t, pair)) == class)),
            };
            Crossing::ALL.map(line).to_vec()
        }
        Coloring::Count => {
            let n = atlas.levers().count();
            let line = |cited: Option<usize>| KeyLine {
                pieces: size(cited, n, KEY_RADIUS_PX),
                text: cited.map_or_else(|| words.no_answer.to_owned(), words.levers_cited),
                count: Some(count(&|t| atlas.levers_cited(t) == cited)),
            };
            let numbers = (0..=n).rev().map(Some);
            numbers.chain([None]).map(line).collect()
        }
    }
}

/// States that make a territory be of `class`.
fn states_of(class: Crossing) -> [Citation; 2] {
    use Citation::{Cited, NoAnswer, NotCited};
    match class {
        Crossing::Both => [Cited, Cited],
        Crossing::First => [Cited, NotCited],
        Crossing::Second => [NotCited, Cited],
        Crossing::Neither => [NotCited, NotCited],
        Crossing::NoAnswer => [NoAnswer, NoAnswer],
    }
}

/// What must be said beside the key: what the number of levers is not, or what « not cited » is not.
pub fn caution(coloring: Coloring, lang: Lang) -> &'static str {
    match coloring {
        Coloring::Count => words(lang).carto.count_caution,
        Coloring::AllLevers | Coloring::Lever(_) | Coloring::Crossed(_) => words(lang).caution,
    }
}
