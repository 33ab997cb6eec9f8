//! The cooperations view: links on the map and as sentences, similar territories, combinations of levers.

mod combinations;
mod drawing;
mod gaps;
mod ground;
mod kinds;
mod near;
mod sentences;

use std::sync::Arc;

use crate::ui::prelude::*;
use leptos::html::Div;

use super::choices::{field, radio, said, territory_options};
use super::dom::{Element, Node, el, live};
use super::hooks::use_element_size;
use super::store::Store;
use super::texts::Texts;
#[cfg(not(target_arch = "wasm32"))]
use crate::model::Excerpts;
use crate::model::{CooperationIdx, LinkScope, links};
use crate::scene::links::LinkScene;
use crate::scene::{Layout, LayoutRequest, Mark};
use crate::state::{Action, Explore, LinkChoice};

/// What the parts of the view share; `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Links {
    store: Store,
    /// Whose links are shown.
    scope: Memo<LinkScope>,
    /// The links shown, the most important first.
    shown: Memo<Arc<Vec<CooperationIdx>>>,
    /// The link under the pointer or the focus, in the drawing or among the sentences.
    pointed: RwSignal<Option<CooperationIdx>>,
}

impl Links {
    fn new(store: Store) -> Self {
        let scope = Memo::new(move |_| store.state().link_scope());
        let kept = store.kept;
        let shown = Memo::new(move |_| {
            let kinds = store.exploring.get().kinds;
            let kept = kept.get();
            store.with_atlas(|atlas| {
                Arc::new(links(atlas, scope.get(), kinds, &|t| kept.contains(t)))
            })
        });
        Self {
            store,
            scope,
            shown,
            pointed: RwSignal::new(None),
        }
    }
}

/// The view.
pub(super) fn cooperations(texts: Texts) -> Node {
    let store = Store::expect();
    texts.want();
    let links = Links::new(store);
    let node = NodeRef::<Div>::new();
    let size = use_element_size(node);
    let scene = Memo::new(move |_| {
        let size = size.get();
        let data = store.data();
        (size.width > 0.0 && size.height > 0.0).then(|| {
            let mark = Mark::Disc;
            let request = LayoutRequest { size, mark };
            let layout = Arc::new(Layout::new(&data.atlas, &data.shapes, request));
            let shown = links.shown.get();
            let scene = LinkScene::new(&data.atlas, &layout, links.scope.get(), &shown);
            Arc::new((layout, scene))
        })
    });
    let drawing = live(
        move || scene.get(),
        move |scene| scene.map(|scene| drawing::drawing(links, &scene.0, &scene.1)),
    );
    let left_out = move || scene.get().map_or(0, |scene| scene.1.not_drawn.len());
    let note = live(left_out, move |n| {
        (n > 0).then(|| {
            el("p")
                .class("note")
                .child((store.words().exploring().not_drawn)(n))
        })
    });
    el("section")
        .class("cooperations")
        .attr("aria-labelledby", format!("{}-liens", store.instance()))
        .child(heading(links))
        .child(controls(links))
        .child(el("div").class("carte liens").node_ref(node).child(drawing))
        .child(kinds::kinds(links))
        .child(note)
        .child(
            el("p")
                .class("note")
                .child(said(store, |words| words.exploring().stubs)),
        )
        .child(sentences::sentences(links, texts))
        .child(near::near())
        .child(combinations::combinations_table())
        .into()
}

/// The links of the chosen territory as sentences, where no view shows them: what a page of its own says of them. `None`
/// without a link.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn of_chosen(store: Store, texts: &Arc<Excerpts>) -> Option<Element> {
    let links = Links::new(store);
    let shown = links.shown.get_untracked();
    let scope = links.scope.get_untracked();
    (!shown.is_empty()).then(|| sentences::all(links, scope, &shown, Some(texts)))
}

fn heading(links: Links) -> Element {
    let store = links.store;
    let text = move || {
        let words = store.words().exploring();
        let count = (words.links)(links.shown.get().len());
        let whose = match links.scope.get() {
            LinkScope::All => words.links_all.to_owned(),
            LinkScope::Of(territory) => {
                store.with_atlas(|atlas| (words.links_of)(&atlas.territory(territory).name))
            }
            LinkScope::Among(_) => words.links_among.to_owned(),
        };
        format!("{whose} ({count})")
    };
    el("h2")
        .attr("id", format!("{}-liens", store.instance()))
        .attr("tabindex", "-1")
        .child(text)
}

/// Whose links.
fn controls(links: Links) -> Element {
    let store = links.store;
    let options = live(
        move || (store.opened.get(), store.lang.get()),
        move |(chosen, _)| {
            let everyone = el("option")
                .attr("value", "")
                .child(store.words().exploring().everyone);
            let mut options = vec![everyone];
            options.extend(territory_options(store, |_| false, chosen));
            options
        },
    );
    let choose = move |event: web_sys::Event| {
        let slug = event_target_value(&event);
        let chosen = store.with_atlas(|atlas| atlas.find_territory(&slug));
        store.dispatch(Action::Explore(Explore::Choose(chosen)));
    };
    let territory = el("label")
        .class("choix-territoire")
        .child(said(store, |words| words.exploring().choose))
        .child(el("select").on("change", choose).child(options));
    let whose = [LinkChoice::Chosen, LinkChoice::Selection];
    let whose = whose.into_iter().enumerate().map(|(n, choice)| {
        radio(
            store,
            "liens",
            move || store.words().exploring().links_whose[n + 1].to_owned(),
            move || store.exploring.get().links == choice,
            move || store.dispatch(Action::Explore(Explore::Links(choice))),
        )
    });
    el("div")
        .class("reglages-liens")
        .child(territory)
        .child(field(
            store,
            |words| words.exploring().links_whose[0],
            whose,
        ))
}
