//! Captions, scale, north, leader lines, the chosen symbol, the legend: true for what is drawn.

mod common;

use carte_leviers::geo::{FrameId, MapPoint, Projection, ScreenPoint, ScreenSize, Zone};
use carte_leviers::model::{Atlas, Coloring, Filter, Lang, LeverPair, matching};
use carte_leviers::scene::composition::above_caption;
use carte_leviers::scene::furniture::{Leader, ScaleBar, caption, group_name, magnification};
use carte_leviers::scene::highlight::highlight;
use carte_leviers::scene::labels::text_width_px;
use carte_leviers::scene::legend::{choices, key};
use carte_leviers::scene::{Layout, LayoutRequest, Mark};
use carte_leviers::text::words;

const SIZES: [(f64, f64); 7] = [
    (320.0, 300.0),
    (360.0, 640.0),
    (520.0, 650.0),
    (512.0, 428.0),
    (800.0, 500.0),
    (1280.0, 720.0),
    (3840.0, 2160.0),
];

fn atlas() -> &'static Atlas {
    &common::real_map().0
}

fn layout((width, height): (f64, f64)) -> Layout {
    let (atlas, shapes) = common::real_map();
    let (size, mark) = (ScreenSize { width, height }, Mark::Disc);
    Layout::new(atlas, shapes, LayoutRequest { size, mark })
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64) {
    let off = (found - expected).abs();
    assert!(
        off <= tolerance,
        "{found} is not within {tolerance} of {expected}"
    );
}

#[test]
fn the_scale_bar_is_as_long_as_the_ground_says() {
    for size in SIZES {
        let composition = layout(size).composition;
        let bar = ScaleBar::of_stage(&composition).expect("the mainland is shown");
        let main = composition.frame(FrameId::Main).expect("it is shown");
        let kilometres = bar.length_m / 1000.0;
        assert!(
            [10.0, 20.0, 50.0, 100.0, 200.0, 500.0].contains(&kilometres),
            "{kilometres}"
        );
        // Along the meridian of the middle of the mainland, bar.length_m on GRS 80 is bar.length_px in the drawing.
        let projection = Projection::of(Zone::Metropole);
        let at = main.id.extent().center();
        let distortion = projection.distortion(at);
        let end = MapPoint {
            y: at.y + bar.length_m * distortion.scale,
            ..at
        };
        let drawn = main.screen_from_map(at).distance(main.screen_from_map(end));
        close(bar.length_px * composition.type_px, drawn, 1e-6);
        // 3° E is 700 km: the middle lies west of it, and north leans right by less than two degrees.
        close(bar.north_deg, 1.03, 0.1);
        let rect = composition.in_type(composition.scale_rect);
        assert!(
            bar.length_px + 20.0 <= rect.width + 1e-9,
            "the bar leaves its room at {size:?}"
        );
    }
}

#[test]
fn nothing_stands_on_the_scale_bar() {
    for size in SIZES {
        let layout = layout(size);
        let rect = layout.composition.scale_rect;
        assert!(
            layout
                .composition
                .cartons()
                .all(|carton| !carton.rect.overlaps(rect))
        );
        let main = layout
            .symbols
            .iter()
            .filter(|symbol| symbol.frame == FrameId::Main);
        for symbol in main {
            let off = rect.clamp(symbol.center).distance(symbol.center);
            assert!(
                off >= symbol.diameter_px / 2.0,
                "a symbol covers it at {size:?}"
            );
            assert!(symbol.label.is_none_or(|label| !label.rect.overlaps(rect)));
        }
    }
}

