//! Details of the events a map sends to its page, in the public French vocabulary.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use crate::ui::{HostEvent, Loss};

/// Name and detail of `event`.
pub(super) fn told(event: &HostEvent) -> (&'static str, JsValue) {
    match event {
        HostEvent::Ready => ("pret", JsValue::NULL),
        HostEvent::Selected { code, name } => (
            "territoire-choisi",
            detail([
                ("code", code.as_str().into()),
                ("nom", name.as_str().into()),
            ]),
        ),
        HostEvent::ViewChanged { sentence, lang } => (
            "vue-changee",
            detail([
                ("phrase", sentence.as_str().into()),
                ("langue", lang.tag().into()),
            ]),
        ),
        HostEvent::Moved { query } => (
            "adresse-changee",
            detail([("requete", query.as_str().into())]),
        ),
        HostEvent::Failed { message, loss } => (
            "erreur",
            detail([
                ("message", message.as_str().into()),
                ("fatale", (*loss == Loss::All).into()),
            ]),
        ),
    }
}

fn detail<const N: usize>(members: [(&str, JsValue); N]) -> JsValue {
    let detail = Object::new();
    for (name, value) in members {
        // A fresh object takes any member.
        drop(Reflect::set(&detail, &name.into(), &value));
    }
    detail.into()
}
