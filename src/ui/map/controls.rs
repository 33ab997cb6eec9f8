//! The buttons over the map: what gestures do, for who makes none (WCAG 2.2, 2.5.1 and 2.5.7).

use crate::ui::prelude::*;
use leptos::html::Div;

use super::keys::closer;
use super::moving::Moving;
use super::sheet::Sheet;
use crate::geo::gesture::{ARROW_SHARE, STEP_FACTOR};
use crate::geo::{Camera, FrameId, Lens, ScreenRect};
use crate::model::TerritoryIdx;
use crate::scene::Direction;
use crate::text::GestureWords;
use crate::ui::dom::{Element, Node, el, live, svg};
use crate::ui::hooks::{FullScreen, Motion, free_of_panel, use_full_screen};

/// Icons in a square of 24, drawn with lines.
const PLUS: &str = "M12 5v14M5 12h14";
const MINUS: &str = "M5 12h14";
const HOUSE: &str = "M4 11.5 12 4l8 7.5M6.5 9.5V20h11V9.5";
const TARGET: &str = "M12 3v4M12 17v4M3 12h4M17 12h4M12 8a4 4 0 1 0 .01 0";
const GROW: &str = "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5";
const SHRINK: &str = "M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5";

/// The arrows, in the order of [`GestureWords::moves`].
const ARROWS: [(Direction, &str, &str); 4] = [
    (Direction::Up, "nord", "M12 19V5M6 11l6-6 6 6"),
    (Direction::Down, "sud", "M12 5v14M6 13l6 6 6-6"),
    (Direction::Left, "ouest", "M19 12H5M11 6l-6 6 6 6"),
    (Direction::Right, "est", "M5 12h14M13 6l6 6-6 6"),
];

/// The arrows that move the map, once it is closer than at home.
pub(in crate::ui) fn arrows(moving: &Moving) -> Node {
    let (sheet, motion) = (moving.sheet, moving.motion);
    let store = sheet.store;
    live(
        move || store.camera.get() != Camera::Home && !sheet.is_held(),
        move |zoomed| zoomed.then(|| four_arrows(sheet, motion)),
    )
}

/// The buttons that move the map: over it where there is room, under it on a narrow component.
pub(in crate::ui) fn buttons(moving: &Moving) -> Node {
    let Moving {
        sheet, motion, map, ..
    } = *moving;
    let store = sheet.store;
    let full = use_full_screen(store.root());
    let nearer = move || closer(sheet, motion, store.snapshot().selected);
    let farther = move || {
        if let Some(view) = motion.goal() {
            motion.step(view.focus(), 1.0 / STEP_FACTOR);
        }
    };
    let at_home = move || (store.camera.get() == Camera::Home).then_some("true");
    let closest = move || {
        let closest = store.camera.get().zoom() >= crate::geo::MAX_ZOOM || sheet.is_held();
        closest.then_some("true")
    };
    [
        Node::from(framing(sheet, motion, map)),
        button(sheet, PLUS, |words| words.closer, nearer)
            .attr("aria-disabled", closest)
            .into(),
        button(sheet, MINUS, |words| words.farther, farther)
            .attr("aria-disabled", at_home)
            .into(),
        button(sheet, HOUSE, |words| words.home, move || motion.fly_home())
            .attr("aria-disabled", at_home)
            .into(),
        full.allowed.then(|| full_screen(sheet, full)).into(),
    ]
    .into()
}

/// The view moved so that what lies that way comes into sight.
pub(super) fn moved(view: &Lens, direction: Direction) -> Lens {
    let rect = view.frame().rect;
    let (dx, dy) = (rect.width * ARROW_SHARE, rect.height * ARROW_SHARE);
    match direction {
        Direction::Up => view.panned_by(0.0, dy),
        Direction::Down => view.panned_by(0.0, -dy),
        Direction::Left => view.panned_by(dx, 0.0),
        Direction::Right => view.panned_by(-dx, 0.0),
    }
}

