//! All that is known of a territory: the panel of the map, with the state of every axis and the cooperations.

use std::sync::Arc;

use crate::model::{AxisFamily, Excerpts, TerritoryIdx};
use crate::scene::glyph::lever_class;
use crate::scene::paint::class_of;
use crate::state::Action;
use crate::text::{page_words, words};
use crate::ui::choices::choice;
use crate::ui::cooperations::of_chosen;
use crate::ui::dom::{Element, Node, el};
use crate::ui::panel::{cards, identity};
use crate::ui::store::Store;

pub(super) fn page(store: Store, territory: TerritoryIdx, texts: &Arc<Excerpts>) -> Node {
    let head = identity(store, territory, Node::nothing());
    [
        head,
        states(store, territory).into(),
        cards(store, territory, texts),
        cooperations(store, texts).into(),
    ]
    .into()
}

/// What is known of the territory under every axis.
fn states(store: Store, territory: TerritoryIdx) -> Element {
    let lang = store.lang.get_untracked();
    let words = words(lang);
    let atlas = &store.data().atlas;
    let cited = atlas
        .levers_cited(territory)
        .map_or_else(|| words.no_answer.to_owned(), words.levers_cited);
    let families = AxisFamily::ALL.map(|family| {
        let lines = atlas.axes_of(family).map(|(axis, about)| {
            let state = atlas.citation(territory, axis);
            let class = if atlas.is_lever(axis) {
                lever_class(atlas, axis)
            } else {
                ""
            };
            let number = el("span")
                .class("pastille")
                .attr("aria-hidden", "true")
                .child(about.number.to_string());
            let name = choice(store, Action::Read(axis)).child(about.label.get(lang).to_owned());
            let told = el("span")
                .class(["etat ", class_of(state)].concat())
                .child((words.citation)(state));
            el("li")
                .class(class)
                .child(number)
                .child(" ")
                .child(name)
                .child(words.carto.colon)
                .child(told)
        });
        [
            el("p")
                .class("genre")
                .child((words.reading().family)(family)),
            el("ul").class("etats-page").children(lines),
        ]
    });
    el("section")
        .child(el("h3").child(cited))
        .children(families.into_iter().flatten())
}

fn cooperations(store: Store, texts: &Arc<Excerpts>) -> Element {
    let words = words(texts.lang);
    let told = of_chosen(store, texts).unwrap_or_else(|| el("p").child(words.exploring().no_link));
    el("section")
        .child(el("h3").child(page_words(texts.lang).cooperations))
        .child(told)
}
