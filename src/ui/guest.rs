//! A map that keeps its state apart from the address of the page, and that the page tells what to show.

use std::cell::RefCell;
use std::rc::Rc;

use crate::ui::prelude::*;

use super::late;
use super::late_loads::load_excerpts;
use super::store::Store;
use crate::state::{Action, Notice};

/// A host's hold on its map: the address of the map's own, and the map once it stands. Clones hold the same map.
#[derive(Clone)]
pub struct Guest(Rc<Held>);

struct Held {
    query: RefCell<String>,
    shown: RefCell<Option<(Store, RwSignal<Vec<Notice>>)>>,
}

/// Why a map gives no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoExport {
    /// It writes none of that format.
    Format,
    /// It does not stand.
    NoMap,
    /// What writes it could not be loaded.
    Missing,
}

impl std::fmt::Debug for Guest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Guest").field(&self.0.query).finish()
    }
}

impl Guest {
    /// The hold on a map that starts as `query` describes.
    pub fn new(query: String) -> Self {
        Self(Rc::new(Held {
            query: RefCell::new(query),
            shown: RefCell::new(None),
        }))
    }

    /// What describes the state now, or will describe it at first.
    pub fn query(&self) -> String {
        self.0.query.borrow().clone()
    }

    /// Shows what `query` describes, at once or as soon as the map stands. The focus stays where it is in the page.
    pub fn show(&self, query: String) {
        if *self.0.query.borrow() == query {
            return;
        }
        self.write(query);
        let shown = *self.0.shown.borrow();
        if let Some((store, notices)) = shown {
            let (state, found) = store.address().read(&store.data());
            notices.set(found);
            store.dispatch(Action::Restore(state));
        }
    }

    /// The document of what the map shows in `format`, with the texts when they can be had.
    ///
    /// # Errors
    /// When there is no map, no such format, or the late chunk cannot be had.
    pub async fn export(&self, format: String) -> Result<String, NoExport> {
        let shown = *self.0.shown.borrow();
        let (store, _) = shown.ok_or(NoExport::NoMap)?;
        let (data, lang) = (store.data(), store.lang.get_untracked());
        let texts = load_excerpts(data.base.clone(), lang, data).await.ok();
        // It may have left in the meantime.
        if self.0.shown.borrow().is_none() {
            return Err(NoExport::NoMap);
        }
        let document = late::produce(store, texts, format).await;
        document
            .map_err(|_missing| NoExport::Missing)?
            .ok_or(NoExport::Format)
    }

    /// Notes the address of what the visitor chose.
    pub(super) fn write(&self, query: String) {
        *self.0.query.borrow_mut() = query;
    }

    /// Takes the map that stands, until it leaves.
    pub(super) fn hold(&self, store: Store, notices: RwSignal<Vec<Notice>>) {
        *self.0.shown.borrow_mut() = Some((store, notices));
    }

    /// Lets the map go that has left.
    pub(super) fn let_go(&self) {
        *self.0.shown.borrow_mut() = None;
    }
}
