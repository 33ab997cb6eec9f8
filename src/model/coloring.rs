//! What the colours of the map tell.

use super::AxisIdx;

/// What the symbols and outlines show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coloring {
    /// A rose of all levers for each territory.
    AllLevers,
    /// One lever: a disc for each territory.
    Lever(AxisIdx),
}
