//! A host's own objects are judged as its file would be: the same map, the same messages.

mod common;

use std::fs;
use std::path::Path;

use carte_leviers::codec::{
    DataProblem, FeatureReader, GivenFeature, MAX_FEATURES, PropertyKeys, Severity, host_map,
};
use carte_leviers::model::Lang;
use carte_leviers::text::problem;
use common::real_map;
use serde_json::{Value, json};

const FILE: &str = "donnees";

fn told(problems: &[DataProblem]) -> Vec<String> {
    let told = problems.iter().map(|found| problem(Lang::Fr, found));
    told.collect()
}

/// Codes of the territories that are drawn, and what is told, of a collection given as objects.
fn given(mut collection: Value) -> (Vec<String>, Vec<String>) {
    let keys = PropertyKeys::default();
    let mut reader = FeatureReader::of_host_objects(FILE, &keys);
    let features = match collection.get_mut("features") {
        Some(Value::Array(list)) => std::mem::take(list),
        _ => Vec::new(),
    };
    if reader.open(&mut collection) {
        for json in features {
            let feature = GivenFeature {
                json,
                ..GivenFeature::default()
            };
            if !reader.give(&feature) {
                break;
            }
        }
        reader.close(&mut collection);
    }
    outcome(reader)
}

/// The same of its text.
fn read(text: &str) -> (Vec<String>, Vec<String>) {
    let keys = PropertyKeys::default();
    let mut reader = FeatureReader::of_host_map(FILE, text.as_bytes(), &keys);
    while reader.advance(1) {}
    outcome(reader)
}

fn outcome(reader: FeatureReader<'_>) -> (Vec<String>, Vec<String>) {
    let (found, mut problems) = reader.finish();
    if problems
        .iter()
        .any(|found| found.severity == Severity::Fatal)
    {
        return (Vec::new(), told(&problems));
    }
    let (map, more) = host_map(FILE, found, &real_map().0);
    problems.extend(more);
    let codes = map.atlas.territories().iter();
    let codes = codes.map(|territory| territory.code.clone());
    (codes.collect(), told(&problems))
}

#[test]
fn each_broken_file_is_told_the_same_given_as_objects() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/geojson");
    let files = folder.read_dir().expect("the folder is there");
    let mut n_compared = 0;
    for file in files {
        let path = file.expect("an entry").path();
        if path.extension().is_none_or(|kind| kind != "geojson") {
            continue;
        }
        let bytes = fs::read(&path).expect("the file is there");
        let Ok(collection) = serde_json::from_slice::<Value>(&bytes) else {
            continue;
        };
        let text = String::from_utf8(bytes).expect("JSON is UTF-8");
        assert_eq!(given(collection), read(&text), "{}", path.display());
        n_compared += 1;
    }
    assert!(n_compared > 10, "{n_compared}");
}

#[test]
fn a_feature_whose_geometry_is_no_json_is_kept_without_it_and_told_once() {
    let keys = PropertyKeys::default();
    let mut reader = FeatureReader::of_host_objects(FILE, &keys);
    let mut collection = json!({ "type": "FeatureCollection", "features": [] });
    assert!(reader.open(&mut collection));
    let fault = |member: &str| carte_leviers::codec::Fault::NotJsonValue {
        member: member.to_owned(),
        found: "NaN".to_owned(),
    };
    let feature = GivenFeature {
        json: json!({ "type": "Feature", "properties": { "code": "A1", "nom": "Ici" } }),
        no_geometry: Some(fault("geometry.coordinates[0][1][0]")),
        left_out: vec![fault("properties.poids")],
    };
    assert!(reader.give(&feature));
    reader.close(&mut collection);
    let (codes, told) = outcome(reader);
    assert_eq!(codes, ["A1"]);
    let told: Vec<String> = told
        .iter()
        .map(|line| line.replace('\u{a0}', " "))
        .collect();
    let ends = " : « NaN » n’a pas de place dans des données GeoJSON ; attendus : texte, nombre fini, vrai ou faux, null, liste, objet simple";
    let lines = ["properties.poids", "geometry.coordinates[0][1][0]"]
        .map(|member| format!("donnees : entité 1 (« Ici ») : {member}{ends}"));
    assert_eq!(told, lines);
}

#[test]
fn more_features_than_a_file_may_have_are_refused_as_its_are() {
    let feature = json!({ "type": "Feature", "properties": { "code": "x" }, "geometry": null });
    let many = vec![feature; MAX_FEATURES + 1];
    let collection = json!({ "type": "FeatureCollection", "features": many });
    let text = collection.to_string();
    let (codes, told) = given(collection);
    assert!(codes.is_empty());
    assert_eq!(told, read(&text).1);
    assert_eq!(told.len(), 1);
}
