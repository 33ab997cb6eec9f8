//! The short way of sound files gives what the long way gives, and gives up exactly where that one finds a fault.

use std::fs;
use std::path::Path;

use carte_leviers::codec::{
    PropertyKeys, join, join_sound, read_atlas, read_features, read_sound_features,
};
use carte_leviers::model::Atlas;

fn bytes(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn atlas() -> Atlas {
    read_atlas("atlas.json", &bytes("assets/atlas.json")).expect("the atlas is valid")
}

/// Both ways over `text`; whether it is sound.
#[track_caller]
fn check(name: &str, text: &[u8]) -> bool {
    let keys = PropertyKeys::default();
    let (features, problems) = read_features(name, text, &keys);
    let sound = read_sound_features(text, &keys);
    let expected = problems.is_empty().then_some(features);
    assert_eq!(sound, expected, "{name}: {problems:?}");
    sound.is_some()
}

#[test]
fn both_ways_agree_on_every_fixture_and_on_our_own_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/geojson");
    let (mut sound, mut faulty) = (0, 0);
    for entry in fs::read_dir(folder).expect("the fixtures are there") {
        let path = entry.expect("an entry can be read").path();
        if path
            .extension()
            .is_some_and(|extension| extension == "geojson")
        {
            let name = path.display().to_string();
            let text = fs::read(&path).expect("a fixture can be read");
            *(if check(&name, &text) {
                &mut sound
            } else {
                &mut faulty
            }) += 1;
        }
    }
    assert!(sound > 3 && faulty > 20, "{sound} sound, {faulty} faulty");
    for name in [
        "territoires.apercu.geojson",
        "contexte.apercu.geojson",
        "territoires.geojson",
        "contexte.geojson",
    ] {
        assert!(check(name, &bytes(&["assets/", name].concat())), "{name}");
    }
}

#[test]
fn what_joins_without_a_fault_joins_the_short_way_and_nothing_else_does() {
    let atlas = atlas();
    let keys = PropertyKeys::default();
    let text = bytes("assets/territoires.apercu.geojson");
    let all = read_sound_features(&text, &keys).expect("our outlines are sound");
    let (boundaries, problems) = join(&atlas, "a", all.clone());
    assert_eq!(problems, []);
    let sound = join_sound(&atlas, all.clone()).expect("our outlines join");
    assert_eq!(sound.by_territory, boundaries.by_territory);
    let mut unknown = all.clone();
    unknown[0].code = "000000000".to_owned();
    let mut abroad = all.clone();
    abroad[1].geometry = read_sound_features(
        br#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"1"},
            "geometry":{"type":"Point","coordinates":[-150,-30]}}]}"#,
        &keys,
    )
    .expect("a point is sound")
    .remove(0)
    .geometry;
    for wrong in [unknown, abroad, all[1..].to_vec(), Vec::new()] {
        let (_, problems) = join(&atlas, "a", wrong.clone());
        assert!(!problems.is_empty());
        assert!(join_sound(&atlas, wrong).is_none(), "{problems:?}");
    }
}
