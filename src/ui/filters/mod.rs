//! The panel of filters, and what is set in it in a line of its own.

mod axes;
mod criteria;
mod options;
mod years;

pub(super) use criteria::criteria;

use crate::ui::prelude::*;
use wasm_bindgen::JsCast as _;

use super::dom::{Element, el};
use super::store::Store;
use crate::model::{FilterOption, count_with};

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

/// How many territories `option` would leave: reckoned once for all that says it, since a host may have thousands.
fn left_by(store: Store, option: FilterOption) -> Memo<usize> {
    Memo::new(move |_| store.with_atlas(|atlas| count_with(atlas, &store.filter.get(), option)))
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
