//! The two layers of the drawing.

use crate::ui::prelude::*;
use leptos::html::Div;

use super::backdrop::backdrop;
use super::furniture::furniture;
use super::keys::stop;
use super::names::names;
use super::sheet::{Part, Sheet};
use super::symbol::{Choruses, leader_line, symbol};
use crate::geo::{FrameId, decimal};
use crate::model::TerritoryIdx;
use crate::scene::Ground;
use crate::scene::furniture::{Leader, group_name};
use crate::state::{Action, FocusTarget};
use crate::ui::dom::{Element, Node, el, live, svg};
use crate::ui::focus::is_inside;
use crate::ui::late::{Late, late};

/// The drawing: `layer` is what a gesture moves; cartons and tooltip stay over it.
pub(super) fn stage(sheet: Sheet, layer: NodeRef<Div>) -> Element {
    let store = sheet.store;
    // Another order of the symbols, as the camera moves, must not move the stop.
    let stop = Memo::new(move |_| sheet.home.get().and_then(|home| stop(store, &home)));
    // What is drawn on a canvas lies between what surrounds it and the symbols.
    let under = (Ground::of(&store.data().shapes) == Ground::Canvas)
        .then(|| [Node::from(under(sheet)), late(Late::Crowd(Box::new(sheet)))]);
    let layered = under.is_some();
    let part = |part: Part| {
        let apart = layered && part == Part::Main;
        drawing(sheet)
            .child((!apart).then(|| backdrop(sheet, part)))
            .child(leaders(sheet, part))
            .child(late(Late::Ground(sheet, part)))
            .child(symbols(sheet, part, stop))
            .child(late(Late::Star(sheet, part)))
            .child(names(sheet, part))
    };
    let marks_of_scale = live(
        move || sheet.layout.get(),
        move |layout| {
            // As names do, captions give way to that of the chosen territory.
            let covered =
                move |rect| (sheet.over.get()).is_some_and(|(_, over)| over.overlaps(rect));
            layout.map(|layout| furniture(store, layout, covered))
        },
    );
    el("div")
        .class("dessin")
        .toggle("nombreux", move || layered)
        .attr("role", "group")
        .attr("aria-label", move || store.words().map)
        .attr("aria-description", move || store.words().map_keys)
        .child(
            el("div")
                .class("couche")
                .node_ref(layer)
                .child(under)
                .child(part(Part::Main).class("principal")),
        )
        .child(
            part(Part::Cartons)
                .class("cartons")
                .child(marks_of_scale)
                .child(late(Late::Tooltip(sheet))),
        )
}

/// The sea, the land and what is large enough to be filled, in a drawing of their own.
fn under(sheet: Sheet) -> Element {
    drawing(sheet)
        .attr("aria-hidden", "true")
        .child(backdrop(sheet, Part::Main))
}

fn drawing(sheet: Sheet) -> Element {
    let size = move || sheet.read(|layout| layout.composition.size);
    let width = move || size().map(|size| decimal(size.width, 2));
    let height = move || size().map(|size| decimal(size.height, 2));
    svg("svg")
        .attr("width", width)
        .attr("height", height)
        .attr("viewBox", move || {
            Some(["0 0", &width()?, &height()?].join(" "))
        })
}

fn leaders(sheet: Sheet, part: Part) -> Element {
    let leaders = move || {
        let layout = sheet.layout.get();
        let symbols = layout.iter().flat_map(|layout| &layout.symbols);
        let here = symbols.filter(|symbol| part.holds(symbol.frame));
        let leaders = here.filter_map(Leader::of);
        leaders.flat_map(leader_line).collect()
    };
    svg("g")
        .class("rappel")
        .attr("aria-hidden", "true")
        .content(leaders)
}

/// The symbols of `part`. They are made again only when one comes from the other layer: a focus among them goes on.
fn symbols(sheet: Sheet, part: Part, stop: Memo<Option<TerritoryIdx>>) -> Element {
    let members = Memo::new(move |_| sheet.members_of(part));
    let made = StoredValue::new(false);
    let symbols = live(
        move || members.get(),
        move |members: Vec<TerritoryIdx>| {
            // Nothing that the page does moves a focus that is elsewhere, or nowhere.
            if made.get_value()
                && is_inside(sheet.store.root())
                && let Some(cursor) = sheet.store.snapshot().cursor
            {
                let recover = FocusTarget::Symbol(cursor);
                sheet.store.dispatch(Action::Recover(recover));
            }
            made.set_value(true);
            let choruses = Choruses::new(sheet, stop);
            let one = |territory| symbol(sheet, territory, &choruses);
            let frame_of = |territory: TerritoryIdx| sheet.symbol(territory).map(|s| s.frame);
            let groups = sheet.frames_of(part).into_iter().map(|id| {
                let inside = members.iter().copied();
                let inside = inside.filter(|&territory| frame_of(territory) == Some(id));
                group(sheet, id).children(inside.map(one))
            });
            let groups: Vec<Element> = groups.collect();
            choruses.sing(groups)
        },
    );
    svg("g").class("symboles").child(symbols)
}

/// The symbols of the frame `id`: who moves by keyboard hears which carton the focus enters.
fn group(sheet: Sheet, id: FrameId) -> Element {
    let name = move || {
        let lang = sheet.store.lang.get();
        let name = sheet.read(|layout| {
            let composition = &layout.composition;
            let frame = composition.frame(id)?;
            Some(group_name(composition, frame, lang))
        });
        name.flatten()
    };
    svg("g").attr("role", "group").attr("aria-label", name)
}
