//! The reading of an axis: the excerpts of every kept territory under it, one after the other, as on a page.

use std::sync::Arc;

use super::dom::{Element, Node, el, live};
use super::excerpt_card::{Among, excerpt_card};
use super::panel::{close_button, sheet, with_texts};
use super::store::Store;
use super::texts::Texts;
use super::tour::{Guide, medias};
use crate::model::{AxisIdx, ExcerptIdx, Excerpts};
use crate::scene::{self, glyph::lever_class};

/// The panel that reads `axis`.
pub(super) fn reading(store: Store, axis: AxisIdx, texts: Texts, guide: Guide) -> Element {
    // What can be listened to comes with the tours; without them the reading stands.
    guide.want();
    let (label, page, class) = store.with_atlas(|atlas| {
        let class = if atlas.is_lever(axis) {
            lever_class(atlas, axis)
        } else {
            ""
        };
        let about = atlas.axis(axis);
        (about.label.clone(), about.study_page, class)
    });
    let name = label.clone();
    let head = el("p")
        .class("genre")
        .child(move || (store.words().reading().study_page)(page))
        .child(close_button(store));
    let heading = el("h2")
        .attr("tabindex", "-1")
        .child(move || label.get(store.lang.get()).to_owned());
    let asked = texts;
    let body = with_texts(store, texts, move |excerpts| {
        let texts = Arc::clone(excerpts);
        let definition = excerpts.definitions[axis.index()].clone();
        let list = live(
            move || read(store, axis),
            move |members| entries(store, &members, &texts),
        );
        let definition = el("p").class("definition").child(definition);
        let listen = medias(store, guide, axis, asked);
        [Node::from(definition), listen, list].into()
    });
    sheet(store)
        .attr("aria-label", move || name.get(store.lang.get()).to_owned())
        .toggle("lecture", || true)
        .child(head)
        .child(heading.class(class))
        .child(body)
}

/// The excerpts to read, in their order.
fn read(store: Store, axis: AxisIdx) -> Vec<ExcerptIdx> {
    let (filter, kept) = (store.filter.get(), store.kept.get());
    store.with_atlas(|atlas| scene::reading(atlas, &filter, &kept, axis))
}

/// Excerpts under the names of their territories.
fn entries(store: Store, members: &[ExcerptIdx], texts: &Arc<Excerpts>) -> Node {
    let territory =
        |excerpt: ExcerptIdx| store.with_atlas(|atlas| atlas.excerpt(excerpt).territory);
    let groups: Vec<&[ExcerptIdx]> = members
        .chunk_by(|&a, &b| territory(a) == territory(b))
        .collect();
    let (n, of) = (members.len(), groups.len());
    let count = el("p").class("identite").child(move || {
        let words = store.words().reading();
        if n == 0 {
            words.read_nothing.to_owned()
        } else {
            (words.read_count)(n, of)
        }
    });
    let sections = groups.into_iter().map(|group| {
        let name = store.with_atlas(|atlas| {
            let first = group
                .first()
                .map(|&excerpt| atlas.excerpt(excerpt).territory);
            first.map(|territory| atlas.territory(territory).name.clone())
        });
        let cards = group
            .iter()
            .map(|&excerpt| excerpt_card(excerpt, texts, Among::Axis));
        el("section")
            .child(el("h3").attr("lang", "fr").child(name))
            .child(el("ul").class("extraits").children(cards))
    });
    if store.snapshot().excerpt.is_some() {
        store.reveal(".carte-extrait[aria-current]");
    }
    [count.into(), Node::from(sections.collect::<Vec<_>>())].into()
}
