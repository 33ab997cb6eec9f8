//! Guided tours: what opens them, the step that plays, its keys, its time.

mod chooser;
mod keys;
mod pace;
mod present;
mod proofs;
mod room;
mod step;

use std::rc::Rc;
use std::sync::Arc;

use crate::ui::prelude::*;

pub(super) use chooser::chooser;
pub(super) use proofs::medias;
pub(super) use step::back_to_step;

use step::step_panel;

use super::dom::{Node, live};
use super::hooks::{is_embedded, use_kept_focus};
use super::load::load_tours;
use super::loading::Loading;
use super::store::Store;
use super::texts::Texts;
use crate::model::{Tour, TourStep, Tours};
use crate::state::{Autoplay, Mode, Shows, TourPlace, with_step};
use crate::text::Failure;

/// What the request of the tours gives.
pub(super) type Answer = Result<Arc<Tours>, Vec<Failure>>;

/// Handle on the tours, `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Guide {
    wanted: RwSignal<bool>,
    answer: Loading<Answer>,
}

impl Guide {
    /// No tours yet: [`lead`] asks for them.
    pub(super) fn new() -> Self {
        Self {
            wanted: RwSignal::new(false),
            answer: Loading::idle(),
        }
    }

    /// Asks for the tours, if they are not there.
    pub(super) fn want(&self) {
        self.wanted.set(true);
    }

    /// What the request of the tours gave, once it did; followed.
    pub(super) fn answer(&self) -> Option<Answer> {
        self.answer.get()
    }

    /// Takes `tours` for those of the files, with another one after them.
    pub(super) fn put(&self, tours: Arc<Tours>) {
        self.answer.put(Ok(tours));
    }

    /// The tours, if they are there; not followed.
    pub(super) fn tours(&self) -> Option<Arc<Tours>> {
        self.answer.get_untracked()?.ok()
    }

    /// Whether the tours are there; followed.
    pub(super) fn is_there(&self) -> bool {
        self.answer.get().is_some()
    }

    /// The tour at `place` and its step, once they are there; followed.
    pub(super) fn step(&self, place: TourPlace) -> Option<(Tour, TourStep)> {
        let tours = self.answer.get()?.ok()?;
        let tour = tours.tours.get(place.tour.index())?.clone();
        Some((tour, place.step_in(&tours)?.clone()))
    }
}

/// The panel of the tour that plays.
///
/// The tours of the files under `base` are asked for when one plays or [`Guide::want`] is called. From then on, keys and
/// time move the one that plays; `texts` are asked for with it.
pub(super) fn lead(guide: Guide, base: String, texts: Texts) -> Node {
    let store = Store::expect();
    let base = StoredValue::new(base);
    let playing = Memo::new(move |_| store.tour.get().is_some());
    let needed = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || guide.wanted.get() || playing.get()
    });
    guide.answer.start(move || {
        // A stand that returns to its start keeps them.
        let there = matches!(guide.answer.get_untracked(), Some(Ok(_)));
        (needed.get() && !there).then(|| load_tours(base.get_value(), store.data()))
    });
    Effect::new(move |_| {
        if let Some(Ok(tours)) = guide.answer.get() {
            store.take_tours(Rc::new(move |state, atlas| with_step(state, &tours, atlas)));
        }
    });
    Effect::new(move |_| {
        if playing.get() {
            texts.want();
        }
    });
    use_kept_focus(store);
    keys::use_tour_keys(store);
    room::use_room(store);
    pace::use_pace(store, guide.answer);
    // The panel stays in the page from step to step.
    let shown = Memo::new(move |_| at_step(store) && store.mode.get() != Mode::Presenter);
    live(
        move || shown.get(),
        move |shown| shown.then(|| step_panel(guide, texts)),
    )
}

/// Whether the map shows what the step shows; followed.
pub(super) fn at_step(store: Store) -> bool {
    let place = store.tour.get();
    place.is_some_and(|place| place.shows == Shows::Step)
}

/// Whether steps may follow each other by themselves: never in a host's page, nor for who asked for less motion.
pub(super) fn autoplay(store: Store) -> Autoplay {
    if is_embedded(store.root()) || super::hooks::prefers_less_motion() {
        Autoplay::Refused
    } else {
        Autoplay::Allowed
    }
}
