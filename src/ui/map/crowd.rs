//! Outlines too many for elements of the page: on a canvas, at the level of detail that shows.
//!
//! The canvas lies in the layer that gestures move. At rest a second one is drawn in slices, the first being moved to
//! where it belongs; then they change places. Large outlines, those that are filled with a pattern, stay SVG.

use std::sync::Arc;

use crate::ui::prelude::*;
use leptos::html::Canvas;
use leptos::task::spawn_local;

use super::codes::codes;
use super::sheet::Sheet;
use super::tracing::{Order, trace};
use crate::geo::{Frame, Shift};
use crate::scene::mesh::{Mesh, MeshBuilder};
use crate::ui::dom::{Node, el};
use crate::ui::hooks::use_look;
use crate::ui::host::Pace;

/// Points of outlines worked on between two looks at the clock.
const STEP_POINTS: usize = 8_000;

/// One of the two canvases.
#[derive(Clone, Copy)]
struct Plate {
    canvas: NodeRef<Canvas>,
    /// The main frame as the canvas shows it.
    drawn: StoredValue<Option<Frame>>,
}

/// The two canvases, and which of them shows.
#[derive(Clone, Copy)]
struct Plates {
    both: [Plate; 2],
    shown: StoredValue<usize>,
    /// Number of the last drawing begun: an earlier one gives up.
    turn: StoredValue<u32>,
}

/// The outlines of the main frame of `sheet`.
pub(in crate::ui) fn crowd(sheet: Sheet) -> Node {
    let mesh = RwSignal::new(None::<Arc<Mesh>>);
    let plate = || Plate {
        canvas: NodeRef::new(),
        drawn: StoredValue::new(None),
    };
    let plates = Plates {
        both: [plate(), plate()],
        shown: StoredValue::new(0),
        turn: StoredValue::new(0),
    };
    make_mesh(sheet, mesh);
    let look = use_look();
    let main = sheet.store.data().shapes.main_frame();
    Effect::new(move |_| {
        let (store, _) = (sheet.store, look.get());
        // The theme changes what the style sheet says, the state changes what is asked of it.
        let (coloring, _) = (store.coloring.get(), store.theme.get());
        let wanted = sheet.frame(main);
        let rect = sheet.read(|layout| layout.drawn_rect_of(main));
        let (Some(mesh), Some(frame), Some(rect)) = (mesh.get(), wanted, rect) else {
            return;
        };
        plates.follow(&frame);
        let order = Order {
            mesh,
            frame,
            rect,
            coloring,
        };
        spawn_local(plates.draw(sheet, order));
    });
    let canvases = plates.both.map(|plate| {
        let canvas = el("canvas").node_ref(plate.canvas);
        canvas.class("nappe").attr("aria-hidden", "true")
    });
    [Node::from(canvases), codes(sheet)].into()
}

/// Makes the mesh of what the main frame shows, in slices.
fn make_mesh(sheet: Sheet, mesh: RwSignal<Option<Arc<Mesh>>>) {
    let data = sheet.store.data();
    spawn_local(async move {
        let mut pace = Pace::new();
        let mut builder = MeshBuilder::new(&data.shapes, data.shapes.main_frame());
        while builder.advance(STEP_POINTS) {
            pace.breathe().await;
        }
        // The map may have left in the meantime.
        mesh.try_set(Some(Arc::new(builder.finish())));
    });
}

impl Plates {
    /// Moves what shows to where it belongs in the main frame `wanted`, until that is drawn.
    fn follow(self, wanted: &Frame) {
        let shown = self.both[self.shown.get_value()];
        if let (Some(canvas), Some(drawn)) = (shown.canvas.get_untracked(), shown.drawn.get_value())
        {
            let shift = Shift::between(&drawn, wanted);
            let css = if shift == Shift::NONE {
                String::new()
            } else {
                shift.css()
            };
            drop(web_sys::HtmlElement::style(&canvas).set_property("transform", &css));
        }
    }

    /// Draws `order` on the canvas that does not show, then shows it.
    async fn draw(self, sheet: Sheet, order: Order) {
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        let next = 1 - self.shown.get_value();
        let plate = self.both[next];
        let is_last = move || self.turn.try_get_value() == Some(turn);
        let Some(canvas) = plate.canvas.get_untracked() else {
            return;
        };
        // What else changes is shown first.
        Pace::new().pause().await;
        let frame = order.frame;
        let traced = trace(sheet, order, &canvas, is_last).await;
        if traced.is_none() || !is_last() {
            return;
        }
        plate.drawn.set_value(Some(frame));
        self.shown.set_value(next);
        for (n, plate) in self.both.into_iter().enumerate() {
            if let Some(canvas) = plate.canvas.get_untracked() {
                let style = web_sys::HtmlElement::style(&canvas);
                let shows = if n == next { "visible" } else { "hidden" };
                drop(style.set_property("visibility", shows));
                drop(style.set_property("transform", ""));
                // What tests, and whoever looks at the page, wait for.
                drop(if n == next {
                    canvas.set_attribute("data-trace", &turn.to_string())
                } else {
                    canvas.remove_attribute("data-trace")
                });
            }
        }
    }
}
