//! The time of a step, when steps follow each other by themselves.

use std::time::Duration;

use crate::ui::prelude::*;
use leptos::leptos_dom::helpers::TimeoutHandle;

use super::Answer;
use crate::state::{Action, AtEnd, Mode, Pace, Screen, TourAction};
use crate::ui::loading::Loading;
use crate::ui::store::Store;

/// Ends each step of the tour that runs in `store` after its own time; a stand never comes to an end.
pub(super) fn use_pace(store: Store, answer: Loading<Answer>) {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let running = Memo::new(move |_| {
        let place = store.tour.get()?;
        let runs = (place.pace, place.screen) == (Pace::Running, Screen::Lit);
        let tours = runs.then(|| answer.get())??.ok()?;
        Some((place.tour, place.step, place.step_in(&tours)?.seconds))
    });
    let clear = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |_| {
        clear();
        let Some((_, _, seconds)) = running.get() else {
            return;
        };
        let tick = move || {
            let end = match store.snapshot().mode {
                Mode::Page | Mode::Projection | Mode::Presenter => AtEnd::Stop,
                Mode::Stand(_) => AtEnd::Loop,
            };
            store.dispatch(Action::Tour(TourAction::Tick(end)));
        };
        let after = Duration::from_secs(u64::from(seconds));
        timer.set_value(set_timeout_with_handle(tick, after).ok());
    });
    on_cleanup(clear);
}
