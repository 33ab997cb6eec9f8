//! One territory on the map.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::TerritoryIdx;
use crate::scene::glyph::{self, Form, Piece};
use crate::scene::{PlacedSymbol, Rose, accessible_name};
use crate::state::{Action, Origin};
use crate::ui::store::Store;

/// A symbol: a button that opens the panel of its territory.
#[component]
pub(super) fn Symbol(
    /// Where it stands.
    symbol: PlacedSymbol,
    /// The rose they all share.
    rose: Arc<Rose>,
    /// Tells whether it is the open one.
    chosen: Selector<Option<TerritoryIdx>>,
    /// Tells whether it is under the pointer or the focus.
    near: Selector<Option<TerritoryIdx>>,
    /// Tells whether Tab reaches it.
    stop: Selector<Option<TerritoryIdx>>,
) -> impl IntoView {
    let store = Store::expect();
    let territory = symbol.territory;
    let radius = symbol.diameter_px / 2.0;
    let code = store.with_atlas(|atlas| atlas.territory(territory).code.clone());
    let label = move || {
        store.with_atlas(|atlas| {
            accessible_name(atlas, store.coloring.get(), territory, store.lang.get())
        })
    };
    let pressed = {
        let chosen = chosen.clone();
        move || chosen.selected(&Some(territory)).to_string()
    };
    let mark = move || {
        let coloring = store.coloring.get();
        let pieces =
            store.with_atlas(|atlas| glyph::symbol(atlas, coloring, territory, &rose, radius));
        pieces.into_iter().map(piece_view).collect_view()
    };
    view! {
        <g
            class="symbole"
            class:choisi=move || chosen.selected(&Some(territory))
            class:proche=move || near.selected(&Some(territory))
            role="button"
            tabindex=move || if stop.selected(&Some(territory)) { "0" } else { "-1" }
            aria-label=label
            aria-pressed=pressed
            data-code=code
            transform=format!("translate({:.2} {:.2})", symbol.center.x, symbol.center.y)
            on:click=move |_| store.dispatch(Action::Select(territory, Origin::Map))
            on:focus=move |_| store.dispatch(Action::Focused(territory))
            on:blur=move |_| store.dispatch(Action::Unhighlight(territory))
            on:pointerenter=move |_| store.dispatch(Action::Highlight(territory))
            on:pointerleave=move |_| store.dispatch(Action::Unhighlight(territory))
        >
            <circle class="cible" r=radius.max(12.0)></circle>
            <circle class="anneau" r=radius + 3.0></circle>
            {mark}
        </g>
    }
}

/// The line from a moved symbol to its place.
#[component]
pub(super) fn Leader(
    /// The symbol.
    symbol: PlacedSymbol,
) -> impl IntoView {
    let (from, to) = (symbol.anchor, symbol.center);
    view! {
        <g class="rappel">
            <line x1=from.x y1=from.y x2=to.x y2=to.y></line>
            <circle cx=from.x cy=from.y r="1.5"></circle>
        </g>
    }
}

/// A piece of a symbol.
fn piece_view(Piece { class, form }: Piece) -> AnyView {
    match form {
        Form::Circle { radius_px } => {
            view! { <circle class=class r=radius_px></circle> }.into_any()
        }
        Form::Path { d } => view! { <path class=class d=d></path> }.into_any(),
        Form::Text { text, font_px } => {
            view! { <text class=class font-size=font_px>{text}</text> }.into_any()
        }
    }
}
