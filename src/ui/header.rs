//! Title, sentence and switches.

use super::dom::{Node, el};
use super::late::{Late, late};
use super::sentence::sentence;
use super::settings::settings;
use super::store::Store;
use super::tour::Guide;

/// The heading of the map.
pub(super) fn header(guide: Guide) -> Node {
    let store = Store::expect();
    el("header")
        .class("entete")
        .attr("part", "entete")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .child(move || store.words().title),
        )
        .child(sentence())
        .child(settings())
        .child(late(Late::Tours(guide)))
        .into()
}
