//! Moves the keyboard focus once the page shows what was asked.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// Focuses the first element under `root` that `selector` matches, after the pending changes are drawn.
pub(super) fn after_render(root: NodeRef<Div>, selector: String) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        let Some(root) = root.try_get_untracked().flatten() else {
            return;
        };
        let Ok(Some(found)) = root.query_selector(&selector) else {
            return;
        };
        // SVG elements have `focus` too, but web-sys gives it to each class apart.
        let outcome = match found.dyn_into::<web_sys::HtmlElement>() {
            Ok(html) => html.focus(),
            Err(other) => other.unchecked_into::<web_sys::SvgElement>().focus(),
        };
        // An element that left in the meantime cannot take the focus; nothing else is to be done.
        drop(outcome);
    });
}
