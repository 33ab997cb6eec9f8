//! What the first view does without: a chunk of the WebAssembly of its own, fetched once that view stands.
//!
//! Whatever only [`build`] leads to goes into the chunk (`docs/decisions/0017`). Nothing else may call what it calls.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the macro tells by this type that the chunk cannot be had"
)]

use std::sync::Arc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::compare::comparison;
use super::cooperations::cooperations;
use super::dom::{Element, Node, el, live};
use super::filters::{criteria, filters};
use super::hooks::is_guest;
use super::list::{list_view, territory_list};
use super::map::{Moving, arrows, buttons, moving};
use super::map::{Part, Sheet, crowd, forced_name, ground, star, tooltip};
use super::notices::notices;
use super::panel::panel;
use super::prelude::{Memo, RwSignal, document};
use super::presenting::presenting;
use super::search::search;
use super::sentence::copy_sentence;
use super::store::Store;
use super::table::table_view;
use super::take::{Printing, poster, take, written};
use super::texts::Texts;
use super::tour::{Guide, back_to_step, chooser, lead};
use super::trial::{Trial, trial_panel};
use crate::model::Excerpts;
use crate::state::Notice;

/// The name under which a missing chunk is told.
pub(super) const CHUNK: &str = "carte-leviers-tard.wasm";

/// A part of the page that lives in the late chunk.
#[derive(Clone)]
pub(super) enum Late {
    /// The panel of the chosen territory.
    Panel(Texts, Guide),
    /// The search; the table of communes is under this address.
    Search(String, Texts),
    /// The choices of the filter.
    Filters,
    /// What the filter holds, in words.
    Criteria,
    /// What the address asked for and is not there.
    Notices(RwSignal<Vec<Notice>>),
    /// The button that copies this sentence.
    CopySentence(Memo<String>),
    /// The list beside the map.
    Territories,
    /// The view « liste ».
    List,
    /// The view « tableau ».
    Table,
    /// The view « coopérations ».
    Cooperations(Texts),
    /// Two to four territories side by side.
    Comparison,
    /// What can be taken away, and the tour that is composed.
    Take(Texts, Printing, Guide, Trial),
    /// The poster, while it is printed.
    Poster(Printing, Texts, Guide),
    /// What opens the guided tours.
    Tours(Guide),
    /// The step of the tour that plays; the tours are under this address.
    Step(Guide, String, Texts),
    /// The way back to that step.
    BackToStep,
    /// Under the symbols of this layer: what the chosen territory is related to.
    Ground(Sheet, Part),
    /// Over them: the chosen one, larger.
    Star(Sheet, Part),
    /// Over their names: its own.
    ForcedName(Sheet, Part),
    /// The tooltip of what is pointed at.
    Tooltip(Sheet),
    /// What moves the map.
    Moving(Moving),
    /// The arrows that move it.
    Arrows(Moving),
    /// The other buttons that do.
    Buttons(Moving),
    /// What the mode of the page adds to it.
    Presenting(Guide, Texts),
    /// Outlines too many for the page's own elements.
    Crowd(Box<Sheet>),
    /// Where a visitor tries files of their own.
    Trial(Trial),
}

#[wasm_split(tard, fallible, preload(fetch_chunk))]
fn build(part: Late) -> Result<Node, SplitLoaderError> {
    Ok(match part {
        Late::Panel(texts, guide) => panel(texts, guide),
        Late::Search(base, texts) => search(base, texts).into(),
        Late::Filters => filters().into(),
        Late::Criteria => criteria(),
        Late::Notices(found) => notices(found),
        Late::CopySentence(sentence) => copy_sentence(sentence),
        Late::Territories => territory_list(),
        Late::List => list_view(Store::expect()),
        Late::Table => table_view(Store::expect()),
        Late::Cooperations(texts) => cooperations(texts),
        Late::Comparison => comparison(),
        Late::Take(texts, printing, guide, trial) => take(texts, printing, guide, trial),
        Late::Poster(printing, texts, guide) => poster(printing, texts, guide),
        Late::Tours(guide) => chooser(guide),
        Late::Step(guide, base, texts) => lead(guide, base, texts),
        Late::BackToStep => back_to_step(),
        Late::Ground(sheet, part) => ground(sheet, part).into(),
        Late::Star(sheet, part) => star(sheet, part).into(),
        Late::ForcedName(sheet, part) => forced_name(sheet, part).into(),
        Late::Tooltip(sheet) => tooltip(sheet).into(),
        Late::Moving(map) => moving(&map),
        Late::Arrows(map) => arrows(&map),
        Late::Buttons(map) => buttons(&map),
        Late::Presenting(guide, texts) => presenting(guide, texts),
        Late::Crowd(sheet) => crowd(*sheet),
        Late::Trial(trial) => trial_panel(trial),
    })
}

