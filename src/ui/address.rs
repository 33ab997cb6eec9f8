//! The address of the page: read at load and on back and forward, written on each choice.

use wasm_bindgen::JsValue;
use web_sys::{UrlSearchParams, window};

use super::host::HostFile;
use super::load::MapData;
use crate::codec::PropertyKeys;
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

/// Whether the address asks to see how the map is laid out; no part of the state.
pub(super) fn asks_debug() -> bool {
    params()
        .iter()
        .any(|(name, value)| name == "debug" && value == "1")
}

/// Whether the address asks to try files of the visitor's; no part of the state.
pub(super) fn asks_trial() -> bool {
    params()
        .iter()
        .any(|(name, value)| (name.as_str(), value.as_str()) == TRIAL)
}

/// What asks for the trial.
const TRIAL: (&str, &str) = ("essayer", "1");

/// The query of `state` in the trial.
pub(super) fn with_trial(state: &AppState, data: &MapData) -> String {
    let (name, value) = TRIAL;
    let mark = match link(state, data) {
        query if query.is_empty() => "?".to_owned(),
        query => format!("{query}&"),
    };
    format!("{mark}{name}={value}")
}

/// The address of `state` out of the trial.
pub(super) fn without_trial(state: &AppState, data: &MapData) -> String {
    let (name, value) = TRIAL;
    let asked = format!("{name}={value}");
    let query = link(state, data);
    let kept = query
        .trim_start_matches('?')
        .split('&')
        .filter(|part| *part != asked && !part.is_empty());
    let kept: Vec<&str> = kept.collect();
    let path = window().and_then(|window| window.location().pathname().ok());
    let path = path.unwrap_or_default();
    if kept.is_empty() {
        path
    } else {
        format!("{path}?{}", kept.join("&"))
    }
}

/// The file of its own that the address asks for (`geojson`), with the names of its properties; `origins` are those it
/// may come from beside the page's.
pub(super) fn host_file(origins: Vec<String>) -> Option<HostFile> {
    let params = params();
    let last = |key: &str| {
        let found = params.iter().rev().find(|(name, _)| name == key);
        found
            .map(|(_, value)| value.clone())
            .filter(|value| !value.is_empty())
    };
    let names = PropertyKeys::default();
    Some(HostFile {
        address: last("geojson")?,
        keys: PropertyKeys {
            code: last("propriete-code").unwrap_or(names.code),
            name: last("propriete-nom").unwrap_or(names.name),
            level: names.level,
        },
        origins,
    })
}

/// Adds an entry to the history with the parameters of `state`; in a frame, whose entries are those of the page around
/// it, writes over the current one.
pub(super) fn push(state: &AppState, data: &MapData) {
    if framed() {
        replace(state, data);
    } else if let Some((history, address)) = history_and_address(state, data) {
        // A sandboxed frame refuses the history: the map works on without it.
        drop(history.push_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

/// Writes the parameters of `state` over those of the current entry.
pub(super) fn replace(state: &AppState, data: &MapData) {
    if let Some((history, address)) = history_and_address(state, data) {
        // As above; Safari also refuses more than a hundred in half a minute, and the next one says it all.
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

/// Whether the page is in a frame; also when it may not look around it.
fn framed() -> bool {
    let window = window();
    let top = window.as_ref().map(web_sys::Window::top);
    match top {
        Some(Ok(top)) => top != window,
        Some(Err(_)) | None => true,
    }
}

fn history_and_address(state: &AppState, data: &MapData) -> Option<(web_sys::History, String)> {
    let window = window()?;
    let history = window.history().ok()?;
    let path = window.location().pathname().unwrap_or_default();
    let hash = window.location().hash().unwrap_or_default();
    Some((history, format!("{path}{}{hash}", link(state, data))))
}

/// The whole address of `query`, for those who take it elsewhere.
pub(super) fn absolute(query: &str) -> String {
    let Some(location) = window().map(|window| window.location()) else {
        return query.to_owned();
    };
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    format!("{origin}{path}{query}")
}

/// The query of `state`; the page's path when there is none, which a link needs to lead anywhere.
pub(super) fn link_or_path(state: &AppState, data: &MapData) -> String {
    match link(state, data) {
        query if query.is_empty() => window()
            .and_then(|window| window.location().pathname().ok())
            .unwrap_or_default(),
        query => query,
    }
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
        // A comma needs no escaping in a query, and `centre` reads better with it.
        query => format!("?{}", query.replace("%2C", ",")),
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
