//! Full screen of the component, followed.

use crate::ui::prelude::*;
use leptos::html::Div;
use wasm_bindgen::prelude::*;

/// The browser says so at the element that fills the screen or did.
const CHANGED: &str = "fullscreenchange";

/// The full screen of a component.
#[derive(Clone, Copy)]
pub(in crate::ui) struct FullScreen {
    root: NodeRef<Div>,
    /// Whether the browser allows it here: not in a frame that the page gave no leave.
    pub(in crate::ui) allowed: bool,
    /// Whether the component fills the screen.
    pub(in crate::ui) on: RwSignal<bool>,
}

/// The full screen of the component mounted at `root`.
pub(in crate::ui) fn use_full_screen(root: NodeRef<Div>) -> FullScreen {
    let on = RwSignal::new(false);
    let listener = StoredValue::new(None::<(web_sys::HtmlElement, Closure<dyn FnMut()>)>);
    Effect::new(move |_| {
        let Some(element) = root.get() else { return };
        let element: web_sys::HtmlElement = (*element).clone().unchecked_into();
        let target = element.clone();
        let changed = Closure::<dyn FnMut()>::new(move || {
            // The document's own property names the host of a shadow tree, not what is inside.
            on.try_set(target.matches(":fullscreen").unwrap_or(false));
        });
        let function = changed.as_ref().unchecked_ref();
        drop(element.add_event_listener_with_callback(CHANGED, function));
        listener.set_value(Some((element, changed)));
    });
    on_cleanup(move || {
        listener.try_update_value(|listener| {
            if let Some((element, changed)) = listener.take() {
                let function = changed.as_ref().unchecked_ref();
                drop(element.remove_event_listener_with_callback(CHANGED, function));
            }
        });
    });
    FullScreen {
        root,
        allowed: document().fullscreen_enabled(),
        on,
    }
}

impl FullScreen {
    /// Fills the screen, or leaves it.
    pub(in crate::ui) fn toggle(&self) {
        if self.on.get_untracked() {
            return document().exit_fullscreen();
        }
        if let Some(root) = self.root.get_untracked() {
            // A browser that refuses says so itself; the map works on without it.
            drop(root.request_fullscreen());
        }
    }
}
