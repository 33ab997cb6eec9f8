//! A state that is followed part by part.

use crate::state::AppState;
use crate::ui::prelude::{ReadSignal, RwSignal, StoredValue};

/// Tells who follows a part what it is now, if that is new.
type Tell = Box<dyn Fn(&AppState)>;

/// A state, and its parts: each is told when it changes, and only then. A memo of each part would be asked at every
/// change of any, and with it all that follows it (`docs/decisions/0077`); `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Parted {
    whole: RwSignal<AppState>,
    parts: StoredValue<Vec<Tell>>,
}

impl Parted {
    /// Begins at `state`.
    pub(super) fn new(state: AppState) -> Self {
        Self {
            whole: RwSignal::new(state),
            parts: StoredValue::new(Vec::new()),
        }
    }

    /// What `of` makes of the state.
    pub(super) fn part<T>(&self, of: fn(&AppState) -> T) -> ReadSignal<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let part = RwSignal::new(of(&self.get_untracked()));
        let tell = move |state: &AppState| {
            let now = of(state);
            if part.with_untracked(|was| *was != now) {
                part.set(now);
            }
        };
        self.parts.update_value(|parts| parts.push(Box::new(tell)));
        part.into()
    }

    /// All of it, followed.
    pub(super) fn get(&self) -> AppState {
        self.whole.get()
    }

    /// All of it, not followed.
    pub(super) fn get_untracked(&self) -> AppState {
        self.whole.get_untracked()
    }

    /// Shows `state`.
    pub(super) fn set(&self, state: AppState) {
        self.whole.set(state);
        self.parts
            .with_value(|parts| parts.iter().for_each(|tell| tell(&state)));
    }
}
