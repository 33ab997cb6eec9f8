//! The pieces of a symbol as elements: for the map and for the legend.

use super::dom::{Element, Flat, svg};
use crate::geo::decimal;
use crate::scene::glyph::{Form, Piece};

/// A group that keeps showing what `pieces` gives: pieces of the same form are written over, not made again.
pub(super) fn glyph(pieces: impl Fn() -> Vec<Piece> + 'static) -> Element {
    svg("g").content(move || pieces().into_iter().map(flat).collect())
}

fn flat(Piece { class, form }: Piece) -> Flat {
    let class = ("class", class.into());
    match form {
        Form::Circle { radius_px } => Flat {
            tag: "circle",
            attributes: vec![class, ("r", decimal(radius_px, 3).into())],
            text: None,
        },
        Form::Path { d } => Flat {
            tag: "path",
            attributes: vec![class, ("d", d.into())],
            text: None,
        },
        Form::Text { text, font_px } => Flat {
            tag: "text",
            attributes: vec![class, ("font-size", decimal(font_px, 3).into())],
            text: Some(text),
        },
    }
}
