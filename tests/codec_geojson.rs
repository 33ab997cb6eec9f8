//! GeoJSON in: each good fixture gives its features, each broken one its messages, and our own file has no fault.
//!
//! A broken fixture lies beside a `.txt` of the same name: the French messages, one a line, and the codes kept.

use std::path::PathBuf;

use carte_leviers::codec::{
    DataProblem, Fault, PropertyKeys, Severity, join, read_atlas, read_features,
};
use carte_leviers::geo::validity::{
    GeometryFault, PartIdx, PositionIdx, PositionPlace, RingIdx, RingPlace, faults,
};
use carte_leviers::geo::{Geometry, LonLat, Polygon, Zone};
use carte_leviers::model::{
    Atlas, AtlasParts, AxisSet, Feature, Lang, Population, Territory, TerritoryKind,
};
use carte_leviers::text::problem;
use proptest::prelude::*;

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/geojson")
        .join(name)
}

fn read(name: &str) -> (Vec<Feature>, Vec<DataProblem>) {
    let file = format!("{name}.geojson");
    read_features(
        &file,
        &std::fs::read(fixture(&file)).expect("the fixture exists"),
        &PropertyKeys::default(),
    )
}

/// The features of a fixture without fault, as `code name`.
#[track_caller]
fn check_good(name: &str, expected: &[&str]) -> Vec<Feature> {
    let (features, problems) = read(name);
    assert_eq!(problems, [], "{name}");
    let found: Vec<String> = features
        .iter()
        .map(|f| format!("{} {}", f.code, f.name.as_deref().unwrap_or("-")))
        .collect();
    assert_eq!(found, expected, "{name}");
    assert!(
        features.iter().all(|feature| feature.geometry.is_some()),
        "{name}"
    );
    features
}

/// What the neighbouring `.txt` says: the messages, then `gardées : ` and the codes (`*` if drawn).
#[track_caller]
fn check(name: &str) {
    let (features, problems) = read(name);
    let mut found: Vec<String> = problems.iter().map(|p| problem(Lang::Fr, p)).collect();
    let drawn = |f: &Feature| format!("{}{}", f.code, if f.geometry.is_some() { "*" } else { "" });
    found.push(format!(
        "gardées : {}",
        features.iter().map(drawn).collect::<Vec<_>>().join(" ")
    ));
    let found = found.join("\n").trim_end().to_owned() + "\n";
    let expected = fixture(&format!("{name}.txt"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&expected, &found).expect("fixtures can be written");
    }
    assert_eq!(
        found,
        std::fs::read_to_string(&expected).expect("its text lies beside it"),
        "{name}; BLESS=1 rewrites the expected text"
    );
    let fatal = problems.iter().any(|p| p.severity == Severity::Fatal);
    assert!(
        !fatal || (features.is_empty() && problems.len() == 1),
        "{name}: a fatal problem comes alone"
    );
    for p in &problems {
        let english = problem(Lang::En, p);
        assert!(
            english.starts_with(&p.file) && !english.contains('\u{a0}') && !english.ends_with('.'),
            "{english}"
        );
    }
}

/// Each broken fixture.
const BROKEN: [&str; 32] = [
    "empty",
    "latin1",
    "not_json",
    "cut",
    "nan",
    "infinite",
    "not_a_collection",
    "topojson",
    "array",
    "no_feature",
    "features_no_array",
    "foreign_crs",
    "missing_code",
    "missing_code_far",
    "empty_code",
    "duplicate_code",
    "null_geometry",
    "empty_geometry",
    "empty_point",
    "collection",
    "circle",
    "wrong_nesting",
    "text_coordinate",
    "not_a_feature",
    "short_position",
    "short_ring",
    "ring_without_position",
    "unclosed_ring",
    "short_line",
    "out_of_range",
    "swapped",
    "swapped_reunion",
];

#[test]
fn each_fault_has_its_message() {
    for name in BROKEN {
        check(name);
    }
}

#[test]
fn every_fixture_is_used() {
    let good = [
        "tiny",
        "hole",
        "island",
        "lines_and_points",
        "number_code",
        "levels",
        "own_crs",
        "bom",
    ];
    for entry in std::fs::read_dir(fixture("")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(good.contains(&name) || BROKEN.contains(&name), "{name}");
    }
}

#[test]
fn squares_that_share_edges_share_their_positions() {
    let features = check_good("tiny", &["A1 Nord", "A2 Sud", "A3 Est"]);
    let shapes: Vec<_> = features.into_iter().filter_map(|f| f.geometry).collect();
    let corner = LonLat {
        lon: 3.0,
        lat: 48.0,
    };
    assert!(
        shapes
            .iter()
            .all(|shape| shape.positions().any(|p| p == corner))
    );
}

