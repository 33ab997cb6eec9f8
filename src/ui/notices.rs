//! What the address asked for and the map does not have.

use crate::ui::prelude::*;

use super::dom::{Node, el, live};
use super::store::Store;
use crate::state::Notice;
use crate::text::Words;

/// One line per notice, and a button to put them away; announced.
pub(super) fn notices(
    // The notices; emptied by the button.
    notices: RwSignal<Vec<Notice>>,
) -> Node {
    let store = Store::expect();
    let lines = move || {
        let words = store.words();
        notices.with(|notices| {
            let lines = notices.iter().map(|notice| sentence(words, notice));
            lines.collect::<Vec<_>>()
        })
    };
    live(lines, move |lines| {
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| el("p").child(line));
            el("div")
                .class("avis")
                .attr("role", "status")
                .child(el("div").children(lines))
                .child(
                    el("button")
                        .attr("type", "button")
                        .on("click", move |_: web_sys::Event| notices.set(Vec::new()))
                        .child(move || store.words().close),
                )
        })
    })
}

/// `notice` in words.
pub(super) fn sentence(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::UnknownLever { found, nearest } => (words.unknown_lever)(found, nearest.as_deref()),
        Notice::NothingToCross { found } => (words.carto.nothing_to_cross)(found),
        Notice::UnknownParameter { found, nearest } => {
            (words.unknown_parameter)(found, nearest.as_deref())
        }
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
