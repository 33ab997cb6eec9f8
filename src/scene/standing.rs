//! Which territories have a symbol, and what the others are drawn on.

use super::shapes::{MapShapes, TerritoryShape};
use crate::model::{Atlas, Citation, TerritoryIdx};

/// Most symbols of a map: more cover the country, and none stands near its place.
pub const MAX_SYMBOLS: usize = 400;

/// Most outlines of a map drawn as SVG: with more, each drawing at rest takes longer than a tenth of a second, and the
/// style sheet seconds to be applied (`docs/decisions/0027`).
pub const MAX_OUTLINES: usize = 600;

/// What the outlines of the main frame are drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Elements of the page, each with its code.
    Svg,
    /// A canvas, at the level of detail that shows.
    Canvas,
}

impl Ground {
    /// The ground of as many outlines as `shapes` has.
    pub fn of(shapes: &MapShapes) -> Self {
        if shapes.territories().count() > MAX_OUTLINES {
            Self::Canvas
        } else {
            Self::Svg
        }
    }
}

/// The territories that have a symbol, in file order.
///
/// All that have a shape; or, where these are more than [`MAX_SYMBOLS`], the first of those with an answer. The others
/// are outlines, and in every other view.
pub fn standing<'s>(
    atlas: &Atlas,
    shapes: &'s MapShapes,
) -> Vec<(TerritoryIdx, &'s TerritoryShape)> {
    let all: Vec<_> = shapes.territories().collect();
    if all.len() <= MAX_SYMBOLS {
        return all;
    }
    let answered = |territory: TerritoryIdx| {
        let mut levers = atlas.levers();
        levers.any(|(lever, _)| atlas.citation(territory, lever) != Citation::NoAnswer)
    };
    let some = all
        .into_iter()
        .filter(|&(territory, _)| answered(territory));
    some.take(MAX_SYMBOLS).collect()
}
