//! Members and methods of browser objects that some browsers have and some refuse.

use wasm_bindgen::{JsCast as _, JsValue};

/// The member `name` of `object`, if it has one.
pub(super) fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    let found = js_sys::Reflect::get(object, &name.into()).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

/// What the method `name` of `object` answers to `arguments`.
pub(super) fn call<const N: usize>(
    object: &JsValue,
    name: &str,
    arguments: [&JsValue; N],
) -> Option<JsValue> {
    let method = member(object, name)?.dyn_into::<js_sys::Function>().ok()?;
    let arguments = arguments.into_iter().collect::<js_sys::Array>();
    method.apply(object, &arguments).ok()
}
