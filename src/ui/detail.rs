//! Full outlines, once the first view stands and only where the overview would show.

use crate::ui::prelude::*;

use super::load::load_full;
use super::store::Store;
use crate::scene::Detail;

/// Asks for the full outlines when `needed` first says so, and again after a failure when it next does: until then the
/// overview is a map too, so nothing is said.
pub(super) fn follow_detail(store: Store, needed: impl Fn() -> Detail + Send + Sync + 'static) {
    let needed = Memo::new(move |_| needed());
    let asked = StoredValue::new(false);
    Effect::new(move |_| {
        if needed.get() == Detail::Overview || asked.get_value() {
            return;
        }
        asked.set_value(true);
        leptos::task::spawn_local(async move {
            match load_full(store.data()).await {
                Some(shapes) => store.refine(shapes),
                None => drop(asked.try_set_value(false)),
            }
        });
    });
}
