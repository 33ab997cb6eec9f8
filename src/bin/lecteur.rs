//! The worker of « Essayer mes données »: reads the sheets that a visitor gives, and answers what they make of the map.
//!
//! Once it can read, it says so by the list of the names of the published files that it needs. A message to it is
//! `{ sources, fichiers, complement }`: two lists of `[nom, octets]`, and whether rows that the sheets do not have stay.
//! The answer is the JSON text of `tool::trial::Trial`. It fetches nothing and sends nothing elsewhere
//! (`docs/decisions/0047`). Keep in step with `src/ui/trial/worker.rs`.

use carte_leviers::tool::import::Rows;
use carte_leviers::tool::source::{FILES, SourceFiles};
use carte_leviers::tool::trial::trial;
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen::{JsCast as _, throw_str};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answer = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let told = answer(&event.data());
            if scope.post_message(&JsValue::from_str(&told)).is_err() {
                throw_str("the page does not take the answer");
            }
        })
    };
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    // It lives as long as the worker.
    drop(answer.into_js_value());
    let wanted: Array = FILES.into_iter().map(JsValue::from_str).collect();
    if scope.post_message(&wanted).is_err() {
        throw_str("the page does not hear the worker");
    }
}

/// What the sheets of `message` give.
fn answer(message: &JsValue) -> String {
    let sources: SourceFiles = files(message, "sources").collect();
    let sheets: Vec<_> = files(message, "fichiers").collect();
    let complete = Reflect::get(message, &"complement".into()).is_ok_and(|value| value.is_truthy());
    let rows = if complete {
        Rows::Complete
    } else {
        Rows::Replace
    };
    trial(&sources, &sheets, rows).json()
}

/// Names and bytes of the list `member`.
fn files(message: &JsValue, member: &str) -> impl Iterator<Item = (String, Vec<u8>)> + use<> {
    let list = Reflect::get(message, &member.into()).unwrap_or_default();
    Array::from(&list).into_iter().filter_map(|pair| {
        let pair: Array = pair.dyn_into().ok()?;
        let bytes: Uint8Array = pair.get(1).dyn_into().ok()?;
        Some((pair.get(0).as_string()?, bytes.to_vec()))
    })
}
