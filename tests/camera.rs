//! Where the map looks: bounds, gestures, the address; what is under the pointer; the layout seen closer.

mod common;

use std::sync::LazyLock;

use carte_leviers::geo::gesture::Pinch;
use carte_leviers::geo::{
    Camera, Frame, FrameId, Lens, LonLat, MAX_ZOOM, MapPoint, Projection, ScreenPoint, ScreenRect,
    ScreenSize, Shift, Zone,
};
use carte_leviers::scene::placement::SATELLITE_SHARE;
use carte_leviers::scene::{
    Layout, LayoutRequest, Mark, PlacedSymbol, Pointer, is_filled, pick, reach_px,
};
use carte_leviers::state::{Action, AppState, Effect, parse, to_params, update};
use proptest::prelude::*;

/// How far apart two places on the screen may be and still be the same, CSS px.
const SAME_PX: f64 = 1e-6;

fn home_layout(width: f64, height: f64, mark: Mark) -> Layout {
    let (atlas, shapes) = common::real_map();
    let size = ScreenSize { width, height };
    Layout::new(atlas, shapes, LayoutRequest { size, mark })
}

/// The real map at a phone's, a page's and a window's size, with discs and roses.
fn homes() -> &'static [Layout] {
    static ALL: LazyLock<Vec<Layout>> = LazyLock::new(|| {
        [(344.0, 440.0), (800.0, 500.0), (680.0, 800.0)]
            .into_iter()
            .flat_map(|(w, h)| [Mark::Disc, Mark::Rose].map(|mark| home_layout(w, h, mark)))
            .collect()
    });
    &ALL
}

fn main_frame(layout: &Layout) -> Frame {
    *layout
        .composition
        .frame(FrameId::Main)
        .expect("every layout has a main frame")
}

fn seen(home: &Layout, camera: Camera) -> Layout {
    let (atlas, shapes) = common::real_map();
    home.seen_by(camera, atlas, shapes)
}

/// A place of the atlas and a zoom on it.
fn over(slug: &str, zoom: f64) -> Camera {
    let (atlas, shapes) = common::real_map();
    let territory = atlas.find_territory(slug).expect("in the atlas");
    let anchor = shapes.territory(territory).expect("it has a shape").anchor;
    Camera::new(Projection::of(Zone::Metropole).inverse(anchor), zoom)
}

fn screen_points() -> impl Strategy<Value = ScreenPoint> {
    (-200.0..1500.0, -200.0..1200.0).prop_map(|(x, y)| ScreenPoint { x, y })
}

fn cameras() -> impl Strategy<Value = Camera> {
    (-6.0..10.0, 41.0..52.0, 0.5..60.0)
        .prop_map(|(lon, lat, zoom)| Camera::new(LonLat { lon, lat }, zoom))
}

/// Whether `view` keeps its promise: its zoom in range, half of what it shows in the extent.
fn is_bounded(view: &Lens) -> bool {
    let extent = FrameId::Main.extent();
    let home = main_frame(&homes()[0]);
    let focus = home.screen_from_map(extent.center());
    let middle = view.frame().map_from_screen(focus);
    let near = |value: f64, low: f64, high: f64, px: f64| {
        let seen = (px / home.scale).max(high - low);
        let over = seen / view.zoom() / 2.0 + 1.0;
        low - over <= value && value <= high + over
    };
    (1.0..=MAX_ZOOM).contains(&view.zoom())
        && near(middle.x, extent.min.x, extent.max.x, home.rect.width)
        && near(middle.y, extent.min.y, extent.max.y, home.rect.height)
}

