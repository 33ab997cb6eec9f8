//! The draft goes on when the map is made again: from files that a visitor tries, and from the published ones after them.

use std::sync::Arc;

use crate::ui::prelude::*;

use super::Composer;
use crate::codec::{draft_csv, read_draft};
use crate::model::Tour;

/// A draft in a form that any content can read.
#[derive(Clone, Debug)]
pub(in crate::ui) struct KeptDraft {
    /// As rows of `parcours.csv`.
    rows: String,
    /// Slug of the tour; empty before it was saved.
    slug: String,
    unsaved: bool,
}

/// Takes up the draft that `kept` holds of the map before, and leaves it there when this one goes.
pub(super) fn follow_content(composer: Composer, kept: StoredValue<Option<KeptDraft>>) {
    let before = kept.try_update_value(Option::take).flatten();
    let found = before.map(|before| (take_up(composer, &before), before));
    let found = StoredValue::new(found);
    on_cleanup(move || {
        let tour = composer.draft.get_untracked();
        let unsaved = composer.unsaved.get_value();
        let before = found.try_update_value(Option::take).flatten();
        let next = match before {
            // What this content does not have is left for the one that has it.
            Some((same, before)) if same == tour => Some(KeptDraft { unsaved, ..before }),
            Some(_) | None => left(composer, &tour, unsaved),
        };
        kept.try_set_value(next);
    });
}

/// `tour` as it is now, if there is anything of it.
fn left(composer: Composer, tour: &Tour, unsaved: bool) -> Option<KeptDraft> {
    let rows = composer.store.with_atlas(|atlas| draft_csv(tour, atlas));
    (!tour.steps.is_empty()).then(|| KeptDraft {
        rows,
        slug: tour.slug.clone(),
        unsaved,
    })
}

/// What this content can follow of the draft, told with what it cannot.
fn take_up(composer: Composer, kept: &KeptDraft) -> Arc<Tour> {
    let words = composer.words_now();
    let read = composer
        .store
        .with_atlas(|atlas| read_draft(kept.rows.as_bytes(), atlas));
    let (tour, said) = match read {
        Ok((tour, faults)) => {
            let faults = faults.iter().map(|fault| (words.fault)(fault));
            let told = (words.carried)(tour.steps.len());
            (tour, std::iter::once(told).chain(faults).collect())
        }
        Err(fault) => (super::empty(), vec![(words.fault)(&fault)]),
    };
    let slug = kept.slug.clone();
    let tour = Arc::new(Tour { slug, ..tour });
    composer.draft.set(Arc::clone(&tour));
    composer.unsaved.set_value(kept.unsaved);
    composer.said.set(said);
    tour
}
