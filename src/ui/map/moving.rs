//! What moves the map: gestures, keys, flights, and what they say. All of it comes with the late chunk.

use std::time::Duration;

use crate::ui::prelude::*;
use leptos::html::Div;
use leptos::leptos_dom::helpers::set_timeout;

use super::debug::debug;
use super::keys::on_zoom_key;
use super::sheet::Sheet;
use super::tooltip::tip_of;
use crate::geo::{Camera, ScreenPoint};
use crate::model::TerritoryIdx;
use crate::scene::{DEPARTMENTS_ZOOM, Detail, Mark, Pointer, pick};
use crate::state::{Action, Origin};
use crate::ui::detail::follow_detail;
use crate::ui::dom::{Element, Node, el};
use crate::ui::hooks::{
    FullScreen, Motion, Refused, Told, free_of_panel, use_aside, use_full_screen, use_gestures,
    use_travel,
};
use crate::ui::store::Store;
use crate::ui::tour::at_step;

/// How long a message about a gesture stays, milliseconds: it reads in one, and a wheel turns on.
const MESSAGE_MS: u64 = 2200;

/// How long after a drawing nothing is likely to happen, milliseconds.
const QUIET_MS: u64 = 600;

/// The map that moves; `Copy`.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Moving {
    pub(super) sheet: Sheet,
    pub(super) motion: Motion,
    /// What holds the drawing.
    pub(super) map: NodeRef<Div>,
    /// The drawing, which hears the gestures.
    pub(super) stage: NodeRef<Div>,
}

/// From now on gestures and keys move the map: what they say, and the overlay of `?debug=1`.
pub(in crate::ui) fn moving(moving: &Moving) -> Node {
    let Moving {
        sheet,
        motion,
        map,
        stage,
    } = *moving;
    let store = sheet.store;
    let full = use_full_screen(store.root());
    let message = RwSignal::new(None::<Refused>);
    use_gestures(stage, motion, told(sheet, motion, full, message));
    use_travel(motion);
    follow_drawing(sheet, motion);
    follow_cursor(sheet, motion, map);
    use_aside(store, map, stage, sheet.layout.into());
    lay_out_ahead(sheet);
    follow_detail(store, move || {
        // The overview has no limits of départements.
        if store.camera.get().zoom() >= DEPARTMENTS_ZOOM {
            return Detail::Full;
        }
        let needed = sheet.read(|layout| Detail::needed_by(&layout.composition.frames));
        needed.unwrap_or(Detail::Overview)
    });
    hide_tooltip_on_escape(store);
    [Node::from(message_view(store, message)), debug(sheet)].into()
}

/// What the gestures on the map do.
fn told(
    sheet: Sheet,
    motion: Motion,
    full: FullScreen,
    message: RwSignal<Option<Refused>>,
) -> Told {
    let store = sheet.store;
    let hovered = StoredValue::new(None::<TerritoryIdx>);
    let hover = move |next: Option<TerritoryIdx>| {
        let before = hovered.get_value();
        if before == next {
            return;
        }
        hovered.set_value(next);
        match (before, next) {
            (_, Some(next)) => store.dispatch(Action::Highlight(next)),
            (Some(before), None) => store.dispatch(Action::Unhighlight(before)),
            (None, None) => {}
        }
    };
    Told {
        chosen: Callback::new(move |(at, pointer)| {
            let under = under(sheet, hovered.get_value(), at, pointer);
            hover(None);
            if let Some(territory) = under {
                store.dispatch(Action::Select(territory, Origin::Map));
            }
        }),
        pointed: Callback::new(move |at: Option<ScreenPoint>| {
            let before = hovered.get_value();
            hover(at.and_then(|at| under(sheet, before, at, Pointer::Fine)));
        }),
        refused: Callback::new(move |refused| {
            if message.get_untracked().is_none() {
                let clear = move || {
                    message.try_set(None);
                };
                set_timeout(clear, Duration::from_millis(MESSAGE_MS));
            }
            message.set(Some(refused));
        }),
        keyed: Callback::new(move |event: web_sys::KeyboardEvent| {
            on_zoom_key(sheet, motion, &event);
        }),
        full: full.on.into(),
    }
}

/// The territory at `at`. The tooltip that the pointer itself has called holds it, so that it can be read closely; one
/// that the focus has called does not: what is under it is still there to be chosen.
fn under(
    sheet: Sheet,
    hovered: Option<TerritoryIdx>,
    at: ScreenPoint,
    pointer: Pointer,
) -> Option<TerritoryIdx> {
    let (data, layout) = (sheet.store.data(), sheet.layout.get_untracked()?);
    let shown = hovered.filter(|&one| sheet.store.snapshot().highlighted == Some(one));
    let held = untrack(|| tip_of(sheet, shown?));
    let holds = held.is_some_and(|(tip, _)| tip.rect.contains(at) || tip.bridge.contains(at));
    if holds {
        return shown;
    }
    // What the filter leaves out is seen, and cannot be chosen.
    let kept = sheet.store.kept.get_untracked();
    pick(&layout, &data.shapes, at, pointer).filter(|&territory| kept.contains(territory))
}

