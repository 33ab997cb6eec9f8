//! The overview of the outlines: read like the full ones, drawn in the same places, left where it would show.

mod common;

use carte_leviers::codec::{PropertyKeys, join, read_features};
use carte_leviers::geo::ScreenSize;
use carte_leviers::scene::{Detail, Layout, LayoutRequest, MapShapes, Mark, path_contains};
use common::real_map;

const TERRITORIES: &str = "territoires.apercu.geojson";
const CONTEXT: &str = "contexte.apercu.geojson";

fn overview() -> MapShapes {
    let read = |name: &str| {
        let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets"));
        let bytes = std::fs::read(folder.join(name)).expect("the overview is committed");
        let (features, problems) = read_features(name, &bytes, &PropertyKeys::default());
        assert_eq!(problems, [], "{name} has problems");
        features
    };
    let (boundaries, problems) = join(&real_map().0, TERRITORIES, read(TERRITORIES));
    assert_eq!(problems, [], "every territory has its outline");
    MapShapes::new(&boundaries, &read(CONTEXT))
}

#[test]
fn the_overview_has_every_territory_and_its_symbols_point_inside_the_full_outlines() {
    let (overview, (atlas, full)) = (overview(), real_map());
    assert_eq!(overview.territories().count(), atlas.territories().len());
    for (territory, shape) in overview.territories() {
        let name = &atlas.territory(territory).name;
        let full = full.territory(territory).expect("both have it");
        assert_eq!(
            shape.frame(),
            full.frame(),
            "{name} stands in another frame"
        );
        assert!(
            path_contains(&full.d, shape.anchor),
            "{name}: its symbol points outside its outline"
        );
    }
}

#[test]
fn refining_changes_lines_and_moves_no_symbol() {
    let (overview, (atlas, full)) = (overview(), real_map());
    let refined = overview.refined(full.clone());
    for (territory, shape) in refined.territories() {
        let before = overview.territory(territory).expect("both have it");
        assert_eq!(shape.anchor, before.anchor);
        assert_eq!(
            Some(&shape.d),
            full.territory(territory).map(|full| &full.d)
        );
    }
    let lay = |shapes: &MapShapes| {
        let size = ScreenSize {
            width: 800.0,
            height: 600.0,
        };
        Layout::new(
            atlas,
            shapes,
            LayoutRequest {
                size,
                mark: Mark::Disc,
            },
        )
    };
    assert_eq!(lay(&overview).symbols, lay(&refined).symbols);
}

#[test]
fn what_is_missing_of_the_full_outlines_stays_as_it_was() {
    let overview = overview();
    assert_eq!(overview.refined(MapShapes::default()), overview);
}

#[track_caller]
fn check_needed(width: f64, height: f64, expected: Detail) {
    let (atlas, shapes) = real_map();
    let request = LayoutRequest {
        size: ScreenSize { width, height },
        mark: Mark::Rose,
    };
    let frames = Layout::new(atlas, shapes, request).composition.frames;
    assert_eq!(Detail::needed_by(&frames), expected, "{width} × {height}");
}

#[test]
fn ordinary_drawings_need_the_overview_and_walls_the_full_outlines() {
    check_needed(320.0, 300.0, Detail::Overview);
    check_needed(512.0, 428.0, Detail::Overview);
    check_needed(900.0, 580.0, Detail::Overview);
    check_needed(1000.0, 640.0, Detail::Overview);
    check_needed(3200.0, 2000.0, Detail::Full);
    assert_eq!(Detail::needed_by(&[]), Detail::Overview);
}
