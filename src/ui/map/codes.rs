//! The codes of the territories that are drawn on the canvas: each has its element in the page, which shows nothing.

use crate::ui::prelude::*;
use leptos::html::Div;
use leptos::task::spawn_local;

use super::sheet::Sheet;
use crate::ui::dom::{Node, el};
use crate::ui::host::Pace;

/// Elements made between two looks at the clock.
const STEP: usize = 200;

/// An element with its code for each territory of the main frame. They are hidden as a whole: neither style nor room is
/// reckoned for them.
pub(super) fn codes(sheet: Sheet) -> Node {
    let holder = NodeRef::<Div>::new();
    spawn_local(async move {
        let data = sheet.store.data();
        let drawn = data.shapes.drawn_in(data.shapes.main_frame());
        let drawn: Vec<_> = drawn.map(|(territory, _)| territory).collect();
        let mut pace = Pace::new();
        pace.pause().await;
        for some in drawn.chunks(STEP) {
            // The map may have left in the meantime.
            let Some(holder) = holder.try_get_untracked().flatten() else {
                return;
            };
            for &territory in some {
                if let Ok(element) = document().create_element("i") {
                    let code = &data.atlas.territory(territory).code;
                    // Any text is a value, and an element of ours takes another.
                    drop(element.set_attribute("data-code", code));
                    drop(holder.append_child(&element));
                }
            }
            pace.breathe().await;
        }
    });
    el("div")
        .class("codes")
        .attr("hidden", "")
        .node_ref(holder)
        .into()
}
