//! In which order territories are listed.

use super::AxisIdx;

/// Order of the territories in the list and in the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// By région, then by name.
    #[default]
    Region,
    /// By name.
    Name,
    /// From the chosen territory on, the nearest first; by name as long as none is chosen.
    Distance,
    /// Each next to those with the most similar citations.
    Similarity,
    /// Cited for this axis first, then not cited, then without an answer.
    Axis(AxisIdx),
}

impl Sort {
    /// The orders that need no axis, in the order of the choice.
    pub const PLAIN: [Self; 4] = [Self::Region, Self::Name, Self::Distance, Self::Similarity];

    /// Value in the address; `None` for an axis, which is told by its slug.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::Region => Some("region"),
            Self::Name => Some("nom"),
            Self::Distance => Some("distance"),
            Self::Similarity => Some("ressemblance"),
            Self::Axis(_) => None,
        }
    }
}
