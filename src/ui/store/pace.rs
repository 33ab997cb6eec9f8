//! What a choice changes at once, and what can wait until the map shows it.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{request_animation_frame, set_timeout};

use super::parts::Parted;
use crate::model::Coloring;
use crate::state::{Action, RoseFit};
use crate::ui::load::MapData;
use crate::ui::prelude::{Memo, Signal, StoredValue};

/// Longest wait for a frame, milliseconds: a page that is not seen draws none.
const UNSEEN_MS: u64 = 100;

/// When what an action changes is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pace {
    /// All of it at once.
    AtOnce,
    /// The symbols of the map in the next frame, what is under and beside them in the one after: outlines, list, sentence,
    /// legend, panel, address.
    MapFirst,
    /// At once, and without a word beside the map: the pointer and the focus pass over it.
    Passing,
}

/// The pace of `action`: what is chosen on the map or for it shows there first (`docs/decisions/0029`).
pub(super) fn pace_of(action: Action) -> Pace {
    match action {
        Action::Select(..) | Action::Color(_) => Pace::MapFirst,
        Action::Highlight(_) | Action::Unhighlight(_) | Action::Focused(_) => Pace::Passing,
        Action::Close
        | Action::MoveCursor(_)
        | Action::Look(_)
        | Action::Filter(_)
        | Action::Years(_)
        | Action::ClearFilter
        | Action::Show(_)
        | Action::Sort(_)
        | Action::OpenExcerpt(_)
        | Action::Found(_)
        | Action::OpenCell(..)
        | Action::Read(_)
        | Action::Explore(_)
        | Action::Tour(_)
        | Action::Speak(_)
        | Action::Theme(_)
        | Action::Present(_)
        | Action::Recover(_)
        | Action::Restore(_) => Pace::AtOnce,
    }
}

/// Does `then` once the next frame is drawn, soon all the same where none is; maybe twice.
pub(super) fn after_frame(then: impl Fn() + Copy + 'static) {
    request_animation_frame(move || set_timeout(then, Duration::ZERO));
    set_timeout(then, Duration::from_millis(UNSEEN_MS));
}

/// What the colours tell in `state`, with `room` for roses or not.
pub(super) fn coloring_of(
    state: Parted,
    data: StoredValue<Arc<MapData>>,
    room: Signal<RoseFit>,
) -> Memo<Coloring> {
    let choice = state.part(|state| state.coloring);
    Memo::new(move |_| data.with_value(|data| choice.get().shown(&data.atlas, room.get())))
}
