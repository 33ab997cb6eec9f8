//! Areas, centroids, point in polygon and poles of inaccessibility, on shapes whose answers are known by hand.
#![expect(
    clippy::disallowed_methods,
    reason = "the shapes are made on the spot and compared with a tolerance"
)]

use carte_leviers::geo::{
    Geometry, MapBounds, MapPoint, Polygon, interior_point, largest, signed_area,
};
use proptest::prelude::*;

fn ring(points: &[[f64; 2]]) -> Vec<MapPoint> {
    points.iter().map(|&[x, y]| MapPoint { x, y }).collect()
}

fn rectangle(x: f64, y: f64, width: f64, height: f64) -> Vec<MapPoint> {
    ring(&[
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
    ])
}

fn plain(exterior: Vec<MapPoint>) -> Polygon<MapPoint> {
    Polygon {
        exterior,
        holes: Vec::new(),
    }
}

/// A square of 100 m, at the coordinates of Lambert-93, with a square hole of 40 m in its south-west corner.
fn holed() -> Polygon<MapPoint> {
    let hole = rectangle(700_010.0, 6_600_010.0, 40.0, 40.0);
    Polygon {
        exterior: rectangle(700_000.0, 6_600_000.0, 100.0, 100.0),
        holes: vec![hole],
    }
}

/// A « U » open to the north, whose centroid lies outside of it.
fn horseshoe() -> Polygon<MapPoint> {
    plain(ring(&[
        [0., 0.],
        [90., 0.],
        [90., 100.],
        [70., 100.],
        [70., 20.],
        [20., 20.],
        [20., 100.],
        [0., 100.],
        [0., 0.],
    ]))
}

#[test]
fn a_counter_clockwise_ring_has_a_positive_area_and_its_reverse_a_negative_one() {
    let mut square = rectangle(700_000.0, 6_600_000.0, 10.0, 20.0);
    assert_eq!(signed_area(&square), 200.0);
    square.reverse();
    assert_eq!(signed_area(&square), -200.0);
    assert_eq!(signed_area(&[]), 0.0);
}

#[test]
fn holes_are_taken_from_area_and_centroid_whatever_their_direction() {
    let mut polygon = holed();
    for _ in 0..2 {
        assert_eq!(polygon.area(), 8_400.0);
        // (50 · 10 000 − 30 · 1 600) / 8 400.
        let centroid = polygon.centroid().unwrap();
        assert!(
            (centroid.x - 700_053.809_523_8).abs() < 1e-6,
            "{centroid:?}"
        );
        assert!(
            (centroid.y - 6_600_053.809_523_8).abs() < 1e-6,
            "{centroid:?}"
        );
        polygon.holes[0].reverse();
    }
}

#[test]
fn a_point_in_a_hole_is_outside() {
    let polygon = holed();
    let at = |x, y| {
        polygon.contains(MapPoint {
            x: 700_000.0 + x,
            y: 6_600_000.0 + y,
        })
    };
    assert!(at(5.0, 5.0) && at(75.0, 75.0));
    assert!(!at(30.0, 30.0) && !at(-1.0, 50.0) && !at(50.0, 101.0));
}

#[test]
fn the_pole_of_a_square_is_its_middle_and_that_of_a_horseshoe_is_inside() {
    let square = interior_point(&[plain(rectangle(0.0, 0.0, 100.0, 100.0))], 0.5).unwrap();
    assert_eq!(
        (square.at, square.clearance_m),
        (MapPoint { x: 50.0, y: 50.0 }, 50.0)
    );
    let polygon = horseshoe();
    assert!(!polygon.contains(polygon.centroid().unwrap()));
    // The largest circle sits in a lower corner, tangent to two outer sides and to the inner corner: r = 40 − 20 √2.
    let found = interior_point(std::slice::from_ref(&polygon), 0.1).unwrap();
    assert!(polygon.contains(found.at));
    assert!((found.clearance_m - 11.715_7).abs() < 0.1, "{found:?}");
}

#[test]
fn the_largest_polygon_wins_and_the_first_of_equals() {
    let (small, large) = (
        plain(rectangle(0.0, 0.0, 1.0, 1.0)),
        plain(rectangle(10.0, 0.0, 5.0, 5.0)),
    );
    let twin = plain(rectangle(100.0, 0.0, 5.0, 5.0));
    let polygons = [small, large.clone(), twin];
    assert_eq!(largest(&polygons), Some(&large));
    assert_eq!(
        interior_point(&polygons, 0.1).unwrap().at,
        MapPoint { x: 12.5, y: 2.5 }
    );
}

