//! The layer of the map in movement: a gesture moves it as it is drawn, by a CSS transform; at rest the state learns
//! where the map looks, and it is drawn anew.

use std::time::Duration;

use crate::ui::prelude::*;
use leptos::html::Div;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};

use crate::geo::gesture::{REDRAW_FACTOR, REST_MS};
use crate::geo::{Camera, Frame, FrameId, Lens, ScreenPoint, Shift};
use crate::scene::composition::Composition;
use crate::scene::looking_into;
use crate::state::Action;
use crate::ui::store::Store;

/// How long a flight takes, milliseconds (look reference, « Movement »).
const FLIGHT_MS: u64 = 350;

/// Where the layer is and where it goes; `Copy`, lives as long as the map's view.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Motion {
    store: Store,
    layer: NodeRef<Div>,
    state: StoredValue<State>,
}

#[derive(Default)]
struct State {
    /// The main frame at home, and as it is drawn now.
    frames: Option<(Frame, Frame)>,
    /// The cartons that can be enlarged, and the one that is: the main frame, under it, then stays as it is.
    cartons: Vec<Frame>,
    enlarged: Option<FrameId>,
    /// Where a gesture or a flight has brought the view, until it is drawn.
    ahead: Option<Lens>,
    /// Ends the gesture.
    timer: Option<TimeoutHandle>,
    /// Whether the browser is moving the layer by itself.
    flying: bool,
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
    }
}

impl Motion {
    /// The map is drawn as `composition` says; `home` is the main frame of the home view. A gesture under way goes on from
    /// there.
    pub(in crate::ui) fn drawn(&self, home: Frame, composition: &Composition) {
        let Some(&drawn) = composition.main() else {
            return;
        };
        self.state.update_value(|state| {
            state.frames = Some((home, drawn));
            state.cartons = composition.cartons().copied().collect();
            state.enlarged = composition.enlarged;
            state.flying = false;
        });
        match self.state.with_value(|state| state.ahead) {
            Some(lens) => self.put(Lens::of(home, &lens.frame())),
            None => self.style(Shift::NONE, ""),
        }
    }

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

    /// The view goes one step closer to `at`, or farther for a `factor` under 1. What is closer in a carton is that carton,
    /// enlarged; what is farther from an enlarged one is the home view.
    pub(in crate::ui) fn step(&self, at: ScreenPoint, factor: f64) {
        let carton = self.state.with_value(|state| {
            let mut cartons = state.cartons.iter();
            cartons.find(|carton| carton.rect.contains(at)).copied()
        });
        match (self.is_held(), carton, self.goal()) {
            (true, ..) if factor < 1.0 => self.fly_home(),
            (false, Some(carton), Some(_)) if factor > 1.0 => self.look_into(carton.id),
            (false, _, Some(view)) => self.fly(view.zoomed_about(at, factor)),
            (true, ..) | (false, _, None) => {}
        }
    }

    /// The view goes to the part of France that the carton `id` shows.
    pub(in crate::ui) fn look_into(&self, id: FrameId) {
        let home = self.state.with_value(|state| state.frames);
        match (id, home) {
            (FrameId::IleDeFrance, Some((home, _))) => {
                self.go(Lens::fitting(home, id.extent(), home.rect));
            }
            _ => self.store.dispatch(Action::Look(looking_into(id))),
        }
    }

    /// Whether a carton is enlarged over the main frame.
    pub(in crate::ui) fn is_held(&self) -> bool {
        self.state.with_value(|state| state.enlarged.is_some())
    }

    /// The view goes to `lens`, from an enlarged carton too.
    pub(in crate::ui) fn go(&self, lens: Lens) {
        if self.is_held() {
            self.store.dispatch(Action::Look(lens.camera()));
        } else {
            self.fly(lens);
        }
    }

    /// A gesture has brought the view to `lens`. An enlarged carton has one size and place.
    pub(in crate::ui) fn follow(&self, lens: Lens) {
        if self.is_held() {
            return;
        }
        self.put(lens);
        let Some((_, drawn)) = self.state.with_value(|state| state.frames) else {
            return;
        };
        let factor = lens.frame().scale / drawn.scale;
        if (1.0 / REDRAW_FACTOR..=REDRAW_FACTOR).contains(&factor) {
            self.settle_in(Duration::from_millis(REST_MS));
        } else {
            // Too blurred to follow: drawn anew, and the gesture goes on.
            self.store.dispatch(Action::Look(lens.camera()));
        }
    }

    /// The view goes to `lens`: in a flight, at once for who asked for less motion.
    pub(in crate::ui) fn fly(&self, lens: Lens) {
        if self.is_held() {
            return;
        }
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
        self.style(
            Shift::between(&drawn, &lens.frame()),
            "transform .35s cubic-bezier(.2, .6, .3, 1)",
        );
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
        self.store.dispatch(Action::Look(camera));
    }

    /// Back to the home view.
    pub(in crate::ui) fn fly_home(&self) {
        if let Some((home, _)) = self.state.with_value(|state| state.frames) {
            self.go(Lens::new(home, Camera::Home));
        }
    }

    /// Moves the layer at once to where it shows `lens`.
    fn put(&self, lens: Lens) {
        let Some((_, drawn)) = self.state.with_value(|state| state.frames) else {
            return;
        };
        self.state.update_value(|state| state.ahead = Some(lens));
        self.style(Shift::between(&drawn, &lens.frame()), "none");
    }

    fn settle_in(&self, pause: Duration) {
        let motion = *self;
        let timer = set_timeout_with_handle(move || motion.settle(), pause).ok();
        let before = self
            .state
            .try_update_value(|state| std::mem::replace(&mut state.timer, timer));
        if let Some(before) = before.flatten() {
            before.clear();
        }
    }

    /// Writes the transform; an empty `transition` leaves the layer to the page's own drawing.
    fn style(&self, shift: Shift, transition: &str) {
        let Some(layer) = self.layer.try_get_untracked().flatten() else {
            return;
        };
        let style = web_sys::HtmlElement::style(&layer);
        let moving = !transition.is_empty();
        for (name, value) in [
            ("transition", transition),
            (
                "transform",
                &*if moving { shift.css() } else { String::new() },
            ),
            // A layer of its own only while it moves: it costs memory, and text is sharper without.
            ("will-change", if moving { "transform" } else { "" }),
        ] {
            // A name and value of ours are well formed; a style that refuses them leaves the map where it was.
            drop(style.set_property(name, value));
        }
    }

    /// Where the layer is seen at this moment of a flight.
    fn seen(&self) -> Option<Shift> {
        let layer = self.layer.try_get_untracked()??;
        let style = window().get_computed_style(&layer).ok()??;
        Shift::from_css(&style.get_property_value("transform").ok()?)
    }
}

/// Whether the visitor asked the system for less motion.
pub(in crate::ui) fn prefers_less_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
