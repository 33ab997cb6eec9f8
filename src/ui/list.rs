//! Every territory, grouped by région: the map without the map.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::dom::{Node, el};
use super::store::Store;
use crate::model::{Atlas, TerritoryIdx};
use crate::scene::paint::status_class;
use crate::scene::status;
use crate::state::{Action, Origin};

/// The list.
pub(super) fn territory_list() -> Node {
    let store = Store::expect();
    let chosen = Selector::new(move || store.selected.get());
    let groups = store.with_atlas(by_region).into_iter();
    let groups = groups.map(|(region, members)| {
        let entries = members
            .into_iter()
            .map(|territory| entry(store, territory, chosen.clone()));
        el("section")
            .child(el("h3").attr("lang", "fr").child(region))
            .child(el("ul").children(entries))
    });
    el("nav")
        .class("liste")
        .attr("aria-label", move || store.words().territories)
        .child(
            el("h2")
                .attr("tabindex", "-1")
                .child(move || store.words().territories),
        )
        .children(groups)
        .into()
}

/// One territory of the list; `chosen` tells whether it is the open one.
fn entry(store: Store, territory: TerritoryIdx, chosen: Selector<Option<TerritoryIdx>>) -> Node {
    let (code, name) = store.with_atlas(|atlas| {
        let territory = atlas.territory(territory);
        (territory.code.clone(), territory.name.clone())
    });
    let status = move || {
        store.with_atlas(|atlas| status(atlas, store.coloring.get(), territory, store.lang.get()))
    };
    let class =
        move || store.with_atlas(|atlas| status_class(atlas, store.coloring.get(), territory));
    let highlight = move |_: web_sys::Event| store.dispatch(Action::Highlight(territory));
    let leave = move |_: web_sys::Event| store.dispatch(Action::Unhighlight(territory));
    let button = el("button")
        .attr("type", "button")
        .class("entree")
        .attr("data-code", code)
        .attr("aria-current", move || {
            chosen.selected(&Some(territory)).then_some("true")
        })
        .on("click", move |_: web_sys::Event| {
            store.dispatch(Action::Select(territory, Origin::List));
        })
        .on("pointerenter", highlight)
        .on("pointerleave", leave)
        .on("focus", highlight)
        .on("blur", leave)
        .child(el("span").attr("lang", "fr").child(name))
        .child(
            el("span")
                .class(move || format!("etat {}", class()))
                .child(status),
        );
    el("li").child(button).into()
}

/// Territories by région, both in alphabetical order of their French names.
fn by_region(atlas: &Atlas) -> BTreeMap<String, Vec<TerritoryIdx>> {
    let mut regions: BTreeMap<String, Vec<TerritoryIdx>> = BTreeMap::new();
    for territory in atlas.territory_ids() {
        regions
            .entry(atlas.territory(territory).region.clone())
            .or_default()
            .push(territory);
    }
    for members in regions.values_mut() {
        members.sort_by(|&a, &b| atlas.territory(a).slug.cmp(&atlas.territory(b).slug));
    }
    regions
}
