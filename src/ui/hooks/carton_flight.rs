//! A carton grows out of its place and shrinks back into it.
//!
//! The map is drawn at once as it is in the end. A picture of the carton as drawn then flies over it, from where the carton
//! was seen before, while the carton itself is cut out of the drawing: the mainland shows through. At the end of the flight
//! both are taken away.

use std::time::Duration;

use crate::ui::prelude::*;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, SvgElement};

use super::motion::{FLIGHT, FLIGHT_MS, Motion, prefers_less_motion, set, shift_by, transform_of};
use crate::geo::{Frame, FrameId, ScreenRect, Shift, decimal};
use crate::scene::composition::Composition;

/// Cartons under way.
#[derive(Default)]
pub(super) struct CartonFlights {
    /// Each as it is drawn in the end, and its picture.
    pictures: Vec<(Frame, HtmlElement)>,
    end: Option<TimeoutHandle>,
}

impl Motion {
    /// The map is now drawn as `composition`; the one before had the cartons that the state still holds. The carton that
    /// was enlarged shrinks, the one that is now grows.
    pub(super) fn fly_cartons(&self, composition: &Composition) {
        let now = composition.enlarged;
        let (before, elsewhere) = self.state.with_value(|state| {
            let mut pictures = state.flights.pictures.iter();
            let elsewhere = pictures.any(|(to, _)| composition.frame(to.id) != Some(to));
            (state.enlarged, elsewhere)
        });
        if before == now {
            // Another size of the map: what flies would land beside its place.
            if elsewhere {
                self.land_cartons();
            }
            return;
        }
        let ways: Vec<(Frame, Frame)> = [before, now]
            .into_iter()
            .flatten()
            .filter_map(|id| Some((self.seen_carton(id)?, *composition.frame(id)?)))
            .collect();
        if ways.is_empty() || prefers_less_motion() {
            return self.land_cartons();
        }
        let motion = *self;
        leptos::task::spawn_local(async move {
            // What follows the layout is written with the same change.
            leptos::task::tick().await;
            motion.land_cartons();
            motion.take_off(&ways);
        });
    }

    /// Each carton flies from the first of its two frames to the second.
    fn take_off(&self, ways: &[(Frame, Frame)]) {
        let Some(drawing) = self.cartons() else {
            return;
        };
        let pictures: Vec<_> = ways
            .iter()
            .filter_map(|&(_, to)| Some((to, picture(&drawing, to.rect)?)))
            .collect();
        let holes: Vec<String> = ways.iter().map(|(_, to)| corners(to.rect)).collect();
        // Around everything, however far what is drawn leaves the drawing.
        let around = "-999px -999px,9999px -999px,9999px 9999px,-999px 9999px,-999px -999px";
        let shape = [
            "polygon(evenodd,",
            around,
            ",",
            &holes.join(",-999px -999px,"),
            ",-999px -999px)",
        ];
        set(&drawing.style(), "clip-path", &shape.concat());
        for ((from, to), (_, picture)) in ways.iter().zip(&pictures) {
            shift_by(picture, Shift::between(to, from), "none");
            // The browser takes in where it flies from.
            picture.get_bounding_client_rect();
            shift_by(picture, Shift::NONE, FLIGHT);
        }
        let motion = *self;
        let land = move || motion.land_cartons();
        let end = set_timeout_with_handle(land, Duration::from_millis(FLIGHT_MS)).ok();
        let flights = CartonFlights { pictures, end };
        self.state.update_value(|state| state.flights = flights);
    }

    /// Nothing is left of the flights of cartons.
    pub(super) fn land_cartons(&self) {
        let flights = self
            .state
            .try_update_value(|state| std::mem::take(&mut state.flights));
        let Some(CartonFlights { pictures, end }) = flights else {
            return;
        };
        if let Some(end) = end {
            end.clear();
        }
        for (_, picture) in &pictures {
            picture.remove();
        }
        if let Some(drawing) = self.cartons().filter(|_| !pictures.is_empty()) {
            set(&drawing.style(), "clip-path", "");
        }
    }

    /// The carton `id` as it is seen at this moment, in a flight or where it was drawn last.
    fn seen_carton(&self, id: FrameId) -> Option<Frame> {
        self.state.with_value(|state| {
            let mut pictures = state.flights.pictures.iter();
            let flying = pictures.find(|(drawn, _)| drawn.id == id);
            let seen =
                flying.and_then(|(drawn, picture)| Some(transform_of(picture)?.applied_to(drawn)));
            let drawn = state.cartons.iter().find(|carton| carton.id == id);
            seen.or(drawn.copied())
        })
    }

    /// The drawing of the cartons, beside the layer that moves.
    fn cartons(&self) -> Option<SvgElement> {
        let layer = self.layer.try_get_untracked()??;
        layer.next_element_sibling()?.dyn_into().ok()
    }
}

/// A picture of what `drawing` shows in `rect`, in its place over it: nothing in it is read out, reached or pointed at.
fn picture(drawing: &SvgElement, rect: ScreenRect) -> Option<HtmlElement> {
    let picture: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
    picture.set_class_name("envol");
    for name in ["inert", "aria-hidden"] {
        picture.set_attribute(name, "true").ok()?;
    }
    set(
        &picture.style(),
        "clip-path",
        &["polygon(", &corners(rect), ")"].concat(),
    );
    picture
        .append_child(&drawing.clone_node_with_deep(true).ok()?)
        .ok()?;
    drawing.after_with_node_1(&picture).ok()?;
    Some(picture)
}

/// The corners of `rect`, with the line around it, as CSS writes those of a polygon; closed.
fn corners(rect: ScreenRect) -> String {
    let rect = rect.shrunk(-1.0);
    let (left, right) = (rect.x, rect.right());
    let (top, bottom) = (rect.y, rect.bottom());
    [
        (left, top),
        (right, top),
        (right, bottom),
        (left, bottom),
        (left, top),
    ]
    .map(|(x, y)| [&decimal(x, 2), "px ", &decimal(y, 2), "px"].concat())
    .join(",")
}
