//! What is known of the chosen territory: identity, then its excerpts by lever, theme and framework.

use std::sync::Arc;

use leptos::prelude::*;

use super::dom::{Element, Node, el, live};
use super::excerpt_card::excerpt_card;
use super::load::load_excerpts;
use super::loading::Loading;
use super::problems::problems;
use super::store::Store;
use crate::model::{Atlas, AxisFamily, ExcerptIdx, Excerpts, TerritoryIdx};
use crate::state::{Action, Origin};
use crate::text::Failure;

/// The panel, when a territory is chosen; `base` is the address of the folder of the data files.
pub(super) fn panel(base: String) -> Node {
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
        live(
            move || excerpts.get(),
            move |found| {
                if found.is_some() && excerpts.was_retried() {
                    store.recover_panel_focus();
                }
                answer(store, territory, found, retry)
            },
        )
    };
    live(
        move || store.selected.get(),
        move |selected| {
            let territory = selected?;
            let name = store.with_atlas(|atlas| atlas.territory(territory).name.clone());
            let panel = el("aside")
                .class("panneau")
                .attr("aria-label", name)
                .on("keydown", move |event: web_sys::KeyboardEvent| {
                    if event.key() == "Escape" {
                        store.dispatch(Action::Close);
                    }
                })
                .child(identity(store, territory))
                .child(body(territory));
            Some(panel)
        },
    )
}

/// What the texts' request has given so far.
fn answer(
    store: Store,
    territory: TerritoryIdx,
    found: Option<Result<Arc<Excerpts>, Vec<Failure>>>,
    retry: Callback<()>,
) -> Node {
    match found {
        None => el("p")
            .attr("role", "status")
            .child(move || store.words().excerpts_loading)
            .into(),
        Some(Err(failures)) => {
            let heading = move || store.words().excerpts_failed.to_owned();
            problems(store.lang.into(), heading, failures, retry)
        }
        Some(Ok(excerpts)) => cards(store, territory, &excerpts),
    }
}

/// Name, kind, région, population, relations.
fn identity(store: Store, territory: TerritoryIdx) -> Node {
    let data = store.data();
    let about = data.atlas.territory(territory).clone();
    let (kind, population, n_excerpts) = (
        about.kind,
        about.population,
        data.atlas.excerpts_of(territory).len(),
    );
    let parent: Vec<_> = about.parent.into_iter().collect();
    let children: Vec<_> = data.atlas.children(territory).collect();
    let close = el("button")
        .attr("type", "button")
        .class("fermer")
        .on("click", move |_: web_sys::Event| {
            store.dispatch(Action::Close);
        })
        .child(move || store.words().close);
    let line = el("p")
        .class("genre")
        .child(move || (store.words().kind)(kind))
        .child((!about.region.is_empty()).then_some(" · "))
        .child(el("span").attr("lang", "fr").child(about.region))
        .child(close);
    let name = el("h2")
        .attr("tabindex", "-1")
        .attr("lang", "fr")
        .child(about.name);
    let figures =
        el("p")
            .class("identite")
            .child(population.map(|known| {
                Node::from(move || format!("{} · ", (store.words().population)(&known)))
            }))
            .child(move || (store.words().excerpts)(n_excerpts));
    [
        line.into(),
        name.into(),
        figures.into(),
        related(store, move || store.words().part_of, parent),
        related(store, move || store.words().contains, children),
    ]
    .into()
}

/// Links to related territories, after a label; nothing if there are none.
fn related(
    store: Store,
    label: impl Fn() -> &'static str + 'static,
    territories: Vec<TerritoryIdx>,
) -> Node {
    if territories.is_empty() {
        return Node::nothing();
    }
    let links = territories.into_iter().map(|territory| {
        let name = store.with_atlas(|atlas| atlas.territory(territory).name.clone());
        let link = el("button")
            .attr("type", "button")
            .class("lien")
            .attr("lang", "fr")
            .on("click", move |_: web_sys::Event| {
                store.dispatch(Action::Select(territory, Origin::Map));
            })
            .child(name);
        el("li").child(link)
    });
    el("div")
        .class("relation")
        .child(el("p").child(label))
        .child(el("ul").children(links))
        .into()
}

/// The cards of a territory.
fn cards(store: Store, territory: TerritoryIdx, excerpts: &Excerpts) -> Node {
    let families = AxisFamily::ALL.map(|family| section(store, territory, family, excerpts));
    // A permalink leads to its card.
    if store.snapshot().excerpt.is_some() {
        store.reveal(".carte-extrait[aria-current]");
    }
    let empty = store.with_atlas(|atlas| atlas.excerpts_of(territory).is_empty());
    let nothing = empty.then(|| el("p").child(move || store.words().no_excerpt));
    [families.into(), Node::from(nothing)].into()
}

/// The cards of a family of axes, under its heading.
fn section(
    store: Store,
    territory: TerritoryIdx,
    family: AxisFamily,
    excerpts: &Excerpts,
) -> Option<Element> {
    let members = store.with_atlas(|atlas| excerpts_of_family(atlas, territory, family));
    let heading = move || match family {
        AxisFamily::Lever => store.words().legend,
        AxisFamily::Theme => store.words().themes_heading,
        AxisFamily::Framework => store.words().frameworks_heading,
    };
    (!members.is_empty()).then(|| {
        let cards = members
            .into_iter()
            .map(|excerpt| excerpt_card(excerpt, excerpts));
        el("section")
            .child(el("h3").child(heading))
            .child(el("ul").class("extraits").children(cards))
    })
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
