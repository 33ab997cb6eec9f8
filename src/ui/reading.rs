//! The reading of an axis: the excerpts of every kept territory under it, one after the other, as on a page.

use std::sync::Arc;

use super::dom::{Element, Node, el, live};
use super::excerpt_card::{Among, excerpt_card};
use super::panel::{close_button, sheet, with_texts};
use super::still::Around;
use super::store::Store;
use super::texts::Texts;
use super::tour::{Guide, medias};
use crate::model::{AxisIdx, ExcerptIdx, Excerpts, TerritoryIdx};
use crate::scene::{self, glyph::lever_class};
use crate::state::{Action, Origin};

/// The panel that reads `axis`.
pub(super) fn reading(store: Store, axis: AxisIdx, texts: Texts, guide: Guide) -> Element {
    // What can be listened to comes with the tours; without them the reading stands.
    guide.want();
    let name = store.with_atlas(|atlas| atlas.axis(axis).label.clone());
    let body = with_texts(store, texts, move |excerpts| {
        [
            definition(axis, excerpts).into(),
            medias(store, guide, axis, texts),
            under(store, axis, excerpts),
        ]
        .into()
    });
    sheet(store)
        .attr("aria-label", move || name.get(store.lang.get()).to_owned())
        .toggle("lecture", || true)
        .child(study(store, axis).child(close_button(store)))
        .child(heading(store, axis))
        .child(body)
}

/// Where the study speaks of `axis`.
pub(super) fn study(store: Store, axis: AxisIdx) -> Element {
    let page = store.with_atlas(|atlas| atlas.axis(axis).study_page);
    el("p")
        .class("genre")
        .child(move || (store.words().reading().study_page)(page))
}

/// The whole name of `axis`.
pub(super) fn heading(store: Store, axis: AxisIdx) -> Element {
    let (label, class) = store.with_atlas(|atlas| {
        let class = if atlas.is_lever(axis) {
            lever_class(atlas, axis)
        } else {
            ""
        };
        (atlas.axis(axis).label.clone(), class)
    });
    el("h2")
        .attr("tabindex", "-1")
        .class(class)
        .child(move || label.get(store.lang.get()).to_owned())
}

/// What `axis` is.
pub(super) fn definition(axis: AxisIdx, excerpts: &Excerpts) -> Element {
    el("p")
        .class("definition")
        .child(excerpts.definitions[axis.index()].clone())
}

/// Every excerpt under `axis` that the filter keeps.
pub(super) fn under(store: Store, axis: AxisIdx, excerpts: &Arc<Excerpts>) -> Node {
    let texts = Arc::clone(excerpts);
    live(
        move || read(store, axis),
        move |members| entries(store, &members, &texts),
    )
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
        let name = group
            .first()
            .map(|&excerpt| name(store, territory(excerpt)));
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

/// The name of `territory`, which leads to its page where there is one.
fn name(store: Store, territory: TerritoryIdx) -> Node {
    let name = store.with_atlas(|atlas| atlas.territory(territory).name.clone());
    match Around::this() {
        Some(around) => around
            .link(store, Action::Select(territory, Origin::List))
            .child(name)
            .into(),
        None => name.into(),
    }
}