#[test]
fn holes_islands_lines_and_points_keep_their_structure() {
    let hole = check_good("hole", &["A1 Couronne"]).remove(0);
    let Some(Geometry::Polygons(polygons)) = hole.geometry else {
        panic!("no polygon")
    };
    assert_eq!(
        (
            polygons.len(),
            polygons[0].exterior.len(),
            polygons[0].holes.len()
        ),
        (1, 5, 1)
    );
    let island = check_good("island", &["974 La Réunion"]).remove(0);
    let Some(Geometry::Polygons(polygons)) = island.geometry else {
        panic!("no polygon")
    };
    assert_eq!(polygons.len(), 2);
    let shapes = check_good(
        "lines_and_points",
        &["L Ligne", "M Lignes", "P Point", "Q Points"],
    );
    let line = vec![
        LonLat {
            lon: 2.0,
            lat: 48.0,
        },
        LonLat {
            lon: 3.0,
            lat: 49.0,
        },
    ];
    assert_eq!(
        shapes[0].geometry,
        Some(Geometry::Lines(vec![line.clone()]))
    );
    assert!(matches!(&shapes[1].geometry, Some(Geometry::Lines(lines)) if lines.len() == 2));
    assert_eq!(
        shapes[2].geometry,
        Some(Geometry::Points(vec![LonLat {
            lon: 2.35,
            lat: 48.86
        }]))
    );
    assert_eq!(shapes[3].geometry, Some(Geometry::Points(line)));
}

#[test]
fn codes_may_be_numbers_levels_apart_and_files_have_a_byte_order_mark_or_the_imposed_crs() {
    check_good("number_code", &["75056 Paris"]);
    let levels = check_good("levels", &["01 Ain", "01 Guadeloupe"]);
    assert_eq!(levels[1].level.as_deref(), Some("region"));
    check_good("bom", &["A1 Nord"]);
    check_good("own_crs", &["A1 Nord"]);
}

#[test]
fn property_names_are_the_hosts() {
    let keys = PropertyKeys {
        code: "Code".to_owned(),
        name: "nom".to_owned(),
        level: "x".to_owned(),
    };
    let bytes = std::fs::read(fixture("missing_code.geojson")).unwrap();
    let (features, problems) = read_features("hote.geojson", &bytes, &keys);
    assert_eq!(features[0].code, "200040715");
    let fault = Fault::MissingProperty {
        property: "Code".to_owned(),
        nearest: Some("code".to_owned()),
    };
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].fault, fault);
}

#[test]
fn a_number_that_is_not_finite_is_found_in_a_shape_too() {
    let lon = |lon| LonLat { lon, lat: 48.0 };
    let exterior = vec![lon(2.0), lon(3.0), lon(f64::INFINITY), lon(2.0)];
    let shape = Geometry::Polygons(vec![Polygon {
        exterior,
        holes: Vec::new(),
    }]);
    let ring = RingPlace {
        part: PartIdx(0),
        ring: RingIdx(0),
    };
    let at = PositionPlace {
        ring,
        position: PositionIdx(2),
    };
    assert_eq!(faults(&shape), [GeometryFault::NotFinite { at }]);
    assert_eq!(faults(&Geometry::Lines(Vec::new())), []);
}

fn territory(code: &str, name: &str) -> Territory {
    Territory {
        code: code.to_owned(),
        slug: name.to_lowercase(),
        name: name.to_owned(),
        short_name: name.to_owned(),
        kind: TerritoryKind::Ville,
        region: "Bretagne".to_owned(),
        department: "Finistère".to_owned(),
        population: Some(Population {
            count: 1,
            year: 2022,
            source: "Insee".to_owned(),
        }),
        parent: None,
        unanswered: AxisSet::default(),
    }
}

fn atlas(codes: &[&str]) -> Atlas {
    Atlas::new(AtlasParts {
        edition: "2026-11-22".to_owned(),
        axes: Vec::new(),
        territories: codes
            .iter()
            .map(|code| territory(code, &format!("Ville {code}")))
            .collect(),
        excerpts: Vec::new(),
        cooperations: Vec::new(),
        tours: Vec::new(),
    })
}

#[track_caller]
fn check_join(codes: &[&str], fixture: &str, drawn: &[bool], messages: &[&str]) {
    let (boundaries, problems) = join(&atlas(codes), "a.geojson", read(fixture).0);
    assert_eq!(
        boundaries
            .by_territory
            .iter()
            .map(Option::is_some)
            .collect::<Vec<_>>(),
        drawn
    );
    let found: Vec<String> = problems
        .iter()
        .map(|p| problem(Lang::Fr, p).replace('\u{a0}', " "))
        .collect();
    assert_eq!(found, messages);
}

