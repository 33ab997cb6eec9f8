//! A dialog over the page: it takes the focus, gives it back, and closes on Escape.

use crate::ui::prelude::*;
use leptos::html::Dialog;

use super::dom::{Element, Node, el};

/// Handle on a dialog; `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Modal(NodeRef<Dialog>);

impl Modal {
    pub(super) fn new() -> Self {
        Self(NodeRef::new())
    }

    pub(super) fn open(self) {
        if let Some(dialog) = self.0.get_untracked() {
            // Already open, or out of the page: nothing is to be done.
            drop(dialog.show_modal());
        }
    }

    pub(super) fn close(self) {
        if let Some(dialog) = self.0.get_untracked() {
            dialog.close();
        }
    }

    /// The dialog, of a `class` and a `name`: its content, then `button`. `closed` is done however it closes.
    pub(super) fn element(
        self,
        class: &'static str,
        name: impl Fn() -> &'static str + 'static,
        content: Node,
        button: Element,
        closed: impl Fn() + 'static,
    ) -> Element {
        el("dialog")
            .class(class)
            .attr("aria-label", name)
            .node_ref(self.0)
            .on("close", move |_: web_sys::Event| closed())
            .child(content)
            .child(el("div").class("dialogue-boutons").child(button))
    }
}
