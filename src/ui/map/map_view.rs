//! The map, laid out for the room it has; keyboard moves between symbols.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::backdrop::backdrop;
use super::furniture::furniture;
use super::names::names;
use super::symbol::{Marks, leader_line, symbol};
use crate::geo::ScreenSize;
use crate::model::TerritoryIdx;
use crate::scene::furniture::Leader;
use crate::scene::{Direction, Layout, LayoutRequest, Mark, Roses, next_in, starting_with};
use crate::state::{Action, Origin};
use crate::ui::dom::{Element, Node, el, live, svg};
use crate::ui::store::Store;

/// The map: `node` holds the drawing and has `size`.
pub(in crate::ui) fn map_view(node: NodeRef<Div>, size: Signal<ScreenSize>) -> Node {
    let store = Store::expect();
    let mark = Memo::new(move |_| Mark::of(store.coloring.get()));
    let layout = Memo::new(move |_| {
        let size = size.get();
        let data = store.data();
        (size.width > 0.0 && size.height > 0.0).then(|| {
            Arc::new(Layout::new(
                &data.atlas,
                &data.shapes,
                LayoutRequest {
                    size,
                    mark: mark.get(),
                },
            ))
        })
    });
    let drawing = live(
        move || layout.get(),
        move |layout| layout.map(|layout| drawing(store, layout)),
    );
    el("div")
        .class("carte")
        .node_ref(node)
        .child(drawing)
        .into()
}

/// The map in its layout.
fn drawing(store: Store, layout: Arc<Layout>) -> Element {
    let size = layout.composition.size;
    let first = layout.symbols.first().map(|symbol| symbol.territory);
    let marks = Marks {
        chosen: Selector::new(move || store.selected.get()),
        near: Selector::new(move || store.highlighted.get()),
        stop: Selector::new(move || store.state().cursor.or(first)),
    };
    let n_levers = store.with_atlas(|atlas| atlas.levers().count());
    let roses = Arc::new(Roses::new(n_levers, &layout.symbols));
    let symbols = layout
        .symbols
        .iter()
        .map(|&placed| symbol(store, placed, Arc::clone(&roses), marks.clone()));
    let leaders = layout
        .symbols
        .iter()
        .filter_map(Leader::of)
        .map(leader_line);
    let keys = Arc::clone(&layout);
    svg("svg")
        .class("dessin")
        .attr("role", "group")
        .attr("aria-label", move || store.words().map)
        .attr("aria-description", move || store.words().map_keys)
        .attr("viewBox", format!("0 0 {} {}", size.width, size.height))
        .attr("width", size.width)
        .attr("height", size.height)
        .on("keydown", move |event: web_sys::KeyboardEvent| {
            on_key(store, &keys, &event);
        })
        .child(backdrop(store, &layout.composition))
        .child(furniture(store, Arc::clone(&layout)))
        .child(svg("g").attr("aria-hidden", "true").children(leaders))
        .child(svg("g").class("symboles").children(symbols))
        .child(names(store, layout))
}

/// Arrows, Home, End and letters move; Enter and Space choose; Escape closes the panel.
fn on_key(store: Store, layout: &Layout, event: &web_sys::KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let Some(from) = store
        .snapshot()
        .cursor
        .or_else(|| layout.symbols.first().map(|symbol| symbol.territory))
    else {
        return;
    };
    let key = event.key();
    let action = match key.as_str() {
        "Enter" | " " => Some(Action::Select(from, Origin::Map)),
        "Escape" => Some(Action::Close),
        _ => target(store, layout, from, &key).map(Action::MoveCursor),
    };
    if let Some(action) = action {
        event.prevent_default();
        store.dispatch(action);
    }
}

/// Where `key` leads from `from`; `None` if it leads nowhere.
fn target(store: Store, layout: &Layout, from: TerritoryIdx, key: &str) -> Option<TerritoryIdx> {
    let (here, _) = layout.symbol(from)?;
    let reached = match key {
        "ArrowUp" => next_in(&layout.centers(), here, Direction::Up),
        "ArrowDown" => next_in(&layout.centers(), here, Direction::Down),
        "ArrowLeft" => next_in(&layout.centers(), here, Direction::Left),
        "ArrowRight" => next_in(&layout.centers(), here, Direction::Right),
        "Home" => Some(0),
        "End" => layout.symbols.len().checked_sub(1),
        _ => {
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
    };
    reached.map(|n| layout.symbols[n].territory)
}
