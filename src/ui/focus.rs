//! Moves the keyboard focus, or the sight, once the page shows what was asked.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// Focuses the first element under `root` that `selector` matches, after the pending changes are drawn.
pub(super) fn after_render(root: NodeRef<Div>, selector: String) {
    leptos::task::spawn_local(async move {
        let Some(found) = find_after_render(root, &selector).await else {
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

/// Focuses that element if nothing has the focus by then: what had it has left the page.
pub(super) fn recover(root: NodeRef<Div>, selector: String) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        let active = document().active_element();
        if active.is_none_or(|active| active.tag_name() == "BODY") {
            after_render(root, selector);
        }
    });
}

/// Scrolls that element into sight, by as little as it takes.
pub(super) fn reveal_after_render(root: NodeRef<Div>, selector: &'static str) {
    leptos::task::spawn_local(async move {
        if let Some(found) = find_after_render(root, selector).await {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            found.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

async fn find_after_render(root: NodeRef<Div>, selector: &str) -> Option<web_sys::Element> {
    leptos::task::tick().await;
    root.try_get_untracked()??.query_selector(selector).ok()?
}
