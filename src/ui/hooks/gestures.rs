//! Wheel, drag, pinch, double click and double tap on the map, and what is pointed at. One listener for all.
//!
//! A mouse or a pen drags; a finger scrolls the page, two move the map; a plain wheel scrolls the page, with Ctrl or ⌘ it
//! zooms. In full screen there is no page to scroll: one finger and the plain wheel move the map.

use crate::ui::prelude::*;
use leptos::html::Div;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

use super::hands::Hearer;
use super::motion::Motion;
use crate::geo::ScreenPoint;
use crate::scene::Pointer;

/// What the map listens to.
const EVENTS: [&str; 13] = [
    "keydown",
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "pointerleave",
    "wheel",
    "click",
    "dblclick",
    "touchstart",
    "touchmove",
    "touchend",
    "touchcancel",
];

/// A gesture that the page keeps for itself, and for which the map has another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Refused {
    /// A turn of the wheel without Ctrl or ⌘.
    Wheel,
    /// A drag of one finger.
    Finger,
}

/// What the gestures tell.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Told {
    /// Something is pressed and released at this place, by this pointer.
    pub(in crate::ui) chosen: Callback<(ScreenPoint, Pointer)>,
    /// The pointer is over this place; nowhere once it has left.
    pub(in crate::ui) pointed: Callback<Option<ScreenPoint>>,
    /// The page keeps that gesture.
    pub(in crate::ui) refused: Callback<Refused>,
    /// A key is pressed.
    pub(in crate::ui) keyed: Callback<web_sys::KeyboardEvent>,
    /// Whether the map fills the screen.
    pub(in crate::ui) full: Signal<bool>,
}

/// Listens to gestures on `node`, whose content moves but which stays, for as long as it is in the page.
pub(in crate::ui) fn use_gestures(node: NodeRef<Div>, motion: Motion, told: Told) {
    let heard = StoredValue::new(None::<(Element, Closure<dyn FnMut(Event)>)>);
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let element: Element = (*element).clone().unchecked_into();
        let target = element.clone();
        let mut hearer = Hearer::new(motion, told);
        let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            hearer.hear(&event, &target);
        });
        for name in EVENTS {
            let function = listener.as_ref().unchecked_ref();
            drop(element.add_event_listener_with_callback(name, function));
        }
        heard.set_value(Some((element, listener)));
    });
    on_cleanup(move || {
        heard.try_update_value(|heard| {
            if let Some((element, listener)) = heard.take() {
                for name in EVENTS {
                    let function = listener.as_ref().unchecked_ref();
                    drop(element.remove_event_listener_with_callback(name, function));
                }
            }
        });
    });
}
