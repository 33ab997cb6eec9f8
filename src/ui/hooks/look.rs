//! What the system asks of the looks of the page, followed: dark, forced colours.

use crate::ui::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::MediaQueryList;

/// What changes computed colours without a change of the state.
const QUERIES: [&str; 2] = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/// How many times the looks have changed: whoever draws with computed colours draws again.
pub(in crate::ui) fn use_look() -> ReadSignal<u32> {
    let changes = RwSignal::new(0_u32);
    let listener = Closure::<dyn FnMut()>::new(move || {
        if let Some(before) = changes.try_get_untracked() {
            changes.set(before.wrapping_add(1));
        }
    });
    let queries = QUERIES.into_iter();
    let queries = queries.filter_map(|query| window().match_media(query).ok().flatten());
    let queries: Vec<MediaQueryList> = queries.collect();
    for query in &queries {
        let function = listener.as_ref().unchecked_ref();
        drop(query.add_event_listener_with_callback("change", function));
    }
    let heard = StoredValue::new(Some((queries, listener)));
    on_cleanup(move || {
        if let Some((queries, listener)) = heard.try_update_value(Option::take).flatten() {
            for query in queries {
                let function = listener.as_ref().unchecked_ref();
                drop(query.remove_event_listener_with_callback("change", function));
            }
        }
    });
    changes.into()
}
