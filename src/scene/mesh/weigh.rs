//! How much each point of a border matters.

use super::points::{PointId, PointTable, Unit};
use super::{COARSEST, FIXED};
use crate::geo::within;

/// Ranks the inner points of the border `line`, which starts and ends with fixed ones, into `ranks`.
///
/// Douglas and Peucker's rule (*Cartographica* 10 (2), 1973, pp. 112–122) for every tolerance at once: the rank of a
/// point is that of the farthest one from the chord, or that of the point that split the line before it, if smaller.
/// So each level keeps what a finer one keeps, and drops only what lies within its tolerance of what it draws.
pub(super) fn rank(line: &[PointId], table: &PointTable, ranks: &mut [u8]) {
    let at = |n: usize| table.point(line[n]);
    let mut parts = vec![(0, line.len().saturating_sub(1), COARSEST)];
    while let Some((start, end, most)) = parts.pop() {
        let inner = start + 1..end;
        let (from, to) = (at(start), at(end));
        let farthest = inner.map(|n| (distance(at(n), from, to), n)).fold(
            None,
            |far: Option<(f64, usize)>, found| match far {
                Some(far) if far.0 >= found.0 => Some(far),
                Some(_) | None => Some(found),
            },
        );
        if let Some((distance, n)) = farthest {
            let rank = rank_of(distance).min(most);
            ranks[line[n].index()] = rank;
            parts.push((start, n, rank));
            parts.push((n, end, rank));
        }
    }
}

/// The point of the closed `ring` farthest from its first; its second where all are alike.
pub(super) fn farthest(ring: &[PointId], table: &PointTable) -> usize {
    let first = table.point(ring[0]);
    let mut best = (0.0, 1);
    for (n, &id) in ring.iter().enumerate().skip(1) {
        let distance = distance(table.point(id), first, first);
        if distance > best.0 {
            best = (distance, n);
        }
    }
    best.1
}

/// Marks `id` as kept at every level.
pub(super) fn fix(id: PointId, ranks: &mut [u8]) {
    ranks[id.index()] = FIXED;
}

/// Coarsest level that keeps a point `distance` units away from the line without it.
fn rank_of(distance: f64) -> u8 {
    let levels = (1..=COARSEST).rev();
    let kept = levels.filter(|&level| distance >= f64::from(1_u32 << level));
    kept.max().unwrap_or(0)
}

/// Distance in units from `point` to the segment between `from` and `to`.
fn distance(point: Unit, from: Unit, to: Unit) -> f64 {
    let f = |a: i32, b: i32| f64::from(a) - f64::from(b);
    let (dx, dy) = (f(to.x, from.x), f(to.y, from.y));
    let (px, py) = (f(point.x, from.x), f(point.y, from.y));
    let length2 = dx * dx + dy * dy;
    let along = if length2 > 0.0 {
        within((px * dx + py * dy) / length2, 0.0, 1.0)
    } else {
        0.0
    };
    let (ex, ey) = (px - along * dx, py - along * dy);
    (ex * ex + ey * ey).sqrt()
}
