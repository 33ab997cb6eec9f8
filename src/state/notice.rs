//! What an address asks for and the map does not have.

use crate::model::Atlas;

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

/// That no axis has the slug `found`, given for `name`.
pub(super) fn unknown_axis(name: &'static str, found: &str, atlas: &Atlas) -> Notice {
    let slugs = atlas.axes().iter().map(|axis| axis.slug.as_str());
    Notice::UnknownEntry {
        name,
        found: found.to_owned(),
        nearest: nearest(found, slugs),
    }
}

/// That no territory has the slug or code `found`.
pub(super) fn unknown_territory(found: &str, atlas: &Atlas) -> Notice {
    let slugs = atlas
        .territories()
        .iter()
        .map(|territory| territory.slug.as_str());
    Notice::UnknownTerritory {
        found: found.to_owned(),
        nearest: nearest(found, slugs),
    }
}

/// That `found`, given for `name`, is none of the `accepted` values.
pub(super) fn unknown_value<const N: usize>(
    name: &'static str,
    found: &str,
    accepted: [&str; N],
) -> Notice {
    Notice::UnknownValue {
        name,
        found: found.to_owned(),
        accepted: accepted.join(", "),
    }
}

/// The known slug nearest to `found`, if near enough to be meant.
pub(super) fn nearest<'a>(found: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    crate::model::nearest(found, known).map(str::to_owned)
}
