//! One territory on the map.

use std::sync::Arc;

use crate::ui::prelude::*;

use super::sheet::Sheet;
use crate::geo::{decimal, fixed};
use crate::model::TerritoryIdx;
use crate::scene::furniture::{Leader, translate};
use crate::scene::glyph::symbol as scene_glyph;
use crate::scene::{Roses, accessible_name};
use crate::state::{Action, Origin};
use crate::ui::dom::{Element, svg};
use crate::ui::glyph::glyph;

/// From the edge of a symbol to the middle of its ring, CSS px: two pixels of ground show between them.
const RING_PX: f64 = 4.0;

/// What tells a symbol that it is special: each change runs only what concerns the symbols that change.
#[derive(Clone)]
pub(super) struct Marks {
    /// It is the open one.
    pub(super) chosen: Selector<Option<TerritoryIdx>>,
    /// It is under the pointer or the focus.
    pub(super) near: Selector<Option<TerritoryIdx>>,
    /// Tab reaches it.
    pub(super) stop: Selector<Option<TerritoryIdx>>,
}

/// A symbol: a button that opens the panel of its territory. All share `roses`. The pointer finds it by where it is
/// (`scene::pick`); a click that no pointer made, from an assistive technique, comes here.
pub(super) fn symbol(
    sheet: Sheet,
    territory: TerritoryIdx,
    roses: Memo<Arc<Roses>>,
    marks: Marks,
) -> Element {
    let store = sheet.store;
    let code = store.with_atlas(|atlas| atlas.territory(territory).code.clone());
    let label = move || {
        store.with_atlas(|atlas| {
            accessible_name(atlas, store.told.get(), territory, store.lang.get())
        })
    };
    let Marks { chosen, near, stop } = marks;
    let pressed = {
        let chosen = chosen.clone();
        move || chosen.selected(&Some(territory)).to_string()
    };
    let tab = move || {
        if stop.selected(&Some(territory)) {
            "0"
        } else {
            "-1"
        }
    };
    let placed = Memo::new(move |_| sheet.symbol(territory));
    let place = move || Some(translate(placed.get()?.center));
    // Its size, and whether it stands on a ring: what its drawing depends on, wherever it stands.
    let form = Memo::new(move |_| {
        let symbol = placed.get()?;
        Some((symbol.diameter_px, symbol.ring_of.is_some()))
    });
    let radius = move || form.get().map_or(0.0, |(diameter_px, _)| diameter_px / 2.0);
    let mark = glyph(move || {
        let (coloring, roses) = (store.coloring.get(), roses.get());
        // Followed: its drawing depends on that, wherever it stands.
        form.track();
        let pieces = placed.get_untracked().map(|symbol| {
            let (rose, radius) = (roses.of(&symbol), symbol.diameter_px / 2.0);
            store.with_atlas(|atlas| scene_glyph(atlas, coloring, territory, rose, radius))
        });
        pieces.unwrap_or_default()
    });
    let on = move |action: Action| move |_: web_sys::Event| store.dispatch(action);
    // What the filter leaves out stays as a faint mark: neither a button nor a name.
    let kept = Memo::new(move |_| store.kept.get().contains(territory));
    svg("g")
        .class("place")
        .toggle("symbole", move || kept.get())
        .toggle("ecarte", move || !kept.get())
        .attr("aria-hidden", move || (!kept.get()).then_some("true"))
        .toggle("choisi", move || chosen.selected(&Some(territory)))
        .toggle("proche", move || near.selected(&Some(territory)))
        .attr("role", move || kept.get().then_some("button"))
        .attr("tabindex", move || kept.get().then(&tab))
        .attr("aria-label", move || kept.get().then(&label))
        .attr("aria-pressed", move || kept.get().then(&pressed))
        .attr("data-code", code)
        .attr("transform", place)
        .on("click", move |event: web_sys::MouseEvent| {
            if event.detail() == 0 {
                store.dispatch(Action::Select(territory, Origin::Map));
            }
        })
        .on("focus", on(Action::Focused(territory)))
        .on("blur", on(Action::Unhighlight(territory)))
        .child(circle("cible", move || radius().max(12.0)))
        .child(circle("anneau", move || radius() + RING_PX))
        .child(mark)
}

fn circle(class: &'static str, radius_px: impl Fn() -> f64 + 'static) -> Element {
    svg("circle")
        .class(class)
        .attr("r", move || decimal(radius_px(), 2))
}

/// The line from a moved symbol to its place.
pub(super) fn leader_line(Leader { from, to }: Leader) -> Element {
    let [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map(|at| fixed(at, 2));
    let d = ["M", &x1, " ", &y1, "L", &x2, " ", &y2].concat();
    let place = svg("circle")
        .attr("cx", from.x)
        .attr("cy", from.y)
        .attr("r", 2.0);
    svg("g")
        .class("rappel")
        .child(svg("path").class("lisere").attr("d", d.clone()))
        .child(svg("path").attr("d", d))
        .child(place)
}
