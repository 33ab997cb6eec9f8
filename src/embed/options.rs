//! Options a page gives when it mounts the map. Checked strictly: an unknown or mistyped one is named.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::model::nearest;

/// Options, in the public French vocabulary.
#[derive(Clone, Debug, Default)]
pub(super) struct Options {
    /// Address of the folder of the data files, ending with `/`; empty for the page's own folder.
    pub(super) donnees: String,
    /// Origins beside the page's that `?geojson=` may ask, separated by spaces (`https://cartes.example.org`).
    pub(super) origines: String,
    /// What the map shows at first, as the query of an address (`?levier=achats`). With it, even empty, the map keeps its
    /// state to itself and leaves the address of the page alone.
    pub(super) requete: Option<String>,
    /// `GeoJSON` of the host, in place of our territories: a text, or objects. It is judged where it is read.
    pub(super) geojson: Option<JsValue>,
}

/// Names of the fields of [`Options`].
const KNOWN: [&str; 4] = ["donnees", "origines", "requete", "geojson"];

/// Reads `options`; `undefined` and `null` stand for none.
pub(super) fn read_options(options: &JsValue) -> Result<Options, JsError> {
    let mut read = Options::default();
    if options.is_undefined() || options.is_null() {
        return Ok(read);
    }
    let Some(object) = options.dyn_ref::<Object>() else {
        return Err(JsError::new("options : un objet était attendu"));
    };
    for key in Object::keys(object)
        .iter()
        .filter_map(|key| key.as_string())
    {
        let value = Reflect::get(object, &key.as_str().into()).unwrap_or_default();
        if key == "geojson" {
            read.geojson = (!value.is_undefined()).then_some(value);
            continue;
        }
        let text = value.as_string();
        if text.is_none() && !value.is_undefined() && KNOWN.contains(&key.as_str()) {
            let message = ["option « ", &key, " » : un texte était attendu"];
            return Err(JsError::new(&message.concat()));
        }
        match key.as_str() {
            "donnees" => read.donnees = text.unwrap_or_default(),
            "origines" => read.origines = text.unwrap_or_default(),
            "requete" => read.requete = text,
            unknown => return Err(JsError::new(&refusal(unknown))),
        }
    }
    Ok(read)
}

fn refusal(unknown: &str) -> String {
    match nearest(unknown, KNOWN) {
        Some(near) => [
            "option « ",
            unknown,
            " » inconnue ; la plus proche est « ",
            near,
            " »",
        ]
        .concat(),
        None => ["option « ", unknown, " » inconnue"].concat(),
    }
}
