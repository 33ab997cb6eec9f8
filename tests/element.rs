//! The custom element knows the parameters that the map knows, no more and no fewer.

use std::fs;
use std::path::Path;

use carte_leviers::state::{PARAMETERS, beside};

/// The names of the list that `start` opens in the element's script.
fn listed(script: &str, start: &str) -> Vec<String> {
    let (_, rest) = script.split_once(start).expect("the list is there");
    let (list, _) = rest.split_once(']').expect("the list ends");
    list.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_attributes_of_the_element_are_the_parameters_of_an_address() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/carte-leviers.js");
    let script = fs::read_to_string(path).expect("the script of the element");
    let lists = [
        listed(&script, "PARAMETRES = Object.freeze(["),
        listed(&script, "BESIDE = ["),
    ];
    let known: [Vec<&str>; 2] = [PARAMETERS.into(), beside::BESIDE.into()];
    for (mut found, mut expected) in lists.into_iter().zip(known) {
        found.sort();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }
}