proptest! {
    #[test]
    fn every_gesture_stays_in_the_bounds(
        camera in cameras(),
        at in screen_points(),
        factor in prop_oneof![0.0..20.0, Just(f64::NAN), Just(f64::INFINITY), Just(-1.0)],
        dx in prop_oneof![-5000.0..5000.0, Just(f64::NAN), Just(f64::INFINITY)],
    ) {
        let view = Lens::new(main_frame(&homes()[0]), camera);
        prop_assert!(is_bounded(&view));
        prop_assert!(is_bounded(&view.zoomed_about(at, factor)));
        prop_assert!(is_bounded(&view.panned_by(dx, 40.0)));
        prop_assert!(is_bounded(&view.zoomed_about(at, factor).panned_by(dx, dx)));
    }

    #[test]
    fn what_is_under_the_pointer_stays_there_while_zooming_in(
        camera in cameras(), x in 0.0..800.0, y in 0.0..500.0, factor in 1.0..4.0,
    ) {
        let at = ScreenPoint { x, y };
        let home = main_frame(&homes()[1]);
        let view = Lens::new(home, camera);
        let under = view.frame().map_from_screen(at);
        prop_assume!(FrameId::Main.extent().contains(under));
        let after = view.zoomed_about(at, factor).frame().screen_from_map(under);
        // The bounds allow more the closer one is: zooming in never meets them.
        prop_assert!(after.distance(at) < SAME_PX * 100.0, "{at:?} went to {after:?}");
    }

    #[test]
    fn zooming_in_and_out_again_comes_back(x in 200.0..800.0, y in 0.0..500.0, factor in 1.0..8.0) {
        let at = ScreenPoint { x, y };
        let home = main_frame(&homes()[1]);
        let view = Lens::new(home, over("rennes-metropole", 3.0));
        let back = view.zoomed_about(at, factor).zoomed_about(at, 1.0 / factor);
        prop_assert!(back.frame().origin.distance(view.frame().origin) < 1e-3);
    }

    #[test]
    fn a_camera_reads_back_from_its_texts_and_from_its_view(camera in cameras()) {
        if let Camera::Near(sight) = camera {
            let texts = (sight.center_text(), sight.zoom_text());
            let (lon, lat) = texts.0.split_once(',').expect("two numbers");
            let read = |text: &str| carte_leviers::geo::parse_decimal(text).expect("a decimal");
            prop_assert_eq!(Camera::new(LonLat { lon: read(lon), lat: read(lat) }, read(&texts.1)), camera);
        }
        // A camera out of bounds is moved once; the camera of what is then seen is seen the same.
        let home = main_frame(&homes()[2]);
        let camera = Lens::new(home, camera).camera();
        let again = Lens::new(home, camera);
        prop_assert_eq!(Lens::new(home, again.camera()).camera(), again.camera());
        let apart = again.frame().origin.distance(Lens::new(home, again.camera()).frame().origin);
        prop_assert!(apart < 0.5, "the address moves the map by {} px", apart);
    }

    #[test]
    fn a_shift_puts_what_was_drawn_where_the_view_wants_it(from in cameras(), to in cameras(), x in 100e3..1080e3, y in 6140e3..7110e3) {
        let home = main_frame(&homes()[1]);
        let (drawn, wanted) = (Lens::new(home, from).frame(), Lens::new(home, to).frame());
        let shift = Shift::between(&drawn, &wanted);
        let (was, goal) = (drawn.screen_from_map(MapPoint { x, y }), wanted.screen_from_map(MapPoint { x, y }));
        let moved = ScreenPoint { x: was.x * shift.scale + shift.x, y: was.y * shift.scale + shift.y };
        prop_assert!(moved.distance(goal) < 1e-3);
    }

    #[test]
    fn fingers_keep_what_is_between_them(x in 150.0..500.0, y in 150.0..350.0, spread in 20.0..60.0, apart in 1.0..4.0_f64) {
        let home = main_frame(&homes()[1]);
        let start = Lens::new(home, over("ville-de-lyon", 4.0));
        let pair = |half: f64| Pinch { one: ScreenPoint { x: x - half, y }, other: ScreenPoint { x: x + half, y } };
        let (from, to) = (pair(spread), pair(spread * apart));
        let view = to.moving(&start, from);
        let under = start.frame().map_from_screen(from.middle());
        prop_assert!(view.frame().screen_from_map(under).distance(to.middle()) < 1e-3);
        let factor: f64 = view.zoom() / start.zoom();
        prop_assert!((factor - apart).abs() < 1e-9);
    }

    #[test]
    fn picking_is_total_and_never_reaches_a_farther_symbol(n in 0_usize..6, at in screen_points(), camera in cameras()) {
        let (_, shapes) = common::real_map();
        let layout = seen(&homes()[n], camera);
        for pointer in [Pointer::Fine, Pointer::Coarse] {
            let picked = pick(&layout, shapes, at, pointer);
            let frame = carte_leviers::scene::frame_at(&layout, at);
            prop_assert!(frame.is_some() || picked.is_none(), "nothing is outside the drawing");
            let here = |symbol: &&PlacedSymbol| Some(symbol.frame) == frame.map(|frame| frame.id);
            let nearest = layout.symbols.iter().filter(here).min_by(|a, b| {
                a.center.distance(at).total_cmp(&b.center.distance(at))
            });
            let Some(nearest) = nearest else { continue };
            if nearest.center.distance(at) <= reach_px(nearest, pointer) {
                let found = picked.and_then(|territory| layout.symbol(territory)).expect("one is in reach").1;
                prop_assert!(found.center.distance(at) <= nearest.center.distance(at) + SAME_PX);
            }
        }
    }
}

