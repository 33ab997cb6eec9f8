//! A button that copies a text, and says whether it could.

use crate::ui::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::dom::{Element, Node, el};
use super::store::Store;

/// A button called `name` that copies what `text` gives; beside it, what came of it, announced.
pub(super) fn copy_button(
    store: Store,
    name: impl Fn() -> &'static str + 'static,
    text: impl Fn() -> String + 'static,
) -> Node {
    let outcome = RwSignal::new(None::<bool>);
    let copy = move |_: web_sys::Event| {
        let text = text();
        leptos::task::spawn_local(async move {
            let copied = write(&text).await;
            outcome.try_set(Some(copied));
        });
    };
    let button: Element = el("button")
        .attr("type", "button")
        .class("copier")
        .on("click", copy)
        .on("blur", move |_: web_sys::Event| outcome.set(None))
        .child(name);
    let told = move || {
        let words = store.words().reading();
        outcome.get().map(|copied| {
            if copied {
                words.copied
            } else {
                words.not_copied
            }
        })
    };
    let told = el("span").class("fait").attr("role", "status").child(told);
    [button.into(), Node::from(told)].into()
}

/// Whether the clipboard took `text`: a page without the permission refuses it.
async fn write(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    // Absent outside a secure context.
    if clipboard.is_ok_and(|clipboard| clipboard.is_undefined()) {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text))
        .await
        .is_ok()
}
