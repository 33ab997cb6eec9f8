//! What buttons and keys do to the view: a step closer or farther, into a carton, home.

use super::motion::Motion;
use crate::geo::{Camera, FrameId, Lens, ScreenPoint};
use crate::scene::looking_into;
use crate::state::Action;

impl Motion {
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

    /// Back to the home view.
    pub(in crate::ui) fn fly_home(&self) {
        if let Some((home, _)) = self.state.with_value(|state| state.frames) {
            self.go(Lens::new(home, Camera::Home));
        }
    }
}
