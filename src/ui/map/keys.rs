//! The keyboard on the map: symbols, zoom, movement.

use super::controls::moved;
use super::sheet::Sheet;
use crate::geo::gesture::STEP_FACTOR;
use crate::model::TerritoryIdx;
use crate::scene::{Direction, Layout, PlacedSymbol, next_in, starting_with};
use crate::state::{Action, Origin};
use crate::ui::hooks::Motion;
use crate::ui::prelude::*;
use crate::ui::store::Store;

/// Arrows, Home, End and letters go from symbol to symbol; Enter and Space choose; Escape hides the tooltip, then closes
/// the panel.
pub(super) fn on_key(sheet: Sheet, event: &web_sys::KeyboardEvent) {
    let store = sheet.store;
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    if event.shift_key() && arrow(&key).is_some() {
        return;
    }
    let Some(layout) = sheet.layout.get_untracked() else {
        return;
    };
    let state = store.snapshot();
    let Some(from) = untrack(|| stop(store, &layout)) else {
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

/// `+`, `-` and `0` zoom, arrows with Shift move the map. What has the focus in a carton is seen closer in it.
pub(super) fn on_zoom_key(sheet: Sheet, motion: Motion, event: &web_sys::KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let Some(view) = motion.goal() else { return };
    let key = event.key();
    match key.as_str() {
        "+" | "=" => closer(sheet, motion, sheet.store.snapshot().cursor),
        "-" => motion.step(view.focus(), 1.0 / STEP_FACTOR),
        "0" => motion.fly_home(),
        _ => match arrow(&key).filter(|_| event.shift_key()) {
            Some(direction) => motion.fly(moved(&view, direction)),
            None => return,
        },
    }
    event.prevent_default();
}

/// One step closer: to the carton in which `of` stands, else to the middle of the view.
pub(super) fn closer(sheet: Sheet, motion: Motion, of: Option<TerritoryIdx>) {
    let symbol = of.and_then(|of| untrack(|| sheet.symbol(of)));
    match (symbol, motion.goal()) {
        (Some(symbol), _) if !symbol.frame.is_main() && !motion.is_held() => {
            motion.look_into(symbol.frame);
        }
        (_, Some(view)) => motion.step(view.focus(), STEP_FACTOR),
        (_, None) => {}
    }
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

/// The symbol that Tab reaches: the last one focused, if the filter keeps it; else the first that it keeps.
pub(super) fn stop(store: Store, layout: &Layout) -> Option<TerritoryIdx> {
    let kept = store.kept.get();
    let cursor = store.cursor.get();
    let mut shown = layout.symbols.iter().map(|symbol| symbol.territory);
    cursor
        .filter(|&cursor| kept.contains(cursor))
        .or_else(|| shown.find(|&territory| kept.contains(territory)))
}

/// Where `key` leads from `from`, among the symbols that the filter keeps; `None` if it leads nowhere.
fn target(store: Store, layout: &Layout, from: TerritoryIdx, key: &str) -> Option<TerritoryIdx> {
    let kept = store.kept.get_untracked();
    let shown = layout.symbols.iter();
    let shown: Vec<&PlacedSymbol> = shown
        .filter(|symbol| kept.contains(symbol.territory))
        .collect();
    let here = shown.iter().position(|symbol| symbol.territory == from)?;
    let reached = match key {
        "Home" => Some(0),
        "End" => shown.len().checked_sub(1),
        _ => match arrow(key) {
            Some(direction) => {
                let centers: Vec<_> = shown.iter().map(|symbol| symbol.center).collect();
                next_in(&centers, here, direction)
            }
            None => by_letter(store, &shown, here, key),
        },
    };
    reached.map(|n| shown[n].territory)
}

fn by_letter(store: Store, shown: &[&PlacedSymbol], here: usize, key: &str) -> Option<usize> {
    let mut letters = key.chars();
    let letter = letters.next().filter(|letter| {
        letters.next().is_none() && (!letter.is_ascii() || letter.is_ascii_alphabetic())
    })?;
    let data = store.data();
    let names: Vec<&str> = shown
        .iter()
        .map(|symbol| data.atlas.territory(symbol.territory).short_name.as_str())
        .collect();
    starting_with(&names, here, letter)
}
