//! The sentence that describes the view: its facts, and each language's way to tell them.

mod en;
mod fr;

pub(super) use en::sentence as sentence_en;
pub(super) use fr::sentence as sentence_fr;

use crate::model::{SourceKind, TerritoryKind, YearRange};

/// Numbers behind the sentence that describes the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountFacts {
    /// Territories of the atlas.
    pub territories: usize,
    /// Territories that the filter keeps: all of them without one.
    pub kept: usize,
    /// Kept territories cited for at least one lever, or for the lever shown, or for both.
    pub cited: usize,
    /// Kept territories without an answer, for all levers or for the lever shown.
    pub unanswered: usize,
    /// Excerpts of kept territories under any lever, or under the lever shown.
    pub excerpts: usize,
}

/// What the sentence says of the chosen territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChosenFacts<'a> {
    /// Its name.
    pub name: &'a str,
    /// How many levers are cited for it; `None` when nothing was asked or answered.
    pub cited: Option<usize>,
    /// Levers in all.
    pub levers: usize,
    /// Whether the filter keeps it.
    pub kept: Kept,
}

/// Whether a filter keeps a territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It does, or there is no filter.
    Inside,
    /// It does not.
    Outside,
}

/// What the sentence counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// Any lever.
    AllLevers,
    /// One lever: its name.
    Lever(&'a str),
    /// Two levers crossed.
    Crossed {
        /// Their names.
        names: [&'a str; 2],
        /// Kept territories of each class, in the order of `Crossing::ALL`.
        counts: [usize; 5],
    },
    /// How many levers are cited.
    Count,
}

/// What a filter asks, in names; nothing asked is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterFacts<'a> {
    /// Axes of each rule, in the order of `AxisRule::ALL`.
    pub axes: [Vec<&'a str>; 3],
    /// Kinds of territory.
    pub kinds: Vec<TerritoryKind>,
    /// Régions.
    pub regions: Vec<&'a str>,
    /// Years of the excerpts that count.
    pub years: YearRange,
    /// Kinds of their sources.
    pub sources: Vec<SourceKind>,
}

/// What the sentence says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentenceFacts<'a> {
    /// What is counted.
    pub subject: Subject<'a>,
    /// What the filter asks; `None` without one.
    pub filter: Option<FilterFacts<'a>>,
    /// The numbers.
    pub counts: CountFacts,
    /// The chosen territory.
    pub chosen: Option<ChosenFacts<'a>>,
}

/// `items` with `comma` between them and `last` before the last one.
fn list(items: &[String], comma: &str, last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., end] => [first.join(comma).as_str(), last, end].concat(),
    }
}
