//! A host's own map of a place outside France: a frame and a projection that fit it.
#![expect(
    clippy::disallowed_methods,
    reason = "degrees of a test, not of the WebAssembly"
)]

mod common;

use carte_leviers::codec::{DataProblem, FeatureReader, HostMap, PropertyKeys, host_map};
use carte_leviers::geo::{Area, FrameId, Geometry, LonLat, Projection, ScreenSize, Zone};
use carte_leviers::model::Lang;
use carte_leviers::scene::furniture::ScaleBar;
use carte_leviers::scene::{Layout, LayoutRequest, MapShapes, Mark};
use carte_leviers::text::problem;
use common::real_map;
use proptest::prelude::*;

/// A collection of squares of a degree, one per code and south-west corner.
fn collection(squares: &[(&str, f64, f64)]) -> String {
    let feature = |&(code, west, south): &(&str, f64, f64)| {
        let (east, north) = (west + 1.0, south + 1.0);
        format!(
            r#"{{"type":"Feature","properties":{{"code":"{code}"}},"geometry":{{"type":"Polygon","coordinates":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}"#
        )
    };
    let features: Vec<String> = squares.iter().map(feature).collect();
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    )
}

fn read(squares: &[(&str, f64, f64)]) -> (HostMap, Vec<String>) {
    let text = collection(squares);
    let keys = PropertyKeys::default();
    let mut reader = FeatureReader::of_host_map("hote.geojson", text.as_bytes(), &keys);
    while reader.advance(100) {}
    let (found, mut problems) = reader.finish();
    let (map, more) = host_map("hote.geojson", found, &real_map().0);
    problems.extend(more);
    let told = |found: &DataProblem| problem(Lang::Fr, found).replace('\u{a0}', " ");
    (map, problems.iter().map(told).collect())
}

fn shapes_of(map: &HostMap) -> MapShapes {
    let mut shapes = MapShapes::fitting(&map.boundaries, &[]);
    for geometry in &map.boundaries.by_territory {
        shapes.push(geometry.as_ref());
    }
    shapes
}

/// The horn of Africa: exchanged, these positions would lie in France.
const HORN: [(&str, f64, f64); 4] = [
    ("ET-SO", 42.0, 5.0),
    ("ET-OR", 41.5, 3.0),
    ("SO-BK", 43.0, 4.0),
    ("SO-GA", 46.0, 6.0),
];

#[test]
fn a_map_of_the_horn_of_africa_is_not_taken_for_france_with_its_axes_exchanged() {
    let (map, problems) = read(&HORN);
    assert!(problems.is_empty(), "{problems:?}");
    let shapes = shapes_of(&map);
    assert_eq!(shapes.territories().count(), HORN.len());
    assert!(matches!(shapes.main_frame(), FrameId::Abroad(_)));
}

#[test]
fn french_codes_at_exchanged_positions_are_told() {
    let (_, problems) = read(&[
        ("44109", 47.2, -1.5),
        ("2A004", 41.9, 8.7),
        ("244400404", 47.0, -2.0),
    ]);
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(
        problems.iter().all(|told| told.contains("latitude")),
        "{problems:?}"
    );
}

#[test]
fn what_lies_outside_a_map_of_france_is_told() {
    let (map, problems) = read(&[("A", 2.0, 47.0), ("QC", -72.0, 46.0)]);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].contains("hors de tous les cadres"),
        "{problems:?}"
    );
    assert_eq!(shapes_of(&map).main_frame(), FrameId::Main);
}

#[test]
fn one_frame_fits_what_lies_outside_france_in_every_size_of_drawing() {
    let (map, _) = read(&HORN);
    let shapes = shapes_of(&map);
    for (width, height) in [
        (320.0, 300.0),
        (360.0, 640.0),
        (800.0, 500.0),
        (3840.0, 2160.0),
    ] {
        let request = LayoutRequest {
            size: ScreenSize { width, height },
            mark: Mark::Disc,
        };
        let layout = Layout::new(&map.atlas, &shapes, request);
        assert_eq!(layout.composition.frames.len(), 1);
        assert_eq!(layout.symbols.len(), HORN.len());
        let main = layout.composition.main().unwrap();
        for (_, shape) in shapes.territories() {
            for corner in [shape.bounds.min, shape.bounds.max] {
                let at = main.screen_from_map(corner);
                assert!(main.rect.contains(at), "{at:?} in {width} × {height}");
            }
        }
        // They fill it: one side at least, but for the shore.
        let all = shapes.territories().map(|(_, shape)| shape.bounds);
        let (mut wide, mut high) = (f64::INFINITY, f64::INFINITY);
        let (mut east, mut north) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        for bounds in all {
            let (low, top) = (
                main.screen_from_map(bounds.min),
                main.screen_from_map(bounds.max),
            );
            (wide, east) = (wide.min(low.x), east.max(top.x));
            (high, north) = (high.min(top.y), north.max(low.y));
        }
        assert!(
            east - wide > 0.8 * width || north - high > 0.8 * height,
            "{} × {} of {width} × {height}",
            east - wide,
            north - high
        );
        assert!(ScaleBar::of_stage(&layout.composition).is_some());
    }
}

#[test]
fn islands_on_both_sides_of_the_meridian_of_180_degrees_are_neighbours() {
    let point = |lon, lat| Geometry::Points(vec![LonLat { lon, lat }]);
    let fiji = [
        point(179.2, -16.5),
        point(-179.8, -17.0),
        point(178.4, -18.1),
    ];
    let area = Area::of(fiji.iter()).unwrap();
    let extent = FrameId::Abroad(area).extent();
    assert!(extent.width() < 250e3, "{extent:?}");
}

proptest! {
    #[test]
    fn positions_outside_france_come_back_from_the_map(
        lon in -180.0..180.0_f64,
        lat in -80.0..80.0_f64,
        away in (-20.0..20.0_f64, -8.0..8.0_f64),
    ) {
        let center = LonLat { lon, lat };
        let one = Geometry::Points(vec![center]);
        prop_assume!(Zone::containing(center).is_none());
        let area = Area::of(std::iter::once(&one)).unwrap();
        let projection = Projection::of(Zone::Abroad(area));
        let position = LonLat {
            lon: (lon + away.0 + 180.0).rem_euclid(360.0) - 180.0,
            lat: lat + away.1,
        };
        let back = projection.inverse(projection.forward(position));
        let turn = (back.lon - position.lon).rem_euclid(360.0);
        prop_assert!(turn.min(360.0 - turn) < 1e-6 && (back.lat - position.lat).abs() < 1e-6, "{position:?} {back:?}");
    }

    #[test]
    fn an_area_holds_all_its_positions(
        center in (-180.0..180.0_f64, -70.0..70.0_f64),
        offsets in prop::collection::vec((-6.0..6.0_f64, -6.0..6.0_f64), 1..30),
    ) {
        let at = |&(dx, dy): &(f64, f64)| LonLat { lon: (center.0 + dx + 180.0).rem_euclid(360.0) - 180.0, lat: center.1 + dy };
        let all: Vec<LonLat> = offsets.iter().map(at).collect();
        prop_assume!(all.iter().all(|&at| Zone::containing(at).is_none()));
        let one = Geometry::Points(all.clone());
        let frame = FrameId::Abroad(Area::of(std::iter::once(&one)).unwrap());
        let projection = Projection::of(frame.zone());
        for position in all {
            prop_assert!(frame.extent().contains(projection.forward(position)));
        }
    }
}
