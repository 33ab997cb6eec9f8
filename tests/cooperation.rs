//! Likeness, combinations, comparison, neighbours and links, on the committed map.
#![expect(
    clippy::unwrap_used,
    reason = "`allow-unwrap-in-tests` does not reach helper functions"
)]

use carte_leviers::geo::{Compass, ScreenRect, ScreenSize};
use carte_leviers::model::{
    Atlas, AxisSet, Citation, Compared, Cooperation, CooperationKind, Filter, Likeness, LinkScope,
    Picks, TerritoryIdx, combinations, compare_rows, kind_counts, likeness, likenesses, links,
    matching,
};
use carte_leviers::scene::links::{BADGE_PX, LinkScene};
use carte_leviers::scene::{Layout, LayoutRequest, Mark, neighbours, way};

mod common;
use common::real_map;

fn named(atlas: &Atlas, slug: &str) -> TerritoryIdx {
    atlas.find_territory(slug).unwrap()
}

fn mirrored(l: Likeness) -> (AxisSet, AxisSet, AxisSet) {
    (l.shared, l.ours, l.theirs)
}

#[test]
fn likeness_is_symmetric_and_between_0_and_1() {
    let (atlas, _) = real_map();
    let mut compared = 0;
    for a in atlas.territory_ids() {
        for b in atlas.territory_ids() {
            let (there, back) = (likeness(atlas, a, b), likeness(atlas, b, a));
            match (there, back) {
                (Some(there), Some(back)) => {
                    assert_eq!((there.shared, there.theirs, there.ours), mirrored(back));
                    assert!((0.0..=1.0).contains(&there.score()));
                    assert!(there.percent() <= 100);
                    compared += 1;
                }
                (None, None) => {}
                _ => panic!("{a:?} compares with {b:?} one way only"),
            }
            if a == b {
                assert!(there.is_none_or(|same| (same.score() - 1.0).abs() < 1e-12));
            }
        }
    }
    assert!(compared > 10_000, "{compared}");
}

#[test]
fn everyone_else_is_ranked_or_said_not_to_be_compared() {
    let (atlas, _) = real_map();
    let rennes = named(atlas, "rennes-metropole");
    let found = likenesses(atlas, rennes, atlas.territory_ids());
    let all = found.ranked.len() + found.not_compared.len();
    assert_eq!(all, atlas.territories().len() - 1);
    for pair in found.ranked.windows(2) {
        assert!(pair[0].score() >= pair[1].score() - 1e-12);
    }
    let silent: Vec<_> = atlas
        .territory_ids()
        .filter(|&t| {
            atlas
                .levers()
                .all(|(lever, _)| atlas.citation(t, lever) == Citation::NoAnswer)
        })
        .collect();
    assert!(
        !silent.is_empty(),
        "the atlas has a territory without answers"
    );
    for territory in silent {
        assert!(found.not_compared.contains(&territory));
        let alone = likenesses(atlas, territory, atlas.territory_ids());
        assert_eq!(
            alone.ranked,
            [],
            "a territory without answers resembles nobody"
        );
    }
}

#[test]
fn combinations_share_out_all_territories_and_their_filters_keep_the_same() {
    let (atlas, _) = real_map();
    let found = combinations(atlas, atlas.territory_ids());
    let mut seen: Vec<TerritoryIdx> = found
        .iter()
        .flat_map(|each| each.territories.iter().copied())
        .collect();
    seen.sort_unstable();
    assert_eq!(seen, atlas.territory_ids().collect::<Vec<_>>());
    for pair in found.windows(2) {
        assert!(pair[0].territories.len() >= pair[1].territories.len());
        assert_ne!(pair[0].levers, pair[1].levers);
    }
    for each in &found {
        let filter = Filter::default().with_exactly(each.levers, atlas);
        let kept: Vec<_> = matching(atlas, &filter).iter().collect();
        assert_eq!(kept, each.territories, "{:?}", each.levers);
        assert_eq!(filter.without_levers(atlas), Filter::default());
    }
    assert_eq!(combinations(atlas, std::iter::empty()), []);
}

