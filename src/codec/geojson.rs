//! GeoJSON (RFC 7946) to features. Our own files and a host's take this same way, with the same messages.

use serde_json::Value;

use super::geojson_reader::FeatureReader;
use super::json::instead_of;
use super::notes::Notes;
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

/// The features of `json`, taken out of it, once it is known to be a `FeatureCollection`; what it is instead goes to
/// `notes`. No feature in the list is a fault of its own.
pub(super) fn feature_list(json: &mut Value, notes: &mut impl Notes) -> Option<Vec<Value>> {
    let found = type_of(json);
    if found != Some("FeatureCollection") {
        notes.tell(|| {
            let found = found.map(str::to_owned);
            (Place::File, Fault::NotAFeatureCollection { found })
        });
        return None;
    }
    if let Some(crs) = json.get("crs").filter(|crs| is_foreign(crs)) {
        notes.fault("crs", || {
            let unnamed = || instead_of(crs, "an object with a name");
            let found = name_of(crs).map_or_else(unnamed, str::to_owned);
            Fault::ForeignCrs { found }
        });
        return None;
    }
    match json.get_mut("features").map(Value::take) {
        Some(Value::Array(list)) => return Some(list),
        Some(_) => notes.fault("features", || {
            let detail = "expected an array".to_owned();
            Fault::WrongShape { detail }
        }),
        None => notes.tell(|| (Place::File, Fault::NoFeature)),
    }
    None
}

/// Why a collection is none refuses the file, of which nothing more is read.
impl Notes for FeatureReader<'_> {
    fn tell(&mut self, fault: impl FnOnce() -> (Place, Fault)) {
        let (place, fault) = fault();
        self.refuse(place, fault);
    }

    fn sound(&self) -> Option<()> {
        (!self.is_over()).then_some(())
    }
}

/// The `type` of `json`.
pub(super) fn type_of(json: &Value) -> Option<&str> {
    json.get("type").and_then(Value::as_str)
}

/// Names of the system that RFC 7946 §4 imposes, as GeoJSON 2008 wrote them: such a `crs` is superfluous, not wrong.
const OWN_CRS: [&str; 4] = [
    "urn:ogc:def:crs:OGC:1.3:CRS84",
    "urn:ogc:def:crs:OGC::CRS84",
    "urn:ogc:def:crs:EPSG::4326",
    "EPSG:4326",
];

/// Whether a `crs` member is of another system than ours, or of one without a name.
fn is_foreign(crs: &Value) -> bool {
    !crs.is_null() && name_of(crs).is_none_or(|name| !OWN_CRS.contains(&name))
}

/// The name of the system in a `crs` member.
fn name_of(crs: &Value) -> Option<&str> {
    crs.get("properties")?.get("name")?.as_str()
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