#[test]
fn empty_and_flat_shapes_have_an_answer() {
    assert_eq!(largest(&[]), None);
    assert_eq!(interior_point(&[], 1.0), None);
    let nothing = plain(Vec::new());
    assert_eq!(
        (nothing.area(), nothing.bounds(), nothing.centroid()),
        (0.0, None, None)
    );
    assert_eq!(interior_point(&[nothing], 1.0), None);
    let flat = plain(ring(&[[1., 2.], [5., 2.], [3., 2.], [1., 2.]]));
    assert_eq!(flat.centroid(), Some(MapPoint { x: 3.0, y: 2.0 }));
    let found = interior_point(&[flat], 1.0).unwrap();
    assert_eq!(
        (found.at, found.clearance_m),
        (MapPoint { x: 1.0, y: 2.0 }, 0.0)
    );
}

#[test]
fn a_sliver_and_a_precision_of_nought_still_end() {
    let sliver = plain(rectangle(0.0, 0.0, 1e6, 1.0));
    assert_eq!(interior_point(&[sliver], 0.0).unwrap().clearance_m, 0.5);
    let found = interior_point(&[horseshoe()], f64::NAN).unwrap();
    assert!((found.clearance_m - 11.715_7).abs() < 0.1, "{found:?}");
}

#[test]
fn a_shape_tells_its_bounds_and_its_first_position() {
    let line = ring(&[[3.0, 4.0], [-1.0, 8.0]]);
    let shape = Geometry::Lines(vec![Vec::new(), line.clone()]);
    assert_eq!(shape.first(), Some(line[0]));
    assert_eq!(shape.bounds(), MapBounds::around(line));
    assert_eq!(Geometry::<MapPoint>::Points(Vec::new()).bounds(), None);
}

proptest! {
    /// A star around (0, 0): one corner per direction, each at its own distance.
    #[test]
    fn the_pole_is_inside_and_its_circle_too(radii in prop::collection::vec(10.0..1000.0, 3..24)) {
        let turn = std::f64::consts::TAU / radii.len() as f64;
        let corner = |(i, radius): (usize, &f64)| {
            let (sin, cos) = (turn * i as f64).sin_cos();
            MapPoint { x: radius * cos, y: radius * sin }
        };
        let mut exterior: Vec<MapPoint> = radii.iter().enumerate().map(corner).collect();
        exterior.push(exterior[0]);
        let polygon = plain(exterior);
        let found = interior_point(std::slice::from_ref(&polygon), 1.0).unwrap();
        prop_assert!(polygon.contains(found.at));
        for i in 0..16 {
            let (sin, cos) = (std::f64::consts::TAU * f64::from(i) / 16.0).sin_cos();
            let reach = found.clearance_m * 0.999;
            let near_edge = MapPoint { x: found.at.x + reach * cos, y: found.at.y + reach * sin };
            prop_assert!(polygon.contains(near_edge));
        }
        // No place of a coarse grid does better than the precision allows.
        let bounds = polygon.bounds().unwrap();
        for step in 0..100 {
            let share = (f64::from(step % 10) + 0.5, f64::from(step / 10) + 0.5);
            let at = MapPoint {
                x: bounds.min.x + bounds.width() * share.0 / 10.0,
                y: bounds.min.y + bounds.height() * share.1 / 10.0,
            };
            prop_assert!(!polygon.contains(at) || edge_distance(&polygon, at) <= found.clearance_m + 2.0 + 1e-9);
        }
    }
}

/// Distance to the nearest edge, by a thousand places along each.
fn edge_distance(polygon: &Polygon<MapPoint>, at: MapPoint) -> f64 {
    let squared = |edge: &[MapPoint]| {
        let (dx, dy) = (edge[1].x - edge[0].x, edge[1].y - edge[0].y);
        let along = ((at.x - edge[0].x) * dx + (at.y - edge[0].y) * dy) / (dx * dx + dy * dy);
        let along = carte_leviers::geo::within(along, 0.0, 1.0);
        let (ex, ey) = (at.x - edge[0].x - along * dx, at.y - edge[0].y - along * dy);
        ex * ex + ey * ey
    };
    polygon
        .exterior
        .windows(2)
        .map(squared)
        .fold(f64::INFINITY, f64::min)
        .sqrt()
}
