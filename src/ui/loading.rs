//! Something on its way: asked for again on demand, and whenever what the request depends on changes.

use crate::ui::prelude::*;

/// The last answer, until a newer one; `Copy`.
///
/// Leptos's own resources do more (serialization, suspense) and cost the WebAssembly several kilobytes each.
pub(super) struct Loading<T: Send + Sync + 'static> {
    answer: RwSignal<Option<T>>,
    attempt: RwSignal<u32>,
}

impl<T: Send + Sync + 'static> Clone for Loading<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Loading<T> {}

impl<T: Clone + Send + Sync + 'static> Loading<T> {
    /// Starts what `ask` returns, now and whenever a signal that `ask` reads changes; nothing if it returns nothing.
    pub(super) fn new<F: Future<Output = T> + 'static>(
        ask: impl Fn() -> Option<F> + 'static,
    ) -> Self {
        let loading = Self::idle();
        loading.start(ask);
        loading
    }

    /// Nothing yet: [`Self::start`] asks.
    pub(super) fn idle() -> Self {
        Self {
            answer: RwSignal::new(None),
            attempt: RwSignal::new(0),
        }
    }

    /// As [`Self::new`], for an answer that others follow already.
    pub(super) fn start<F: Future<Output = T> + 'static>(
        self,
        ask: impl Fn() -> Option<F> + 'static,
    ) {
        let loading = self;
        let turn = StoredValue::new(0u32);
        Effect::new(move |_| {
            loading.attempt.track();
            let Some(answer) = ask() else { return };
            turn.update_value(|turn| *turn += 1);
            let mine = turn.get_value();
            leptos::task::spawn_local(async move {
                let answer = answer.await;
                // An answer that comes late, or for a map that has left, is nobody's.
                if turn.try_get_value() == Some(mine) {
                    loading.answer.set(Some(answer));
                }
            });
        });
    }

    /// The last answer, followed.
    pub(super) fn get(&self) -> Option<T> {
        self.answer.get()
    }

    /// The last answer, not followed.
    pub(super) fn get_untracked(&self) -> Option<T> {
        self.answer.get_untracked()
    }

    /// Takes `answer` for the last one.
    pub(super) fn put(&self, answer: T) {
        self.answer.set(Some(answer));
    }

    /// Asks again.
    pub(super) fn retry(&self) {
        self.attempt.update(|n| *n += 1);
    }

    /// Whether it was ever asked again; not followed.
    pub(super) fn was_retried(&self) -> bool {
        self.attempt.get_untracked() > 0
    }
}
