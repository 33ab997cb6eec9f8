//! The panel of filters, and what is set in it in a line of its own.

mod axes;
mod criteria;
mod options;
mod years;

pub(super) use criteria::criteria;

use wasm_bindgen::JsCast as _;

use super::dom::{Element, el};
use super::store::Store;

/// The disclosure of every filter.
pub(super) fn filters() -> Element {
    let store = Store::expect();
    let set = move || store.filter.get().ticked().len();
    let body = el("div")
        .class("filtres-corps")
        .child(axes::axes(store))
        .child(options::kinds(store))
        .child(options::sources(store))
        .child(years::years(store))
        .child(options::regions(store));
    el("details")
        .class("filtres")
        .on("keydown", close_on_escape)
        .child(el("summary").child(move || (store.words().reading().filters_set)(set())))
        .child(body)
}

/// Escape closes the disclosure, and the focus goes to its summary.
fn close_on_escape(event: web_sys::KeyboardEvent) {
    let details = event
        .current_target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(details) = details.filter(|_| event.key() == "Escape") else {
        return;
    };
    // Neither outcome can fail: the attribute may be absent, the summary is there.
    drop(details.remove_attribute("open"));
    if let Ok(Some(summary)) = details.query_selector("summary") {
        drop(summary.unchecked_into::<web_sys::HtmlElement>().focus());
    }
}
