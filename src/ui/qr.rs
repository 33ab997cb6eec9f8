//! The address of a view as a QR code: drawn here, by the program itself.

use super::address;
use super::dom::{Element, Value, svg};
use super::store::Store;
use crate::scene::Qr;
use crate::scene::palette::{CODE_GROUND, CODE_INK};
use crate::state::{AppState, Mode};

/// The address that shows `state` to a reader, on whatever screen the code is: the screen's own mode is left out.
pub(super) fn address_of(store: Store, state: AppState) -> String {
    let state = AppState {
        mode: Mode::Page,
        ..state
    };
    address::absolute(&store.address().link(&state, &store.data()))
}

/// `code` as an image named `label`; as large as its box.
pub(super) fn qr(code: &Qr, label: impl Into<Value>) -> Element {
    let side = code.side;
    let ground = format!("M0 0h{side}v{side}h-{side}z");
    svg("svg")
        .class("code-qr")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("shape-rendering", "crispEdges")
        .attr("role", "img")
        .attr("aria-label", label)
        .child(
            svg("path")
                .attr("fill", CODE_GROUND.css())
                .attr("d", ground),
        )
        .child(
            svg("path")
                .attr("fill", CODE_INK.css())
                .attr("d", code.path.clone()),
        )
}
