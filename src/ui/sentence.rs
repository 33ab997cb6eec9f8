//! The sentence that describes the view: on the page, announced, and told to the host.

use crate::ui::prelude::*;

use super::choices::running;
use super::clipboard::copy_button;
use super::dom::{Node, el};
use super::late::{Late, late};
use super::store::Store;
use super::telling::HostEvent;
use crate::scene::sentence_facts;

/// The sentence, announced when it changes.
pub(super) fn sentence() -> Node {
    let store = Store::expect();
    let sentence = Memo::new(move |_| {
        store.with_atlas(|atlas| {
            let facts = sentence_facts(
                atlas,
                store.told.get(),
                &store.filter.get(),
                store.opened.get(),
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
    let text = el("p")
        .class("phrase")
        .attr("role", running(|| "status"))
        // The focus comes here when a filter hides what had it.
        .attr("tabindex", running(|| "-1"))
        .child(move || sentence.get());
    let copy = running(|| {
        el("p")
            .class("copie")
            .child(late(Late::CopySentence(sentence)))
    });
    [Node::from(text), copy.into()].into()
}

/// The button that copies it.
pub(super) fn copy_sentence(sentence: Memo<String>) -> Node {
    let store = Store::expect();
    let name = move || store.words().reading().copy_sentence;
    copy_button(store, name, move || sentence.get_untracked())
}
