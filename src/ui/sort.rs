//! The choice of the order of list and table.

use crate::ui::prelude::*;

use super::dom::{Element, Node, el, live};
use super::store::Store;
use crate::model::{AxisIdx, Sort};
use crate::state::Action;

/// A labelled choice among the orders; says what to do when distances need a territory.
pub(super) fn sort_choice(store: Store) -> Node {
    let axes = store.with_atlas(|atlas| atlas.axes().len());
    let axes = (0..).take(axes).map(|n| Sort::Axis(AxisIdx(n)));
    let all: Vec<Sort> = Sort::PLAIN.into_iter().chain(axes).collect();
    let options = all
        .iter()
        .enumerate()
        .map(|(at, &sort)| option(store, at, sort));
    let options: Vec<Element> = options.collect();
    let choose = move |event: web_sys::Event| {
        let chosen = event_target_value(&event).parse::<usize>();
        if let Some(&sort) = chosen.ok().and_then(|at| all.get(at)) {
            store.dispatch(Action::Sort(sort));
        }
    };
    let label = el("label")
        .child(el("span").child(move || store.words().reading().sort))
        .child(el("select").on("change", choose).children(options));
    let waits = move || store.sort.get() == Sort::Distance && store.selected.get().is_none();
    let hint = live(waits, move |waits| {
        waits.then(|| el("p").child(move || store.words().reading().choose_first))
    });
    el("div").class("tri").child(label).child(hint).into()
}

fn option(store: Store, at: usize, sort: Sort) -> Element {
    let name = move || match sort {
        Sort::Axis(axis) => {
            let lang = store.lang.get();
            let name = store.with_atlas(|atlas| atlas.axis(axis).short.get(lang).to_owned());
            (store.words().reading().sort_axis)(&name)
        }
        Sort::Region | Sort::Name | Sort::Distance | Sort::Similarity => {
            store.words().reading().sorts[at].to_owned()
        }
    };
    el("option")
        .attr("value", at.to_string())
        .flag("selected", move || store.sort.get() == sort)
        .child(name)
}
