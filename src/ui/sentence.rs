//! The sentence that describes the view: on the page, announced, and told to the host.

use leptos::prelude::*;

use super::dom::{Node, el};
use super::store::{HostEvent, Store};
use crate::scene::sentence_facts;

/// The sentence, announced when it changes.
pub(super) fn sentence() -> Node {
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
    el("p")
        .class("phrase")
        .attr("role", "status")
        .child(move || sentence.get())
        .into()
}