#[test]
fn each_caption_tells_the_scale_and_stays_in_its_carton_under_the_symbols() {
    for size in SIZES {
        let layout = layout(size);
        let type_px = layout.composition.type_px;
        assert!(
            11.0 * type_px >= 0.6 * layout.font_px,
            "captions are lost beside names at {size:?}"
        );
        let composition = layout.composition;
        for carton in composition.cartons() {
            let in_type = composition.in_type(carton.rect);
            for lang in Lang::ALL {
                let lines = caption(&composition, carton, lang);
                let text = lines
                    .iter()
                    .map(|line| line.text.as_str())
                    .collect::<Vec<_>>()
                    .join(" ");
                assert!(text.starts_with((words(lang).frame)(carton.id)), "{text}");
                assert!(text.contains('×'), "{text} tells no scale");
                for line in &lines {
                    assert!(
                        in_type.contains(line.at),
                        "{text} leaves its carton at {size:?}"
                    );
                    // Captions are not bold: measured, 0.8 of what the widest bold font would take.
                    let right = line.at.x + 0.82 * text_width_px(&line.text, 11.0);
                    assert!(right <= in_type.right() + 1.0, "{text} is cut at {size:?}");
                    let top = ScreenPoint {
                        y: line.at.y - 10.0,
                        ..line.at
                    };
                    let symbols = above_caption(carton.rect, type_px);
                    assert!(
                        top.y * type_px >= symbols.bottom() - 2.0 * type_px,
                        "{text} covers symbols at {size:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_scale_of_a_carton_is_that_of_what_it_draws() {
    let composition = layout((1280.0, 720.0)).composition;
    let main = composition.frame(FrameId::Main).expect("it is shown");
    for carton in composition.cartons() {
        let found = magnification(&composition, carton);
        // Projections differ by at most a thousandth or two here.
        close(found, carton.scale / main.scale, 0.004 * found);
        let name = group_name(&composition, carton, Lang::Fr);
        assert!(name.contains("fois l’échelle de la carte"), "{name}");
    }
    assert_eq!(
        group_name(&composition, main, Lang::Fr),
        "France métropolitaine"
    );
}

/// Whether the segments `a` and `b` cross, their ends apart.
fn cross(a: Leader, b: Leader) -> bool {
    let side = |l: Leader, p: ScreenPoint| {
        (l.to.x - l.from.x) * (p.y - l.from.y) - (l.to.y - l.from.y) * (p.x - l.from.x)
    };
    side(a, b.from) * side(a, b.to) < 0.0 && side(b, a.from) * side(b, a.to) < 0.0
}

#[test]
fn a_leader_goes_from_the_place_to_the_edge_of_its_symbol() {
    for size in SIZES {
        for symbol in &layout(size).symbols {
            let radius = symbol.diameter_px / 2.0;
            match Leader::of(symbol) {
                Some(leader) => {
                    assert_eq!(leader.from, symbol.anchor);
                    close(leader.to.distance(symbol.center), radius, 1e-6);
                }
                None if symbol.ring_of.is_none() => {
                    assert!(symbol.center.distance(symbol.anchor) <= 1.1 * radius + 1e-9);
                }
                None => {}
            }
        }
    }
}

#[test]
fn few_leaders_cross() {
    // Symbols that have cities on their ring do not change places: their lines alone may cross.
    for size in SIZES {
        let layout = layout(size);
        let has_ring = |t| {
            layout
                .symbols
                .iter()
                .any(|symbol| symbol.ring_of == Some(t))
        };
        let alone = layout
            .symbols
            .iter()
            .filter(|symbol| !has_ring(symbol.territory));
        let leaders: Vec<Leader> = alone.filter_map(Leader::of).collect();
        for (n, &one) in leaders.iter().enumerate() {
            for &other in &leaders[n + 1..] {
                assert!(!cross(one, other), "two leaders cross at {size:?}");
            }
        }
    }
}

#[test]
fn a_city_and_its_body_are_shown_together_both_ways() {
    let layout = layout((1280.0, 720.0));
    let find = |slug| atlas().find_territory(slug).expect("known");
    let (city, body) = (find("ville-de-villeurbanne"), find("metropole-de-lyon"));
    let relatives = |territory| {
        let found = highlight(atlas(), &layout, Coloring::AllLevers, territory);
        let found = found.expect("it has a symbol");
        let near = found.relatives.iter().map(|relative| relative.territory);
        near.collect::<Vec<_>>()
    };
    assert_eq!(relatives(city), [body]);
    assert!(relatives(body).contains(&city) && relatives(body).len() == 3);
}

fn colorings() -> Vec<Coloring> {
    let levers: Vec<_> = atlas().levers().map(|(lever, _)| lever).collect();
    let pair = LeverPair::new(levers[5], levers[3]).expect("two levers");
    let mut all = vec![
        Coloring::AllLevers,
        Coloring::Crossed(pair),
        Coloring::Count,
    ];
    all.extend(levers.into_iter().map(Coloring::Lever));
    all
}

#[test]
fn the_counts_of_a_key_are_those_of_the_territories_kept() {
    let kept = matching(atlas(), &Filter::default());
    for coloring in colorings() {
        for lang in Lang::ALL {
            let lines = key(atlas(), coloring, &kept, lang);
            let counts: Option<Vec<usize>> = lines.iter().map(|line| line.count).collect();
            match coloring {
                Coloring::AllLevers => assert_eq!(counts, None, "a rose has seven states"),
                Coloring::Lever(_) | Coloring::Crossed(_) | Coloring::Count => {
                    let counts = counts.expect("each line counts");
                    assert_eq!(counts.iter().sum::<usize>(), kept.len(), "{coloring:?}");
                }
            }
            // No two lines look the same: not by colour alone either, for forms and states differ.
            for (n, one) in lines.iter().enumerate() {
                assert!(!one.text.is_empty() && !one.pieces.is_empty());
                assert!(
                    lines[n + 1..]
                        .iter()
                        .all(|other| other.pieces != one.pieces)
                );
            }
        }
    }
}

#[test]
fn the_choices_are_all_levers_each_and_their_number() {
    let kept = matching(atlas(), &Filter::default());
    let found = choices(atlas(), &kept, Lang::Fr);
    assert_eq!(found.len(), 9);
    assert_eq!(found[0].coloring, Coloring::AllLevers);
    assert_eq!(found[8].coloring, Coloring::Count);
    for (choice, (lever, _)) in found[1..8].iter().zip(atlas().levers()) {
        assert_eq!(choice.coloring, Coloring::Lever(lever));
        let [cited, ..] = atlas().counts(lever);
        assert_eq!(choice.count, Some([cited, 107]));
    }
}
