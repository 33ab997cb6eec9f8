//! Outlines as SVG path data in whole units of ten metres, `y` growing south.

use std::fmt::Write as _;

use super::INFALLIBLE;
use super::shapes::UNIT_M;
use crate::geo::{Geometry, MapPoint};

/// SVG path data: absolute start of each ring, then relative whole units.
pub(super) fn path_data(geometry: &Geometry<MapPoint>) -> String {
    let mut d = String::new();
    match geometry {
        Geometry::Polygons(polygons) => {
            for ring in polygons.iter().flat_map(crate::geo::Polygon::rings) {
                // The closing position repeats the first: `z` stands for it.
                append(&mut d, ring.split_last().map_or(&[], |(_, open)| open));
                d.push('z');
            }
        }
        Geometry::Lines(lines) => lines.iter().for_each(|line| append(&mut d, line)),
        Geometry::Points(_) => {}
    }
    d
}

/// Appends one open line. Positions that fall on the same unit as the one before are dropped.
fn append(d: &mut String, line: &[MapPoint]) {
    let mut units = line
        .iter()
        .map(|point| (whole_units(point.x), -whole_units(point.y)));
    let Some(mut last) = units.next() else { return };
    write!(d, "M{} {}l", last.0, last.1).expect(INFALLIBLE);
    let start = d.len();
    for (x, y) in units {
        if (x, y) != last {
            let gap = if d.len() == start { "" } else { " " };
            write!(d, "{gap}{} {}", x - last.0, y - last.1).expect(INFALLIBLE);
            last = (x, y);
        }
    }
    if d.len() == start {
        d.push_str("0 0");
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "projected metres over ten are far inside an i64"
)]
fn whole_units(metres: f64) -> i64 {
    (metres / UNIT_M).round() as i64
}
