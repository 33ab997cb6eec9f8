//! Which levers are cited together: exact sets, as in an `UpSet` diagram.

use super::{Atlas, AxisSet, Filter, TerritoryIdx};
use crate::geo::order_of;
use crate::model::AxisRule;

/// The territories cited for exactly one set of levers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Combination {
    /// The levers; may be empty.
    pub levers: AxisSet,
    /// The territories, in file order; at least one.
    pub territories: Vec<TerritoryIdx>,
}

/// The sets of levers cited for `territories`, the commonest first; of equals, the smaller set first, then the one
/// whose first levers come first. Each territory is in exactly one of them.
pub fn combinations(
    atlas: &Atlas,
    territories: impl Iterator<Item = TerritoryIdx>,
) -> Vec<Combination> {
    let levers: AxisSet = atlas.levers().map(|(lever, _)| lever).collect();
    let mut found: Vec<Combination> = Vec::new();
    for territory in territories {
        let cited = atlas.cited(territory).intersection(levers);
        match found.iter_mut().find(|each| each.levers == cited) {
            Some(each) => each.territories.push(territory),
            None => found.push(Combination {
                levers: cited,
                territories: vec![territory],
            }),
        }
    }
    let order = order_of(found.len(), &|a, b| {
        let (a, b) = (&found[a], &found[b]);
        (b.territories.len().cmp(&a.territories.len()))
            .then(a.levers.len().cmp(&b.levers.len()))
            .then_with(|| a.levers.iter().cmp(b.levers.iter()))
    });
    order.into_iter().map(|n| found[n].clone()).collect()
}

impl Filter {
    /// Without any rule on the levers of `atlas`: what [`combinations`] are counted among.
    #[must_use]
    pub fn without_levers(self, atlas: &Atlas) -> Self {
        atlas
            .levers()
            .fold(self, |filter, (lever, _)| filter.with_axis(lever, None))
    }

    /// With every lever of `atlas` required when it is in `levers`, and excluded when it is not.
    #[must_use]
    pub fn with_exactly(self, levers: AxisSet, atlas: &Atlas) -> Self {
        atlas.levers().fold(self, |filter, (lever, _)| {
            let rule = if levers.contains(lever) {
                AxisRule::Required
            } else {
                AxisRule::Excluded
            };
            filter.with_axis(lever, Some(rule))
        })
    }
}
