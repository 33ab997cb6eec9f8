//! Who is near a territory: distance and direction on the ground.

use super::MapShapes;
use crate::geo::{Compass, LonLat, Projection, Zone, ascending, bearing_deg, great_circle_m};
use crate::model::TerritoryIdx;

/// Farthest a direction is told, metres: beyond, « to the south-east » says nothing of use. The two ends of the
/// metropolis are under 1,100 km apart, and La Réunion and Mayotte 1,400 km.
const DIRECTION_LIMIT_M: f64 = 1_500_000.0;

/// The way from one territory to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// Great circle between the two anchors, metres.
    pub distance_m: f64,
    /// Direction; `None` across an ocean.
    pub compass: Option<Compass>,
    /// Part of France where the way ends.
    pub zone: Zone,
}

/// A territory and the way to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neighbour {
    /// The territory.
    pub territory: TerritoryIdx,
    /// The way to it.
    pub way: Way,
}

/// Longitude and latitude of the anchor of `territory`; `None` when it has no outline.
pub fn anchor_of(shapes: &MapShapes, territory: TerritoryIdx) -> Option<LonLat> {
    let shape = shapes.territory(territory)?;
    Some(Projection::of(shape.zone).inverse(shape.anchor))
}

/// The way from `a` to `b`; `None` when one has no outline.
pub fn way(shapes: &MapShapes, a: TerritoryIdx, b: TerritoryIdx) -> Option<Way> {
    let (from, to) = (anchor_of(shapes, a)?, anchor_of(shapes, b)?);
    let distance_m = great_circle_m(from, to);
    let near = distance_m <= DIRECTION_LIMIT_M;
    Some(Way {
        distance_m,
        compass: near.then(|| Compass::nearest(bearing_deg(from, to))),
        zone: shapes.territory(b)?.zone,
    })
}

/// Those of `others` that have an outline, from the nearest to the farthest of `territory`, without itself.
pub fn neighbours(
    shapes: &MapShapes,
    territory: TerritoryIdx,
    others: impl Iterator<Item = TerritoryIdx>,
) -> Vec<Neighbour> {
    let all: Vec<Neighbour> = others
        .filter(|&other| other != territory)
        .filter_map(|other| {
            let way = way(shapes, territory, other)?;
            Some(Neighbour {
                territory: other,
                way,
            })
        })
        .collect();
    let distances: Vec<f64> = all.iter().map(|each| each.way.distance_m).collect();
    ascending(&distances).into_iter().map(|n| all[n]).collect()
}
