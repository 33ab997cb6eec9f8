//! `?debug=1`: limits of frames, symbols, where each is picked, where each name could go.

use super::sheet::Sheet;
use crate::geo::{ScreenRect, decimal};
use crate::scene::{Pointer, label_candidates, reach_px};
use crate::ui::dom::{Element, Node, live, svg};

/// The overlay, if the address asks for it. No state holds it: it is for who works on the map.
pub(super) fn debug(sheet: Sheet) -> Node {
    if !sheet.store.address().asks_debug() {
        return Node::nothing();
    }
    live(
        move || sheet.layout.get(),
        move |layout| {
            let overlay = layout.map(|layout| {
                let frames = layout.composition.frames.iter();
                let frames = frames.map(|frame| rect("cadre", frame.rect));
                let symbols = layout.symbols.iter().flat_map(|symbol| {
                    let round = |class, radius: f64| {
                        let circle = svg("circle").class(class);
                        circle
                            .attr("cx", decimal(symbol.center.x, 2))
                            .attr("cy", decimal(symbol.center.y, 2))
                            .attr("r", decimal(radius, 2))
                    };
                    let chosen = symbol.label.map(|label| rect("nom", label.rect));
                    [
                        round("fin", reach_px(symbol, Pointer::Fine)),
                        round("large", reach_px(symbol, Pointer::Coarse)),
                    ]
                    .into_iter()
                    .chain(chosen)
                });
                let data = sheet.store.data();
                let candidates = layout.symbols.iter().flat_map(|symbol| {
                    let name = &data.atlas.territory(symbol.territory).short_name;
                    label_candidates(name, symbol, layout.font_px)
                });
                svg("svg")
                    .class("debogage")
                    .attr("aria-hidden", "true")
                    .attr("width", layout.composition.size.width)
                    .attr("height", layout.composition.size.height)
                    .children(frames)
                    .children(candidates.map(|candidate| rect("candidat", candidate)))
                    .children(symbols)
            });
            Node::from(overlay)
        },
    )
}

fn rect(class: &'static str, rect: ScreenRect) -> Element {
    svg("rect")
        .class(class)
        .attr("x", decimal(rect.x, 2))
        .attr("y", decimal(rect.y, 2))
        .attr("width", decimal(rect.width, 2))
        .attr("height", decimal(rect.height, 2))
}
