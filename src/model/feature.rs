//! Outlines as files give them, before any projection.

use crate::geo::{Geometry, LonLat};

/// Position of a feature in its collection, from 0; shown from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeatureIdx(pub usize);

/// One feature that bears a code.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    /// Its rank in the file, to name it in later faults.
    pub idx: FeatureIdx,
    /// What joins it to a territory.
    pub code: String,
    /// Its name, when it has one.
    pub name: Option<String>,
    /// Its level (`region`, `departement`, …), in files that mix several; codes are unique within a level.
    pub level: Option<String>,
    /// Its shape, free of faults; `None` when a fault was reported instead: it is known, and not drawn.
    pub geometry: Option<Geometry<LonLat>>,
}

/// The shapes of the territories of one atlas.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Boundaries {
    /// Shape of each territory, in the order of [`super::Atlas::territories`]; `None` where a problem says why.
    pub by_territory: Vec<Option<Geometry<LonLat>>>,
}
