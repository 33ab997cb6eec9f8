//! The layer of the map in movement: a gesture moves it as it is drawn, by a CSS transform; at rest the state learns
//! where the map looks, and it is drawn anew.

use std::time::Duration;

use crate::ui::prelude::*;
use leptos::html::Div;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};

use super::carton_flight::CartonFlights;
use crate::geo::gesture::{REDRAW_FACTOR, REST_MS};
use crate::geo::{Camera, Frame, FrameId, Lens, Shift};
use crate::state::Action;
use crate::ui::store::Store;

/// How long a flight takes, milliseconds (look reference, « Movement »).
pub(super) const FLIGHT_MS: u64 = 350;

/// The same, in CSS.
pub(super) const FLIGHT: &str = "transform .35s cubic-bezier(.2, .6, .3, 1)";

/// Where the layer is and where it goes; `Copy`, lives as long as the map's view.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Motion {
    pub(super) store: Store,
    pub(super) layer: NodeRef<Div>,
    pub(super) state: StoredValue<State>,
    /// The camera that the map is drawn for, which lags behind the state while the map flies to it; the state's own while
    /// nothing moves the map, before the late chunk is there.
    pub(in crate::ui) drawn_for: RwSignal<Option<Camera>>,
}

#[derive(Default)]
pub(super) struct State {
    /// The main frame at home, and as it is drawn now.
    pub(super) frames: Option<(Frame, Frame)>,
    /// The cartons that can be enlarged, and the one that is: the main frame, under it, then stays as it is.
    pub(super) cartons: Vec<Frame>,
    pub(super) enlarged: Option<FrameId>,
    /// The cartons that grow or shrink at this moment.
    pub(super) flights: CartonFlights,
    /// Where a gesture or a flight has brought the view, until it is drawn.
    pub(super) ahead: Option<Lens>,
    /// Ends the gesture or the flight.
    pub(super) timer: Option<TimeoutHandle>,
    /// Whether the browser is moving the layer by itself.
    pub(super) flying: bool,
    /// The camera that a gesture has just told the state.
    pub(super) told: Option<Camera>,
    /// Where the map flies to, on its way to what the state looks at.
    pub(super) bound: Option<Camera>,
    /// Where it flies to after that, the last first.
    pub(super) legs: Vec<Camera>,
    /// What was seen before the map is drawn for a camera farther away: it is shown so, then flies back.
    pub(super) from: Option<(Frame, Camera)>,
}

/// The movement of `layer`.
pub(in crate::ui) fn use_motion(store: Store, layer: NodeRef<Div>) -> Motion {
    let state = StoredValue::new(State::default());
    on_cleanup(move || {
        if let Some(timer) = state.try_update_value(|state| state.timer.take()).flatten() {
            timer.clear();
        }
    });
    Motion {
        store,
        layer,
        state,
        drawn_for: RwSignal::new(None),
    }
}

impl Motion {
    /// Where the view is at this moment, in the middle of a flight too; `None` before the first drawing.
    pub(in crate::ui) fn now(&self) -> Option<Lens> {
        let (home, drawn) = self.state.with_value(|state| state.frames)?;
        let (ahead, flying) = self.state.with_value(|state| (state.ahead, state.flying));
        let seen = flying.then(|| self.seen()).flatten();
        let seen = seen.map(|shift| Lens::of(home, &shift.applied_to(&drawn)));
        Some(seen.or(ahead).unwrap_or_else(|| Lens::of(home, &drawn)))
    }

    /// Where the view is or flies to.
    pub(in crate::ui) fn goal(&self) -> Option<Lens> {
        let (_, drawn) = self.state.with_value(|state| state.frames)?;
        let ahead = self.state.with_value(|state| state.ahead);
        let home = self.state.with_value(|state| state.frames)?.0;
        Some(ahead.unwrap_or_else(|| Lens::of(home, &drawn)))
    }

    /// A gesture has brought the view to `lens`. An enlarged carton has one size and place.
    pub(in crate::ui) fn follow(&self, lens: Lens) {
        if self.is_held() {
            return;
        }
        self.stay();
        self.put(lens);
        let Some((_, drawn)) = self.state.with_value(|state| state.frames) else {
            return;
        };
        let factor = lens.frame().scale / drawn.scale;
        if (1.0 / REDRAW_FACTOR..=REDRAW_FACTOR).contains(&factor) {
            self.settle_in(Duration::from_millis(REST_MS));
        } else {
            // Too blurred to follow: drawn anew, and the gesture goes on.
            self.tell(lens.camera());
        }
    }

    /// Tells the state where the map looks; it is drawn anew from there.
    fn tell(&self, camera: Camera) {
        if camera != self.store.snapshot().camera {
            self.state.update_value(|state| state.told = Some(camera));
        }
        self.store.dispatch(Action::Look(camera));
        // The state may have known it already, and the map not be drawn for it yet.
        self.draw_for(camera);
    }

