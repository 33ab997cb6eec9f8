//! The search field and what it finds: a combobox with a list of groups (WAI-ARIA Authoring Practices, « Combobox »).

mod results;

use std::sync::Arc;

use crate::ui::prelude::*;

use crate::model::Commune;
use crate::scene::{Hit, SearchIndex};
use crate::state::{Action, Origin};
use crate::text::Failure;
use crate::ui::dom::{Element, el};
use crate::ui::load::load_communes;
use crate::ui::loading::Loading;
use crate::ui::store::Store;
use crate::ui::texts::Texts;

/// What the request of the communes gives.
type Communes = Result<Arc<Vec<Commune>>, Vec<Failure>>;

/// What the search holds; `Copy`.
#[derive(Clone, Copy)]
struct Search {
    /// Behind a handle: the store is large, and this is copied into every closure.
    store: StoredValue<Store>,
    texts: Texts,
    communes: Loading<Communes>,
    /// What is typed.
    query: RwSignal<String>,
    /// Whether the list may show.
    open: RwSignal<bool>,
    /// Position of the result that Enter would choose, among all groups.
    active: RwSignal<Option<usize>>,
    /// What is found.
    found: Memo<Vec<(usize, Hit)>>,
}

impl Search {
    fn store(&self) -> Store {
        self.store.get_value()
    }
}

/// The search; it asks for its files when the field is first used.
pub(in crate::ui) fn search(base: String, texts: Texts) -> Element {
    let store = Store::expect();
    let used = RwSignal::new(false);
    let base = StoredValue::new(base);
    let communes = Loading::new(move || {
        used.get()
            .then(|| load_communes(base.get_value(), store.data()))
    });
    let query = RwSignal::new(String::new());
    let index = use_index(store, texts, communes);
    let found = Memo::new(move |_| {
        let query = query.get();
        if query.trim().is_empty() {
            // The index is made when it is first asked.
            return Vec::new();
        }
        index.with(|index| {
            let groups = index.0.find(&query);
            let each = groups.into_iter().enumerate();
            each.flat_map(|(group, hits)| hits.into_iter().map(move |hit| (group, hit)))
                .collect::<Vec<_>>()
        })
    });
    let search = Search {
        store: StoredValue::new(store),
        texts,
        communes,
        query,
        open: RwSignal::new(false),
        active: RwSignal::new(None),
        found,
    };
    let start = move |_: web_sys::Event| {
        used.set(true);
        texts.want();
    };
    el("div")
        .class("recherche")
        .attr("role", "search")
        .child(field(search).on("focus", start))
        .child(results::popup(search))
        .child(
            el("p")
                .class("hors-ecran")
                .attr("role", "status")
                .child(move || announced(search)),
        )
}

/// An index that is equal to none: each arrival of a file makes results anew.
struct Index(SearchIndex);

impl PartialEq for Index {
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

fn use_index(store: Store, texts: Texts, communes: Loading<Communes>) -> Memo<Index> {
    Memo::new(move |_| {
        let mut index = store.with_atlas(SearchIndex::new);
        if let Some(Ok(communes)) = communes.get() {
            index.add_communes(&communes);
        }
        if let Some(Ok(excerpts)) = texts.get() {
            index.set_excerpts(&excerpts);
        }
        Index(index)
    })
}

fn list_id(store: Store) -> String {
    format!("{}-resultats", store.instance())
}

fn option_id(store: Store, at: usize) -> String {
    format!("{}-resultat-{at}", store.instance())
}

fn shows(search: Search) -> bool {
    search.open.get() && !search.query.with(|query| query.trim().is_empty())
}

fn field(search: Search) -> Element {
    let store = search.store();
    let Search {
        query,
        open,
        active,
        ..
    } = search;
    el("input")
        .attr("type", "search")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", list_id(store))
        .attr("aria-expanded", move || shows(search).to_string())
        .attr("aria-activedescendant", move || {
            active.get().map(|at| option_id(store, at))
        })
        .attr("aria-label", move || store.words().reading().search)
        .attr("placeholder", move || store.words().reading().search_hint)
        .field_text(move || query.get())
        .on("input", move |event: web_sys::Event| {
            active.set(None);
            open.set(true);
            query.set(event_target_value(&event));
        })
        .on("keydown", move |event: web_sys::KeyboardEvent| {
            on_key(search, &event);
        })
        .on("blur", move |_: web_sys::Event| open.set(false))
}

/// Arrows move in the list, Enter chooses, Escape closes the list, then empties the field.
fn on_key(search: Search, event: &web_sys::KeyboardEvent) {
    let count = search.found.with_untracked(Vec::len);
    let active = search.active.get_untracked();
    let next = match event.key().as_str() {
        "ArrowDown" if count > 0 => Some(active.map_or(0, |at| (at + 1) % count)),
        "ArrowUp" if count > 0 => Some(active.map_or(count - 1, |at| (at + count - 1) % count)),
        "Enter" => {
            let hit = search
                .found
                .with_untracked(|found| found.get(active.unwrap_or(0)).copied());
            if let Some((_, hit)) = hit {
                event.prevent_default();
                choose(search, hit);
            }
            return;
        }
        "Escape" => {
            event.prevent_default();
            if search.open.get_untracked() {
                search.open.set(false);
            } else {
                search.query.set(String::new());
            }
            search.active.set(None);
            return;
        }
        _ => return,
    };
    event.prevent_default();
    search.open.set(true);
    search.active.set(next);
    search.store().reveal(".recherche [aria-selected=\"true\"]");
}

fn choose(search: Search, hit: Hit) {
    search.open.set(false);
    search.active.set(None);
    search.store().dispatch(match hit {
        Hit::Territory(territory) | Hit::Commune(_, territory) => {
            Action::Select(territory, Origin::Search)
        }
        Hit::Axis(axis) => Action::Read(axis),
        Hit::Excerpt(excerpt) => Action::Found(excerpt),
    });
}

/// How many results there are, once they are there.
fn announced(search: Search) -> Option<String> {
    let words = search.store().words().reading();
    shows(search).then(|| (words.found)(search.found.with(Vec::len)))
}
