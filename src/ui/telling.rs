//! What a map tells the page around it.

use crate::ui::prelude::*;

use crate::model::Lang;

/// What a fault leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// A map, without what could not be had.
    Part,
    /// No map.
    All,
}

/// What the host page is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// A territory was chosen.
    Selected {
        /// Code of the territory.
        code: String,
        /// Its name.
        name: String,
    },
    /// The map stands.
    Ready,
    /// Something could not be followed or loaded.
    Failed {
        /// What, in the language of the map.
        message: String,
        /// Whether there is a map all the same.
        loss: Loss,
    },
    /// A map with an address of its own has another.
    Moved {
        /// Its query.
        query: String,
    },
    /// The map shows something else.
    ViewChanged {
        /// The sentence that describes the view.
        sentence: String,
        /// Language of the view.
        lang: Lang,
    },
}

/// What to call to tell the host page; stays on the browser's only thread.
pub type Tell = StoredValue<Box<dyn Fn(HostEvent)>>;
