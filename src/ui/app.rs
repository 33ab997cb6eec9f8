//! The component: loading, failure, or the explorer.

use leptos::prelude::*;

use super::address;
use super::explorer::Explorer;
use super::load::load_map;
use super::problems::Problems;
use super::store::Tell;
use crate::text::words;

/// The map, from the files under `base`.
#[component]
pub fn App(
    /// Address of the folder of the data files, ending with `/`; empty for the page's own.
    base: String,
    /// Tells the host page.
    tell: Tell,
) -> impl IntoView {
    let attempt = RwSignal::new(0u32);
    let base = StoredValue::new(base);
    let map = LocalResource::new(move || {
        attempt.track();
        load_map(base.get_value())
    });
    let retry = Callback::new(move |()| attempt.update(|n| *n += 1));
    let lang = address::lang();
    move || match map.get() {
        None => view! {
            <div class="leviers attente" lang=lang.tag()>
                <p role="status">{words(lang).loading}</p>
            </div>
        }
        .into_any(),
        Some(Err(failures)) => view! {
            <div class="leviers attente" lang=lang.tag()>
                <Problems lang heading=words(lang).failed.to_owned() failures retry/>
            </div>
        }
        .into_any(),
        Some(Ok(loaded)) => {
            view! { <Explorer loaded base=base.get_value() retry tell/> }.into_any()
        }
    }
}
