//! What can happen, and what it changes.

use super::app_state::{AppState, ColoringChoice, Origin, ThemeChoice};
use crate::model::{Atlas, Coloring, ExcerptIdx, Lang, TerritoryIdx};

/// Something the visitor, the address or the host page asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Open the panel of a territory.
    Select(TerritoryIdx, Origin),
    /// Close the panel.
    Close,
    /// Show the territory under the pointer.
    Highlight(TerritoryIdx),
    /// That territory is under the pointer or the focus no more.
    Unhighlight(TerritoryIdx),
    /// The focus has come to a symbol.
    Focused(TerritoryIdx),
    /// Move the focus to a symbol.
    MoveCursor(TerritoryIdx),
    /// Colour the map.
    Color(Coloring),
    /// Open an excerpt in its territory's panel.
    OpenExcerpt(ExcerptIdx),
    /// Change the language.
    Speak(Lang),
    /// Change the theme.
    Theme(ThemeChoice),
    /// Take the state of an address (back, forward).
    Restore(AppState),
}

/// Something to do in the outside world after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Add an entry to the history.
    PushAddress,
    /// Move the focus.
    Focus(FocusTarget),
    /// Move the focus if what had it has left the page; else leave it where it is.
    RecoverFocus(FocusTarget),
    /// Tell the host page that a territory was chosen.
    TellSelected(TerritoryIdx),
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The panel's heading.
    Panel,
    /// A symbol of the map; the list entry of its territory when it has none.
    Symbol(TerritoryIdx),
    /// The list entry of a territory.
    ListEntry(TerritoryIdx),
}

/// The state after `action`, and what to do about it. Total: every action is legal in every state.
pub fn update(state: AppState, action: Action, atlas: &Atlas) -> (AppState, Vec<Effect>) {
    match action {
        Action::Select(territory, origin) => select(state, territory, origin),
        Action::Close => close(state),
        Action::Highlight(territory) => (
            AppState {
                highlighted: Some(territory),
                ..state
            },
            Vec::new(),
        ),
        Action::Unhighlight(territory) => {
            let highlighted = state.highlighted.filter(|&current| current != territory);
            (
                AppState {
                    highlighted,
                    ..state
                },
                Vec::new(),
            )
        }
        Action::Focused(territory) => (
            AppState {
                cursor: Some(territory),
                highlighted: Some(territory),
                ..state
            },
            Vec::new(),
        ),
        Action::MoveCursor(territory) => (
            AppState {
                cursor: Some(territory),
                ..state
            },
            vec![Effect::Focus(FocusTarget::Symbol(territory))],
        ),
        Action::Color(coloring) => pushed(
            state,
            AppState {
                coloring: ColoringChoice::Chosen(coloring),
                ..state
            },
        ),
        Action::OpenExcerpt(excerpt) => {
            let territory = atlas.excerpt(excerpt).territory;
            let selected = Some(territory);
            pushed(
                state,
                AppState {
                    selected,
                    excerpt: Some(excerpt),
                    cursor: selected,
                    ..state
                },
            )
        }
        Action::Speak(lang) => pushed(state, AppState { lang, ..state }),
        Action::Theme(theme) => pushed(state, AppState { theme, ..state }),
        Action::Restore(next) => restore(state, next),
    }
}

/// Choosing the open territory again only moves the focus: no second entry in the history.
fn select(state: AppState, territory: TerritoryIdx, origin: Origin) -> (AppState, Vec<Effect>) {
    if state.selected == Some(territory) {
        return (
            AppState { origin, ..state },
            vec![Effect::Focus(FocusTarget::Panel)],
        );
    }
    let next = AppState {
        selected: Some(territory),
        excerpt: None,
        cursor: Some(territory),
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

fn close(state: AppState) -> (AppState, Vec<Effect>) {
    let Some(territory) = state.selected else {
        return (state, Vec::new());
    };
    let back = Effect::Focus(opener(state.origin, territory));
    (
        AppState {
            selected: None,
            excerpt: None,
            ..state
        },
        vec![Effect::PushAddress, back],
    )
}

/// Where the focus came from when it opened the panel of `territory`.
fn opener(origin: Origin, territory: TerritoryIdx) -> FocusTarget {
    match origin {
        Origin::Map => FocusTarget::Symbol(territory),
        Origin::List => FocusTarget::ListEntry(territory),
    }
}

/// The state of an address; a panel that leaves or changes must not take the focus with it.
fn restore(state: AppState, next: AppState) -> (AppState, Vec<Effect>) {
    let target = match (state.selected, next.selected) {
        (before, after) if before == after => None,
        (_, Some(_)) => Some(FocusTarget::Panel),
        (before, None) => before.map(|territory| opener(state.origin, territory)),
    };
    let next = AppState {
        highlighted: None,
        cursor: next.selected.or(state.cursor),
        ..next
    };
    (next, target.map(Effect::RecoverFocus).into_iter().collect())
}

/// `next` with an entry in the history, unless its address is the one of `state`.
fn pushed(state: AppState, next: AppState) -> (AppState, Vec<Effect>) {
    let AppState {
        origin,
        highlighted,
        cursor,
        ..
    } = state;
    let at_same_place = AppState {
        origin,
        highlighted,
        cursor,
        ..next
    };
    let effects = if at_same_place == state {
        Vec::new()
    } else {
        vec![Effect::PushAddress]
    };
    (next, effects)
}
