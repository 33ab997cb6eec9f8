//! Keys of the tour that plays, and the input that stops its automatic steps.

use crate::ui::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use crate::state::{Action, KeyTarget, Mode, Pace, Shows, TourAction, tour_key};
use crate::ui::hooks::use_window_event;
use crate::ui::store::Store;

/// What stops automatic steps.
const INPUTS: [&str; 4] = ["pointerdown", "wheel", "touchstart", "keydown"];

/// Follows the keys of the tour wherever the focus is in the page; in a host's page, only while the map was the last
/// thing touched there. Nothing is listened to that matters without a tour.
pub(super) fn use_tour_keys(store: Store) {
    let ours = StoredValue::new(true);
    use_window_event("pointerdown", move |event| {
        ours.set_value(is_inside(store, event));
    });
    for name in INPUTS {
        use_window_event(name, move |event| hold(store, event));
    }
    use_window_event("keydown", move |event| {
        if store.snapshot().tour.is_none() || !(ours.get_value() || is_inside(store, event)) {
            return;
        }
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if key.ctrl_key() || key.meta_key() || key.alt_key() || key.is_composing() {
            return;
        }
        if in_dialog(event) || (key.key() == "Escape" && closes_something(store, event)) {
            return;
        }
        let action = tour_key(&key.key(), target_of(event));
        if let Some(action) = action.and_then(|action| asked(store, action)) {
            // The tour's keys are no one else's while it plays: the map's own arrows, the page's scrolling.
            event.prevent_default();
            event.stop_propagation();
            // A key held down acts once: some thirty times a second, a room would see flashes (WCAG 2.2, 2.3.1).
            if !key.repeat() {
                store.dispatch(action);
            }
        }
    });
}

/// What `asked` is while the tour of `store` plays: what was opened beside the step closes before the tour does.
fn asked(store: Store, asked: TourAction) -> Option<Action> {
    let state = store.snapshot();
    if asked != TourAction::Leave {
        return Some(Action::Tour(asked));
    }
    // Who presents leads the tour from beside it: there is nothing to leave.
    if state.mode == Mode::Presenter {
        return None;
    }
    let place = state.tour;
    let explored = place.is_some_and(|place| place.shows == Shows::Explored);
    let opened = explored && (state.selected.is_some() || state.reading.is_some());
    Some(if opened {
        Action::Close
    } else {
        Action::Tour(asked)
    })
}

/// Any input holds automatic steps, but for the button that does it itself.
fn hold(store: Store, event: &Event) {
    let running = store
        .snapshot()
        .tour
        .is_some_and(|place| place.pace == Pace::Running);
    // Of the keys, only those that press a button are the button's.
    let presses = event
        .dyn_ref::<KeyboardEvent>()
        .is_none_or(|key| matches!(key.key().as_str(), "Enter" | " "));
    let own = presses
        && innermost(event).is_some_and(|element| {
            element
                .closest(".defilement")
                .is_ok_and(|found| found.is_some())
        });
    if running && !own {
        store.dispatch(Action::Tour(TourAction::Hold));
    }
}

/// The innermost element of `event`, inside a shadow tree too.
fn innermost(event: &Event) -> Option<Element> {
    event.composed_path().get(0).dyn_into().ok()
}

/// Whether a dialog is open over the map: its keys are its own.
fn in_dialog(event: &Event) -> bool {
    is_in(event, "dialog[open]")
}

/// Whether something closes on Escape by itself: the tooltip, or what has the focus, the panel of a territory, the open
/// list of tours, the filters.
fn closes_something(store: Store, event: &Event) -> bool {
    store.snapshot().highlighted.is_some()
        || is_in(
            event,
            ".panneau:not(.etape), .choix-parcours:has(ul), .filtres[open]",
        )
}

fn is_in(event: &Event, selector: &str) -> bool {
    innermost(event)
        .is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

fn is_inside(store: Store, event: &Event) -> bool {
    let Some(root) = store.root().try_get_untracked().flatten() else {
        return false;
    };
    let root: &wasm_bindgen::JsValue = root.as_ref();
    event.composed_path().includes(root, 0)
}

fn target_of(event: &Event) -> KeyTarget {
    let Some(element) = innermost(event) else {
        return KeyTarget::Elsewhere;
    };
    match element.tag_name().as_str() {
        "INPUT" | "SELECT" | "TEXTAREA" => field(&element),
        "BUTTON" | "A" | "SUMMARY" => KeyTarget::Control,
        _ => KeyTarget::Elsewhere,
    }
}

/// A field in use, or not: what is written in it, a list that it opens.
fn field(field: &Element) -> KeyTarget {
    let written = field
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(|input| input.type_() == "search" && !input.value().is_empty());
    let open = field.get_attribute("aria-expanded").as_deref() == Some("true");
    if written || open {
        KeyTarget::Field
    } else {
        KeyTarget::IdleField
    }
}