#[test]
fn a_comparison_keeps_two_to_four_and_puts_differences_first() {
    let (atlas, _) = real_map();
    let five = [
        "rennes-metropole",
        "nantes-metropole",
        "lyon",
        "brest-metropole",
        "strasbourg",
    ];
    let known: Vec<_> = five
        .iter()
        .filter_map(|slug| atlas.find_territory(slug))
        .collect();
    let all = atlas
        .territory_ids()
        .take(5)
        .fold(Compared::default(), Compared::with);
    assert_eq!(all.len(), Compared::CAPACITY);
    let first = atlas.territory_ids().next().unwrap();
    assert_eq!(all.with(first), all);
    assert_eq!(all.without(first).len(), 3);
    assert!(!all.without(first).contains(first));
    assert!(!Compared::default().with(first).can_compare());
    let compared = known
        .into_iter()
        .take(3)
        .fold(Compared::default(), Compared::with);
    assert!(compared.can_compare());
    let rows = compare_rows(atlas, compared);
    assert_eq!(rows.len(), atlas.axes().len());
    let first_same = rows
        .iter()
        .position(|row| !row.differs())
        .unwrap_or(rows.len());
    assert!(rows[first_same..].iter().all(|row| !row.differs()));
    assert!(rows.iter().all(|row| row.states.len() == compared.len()));
}

#[test]
fn known_neighbours_have_their_distance_and_direction() {
    let (atlas, shapes) = real_map();
    for (a, b, km, compass) in [
        (
            "metropole-du-grand-nancy",
            "metz",
            48.0,
            Some(Compass::North),
        ),
        (
            "rennes-metropole",
            "nantes-metropole",
            100.0,
            Some(Compass::South),
        ),
        ("nantes-metropole", "la-reunion", 9_200.0, None),
    ] {
        let find = |slug: &str| {
            let part = slug.trim_start_matches("metropole-du-");
            let mut all = atlas.territory_ids();
            atlas.find_territory(slug).or_else(|| {
                all.find(|&t| {
                    let about = atlas.territory(t);
                    about.slug.contains(part) || (part == "la-reunion" && about.code == "249740101")
                })
            })
        };
        let (a, b) = (find(a).unwrap(), find(b).unwrap());
        let found = way(shapes, a, b).unwrap();
        assert!(
            (found.distance_m / 1000.0 - km).abs() < 0.05 * km + 3.0,
            "{found:?}"
        );
        assert_eq!(found.compass, compass);
    }
}

#[test]
fn neighbours_come_from_the_nearest_on() {
    let (atlas, shapes) = real_map();
    let brest = named(atlas, "brest-metropole");
    let found = neighbours(shapes, brest, atlas.territory_ids());
    assert_eq!(found.len(), shapes.territories().count() - 1);
    for pair in found.windows(2) {
        assert!(pair[0].way.distance_m <= pair[1].way.distance_m);
    }
    let far: Vec<_> = found
        .iter()
        .filter(|each| each.way.compass.is_none())
        .collect();
    assert!(
        !far.is_empty(),
        "overseas territories have a distance and no direction"
    );
}

#[test]
fn every_cooperation_is_in_the_overview_and_in_that_of_its_ends() {
    let (atlas, _) = real_map();
    let kept = |_: TerritoryIdx| true;
    let all = links(atlas, LinkScope::All, Picks::default(), &kept);
    assert_eq!(all.len(), atlas.cooperations().len());
    for &link in &all {
        for end in atlas.cooperation(link).ends() {
            assert!(links(atlas, LinkScope::Of(end), Picks::default(), &kept).contains(&link));
        }
    }
    let counts = kind_counts(atlas, LinkScope::All, &kept);
    assert_eq!(counts.iter().sum::<usize>(), all.len());
    for (n, kind) in CooperationKind::ALL.into_iter().enumerate() {
        let of_kind = links(atlas, LinkScope::All, Picks::default().toggled(n), &kept);
        assert_eq!(of_kind.len(), counts[n], "{kind:?}");
        assert!(
            of_kind
                .iter()
                .all(|&idx| atlas.cooperation(idx).kind == kind)
        );
    }
}

