//! Names beside symbols: those that have room, and those of the chosen and the highlighted territory.

use std::sync::Arc;

use leptos::prelude::*;

use crate::geo::ScreenRect;
use crate::model::TerritoryIdx;
use crate::scene::Layout;
use crate::ui::dom::{Element, Node, live, svg};
use crate::ui::store::Store;

/// The names in `layout`.
pub(super) fn names(store: Store, layout: Arc<Layout>) -> Node {
    let font = layout.font_px;
    let name = move |territory: TerritoryIdx, rect: ScreenRect| {
        let at = rect.center();
        let name = store.with_atlas(|atlas| atlas.territory(territory).short_name.clone());
        svg("text").attr("x", at.x).attr("y", at.y).child(name)
    };
    let fixed = layout
        .symbols
        .iter()
        .filter_map(|symbol| Some(name(symbol.territory, symbol.label?.rect)))
        .collect::<Vec<_>>();
    let forced = live(
        move || [store.selected.get(), store.highlighted.get()],
        move |shown| {
            let shown = shown.into_iter().flatten().filter_map(|territory| {
                let (_, symbol) = layout.symbol(territory)?;
                let rect = symbol.label.unwrap_or(symbol.forced_label).rect;
                Some([ground(rect), name(territory, rect)])
            });
            shown.collect::<Vec<_>>()
        },
    );
    svg("g")
        .class("noms")
        .attr("font-size", font)
        .attr("aria-hidden", "true")
        .attr("lang", "fr")
        .children(fixed)
        .child(svg("g").class("nom-force").child(forced))
        .into()
}

/// What a name stands on when it must show over anything.
fn ground(rect: ScreenRect) -> Element {
    svg("rect")
        .class("etiquette")
        .attr("x", rect.x - 4.0)
        .attr("y", rect.y - 1.0)
        .attr("width", rect.width + 8.0)
        .attr("height", rect.height + 2.0)
        .attr("rx", "4")
}
