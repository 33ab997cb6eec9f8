//! Addresses in and out of the trial.

use web_sys::window;

use crate::ui::store::Store;

/// What asks for the trial; no part of the state.
const TRIAL: (&str, &str) = ("essayer", "1");

/// Whether the address asks to try files of the visitor's.
pub(super) fn asks_trial(store: Store) -> bool {
    let (name, value) = TRIAL;
    store.address().last(name).as_deref() == Some(value)
}

/// The query of the state, followed, in the trial.
pub(super) fn with_trial(store: Store) -> String {
    let (name, value) = TRIAL;
    let mark = match link(store) {
        query if query.is_empty() => "?".to_owned(),
        query => format!("{query}&"),
    };
    format!("{mark}{name}={value}")
}

/// The address of the state, followed, out of the trial.
pub(super) fn without_trial(store: Store) -> String {
    let (name, value) = TRIAL;
    let asked = format!("{name}={value}");
    let query = link(store);
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

fn link(store: Store) -> String {
    store.address().link(&store.addressed.get(), &store.data())
}
