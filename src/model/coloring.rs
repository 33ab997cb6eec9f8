//! What the colours of the map tell.

use super::{Atlas, AxisIdx, Citation, TerritoryIdx};

/// What the symbols and outlines show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coloring {
    /// A rose of all levers for each territory.
    AllLevers,
    /// One lever: a disc for each territory.
    Lever(AxisIdx),
    /// Two levers crossed: a disc of two halves for each territory.
    Crossed(LeverPair),
    /// How many levers are cited: by the size of a disc, never by a colour.
    Count,
}

/// Two different levers, in the order the visitor gave them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LeverPair {
    first: AxisIdx,
    second: AxisIdx,
}

impl LeverPair {
    /// The pair of `first` and `second`; `None` if they are one lever.
    pub fn new(first: AxisIdx, second: AxisIdx) -> Option<Self> {
        (first != second).then_some(Self { first, second })
    }

    /// Both levers, the first on the left.
    pub fn levers(self) -> [AxisIdx; 2] {
        [self.first, self.second]
    }
}

/// What a territory is when two levers are crossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Crossing {
    /// Cited for both.
    Both,
    /// Cited for the first only.
    First,
    /// Cited for the second only.
    Second,
    /// Cited for neither.
    Neither,
    /// No answer for one of the two at least: none of the above can be said.
    NoAnswer,
}

impl Crossing {
    /// Every class, in legend order.
    pub const ALL: [Self; 5] = [
        Self::Both,
        Self::First,
        Self::Second,
        Self::Neither,
        Self::NoAnswer,
    ];

    /// The class of a territory whose states under the two levers are `states`.
    pub fn of(states: [Citation; 2]) -> Self {
        match states {
            [Citation::NoAnswer, _] | [_, Citation::NoAnswer] => Self::NoAnswer,
            [Citation::Cited, Citation::Cited] => Self::Both,
            [Citation::Cited, Citation::NotCited] => Self::First,
            [Citation::NotCited, Citation::Cited] => Self::Second,
            [Citation::NotCited, Citation::NotCited] => Self::Neither,
        }
    }
}

impl Atlas {
    /// The states of `territory` under both levers of `pair`.
    pub fn crossed(&self, territory: TerritoryIdx, pair: LeverPair) -> [Citation; 2] {
        pair.levers().map(|lever| self.citation(territory, lever))
    }

    /// How many levers are cited for `territory`; `None` when nothing was asked or answered for any.
    pub fn levers_cited(&self, territory: TerritoryIdx) -> Option<usize> {
        let states: Vec<Citation> = self
            .levers()
            .map(|(lever, _)| self.citation(territory, lever))
            .collect();
        let answered = states.iter().any(|&state| state != Citation::NoAnswer);
        let cited = states.iter().filter(|&&state| state == Citation::Cited);
        answered.then(|| cited.count())
    }
}
