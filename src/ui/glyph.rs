//! The pieces of a symbol as elements: for the map and for the legend.

use super::dom::{Element, svg};
use crate::scene::glyph::{Form, Piece};

/// The elements of `pieces`.
pub(super) fn glyph(pieces: Vec<Piece>) -> Vec<Element> {
    pieces.into_iter().map(piece).collect()
}

fn piece(Piece { class, form }: Piece) -> Element {
    match form {
        Form::Circle { radius_px } => svg("circle").class(class).attr("r", radius_px),
        Form::Path { d } => svg("path").class(class).attr("d", d),
        Form::Text { text, font_px } => svg("text")
            .class(class)
            .attr("font-size", font_px)
            .child(text),
    }
}