fn four_arrows(sheet: Sheet, motion: Motion) -> Element {
    let arrows = (0..)
        .zip(ARROWS)
        .map(|(n, (direction, class, icon)): (usize, _)| {
            let press = move || {
                if let Some(view) = motion.goal() {
                    motion.fly(moved(&view, direction));
                }
            };
            button(sheet, icon, move |words| words.moves[n], press).class(class)
        });
    el("div").class("fleches").children(arrows)
}

/// The button that brings the open territory closer; without one it has nothing to do, and keeps its place: no symbol is
/// laid out under it.
fn framing(sheet: Sheet, motion: Motion, map: NodeRef<Div>) -> Element {
    let store = sheet.store;
    let open = Memo::new(move |_| {
        let chosen = store.opened.get()?;
        sheet.symbol(chosen).map(|_| chosen)
    });
    let name = move || {
        let words = store.words().gestures();
        open.get().map_or_else(
            || words.frame_chosen.to_owned(),
            |territory| {
                let name = store.with_atlas(|atlas| atlas.territory(territory).short_name.clone());
                (words.frame)(&name)
            },
        )
    };
    let press = move || {
        if let Some(territory) = open.get_untracked() {
            fly_to(sheet, motion, map, territory);
        }
    };
    named_button(TARGET, name, press).attr("aria-disabled", move || {
        open.get().is_none().then_some("true")
    })
}

/// Brings `territory` as large as fits to the middle of what the panel leaves free; enlarges the carton that alone shows
/// it.
fn fly_to(sheet: Sheet, motion: Motion, map: NodeRef<Div>, territory: TerritoryIdx) {
    let frame = untrack(|| sheet.symbol(territory)).map(|symbol| symbol.frame);
    let shown = |id: &FrameId| id.is_main() || *id == FrameId::IleDeFrance;
    if let Some(carton) = frame.filter(|id| !shown(id)) {
        return motion.look_into(carton);
    }
    let data = sheet.store.data();
    let home = sheet.home.get_untracked();
    let main = home.and_then(|home| home.composition.main().copied());
    // The drawing is aside at home only: it comes back as the map moves.
    let clear = free_of_panel(sheet.store, map).map(|free| ScreenRect { x: 0.0, ..free });
    if let (Some(main), Some(clear), Some(shape)) = (main, clear, data.shapes.territory(territory))
    {
        motion.go(Lens::fitting(main, shape.bounds, clear));
    }
}

/// The button of the full screen: the same one enters and leaves, so the focus is where it must be.
fn full_screen(sheet: Sheet, full: FullScreen) -> Element {
    let store = sheet.store;
    let name = move || {
        let words = store.words().gestures();
        if full.on.get() {
            words.leave_full_screen[0]
        } else {
            words.full_screen
        }
    };
    let icon = live(
        move || full.on.get(),
        |on| icon(if on { SHRINK } else { GROW }),
    );
    let text = live(
        move || {
            full.on
                .get()
                .then(|| store.words().gestures().leave_full_screen[1])
        },
        |text| text.map(|text| el("span").child(text)),
    );
    let button = el("button")
        .class("plein-ecran")
        .attr("type", "button")
        .attr("aria-label", name)
        .attr("title", name);
    button
        .on("click", move |_: web_sys::Event| full.toggle())
        .child(icon)
        .child(text)
}

fn button(
    sheet: Sheet,
    d: &'static str,
    name: impl Fn(&'static GestureWords) -> &'static str + Copy + 'static,
    press: impl Fn() + 'static,
) -> Element {
    let store = sheet.store;
    named_button(d, move || name(store.words().gestures()).to_owned(), press)
}

fn named_button(
    d: &'static str,
    name: impl Fn() -> String + Copy + 'static,
    press: impl Fn() + 'static,
) -> Element {
    el("button")
        .attr("type", "button")
        .attr("aria-label", name)
        .attr("title", name)
        .on("click", move |_: web_sys::Event| press())
        .child(icon(d))
}

fn icon(d: &'static str) -> Element {
    svg("svg")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", d))
}
