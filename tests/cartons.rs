//! Cartons seen closer, and wide enough for their symbols.

mod common;

use carte_leviers::codec::{FeatureReader, PropertyKeys, host_map};
use carte_leviers::geo::{Camera, FrameId, ScreenPoint, ScreenSize};
use carte_leviers::scene::furniture::ScaleBar;
use carte_leviers::scene::{
    Layout, LayoutRequest, MapShapes, Mark, Pointer, carton_seen, looking_into, pick,
};
use carte_leviers::state::{AppState, parse, to_params};

/// The real map at the sizes of a phone, a frame, a page and a window.
fn homes() -> impl Iterator<Item = Layout> {
    let (atlas, shapes) = common::real_map();
    let sizes = [
        (304.0, 276.0),
        (344.0, 440.0),
        (800.0, 500.0),
        (680.0, 800.0),
    ];
    sizes.into_iter().map(move |(width, height)| {
        let size = ScreenSize { width, height };
        let mark = if width < 500.0 {
            Mark::Disc
        } else {
            Mark::Rose
        };
        Layout::new(atlas, shapes, LayoutRequest { size, mark })
    })
}

fn seen(home: &Layout, camera: Camera) -> Layout {
    let (atlas, shapes) = common::real_map();
    home.seen_by(camera, atlas, shapes)
}

#[test]
fn an_overseas_carton_is_enlarged_with_its_own_scale_and_comes_back() {
    for home in homes() {
        for id in [FrameId::Guadeloupe, FrameId::Reunion, FrameId::Corse] {
            let small = home.composition.frame(id).expect("it has a carton");
            let layout = seen(&home, looking_into(id));
            let composition = &layout.composition;
            let large = composition.frame(id).expect("it is still shown");
            assert!(
                large.scale > 1.5 * small.scale,
                "{id:?}: {large:?} {small:?}"
            );
            assert_eq!(composition.enlarged, Some(id));
            let size = composition.size;
            assert!(large.rect.x >= 0.0 && large.rect.right() <= size.width);
            assert!(large.rect.y >= 0.0 && large.rect.bottom() <= size.height);
            // Nothing else moves, and nothing is covered but the mainland.
            for carton in composition.cartons().filter(|carton| carton.id != id) {
                assert_eq!(Some(carton), home.composition.frame(carton.id));
                assert!(!carton.rect.overlaps(large.rect), "{id:?} over {carton:?}");
            }
            // Every territory keeps its symbol; those of the carton stand in it, apart, off the bar.
            assert_eq!(layout.symbols.len(), home.symbols.len());
            let inside: Vec<_> = layout.symbols.iter().filter(|s| s.frame == id).collect();
            for (n, symbol) in inside.iter().enumerate() {
                assert!(
                    large
                        .rect
                        .shrunk(symbol.diameter_px / 2.0)
                        .contains(symbol.center)
                );
                assert!(!composition.scale_rect.contains(symbol.center));
                for other in &inside[n + 1..] {
                    assert!(symbol.center.distance(other.center) >= symbol.diameter_px);
                }
                let (_, shapes) = common::real_map();
                let picked = pick(&layout, shapes, symbol.center, Pointer::Fine);
                assert_eq!(picked, Some(symbol.territory));
            }
            // The bar tells the scale of the carton: as many pixels per metre as it is drawn with, to the distortion.
            let bar = ScaleBar::of_stage(composition).expect("there is room for a bar");
            let per_m = bar.length_px / bar.length_m;
            assert!(
                (per_m / large.scale - 1.0).abs() < 5e-3,
                "{per_m} {}",
                large.scale
            );
            assert!(large.rect.contains(ScreenPoint {
                x: composition.scale_rect.x,
                y: composition.scale_rect.bottom()
            }));
        }
    }
}

