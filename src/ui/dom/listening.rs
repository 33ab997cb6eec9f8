//! Listeners on elements.

use wasm_bindgen::{JsCast as _, closure::Closure};

use super::element::Listener;
use super::writing::MADE;

/// A listener on its element; removed when dropped.
pub(super) struct Listening {
    element: web_sys::Element,
    event: &'static str,
    closure: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        // It was added by us: removing it cannot fail.
        drop(
            self.element
                .remove_event_listener_with_callback(self.event, function),
        );
    }
}

/// Listens on `element` until what it gives is dropped.
pub(super) fn listen(element: &web_sys::Element, listener: Listener) -> Listening {
    let Listener { event, handler } = listener;
    let closure = Closure::wrap(handler);
    let function = closure.as_ref().unchecked_ref();
    element
        .add_event_listener_with_callback(event, function)
        .expect(MADE);
    Listening {
        element: element.clone(),
        event,
        closure,
    }
}
