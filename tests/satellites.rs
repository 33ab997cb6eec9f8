//! Cities on the ring of the body they lie in: on the real map, and for any anchors.

mod common;

use std::collections::BTreeMap;

use carte_leviers::geo::{ScreenPoint, ScreenRect, ScreenSize};
use carte_leviers::model::{TerritoryIdx, TerritoryKind};
use carte_leviers::scene::placement::{
    Anchor, MIN_DIAMETER_PX, RING_GAP_PX, Room, SATELLITE_SHARE, TARGET_PX, place, ring_px,
};
use carte_leviers::scene::{Layout, LayoutRequest, Mark};
use proptest::prelude::*;

const MARKS: [Mark; 2] = [Mark::Rose, Mark::Disc];

fn layout(width: f64, height: f64, mark: Mark) -> Layout {
    let (atlas, shapes) = common::real_map();
    let size = ScreenSize { width, height };
    Layout::new(atlas, shapes, LayoutRequest { size, mark })
}

/// Every symbol is there once; those of cities touch the ring of their body; none overlaps another or leaves its frame.
#[track_caller]
fn check(layout: &Layout) {
    let size = layout.composition.size;
    let all: BTreeMap<TerritoryIdx, _> = layout.symbols.iter().map(|s| (s.territory, s)).collect();
    let expected: Vec<TerritoryIdx> = common::real_map().1.territories().map(|(t, _)| t).collect();
    assert_eq!(
        all.keys().copied().collect::<Vec<_>>(),
        expected,
        "{size:?}"
    );
    for (n, one) in layout.symbols.iter().enumerate() {
        let name = &common::real_map().0.territory(one.territory).short_name;
        for other in &layout.symbols[n + 1..] {
            let least = f64::midpoint(one.diameter_px, other.diameter_px);
            let apart = one.center.distance(other.center);
            assert!(apart >= least, "{name} overlaps another at {size:?}");
        }
        if let Some(parent) = one.ring_of {
            let ring = all[&parent];
            let off = one.center.distance(ring.center) - ring_px(ring.diameter_px);
            let gap = off.abs();
            assert!(gap <= RING_GAP_PX, "{name}: {gap} px at {size:?}");
            assert!(
                ring.ring_of.is_none(),
                "{name} is on the ring of a satellite"
            );
            assert_eq!(ring.frame, one.frame, "{name}");
        }
        let frame = layout
            .composition
            .frame(one.frame)
            .expect("its frame is shown");
        let inside = frame.rect.shrunk(one.diameter_px / 2.0 - 2e-3);
        assert!(
            inside.contains(one.center),
            "{name} leaves its frame at {size:?}"
        );
    }
}

#[test]
fn each_city_of_a_body_of_the_map_stands_on_its_ring() {
    let (atlas, _) = common::real_map();
    let layout = layout(1280.0, 720.0, Mark::Rose);
    let on_rings = layout
        .symbols
        .iter()
        .filter(|symbol| symbol.ring_of.is_some());
    for symbol in on_rings.clone() {
        let about = atlas.territory(symbol.territory);
        assert_eq!(about.kind, TerritoryKind::Ville);
        assert_eq!(about.parent, symbol.ring_of);
    }
    // Every city but Grigny, whose body the map does not show.
    assert_eq!(on_rings.count(), 34);
}

#[test]
fn where_roses_are_the_default_each_symbol_has_24_px_to_itself() {
    for (width, height) in [
        (520.0, 560.0),
        (520.0, 650.0),
        (1280.0, 720.0),
        (1000.0, 640.0),
    ] {
        let layout = layout(width, height, Mark::Rose);
        for (n, one) in layout.symbols.iter().enumerate() {
            for other in &layout.symbols[n + 1..] {
                let apart = one.center.distance(other.center);
                assert!(apart > TARGET_PX - 0.1, "{apart} px at {width} × {height}");
            }
        }
    }
}

#[test]
fn satellites_hold_at_every_size_of_the_reference_and_at_narrow_ones() {
    for mark in MARKS {
        for (width, height) in [
            (320.0, 300.0),
            (360.0, 640.0),
            (800.0, 500.0),
            (1280.0, 720.0),
            (3840.0, 2160.0),
            // Narrow and tall: a ring of 24 px leaves room to slip under it.
            (348.0, 1338.0),
        ] {
            check(&layout(width, height, mark));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn satellites_hold_at_any_size(width in 300.0..2600.0, height in 300.0..1600.0, n in 0..2_usize) {
        check(&layout(f64::round(width), f64::round(height), MARKS[n]));
    }
}

/// Up to 20 bodies, each with up to 4 cities around it.
fn families() -> impl Strategy<Value = Vec<Anchor>> {
    let point = || (0.0..400.0, 0.0..400.0).prop_map(|(x, y)| ScreenPoint { x, y });
    let family = (point(), prop::collection::vec(point(), 0..=4));
    prop::collection::vec(family, 1..=20).prop_map(|families| {
        let mut anchors = Vec::new();
        for (at, cities) in families {
            let parent = anchors.len();
            let weight = 4.0;
            anchors.push(Anchor {
                at,
                weight,
                ring_of: None,
            });
            anchors.extend(cities.into_iter().map(|at| Anchor {
                at,
                weight: 1.0,
                ring_of: Some(parent),
            }));
        }
        anchors
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_cities_stand_on_the_rings_of_their_bodies(anchors in families(), asked in 8.0..40.0) {
        let inside = ScreenRect { x: 0.0, y: 0.0, width: 400.0, height: 400.0 };
        let room = Room { inside, outside: Vec::new() };
        let placed = place(&anchors, &room, asked);
        let d = placed.diameter_px;
        prop_assert_eq!(&placed, &place(&anchors, &room, asked), "placed in another way");
        if d > MIN_DIAMETER_PX {
            let diameter = |n: usize| match anchors[n].ring_of {
                Some(_) => SATELLITE_SHARE * d,
                None => d,
            };
            for (n, center) in placed.centers.iter().enumerate() {
                for (m, other) in placed.centers.iter().enumerate().skip(n + 1) {
                    let least = f64::midpoint(diameter(n), diameter(m));
                    prop_assert!(center.distance(*other) >= least, "{n} and {m} overlap");
                }
                if let Some(parent) = anchors[n].ring_of {
                    let gap = (center.distance(placed.centers[parent]) - ring_px(d)).abs();
                    prop_assert!(gap <= RING_GAP_PX, "{n} is {gap} px off its ring");
                }
            }
        }
    }
}
