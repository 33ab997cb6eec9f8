//! What a visitor takes away: data re-read and compared, images whole, names of files.
#![expect(
    clippy::unwrap_used,
    reason = "`allow-unwrap-in-tests` does not reach helper functions"
)]

use carte_leviers::codec::{PropertyKeys, join, read_features};
use carte_leviers::geo::{Camera, FrameId, Geometry, LonLat, ScreenSize};
use carte_leviers::model::{
    Atlas, AxisIdx, AxisRule, Boundaries, Citation, Coloring, CooperationIdx, Filter, Lang,
    LeverPair, LinkScope, Picks, TerritorySet, links, matching,
};
use carte_leviers::scene::export::{
    ExportRequest, ImageRequest, csv, file_name, geojson, image_svg, json,
};
use carte_leviers::scene::palette::Theme;
use carte_leviers::scene::{Layout, LayoutRequest, MapShapes, Mark, Qr, looking_into};
use carte_leviers::text::words;

mod common;
use common::real_map;

const SENTENCE: &str = "31 territoires « cités »; l’un d’eux & d'autres <ici>";
const ADDRESS: &str = "https://exemple.fr/?levier=achats&vue=carte";
const DAY: &str = "2026-11-25";

fn request<'a>(
    atlas: &'a Atlas,
    kept: &'a TerritorySet,
    links: Option<&'a [CooperationIdx]>,
) -> ExportRequest<'a> {
    ExportRequest {
        atlas,
        shapes: &real_map().1,
        texts: None,
        kept,
        links,
        lang: Lang::Fr,
        sentence: SENTENCE,
        address: ADDRESS,
        day: DAY,
    }
}

/// Rows of a CSV text with semicolons, written apart from the writer: quotes, doubled quotes, line ends.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut signs = text.strip_prefix('\u{feff}').unwrap().chars().peekable();
    while let Some(sign) = signs.next() {
        let row = rows.last_mut().unwrap();
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                row.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ';' if !quoted => row.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            other => row.last_mut().unwrap().push(other),
        }
    }
    assert!(!quoted);
    assert_eq!(
        rows.pop(),
        Some(vec![String::new()]),
        "the last row has its end"
    );
    rows
}

fn filters(atlas: &Atlas) -> Vec<Filter> {
    let lever = AxisIdx(5);
    let exactly = atlas.cited(atlas.territory_ids().next().unwrap());
    vec![
        Filter::default(),
        Filter::default().with_axis(lever, Some(AxisRule::Required)),
        Filter::default().with_axis(lever, Some(AxisRule::Excluded)),
        Filter::default().with_exactly(exactly, atlas),
    ]
}

#[test]
fn a_csv_read_again_says_what_the_state_says() {
    let (atlas, _) = real_map();
    for filter in filters(atlas) {
        let kept = matching(atlas, &filter);
        assert!(!kept.is_empty());
        let rows = read_csv(&csv(request(atlas, &kept, None)));
        assert_eq!(rows.len(), kept.len() + 1);
        for (row, territory) in rows[1..].iter().zip(kept.iter()) {
            assert_eq!(row.len(), rows[0].len());
            let about = atlas.territory(territory);
            assert_eq!(
                (&row[0], &row[2], &row[4]),
                (&about.code, &about.name, &about.region)
            );
            assert_eq!(row[6], about.population.as_ref().unwrap().count.to_string());
            for (n, axis) in atlas.axes().iter().enumerate() {
                assert_eq!(rows[0][9 + n], axis.slug);
                let state = atlas.citation(territory, AxisIdx(u8::try_from(n).unwrap()));
                assert_eq!(row[9 + n], (words(Lang::Fr).citation)(state));
            }
        }
    }
}

#[test]
fn a_csv_of_links_has_a_row_for_each() {
    let (atlas, _) = real_map();
    let kept = matching(atlas, &Filter::default());
    let shown = links(atlas, LinkScope::All, Picks::default(), &|_| true);
    let rows = read_csv(&csv(request(atlas, &kept, Some(&shown))));
    assert_eq!(rows.len(), shown.len() + 1);
    for (row, &idx) in rows[1..].iter().zip(&shown) {
        let about = atlas.cooperation(idx);
        assert_eq!(
            (row.len(), &row[0], &row[5]),
            (rows[0].len(), &about.id, &about.outside)
        );
    }
}

