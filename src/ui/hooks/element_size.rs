//! Size of an element, followed.

use crate::ui::prelude::*;
use leptos::html::Div;
use wasm_bindgen::prelude::*;
use web_sys::{ResizeObserver, ResizeObserverEntry};

use crate::geo::ScreenSize;

/// Content size of `node` in whole CSS pixels; zero until it shows in the page, and as it was while it is hidden.
pub(in crate::ui) fn use_element_size(node: NodeRef<Div>) -> Signal<ScreenSize> {
    let size = RwSignal::new(ScreenSize {
        width: 0.0,
        height: 0.0,
    });
    let observer = StoredValue::new(None::<(ResizeObserver, Closure<dyn FnMut(js_sys::Array)>)>);
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let on_resize = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            if let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() {
                let content = entry.content_rect();
                let next = ScreenSize {
                    width: content.width().round(),
                    height: content.height().round(),
                };
                // What is hidden has no size: it is as it was once it shows again, and need not be drawn twice.
                let hidden = next.width == 0.0 && next.height == 0.0;
                // The observer may fire once more while the page is being torn down.
                if size
                    .try_get_untracked()
                    .is_some_and(|current| current != next && !hidden)
                {
                    size.set(next);
                }
            }
        });
        if let Ok(created) = ResizeObserver::new(on_resize.as_ref().unchecked_ref()) {
            created.observe(&element);
            // An element made again, on a stand that returns to its start, is another one.
            let before = observer.try_update_value(|stored| stored.replace((created, on_resize)));
            if let Some((before, _)) = before.flatten() {
                before.disconnect();
            }
        }
    });
    on_cleanup(move || {
        observer.try_update_value(|stored| {
            if let Some((observer, _)) = stored.take() {
                observer.disconnect();
            }
        });
    });
    size.into()
}
