//! Which territory of the atlas answers.

use strsim::jaro_winkler;

use crate::model::{Territory, TerritoryIdx};
use crate::tool::extract::{Doubt, Names};
use crate::tool::sheet::{CellKind, GridCell, Repair, fold, repair};
use crate::tool::source::heir;

/// How a territory was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// By its code, or by its name to the letter.
    Sure(TerritoryIdx),
    /// By something near: to be confirmed.
    Guessed(TerritoryIdx),
    /// Several territories bear this name.
    Ambiguous(Vec<TerritoryIdx>),
    /// None of the atlas.
    Outside,
}

/// Likeness from which two names are taken for one (Jaro-Winkler, 1 is equal): one or two letters of a name.
const ALIKE: f64 = 0.93;

/// The territory of `territories` whose code is `code` or whose name is `name`.
pub fn recognise(territories: &[Territory], names: &Names, code: &str, name: &str) -> Match {
    if let Some(found) = by_code(territories, code) {
        return Match::Sure(found);
    }
    let wanted = fold(name);
    let by_name: Vec<_> = indexed(territories)
        .filter(|(_, territory)| fold(&territory.name) == wanted)
        .map(|(idx, _)| idx)
        .collect();
    if let [found] = by_name.as_slice() {
        return Match::Sure(*found);
    }
    if let Some(found) = heir(name).and_then(|heir| by_code(territories, &heir.code)) {
        return Match::Guessed(found);
    }
    let mut mentions = names.mentions(name);
    if mentions.is_empty() {
        // In running text an acronym has its capitals; in a field people write « mel ».
        mentions = names.mentions(&name.to_uppercase());
    }
    if let [mention] = mentions.as_slice() {
        return match mention.doubt {
            Some(Doubt::Several) => Match::Ambiguous(mention.territories.clone()),
            Some(Doubt::CityName) | None => Match::Guessed(mention.territories[0]),
        };
    }
    by_likeness(territories, &wanted)
}

fn indexed(territories: &[Territory]) -> impl Iterator<Item = (TerritoryIdx, &Territory)> {
    (0..).map(TerritoryIdx).zip(territories)
}

fn by_code(territories: &[Territory], code: &str) -> Option<TerritoryIdx> {
    let cell = GridCell {
        text: code.trim().to_owned(),
        kind: CellKind::Number,
    };
    let code = match repair("territoires.csv", "code", &cell) {
        Repair::Read(code) => code,
        Repair::Same | Repair::Lost(_) => cell.text,
    };
    let today = heir(&code).map_or(code.as_str(), |heir| heir.code.as_str());
    let mut found = indexed(territories).filter(|(_, territory)| territory.code == today);
    found.next().map(|(idx, _)| idx)
}

fn by_likeness(territories: &[Territory], wanted: &str) -> Match {
    let mut scores: Vec<(f64, TerritoryIdx)> = indexed(territories)
        .flat_map(|(idx, territory)| {
            [&territory.name, &territory.short_name]
                .map(|name| (jaro_winkler(&fold(name), wanted), idx))
        })
        .filter(|(score, _)| *score >= ALIKE)
        .collect();
    scores.sort_by(|a, b| b.0.total_cmp(&a.0));
    let best = scores.first().map(|(score, _)| *score).unwrap_or_default();
    let mut nearest: Vec<_> = scores
        .iter()
        .filter(|(score, _)| *score == best)
        .map(|(_, idx)| *idx)
        .collect();
    nearest.dedup();
    match nearest.as_slice() {
        [] => Match::Outside,
        [found] => Match::Guessed(*found),
        _ => Match::Ambiguous(nearest),
    }
}
