//! Every territory, grouped by région: the map without the map.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::store::Store;
use crate::model::{Atlas, TerritoryIdx};
use crate::scene::paint::status_class;
use crate::scene::status;
use crate::state::{Action, Origin};

/// The list.
#[component]
pub(super) fn TerritoryList() -> impl IntoView {
    let store = Store::expect();
    let chosen = Selector::new(move || store.selected.get());
    let groups = store
        .with_atlas(by_region)
        .into_iter()
        .map(|(region, members)| {
            let entries = members
                .into_iter()
                .map(|territory| view! { <Entry territory chosen=chosen.clone()/> })
                .collect_view();
            view! {
                <section>
                    <h3 lang="fr">{region}</h3>
                    <ul>{entries}</ul>
                </section>
            }
        });
    view! {
        <nav class="liste" aria-label=move || store.words().territories>
            <h2 tabindex="-1">{move || store.words().territories}</h2>
            {groups.collect_view()}
        </nav>
    }
}

/// One territory of the list.
#[component]
fn Entry(
    /// The territory.
    territory: TerritoryIdx,
    /// Tells whether it is the open one.
    chosen: Selector<Option<TerritoryIdx>>,
) -> impl IntoView {
    let store = Store::expect();
    let (code, name) = store.with_atlas(|atlas| {
        let territory = atlas.territory(territory);
        (territory.code.clone(), territory.name.clone())
    });
    let status = move || {
        store.with_atlas(|atlas| status(atlas, store.coloring.get(), territory, store.lang.get()))
    };
    let class =
        move || store.with_atlas(|atlas| status_class(atlas, store.coloring.get(), territory));
    view! {
        <li>
            <button
                type="button"
                class="entree"
                data-code=code
                aria-current=move || chosen.selected(&Some(territory)).then_some("true")
                on:click=move |_| store.dispatch(Action::Select(territory, Origin::List))
                on:pointerenter=move |_| store.dispatch(Action::Highlight(territory))
                on:pointerleave=move |_| store.dispatch(Action::Unhighlight(territory))
                on:focus=move |_| store.dispatch(Action::Highlight(territory))
                on:blur=move |_| store.dispatch(Action::Unhighlight(territory))
            >
                <span lang="fr">{name}</span>
                <span class=move || format!("etat {}", class())>{status}</span>
            </button>
        </li>
    }
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
