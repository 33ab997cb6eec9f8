//! What opens and closes in the panel: a territory, an excerpt, the reading of an axis.

use super::action::{Effect, FocusTarget, pushed};
use super::app_state::{AppState, Origin, Way};
use crate::model::{Atlas, AxisIdx, ExcerptIdx, TerritoryIdx};

/// Choosing the open territory again only moves the focus: no second entry in the history.
pub(super) fn select(
    state: AppState,
    territory: TerritoryIdx,
    origin: Origin,
) -> (AppState, Vec<Effect>) {
    if state.selected == Some(territory) && state.reading.is_none() {
        return (
            AppState { origin, ..state },
            vec![Effect::Focus(FocusTarget::Panel)],
        );
    }
    let next = AppState {
        selected: Some(territory),
        excerpt: None,
        reading: None,
        cursor: Some(territory),
        way: Way::Made,
        origin,
        ..state
    };
    (
        next,
        vec![
            Effect::PushAddress,
            Effect::Focus(FocusTarget::Panel),
            Effect::TellSelected(territory),
        ],
    )
}

/// Opens `excerpt`: among those of its axis while these are read, else in its territory's panel.
pub(super) fn open_excerpt(
    state: AppState,
    excerpt: ExcerptIdx,
    atlas: &Atlas,
) -> (AppState, Vec<Effect>) {
    let about = atlas.excerpt(excerpt);
    let selected = Some(about.territory);
    pushed(
        state,
        AppState {
            selected,
            excerpt: Some(excerpt),
            reading: state.reading.filter(|&axis| axis == about.axis),
            cursor: selected,
            ..state
        },
    )
}

/// Opens the first excerpt of `territory` under `axis` in its panel; the panel alone when there is none.
pub(super) fn open_cell(
    state: AppState,
    territory: TerritoryIdx,
    axis: AxisIdx,
    atlas: &Atlas,
) -> (AppState, Vec<Effect>) {
    let excerpt = atlas.excerpts_under(territory, axis).next();
    open_at(state, territory, excerpt, Origin::Cell(axis))
}

/// Opens `excerpt`, which a search found, in its territory's panel.
pub(super) fn open_found(
    state: AppState,
    excerpt: ExcerptIdx,
    atlas: &Atlas,
) -> (AppState, Vec<Effect>) {
    let territory = atlas.excerpt(excerpt).territory;
    open_at(state, territory, Some(excerpt), Origin::Search)
}

fn open_at(
    state: AppState,
    territory: TerritoryIdx,
    excerpt: Option<ExcerptIdx>,
    origin: Origin,
) -> (AppState, Vec<Effect>) {
    let next = AppState {
        selected: Some(territory),
        excerpt,
        reading: None,
        cursor: Some(territory),
        origin,
        ..state
    };
    let (next, mut effects) = pushed(state, next);
    effects.push(Effect::Focus(FocusTarget::Panel));
    if state.selected != next.selected {
        effects.push(Effect::TellSelected(territory));
    }
    (next, effects)
}

/// Opens the reading of `axis`: the excerpts of every territory under it.
pub(super) fn read(state: AppState, axis: AxisIdx) -> (AppState, Vec<Effect>) {
    let next = AppState {
        reading: Some(axis),
        excerpt: None,
        ..state
    };
    let (next, mut effects) = pushed(state, next);
    effects.push(Effect::Focus(FocusTarget::Panel));
    (next, effects)
}

pub(super) fn close(state: AppState) -> (AppState, Vec<Effect>) {
    let Some(back) = opener(&state) else {
        return (state, Vec::new());
    };
    let next = AppState {
        selected: None,
        excerpt: None,
        reading: None,
        ..state
    };
    (next, vec![Effect::PushAddress, Effect::Focus(back)])
}

/// Where the focus came from when it opened the panel; `None` when nothing is open.
fn opener(state: &AppState) -> Option<FocusTarget> {
    if let Some(axis) = state.reading {
        return Some(FocusTarget::Reader(axis));
    }
    let territory = state.selected?;
    Some(match state.origin {
        Origin::Map => FocusTarget::Symbol(territory),
        Origin::List => FocusTarget::ListEntry(territory),
        Origin::Cell(axis) => FocusTarget::Cell(territory, axis),
        Origin::Search => FocusTarget::Search,
    })
}

/// The state of an address; a panel that leaves or changes must not take the focus with it, nor must a territory that
/// the filter hides again.
pub(super) fn restore(state: AppState, next: AppState) -> (AppState, Vec<Effect>) {
    let shown = |state: &AppState| (state.selected, state.reading);
    let target = if shown(&state) == shown(&next) {
        let moved = state.filter != next.filter || state.view != next.view;
        moved.then_some(FocusTarget::Sentence)
    } else if shown(&next) == (None, None) {
        opener(&state)
    } else {
        Some(FocusTarget::Panel)
    };
    let next = AppState {
        highlighted: None,
        cursor: next.selected.or(state.cursor),
        ..next
    };
    (next, target.map(Effect::RecoverFocus).into_iter().collect())
}
