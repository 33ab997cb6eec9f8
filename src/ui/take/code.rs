//! The view as a QR code, in a dialog: for a room that points its phones at the screen.

use crate::ui::prelude::*;

use super::{Taking, button};
use crate::scene::Qr;
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::modal::Modal;
use crate::ui::qr::{address_of, qr};

/// What opens the dialog, and the dialog.
pub(super) fn code(taking: Taking) -> (Element, Element) {
    let modal = Modal::new();
    let shown = RwSignal::new(None::<String>);
    let open = move || {
        shown.set(Some(address_of(taking.store, taking.store.snapshot())));
        modal.open();
    };
    let content = live(
        move || shown.get(),
        move |address| address.map(|address| content(taking, address)),
    );
    let name = move || taking.words().code_heading;
    let close = button(move || taking.store.words().close, move || modal.close());
    let dialog = modal
        .element("dialogue-code", name, content, close, move || {
            shown.set(None);
        })
        // Escape closes the dialog and nothing under it.
        .on("keydown", |event: web_sys::Event| event.stop_propagation());
    (button(move || taking.words().code, open), dialog)
}

fn content(taking: Taking, address: String) -> Node {
    let code = Qr::of_address(&address);
    let told = code.is_some();
    let drawn = code.map(|code| qr(&code, move || taking.words().code_heading));
    [
        el("h2").child(move || taking.words().code_heading),
        el("p").child(move || {
            let words = taking.words();
            if told {
                words.code_use
            } else {
                words.code_missing
            }
        }),
    ]
    .into_iter()
    .map(Node::from)
    .chain([drawn.into(), el("p").class("adresse").child(address).into()])
    .collect::<Vec<_>>()
    .into()
}
