//! What is written to elements of the page, which cannot fail.

use wasm_bindgen::JsValue;

pub(super) const SVG_NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Every element and text node of ours comes from the page's own document, which refuses none of our names.
pub(super) const MADE: &str = "the document makes any element of ours";

pub(super) fn write_attribute(element: &web_sys::Element, name: &str, value: Option<&str>) {
    let done = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
    done.expect(MADE);
}

pub(super) fn write_property(element: &web_sys::Element, name: &str, value: &JsValue) {
    // Setting a property of an element of the page cannot fail.
    drop(js_sys::Reflect::set(
        element,
        &JsValue::from_str(name),
        value,
    ));
}
