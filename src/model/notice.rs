//! What an address asks for and the map does not have.

/// A parameter that could not be followed; the rest of the address is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// No lever has this slug.
    UnknownLever {
        /// Slug found.
        found: String,
        /// Nearest slug.
        nearest: Option<String>,
    },
    /// `croise` needs a lever in `levier`, other than its own.
    NothingToCross {
        /// Slug found.
        found: String,
    },
    /// No parameter of a map has this name.
    UnknownParameter {
        /// Name found.
        found: String,
        /// Nearest name.
        nearest: Option<String>,
    },
    /// No territory has this slug or code.
    UnknownTerritory {
        /// Slug or code found.
        found: String,
        /// Nearest slug.
        nearest: Option<String>,
    },
    /// No excerpt has this id.
    UnknownExcerpt {
        /// Id found.
        found: String,
    },
    /// No entry of a list of the atlas has this slug: axes, régions.
    UnknownEntry {
        /// Parameter.
        name: &'static str,
        /// Slug found.
        found: String,
        /// Nearest slug.
        nearest: Option<String>,
    },
    /// A value outside a closed list.
    UnknownValue {
        /// Parameter.
        name: &'static str,
        /// Value found.
        found: String,
        /// Accepted values, separated by commas.
        accepted: String,
    },
}
