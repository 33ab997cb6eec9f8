//! `datapackage.json` describes the files as they are, and the checker accepts what it describes.
#![cfg(feature = "tool")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

use std::fs;
use std::path::PathBuf;

use carte_leviers::tool::source::{FILES, FIRST_YEAR, PACKAGE_FILE, closed_list, columns};
use serde_json::Value;

fn source_folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "assets", "source"]
        .iter()
        .collect()
}

fn package() -> Value {
    serde_json::from_str(&fs::read_to_string(source_folder().join(PACKAGE_FILE)).unwrap()).unwrap()
}

/// Each resource: its file and its fields.
fn resources(package: &Value) -> Vec<(&str, &Vec<Value>)> {
    let resources = package["resources"].as_array().unwrap();
    resources
        .iter()
        .map(|resource| {
            (
                resource["path"].as_str().unwrap(),
                resource["schema"]["fields"].as_array().unwrap(),
            )
        })
        .collect()
}

fn names(fields: &[Value]) -> Vec<&str> {
    fields
        .iter()
        .map(|field| field["name"].as_str().unwrap())
        .collect()
}

#[test]
fn each_table_is_described_and_nothing_else() {
    let package = package();
    let mut described: Vec<_> = resources(&package)
        .into_iter()
        .map(|(file, _)| file)
        .collect();
    let mut expected: Vec<_> = FILES
        .into_iter()
        .filter(|&file| file != PACKAGE_FILE)
        .collect();
    described.sort_unstable();
    expected.sort_unstable();
    assert_eq!(described, expected);
}

#[test]
fn the_schema_the_files_and_the_checker_have_the_same_columns_in_the_same_order() {
    for (file, fields) in resources(&package()) {
        let text = fs::read_to_string(source_folder().join(file)).unwrap();
        let header: Vec<_> = text.lines().next().unwrap().split(',').collect();
        assert_eq!(names(fields), header, "{file}");
        assert_eq!(names(fields), columns(file), "{file}");
    }
}

#[test]
fn the_schema_and_the_checker_have_the_same_closed_lists() {
    for (file, fields) in resources(&package()) {
        for field in fields {
            let column = field["name"].as_str().unwrap();
            assert_eq!(
                allowed_values(field),
                closed_list(file, column).unwrap_or_default(),
                "{file}, {column}"
            );
        }
    }
}

/// Values of an enumeration, or both words of a boolean.
fn allowed_values(field: &Value) -> Vec<&str> {
    let lists = [
        &field["constraints"]["enum"],
        &field["trueValues"],
        &field["falseValues"],
    ];
    lists
        .into_iter()
        .filter_map(Value::as_array)
        .flatten()
        .map(|value| value.as_str().unwrap())
        .collect()
}

#[test]
fn the_schema_and_the_checker_have_the_same_years() {
    let package = package();
    let edition: u16 = package["version"]
        .as_str()
        .unwrap()
        .split('-')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let fields = resources(&package)
        .into_iter()
        .flat_map(|(_, fields)| fields);
    let years: Vec<_> = fields.filter(|field| field["type"] == "year").collect();
    assert_eq!(years.len(), 3);
    for field in years {
        assert_eq!(field["constraints"]["minimum"], FIRST_YEAR.to_string());
        assert_eq!(field["constraints"]["maximum"], (edition + 1).to_string());
    }
}

#[test]
fn every_field_has_a_title_a_description_and_a_type() {
    for (file, fields) in resources(&package()) {
        for field in fields {
            for member in ["title", "description", "type"] {
                assert!(
                    field[member].as_str().is_some_and(|text| !text.is_empty()),
                    "{file}: {member} of {field}"
                );
            }
        }
    }
}

#[test]
fn every_reference_leads_to_a_key() {
    let package = package();
    for resource in package["resources"].as_array().unwrap() {
        for key in resource["schema"]["foreignKeys"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let target = match key["reference"]["resource"].as_str().unwrap() {
                // A table that refers to itself, in Table Schema 1.
                "" => resource,
                name => package["resources"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .find(|other| other["name"] == name)
                    .unwrap(),
            };
            assert_eq!(target["schema"]["primaryKey"], key["reference"]["fields"]);
            assert!(
                names(resource["schema"]["fields"].as_array().unwrap())
                    .contains(&key["fields"].as_str().unwrap())
            );
        }
    }
}
