//! The communes of the atlas's territories, loaded when a visitor first searches.

use super::TerritoryIdx;

/// One commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commune {
    /// INSEE code (5 characters).
    pub code: String,
    /// Name.
    pub name: String,
    /// The body of the atlas it belongs to.
    pub territory: TerritoryIdx,
}
