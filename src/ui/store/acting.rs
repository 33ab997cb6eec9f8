//! What changes the state, and when the page shows it.

use crate::ui::prelude::*;

use super::pace::{Pace, after_frame, pace_of};
use super::{Store, WithStep};
use crate::state::{Action, AppState, Effect as StateEffect, update};
use crate::ui::address::Address;

impl Store {
    /// Applies `action`, then does in the page what it asks for.
    pub(in crate::ui) fn dispatch(&self, action: Action) {
        let pace = pace_of(action);
        if pace != Pace::Passing {
            self.catch_up();
        }
        let (next, effects) = self.with_atlas(|atlas| update(self.snapshot(), action, atlas));
        self.put(self.with_step(next), pace);
        if pace == Pace::MapFirst {
            self.waiting.set_value(Some(effects));
            let store = *self;
            after_frame(move || store.catch_up());
        } else {
            self.run_all(effects);
        }
    }

    /// Shows `next`: on the map only, where the rest is to wait or waits.
    fn put(&self, next: AppState, pace: Pace) {
        if next != self.snapshot() {
            self.state.set(next);
        }
        let waits = self.waiting.with_value(Option::is_some) || pace == Pace::MapFirst;
        if !waits && next != self.shown.get_untracked() {
            self.shown.set(next);
        }
    }

    /// Shows beside the map what waited for it. A map that has left shows nothing.
    fn catch_up(&self) {
        let effects = self.waiting.try_update_value(Option::take).flatten();
        if let Some(effects) = effects {
            self.put(self.snapshot(), Pace::AtOnce);
            self.run_all(effects);
        }
    }

    fn run_all(&self, effects: Vec<StateEffect>) {
        for effect in effects {
            self.run(effect);
        }
    }

    /// Takes the guided tours, as what they make of a state: the one that plays then shows its step.
    pub(in crate::ui) fn take_tours(&self, with_step: WithStep) {
        self.tours.set_value(Some(with_step));
        self.put(self.with_step(self.snapshot()), Pace::AtOnce);
    }

    /// `state` with what its step shows, once the tours are there.
    fn with_step(&self, state: AppState) -> AppState {
        match self.tours.get_value() {
            Some(with_step) => self.with_atlas(|atlas| with_step(state, atlas)),
            None => state,
        }
    }

    /// Begins again where the address led when the page was loaded, in a page made anew: what is loaded stays, nothing
    /// that a visitor wrote, opened or scrolled does.
    pub(in crate::ui) fn restart(&self) {
        self.catch_up();
        self.put(self.start.get_value(), Pace::AtOnce);
        self.write(Address::replace);
        self.round.update(|round| *round += 1);
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}