#[test]
fn pointing_at_the_middle_of_a_symbol_that_is_seen_picks_it() {
    let (atlas, shapes) = common::real_map();
    let cameras = [
        Camera::Home,
        over("rennes-metropole", 2.0),
        over("metropole-de-lyon", 8.0),
        over("ville-de-paris", 30.0),
    ];
    let mut seen_symbols = 0;
    for home in homes() {
        for camera in cameras {
            let layout = seen(home, camera);
            for symbol in layout.symbols.iter().filter(|symbol| layout.sees(symbol)) {
                seen_symbols += 1;
                for pointer in [Pointer::Fine, Pointer::Coarse] {
                    let picked = pick(&layout, shapes, symbol.center, pointer);
                    let name = &atlas.territory(symbol.territory).short_name;
                    assert_eq!(picked, Some(symbol.territory), "{name}, {camera:?}");
                }
            }
        }
    }
    assert!(seen_symbols > 6 * 107, "{seen_symbols} symbols");
}

#[test]
fn far_from_any_symbol_the_outline_under_the_pointer_is_picked_and_the_inner_one_of_two() {
    let (atlas, shapes) = common::real_map();
    let layout = seen(&homes()[2], over("metropole-de-lyon", 24.0));
    let frame = main_frame(&layout);
    let mut outlines = 0;
    let (mut y, mut inner) = (5.0, 0);
    while y < 800.0 {
        let mut x = 5.0;
        while x < 680.0 {
            let at = ScreenPoint { x, y };
            let far = layout
                .symbols
                .iter()
                .all(|symbol| symbol.center.distance(at) > 40.0);
            let free = !layout
                .composition
                .cartons()
                .any(|carton| carton.rect.contains(at));
            if let Some(territory) =
                pick(&layout, shapes, at, Pointer::Fine).filter(|_| far && free)
            {
                outlines += 1;
                inner += usize::from(atlas.territory(territory).slug == "ville-de-villeurbanne");
                let bounds = shapes.territory(territory).expect("it was picked").bounds;
                assert!(bounds.contains(frame.map_from_screen(at)));
            }
            x += 10.0;
        }
        y += 10.0;
    }
    assert!(outlines > 200, "{outlines} places over an outline");
    assert!(inner > 0, "Villeurbanne inside the Métropole de Lyon");
}

#[test]
fn the_home_camera_shows_the_home_layout() {
    for home in homes() {
        assert_eq!(seen(home, Camera::Home), *home);
        assert_eq!(
            Lens::new(main_frame(home), Camera::Home).frame(),
            main_frame(home)
        );
        let camera = Lens::new(main_frame(home), Camera::Home).camera();
        assert_eq!(camera, Camera::Home);
    }
}

