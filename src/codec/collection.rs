//! What a GeoJSON text holds, and how much of a host's own the map takes.

use serde_json::Value;

use super::host_details::Details;
use super::{Fault, Place};
use crate::model::Feature;

/// Largest file of a host, bytes: all communes of France at full detail (60 MB) pass, and their decoded outlines fit
/// the memory of a phone.
pub const MAX_BYTES: usize = 64_000_000;

/// Most features in a file of a host: one and a half times the communes of France, and ids are `u16`.
pub const MAX_FEATURES: usize = 50_000;

/// Most positions in a file of a host: twice those of all communes of France at 100 m.
pub const MAX_POSITIONS: usize = 3_000_000;

/// A feature, and what it tells beside its outline.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) feature: Feature,
    pub(super) details: Details,
}

/// What a text holds.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// Features that bear a code, in file order.
    pub(super) features: Vec<Entry>,
    /// The member `axes` of the collection itself.
    pub(super) axes: Option<Value>,
}

impl Collection {
    /// Whether it makes a map of its own: it brings levers, excerpts or axes, and not outlines alone.
    pub fn is_map(&self) -> bool {
        self.axes.is_some() || self.features.iter().any(|entry| entry.details.is_content())
    }
}

/// What a host's own map has too many of.
pub(super) fn over_limit(features: usize, positions: usize) -> Option<(Place, Fault)> {
    let limits = [
        ("features", features, MAX_FEATURES),
        ("features[].geometry.coordinates", positions, MAX_POSITIONS),
    ];
    let over = limits.into_iter().find(|&(_, found, limit)| found > limit);
    over.map(|(member, found, limit)| {
        let place = Place::Member(member.to_owned());
        (place, Fault::TooMany { found, limit })
    })
}
