//! Names beside symbols: those that have room, and that of the chosen territory.

use super::sheet::{Part, Sheet};
use crate::geo::ScreenRect;
use crate::model::TerritoryIdx;
use crate::ui::dom::{Element, Node, live, svg};
use crate::ui::late::{Late, late};
use crate::ui::store::Store;

/// The names in `part`.
pub(super) fn names(sheet: Sheet, part: Part) -> Element {
    let store = sheet.store;
    let fixed = live(
        move || sheet.layout.get(),
        move |layout| {
            let symbols = layout.iter().flat_map(|layout| &layout.symbols);
            let named = symbols.filter(|symbol| part.holds(symbol.frame));
            let names = named.filter_map(|symbol| {
                let territory = symbol.territory;
                let hidden = move || !store.kept.get().contains(territory);
                let name = name_view(store, territory, symbol.label?.rect);
                Some(name.toggle("tu", hidden))
            });
            names.collect::<Vec<_>>()
        },
    );
    let font = move || sheet.read(|layout| crate::geo::decimal(layout.font_px, 2));
    svg("g")
        .class("noms")
        .attr("font-size", font)
        .attr("aria-hidden", "true")
        .attr("lang", "fr")
        .child(fixed)
        .child(late(Late::ForcedName(sheet, part)))
}

/// The name of the chosen territory, where its symbol stands in `part`.
pub(in crate::ui) fn forced_name(sheet: Sheet, part: Part) -> Element {
    let store = sheet.store;
    let name = live(
        move || {
            let chosen = store.selected.get()?;
            let symbol = sheet.symbol(chosen)?;
            part.holds(symbol.frame).then_some(symbol)
        },
        move |symbol| {
            let named = symbol.map(|symbol| {
                let rect = symbol.label.unwrap_or(symbol.forced_label).rect;
                [ground(rect), name_view(store, symbol.territory, rect)]
            });
            Node::from(named)
        },
    );
    svg("g").class("nom-force").child(name)
}

fn name_view(store: Store, territory: TerritoryIdx, rect: ScreenRect) -> Element {
    let at = rect.center();
    let name = store.with_atlas(|atlas| atlas.territory(territory).short_name.clone());
    svg("text").attr("x", at.x).attr("y", at.y).child(name)
}

/// What a name stands on when it must show over anything.
pub(super) fn ground(rect: ScreenRect) -> Element {
    svg("rect")
        .class("etiquette")
        .attr("x", rect.x - 4.0)
        .attr("y", rect.y - 1.0)
        .attr("width", rect.width + 8.0)
        .attr("height", rect.height + 2.0)
        .attr("rx", "4")
}
