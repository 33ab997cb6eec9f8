//! Names beside symbols: those that have room, and that of the chosen territory, to which the others give way.

use crate::ui::prelude::*;

use super::sheet::{Part, Sheet};
use crate::geo::ScreenRect;
use crate::model::TerritoryIdx;
use crate::scene::ground_of_name;
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
                let rect = symbol.label?.rect;
                let hidden = move || {
                    let gives_way = |(chosen, over): (TerritoryIdx, ScreenRect)| {
                        chosen != territory && over.overlaps(rect)
                    };
                    !store.kept.get().contains(territory) || sheet.over.get().is_some_and(gives_way)
                };
                Some(name_view(store, territory, rect).toggle("tu", hidden))
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

/// The name of the chosen territory, where its symbol stands in `part`; the others give way to it and to its ground.
pub(in crate::ui) fn forced_name(sheet: Sheet, part: Part) -> Element {
    let store = sheet.store;
    if part == Part::Main {
        follow_chosen(sheet);
    }
    let name = live(
        move || {
            let (chosen, over) = sheet.over.get()?;
            let frame = sheet.symbol(chosen)?.frame;
            part.holds(frame).then_some((chosen, over))
        },
        move |named| {
            let named = named.map(|(territory, over)| {
                let ground = svg("rect")
                    .class("etiquette")
                    .attr("x", over.x)
                    .attr("y", over.y)
                    .attr("width", over.width)
                    .attr("height", over.height)
                    .attr("rx", "4");
                // The name is in the middle of its ground.
                [ground, name_view(store, territory, over)]
            });
            Node::from(named)
        },
    );
    svg("g").class("nom-force").child(name)
}

/// Keeps where the name of the chosen territory shows, with its ground.
fn follow_chosen(sheet: Sheet) {
    let store = sheet.store;
    Effect::new(move |_| {
        let chosen = store.selected.get();
        let over = sheet.read(|layout| {
            let chosen = chosen?;
            let rect = store.with_atlas(|atlas| layout.name_over(atlas, chosen))?;
            Some((chosen, ground_of_name(rect)))
        });
        if sheet.over.get_untracked() != over.flatten() {
            sheet.over.set(over.flatten());
        }
    });
}

fn name_view(store: Store, territory: TerritoryIdx, rect: ScreenRect) -> Element {
    let at = rect.center();
    let name = store.with_atlas(|atlas| atlas.territory(territory).short_name.clone());
    svg("text").attr("x", at.x).attr("y", at.y).child(name)
}
