//! Which territories have a symbol.

use super::shapes::{MapShapes, TerritoryShape};
use crate::model::{Atlas, Citation, TerritoryIdx};

/// Most symbols of a map: more cover the country, and none stands near its place.
pub const MAX_SYMBOLS: usize = 400;

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