#[test]
fn between_a_selection_only_links_inside_it_are_shown() {
    let (atlas, _) = real_map();
    let compared = ["nantes-metropole", "rennes-metropole", "brest-metropole"]
        .into_iter()
        .map(|slug| named(atlas, slug))
        .fold(Compared::default(), Compared::with);
    let found = links(atlas, LinkScope::Among(compared), Picks::default(), &|_| {
        true
    });
    let inside = |link: &Cooperation| {
        link.partner.is_some() && link.ends().all(|end| compared.contains(end))
    };
    assert_eq!(
        found.len(),
        atlas
            .cooperations()
            .iter()
            .filter(|link| inside(link))
            .count()
    );
    assert!(!found.is_empty());
}

fn boxes(scene: &LinkScene) -> Vec<ScreenRect> {
    let badges = scene
        .links
        .iter()
        .filter_map(|link| link.badge)
        .map(|at| ScreenRect {
            x: at.x - BADGE_PX / 2.0,
            y: at.y - BADGE_PX / 2.0,
            width: BADGE_PX,
            height: BADGE_PX,
        });
    let names = scene
        .ends
        .iter()
        .filter_map(|end| end.label)
        .map(|label| label.rect);
    let stubs = scene
        .links
        .iter()
        .filter_map(|link| link.stub.as_ref())
        .map(|stub| stub.rect);
    badges.chain(names).chain(stubs).collect()
}

#[test]
fn links_are_drawn_or_counted_and_nothing_written_overlaps() {
    let (atlas, shapes) = real_map();
    let scopes = std::iter::once(LinkScope::All).chain(atlas.territory_ids().map(LinkScope::Of));
    let scopes: Vec<_> = scopes.collect();
    let mut labelled = 0;
    for (width, height) in [(1000.0, 640.0), (512.0, 428.0), (344.0, 460.0)] {
        let size = ScreenSize { width, height };
        let layout = Layout::new(
            atlas,
            shapes,
            LayoutRequest {
                size,
                mark: Mark::Disc,
            },
        );
        for &scope in &scopes {
            let shown = links(atlas, scope, Picks::default(), &|_| true);
            let scene = LinkScene::new(atlas, &layout, scope, &shown);
            assert_eq!(
                scene.links.len() + scene.not_drawn.len(),
                shown.len(),
                "{scope:?}"
            );
            if scope != LinkScope::All {
                assert_eq!(scene.not_drawn, [], "{scope:?} draws all its links");
            }
            let all = boxes(&scene);
            for (n, rect) in all.iter().enumerate() {
                let inside = rect.x >= 0.0
                    && rect.y >= 0.0
                    && rect.right() <= width
                    && rect.bottom() <= height;
                assert!(inside, "{scope:?} at {width}: {rect:?}");
                assert!(
                    all[..n].iter().all(|other| !other.overlaps(*rect)),
                    "{scope:?} at {width}: {rect:?}"
                );
            }
            labelled += all.len();
            assert_eq!(scene, LinkScene::new(atlas, &layout, scope, &shown));
        }
        let overview = links(atlas, LinkScope::All, Picks::default(), &|_| true);
        let scene = LinkScene::new(atlas, &layout, LinkScope::All, &overview);
        assert!(
            scene.links.len() >= 8,
            "{} links at {width}",
            scene.links.len()
        );
        assert!(
            scene.ends.iter().all(|end| end.label.is_some()),
            "the overview names every end"
        );
    }
    assert!(labelled > 500, "{labelled}");
}