#[test]
fn the_address_looks_into_a_carton_and_says_so() {
    let (atlas, _) = common::real_map();
    for id in [
        FrameId::Guadeloupe,
        FrameId::Martinique,
        FrameId::Guyane,
        FrameId::Reunion,
        FrameId::Mayotte,
        FrameId::Corse,
    ] {
        let camera = looking_into(id);
        assert_eq!(carton_seen(camera), Some(id));
        let state = AppState {
            camera,
            ..AppState::default()
        };
        let params = to_params(&state, atlas);
        let pairs = params.iter().map(|(name, value)| (*name, value.as_str()));
        let (read, notices) = parse(pairs, atlas);
        assert_eq!((read.camera, notices.len()), (camera, 0), "{params:?}");
    }
    assert_eq!(carton_seen(looking_into(FrameId::Main)), None);
    assert_eq!(carton_seen(looking_into(FrameId::IleDeFrance)), None);
}

#[test]
fn roses_are_28_px_or_more_in_any_map_that_shows_them_by_default() {
    let (atlas, shapes) = common::real_map();
    // The least map of all, those of usual components, and those whose cartons are the lowest.
    for (width, height) in [
        (420.0, 420.0),
        (480.0, 553.0),
        (500.0, 420.0),
        (512.0, 428.0),
        (500.0, 660.0),
        (520.0, 540.0),
        (660.0, 660.0),
        (1140.0, 420.0),
    ] {
        let size = ScreenSize { width, height };
        let mark = Mark::Rose;
        let layout = Layout::new(atlas, shapes, LayoutRequest { size, mark });
        let free = layout.symbols.iter().filter(|s| s.ring_of.is_none());
        for symbol in free {
            assert!(
                symbol.diameter_px >= 28.0,
                "{} px at {size:?}",
                symbol.diameter_px
            );
        }
    }
}

/// Squares of 0.1 degree at `corners`, west and south, as a host's own file.
fn of_squares(corners: &[(f64, f64)]) -> String {
    let features = corners.iter().enumerate().map(|(n, &(w, s))| {
        let (e, north) = (w + 0.1, s + 0.1);
        format!(
            r#"{{"type":"Feature","properties":{{"code":"H{n}","nom":"Lieu {n}","leviers":["achats"]}},"geometry":{{"type":"Polygon","coordinates":[[[{w},{s}],[{e},{s}],[{e},{north}],[{w},{north}],[{w},{s}]]]}}}}"#
        )
    });
    let features = features.collect::<Vec<_>>().join(",");
    format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
}

#[test]
fn a_file_of_corsica_alone_stands_in_its_carton_large_from_the_start() {
    let text = of_squares(&[(8.7, 41.9), (9.4, 42.6), (9.2, 41.6)]);
    let keys = PropertyKeys::default();
    let mut reader = FeatureReader::of_host_map("corse.geojson", text.as_bytes(), &keys);
    while reader.advance(text.len()) {}
    let (found, problems) = reader.finish();
    assert!(problems.is_empty(), "{problems:?}");
    let (map, problems) = host_map("corse.geojson", found, &common::real_map().0);
    assert!(problems.is_empty(), "{problems:?}");
    let mut shapes = MapShapes::fitting(&map.boundaries, &[]);
    for outline in &map.boundaries.by_territory {
        shapes.push(outline.as_ref());
    }
    for (width, height) in [(304.0, 276.0), (344.0, 440.0), (800.0, 500.0)] {
        let size = ScreenSize { width, height };
        let request = LayoutRequest {
            size,
            mark: Mark::Disc,
        };
        let layout = Layout::new(&map.atlas, &shapes, request);
        assert_eq!(layout.composition.enlarged, Some(FrameId::Corse));
        assert_eq!(layout.symbols.len(), 3, "{size:?}");
        let frame = layout.composition.frame(FrameId::Corse);
        let frame = frame.expect("Corsica has a carton");
        assert!(frame.rect.height > 0.8 * height, "{size:?}: {frame:?}");
        for symbol in &layout.symbols {
            assert_eq!(symbol.frame, FrameId::Corse);
            assert!(frame.rect.contains(symbol.center), "{size:?}: {symbol:?}");
            let picked = pick(&layout, &shapes, symbol.center, Pointer::Fine);
            assert_eq!(picked, Some(symbol.territory), "{size:?}");
        }
    }
}
