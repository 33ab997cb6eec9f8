//! Territories that resemble one another, by the levers and themes cited for them.

use std::cmp::Ordering;

use super::{Atlas, AxisFamily, AxisSet, TerritoryIdx};
use crate::geo::order_of;

/// How one territory compares with another, over the axes that both answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The other one.
    pub territory: TerritoryIdx,
    /// Cited for both.
    pub shared: AxisSet,
    /// Cited for the other only.
    pub theirs: AxisSet,
    /// Cited for the first only.
    pub ours: AxisSet,
}

impl Likeness {
    /// Jaccard's index: what is cited for both over what is cited for either, 0 to 1.
    pub fn score(&self) -> f64 {
        self.shared.len() as f64 / self.either().max(1) as f64
    }

    /// The index in whole hundredths, half a hundredth up.
    pub fn percent(&self) -> usize {
        let either = self.either().max(1);
        (200 * self.shared.len() + either) / (2 * either)
    }

    fn either(&self) -> usize {
        self.shared.len() + self.theirs.len() + self.ours.len()
    }

    /// The more alike first; of equals, the one that shares more.
    fn compare(&self, other: &Self) -> Ordering {
        let (mine, yours) = (
            self.shared.len() * other.either(),
            other.shared.len() * self.either(),
        );
        yours
            .cmp(&mine)
            .then(other.shared.len().cmp(&self.shared.len()))
    }
}

/// Who resembles a territory, and who could not be compared with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Likenesses {
    /// Those compared, the most alike first, then in file order.
    pub ranked: Vec<Likeness>,
    /// Those with no answer to compare, or with nothing cited on either side; never ranked.
    pub not_compared: Vec<TerritoryIdx>,
}

/// Compares `territory` with each of `others` but itself, by levers and themes.
pub fn likenesses(
    atlas: &Atlas,
    territory: TerritoryIdx,
    others: impl Iterator<Item = TerritoryIdx>,
) -> Likenesses {
    let mut found = Likenesses::default();
    for other in others.filter(|&other| other != territory) {
        match likeness(atlas, territory, other) {
            Some(likeness) => found.ranked.push(likeness),
            None => found.not_compared.push(other),
        }
    }
    let ranked = &found.ranked;
    let order = order_of(ranked.len(), &|a, b| ranked[a].compare(&ranked[b]));
    found.ranked = order.into_iter().map(|n| ranked[n]).collect();
    found
}

/// How `a` compares with `b`; `None` when no lever or theme was answered by both, or none is cited for either.
pub fn likeness(atlas: &Atlas, a: TerritoryIdx, b: TerritoryIdx) -> Option<Likeness> {
    let silent = |territory: TerritoryIdx| atlas.territory(territory).unanswered;
    let answered: AxisSet = [AxisFamily::Lever, AxisFamily::Theme]
        .into_iter()
        .flat_map(|family| atlas.axes_of(family))
        .map(|(axis, _)| axis)
        .filter(|&axis| !silent(a).contains(axis) && !silent(b).contains(axis))
        .collect();
    let (of_a, of_b) = (
        atlas.cited(a).intersection(answered),
        atlas.cited(b).intersection(answered),
    );
    let shared = of_a.intersection(of_b);
    let likeness = Likeness {
        territory: b,
        shared,
        theirs: of_b.minus(shared),
        ours: of_a.minus(shared),
    };
    (likeness.either() > 0).then_some(likeness)
}