#[test]
fn closer_every_territory_keeps_one_symbol_and_no_two_of_the_main_frame_overlap() {
    for home in homes() {
        for camera in [
            over("rennes-metropole", 1.5),
            over("ville-de-lille", 6.0),
            over("ville-de-paris", 48.0),
        ] {
            let layout = seen(home, camera);
            let mut territories: Vec<_> = layout
                .symbols
                .iter()
                .map(|symbol| symbol.territory)
                .collect();
            territories.sort();
            territories.dedup();
            assert_eq!(territories.len(), 107);
            for (n, one) in layout.symbols.iter().enumerate() {
                for other in &layout.symbols[n + 1..] {
                    let apart = one.center.distance(other.center);
                    let together = one.frame == other.frame;
                    assert!(
                        !together
                            || apart >= f64::midpoint(one.diameter_px, other.diameter_px) - 2e-3,
                        "{camera:?}: {apart} px"
                    );
                }
            }
        }
    }
}

#[test]
fn symbols_keep_their_size_and_come_to_their_places_as_one_zooms_in() {
    for home in homes() {
        let moved = |layout: &Layout| {
            let off = layout
                .symbols
                .iter()
                .filter(|symbol| symbol.frame == FrameId::Main);
            off.map(|symbol| symbol.center.distance(symbol.anchor))
                .sum::<f64>()
        };
        let sizes = home.symbols.iter().map(|symbol| symbol.diameter_px);
        let size = sizes.fold(0.0, f64::max);
        // A city on the ring of its body is smaller, until it leaves it.
        let expected = |symbol: &PlacedSymbol| match symbol.ring_of {
            Some(_) => SATELLITE_SHARE * size,
            None => size,
        };
        let at = |zoom| seen(home, over("ville-de-paris", zoom));
        let (near, nearer, nearest) = (at(4.0), at(12.0), at(40.0));
        assert!(moved(&near) > moved(&nearer) && moved(&nearer) > moved(&nearest));
        for layout in [near, nearer, nearest] {
            assert!(
                layout
                    .symbols
                    .iter()
                    .all(|symbol| symbol.diameter_px == expected(symbol))
            );
        }
    }
}

#[test]
fn moving_the_view_never_moves_a_symbol_on_the_map() {
    let home = &homes()[1];
    let start = Lens::new(main_frame(home), over("ville-de-paris", 5.0));
    let here = seen(home, start.camera());
    let there = seen(home, start.panned_by(-180.0, 95.0).camera());
    let shift = Shift::between(&main_frame(&here), &main_frame(&there));
    assert_eq!(shift.scale, 1.0);
    for symbol in here
        .symbols
        .iter()
        .filter(|symbol| symbol.frame == FrameId::Main)
    {
        let (_, after) = there.symbol(symbol.territory).expect("it stays");
        let moved = ScreenPoint {
            x: symbol.center.x + shift.x,
            y: symbol.center.y + shift.y,
        };
        assert!(moved.distance(after.center) < 1e-6);
    }
}

#[test]
fn ile_de_france_leaves_its_carton_once_the_map_shows_it_as_large() {
    let home = &homes()[2];
    let carton = home
        .composition
        .frame(FrameId::IleDeFrance)
        .expect("it has a carton");
    let limit = carton.scale / main_frame(home).scale;
    assert!(limit > 1.0);
    let stands_in = |zoom: f64| {
        let layout = seen(home, over("ville-de-paris", zoom));
        let (atlas, _) = common::real_map();
        let paris = atlas
            .find_territory("ville-de-paris")
            .expect("in the atlas");
        layout.symbol(paris).expect("it has a symbol").1.frame
    };
    assert_eq!(stands_in(limit * 0.9), FrameId::IleDeFrance);
    assert_eq!(stands_in(limit * 1.1), FrameId::Main);
}