#[test]
fn features_join_by_code_and_each_side_without_the_other_is_named() {
    check_join(&["A3", "A1", "A2"], "tiny", &[true; 3], &[]);
    check_join(
        &["A1", "B22"],
        "tiny",
        &[true, false],
        &[
            "a.geojson : entité 2 (« Sud ») : code « A2 » inconnu ; code le plus proche : A1 (Ville A1)",
            "a.geojson : entité 3 (« Est ») : code « A3 » inconnu ; code le plus proche : A1 (Ville A1)",
            "a.geojson : aucune entité pour le territoire B22 (« Ville B22 »)",
        ],
    );
}

#[test]
fn a_file_of_which_nothing_joins_is_refused() {
    let (boundaries, problems) = join(&atlas(&["75056"]), "a.geojson", read("tiny").0);
    assert_eq!(boundaries.by_territory, [None]);
    let found: Vec<_> = problems.iter().map(|p| (p.severity, &p.fault)).collect();
    let alone = Fault::NothingJoined { features: 3 };
    assert_eq!(found, [(Severity::Fatal, &alone)]);
}

#[test]
fn a_feature_without_a_shape_is_not_missing_as_well() {
    check_join(&["A1", "A2"], "null_geometry", &[true, false], &[]);
}

#[test]
fn a_territory_outside_france_is_left_out() {
    let ocean =
        br#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"A1"},
        "geometry":{"type":"Point","coordinates":[-30.5,0]}}]}"#;
    let (features, problems) = read_features("a.geojson", ocean, &PropertyKeys::default());
    assert_eq!(problems, []);
    let (boundaries, problems) = join(&atlas(&["A1"]), "a.geojson", features);
    assert_eq!(boundaries.by_territory, [None]);
    let message = problem(Lang::Fr, &problems[0]).replace('\u{a0}', " ");
    let place = "a.geojson : entité 1 (« A1 ») : hors de tous les cadres de la carte";
    assert_eq!(message, format!("{place}, à longitude −30,5, latitude 0"));
}

/// The published file, once the boundaries are made: no fault, every territory drawn and in a zone.
#[test]
fn our_own_file_has_no_fault_and_draws_every_territory_of_the_atlas() {
    let assets = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets");
    let Ok(bytes) = std::fs::read(assets.join("territoires.geojson")) else {
        return;
    };
    let (features, problems) =
        read_features("territoires.geojson", &bytes, &PropertyKeys::default());
    assert_eq!(problems, []);
    for feature in &features {
        let shape = feature.geometry.as_ref().unwrap();
        assert!(
            shape.first().and_then(Zone::containing).is_some(),
            "{}",
            feature.code
        );
    }
    let Ok(bytes) = std::fs::read(assets.join("atlas.json")) else {
        return;
    };
    let atlas = read_atlas("atlas.json", &bytes).unwrap();
    let (boundaries, problems) = join(&atlas, "territoires.geojson", features);
    assert_eq!(problems, []);
    assert!(boundaries.by_territory.iter().all(Option::is_some));
}

#[test]
fn our_context_has_no_fault() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/contexte.geojson");
    let Ok(bytes) = std::fs::read(path) else {
        return;
    };
    let (features, problems) = read_features("contexte.geojson", &bytes, &PropertyKeys::default());
    assert_eq!(problems, []);
    assert!(features.iter().all(|feature| feature.level.is_some()));
}

proptest! {
    #[test]
    fn any_bytes_have_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let (features, problems) = read_features("a.geojson", &bytes, &PropertyKeys::default());
        prop_assert!(features.is_empty() && problems.len() == 1);
    }

    /// A good file with one byte replaced, or cut: half the ways to break a file in real life.
    #[test]
    fn a_damaged_file_has_an_answer(at in 0_usize..600, byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = std::fs::read(fixture("tiny.geojson")).unwrap();
        let at = at % bytes.len();
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        let (features, problems) = read_features("a.geojson", &bytes, &PropertyKeys::default());
        prop_assert!(features.len() <= 3);
        for p in problems {
            prop_assert!(!problem(Lang::Fr, &p).is_empty() && !problem(Lang::En, &p).is_empty());
        }
    }

    #[test]
    fn any_coordinates_have_an_answer(coordinates in "[\\[\\],0-9. ]{0,60}", kind in "(Point|Polygon|MultiPolygon|LineString)") {
        let text = format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"code":"A1"}},"geometry":{{"type":"{kind}","coordinates":{coordinates}}}}}]}}"#
        );
        let (features, problems) = read_features("a.geojson", text.as_bytes(), &PropertyKeys::default());
        prop_assert!(problems.len() + features.iter().filter(|f| f.geometry.is_some()).count() >= 1);
    }
}
