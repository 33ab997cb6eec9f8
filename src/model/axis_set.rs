//! A set of axes in one machine word.

use super::AxisIdx;

/// Set of axes; holds at most 32 of them, which the codec checks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AxisSet(u32);

impl AxisSet {
    /// Largest number of axes a set can hold.
    pub const CAPACITY: usize = 32;

    /// The set with `axis` added.
    #[must_use]
    pub fn with(self, axis: AxisIdx) -> Self {
        Self(self.0 | (1 << axis.0))
    }

    /// The set with `axis` taken out.
    #[must_use]
    pub fn without(self, axis: AxisIdx) -> Self {
        Self(self.0 & !(1 << axis.0))
    }

    /// Whether `axis` is in the set.
    pub fn contains(self, axis: AxisIdx) -> bool {
        self.0 & (1 << axis.0) != 0
    }

    /// The axes of both sets.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The axes of either set.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The axes of one of the two sets only.
    #[must_use]
    pub fn difference(self, other: Self) -> Self {
        Self(self.0 ^ other.0)
    }

    /// The axes of this set that are not in `other`.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// How many axes are in the set.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether no axis is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The axes, in order.
    pub fn iter(self) -> impl Iterator<Item = AxisIdx> {
        (0..32)
            .map(AxisIdx)
            .filter(move |&axis| self.contains(axis))
    }
}

impl FromIterator<AxisIdx> for AxisSet {
    fn from_iter<I: IntoIterator<Item = AxisIdx>>(axes: I) -> Self {
        axes.into_iter().fold(Self::default(), Self::with)
    }
}
