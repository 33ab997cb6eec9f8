//! GeoJSON (RFC 7946) to features. Our own files and a host's take this same way, with the same messages.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use geojson::JsonObject;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::geojson_shape::{geometry, misshapen};
use super::json_parts::{member, parts};
use super::{DataProblem, Fault, Place, Severity};
use crate::geo::validity::faults;
use crate::model::{Feature, FeatureIdx, nearest};

/// Names of the properties that the map reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PropertyKeys {
    /// Holds the code: text, or a whole number.
    pub code: String,
    /// Holds the name.
    pub name: String,
    /// Holds the level.
    pub level: String,
}

impl Default for PropertyKeys {
    /// The names of our own files.
    fn default() -> Self {
        Self {
            code: "code".to_owned(),
            name: "nom".to_owned(),
            level: "niveau".to_owned(),
        }
    }
}

/// The features of a `FeatureCollection` that bear a code, in file order, and every problem.
///
/// A fatal problem comes alone, with no feature. A feature without a code, or whose code is taken, is left out; one
/// whose geometry has a fault is kept without it. Where the shapes lie is not judged, except that a first position
/// which falls in France only once exchanged is taken for latitude before longitude.
pub fn read_features(
    file: &str,
    bytes: &[u8],
    keys: &PropertyKeys,
) -> (Vec<Feature>, Vec<DataProblem>) {
    let texts = match feature_texts(bytes) {
        Ok(texts) => texts,
        Err((place, fault)) => {
            let problem = DataProblem {
                file: file.to_owned(),
                place,
                fault,
                severity: Severity::Fatal,
            };
            return (Vec::new(), vec![problem]);
        }
    };
    let mut reader = Reader {
        file,
        keys,
        features: Vec::with_capacity(texts.len()),
        problems: Vec::new(),
    };
    for (idx, text) in (0..).map(FeatureIdx).zip(texts) {
        reader.read(idx, text);
    }
    reader.drop_duplicates();
    (reader.features, reader.problems)
}

/// The text of each feature, once the file is known to be JSON and a `FeatureCollection`.
fn feature_texts(bytes: &[u8]) -> Result<Vec<&str>, (Place, Fault)> {
    let text = str::from_utf8(bytes).map_err(|error| {
        (
            Place::File,
            Fault::NotUtf8 {
                offset: error.valid_up_to(),
            },
        )
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err((Place::File, Fault::Empty));
    }
    serde_json::from_str::<IgnoredAny>(text).map_err(|error| {
        let place = Place::Text {
            line: error.line(),
            column: error.column(),
        };
        (
            place,
            Fault::NotJson {
                detail: detail(&error),
            },
        )
    })?;
    let found = member(text, "type").and_then(|found| serde_json::from_str::<String>(found).ok());
    if found.as_deref() != Some("FeatureCollection") {
        return Err((Place::File, Fault::NotAFeatureCollection { found }));
    }
    if let Some(found) = member(text, "crs").and_then(foreign_crs) {
        return Err((Place::Member("crs".to_owned()), Fault::ForeignCrs { found }));
    }
    let features = member(text, "features").unwrap_or("[]");
    if !features.starts_with('[') {
        let detail = "expected an array".to_owned();
        return Err((
            Place::Member("features".to_owned()),
            Fault::WrongShape { detail },
        ));
    }
    let texts = parts(features);
    if texts.is_empty() {
        Err((Place::File, Fault::NoFeature))
    } else {
        Ok(texts)
    }
}

/// What the parser says, without the position, which [`Place`] holds.
fn detail(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ")
        .map_or_else(|| text.clone(), |(what, _)| what.to_owned())
}

/// Names of the system that RFC 7946 §4 imposes, as GeoJSON 2008 wrote them: such a `crs` is superfluous, not wrong.
const OWN_CRS: [&str; 4] = [
    "urn:ogc:def:crs:OGC:1.3:CRS84",
    "urn:ogc:def:crs:OGC::CRS84",
    "urn:ogc:def:crs:EPSG::4326",
    "EPSG:4326",
];

/// The name of the system in a `crs` member, if it is not ours.
fn foreign_crs(crs: &str) -> Option<String> {
    let crs: Value = serde_json::from_str(crs).ok()?;
    if crs.is_null() {
        return None;
    }
    let name = crs.pointer("/properties/name").and_then(Value::as_str);
    match name {
        Some(name) if OWN_CRS.contains(&name) => None,
        Some(name) => Some(name.to_owned()),
        None => Some(crs.to_string()),
    }
}

/// Reads the features of one file.
struct Reader<'a> {
    file: &'a str,
    keys: &'a PropertyKeys,
    features: Vec<Feature>,
    problems: Vec<DataProblem>,
}

