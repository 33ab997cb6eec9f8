//! Pole of inaccessibility: the place of a polygon farthest from its edges, where a symbol or a label sits best.
//!
//! Quadtree search with bounds, after the idea of García-Castellanos and Lombardo (*Poles of inaccessibility*,
//! Scottish Geographical Journal, 2007) and of Agafonkin (*A new algorithm for finding a visual center of a
//! polygon*, 2016); the code is ours.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::polygon::largest;
use super::{MapPoint, Polygon, within};

/// A place inside a shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InteriorPoint {
    /// Where.
    pub at: MapPoint,
    /// Distance to the nearest edge, in metres: the circle of that radius around `at` lies inside.
    pub clearance_m: f64,
}

/// Finest precision, as a share of the longer side of the bounds: finer ones are raised to it, or the search in a long
/// corridor, where a whole line is as good as its best point, would not end in a lifetime.
const FINEST_SHARE: f64 = 1e-3;

/// The pole of inaccessibility of the largest of `polygons`, `None` if that one has no position. Where it has no
/// surface, its first position with no clearance.
///
/// # Tolerance
/// No place of the polygon has a clearance more than `precision_m` above the answer's. The cost doubles about each
/// time the precision is halved; a hundredth of the polygon's width is plenty for a symbol.
pub fn interior_point(polygons: &[Polygon<MapPoint>], precision_m: f64) -> Option<InteriorPoint> {
    let polygon = largest(polygons)?;
    let bounds = polygon.bounds()?;
    let mut best = InteriorPoint {
        at: *polygon.exterior.first()?,
        clearance_m: 0.0,
    };
    let (short, long) = (
        bounds.width().min(bounds.height()),
        bounds.width().max(bounds.height()),
    );
    if short <= 0.0 {
        return Some(best);
    }
    if let Some(centroid) = polygon.centroid() {
        best = better(best, Cell::new(polygon, centroid, 0.0));
    }
    let precision_m = precision_m.max(long * FINEST_SHARE);
    // Not smaller than the length over 64: a sliver must not be cut into a million squares.
    let mut open = first_cells(
        polygon,
        bounds.min,
        bounds.max,
        short.max(long / 64.0) / 2.0,
    );
    while let Some(cell) = open.pop() {
        best = better(best, cell);
        // The heap is ordered by hope: once the best hope is no better than what is found, so are all others.
        if cell.hope_m - best.clearance_m <= precision_m {
            break;
        }
        let half = cell.half_m / 2.0;
        for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            open.push(Cell::new(
                polygon,
                MapPoint {
                    x: cell.center.x + dx,
                    y: cell.center.y + dy,
                },
                half,
            ));
        }
    }
    Some(best)
}

fn better(best: InteriorPoint, cell: Cell) -> InteriorPoint {
    if cell.clearance_m > best.clearance_m {
        InteriorPoint {
            at: cell.center,
            clearance_m: cell.clearance_m,
        }
    } else {
        best
    }
}

/// Squares of half side `half` that cover the box from `min` to `max`.
fn first_cells(
    polygon: &Polygon<MapPoint>,
    min: MapPoint,
    max: MapPoint,
    half: f64,
) -> BinaryHeap<Cell> {
    let mut cells = BinaryHeap::new();
    let mut x = min.x + half;
    while x - half < max.x {
        let mut y = min.y + half;
        while y - half < max.y {
            cells.push(Cell::new(polygon, MapPoint { x, y }, half));
            y += 2.0 * half;
        }
        x += 2.0 * half;
    }
    cells
}

/// A square of the search.
#[derive(Clone, Copy, Debug)]
struct Cell {
    center: MapPoint,
    /// Half of its side, metres.
    half_m: f64,
    /// Distance from the centre to the nearest edge, negative outside, metres.
    clearance_m: f64,
    /// No place of the square has a clearance above this, metres.
    hope_m: f64,
}

impl Cell {
    fn new(polygon: &Polygon<MapPoint>, center: MapPoint, half_m: f64) -> Self {
        let clearance_m = clearance(polygon, center);
        Self {
            center,
            half_m,
            clearance_m,
            hope_m: clearance_m + half_m * std::f64::consts::SQRT_2,
        }
    }
}

impl Ord for Cell {
    /// By hope; ties go to the western, then the southern one, so that the answer never depends on the heap.
    fn cmp(&self, other: &Self) -> Ordering {
        (self.hope_m.total_cmp(&other.hope_m))
            .then_with(|| other.center.x.total_cmp(&self.center.x))
            .then_with(|| other.center.y.total_cmp(&self.center.y))
    }
}

impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Cell {}

/// Distance from `point` to the nearest edge of `polygon` in metres, negative outside of it.
fn clearance(polygon: &Polygon<MapPoint>, point: MapPoint) -> f64 {
    let edges = polygon.rings().flat_map(|ring| ring.windows(2));
    let squared = edges
        .map(|edge| squared_distance(edge[0], edge[1], point))
        .fold(f64::INFINITY, f64::min);
    if polygon.contains(point) {
        squared.sqrt()
    } else {
        -squared.sqrt()
    }
}

/// Square of the distance from `point` to the segment from `a` to `b`, in square metres.
fn squared_distance(a: MapPoint, b: MapPoint, point: MapPoint) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length2 = dx * dx + dy * dy;
    let along = if length2 > 0.0 {
        ((point.x - a.x) * dx + (point.y - a.y) * dy) / length2
    } else {
        0.0
    };
    let along = within(along, 0.0, 1.0);
    let (ex, ey) = (point.x - a.x - along * dx, point.y - a.y - along * dy);
    ex * ex + ey * ey
}
