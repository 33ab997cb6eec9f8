//! What can be wrong with a geometry in degrees, and where in it. Positions are counted from 0 and shown from 1.

use super::{Geometry, LonLat, Polygon, Zone};

/// Which polygon or line of a feature; 0 for its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartIdx(pub usize);

/// Which ring of a polygon, the outer one first; 0 in a line and in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RingIdx(pub usize);

/// Which position of a ring, of a line or of the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PositionIdx(pub usize);

/// A ring, a line, or the points of a feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RingPlace {
    /// Polygon or line it belongs to.
    pub part: PartIdx,
    /// Ring of that polygon.
    pub ring: RingIdx,
}

/// One position of a feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PositionPlace {
    /// Ring, line or points it belongs to.
    pub ring: RingPlace,
    /// Rank in them.
    pub position: PositionIdx,
}

/// A fault of one geometry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum GeometryFault {
    /// A position with fewer than two numbers (RFC 7946 §3.1.1).
    ShortPosition {
        /// Where.
        at: PositionPlace,
        /// Numbers found.
        found: usize,
    },
    /// A coordinate that is not finite.
    NotFinite {
        /// Where.
        at: PositionPlace,
    },
    /// A longitude beyond ±180° or a latitude beyond ±90°.
    OutOfRange {
        /// Where.
        at: PositionPlace,
        /// What is there.
        found: LonLat,
    },
    /// Latitude before longitude, judged by the first position: outside France, and inside once exchanged.
    Swapped {
        /// What is there, as if it were in order.
        found: LonLat,
        /// The zone it falls in once exchanged.
        zone: Zone,
    },
    /// A ring with fewer than four positions (RFC 7946 §3.1.6).
    ShortRing {
        /// Where.
        ring: RingPlace,
        /// Positions found.
        found: usize,
    },
    /// A ring whose first and last positions differ (RFC 7946 §3.1.6).
    UnclosedRing {
        /// Where.
        ring: RingPlace,
    },
    /// A line with fewer than two positions (RFC 7946 §3.1.4).
    ShortLine {
        /// Which line.
        line: PartIdx,
        /// Positions found.
        found: usize,
    },
}

/// Every fault of `geometry`, except that only the first wrong position is named: where one coordinate is wrong,
/// thousands usually are. An empty geometry has no fault.
pub fn faults(geometry: &Geometry<LonLat>) -> Vec<GeometryFault> {
    let mut faults = Vec::new();
    faults.extend(swapped(geometry));
    match geometry {
        Geometry::Polygons(polygons) => {
            for (part, polygon) in (0..).map(PartIdx).zip(polygons) {
                faults.extend(polygon_faults(part, polygon));
            }
        }
        Geometry::Lines(lines) => {
            let short = (0..)
                .map(PartIdx)
                .zip(lines)
                .filter(|(_, line)| line.len() < 2);
            faults.extend(short.map(|(line, list)| GeometryFault::ShortLine {
                line,
                found: list.len(),
            }));
        }
        Geometry::Points(_) => {}
    }
    faults.extend(wrong_position(geometry));
    faults
}

/// Whether the first position falls in France only once exchanged.
fn swapped(geometry: &Geometry<LonLat>) -> Option<GeometryFault> {
    let found = geometry.first()?;
    if Zone::containing(found).is_some() {
        return None;
    }
    let zone = Zone::containing(LonLat {
        lon: found.lat,
        lat: found.lon,
    })?;
    Some(GeometryFault::Swapped { found, zone })
}

fn polygon_faults(part: PartIdx, polygon: &Polygon<LonLat>) -> impl Iterator<Item = GeometryFault> {
    (0..)
        .map(RingIdx)
        .zip(polygon.rings())
        .filter_map(move |(ring, list)| {
            let ring = RingPlace { part, ring };
            if list.len() < 4 {
                Some(GeometryFault::ShortRing {
                    ring,
                    found: list.len(),
                })
            } else if list.first() != list.last() {
                Some(GeometryFault::UnclosedRing { ring })
            } else {
                None
            }
        })
}

fn wrong_position(geometry: &Geometry<LonLat>) -> Option<GeometryFault> {
    places(geometry).into_iter().find_map(|(ring, list)| {
        (0..)
            .map(PositionIdx)
            .zip(list)
            .find_map(|(position, &found)| {
                let at = PositionPlace { ring, position };
                if !found.lon.is_finite() || !found.lat.is_finite() {
                    Some(GeometryFault::NotFinite { at })
                } else if found.lon.abs() > 180.0 || found.lat.abs() > 90.0 {
                    Some(GeometryFault::OutOfRange { at, found })
                } else {
                    None
                }
            })
    })
}

/// Every ring, line or list of points, with its place.
fn places(geometry: &Geometry<LonLat>) -> Vec<(RingPlace, &[LonLat])> {
    let place = |part, ring| RingPlace {
        part: PartIdx(part),
        ring: RingIdx(ring),
    };
    match geometry {
        Geometry::Polygons(polygons) => polygons
            .iter()
            .enumerate()
            .flat_map(|(part, polygon)| {
                polygon
                    .rings()
                    .enumerate()
                    .map(move |(ring, list)| (place(part, ring), list))
            })
            .collect(),
        Geometry::Lines(lines) => lines
            .iter()
            .enumerate()
            .map(|(part, line)| (place(part, 0), line.as_slice()))
            .collect(),
        Geometry::Points(points) => vec![(place(0, 0), points.as_slice())],
    }
}
