//! The chosen territory over the others: its outline, a larger symbol, ties to the territories it is related to.

use super::sheet::{Part, Sheet};
use super::symbol::leader_line;
use crate::geo::{Frame, ScreenPoint, decimal};
use crate::model::TerritoryIdx;
use crate::scene::furniture::translate;
use crate::scene::highlight::{Highlight, Relative, highlight};
use crate::scene::{Layout, path_transform};
use crate::ui::dom::{Element, live, svg};
use crate::ui::glyph::glyph;

/// Under the symbols: outline of the chosen territory, ties and rings of its relatives.
pub(in crate::ui) fn ground(sheet: Sheet, part: Part) -> Element {
    let store = sheet.store;
    let pieces = live(
        // The full outlines come later.
        move || (store.selected.get(), sheet.layout.get(), store.detail()),
        move |(chosen, layout, _)| {
            let (Some(chosen), Some(layout)) = (chosen, layout) else {
                return Vec::new();
            };
            let frames = layout.composition.frames.iter();
            let here = frames.filter(|frame| part.holds(frame.id));
            let outlines = here.filter_map(|frame| outline(sheet, frame, chosen));
            let mut all: Vec<Element> = outlines.collect();
            if let Some(found) = look(sheet, part, &layout, chosen) {
                all.extend(found.relatives.iter().map(|to| tie(found.center, to)));
                let leader = found.leader;
                all.extend(leader.map(|leader| {
                    let line = svg("g").class("rappel");
                    line.content(move || leader_line(leader).into())
                }));
            }
            all
        },
    );
    svg("g")
        .class("parente")
        .attr("aria-hidden", "true")
        .child(pieces)
}

/// Over the symbols: the chosen one, larger.
pub(in crate::ui) fn star(sheet: Sheet, part: Part) -> Element {
    let store = sheet.store;
    let star = live(
        move || {
            (
                store.selected.get(),
                store.coloring.get(),
                sheet.layout.get(),
            )
        },
        move |(chosen, _, layout)| {
            let found = look(sheet, part, &*layout?, chosen?)?;
            let Highlight {
                center,
                radius_px,
                pieces,
                ..
            } = found;
            let ring = |class, radius| svg("circle").class(class).attr("r", decimal(radius, 2));
            let star = svg("g")
                .attr("transform", translate(center))
                .child(ring("vedette-bord", radius_px + 5.0))
                .child(ring("vedette-fond", radius_px + 2.0))
                .child(glyph(move || pieces.clone()));
            Some(star)
        },
    );
    svg("g")
        .class("vedette")
        .attr("aria-hidden", "true")
        .child(star)
}

/// The highlight of `territory`, where its symbol stands in `part`.
fn look(sheet: Sheet, part: Part, layout: &Layout, territory: TerritoryIdx) -> Option<Highlight> {
    let (_, symbol) = layout.symbol(territory)?;
    let store = sheet.store;
    let coloring = store.coloring.get_untracked();
    part.holds(symbol.frame)
        .then(|| store.with_atlas(|atlas| highlight(atlas, layout, coloring, territory)))
        .flatten()
}

/// The outline of `territory` in `frame`, if it is drawn there.
fn outline(sheet: Sheet, frame: &Frame, territory: TerritoryIdx) -> Option<Element> {
    let data = sheet.store.data();
    let mut drawn = data.shapes.drawn_in(frame.id);
    let (_, shape) = drawn.find(|(other, _)| *other == territory)?;
    let path = svg("path")
        .class("contour-choisi")
        .attr("vector-effect", "non-scaling-stroke")
        .attr("transform", path_transform(frame))
        .attr("d", shape.d.clone());
    Some(path)
}

/// A line from the chosen symbol to a relative, and a ring around that one.
fn tie(from: ScreenPoint, to: &Relative) -> Element {
    let line = svg("line")
        .attr("x1", from.x)
        .attr("y1", from.y)
        .attr("x2", to.center.x)
        .attr("y2", to.center.y);
    let ring = svg("circle")
        .attr("cx", to.center.x)
        .attr("cy", to.center.y)
        .attr("r", to.radius_px + 2.5);
    svg("g").class("parent").child(line).child(ring)
}
