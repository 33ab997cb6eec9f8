//! Playing the tour that is composed, after the published ones.

use std::rc::Rc;
use std::sync::Arc;

use crate::ui::prelude::*;

use super::Composer;
use crate::model::{Tour, TourIdx, TourKind, TourRef, Tours};
use crate::state::{Action, TourAction, with_step};
use crate::text::typeset;

/// Plays the tour each time it is asked for, from its first step, once the published tours are there.
pub(super) fn follow_play(composer: Composer) {
    let Composer { guide, wanted, .. } = composer;
    Effect::new(move |_| {
        let answer = guide.answer();
        if !wanted.get() {
            return;
        }
        let Some(answer) = answer else {
            return guide.want();
        };
        wanted.set(false);
        match answer {
            Ok(tours) => untrack(|| start(composer, &tours, &composer.draft.get_untracked())),
            Err(_failed) => composer.say(composer.words_now().not_played),
        }
    });
}

fn start(composer: Composer, tours: &Tours, tour: &Tour) {
    let store = composer.store;
    let published = store.with_atlas(|atlas| {
        let tours = atlas.tours().iter();
        tours
            .filter(|tour| tour.kind == TourKind::Published)
            .count()
    });
    let mut all = tours.clone();
    all.tours.truncate(published);
    let draft = Tours {
        tours: vec![tour.clone()],
        medias: Vec::new(),
    };
    all.tours.extend(draft.with_french(typeset).tours);
    let known = TourRef {
        slug: tour.slug.clone(),
        steps: u16::try_from(tour.steps.len()).unwrap_or(u16::MAX),
        kind: TourKind::Draft,
    };
    let Ok(at) = u8::try_from(published) else {
        return;
    };
    let all = Arc::new(all);
    let steps = Arc::clone(&all);
    store.take_draft(known);
    // Before the tour opens, so that its address is the one of what the step shows.
    store.take_tours(Rc::new(move |state, atlas| with_step(state, &steps, atlas)));
    composer.guide.put(all);
    store.dispatch(Action::Tour(TourAction::Open(TourIdx(at))));
}
