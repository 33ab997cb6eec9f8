//! What an outline holds, read from the very path data that is drawn.

use super::mesh::Unit;
use super::shapes::UNIT_M;
use crate::geo::MapPoint;

/// Tells `ring` each ring of the path data `d`, open: its first point is not repeated.
pub(super) fn path_rings(d: &str, mut ring: impl FnMut(&[Unit])) {
    let mut points = Vec::new();
    for text in d.split('z') {
        points.clear();
        let mut numbers = text
            .split(['M', 'l', ' '])
            .filter_map(|number| number.parse::<i32>().ok());
        let mut at = Unit { x: 0, y: 0 };
        while let (Some(dx), Some(dy)) = (numbers.next(), numbers.next()) {
            at = Unit {
                x: at.x.saturating_add(dx),
                y: at.y.saturating_add(dy),
            };
            points.push(at);
        }
        if !points.is_empty() {
            ring(&points);
        }
    }
}

/// Whether `place` lies inside the outline that `d` draws, by the even-odd rule; on an edge, either way.
///
/// `d` is path data of [`super::MapShapes`]: an absolute start of each ring, then relative whole units, `y` growing
/// south. Text that is not is read as far as it goes. No list of rings is kept: the outline that is drawn, at
/// whatever level of detail, is the one that is pointed at.
pub fn path_contains(d: &str, place: MapPoint) -> bool {
    let (x, y) = (place.x / UNIT_M, -place.y / UNIT_M);
    d.split('z')
        .filter(|ring| ring_contains(ring, x, y))
        .count()
        % 2
        == 1
}

/// Whether a ray from (`x`, `y`) to the right crosses the closed ring an odd number of times.
fn ring_contains(ring: &str, x: f64, y: f64) -> bool {
    let mut numbers = ring
        .split(['M', 'l', ' '])
        .filter_map(|number| number.parse::<i64>().ok());
    let (Some(start_x), Some(start_y)) = (numbers.next(), numbers.next()) else {
        return false;
    };
    let (mut at_x, mut at_y) = (start_x, start_y);
    let mut inside = false;
    while let (Some(dx), Some(dy)) = (numbers.next(), numbers.next()) {
        let (to_x, to_y) = (at_x + dx, at_y + dy);
        inside ^= crosses((at_x, at_y), (to_x, to_y), x, y);
        (at_x, at_y) = (to_x, to_y);
    }
    inside ^ crosses((at_x, at_y), (start_x, start_y), x, y)
}

/// Whether the ray from (`x`, `y`) to the right crosses the edge from `a` to `b`.
fn crosses(a: (i64, i64), b: (i64, i64), x: f64, y: f64) -> bool {
    let (ax, ay, bx, by) = (a.0 as f64, a.1 as f64, b.0 as f64, b.1 as f64);
    (ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square of 100 m with a hole of 40 m in its middle, and a second square to its east.
    const D: &str = "M0 0l10 0 0 10 -10 0zM3 3l4 0 0 4 -4 0zM20 0l10 0 0 10 -10 0z";

    #[test]
    fn an_outline_holds_what_is_inside_its_rings_and_not_in_a_hole() {
        for (x, y, held) in [
            (10.0, -10.0, true),
            (50.0, -50.0, false),
            (31.0, -69.0, false),
            (29.0, -50.0, true),
            (150.0, -50.0, false),
            (250.0, -50.0, true),
            (50.0, 50.0, false),
            (-1.0, -50.0, false),
        ] {
            assert_eq!(path_contains(D, MapPoint { x, y }), held, "({x}, {y})");
        }
        assert!(!path_contains("", MapPoint { x: 0.0, y: 0.0 }));
        assert!(!path_contains("M0 0", MapPoint { x: 0.0, y: 0.0 }));
    }
}
