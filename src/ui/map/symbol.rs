//! One territory on the map.

use crate::ui::prelude::*;

use super::sheet::Sheet;
use crate::geo::{decimal, fixed};
use crate::model::TerritoryIdx;
use crate::scene::accessible_name;
use crate::scene::furniture::{Leader, translate};
use crate::scene::glyph::symbol as scene_glyph;
use crate::state::{Action, Origin};
use crate::ui::dom::{Chorus, Element, Flat, Node, sung, svg};
use crate::ui::glyph::glyph;

/// From the edge of a symbol to the middle of its ring, CSS px: two pixels of ground show between them.
const RING_PX: f64 = 4.0;

/// What symbols follow, each with what changes it: all of them are written together.
#[derive(Clone, Default)]
pub(super) struct Choruses {
    /// Whether the filter keeps it, what colours it and in which language: its name.
    said: Chorus,
    /// Whether it is the open one, under the pointer or the focus, or where Tab leads.
    marked: Chorus,
    /// The camera, the room: where it stands, its size.
    placed: Chorus,
    /// What colours it, and its size: its drawing.
    drawn: Chorus,
}

impl Choruses {
    /// `symbols`, which take part.
    pub(super) fn sing(self, symbols: impl Into<Node>) -> Node {
        sung([self.said, self.marked, self.placed, self.drawn], symbols)
    }
}

/// A symbol: a button that opens the panel of its territory; `stop` is where Tab leads. The pointer finds it by where it
/// is (`scene::pick`); a click that no pointer made, from an assistive technique, comes here.
pub(super) fn symbol(
    sheet: Sheet,
    territory: TerritoryIdx,
    stop: Memo<Option<TerritoryIdx>>,
    choruses: &Choruses,
) -> Element {
    let store = sheet.store;
    let Choruses {
        said,
        marked,
        placed,
        drawn,
    } = choruses;
    let code = store.with_atlas(|atlas| atlas.territory(territory).code.clone());
    let label = move || {
        store.with_atlas(|atlas| {
            accessible_name(atlas, store.told.get(), territory, store.lang.get())
        })
    };
    let is = move |one: Option<TerritoryIdx>| one == Some(territory);
    let is_chosen = move || is(store.selected.get());
    let tab = move || if is(stop.get()) { "0" } else { "-1" };
    let place = move || Some(translate(sheet.symbol(territory)?.center));
    let radius = move || {
        let symbol = sheet.symbol(territory);
        symbol.map_or(0.0, |symbol| symbol.diameter_px / 2.0)
    };
    let mark = glyph(move || {
        let (coloring, roses) = (store.coloring.get(), sheet.roses.get());
        let pieces = sheet.form(territory).map(|symbol| {
            let (rose, radius) = (roses.of(&symbol), symbol.diameter_px / 2.0);
            store.with_atlas(|atlas| scene_glyph(atlas, coloring, territory, rose, radius))
        });
        pieces.unwrap_or_default()
    });
    let on = move |action: Action| move |_: web_sys::Event| store.dispatch(action);
    // What the filter leaves out stays as a faint mark: neither a button nor a name.
    let kept = move || store.kept.get().contains(territory);
    svg("g")
        .class("place")
        .toggle("symbole", kept)
        .within(said)
        .toggle("ecarte", move || !kept())
        .within(said)
        .attr("aria-hidden", move || (!kept()).then_some("true"))
        .within(said)
        .attr("role", move || kept().then_some("button"))
        .within(said)
        .attr("aria-label", move || kept().then(label))
        .within(said)
        .toggle("choisi", is_chosen)
        .within(marked)
        .toggle("proche", move || is(store.highlighted.get()))
        .within(marked)
        .attr("tabindex", move || kept().then(tab))
        .within(marked)
        .attr("aria-pressed", move || {
            kept().then(|| is_chosen().to_string())
        })
        .within(marked)
        .attr("data-code", code)
        .attr("transform", place)
        .within(placed)
        .on("click", move |event: web_sys::MouseEvent| {
            if event.detail() == 0 {
                store.dispatch(Action::Select(territory, Origin::Map));
            }
        })
        .on("focus", on(Action::Focused(territory)))
        .on("blur", on(Action::Unhighlight(territory)))
        .child(circle("cible", move || radius().max(12.0)).within(placed))
        .child(circle("anneau", move || radius() + RING_PX).within(placed))
        .child(mark.within(drawn))
}

fn circle(class: &'static str, radius_px: impl Fn() -> f64 + 'static) -> Element {
    svg("circle")
        .class(class)
        .attr("r", move || decimal(radius_px(), 2))
}

/// The line from a moved symbol to its place, of the class `rappel`.
pub(super) fn leader_line(Leader { from, to }: Leader) -> [Flat; 3] {
    let [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map(|at| fixed(at, 2));
    let d = ["M", &x1, " ", &y1, "L", &x2, " ", &y2].concat();
    let line = |class: &'static str| Flat {
        tag: "path",
        attributes: vec![("class", class.into()), ("d", d.clone().into())],
        text: None,
    };
    let at = |name, at| (name, decimal(at, 3).into());
    let place = Flat {
        tag: "circle",
        attributes: vec![at("cx", from.x), at("cy", from.y), ("r", "2".into())],
        text: None,
    };
    [line("lisere"), line("trait"), place]
}
