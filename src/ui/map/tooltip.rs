//! The tooltip of the territory under the pointer or the focus: its name, and what the map says of it.

use super::sheet::Sheet;
use crate::model::TerritoryIdx;
use crate::scene::{Layout, Spot, Tip, status};
use crate::ui::dom::{Element, Node, live, svg};

/// Size of its text, CSS px.
const FONT_PX: f64 = 13.0;

/// The tooltip, over everything. Assistive techniques read the same in the symbol's name. The pointer goes through it:
/// what the map makes of it is decided by where it is (`map_view`).
pub(in crate::ui) fn tooltip(sheet: Sheet) -> Element {
    let store = sheet.store;
    let content = live(
        move || (tip_now(sheet), store.lang.get()),
        move |(told, _)| {
            let told = told.map(|(tip, [name, status])| {
                let line = |class, at: crate::geo::ScreenPoint, text: String| {
                    let line = svg("text").class(class).attr("x", at.x).attr("y", at.y);
                    line.child(text)
                };
                let ground = svg("rect")
                    .attr("x", tip.rect.x)
                    .attr("y", tip.rect.y)
                    .attr("width", tip.rect.width)
                    .attr("height", tip.rect.height)
                    .attr("rx", "5");
                let group = svg("g").class("infobulle").child(ground);
                group
                    .child(line("titre", tip.name, name).attr("lang", "fr"))
                    .child(line("etat", tip.status, status))
            });
            Node::from(told)
        },
    );
    svg("g")
        .attr("aria-hidden", "true")
        .attr("font-size", FONT_PX)
        .child(content)
}

/// The tooltip that shows, followed.
fn tip_now(sheet: Sheet) -> Option<(Tip, [String; 2])> {
    let territory = sheet.store.highlighted.get()?;
    tip_of(sheet, territory)
}

/// The tooltip of `territory`, with its two lines; none where it is out of sight.
pub(super) fn tip_of(sheet: Sheet, territory: TerritoryIdx) -> Option<(Tip, [String; 2])> {
    let store = sheet.store;
    let lines = store.with_atlas(|atlas| {
        let name = atlas.territory(territory).short_name.clone();
        let (coloring, lang) = (store.coloring.get(), store.lang.get());
        [name, status(atlas, coloring, territory, lang)]
    });
    let data = store.data();
    let place = |layout: &Layout| {
        let spot = Spot::of(layout, &data.shapes, territory)?;
        Some((spot, layout.composition.size))
    };
    let (spot, size) = sheet.read(place)??;
    let tip = Tip::new(spot, [&lines[0], &lines[1]], FONT_PX, size);
    Some((tip, lines))
}
