//! What the address asked for and the map does not have.

use crate::ui::prelude::*;

use super::dom::{Node, el, live};
use super::store::Store;
use crate::state::Notice;
use crate::text::notice;

/// One line per notice, and a button to put them away; announced.
pub(super) fn notices(
    // The notices; emptied by the button.
    notices: RwSignal<Vec<Notice>>,
) -> Node {
    let store = Store::expect();
    let lines = move || {
        let words = store.words();
        notices.with(|notices| {
            let lines = notices.iter().map(|found| notice(words, found));
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
