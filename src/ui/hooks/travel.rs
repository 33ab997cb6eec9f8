//! The map flies to where the state looks: from step to step of a tour, back and forward, to a view that was asked for.
//!
//! The state is there at once, and so is all that says it; only the drawing lags. Closer, the map flies as it is drawn and
//! is then drawn anew; farther, it is drawn first, shown as what was seen, and flies back. At the end of either nothing is
//! left of the flight: the map is the one of a page that was opened there.

use std::time::Duration;

use crate::ui::prelude::*;

use super::motion::{FLIGHT, FLIGHT_MS, Motion, prefers_less_motion};
use crate::geo::{Camera, Frame, Lens, Shift};
use crate::scene::carton_seen;
use crate::scene::composition::Composition;

/// From now on the map flies to where the state of its store looks.
pub(in crate::ui) fn use_travel(motion: Motion) {
    let store = motion.store;
    motion.drawn_for.set(Some(store.camera.get_untracked()));
    Effect::new(move |before: Option<Camera>| {
        let camera = store.camera.get();
        if before.is_some_and(|before| before != camera) {
            motion.travel(camera);
        }
        camera
    });
    let drawn_for = motion.drawn_for;
    on_cleanup(move || {
        drawn_for.try_set(None);
    });
}

impl Motion {
    /// The map is drawn as `composition` says; `home` is the main frame of the home view. A gesture under way goes on from
    /// there, and so does a flight.
    pub(in crate::ui) fn drawn(&self, home: Frame, composition: &Composition) {
        let Some(&drawn) = composition.main() else {
            return;
        };
        let frames = Some((home, drawn));
        let (before, flying) = self.state.with_value(|state| (state.frames, state.flying));
        self.fly_cartons(composition);
        self.state.update_value(|state| {
            state.cartons = composition.cartons().copied().collect();
            state.enlarged = composition.enlarged;
        });
        if flying && before == frames {
            // Other colours at the same place.
            return;
        }
        let seen = flying.then(|| self.now()).flatten();
        self.state.update_value(|state| state.frames = frames);
        let (ahead, from, bound) = self
            .state
            .with_value(|state| (state.ahead, state.from, state.bound));
        let goal = ahead.map(|lens| match bound {
            Some(camera) => main_view(home, camera),
            None => Lens::of(home, &lens.frame()),
        });
        match (seen, goal, from) {
            (_, None, Some((from, camera))) => {
                // The drawing may still be the one before.
                if is_at(&drawn, &main_view(home, camera).frame()) {
                    self.fly_back(&from, &drawn);
                }
            }
            // Another drawing under a flight: shown as what was seen, and the rest of the way from there.
            (Some(seen), goal, _) => {
                self.style(Shift::between(&drawn, &seen.frame()), "none");
                self.take_place();
                let to = goal.map_or(Shift::NONE, |lens| Shift::between(&drawn, &lens.frame()));
                self.style(to, FLIGHT);
                self.state.update_value(|state| state.ahead = goal);
            }
            (None, Some(lens), _) => self.put(lens),
            (None, None, None) => self.style(Shift::NONE, ""),
        }
    }

    /// Goes to `camera`, which the state has come to.
    fn travel(&self, camera: Camera) {
        let told = self.state.try_update_value(|state| state.told.take());
        if told.flatten() == Some(camera) {
            return;
        }
        let frames = self.state.with_value(|state| state.frames);
        let from = self.now();
        self.stay();
        let (Some((home, _)), Some(from)) = (frames, from) else {
            return self.draw_for(camera);
        };
        self.state.update_value(|state| {
            if let Some(timer) = state.timer.take() {
                timer.clear();
            }
            // Where a flight under way has come to.
            state.ahead = Some(from);
            state.flying = false;
        });
        let goal = main_view(home, camera);
        // The main frame is there already: what moves is a carton, if anything.
        if prefers_less_motion() || from.camera() == goal.camera() {
            return self.land();
        }
        if self.is_held() {
            // The carton shrinks while the main frame flies on.
            self.draw_for(Camera::Home);
        }
        let over = from.stopover(&goal);
        let over = over.map(|over| over.camera());
        let legs = std::iter::once(camera).chain(over).collect();
        self.state.update_value(|state| state.legs = legs);
        self.fly_on();
    }

    /// Forgets where else it was to fly.
    pub(super) fn stay(&self) {
        self.state.update_value(|state| {
            state.legs.clear();
            state.bound = None;
            state.from = None;
        });
    }

    /// The next flight; at the end of the last, the map is at rest.
    fn fly_on(&self) {
        let from = self.now();
        let leg = self.state.try_update_value(|state| {
            state.bound = state.legs.pop();
            state.bound.zip(state.frames)
        });
        let (Some(from), Some((camera, (home, drawn)))) = (from, leg.flatten()) else {
            return self.land();
        };
        let lens = main_view(home, camera);
        if lens.zoom() < from.zoom() {
            self.state.update_value(|state| {
                state.ahead = None;
                state.from = Some((from.frame(), camera));
            });
            // Drawn for that camera already, under a gesture: it is in its place.
            if self.drawn_for.get_untracked() == Some(camera) {
                return self.fly_back(&from.frame(), &drawn);
            }
            return self.draw_for(camera);
        }
        self.state.update_value(|state| {
            state.ahead = Some(lens);
            state.flying = true;
        });
        self.style(Shift::between(&drawn, &lens.frame()), FLIGHT);
        self.later(Duration::from_millis(FLIGHT_MS), |motion| {
            let bound = motion.state.try_update_value(|state| {
                state.flying = false;
                state.ahead = None;
                state.bound
            });
            if let Some(camera) = bound.flatten() {
                motion.draw_for(camera);
            }
            motion.fly_on();
        });
    }

    /// The map `drawn` farther away is shown as what was seen before, `from`, and flies to where it is.
    pub(super) fn fly_back(&self, from: &Frame, drawn: &Frame) {
        self.state.update_value(|state| state.from = None);
        self.style(Shift::between(drawn, from), "none");
        self.take_place();
        self.style(Shift::NONE, FLIGHT);
        self.state.update_value(|state| state.flying = true);
        self.later(Duration::from_millis(FLIGHT_MS), |motion| {
            motion.state.update_value(|state| state.flying = false);
            motion.fly_on();
        });
    }

    /// Nothing is left of the flight.
    fn land(&self) {
        self.state.update_value(|state| {
            state.ahead = None;
            state.flying = false;
        });
        self.style(Shift::NONE, "");
        // The end of the way is the state's own camera, to its step.
        self.draw_for(self.store.camera.get_untracked());
    }
}

/// What the main frame shows for `camera`: under an enlarged carton, the home view.
fn main_view(home: Frame, camera: Camera) -> Lens {
    let under = carton_seen(camera).map_or(camera, |_| Camera::Home);
    Lens::new(home, under)
}

/// Whether both are the same frame, to what computing may differ by.
fn is_at(drawn: &Frame, wanted: &Frame) -> bool {
    let shift = Shift::between(drawn, wanted);
    (shift.scale - 1.0).abs() < 1e-6 && shift.x.abs() < 0.1 && shift.y.abs() < 0.1
}
