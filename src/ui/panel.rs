//! What is known of the chosen territory: identity, then its excerpts by lever, theme and framework.

use std::sync::Arc;

use leptos::prelude::*;

use super::excerpt_card::ExcerptCard;
use super::load::load_excerpts;
use super::loading::Loading;
use super::problems::Problems;
use super::store::Store;
use crate::model::{Atlas, AxisFamily, ExcerptIdx, Excerpts, TerritoryIdx};
use crate::state::{Action, Origin};
use crate::text::Failure;

/// The panel, when a territory is chosen.
#[component]
pub(super) fn Panel(
    /// Address of the folder of the data files.
    base: String,
) -> impl IntoView {
    let store = Store::expect();
    let base = StoredValue::new(base);
    // Stays true once a panel was opened: closing one does not forget the texts.
    let wanted = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || store.selected.get().is_some()
    });
    let excerpts = Loading::new(move || {
        let lang = store.lang.get();
        wanted
            .get()
            .then(|| load_excerpts(base.get_value(), lang, store.data()))
    });
    let retry = Callback::new(move |()| excerpts.retry());
    let body = move |territory| {
        let found = excerpts.get();
        if found.is_some() && excerpts.was_retried() {
            store.recover_panel_focus();
        }
        answer(store, territory, found, retry)
    };
    move || {
        store.selected.get().map(|territory| {
            view! {
                <aside
                    class="panneau"
                    aria-label=move || store.with_atlas(|atlas| atlas.territory(territory).name.clone())
                    on:keydown=move |event| {
                        if event.key() == "Escape" {
                            store.dispatch(Action::Close);
                        }
                    }
                >
                    <Identity territory/>
                    {move || body(territory)}
                </aside>
            }
        })
    }
}

/// What the texts' request has given so far.
fn answer(
    store: Store,
    territory: TerritoryIdx,
    found: Option<Result<Arc<Excerpts>, Vec<Failure>>>,
    retry: Callback<()>,
) -> AnyView {
    match found {
        None => view! { <p role="status">{move || store.words().excerpts_loading}</p> }.into_any(),
        Some(Err(failures)) => {
            let heading = Signal::derive(move || store.words().excerpts_failed.to_owned());
            view! { <Problems lang=store.lang heading failures retry/> }.into_any()
        }
        Some(Ok(excerpts)) => view! { <Cards territory excerpts/> }.into_any(),
    }
}

/// Name, kind, région, population, relations.
#[component]
fn Identity(
    /// The territory.
    territory: TerritoryIdx,
) -> impl IntoView {
    let store = Store::expect();
    let data = store.data();
    let about = data.atlas.territory(territory).clone();
    let (kind, population, n_excerpts) = (
        about.kind,
        about.population,
        data.atlas.excerpts_of(territory).len(),
    );
    let parent: Vec<_> = about.parent.into_iter().collect();
    let children: Vec<_> = data.atlas.children(territory).collect();
    view! {
        <p class="genre">
            {move || (store.words().kind)(kind)}
            {(!about.region.is_empty()).then_some(" · ")} <span lang="fr">{about.region}</span>
            <button type="button" class="fermer" on:click=move |_| store.dispatch(Action::Close)>
                {move || store.words().close}
            </button>
        </p>
        <h2 tabindex="-1" lang="fr">{about.name}</h2>
        <p class="identite">
            {population.map(|known| move || format!("{} · ", (store.words().population)(&known)))}
            {move || (store.words().excerpts)(n_excerpts)}
        </p>
        <Related label=Signal::derive(move || store.words().part_of) territories=parent/>
        <Related label=Signal::derive(move || store.words().contains) territories=children/>
    }
}

/// Links to related territories, after a label; nothing if there are none.
#[component]
fn Related(
    /// What the relation is.
    label: Signal<&'static str>,
    /// The territories.
    territories: Vec<TerritoryIdx>,
) -> impl IntoView {
    let store = Store::expect();
    (!territories.is_empty()).then(|| {
        let links = territories.into_iter().map(|territory| {
            let name = store.with_atlas(|atlas| atlas.territory(territory).name.clone());
            view! {
                <li>
                    <button type="button" class="lien" lang="fr"
                        on:click=move |_| store.dispatch(Action::Select(territory, Origin::Map))>
                        {name}
                    </button>
                </li>
            }
        });
        view! { <div class="relation"><p>{label}</p><ul>{links.collect_view()}</ul></div> }
    })
}

/// The cards of a territory.
#[component]
fn Cards(
    /// The territory.
    territory: TerritoryIdx,
    /// The texts.
    excerpts: Arc<Excerpts>,
) -> impl IntoView {
    let store = Store::expect();
    let families = AxisFamily::ALL.map(|family| {
        let members = store.with_atlas(|atlas| excerpts_of_family(atlas, territory, family));
        (!members.is_empty()).then(|| {
            let heading = move || match family {
                AxisFamily::Lever => store.words().legend,
                AxisFamily::Theme => store.words().themes_heading,
                AxisFamily::Framework => store.words().frameworks_heading,
            };
            let cards = members.into_iter().map(|excerpt| view! { <ExcerptCard excerpt excerpts=Arc::clone(&excerpts)/> });
            view! { <section><h3>{heading}</h3><ul class="extraits">{cards.collect_view()}</ul></section> }
        })
    });
    // A permalink leads to its card.
    if store.snapshot().excerpt.is_some() {
        store.reveal(".carte-extrait[aria-current]");
    }
    let empty = store.with_atlas(|atlas| atlas.excerpts_of(territory).is_empty());
    view! {
        {families}
        {empty.then(|| view! { <p>{move || store.words().no_excerpt}</p> })}
    }
}

fn excerpts_of_family(
    atlas: &Atlas,
    territory: TerritoryIdx,
    family: AxisFamily,
) -> Vec<ExcerptIdx> {
    let all = atlas.excerpts_of(territory).iter().copied();
    all.filter(|&excerpt| atlas.axis(atlas.excerpt(excerpt).axis).family == family)
        .collect()
}
