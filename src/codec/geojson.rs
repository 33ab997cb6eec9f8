//! GeoJSON (RFC 7946) to features. Our own files and a host's take this same way, with the same messages.

use serde_json::Value;

use super::geojson_reader::FeatureReader;
use super::json::instead_of;
use super::{DataProblem, Fault, Place};
use crate::geo::validity::{GeometryFault, faults};
use crate::geo::{Geometry, LonLat};
use crate::model::{Feature, nearest};

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
    let mut reader = FeatureReader::new(file, bytes, keys);
    while reader.advance(bytes.len()) {}
    let (collection, problems) = reader.finish();
    let features = collection.features.into_iter();
    (features.map(|entry| entry.feature).collect(), problems)
}

/// The features of `json`, taken out of it, once it is known to be a `FeatureCollection`; none is a fault of its own.
pub(super) fn feature_list(json: &mut Value) -> Result<Vec<Value>, (Place, Fault)> {
    if let Err(found) = of_type(json, "FeatureCollection") {
        return Err((Place::File, Fault::NotAFeatureCollection { found }));
    }
    if let Some(found) = json.get("crs").and_then(foreign_crs) {
        return Err((Place::Member("crs".to_owned()), Fault::ForeignCrs { found }));
    }
    match json.get_mut("features").map(Value::take) {
        None => Err((Place::File, Fault::NoFeature)),
        Some(Value::Array(list)) => Ok(list),
        Some(_) => {
            let detail = "expected an array".to_owned();
            let place = Place::Member("features".to_owned());
            Err((place, Fault::WrongShape { detail }))
        }
    }
}

/// Whether the `type` of `json` is `expected`; otherwise the one found.
pub(super) fn of_type(json: &Value, expected: &str) -> Result<(), Option<String>> {
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

/// No property `key`, or an empty one, among `properties`; with the nearest of the others.
pub(super) fn missing_code(key: &str, properties: Option<&Value>) -> Fault {
    let members = properties.and_then(Value::as_object);
    let others = members.into_iter().flat_map(|members| members.keys());
    let others = others.map(String::as_str).filter(|&other| other != key);
    Fault::MissingProperty {
        property: key.to_owned(),
        nearest: nearest(key, others).map(str::to_owned),
    }
}

/// What is wrong with a shape, or why there is none.
pub(super) fn faults_of(shape: &Result<Geometry<LonLat>, Fault>) -> Vec<Fault> {
    match shape {
        Ok(shape) => faults(shape).into_iter().map(Fault::Geometry).collect(),
        Err(fault) => vec![fault.clone()],
    }
}

/// `faults` of a feature of a host's own map, without axes exchanged where its `code` is not a French one: a map may be of
/// the Horn of Africa, where France would lie with its axes exchanged.
pub(super) fn unless_abroad(mut faults: Vec<Fault>, code: Option<&str>) -> Vec<Fault> {
    if !code.is_some_and(is_french) {
        faults.retain(|fault| !matches!(fault, Fault::Geometry(GeometryFault::Swapped { .. })));
    }
    faults
}

/// Whether `code` has the form of INSEE's: five signs for a commune, nine digits for an EPCI.
fn is_french(code: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let corsican = code.strip_prefix("2A").or_else(|| code.strip_prefix("2B"));
    match code.len() {
        5 => digits(corsican.unwrap_or(code)),
        9 => digits(code),
        _ => false,
    }
}
