//! The legend of the links, which filters them by kind.

use super::Links;
use crate::model::{CooperationKind, kind_counts};
use crate::scene::links::kind_class;
use crate::state::{Action, Explore};
use crate::ui::choices::{field, said, tick_box};
use crate::ui::dom::{Element, el, svg};

/// A check box for each kind, with the sample of its line and its count.
pub(super) fn kinds(links: Links) -> Element {
    let store = links.store;
    let kept = store.kept;
    let boxes = CooperationKind::ALL
        .into_iter()
        .enumerate()
        .map(|(n, kind)| {
            let label = move || {
                let kept = kept.get();
                let counts = store.with_atlas(|atlas| {
                    kind_counts(atlas, links.scope.get(), &|t| kept.contains(t))
                });
                let words = store.words();
                [
                    (words.exploring().kind)(kind),
                    " (",
                    &counts[n].to_string(),
                    ")",
                ]
                .concat()
            };
            let ticked = move || store.exploring.get().kinds.contains(n);
            let toggle = move || store.dispatch(Action::Explore(Explore::Kind(kind)));
            tick_box(label, ticked, toggle).child(sample(kind))
        });
    field(store, |words| words.exploring().kinds, boxes).child(
        el("p")
            .class("note")
            .child(said(store, |words| words.exploring().kinds_hint)),
    )
}

/// The line and the badge of `kind`, as on the map.
pub(super) fn sample(kind: CooperationKind) -> Element {
    let badge = svg("g")
        .class("lien-pastille")
        .attr("transform", "translate(21 8)")
        .child(svg("circle").attr("r", "7"))
        .child(svg("text").child((kind as usize + 1).to_string()));
    svg("svg")
        .class("echantillon")
        .attr("aria-hidden", "true")
        .attr("width", "42")
        .attr("height", "16")
        .child(
            svg("g")
                .class(kind_class(kind))
                .child(svg("path").class("lien-trait").attr("d", "M1 8L41 8"))
                .child(badge),
        )
}
