//! GeoJSON (RFC 7946) to features. Our own files and a host's take this same way, with the same messages.

use serde_json::Value;

use super::geojson_shape::geometry;
use super::json::{instead_of, number_text, read_json};
use super::{DataProblem, Fault, Place, Severity};
use crate::geo::first_equals;
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
    let mut reader = Reader {
        file,
        keys,
        features: Vec::new(),
        problems: Vec::new(),
    };
    match read_json(bytes).and_then(feature_list) {
        Ok(list) => (0..)
            .map(FeatureIdx)
            .zip(list)
            .for_each(|(idx, feature)| reader.read(idx, &feature)),
        Err((place, fault)) => reader.problems.push(DataProblem {
            file: file.to_owned(),
            place,
            fault,
            severity: Severity::Fatal,
        }),
    }
    reader.drop_duplicates();
    (reader.features, reader.problems)
}

/// The features of `json`, once it is known to be a `FeatureCollection`.
fn feature_list(mut json: Value) -> Result<Vec<Value>, (Place, Fault)> {
    if let Err(found) = of_type(&json, "FeatureCollection") {
        return Err((Place::File, Fault::NotAFeatureCollection { found }));
    }
    if let Some(found) = json.get("crs").and_then(foreign_crs) {
        return Err((Place::Member("crs".to_owned()), Fault::ForeignCrs { found }));
    }
    match json.get_mut("features").map(Value::take) {
        None => Err((Place::File, Fault::NoFeature)),
        Some(Value::Array(list)) if list.is_empty() => Err((Place::File, Fault::NoFeature)),
        Some(Value::Array(list)) => Ok(list),
        Some(_) => {
            let detail = "expected an array".to_owned();
            let place = Place::Member("features".to_owned());
            Err((place, Fault::WrongShape { detail }))
        }
    }
}

/// Whether the `type` of `json` is `expected`; otherwise the one found.
fn of_type(json: &Value, expected: &str) -> Result<(), Option<String>> {
    match json.get("type").and_then(Value::as_str) {
        Some(found) if found == expected => Ok(()),
        found => Err(found.map(str::to_owned)),
    }
}

/// Names of the system that RFC 7946 §4 imposes, as GeoJSON 2008 wrote them: such a `crs` is superfluous, not wrong.
const OWN_CRS: [&str; 4] = [
    "urn:ogc:def:crs:OGC:1.3:CRS84",
    "urn:ogc:def:crs:OGC::CRS84",
    "urn:ogc:def:crs:EPSG::4326",
    "EPSG:4326",
];

/// The name of the system in a `crs` member, if it is not ours; the whole member when it has no name.
fn foreign_crs(crs: &Value) -> Option<String> {
    if crs.is_null() {
        return None;
    }
    let name = crs
        .get("properties")
        .and_then(|properties| properties.get("name"));
    match name.and_then(Value::as_str) {
        Some(name) if OWN_CRS.contains(&name) => None,
        Some(name) => Some(name.to_owned()),
        None => Some(instead_of(crs, "an object with a name")),
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
    fn read(&mut self, idx: FeatureIdx, feature: &Value) {
        if let Err(found) = of_type(feature, "Feature") {
            let fault = Fault::NotAFeature { found };
            return self.problems.push(problem(self.file, idx, None, fault));
        }
        let shape = geometry(feature.get("geometry"));
        let properties = feature.get("properties");
        let text = |key: &str| properties.and_then(|properties| text_of(properties.get(key)?));
        let code = text(&self.keys.code);
        let name = text(&self.keys.name);
        let level = text(&self.keys.level);
        let label = name.as_ref().or(code.as_ref());
        let faults = match &shape {
            Ok(shape) => faults(shape).into_iter().map(Fault::Geometry).collect(),
            Err(fault) => vec![fault.clone()],
        };
        let geometry = shape.ok().filter(|_| faults.is_empty());
        for fault in faults {
            self.problems.push(problem(self.file, idx, label, fault));
        }
        let Some(code) = code else {
            let property = self.keys.code.clone();
            let others = properties
                .and_then(Value::as_object)
                .into_iter()
                .flat_map(|members| members.keys());
            let others = others.map(String::as_str);
            let others = others.filter(|&key| key != property);
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
        let key = |n: usize| (&self.features[n].level, &self.features[n].code);
        let first = first_equals(self.features.len(), &|a, b| key(a).cmp(&key(b)));
        let first: Vec<FeatureIdx> = first.into_iter().map(|n| self.features[n].idx).collect();
        let all = std::mem::take(&mut self.features);
        for (feature, first) in all.into_iter().zip(first) {
            if feature.idx == first {
                self.features.push(feature);
            } else {
                let code = feature.code;
                let fault = Fault::DuplicateCode { code, first };
                let name = feature.name.as_ref();
                self.problems
                    .push(problem(self.file, feature.idx, name, fault));
            }
        }
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

/// The text of a property, without white space around it; `None` if it is empty, or neither text nor a number.
fn text_of(property: &Value) -> Option<String> {
    let text = match property {
        Value::String(text) => text.trim(),
        Value::Number(number) => &number_text(number),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    (!text.is_empty()).then(|| text.to_owned())
}
