//! Details of the events a map sends to its page, in the public French vocabulary.

use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::ui::{HostEvent, Loss};

/// A territory was chosen.
#[derive(Serialize)]
struct Selected<'a> {
    code: &'a str,
    nom: &'a str,
}

/// The view is another.
#[derive(Serialize)]
struct ViewChanged<'a> {
    phrase: &'a str,
    langue: &'a str,
}

/// So is its address.
#[derive(Serialize)]
struct Moved<'a> {
    requete: &'a str,
}

/// Something failed.
#[derive(Serialize)]
struct Failed<'a> {
    message: &'a str,
    fatale: bool,
}

/// Name and detail of `event`.
pub(super) fn told(event: &HostEvent) -> (&'static str, JsValue) {
    match event {
        HostEvent::Ready => ("pret", JsValue::NULL),
        HostEvent::Selected { code, name } => (
            "territoire-choisi",
            detail(&Selected {
                code: code.as_str(),
                nom: name,
            }),
        ),
        HostEvent::ViewChanged { sentence, lang } => (
            "vue-changee",
            detail(&ViewChanged {
                phrase: sentence,
                langue: lang.tag(),
            }),
        ),
        HostEvent::Moved { query } => ("adresse-changee", detail(&Moved { requete: query })),
        HostEvent::Failed { message, loss } => (
            "erreur",
            detail(&Failed {
                message,
                fatale: *loss == Loss::All,
            }),
        ),
    }
}

/// `event` as a plain object: of texts and a yes or no, which always become one.
fn detail(event: &impl Serialize) -> JsValue {
    serde_wasm_bindgen::to_value(event).unwrap_or(JsValue::NULL)
}