/// The document of what `store` shows in `format`; `None` if it is no format of ours.
#[wasm_split(tard, fallible)]
pub(super) fn produce(
    store: Store,
    texts: Option<Arc<Excerpts>>,
    format: String,
) -> Result<Option<String>, SplitLoaderError> {
    Ok(written(store, texts.as_deref(), &format))
}

/// Whether the late chunk is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chunk {
    Awaited,
    Here,
    Missing,
}

/// Asks for the late chunk.
pub(super) fn fetch(store: Store) {
    store.chunk.set(Chunk::Awaited);
    leptos::task::spawn_local(async move {
        let here = fetch_chunk().await.is_ok();
        // The map may have left in the meantime.
        let left = store
            .chunk
            .try_set(if here { Chunk::Here } else { Chunk::Missing })
            .is_some();
        if here && !left {
            store.focus_awaited();
        }
    });
}

/// `part`, once the late chunk is there; until then the room it will take.
pub(super) fn late(part: Late) -> Node {
    let store = Store::expect();
    live(
        move || store.chunk.get(),
        move |chunk| match chunk {
            Chunk::Awaited => Node::from(room_of(store, &part).map(|class| el("div").class(class))),
            Chunk::Here => now(build(part.clone())).and_then(Result::ok).into(),
            // The search stands in every view: it says once what none of the others can.
            Chunk::Missing => matches!(part, Late::Search(..))
                .then(|| missing(store))
                .into(),
        },
    )
}

/// Class of an empty element as large as `part` will be, where what follows it would move otherwise.
fn room_of(store: Store, part: &Late) -> Option<&'static str> {
    match part {
        Late::Search(..) => Some("recherche attente-tardive"),
        Late::Filters => Some("filtres attente-tardive"),
        // And the box in which a tour is composed, where that is offered.
        Late::Take(..) if !is_guest(store) => Some("emporter deux attente-tardive"),
        Late::Take(..) => Some("emporter attente-tardive"),
        Late::Buttons(_) if document().fullscreen_enabled() => Some("cinq attente-tardive"),
        Late::Buttons(_) => Some("quatre attente-tardive"),
        Late::Tours(_) => Some("choix-parcours attente-tardive"),
        Late::Territories => Some("liste"),
        Late::Panel(..)
        | Late::Criteria
        | Late::Notices(_)
        | Late::CopySentence(_)
        | Late::List
        | Late::Table
        | Late::Cooperations(_)
        | Late::Comparison
        | Late::Poster(..)
        | Late::Step(..)
        | Late::BackToStep
        | Late::Ground(..)
        | Late::Star(..)
        | Late::ForcedName(..)
        | Late::Tooltip(_)
        | Late::Moving(_)
        | Late::Arrows(_)
        | Late::Presenting(..)
        | Late::Crowd(_)
        | Late::Trial(_) => None,
    }
}

/// Says that the late chunk could not be had, with a button to ask for it again.
fn missing(store: Store) -> Element {
    el("p")
        .class("problemes")
        .attr("role", "alert")
        .child(move || (store.words().unreachable)(CHUNK))
        .child(" ")
        .child(
            el("button")
                .attr("type", "button")
                .on("click", move |_: web_sys::Event| fetch(store))
                .child(move || store.words().retry),
        )
}

/// The output of a future that is ready: what is split off answers at once when its chunk is there.
fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match future.as_mut().poll(&mut context) {
        std::task::Poll::Ready(output) => Some(output),
        std::task::Poll::Pending => None,
    }
}
