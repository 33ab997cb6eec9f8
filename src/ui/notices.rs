//! What the address asked for and the map does not have.

use leptos::prelude::*;

use super::store::Store;
use crate::state::Notice;
use crate::text::Words;

/// One line per notice, and a button to put them away; announced.
#[component]
pub(super) fn Notices(
    /// The notices; emptied by the button.
    notices: RwSignal<Vec<Notice>>,
) -> impl IntoView {
    let store = Store::expect();
    let lines = move || {
        let words = store.words();
        notices.with(|notices| {
            notices
                .iter()
                .map(|notice| view! { <p>{sentence(words, notice)}</p> })
                .collect_view()
        })
    };
    move || {
        (!notices.read().is_empty()).then(|| {
            view! {
                <div class="avis" role="status">
                    <div>{lines}</div>
                    <button type="button" on:click=move |_| notices.set(Vec::new())>
                        {move || store.words().close}
                    </button>
                </div>
            }
        })
    }
}

fn sentence(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::UnknownLever { found, nearest } => (words.unknown_lever)(found, nearest.as_deref()),
        Notice::NothingToCross { found } => (words.carto.nothing_to_cross)(found),
        Notice::UnknownTerritory { found, nearest } => {
            (words.unknown_territory)(found, nearest.as_deref())
        }
        Notice::UnknownExcerpt { found } => (words.unknown_excerpt)(found),
        Notice::UnknownEntry {
            name,
            found,
            nearest,
        } => (words.unknown_entry)(name, found, nearest.as_deref()),
        Notice::UnknownValue {
            name,
            found,
            accepted,
        } => (words.unknown_value)(name, found, accepted),
    }
}
