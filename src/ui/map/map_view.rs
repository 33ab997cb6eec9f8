//! The map, laid out for the room it has; keyboard moves between symbols.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::backdrop::Backdrop;
use super::names::Names;
use super::symbol::{Leader, Symbol};
use crate::geo::ScreenSize;
use crate::model::TerritoryIdx;
use crate::scene::{Direction, Layout, LayoutRequest, Mark, Rose, next_in, starting_with};
use crate::state::{Action, Origin};
use crate::ui::store::Store;

/// The map.
#[component]
pub(in crate::ui) fn MapView(
    /// The element that holds the drawing.
    node: NodeRef<Div>,
    /// Its size.
    size: Signal<ScreenSize>,
) -> impl IntoView {
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
    let drawing = move || layout.get().map(|layout| view! { <Drawing layout/> });
    view! {
        <div class="carte" node_ref=node>
            {drawing}
        </div>
    }
}

/// The map in its layout.
#[component]
fn Drawing(
    /// Where everything stands.
    layout: Arc<Layout>,
) -> impl IntoView {
    let store = Store::expect();
    let size = layout.composition.size;
    let chosen = Selector::new(move || store.selected.get());
    let near = Selector::new(move || store.highlighted.get());
    let first = layout.symbols.first().map(|symbol| symbol.territory);
    let stop = Selector::new(move || store.state().cursor.or(first));
    let n_levers = store.with_atlas(|atlas| atlas.levers().count());
    let radius = layout
        .symbols
        .first()
        .map_or(0.0, crate::scene::PlacedSymbol::rose_radius_px);
    let rose = Arc::new(Rose::new(n_levers, radius));
    let symbols = layout.symbols.iter().map(|&symbol| {
        let (chosen, near, stop, rose) = (
            chosen.clone(),
            near.clone(),
            stop.clone(),
            Arc::clone(&rose),
        );
        view! { <Symbol symbol rose chosen near stop/> }
    });
    let symbols = symbols.collect_view();
    let leaders = layout
        .symbols
        .iter()
        .filter(|symbol| symbol.needs_leader())
        .map(|&symbol| view! { <Leader symbol/> });
    let leaders = leaders.collect_view();
    let keys = Arc::clone(&layout);
    view! {
        <svg
            class="dessin"
            role="group"
            aria-label=move || store.words().map
            aria-description=move || store.words().map_keys
            viewBox=format!("0 0 {} {}", size.width, size.height)
            width=size.width
            height=size.height
            on:keydown=move |event| on_key(store, &keys, &event)
        >
            <Backdrop composition=layout.composition.clone()/>
            <g aria-hidden="true">{leaders}</g>
            <g class="symboles">{symbols}</g>
            <Names layout/>
        </svg>
    }
}

/// Arrows, Home, End and letters move; Enter and Space choose; Escape closes the panel.
fn on_key(store: Store, layout: &Layout, event: &leptos::ev::KeyboardEvent) {
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
