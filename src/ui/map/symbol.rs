//! One territory on the map.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::{Atlas, AxisFamily, Citation, Coloring, TerritoryIdx};
use crate::scene::paint::{class_of, lever_class, petals};
use crate::scene::{PlacedSymbol, Rose, tick};
use crate::state::{Action, Origin};
use crate::text::Words;
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
    let label = move || store.with_atlas(|atlas| accessible_name(atlas, store, territory));
    let pressed = {
        let chosen = chosen.clone();
        move || chosen.selected(&Some(territory)).to_string()
    };
    let mark = move || match store.coloring.get() {
        Coloring::AllLevers => rose_view(store, territory, &rose, radius).into_any(),
        Coloring::Lever(_) => disc_view(store, territory, radius).into_any(),
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

fn rose_view(
    store: Store,
    territory: TerritoryIdx,
    rose: &Rose,
    radius: f64,
) -> impl IntoView + use<> {
    let states = store.with_atlas(|atlas| petals(atlas, territory));
    let petals = (1..).zip(states).zip(&rose.petals).map(|((number, state), d)| {
        view! { <path class=format!("petale l{number} {}", class_of(state)) d=d.clone()></path> }
    });
    view! { <circle class="fond" r=radius></circle> {petals.collect_view()} }
}

fn disc_view(store: Store, territory: TerritoryIdx, radius: f64) -> impl IntoView + use<> {
    let Coloring::Lever(lever) = store.coloring.get() else {
        return None;
    };
    let (class, state) =
        store.with_atlas(|atlas| (lever_class(atlas, lever), atlas.citation(territory, lever)));
    let tick =
        (state == Citation::Cited).then(|| view! { <path class="coche" d=tick(radius)></path> });
    Some(
        view! { <circle class=format!("disque {class} {}", class_of(state)) r=radius - 1.0></circle> {tick} },
    )
}

/// What assistive techniques say of the symbol: the visible name, then what it shows.
fn accessible_name(atlas: &Atlas, store: Store, territory: TerritoryIdx) -> String {
    let name = &atlas.territory(territory).short_name;
    match store.coloring.get() {
        Coloring::AllLevers => format!("{name}, {}", status(atlas, store.words(), territory)),
        Coloring::Lever(lever) => {
            let axis = atlas.axis(lever).short.get(store.lang.get());
            format!(
                "{name}, {axis}, {}",
                (store.words().citation)(atlas.citation(territory, lever))
            )
        }
    }
}

/// How many levers are cited for `territory`, in words; or that there is no answer.
pub(in crate::ui) fn status(atlas: &Atlas, words: &Words, territory: TerritoryIdx) -> String {
    let levers = atlas
        .axes_of(AxisFamily::Lever)
        .map(|(lever, _)| atlas.citation(territory, lever));
    let states: Vec<Citation> = levers.collect();
    if states.iter().all(|&state| state == Citation::NoAnswer) {
        return words.no_answer.to_owned();
    }
    (words.levers_cited)(
        states
            .iter()
            .filter(|&&state| state == Citation::Cited)
            .count(),
    )
}
