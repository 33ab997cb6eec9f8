//! The legend is the control of the colours: one radio button per lever with its number, name and count, and a big
//! rose whose petals do the same for the pointer.

use leptos::prelude::*;

use super::dom::{Element, Node, el, svg};
use super::store::Store;
use crate::model::{AxisIdx, Citation, Coloring};
use crate::scene::glyph::lever_class;
use crate::scene::paint::class_of;
use crate::scene::{Rose, coloring_name};
use crate::state::Action;

/// Radius of the legend's rose in its own units; the style sheet sizes it.
const RADIUS: f64 = 90.0;

/// The legend; `open` tells whether the disclosure starts open.
pub(super) fn legend(open: Signal<bool>) -> Node {
    let store = Store::expect();
    // Two maps on a page must not share a group of radio buttons.
    let group = format!("levier-{}", store.instance());
    // The line of a closed legend says what is shown.
    let shown = move || {
        let what =
            store.with_atlas(|atlas| coloring_name(atlas, store.coloring.get(), store.lang.get()));
        (store.words().legend_shows)(&what)
    };
    let levers =
        store.with_atlas(|atlas| atlas.levers().map(|(lever, _)| lever).collect::<Vec<_>>());
    let levers = levers.into_iter().map(Coloring::Lever);
    let choices = std::iter::once(Coloring::AllLevers)
        .chain(levers)
        .chain([Coloring::Count]);
    let choices = choices.map(|coloring| entry(store, group.clone(), coloring));
    let fieldset = el("fieldset")
        .child(
            el("legend")
                .class("hors-ecran")
                .child(move || store.words().legend),
        )
        .child(rose(store))
        .child(el("div").class("choix").children(choices));
    el("details")
        .class("legende")
        .attr("open", move || open.get())
        .child(el("summary").child(shown))
        .child(fieldset)
        .child(states(store))
        .into()
}

/// One choice of the `group` of radio buttons: what it shows, and how many.
fn entry(store: Store, group: String, coloring: Coloring) -> Element {
    let (class, number) = match coloring {
        Coloring::AllLevers => ("", "✽".to_owned()),
        Coloring::Crossed(_) | Coloring::Count => ("", "#".to_owned()),
        Coloring::Lever(lever) => store.with_atlas(|atlas| {
            (
                lever_class(atlas, lever),
                atlas.axis(lever).number.to_string(),
            )
        }),
    };
    let name = move || store.with_atlas(|atlas| coloring_name(atlas, coloring, store.lang.get()));
    let full_name = move || match coloring {
        Coloring::AllLevers | Coloring::Crossed(_) | Coloring::Count => None,
        Coloring::Lever(lever) => {
            Some(store.with_atlas(|atlas| atlas.axis(lever).label.get(store.lang.get()).to_owned()))
        }
    };
    let count = move || match coloring {
        Coloring::AllLevers | Coloring::Crossed(_) | Coloring::Count => None,
        Coloring::Lever(lever) => Some(store.with_atlas(|atlas| {
            (store.words().of)(atlas.counts(lever)[0], atlas.territories().len())
        })),
    };
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", group)
        .flag("checked", move || store.coloring.get() == coloring)
        .on("change", move |_: web_sys::Event| {
            store.dispatch(Action::Color(coloring));
        });
    el("label")
        .class(format!("choix-levier {class}"))
        .attr("title", full_name)
        .child(radio)
        .child(
            el("span")
                .class("pastille")
                .attr("aria-hidden", "true")
                .child(number),
        )
        .child(el("span").class("nom").child(name))
        .child(el("span").class("compte").child(count))
}

/// The big rose: decoration for who reads the radio buttons, a larger target for who points.
fn rose(store: Store) -> Element {
    let levers: Vec<AxisIdx> =
        store.with_atlas(|atlas| atlas.levers().map(|(lever, _)| lever).collect());
    let rose = Rose::new(levers.len(), RADIUS);
    let petals = levers.into_iter().zip(rose.petals).zip(rose.numbers);
    let petals = petals.map(|((lever, d), at)| {
        let class = store.with_atlas(|atlas| lever_class(atlas, lever));
        let number = store.with_atlas(|atlas| atlas.axis(lever).number);
        let faded = move || match store.coloring.get() {
            Coloring::AllLevers | Coloring::Count => false,
            Coloring::Lever(shown) => shown != lever,
            Coloring::Crossed(pair) => !pair.levers().contains(&lever),
        };
        svg("g")
            .class(format!("choix-petale {class}"))
            .toggle("efface", faded)
            .on("click", move |_: web_sys::Event| {
                store.dispatch(Action::Color(Coloring::Lever(lever)));
            })
            .child(
                svg("path")
                    .class(format!("petale {class} cite"))
                    .attr("d", d),
            )
            .child(
                svg("text")
                    .attr("x", at.x)
                    .attr("y", at.y)
                    .child(number.to_string()),
            )
    });
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

/// The three states, as drawn and in words.
fn states(store: Store) -> Node {
    let states = Citation::ALL.map(|state| {
        let disc = svg("circle")
            .class(format!("disque neutre {}", class_of(state)))
            .attr("r", "6");
        let swatch = svg("svg")
            .attr("viewBox", "-8 -8 16 16")
            .attr("width", "16")
            .attr("height", "16")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(disc);
        el("li")
            .child(swatch)
            .child(move || (store.words().citation)(state))
    });
    [
        el("ul").class("etats").children(states),
        el("p")
            .class("prudence")
            .child(move || store.words().caution),
    ]
    .into()
}
