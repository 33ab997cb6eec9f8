//! Closed lists: kinds of territory, régions, sources.

use super::left_by;
use crate::model::{FilterOption, RegionIdx, SourceKind, TerritoryKind};
use crate::state::Action;
use crate::ui::dom::{Element, Node, el};
use crate::ui::store::Store;

pub(super) fn kinds(store: Store) -> Element {
    let options = TerritoryKind::ALL.map(|kind| {
        let name = Node::from(move || (store.words().opened().kind)(kind));
        tick_box(store, FilterOption::Kind(kind), name)
    });
    group(options).child(el("legend").child(move || store.words().reading().kinds))
}

pub(super) fn sources(store: Store) -> Element {
    let options = SourceKind::ALL.map(|kind| {
        let name = Node::from(move || (store.words().reading().source_kind)(kind));
        tick_box(store, FilterOption::Source(kind), name)
    });
    group(options).child(el("legend").child(move || store.words().reading().sources))
}

pub(super) fn regions(store: Store) -> Element {
    let names = store.with_atlas(|atlas| atlas.regions().to_vec());
    let options = (0..).map(RegionIdx).zip(names).map(|(region, name)| {
        let name = el("span").attr("lang", "fr").child(name);
        tick_box(store, FilterOption::Region(region), name.into())
    });
    group(options)
        .class("filtre-regions")
        .child(el("legend").child(move || store.words().reading().regions))
}

fn group(options: impl IntoIterator<Item = Element>) -> Element {
    el("fieldset").children(options)
}

/// A box, its name, and how many territories would be left.
fn tick_box(store: Store, option: FilterOption, name: Node) -> Element {
    let count = left_by(store, option);
    let tick = el("input")
        .attr("type", "checkbox")
        .flag("checked", move || store.filter.get().has(option))
        .on("change", move |_: web_sys::Event| {
            store.dispatch(Action::Filter(option));
        });
    // « aucun territoire » in words, a number beside its noun for who only hears it.
    let left = el("span")
        .class("compte")
        .child(move || (store.words().reading().left)(count.get()));
    el("label")
        .class("option")
        .toggle("vide", move || count.get() == 0)
        .child(tick)
        .child(el("span").child(name))
        .child(left)
}