#[test]
fn a_geojson_read_again_by_our_own_reader_finds_every_territory_where_it_was() {
    let (atlas, shapes) = real_map();
    let kept = matching(atlas, &Filter::default());
    let text = geojson(request(atlas, &kept, None));
    let (features, problems) =
        read_features("export.geojson", text.as_bytes(), &PropertyKeys::default());
    assert_eq!(problems, []);
    assert_eq!(features.len(), kept.len());
    let (boundaries, problems) = join(atlas, "export.geojson", features);
    assert_eq!(problems, []);
    let again = MapShapes::new(&boundaries, &[]);
    for territory in kept.iter() {
        let (one, other) = (
            shapes.territory(territory).unwrap(),
            again.territory(territory).unwrap(),
        );
        let (dx, dy) = (one.anchor.x - other.anchor.x, one.anchor.y - other.anchor.y);
        assert!(dx.abs() < 2.0 && dy.abs() < 2.0, "{dx} {dy}");
    }
}

#[test]
fn json_read_again_says_what_the_state_says() {
    let (atlas, _) = real_map();
    for filter in filters(atlas) {
        let kept = matching(atlas, &filter);
        let shown = links(atlas, LinkScope::All, Picks::default(), &|t| {
            kept.contains(t)
        });
        let request = request(atlas, &kept, Some(&shown));
        let read: serde_json::Value = serde_json::from_str(&json(request)).unwrap();
        assert_eq!(read["phrase"], SENTENCE);
        assert_eq!(
            (&read["adresse"], &read["date"]),
            (&ADDRESS.into(), &DAY.into())
        );
        assert_eq!(read["territoires"].as_array().unwrap().len(), kept.len());
        assert_eq!(read["cooperations"].as_array().unwrap().len(), shown.len());
        for (row, territory) in read["territoires"]
            .as_array()
            .unwrap()
            .iter()
            .zip(kept.iter())
        {
            assert_eq!(row["nom"], atlas.territory(territory).name.as_str());
            for (n, axis) in (0..).zip(atlas.axes()) {
                let cited = atlas.citation(territory, AxisIdx(n)) == Citation::Cited;
                assert_eq!(row["axes"][axis.slug.as_str()] == "cite", cited);
            }
        }
        let map: serde_json::Value = serde_json::from_str(&geojson(request)).unwrap();
        assert_eq!(
            map["features"].as_array().unwrap().len(),
            kept.len() + shown.len()
        );
    }
}

#[test]
fn only_a_map_of_france_names_who_made_its_outlines() {
    let (atlas, shapes) = real_map();
    let kept = matching(atlas, &Filter::default());
    let france = request(atlas, &kept, None);
    // The horn of Africa, without any context.
    let place = |lon, lat| Some(Geometry::Points(vec![LonLat { lon, lat }]));
    let boundaries = Boundaries {
        by_territory: vec![place(42.0, 5.0), place(46.0, 6.0)],
    };
    let abroad = MapShapes::fitting(&boundaries, &[]);
    assert!(shapes.shows_context() && !abroad.shows_context());
    for (request, named) in [
        (france, true),
        (
            ExportRequest {
                shapes: &abroad,
                ..france
            },
            false,
        ),
    ] {
        for text in [json(request), geojson(request)] {
            let read: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(read.get("attribution").is_some(), named);
            assert!(read.get("avertissement").is_some());
        }
    }
}

