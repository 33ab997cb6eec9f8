//! The keyboard on the map: symbols, zoom, movement.

use super::controls::moved;
use super::sheet::Sheet;
use crate::model::TerritoryIdx;
use crate::scene::{Direction, Layout, next_in, starting_with};
use crate::state::{Action, Origin};
use crate::ui::hooks::Motion;
use crate::ui::store::Store;
use leptos::prelude::*;

/// Arrows, Home, End and letters go from symbol to symbol; Enter and Space choose; `+`, `-` and `0` zoom, arrows with
/// Shift move the map; Escape hides the tooltip, then closes the panel.
pub(super) fn on_key(sheet: Sheet, motion: Motion, event: &web_sys::KeyboardEvent) {
    let store = sheet.store;
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    if on_zoom_key(motion, &key, event.shift_key()) {
        return event.prevent_default();
    }
    let Some(layout) = sheet.layout.get_untracked() else {
        return;
    };
    let state = store.snapshot();
    let first = layout.symbols.first().map(|symbol| symbol.territory);
    let Some(from) = state.cursor.or(first) else {
        return;
    };
    let action = match key.as_str() {
        "Enter" | " " => Some(Action::Select(from, Origin::Map)),
        "Escape" => Some(state.highlighted.map_or(Action::Close, Action::Unhighlight)),
        _ => target(store, &layout, from, &key).map(Action::MoveCursor),
    };
    if let Some(action) = action {
        event.prevent_default();
        store.dispatch(action);
    }
}

/// Whether `key` moved the map.
fn on_zoom_key(motion: Motion, key: &str, shift: bool) -> bool {
    let Some(view) = motion.goal() else {
        return false;
    };
    let step = crate::geo::gesture::STEP_FACTOR;
    match key {
        "+" | "=" => motion.fly(view.zoomed_about(view.focus(), step)),
        "-" => motion.fly(view.zoomed_about(view.focus(), 1.0 / step)),
        "0" => motion.fly_home(),
        _ => match arrow(key).filter(|_| shift) {
            Some(direction) => motion.fly(moved(&view, direction)),
            None => return false,
        },
    }
    true
}

fn arrow(key: &str) -> Option<Direction> {
    Some(match key {
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        _ => return None,
    })
}

/// Where `key` leads from `from`; `None` if it leads nowhere.
fn target(store: Store, layout: &Layout, from: TerritoryIdx, key: &str) -> Option<TerritoryIdx> {
    let (here, _) = layout.symbol(from)?;
    let reached = match key {
        "Home" => Some(0),
        "End" => layout.symbols.len().checked_sub(1),
        _ => match arrow(key) {
            Some(direction) => next_in(&layout.centers(), here, direction),
            None => by_letter(store, layout, here, key),
        },
    };
    reached.map(|n| layout.symbols[n].territory)
}

fn by_letter(store: Store, layout: &Layout, here: usize, key: &str) -> Option<usize> {
    let mut letters = key.chars();
    let letter = letters
        .next()
        .filter(|letter| letters.next().is_none() && letter.is_alphabetic())?;
    let data = store.data();
    let names: Vec<&str> = layout
        .symbols
        .iter()
        .map(|symbol| data.atlas.territory(symbol.territory).short_name.as_str())
        .collect();
    starting_with(&names, here, letter)
}
