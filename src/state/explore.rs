//! What the visitor explores beside the map: a comparison, links, neighbours.

use super::action::{Effect, FocusTarget, pushed};
use super::app_state::AppState;
use crate::model::{
    Atlas, AxisSet, Compared, CooperationKind, Filter, LinkScope, Picks, TerritoryIdx,
};

/// Whose links the cooperations view shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkChoice {
    /// Those of the chosen territory; everyone's when none is chosen.
    #[default]
    Chosen,
    /// Those between the territories compared.
    Selection,
}

/// How neighbours are ranked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum NearBy {
    /// By what is cited for both.
    #[default]
    Citations,
    /// By distance.
    Distance,
}

/// Among whom neighbours are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum NearAmong {
    /// Every territory that the filter keeps.
    #[default]
    All,
    /// Those of the same kind.
    SameKind,
    /// Those with between half and twice the population.
    SimilarSize,
}

impl NearBy {
    /// Both, in the order of the choice.
    pub const ALL: [Self; 2] = [Self::Citations, Self::Distance];

    /// Value in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Citations => "leviers",
            Self::Distance => "distance",
        }
    }
}

impl NearAmong {
    /// Every choice, in order.
    pub const ALL: [Self; 3] = [Self::All, Self::SameKind, Self::SimilarSize];

    /// Value in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "tous",
            Self::SameKind => "meme-type",
            Self::SimilarSize => "meme-taille",
        }
    }

    /// Whether `other` is one of those to compare with `territory`. A territory without a known population is of
    /// nobody's size.
    pub fn admits(self, atlas: &Atlas, territory: TerritoryIdx, other: TerritoryIdx) -> bool {
        let (one, other) = (atlas.territory(territory), atlas.territory(other));
        match self {
            Self::All => true,
            Self::SameKind => one.kind == other.kind,
            Self::SimilarSize => match (&one.population, &other.population) {
                (Some(one), Some(other)) => {
                    let (a, b) = (u64::from(one.count), u64::from(other.count));
                    a <= 2 * b && b <= 2 * a
                }
                (None, _) | (_, None) => false,
            },
        }
    }
}

/// Everything chosen beside the map; all of it is in the address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exploring {
    /// The territories compared, which « between the selection » shares.
    pub compared: Compared,
    /// Whose links are shown.
    pub links: LinkChoice,
    /// Kinds of links shown, by position in [`CooperationKind::ALL`]; none picked shows all.
    pub kinds: Picks,
    /// How neighbours are ranked.
    pub near_by: NearBy,
    /// Among whom.
    pub near_among: NearAmong,
}

impl AppState {
    /// Whose links the cooperations view shows.
    pub fn link_scope(&self) -> LinkScope {
        match (self.exploring.links, self.selected) {
            (LinkChoice::Selection, _) => LinkScope::Among(self.exploring.compared),
            (LinkChoice::Chosen, Some(chosen)) => LinkScope::Of(chosen),
            (LinkChoice::Chosen, None) => LinkScope::All,
        }
    }
}

/// Something asked beside the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explore {
    /// Choose a territory, or none, where one is: unlike a click on the map, it does not move the focus.
    Choose(Option<TerritoryIdx>),
    /// Add a territory to the comparison.
    Compare(TerritoryIdx),
    /// Take a territory out of the comparison.
    Uncompare(TerritoryIdx),
    /// Show whose links.
    Links(LinkChoice),
    /// Pick a kind of links, or unpick it.
    Kind(CooperationKind),
    /// Rank neighbours.
    NearBy(NearBy),
    /// Look for neighbours among these.
    NearAmong(NearAmong),
    /// Keep the territories cited for exactly these levers; all again if they are kept already.
    Exactly(AxisSet),
}

/// The state after `asked`.
pub(super) fn explore(state: AppState, asked: Explore, atlas: &Atlas) -> (AppState, Vec<Effect>) {
    if let Explore::Choose(chosen) = asked {
        return choose(state, chosen);
    }
    let before = state.exploring;
    let exploring = match asked {
        Explore::Compare(territory) => Exploring {
            compared: before.compared.with(territory),
            ..before
        },
        Explore::Uncompare(territory) => Exploring {
            compared: before.compared.without(territory),
            ..before
        },
        Explore::Links(links) => Exploring { links, ..before },
        Explore::Kind(kind) => Exploring {
            kinds: before.kinds.toggled(kind as usize),
            ..before
        },
        Explore::NearBy(near_by) => Exploring { near_by, ..before },
        Explore::NearAmong(near_among) => Exploring {
            near_among,
            ..before
        },
        Explore::Choose(_) | Explore::Exactly(_) => before,
    };
    let filter = match asked {
        Explore::Exactly(levers) => exactly(state.filter, levers, atlas),
        Explore::Choose(_)
        | Explore::Compare(_)
        | Explore::Uncompare(_)
        | Explore::Links(_)
        | Explore::Kind(_)
        | Explore::NearBy(_)
        | Explore::NearAmong(_) => state.filter,
    };
    let next = AppState {
        filter,
        exploring,
        ..state
    };
    let (next, mut effects) = pushed(state, next);
    // The button that took a territory out leaves with it.
    effects.push(Effect::RecoverFocus(FocusTarget::Sentence));
    (next, effects)
}

fn choose(state: AppState, chosen: Option<TerritoryIdx>) -> (AppState, Vec<Effect>) {
    if chosen == state.selected && state.reading.is_none() {
        return (state, Vec::new());
    }
    let next = AppState {
        selected: chosen,
        excerpt: None,
        reading: None,
        cursor: chosen.or(state.cursor),
        ..state
    };
    let (next, mut effects) = pushed(state, next);
    effects.extend(chosen.map(Effect::TellSelected));
    // A button among what was told of the one before may have gone.
    effects.push(Effect::RecoverFocus(FocusTarget::Links));
    (next, effects)
}

fn exactly(filter: Filter, levers: AxisSet, atlas: &Atlas) -> Filter {
    let asked = filter.with_exactly(levers, atlas);
    if asked == filter {
        filter.without_levers(atlas)
    } else {
        asked
    }
}
