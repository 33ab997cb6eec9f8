//! The legend is the control of the colours: a list of radio buttons with number, name and count, and a big rose whose
//! petals are the same buttons for who points. Both show together what is pointed at and what is chosen.

use crate::ui::prelude::*;

use super::choices::{group, leads, option};
use super::dom::{Element, Node, el, live, svg};
use super::legend_key::{caution, crossing, key};
use super::store::Store;
use crate::geo::ScreenPoint;
use crate::model::{AxisIdx, Coloring};
use crate::scene::furniture::translate;
use crate::scene::glyph::lever_class;
use crate::scene::legend::{Choice, choices};
use crate::scene::{Rose, coloring_name};
use crate::state::Action;

/// Radius of the legend's rose in its own units; the style sheet sizes it.
const RADIUS: f64 = 90.0;

/// What the parts of the legend share.
#[derive(Clone, Copy)]
struct Shared {
    store: Store,
    /// The lever under the pointer, in the list or in the rose.
    pointed: RwSignal<Option<AxisIdx>>,
}

/// The legend; `open` tells whether the disclosure starts open.
pub(super) fn legend(open: Signal<bool>) -> Node {
    let store = Store::expect();
    let shared = Shared {
        store,
        pointed: RwSignal::new(None),
    };
    // The line of a closed legend says what is shown.
    let shown = move || {
        let what =
            store.with_atlas(|atlas| coloring_name(atlas, store.told.get(), store.lang.get()));
        (store.words().legend_shows)(&what)
    };
    let list = live(
        move || (store.kept.get(), store.lang.get()),
        move |(kept, lang)| {
            let all = store.with_atlas(|atlas| choices(atlas, &kept, lang));
            let entries = all
                .into_iter()
                .filter(|choice| leads(store, Action::Color(choice.coloring)))
                .map(|choice| entry(shared, choice));
            entries.collect::<Vec<_>>()
        },
    );
    let fieldset = group(move || store.words().legend)
        .child(rose(shared))
        .child(el("div").class("choix").child(list));
    el("details")
        .class("legende")
        .attr("part", "legende")
        .attr("open", move || open.get())
        .child(el("summary").child(shown))
        .child(key(store))
        .child(crossing(store))
        .child(fieldset)
        .child(caution(store))
        .into()
}

/// The lever that `coloring` shows first.
pub(super) fn first_lever(coloring: Coloring) -> Option<AxisIdx> {
    match coloring {
        Coloring::AllLevers | Coloring::Count => None,
        Coloring::Lever(lever) => Some(lever),
        Coloring::Crossed(pair) => Some(pair.levers()[0]),
    }
}

/// One choice: what it shows, and how many.
fn entry(shared: Shared, choice: Choice) -> Element {
    let Shared { store, pointed } = shared;
    let Choice {
        coloring,
        class,
        sign,
        name,
        title,
        count,
    } = choice;
    let lever = first_lever(coloring);
    // Two levers crossed leave the first one chosen here; the second is in its own field.
    let is_chosen = move || match store.coloring.get() {
        Coloring::Crossed(_) => lever.is_some() && first_lever(store.coloring.get()) == lever,
        shown => shown == coloring,
    };
    let radio = |color| {
        el("input")
            .attr("type", "radio")
            // Two maps on a page must not share a group of radio buttons.
            .attr("name", format!("levier-{}", store.instance()))
            .flag("checked", is_chosen)
            .on("change", move |_: web_sys::Event| store.dispatch(color))
    };
    let count = count.map(|[cited, all]| (store.words().of)(cited, all));
    option(store, Action::Color(coloring), radio)
        .class(["choix-levier ", class].concat())
        .toggle("pointe", move || lever.is_some() && pointed.get() == lever)
        .attr("title", title)
        .on("pointerenter", move |_: web_sys::Event| pointed.set(lever))
        .on("pointerleave", move |_: web_sys::Event| pointed.set(None))
        .child(
            el("span")
                .class("pastille")
                .attr("aria-hidden", "true")
                .child(sign),
        )
        .child(el("span").class("nom").child(name))
        .child(el("span").class("compte").child(count))
}

/// The big rose: decoration for who reads the radio buttons, a larger target for who points.
fn rose(shared: Shared) -> Element {
    let store = shared.store;
    let levers: Vec<AxisIdx> =
        store.with_atlas(|atlas| atlas.levers().map(|(lever, _)| lever).collect());
    let rose = Rose::new(levers.len(), RADIUS);
    let petals = levers.into_iter().zip(rose.petals).zip(rose.numbers);
    let petals =
        petals.map(|((lever, d), at)| petal(shared, lever, d).child(number(store, lever, at)));
    let heart =
        svg("circle")
            .class("coeur")
            .attr("r", "17")
            .on("click", move |_: web_sys::Event| {
                store.dispatch(Action::Color(Coloring::AllLevers));
            });
    svg("svg")
        .class("rose-legende")
        .attr("viewBox", "-96 -96 192 192")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children(petals)
        .child(heart)
}

fn petal(shared: Shared, lever: AxisIdx, d: String) -> Element {
    let Shared { store, pointed } = shared;
    let class = store.with_atlas(|atlas| lever_class(atlas, lever));
    let faded = move || match store.coloring.get() {
        Coloring::AllLevers | Coloring::Count => false,
        Coloring::Lever(shown) => shown != lever,
        Coloring::Crossed(pair) => !pair.levers().contains(&lever),
    };
    svg("g")
        .class(["choix-petale ", class].concat())
        .toggle("efface", faded)
        .toggle("pointe", move || pointed.get() == Some(lever))
        .on("pointerenter", move |_: web_sys::Event| {
            pointed.set(Some(lever));
        })
        .on("pointerleave", move |_: web_sys::Event| pointed.set(None))
        .on("click", move |_: web_sys::Event| {
            store.dispatch(Action::Color(Coloring::Lever(lever)));
        })
        .child(
            svg("path")
                .class(["petale cite ", class].concat())
                .attr("d", d),
        )
}

/// Number of a lever in its petal, over how many territories are cited for it.
fn number(store: Store, lever: AxisIdx, at: ScreenPoint) -> Element {
    let number = store.with_atlas(|atlas| atlas.axis(lever).number);
    let cited = move || {
        store.with_atlas(|atlas| {
            let kept = store.kept.get();
            let cited = kept.iter().filter(|&t| atlas.cited(t).contains(lever));
            cited.count().to_string()
        })
    };
    svg("text")
        .attr("transform", translate(at))
        .child(
            svg("tspan")
                .attr("x", 0.0)
                .attr("y", -5.0)
                .child(number.to_string()),
        )
        .child(
            svg("tspan")
                .class("effectif")
                .attr("x", 0.0)
                .attr("y", 12.0)
                .child(cited),
        )
}