impl Reader<'_> {
    fn read(&mut self, idx: FeatureIdx, text: &str) {
        let (mut properties, shape) = match text.parse::<geojson::Feature>() {
            Ok(feature) => (
                feature.properties.unwrap_or_default(),
                geometry(feature.geometry),
            ),
            Err(error) => match misshapen(text, &error) {
                fault @ Fault::NotAFeature { .. } => {
                    return self.problems.push(problem(self.file, idx, None, fault));
                }
                fault => (properties(text), Err(vec![fault])),
            },
        };
        let code = take_text(&mut properties, &self.keys.code);
        let name = take_text(&mut properties, &self.keys.name);
        let level = take_text(&mut properties, &self.keys.level);
        let label = name.as_ref().or(code.as_ref());
        let shape = shape.and_then(|shape| match faults(&shape) {
            none if none.is_empty() => Ok(shape),
            some => Err(some.into_iter().map(Fault::Geometry).collect()),
        });
        let geometry = match shape {
            Ok(shape) => Some(shape),
            Err(faults) => {
                for fault in faults {
                    self.problems.push(problem(self.file, idx, label, fault));
                }
                None
            }
        };
        let Some(code) = code else {
            let property = self.keys.code.clone();
            let others = properties
                .keys()
                .map(String::as_str)
                .filter(|&key| key != property);
            let nearest = nearest(&property, others).map(str::to_owned);
            return self.problems.push(problem(
                self.file,
                idx,
                label,
                Fault::MissingProperty { property, nearest },
            ));
        };
        self.features.push(Feature {
            idx,
            code,
            name,
            level,
            geometry,
        });
    }

    /// Leaves out every feature whose level and code an earlier one has.
    fn drop_duplicates(&mut self) {
        let mut first_of = BTreeMap::new();
        let mut dropped = Vec::new();
        for Feature {
            idx,
            code,
            name,
            level,
            ..
        } in &self.features
        {
            match first_of.entry((level.as_deref(), code.as_str())) {
                Entry::Vacant(free) => {
                    free.insert(*idx);
                }
                Entry::Occupied(taken) => {
                    let fault = Fault::DuplicateCode {
                        code: code.clone(),
                        first: *taken.get(),
                    };
                    self.problems
                        .push(problem(self.file, *idx, name.as_ref(), fault));
                    dropped.push(*idx);
                }
            }
        }
        self.features
            .retain(|feature| dropped.binary_search(&feature.idx).is_err());
    }
}

fn problem(file: &str, idx: FeatureIdx, name: Option<&String>, fault: Fault) -> DataProblem {
    let place = Place::Feature {
        idx,
        name: name.cloned(),
    };
    DataProblem {
        file: file.to_owned(),
        place,
        fault,
        severity: Severity::Partial,
    }
}

/// The properties of a feature that does not decode as a whole; none if even they do not.
fn properties(feature: &str) -> JsonObject {
    member(feature, "properties")
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default()
}

/// The property `key` as text, without white space around it; `None` if it is absent, empty, or neither text nor a
/// number.
fn take_text(properties: &mut JsonObject, key: &str) -> Option<String> {
    let text = match properties.get_mut(key)?.take() {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    match text.trim() {
        "" => None,
        trimmed if trimmed.len() == text.len() => Some(text),
        trimmed => Some(trimmed.to_owned()),
    }
}
