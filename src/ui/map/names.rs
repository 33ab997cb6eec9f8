//! Names beside symbols: those that have room, and that of the chosen territory, to which the others give way.

use crate::ui::prelude::*;

use super::sheet::{Part, Sheet};
use crate::geo::{ScreenRect, decimal};
use crate::model::TerritoryIdx;
use crate::scene::ground_of_name;
use crate::ui::dom::{Element, Flat, svg};
use crate::ui::late::{Late, late};
use crate::ui::store::Store;

/// The names in `part`.
pub(super) fn names(sheet: Sheet, part: Part) -> Element {
    let store = sheet.store;
    let fixed = move || {
        let (layout, kept) = (sheet.layout.get(), store.kept.get());
        let over = sheet.over.get();
        let symbols = layout.iter().flat_map(|layout| &layout.symbols);
        let named = symbols.filter(|symbol| part.holds(symbol.frame));
        let names = named.filter_map(|symbol| {
            let (territory, rect) = (symbol.territory, symbol.label?.rect);
            let gives_way =
                over.is_some_and(|(chosen, over)| chosen != territory && over.overlaps(rect));
            let hidden = gives_way || !kept.contains(territory);
            Some(name_flat(
                store,
                territory,
                rect,
                if hidden { "tu" } else { "" },
            ))
        });
        names.collect()
    };
    let font = move || sheet.read(|layout| decimal(layout.font_px, 2));
    svg("g")
        .class("noms")
        .attr("font-size", font)
        .attr("aria-hidden", "true")
        .attr("lang", "fr")
        .child(svg("g").content(fixed))
        .child(late(Late::ForcedName(sheet, part)))
}

/// The name of the chosen territory, where its symbol stands in `part`; the others give way to it and to its ground.
pub(in crate::ui) fn forced_name(sheet: Sheet, part: Part) -> Element {
    let store = sheet.store;
    if part == Part::Main {
        follow_chosen(sheet);
    }
    let name = move || {
        let shown = || {
            let (chosen, over) = sheet.over.get()?;
            let frame = sheet.symbol(chosen)?.frame;
            part.holds(frame).then_some((chosen, over))
        };
        let named = shown().map(|(territory, over)| {
            let side = |name, length| (name, decimal(length, 3).into());
            let ground = Flat {
                tag: "rect",
                attributes: vec![
                    ("class", "etiquette".into()),
                    side("x", over.x),
                    side("y", over.y),
                    side("width", over.width),
                    side("height", over.height),
                    ("rx", "4".into()),
                ],
                text: None,
            };
            // The name is in the middle of its ground.
            vec![ground, name_flat(store, territory, over, "")]
        });
        named.unwrap_or_default()
    };
    svg("g").class("nom-force").content(name)
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

/// The name of `territory`, in the middle of `rect`.
fn name_flat(store: Store, territory: TerritoryIdx, rect: ScreenRect, class: &'static str) -> Flat {
    let at = rect.center();
    let [x, y] = [at.x, at.y].map(|at| decimal(at, 3).into());
    Flat {
        tag: "text",
        attributes: vec![("class", class.into()), ("x", x), ("y", y)],
        text: Some(store.with_atlas(|atlas| atlas.territory(territory).short_name.clone())),
    }
}
