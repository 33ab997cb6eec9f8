//! One territory on the map.

use std::sync::Arc;

use crate::ui::prelude::*;

use super::sheet::{Sheet, Symbols};
use crate::geo::{decimal, fixed};
use crate::model::{Atlas, Coloring, Lang, TerritoryIdx, TerritorySet};
use crate::scene::furniture::{Leader, translate};
use crate::scene::glyph::symbol as scene_glyph;
use crate::scene::{Roses, accessible_name};
use crate::state::{Action, Origin};
use crate::ui::dom::{Chorus, Element, Flat, Node, sung, svg};
use crate::ui::glyph::glyph;
use crate::ui::store::Store;

/// From the edge of a symbol to the middle of its ring, CSS px: two pixels of ground show between them.
const RING_PX: f64 = 4.0;

/// What the filter keeps, what colours it, in which language.
type Naming = (Arc<TerritorySet>, Coloring, Lang);
/// What the filter keeps; which one is [`CHOSEN`], [`NEAR`], the [`STOP`].
type Marking = (Arc<TerritorySet>, [Option<TerritoryIdx>; 3]);
/// What colours symbols, their roses, and how large they are.
type Drawing = (Coloring, Arc<Roses>, Symbols);

/// The place of the open territory among those that are marked.
const CHOSEN: usize = 0;
/// Of that under the pointer or the focus.
const NEAR: usize = 1;
/// Of that where Tab leads.
const STOP: usize = 2;

/// What symbols follow, each with what changes it: all of them are written together.
pub(super) struct Choruses {
    named: Chorus<Naming>,
    marked: Chorus<Marking>,
    placed: Chorus<Symbols>,
    drawn: Chorus<Drawing>,
}

impl Choruses {
    /// The choruses of symbols of `sheet`; `stop` is where Tab leads.
    pub(super) fn new(sheet: Sheet, stop: Memo<Option<TerritoryIdx>>) -> Self {
        let store = sheet.store;
        Self {
            named: Chorus::of(move || (store.kept.get(), store.told.get(), store.lang.get())),
            marked: Chorus::of(move || {
                let (chosen, near) = (store.selected.get(), store.highlighted.get());
                (store.kept.get(), [chosen, near, stop.get()])
            }),
            placed: Chorus::of(move || sheet.symbols.get()),
            drawn: Chorus::of(move || (store.coloring.get(), sheet.roses.get(), sheet.forms())),
        }
    }

    /// `symbols`, which take part.
    pub(super) fn sing(self, symbols: impl Into<Node>) -> Node {
        let Self {
            named,
            marked,
            placed,
            drawn,
        } = self;
        let all = [
            named.voices(),
            marked.voices(),
            placed.voices(),
            drawn.voices(),
        ];
        sung(all, symbols)
    }

    /// Whether the filter keeps `territory`. What it leaves out stays as a faint mark: neither a button nor a name.
    fn keep(&self, territory: TerritoryIdx) -> impl Fn() -> bool + 'static {
        let said = self.named.said();
        move || said.with(|(kept, ..)| kept.contains(territory))
    }

    /// Whether `territory` is `which` of those that are marked.
    fn mark(&self, which: usize, territory: TerritoryIdx) -> impl Fn() -> bool + 'static {
        let said = self.marked.said();
        move || said.with(|(_, marks)| marks[which] == Some(territory))
    }

    /// The value of a kept symbol that is `which` of those that are marked, and of one that is not.
    fn marking(
        &self,
        which: usize,
        territory: TerritoryIdx,
        [yes, no]: [&'static str; 2],
    ) -> impl Fn() -> Option<&'static str> + 'static {
        let said = self.marked.said();
        move || {
            said.with(|(kept, marks)| {
                let value = if marks[which] == Some(territory) {
                    yes
                } else {
                    no
                };
                kept.contains(territory).then_some(value)
            })
        }
    }

    /// A circle around `territory`, as large as `radius_px` makes of the radius of its symbol.
    fn circle(
        &self,
        class: &'static str,
        territory: TerritoryIdx,
        radius_px: fn(f64) -> f64,
    ) -> Element {
        let said = self.placed.said();
        let radius = move || {
            said.with(|symbols| {
                let symbol = symbols[territory.index()];
                let radius = symbol.map_or(0.0, |symbol| symbol.diameter_px / 2.0);
                decimal(radius_px(radius), 2)
            })
        };
        let circle = svg("circle").class(class);
        circle.attr("r", radius).within(&self.placed)
    }

    /// The drawing of `territory`, around (0, 0).
    fn drawing(&self, store: Store, territory: TerritoryIdx) -> Element {
        let said = self.drawn.said();
        let pieces = move || {
            said.with(|(coloring, roses, symbols)| {
                let symbol = symbols[territory.index()]?;
                let (rose, radius) = (roses.of(&symbol), symbol.diameter_px / 2.0);
                let pieces = |atlas: &Atlas| scene_glyph(atlas, *coloring, territory, rose, radius);
                Some(store.with_atlas(pieces))
            })
        };
        glyph(move || pieces().unwrap_or_default()).within(&self.drawn)
    }
}

/// A symbol: a button that opens the panel of its territory. The pointer finds it by where it is (`scene::pick`); a click
/// that no pointer made, from an assistive technique, comes here.
pub(super) fn symbol(sheet: Sheet, territory: TerritoryIdx, choruses: &Choruses) -> Element {
    let store = sheet.store;
    let Choruses {
        named,
        marked,
        placed,
        ..
    } = choruses;
    let code = store.with_atlas(|atlas| atlas.territory(territory).code.clone());
    let said = named.said();
    let label = move || {
        said.with(|&(ref kept, told, lang)| {
            let name = || store.with_atlas(|atlas| accessible_name(atlas, told, territory, lang));
            kept.contains(territory).then(name)
        })
    };
    let said = placed.said();
    let place = move || said.with(|symbols| Some(translate(symbols[territory.index()]?.center)));
    let [is_left_out, is_mere_mark, is_button] = [(); 3].map(|()| choruses.keep(territory));
    let on = move |action: Action| move |_: web_sys::Event| store.dispatch(action);
    svg("g")
        .class("place")
        .toggle("symbole", choruses.keep(territory))
        .within(named)
        .toggle("ecarte", move || !is_left_out())
        .within(named)
        .attr("aria-hidden", move || (!is_mere_mark()).then_some("true"))
        .within(named)
        .attr("role", move || is_button().then_some("button"))
        .within(named)
        .attr("aria-label", label)
        .within(named)
        .toggle("choisi", choruses.mark(CHOSEN, territory))
        .within(marked)
        .toggle("proche", choruses.mark(NEAR, territory))
        .within(marked)
        .attr("tabindex", choruses.marking(STOP, territory, ["0", "-1"]))
        .within(marked)
        .attr(
            "aria-pressed",
            choruses.marking(CHOSEN, territory, ["true", "false"]),
        )
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
        .child(choruses.circle("cible", territory, |radius| radius.max(12.0)))
        .child(choruses.circle("anneau", territory, |radius| radius + RING_PX))
        .child(choruses.drawing(store, territory))
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
