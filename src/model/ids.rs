//! Ids are positions in the atlas, small and `Copy`; codes and slugs live at the edges.

/// Position of a territory in [`crate::model::Atlas::territories`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TerritoryIdx(pub u16);

/// Position of an axis in [`crate::model::Atlas::axes`]: levers first, then themes, then frameworks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AxisIdx(pub u8);

/// Position of an excerpt in [`crate::model::Atlas::excerpts`] and in [`crate::model::Excerpts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExcerptIdx(pub u16);

/// Position of a source in [`crate::model::Excerpts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceIdx(pub u16);

/// Position of a cooperation in [`crate::model::Atlas::cooperations`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CooperationIdx(pub u16);

/// Position of a région in [`crate::model::Atlas::regions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionIdx(pub u8);

/// Position of a tour in [`crate::model::Atlas::tours`] and in [`crate::model::Tours`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TourIdx(pub u8);

impl TourIdx {
    /// The id as an index into a slice.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl RegionIdx {
    /// The id as an index into a slice.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl TerritoryIdx {
    /// The id as an index into a slice.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl AxisIdx {
    /// The id as an index into a slice.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl ExcerptIdx {
    /// The id as an index into a slice.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl SourceIdx {
    /// The id as an index into a slice.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl CooperationIdx {
    /// The id as an index into a slice.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}
