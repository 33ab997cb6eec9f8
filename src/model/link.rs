//! Which cooperations a visitor looks at, and in which order.

use super::{Atlas, Compared, Cooperation, CooperationIdx, CooperationKind, Picks, TerritoryIdx};
use crate::geo::order_of;

/// Whose cooperations are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkScope {
    /// Everyone's.
    All,
    /// Those of one territory.
    Of(TerritoryIdx),
    /// Those between territories of a selection.
    Among(Compared),
}

impl Cooperation {
    /// The territories of the atlas that it binds: one or two.
    pub fn ends(&self) -> impl Iterator<Item = TerritoryIdx> {
        std::iter::once(self.territory).chain(self.partner)
    }

    /// Whether `scope` shows it.
    pub fn is_in(&self, scope: LinkScope) -> bool {
        match scope {
            LinkScope::All => true,
            LinkScope::Of(territory) => self.ends().any(|end| end == territory),
            LinkScope::Among(compared) => {
                self.partner.is_some() && self.ends().all(|end| compared.contains(end))
            }
        }
    }
}

/// The cooperations of `scope` whose kind is picked, and of everyone's those with an end that is `kept`.
///
/// Kinds are picked by position in [`CooperationKind::ALL`]; none picked shows all. Everyone's come busiest first: by
/// how many cooperations their busier end has; those of one territory or of a selection, as in the file.
pub fn links(
    atlas: &Atlas,
    scope: LinkScope,
    kinds: Picks,
    kept: &dyn Fn(TerritoryIdx) -> bool,
) -> Vec<CooperationIdx> {
    let all = (0..).map(CooperationIdx).zip(atlas.cooperations());
    let shown: Vec<CooperationIdx> = all
        .filter(|(_, link)| kinds.is_empty() || kinds.contains(link.kind as usize))
        .filter(|(_, link)| link.is_in(scope))
        .filter(|(_, link)| scope != LinkScope::All || link.ends().any(kept))
        .map(|(idx, _)| idx)
        .collect();
    if scope != LinkScope::All {
        return shown;
    }
    let busy = |idx: CooperationIdx| {
        let ends = atlas.cooperation(idx).ends();
        ends.map(|end| degree(atlas, &shown, end)).max()
    };
    let keys: Vec<_> = shown.iter().map(|&idx| busy(idx)).collect();
    let order = order_of(shown.len(), &|a, b| keys[b].cmp(&keys[a]));
    order.into_iter().map(|n| shown[n]).collect()
}

/// How many cooperations of each kind `scope` has, whatever kinds are picked; in the order of [`CooperationKind::ALL`].
pub fn kind_counts(
    atlas: &Atlas,
    scope: LinkScope,
    kept: &dyn Fn(TerritoryIdx) -> bool,
) -> [usize; CooperationKind::ALL.len()] {
    let shown = links(atlas, scope, Picks::default(), kept);
    CooperationKind::ALL.map(|kind| {
        let of_kind = shown
            .iter()
            .filter(|&&idx| atlas.cooperation(idx).kind == kind);
        of_kind.count()
    })
}

fn degree(atlas: &Atlas, links: &[CooperationIdx], end: TerritoryIdx) -> usize {
    let of_end = links
        .iter()
        .filter(|&&idx| atlas.cooperation(idx).ends().any(|each| each == end));
    of_end.count()
}
