//! Moves the keyboard focus, or the sight, once the page shows what was asked.

use crate::ui::prelude::*;
use leptos::html::Div;
use wasm_bindgen::JsCast as _;

use crate::model::{Atlas, TerritoryIdx};
use crate::state::FocusTarget;

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

/// Whether the focus is inside `root`, in a shadow tree too.
pub(super) fn is_inside(root: NodeRef<Div>) -> bool {
    let root = root.try_get_untracked().flatten();
    root.is_some_and(|root| root.matches(":focus-within").unwrap_or(false))
}

async fn find_after_render(root: NodeRef<Div>, selector: &str) -> Option<web_sys::Element> {
    leptos::task::tick().await;
    root.try_get_untracked()??.query_selector(selector).ok()?
}

/// Selector of `target`, whose names are those of `atlas`.
pub(super) fn selector(target: FocusTarget, atlas: &Atlas) -> String {
    let (classes, territory): (&[&str], _) = match target {
        FocusTarget::Panel => return ".panneau h2".to_owned(),
        FocusTarget::Sentence => return ".phrase".to_owned(),
        FocusTarget::Tour => return ".etape h2".to_owned(),
        FocusTarget::Tours => return ".ouvrir-parcours".to_owned(),
        FocusTarget::Links => return ".cooperations h2".to_owned(),
        FocusTarget::Search => return ".recherche input".to_owned(),
        FocusTarget::Reader(axis) => return format!("[data-lire=\"{}\"]", atlas.axis(axis).slug),
        FocusTarget::Cell(territory, axis) => {
            let (code, slug) = (code_of(atlas, territory), &atlas.axis(axis).slug);
            return format!("[data-code=\"{code}\"][data-axe=\"{slug}\"]");
        }
        FocusTarget::Symbol(territory) => (&[".symbole", ".entree"], territory),
        FocusTarget::ListEntry(territory) => (&[".entree"], territory),
    };
    let code = code_of(atlas, territory);
    let each = classes
        .iter()
        .map(|class| format!("{class}[data-code=\"{code}\"]"));
    each.collect::<Vec<_>>().join(", ")
}

/// The code of `territory` between the quotes of a selector: a host's codes can be any text.
fn code_of(atlas: &Atlas, territory: TerritoryIdx) -> String {
    let code = &atlas.territory(territory).code;
    code.replace('\\', "\\\\").replace('"', "\\\"")
}
