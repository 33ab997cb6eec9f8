//! The window as a screen that others look at: its size, how large the component is drawn on it, how long nobody has
//! touched anything.

use std::time::Duration;

use crate::ui::prelude::*;
use leptos::html::Div;
use leptos::leptos_dom::helpers::set_interval_with_handle;
use wasm_bindgen::JsCast as _;
use web_sys::MouseEvent;

use super::window_event::use_window_event;
use crate::geo::{ScreenSize, decimal};

/// What shows that somebody is there.
const INPUTS: [&str; 6] = [
    "pointermove",
    "pointerdown",
    "touchstart",
    "touchmove",
    "wheel",
    "keydown",
];

/// Size of the window, followed.
pub(in crate::ui) fn use_screen_size() -> Signal<ScreenSize> {
    let now = || {
        let side = |found: Result<wasm_bindgen::JsValue, _>| {
            found.ok().and_then(|px| px.as_f64()).unwrap_or(0.0)
        };
        ScreenSize {
            width: side(window().inner_width()),
            height: side(window().inner_height()),
        }
    };
    let size = RwSignal::new(now());
    use_window_event("resize", move |_| {
        size.try_set(now());
    });
    size.into()
}

/// Draws the component mounted at `root` `factor` times larger; as it is on a desk without one. A host's rules say the
/// rest: `zoom` lays out anew for the room that is left.
pub(in crate::ui) fn magnify(root: NodeRef<Div>, factor: Option<f64>) {
    let Some(root) = root.get_untracked() else {
        return;
    };
    let style = web_sys::HtmlElement::style(&root);
    // A name and value of ours are well formed; a browser without `zoom` draws a desk's size.
    match factor {
        Some(factor) => drop(style.set_property("zoom", &decimal(factor, 3))),
        None => drop(style.remove_property("zoom")),
    }
}

/// How many whole seconds ago the last input was, followed. One timer for all: a stand runs for days.
pub(in crate::ui) fn use_quiet_seconds() -> Signal<u32> {
    let quiet = RwSignal::new(0);
    let last_ms = StoredValue::new(js_sys::Date::now());
    let place = StoredValue::new((0, 0));
    for name in INPUTS {
        use_window_event(name, move |event| {
            // What moves under a pointer at rest makes the browser say that the pointer moved.
            if name == "pointermove"
                && let Some(pointer) = event.dyn_ref::<MouseEvent>()
            {
                let now = (pointer.screen_x(), pointer.screen_y());
                if now == place.get_value() {
                    return;
                }
                place.set_value(now);
            }
            last_ms.set_value(js_sys::Date::now());
            if quiet.try_get_untracked().is_some_and(|quiet| quiet > 0) {
                quiet.set(0);
            }
        });
    }
    let tick = move || {
        let Some(since_ms) = last_ms.try_get_value() else {
            return;
        };
        // A clock set back is no input, and no absence either.
        let seconds = ((js_sys::Date::now() - since_ms) / 1000.0).max(0.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "not negative, and saturates after a century"
        )]
        let seconds = seconds as u32;
        if quiet
            .try_get_untracked()
            .is_some_and(|before| before != seconds)
        {
            quiet.set(seconds);
        }
    };
    let timer = set_interval_with_handle(tick, Duration::from_secs(1)).ok();
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
    });
    quiet.into()
}
