//! The sentence that describes the view: on the page, announced, and told to the host.

use leptos::prelude::*;

use super::store::{HostEvent, Store};
use crate::scene::sentence_facts;

/// The sentence, announced when it changes.
#[component]
pub(super) fn Sentence() -> impl IntoView {
    let store = Store::expect();
    let sentence = Memo::new(move |_| {
        store.with_atlas(|atlas| {
            let facts = sentence_facts(
                atlas,
                store.coloring.get(),
                &store.state().filter,
                store.selected.get(),
                store.lang.get(),
            );
            (store.words().sentence)(&facts)
        })
    });
    Effect::new(move |_| {
        store.tell(HostEvent::ViewChanged {
            sentence: sentence.get(),
            lang: store.lang.get(),
        });
    });
    view! { <p class="phrase" role="status">{sentence}</p> }
}