#[test]
fn a_flight_shows_all_of_a_territory_in_the_part_left_free_by_the_panel() {
    let (_, shapes) = common::real_map();
    for home in homes() {
        let frame = main_frame(home);
        let clear = ScreenRect {
            width: frame.rect.width * 0.45,
            ..frame.rect
        };
        let mut flights = 0;
        for (_, shape) in shapes
            .territories()
            .filter(|(_, shape)| shape.zone == Zone::Metropole)
        {
            let view = Lens::fitting(frame, shape.bounds, clear).frame();
            let corners =
                [shape.bounds.min, shape.bounds.max].map(|corner| view.screen_from_map(corner));
            for corner in corners {
                assert!(
                    clear.shrunk(-1.0).contains(corner),
                    "{corner:?} is not in {clear:?}"
                );
            }
            flights += 1;
        }
        assert!(flights > 90);
    }
}

#[test]
fn an_outline_is_filled_from_sixty_pixels_each_way() {
    let home = &homes()[1];
    let (atlas, shapes) = common::real_map();
    let rennes = atlas
        .find_territory("rennes-metropole")
        .expect("in the atlas");
    let bounds = shapes.territory(rennes).expect("it has a shape").bounds;
    let shorter = bounds.width().min(bounds.height());
    assert!(!is_filled(59.9 / shorter, bounds));
    assert!(is_filled(60.1 / shorter, bounds));
    assert!(
        !is_filled(main_frame(home).scale, bounds),
        "at home no territory of the mainland is"
    );
}

#[test]
fn moving_the_map_replaces_the_address_and_adds_nothing_to_the_history() {
    let (atlas, _) = common::real_map();
    let camera = over("rennes-metropole", 6.0);
    let (state, effects) = update(AppState::default(), Action::Look(camera), atlas);
    assert_eq!(
        (state.camera, effects),
        (camera, vec![Effect::ReplaceAddress])
    );
    assert_eq!(
        update(state, Action::Look(camera), atlas),
        (state, Vec::new())
    );
    let (home, effects) = update(state, Action::Look(Camera::Home), atlas);
    assert_eq!(effects, [Effect::ReplaceAddress]);
    assert_eq!(to_params(&home, atlas), []);
}

#[test]
fn the_address_says_the_camera_and_refuses_what_is_none() {
    let (atlas, _) = common::real_map();
    let read = |params: &[(&'static str, &'static str)]| parse(params.iter().copied(), atlas);
    let near = Camera::new(
        LonLat {
            lon: -1.6805,
            lat: 48.1147,
        },
        8.25,
    );
    let (state, notices) = read(&[("centre", "-1.6805,48.1147"), ("zoom", "8.25")]);
    assert_eq!((state.camera, notices.len()), (near, 0));
    let params = to_params(&state, atlas);
    let expected = [("centre", "-1.6805,48.1147"), ("zoom", "8.25")];
    assert_eq!(
        params,
        expected.map(|(name, value)| (name, value.to_owned()))
    );
    for (center, zoom, faults) in [
        ("48.11,-1.68", "8", 1),
        ("2.35", "8", 1),
        ("2.35,48.85", "100", 1),
        ("2.35,48.85", "0.5", 1),
        ("NaN,48.85", "1e3", 2),
    ] {
        let (state, notices) = read(&[("centre", center), ("zoom", zoom)]);
        assert_eq!(
            (state.camera, notices.len()),
            (Camera::Home, faults),
            "{center} {zoom}"
        );
    }
    assert_eq!(read(&[("zoom", "8")]).0.camera, Camera::Home);
}

#[test]
fn closest_no_two_symbols_of_the_main_frame_share_their_24_px() {
    // As each size shows them by default: discs where the map is small, roses on the largest.
    for home in [0, 2, 5].map(|n| &homes()[n]) {
        let layout = seen(home, over("ville-de-paris", MAX_ZOOM));
        let main = |symbol: &&PlacedSymbol| symbol.frame == FrameId::Main;
        let centers: Vec<_> = layout
            .symbols
            .iter()
            .filter(main)
            .map(|s| s.center)
            .collect();
        assert!(centers.len() > 95);
        for (n, one) in centers.iter().enumerate() {
            for other in &centers[n + 1..] {
                let apart = one.distance(*other);
                assert!(apart >= 24.0, "{apart} px in {:?}", layout.composition.size);
            }
        }
    }
}
