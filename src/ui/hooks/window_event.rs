//! Events of the whole page, heard before anything in it hears them.

use crate::ui::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::Event;

/// Calls `handler` for each event `name` of the page, for as long as the owner lives.
pub(in crate::ui) fn use_window_event(name: &'static str, handler: impl Fn(&Event) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| handler(&event));
    let function = listener.as_ref().unchecked_ref();
    // The first to hear it: a map that has the focus would take the arrows.
    drop(window().add_event_listener_with_callback_and_bool(name, function, true));
    let listener = StoredValue::new(Some(listener));
    on_cleanup(move || {
        if let Some(listener) = listener.try_update_value(Option::take).flatten() {
            let function = listener.as_ref().unchecked_ref();
            drop(window().remove_event_listener_with_callback_and_bool(name, function, true));
        }
    });
}
