//! What can happen, and what it changes.

use super::app_state::{AppState, ColoringChoice, Origin, ThemeChoice, Way};
use super::explore::{Explore, explore};
use super::look::look;
use super::mode::Mode;
use super::open::{close, open_cell, open_excerpt, open_found, read, restore, select};
use super::tour::{TourAction, explored, play, set_aside};
use super::view::View;
use crate::geo::Camera;
use crate::model::{
    Atlas, AxisIdx, Coloring, ExcerptIdx, Filter, FilterOption, Lang, Sort, TerritoryIdx, YearRange,
};

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
    /// Show that part of the main frame.
    Look(Camera),
    /// Colour the map.
    Color(Coloring),
    /// Tick an option of the filter, or untick it.
    Filter(FilterOption),
    /// Count excerpts of these years only.
    Years(YearRange),
    /// Keep every territory again.
    ClearFilter,
    /// Show the state in another view.
    Show(View),
    /// List territories in another order.
    Sort(Sort),
    /// Open an excerpt in its territory's panel, or among those of its axis while these are read.
    OpenExcerpt(ExcerptIdx),
    /// Open an excerpt that a search found.
    Found(ExcerptIdx),
    /// Open the excerpts of a territory under an axis, from the table.
    OpenCell(TerritoryIdx, AxisIdx),
    /// Read the excerpts of every territory under an axis.
    Read(AxisIdx),
    /// Compare, show links, look for neighbours.
    Explore(Explore),
    /// Play a guided tour.
    Tour(TourAction),
    /// Change the language.
    Speak(Lang),
    /// Change the theme.
    Theme(ThemeChoice),
    /// Show the page another way.
    Present(Mode),
    /// Give the focus back if what had it has left the page.
    Recover(FocusTarget),
    /// Take the state of an address (back, forward).
    Restore(AppState),
}

/// Something to do in the outside world after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Add an entry to the history.
    PushAddress,
    /// Write the address of the state over that of the current entry.
    ReplaceAddress,
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
    /// The cell of the table for a territory and an axis.
    Cell(TerritoryIdx, AxisIdx),
    /// What opened the reading of an axis.
    Reader(AxisIdx),
    /// The search field.
    Search,
    /// The sentence that describes the view.
    Sentence,
    /// The step of the tour that plays.
    Tour,
    /// What opens the guided tours.
    Tours,
    /// The heading of the links.
    Links,
}

/// The state after `action`, and what to do about it. Total: every action is legal in every state.
pub fn update(state: AppState, action: Action, atlas: &Atlas) -> (AppState, Vec<Effect>) {
    let (next, effects) = changed(state, action, atlas);
    let effects = next.mode.within(effects);
    // An address says itself whether its step shows.
    if matches!(action, Action::Restore(_)) {
        return (next, effects);
    }
    (explored(state, next), effects)
}

fn changed(state: AppState, action: Action, atlas: &Atlas) -> (AppState, Vec<Effect>) {
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
                way: Way::Made,
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
        Action::Look(camera) => look(state, camera),
        Action::Color(coloring) => pushed(
            state,
            AppState {
                coloring: ColoringChoice::Chosen(coloring),
                ..state
            },
        ),
        Action::Filter(option) => filtered(state, state.filter.toggled(option)),
        Action::Years(years) => filtered(state, state.filter.with_years(years)),
        Action::ClearFilter => filtered(state, Filter::default()),
        Action::Show(view) => pushed(state, AppState { view, ..state }),
        Action::Sort(sort) => pushed(state, AppState { sort, ..state }),
        Action::OpenExcerpt(excerpt) => {
            let (next, effects) = open_excerpt(state, excerpt, atlas);
            (set_aside(next), effects)
        }
        Action::Found(excerpt) => open_found(state, excerpt, atlas),
        Action::OpenCell(territory, axis) => open_cell(state, territory, axis, atlas),
        Action::Read(axis) => read(state, axis),
        Action::Explore(asked) => explore(state, asked, atlas),
        Action::Tour(asked) => play(state, asked, atlas),
        Action::Speak(lang) => pushed(state, AppState { lang, ..state }),
        Action::Theme(theme) => pushed(state, AppState { theme, ..state }),
        Action::Present(mode) => pushed(state, AppState { mode, ..state }),
        Action::Recover(target) => (state, vec![Effect::RecoverFocus(target)]),
        Action::Restore(next) => restore(state, next),
    }
}

/// `state` under another filter: what had the focus may be hidden now.
fn filtered(state: AppState, filter: Filter) -> (AppState, Vec<Effect>) {
    let (next, mut effects) = pushed(state, AppState { filter, ..state });
    effects.push(Effect::RecoverFocus(FocusTarget::Sentence));
    (next, effects)
}

/// `next` with an entry in the history, unless its address is the one of `state`.
pub(super) fn pushed(state: AppState, next: AppState) -> (AppState, Vec<Effect>) {
    let AppState {
        way,
        origin,
        highlighted,
        cursor,
        ..
    } = state;
    let at_same_place = AppState {
        way,
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
