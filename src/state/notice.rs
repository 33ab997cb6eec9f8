//! Telling what an address asks for and the map does not have.

use crate::model::Atlas;
pub use crate::model::Notice;

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
