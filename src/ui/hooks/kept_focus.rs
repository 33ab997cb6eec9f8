//! The last resort of the keyboard: whatever a key takes out of the page, the focus is somewhere.

use crate::ui::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, KeyboardEvent};

use super::window_event::use_window_event;
use crate::ui::focus;
use crate::ui::store::Store;

/// Where the focus goes when what had it is gone: to what is open, else to the sentence.
const REFUGE: &str = ".leviers.ouvert .panneau h2, .leviers:not(.ouvert) .phrase, .presentateur h2";

/// Keeps the focus in the map of `store` when a key made what had it leave, or hid it, and nothing else took it.
///
/// A browser takes the focus from what is hidden at the next frame; Tab may leave the page.
pub(in crate::ui) fn use_kept_focus(store: Store) {
    // The space bar presses a button when it comes up.
    for name in ["keydown", "keyup"] {
        use_window_event(name, move |event| keep(store, event));
    }
}

fn keep(store: Store, event: &Event) {
    let tab = event
        .dyn_ref::<KeyboardEvent>()
        .is_none_or(|key| key.key() == "Tab");
    if tab || !focus::is_inside(store.root()) {
        return;
    }
    request_animation_frame(move || {
        request_animation_frame(move || focus::recover(store.root(), REFUGE.to_owned()));
    });
}