/// The layer is put back where it belongs each time the map is drawn anew.
fn follow_drawing(sheet: Sheet, motion: Motion) {
    Effect::new(move |_| {
        let home = sheet.home.get();
        let home = home.and_then(|home| home.composition.main().copied());
        if let (Some(home), Some(layout)) = (home, sheet.layout.get()) {
            motion.drawn(home, &layout.composition);
        }
    });
}

/// Symbols of the other kind are laid out while nothing happens: the lever that asks for them shows at once.
fn lay_out_ahead(sheet: Sheet) {
    Effect::new(move |_| {
        sheet.home.track();
        let lay_out = move || {
            // The map may have left in the meantime.
            if sheet.home.try_get_untracked().is_some() {
                for mark in [Mark::Rose, Mark::Disc] {
                    sheet.prepare.run(mark);
                }
            }
        };
        set_timeout(lay_out, Duration::from_millis(QUIET_MS));
    });
}

/// What is chosen or gets the focus out of sight is brought into sight, clear of the panel.
fn follow_cursor(sheet: Sheet, motion: Motion, map: NodeRef<Div>) {
    let store = sheet.store;
    let looked_at = Memo::new(move |_| {
        let state = store.shown();
        (state.cursor, state.camera)
    });
    Effect::new(move |before: Option<(Option<TerritoryIdx>, Camera)>| {
        let (cursor, camera) = looked_at.get();
        // An address says where to look: what it opens changes nothing to that, when the page is loaded or later.
        let chosen = before.is_some_and(|(had, saw)| had != cursor && saw == camera);
        if let Some(territory) = cursor.filter(|_| chosen) {
            leptos::task::spawn_local(async move {
                // The panel opens with the same change.
                leptos::task::tick().await;
                // A step says itself where to look, and so does a view that the map flies to.
                let at_rest =
                    motion.drawn_for.try_get_untracked().flatten() == Some(store.snapshot().camera);
                if at_rest && !untrack(|| at_step(store)) {
                    bring(sheet, motion, map, territory);
                }
            });
        }
        (cursor, camera)
    });
}

fn bring(sheet: Sheet, motion: Motion, map: NodeRef<Div>, territory: TerritoryIdx) {
    let Some(layout) = sheet.layout.try_get_untracked().flatten() else {
        return;
    };
    let symbol = layout.symbol(territory).map(|(_, symbol)| *symbol);
    let (Some(symbol), Some(view), Some(free)) =
        (symbol, motion.goal(), free_of_panel(sheet.store, map))
    else {
        return;
    };
    // Under an enlarged carton nothing is in sight.
    let enlarged = layout.composition.enlarged;
    if enlarged.is_some_and(|carton| carton != symbol.frame) {
        return motion.fly_home();
    }
    let right = symbol.center.x + symbol.diameter_px / 2.0;
    let covered = sheet.store.snapshot().camera != Camera::Home && right > free.right();
    if !symbol.frame.is_main() || (layout.sees(&symbol) && !covered) {
        return;
    }
    let data = sheet.store.data();
    if let Some(shape) = data.shapes.territory(territory) {
        let margin = 0.2 * free.width.min(free.height);
        let clear = free.shrunk(margin);
        motion.fly(layout.bringing(&view, shape.anchor, clear));
    }
}

/// Escape hides a tooltip that the pointer has called, wherever the focus is (WCAG 2.2, 1.4.13).
fn hide_tooltip_on_escape(store: Store) {
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        let highlighted = store.snapshot().highlighted;
        if let Some(territory) = highlighted.filter(|_| event.key() == "Escape") {
            store.dispatch(Action::Unhighlight(territory));
        }
    });
    on_cleanup(move || listener.remove());
}

/// What is said of a gesture that the page keeps: for the eyes of who made it, nothing is announced.
fn message_view(store: Store, message: RwSignal<Option<Refused>>) -> Element {
    let text = move || {
        let words = store.words().gestures();
        message.get().map(|refused| match refused {
            Refused::Wheel => words.wheel,
            Refused::Finger => words.finger,
        })
    };
    el("p")
        .class("consigne")
        .attr("aria-hidden", "true")
        .toggle("visible", move || message.get().is_some())
        .child(text)
}
