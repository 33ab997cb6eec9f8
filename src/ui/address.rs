//! The address of the page: read at load and on back and forward, written on each choice.

use wasm_bindgen::JsValue;
use web_sys::{UrlSearchParams, window};

use super::load::MapData;
use crate::model::Lang;
use crate::state::{AppState, Notice, PARAMETERS, parse, to_params};

/// The state that the address describes, and what could not be followed.
pub(super) fn read(data: &MapData) -> (AppState, Vec<Notice>) {
    let params = params();
    parse(
        params
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
        &data.atlas,
    )
}

/// The language of the address, for what is said before there is an atlas.
pub(super) fn lang() -> Lang {
    params()
        .iter()
        .find(|(name, _)| name == "langue")
        .and_then(|(_, value)| Lang::from_tag(value))
        .unwrap_or_default()
}

/// Adds an entry to the history with the parameters of `state`.
pub(super) fn push(state: &AppState, data: &MapData) {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else {
        return;
    };
    let path = window.location().pathname().unwrap_or_default();
    let hash = window.location().hash().unwrap_or_default();
    let address = format!("{path}{}{hash}", link(state, data));
    // A sandboxed frame refuses the history: the map works on without it.
    drop(history.push_state_with_url(&JsValue::NULL, "", Some(&address)));
}

/// The query of `state`, from its mark on; the page's own parameters stay. Empty when there is none.
pub(super) fn link(state: &AppState, data: &MapData) -> String {
    let Ok(search) = UrlSearchParams::new_with_str(&query()) else {
        return String::new();
    };
    for name in PARAMETERS {
        search.delete(name);
    }
    for (name, value) in to_params(state, &data.atlas) {
        search.append(name, &value);
    }
    match String::from(search.to_string()) {
        query if query.is_empty() => query,
        query => format!("?{query}"),
    }
}

fn params() -> Vec<(String, String)> {
    let Ok(search) = UrlSearchParams::new_with_str(&query()) else {
        return Vec::new();
    };
    let pairs = search
        .entries()
        .into_iter()
        .filter_map(Result::ok)
        .map(|pair| js_sys::Array::from(&pair));
    pairs
        .filter_map(|pair| Some((pair.get(0).as_string()?, pair.get(1).as_string()?)))
        .collect()
}

fn query() -> String {
    window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}
