//! What is known of the chosen territory: identity, then its excerpts by lever, theme and framework.

use std::sync::Arc;

use crate::ui::prelude::*;

use super::choices::choice;
use super::compare::compare_button;
use super::dom::{Element, Node, el, live};
use super::excerpt_card::{Among, excerpt_card};
use super::problems::problems;
use super::reading::reading;
use super::store::Store;
use super::texts::Texts;
use super::tour::{Guide, at_step};
use crate::model::{Atlas, AxisFamily, ExcerptIdx, Excerpts, TerritoryIdx};
use crate::scene::sentence_facts;
use crate::state::{Action, Origin};

/// The panel, when a territory is chosen or an axis read.
pub(super) fn panel(texts: Texts, guide: Guide) -> Node {
    let store = Store::expect();
    // At a step of a tour, the step is the panel.
    let shown = Memo::new(move |_| {
        let state = store.shown();
        let open = (state.reading, state.selected);
        if at_step(store) { (None, None) } else { open }
    });
    live(
        move || shown.get(),
        move |shown| match shown {
            (Some(axis), _) => Some(reading(store, axis, texts, guide)),
            (None, Some(territory)) => Some(territory_panel(store, territory, texts)),
            (None, None) => None,
        },
    )
}

fn territory_panel(store: Store, territory: TerritoryIdx, texts: Texts) -> Element {
    let name = store.with_atlas(|atlas| atlas.territory(territory).name.clone());
    let body = with_texts(store, texts, move |excerpts| {
        cards(store, territory, excerpts)
    });
    sheet(store)
        .attr("aria-label", name)
        .child(identity(store, territory, close_button(store).into()))
        .child(compare_button(store, territory))
        .child(on_paper(store))
        .child(body)
}

/// The panel's frame: Escape closes it.
pub(super) fn sheet(store: Store) -> Element {
    el("aside").class("panneau").attr("part", "panneau").on(
        "keydown",
        move |event: web_sys::KeyboardEvent| {
            if event.key() == "Escape" {
                store.dispatch(Action::Close);
            }
        },
    )
}

/// The button that closes the panel.
pub(super) fn close_button(store: Store) -> Element {
    el("button")
        .attr("type", "button")
        .class("fermer")
        .on("click", move |_: web_sys::Event| {
            store.dispatch(Action::Close);
        })
        .child(move || store.words().close)
}

/// What `build` makes of the texts, once they are there.
pub(super) fn with_texts(
    store: Store,
    texts: Texts,
    build: impl Fn(&Arc<Excerpts>) -> Node + 'static,
) -> Node {
    live(
        move || texts.get(),
        move |found| {
            if found.is_some() && texts.was_retried() {
                store.recover_panel_focus();
            }
            match found {
                None => el("p")
                    .attr("role", "status")
                    .child(move || store.words().opened().excerpts_loading)
                    .into(),
                Some(Err(failures)) => {
                    let heading = move || store.words().opened().excerpts_failed.to_owned();
                    let retry = Callback::new(move |()| texts.retry());
                    problems(store.lang.into(), heading, failures, retry)
                }
                Some(Ok(excerpts)) => build(&excerpts),
            }
        },
    )
}

/// Name, kind, région, population, relations; `beside` ends the first line.
pub(super) fn identity(store: Store, territory: TerritoryIdx, beside: Node) -> Node {
    let data = store.data();
    let about = data.atlas.territory(territory).clone();
    let (kind, population, n_excerpts) = (
        about.kind,
        about.population,
        data.atlas.excerpts_of(territory).len(),
    );
    let parent: Vec<_> = about.parent.into_iter().collect();
    let children: Vec<_> = data.atlas.children(territory).collect();
    let line = el("p")
        .class("genre")
        .child(move || (store.words().opened().kind)(kind))
        .child((!about.region.is_empty()).then_some(" · "))
        .child(el("span").attr("lang", "fr").child(about.region))
        .child(beside);
    let name = el("h2")
        .attr("tabindex", "-1")
        .attr("lang", "fr")
        .child(about.name);
    let figures = el("p")
        .class("identite")
        .child(population.map(|known| {
            Node::from(move || format!("{} · ", (store.words().opened().population)(&known)))
        }))
        .child(move || (store.words().opened().excerpts)(n_excerpts));
    [
        line.into(),
        name.into(),
        figures.into(),
        related(store, move || store.words().opened().part_of, parent),
        related(store, move || store.words().opened().contains, children),
    ]
    .into()
}

/// The sentence that describes the view, which a printed sheet carries too.
fn on_paper(store: Store) -> Element {
    let sentence = move || {
        let filter = store.filter.get();
        store.with_atlas(|atlas| {
            let facts = sentence_facts(
                atlas,
                store.told.get(),
                &filter,
                store.opened.get(),
                store.lang.get(),
            );
            (store.words().sentence)(&facts)
        })
    };
    el("p").class("papier-seul").child(sentence)
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
        let link = choice(store, Action::Select(territory, Origin::Map))
            .class("lien")
            .attr("lang", "fr")
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
pub(super) fn cards(store: Store, territory: TerritoryIdx, excerpts: &Arc<Excerpts>) -> Node {
    let families = AxisFamily::ALL.map(|family| section(store, territory, family, excerpts));
    // A permalink leads to its card.
    if store.snapshot().excerpt.is_some() {
        store.reveal(".carte-extrait[aria-current]");
    }
    let empty = store.with_atlas(|atlas| atlas.excerpts_of(territory).is_empty());
    let nothing = empty.then(|| el("p").child(move || store.words().opened().no_excerpt));
    [families.into(), Node::from(nothing)].into()
}

/// The cards of a family of axes, under its heading.
fn section(
    store: Store,
    territory: TerritoryIdx,
    family: AxisFamily,
    excerpts: &Arc<Excerpts>,
) -> Option<Element> {
    let members = store.with_atlas(|atlas| excerpts_of_family(atlas, territory, family));
    let heading = move || match family {
        AxisFamily::Lever => store.words().legend,
        AxisFamily::Theme => store.words().opened().themes_heading,
        AxisFamily::Framework => store.words().opened().frameworks_heading,
    };
    (!members.is_empty()).then(|| {
        let cards = members
            .into_iter()
            .map(|excerpt| excerpt_card(excerpt, excerpts, Among::Territory));
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