#[test]
fn an_image_carries_title_sentence_legend_sources_day_and_address() {
    let (atlas, shapes) = real_map();
    let kept = matching(atlas, &filters(atlas)[1]);
    let shown = links(atlas, LinkScope::All, Picks::default(), &|_| true);
    let pair = LeverPair::new(AxisIdx(0), AxisIdx(5)).unwrap();
    let size = ScreenSize {
        width: 1200.0,
        height: 900.0,
    };
    let cases = [
        (Coloring::AllLevers, None),
        (Coloring::Lever(AxisIdx(5)), None),
        (Coloring::Crossed(pair), None),
        (Coloring::Count, None),
        (Coloring::AllLevers, Some((LinkScope::All, &*shown))),
    ];
    for (n, (coloring, links)) in cases.into_iter().enumerate() {
        let svg = image_svg(
            atlas,
            shapes,
            ImageRequest {
                kept: &kept,
                coloring,
                links,
                camera: Camera::default(),
                size,
                lang: Lang::Fr,
                theme: Theme::Light,
                sentence: SENTENCE,
                address: ADDRESS,
                day: DAY,
            },
        );
        if let Ok(folder) = std::env::var("LEVIERS_IMAGES") {
            std::fs::write(format!("{folder}/image-{n}.svg"), &svg).unwrap();
        }
        for part in [
            "Les leviers de l’ESS",
            "31 territoires",
            "&amp; d'autres &lt;ici",
            "ADMIN EXPRESS",
            DAY,
            "Avise, RTES",
            "levier=achats&amp;vue",
        ] {
            assert!(svg.contains(part), "{part} in image {n}");
        }
        for outside in [
            "href=\"http",
            "@import",
            "url(http",
            "<image",
            "<script",
            "foreignObject",
        ] {
            assert!(!svg.contains(outside), "{outside} in image {n}");
        }
        assert_eq!(svg.matches("<svg ").count(), svg.matches("</svg>").count());
    }
}

/// An image of `address`.
fn image_of(address: &str) -> String {
    image_seen(address, Camera::default())
}

/// An image of `address` as `camera` sees the map.
fn image_seen(address: &str, camera: Camera) -> String {
    let (atlas, shapes) = real_map();
    let kept = matching(atlas, &Filter::default());
    let request = ImageRequest {
        kept: &kept,
        coloring: Coloring::AllLevers,
        links: None,
        camera,
        size: ScreenSize {
            width: 1200.0,
            height: 900.0,
        },
        lang: Lang::Fr,
        theme: Theme::Light,
        sentence: SENTENCE,
        address,
        day: DAY,
    };
    image_svg(atlas, shapes, request)
}

#[test]
fn an_image_of_an_enlarged_carton_shows_it_larger_and_nothing_under_it() {
    let (atlas, shapes) = real_map();
    let size = ScreenSize {
        width: 1200.0,
        height: 900.0,
    };
    let mark = Mark::Rose;
    let home = Layout::new(atlas, shapes, LayoutRequest { size, mark });
    let id = FrameId::Guadeloupe;
    let large = home.seen_by(looking_into(id), atlas, shapes);
    let carton = large.composition.frame(id).unwrap().rect;
    let (image, whole) = (image_seen(ADDRESS, looking_into(id)), image_of(ADDRESS));
    let drawn = |svg: &str, code: &str| svg.contains(&format!("data-code=\"{code}\" transform="));
    for symbol in &large.symbols {
        let about = atlas.territory(symbol.territory);
        assert!(drawn(&whole, &about.code), "{}", about.name);
        let covered = symbol.frame.is_main() && carton.contains(symbol.center);
        if symbol.frame == id || covered {
            assert_eq!(drawn(&image, &about.code), !covered, "{}", about.name);
        }
    }
    assert!(image.contains("Guadeloupe") && image.contains("ADMIN EXPRESS"));
}

#[test]
fn an_image_carries_the_code_of_its_address() {
    let svg = image_of(ADDRESS);
    assert!(svg.contains(&Qr::of(ADDRESS).unwrap().path));
    // What only this machine knows is told, not coded.
    let svg = image_of("file:///leviers.html");
    assert!(svg.contains("file:///leviers.html") && !svg.contains("code-qr"));
}

#[test]
fn a_long_address_is_cut_into_lines_and_loses_nothing() {
    let address = format!(
        "https://exemple.fr/?comparer={}fin",
        "rennes-metropole+".repeat(30)
    );
    let svg = image_of(&address);
    let lines = svg.split("<text class=\"note\"").skip(1);
    let lines = lines.map(|line| line.split_once('>').unwrap().1.split_once('<').unwrap().0);
    let all: String = lines.collect();
    assert!(all.contains(&address));
    assert!(!svg.contains(&format!(">{address}<")));
}

#[test]
fn names_of_files_are_plain() {
    assert_eq!(
        file_name(&["coopérations", "", "L'Haÿ & d’autres"], DAY, "svg"),
        "leviers-ess_cooperations_l-hay-d-autres_2026-11-25.svg"
    );
    assert!(file_name(&["a".repeat(300).as_str()], DAY, "csv").len() < 80);
}