    /// The map is drawn for `camera` from now on.
    pub(super) fn draw_for(&self, camera: Camera) {
        if self.drawn_for.get_untracked() != Some(camera) {
            self.drawn_for.set(Some(camera));
        }
    }

    /// The view goes to `lens`: in a flight, at once for who asked for less motion.
    pub(in crate::ui) fn fly(&self, lens: Lens) {
        if self.is_held() {
            return;
        }
        self.stay();
        if prefers_less_motion() {
            self.put(lens);
            return self.settle();
        }
        let from = self.now();
        let Some((_, drawn)) = self.state.with_value(|state| state.frames) else {
            return;
        };
        if from.is_some_and(|from| from.camera() == lens.camera()) {
            return self.settle();
        }
        self.state.update_value(|state| {
            state.ahead = Some(lens);
            state.flying = true;
        });
        self.style(Shift::between(&drawn, &lens.frame()), FLIGHT);
        self.settle_in(Duration::from_millis(FLIGHT_MS));
    }

    /// Stops a flight where it is, for the gesture that begins.
    pub(in crate::ui) fn halt(&self) {
        if let Some(lens) = self
            .now()
            .filter(|_| self.state.with_value(|state| state.flying))
        {
            self.state.update_value(|state| state.flying = false);
            self.follow(lens);
        }
    }

    /// Ends the gesture: the state learns where the map looks.
    pub(in crate::ui) fn settle(&self) {
        let ahead = self.state.try_update_value(|state| {
            if let Some(timer) = state.timer.take() {
                timer.clear();
            }
            state.flying = false;
            state.ahead.take()
        });
        let Some(lens) = ahead.flatten() else { return };
        let camera = lens.camera();
        if camera == self.store.snapshot().camera {
            // Nothing to draw anew: less than a step away from what is drawn.
            self.style(Shift::NONE, "");
        }
        self.tell(camera);
    }

    /// Moves the layer at once to where it shows `lens`.
    pub(super) fn put(&self, lens: Lens) {
        let Some((_, drawn)) = self.state.with_value(|state| state.frames) else {
            return;
        };
        self.state.update_value(|state| state.ahead = Some(lens));
        self.style(Shift::between(&drawn, &lens.frame()), "none");
    }

    fn settle_in(&self, pause: Duration) {
        self.later(pause, Self::settle);
    }

    /// Does `act` after `pause`, in place of what was to come.
    pub(super) fn later(&self, pause: Duration, act: fn(&Self)) {
        let motion = *self;
        let timer = set_timeout_with_handle(move || act(&motion), pause).ok();
        let before = self
            .state
            .try_update_value(|state| std::mem::replace(&mut state.timer, timer));
        if let Some(before) = before.flatten() {
            before.clear();
        }
    }

    /// Writes the transform; an empty `transition` leaves the layer to the page's own drawing.
    pub(super) fn style(&self, shift: Shift, transition: &str) {
        let Some(layer) = self.layer.try_get_untracked().flatten() else {
            return;
        };
        shift_by(&layer, shift, transition);
    }

    /// Lets the browser take in the place that was written last, so that the next one is flown to from there.
    pub(super) fn take_place(&self) {
        if let Some(layer) = self.layer.try_get_untracked().flatten() {
            layer.get_bounding_client_rect();
        }
    }

    /// Where the layer is seen at this moment of a flight.
    fn seen(&self) -> Option<Shift> {
        let layer = self.layer.try_get_untracked()??;
        transform_of(&layer)
    }
}

/// Writes the transform of `element`; an empty `transition` leaves it to the page's own drawing.
pub(super) fn shift_by(element: &web_sys::HtmlElement, shift: Shift, transition: &str) {
    let style = element.style();
    let moving = !transition.is_empty();
    let transform = if moving { shift.css() } else { String::new() };
    set(&style, "transition", transition);
    set(&style, "transform", &transform);
    // A layer of its own only while it moves: it costs memory, and text is sharper without.
    set(&style, "will-change", if moving { "transform" } else { "" });
}

/// Writes a name and value of ours, which are well formed: a style that refuses them leaves the drawing where it was.
pub(super) fn set(style: &web_sys::CssStyleDeclaration, name: &str, value: &str) {
    drop(style.set_property(name, value));
}

/// How `element` is moved at this moment, in the middle of a transition too.
pub(super) fn transform_of(element: &web_sys::Element) -> Option<Shift> {
    let style = window().get_computed_style(element).ok()??;
    Shift::from_css(&style.get_property_value("transform").ok()?)
}

/// Whether the visitor asked the system for less motion.
pub(in crate::ui) fn prefers_less_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
