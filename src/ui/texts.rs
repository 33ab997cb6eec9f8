//! The texts of the excerpts: asked for when first needed, in the language of the interface.

use std::sync::Arc;

use crate::ui::prelude::*;

use super::late::Chunk;
use super::late_loads::load_excerpts;
use super::loading::Loading;
use super::store::Store;
use crate::model::Excerpts;
use crate::text::Failure;

/// What the request of the texts gives.
pub(super) type Answer = Result<Arc<Excerpts>, Vec<Failure>>;

/// Handle on the texts, `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Texts {
    wanted: RwSignal<bool>,
    answer: Loading<Answer>,
}

impl Texts {
    /// The texts of the files under `base`; asked for as soon as a panel is open or [`Self::want`] is called.
    pub(super) fn new(store: Store, base: String) -> Self {
        let base = StoredValue::new(base);
        let wanted = RwSignal::new(false);
        // Stays true once a panel was opened: closing one does not forget the texts.
        let needed = Memo::new(move |before: Option<&bool>| {
            let open = store.opened.get().is_some() || store.reading.get().is_some();
            before == Some(&true) || wanted.get() || open
        });
        let answer = Loading::new(move || {
            let lang = store.lang.get();
            // Read by the late chunk, which may be missing at first.
            let readable = store.chunk.get() == Chunk::Here;
            (needed.get() && readable).then(|| load_excerpts(base.get_value(), lang, store.data()))
        });
        Self { wanted, answer }
    }

    /// Asks for the texts, if they are not there.
    pub(super) fn want(&self) {
        self.wanted.set(true);
    }

    /// The last answer, followed.
    pub(super) fn get(&self) -> Option<Answer> {
        self.answer.get()
    }

    /// The last answer, not followed.
    pub(super) fn get_untracked(&self) -> Option<Answer> {
        self.answer.get_untracked()
    }

    /// Asks again.
    pub(super) fn retry(&self) {
        self.answer.retry();
    }

    /// Whether it was ever asked again; not followed.
    pub(super) fn was_retried(&self) -> bool {
        self.answer.was_retried()
    }
}
