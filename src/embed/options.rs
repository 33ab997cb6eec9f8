//! Options a page gives when it mounts the map. Checked strictly: an unknown or mistyped one is named.

use serde::Deserialize;
use wasm_bindgen::prelude::*;

use crate::model::nearest;

/// Options, in the public French vocabulary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct Options {
    /// Address of the folder of the data files, ending with `/`; empty for the page's own folder.
    pub(super) donnees: String,
    /// Origins beside the page's that `?geojson=` may ask, separated by spaces (`https://cartes.example.org`).
    pub(super) origines: String,
}

/// Names of the fields of [`Options`]: keep the two in step.
const KNOWN: [&str; 2] = ["donnees", "origines"];

/// Reads `options`; `undefined` and `null` stand for none.
///
/// serde-wasm-bindgen neither refuses unknown members nor names the one of a wrong type: keys are compared and read
/// one by one here.
pub(super) fn read_options(options: &JsValue) -> Result<Options, JsError> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    let Some(object) = options.dyn_ref::<js_sys::Object>() else {
        return Err(JsError::new("options : un objet était attendu"));
    };
    for key in js_sys::Object::keys(object)
        .iter()
        .filter_map(|key| key.as_string())
    {
        if !KNOWN.contains(&key.as_str()) {
            let proposal =
                nearest(&key, KNOWN).map(|near| format!(" ; la plus proche est « {near} »"));
            return Err(JsError::new(&format!(
                "option « {key} » inconnue{}",
                proposal.unwrap_or_default()
            )));
        }
        let value = js_sys::Reflect::get(object, &key.as_str().into()).unwrap_or_default();
        if !value.is_undefined() && !value.is_string() {
            return Err(JsError::new(&format!(
                "option « {key} » : un texte était attendu"
            )));
        }
    }
    serde_wasm_bindgen::from_value(options.clone())
        .map_err(|error| JsError::new(&format!("options : {error}")))
}
