//! A host's own objects, read where they are by serde-wasm-bindgen, one feature after the other.
//!
//! Only members that a map reads are looked at: what else the host keeps in its objects may be anything.

use js_sys::{Array, Object, Promise, Reflect};
use serde_json::{Map, Value};
use serde_wasm_bindgen::Deserializer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::host::{HostFile, Pace};
use crate::codec::{Collection, DataProblem, Fault, FeatureReader, GivenFeature, Step, json_value};

/// Members of a collection that are read beside its features.
const OF_COLLECTION: [&str; 3] = ["type", "crs", "axes"];

/// The features of the collection `given`, and every problem.
pub(super) async fn read_objects(
    file: &HostFile,
    given: &JsValue,
    pace: &mut Pace,
) -> (Collection, Vec<DataProblem>) {
    let mut reader = FeatureReader::of_host_objects(&file.address, &file.keys);
    let features = member(given, "features")
        .filter(Array::is_array)
        .map(JsValue::unchecked_into::<Array>);
    let listed = features.is_some();
    let collection = guarded(|| collection_of(given, listed)).await;
    let collection = collection.unwrap_or(Err(thrown("features")));
    match collection {
        Err(fault) => reader.refuse_whole(fault),
        Ok(mut collection) => {
            if reader.open(&mut collection) {
                for feature in features.iter().flat_map(Array::iter) {
                    let read = guarded(|| feature_of(&feature)).await;
                    if !reader.give(&read.unwrap_or_else(unread)) {
                        break;
                    }
                    pace.breathe().await;
                }
                reader.close(&mut collection);
            }
        }
    }
    reader.finish()
}

/// The members of the collection beside its features, which an empty list stands for.
fn collection_of(given: &JsValue, listed: bool) -> Result<Value, Fault> {
    let mut members = Map::new();
    for name in OF_COLLECTION {
        if let Some(value) = member(given, name) {
            members.insert(name.to_owned(), json(&value, name)?);
        }
    }
    if listed {
        members.insert("features".to_owned(), Value::Array(Vec::new()));
    } else if let Some(other) = member(given, "features") {
        members.insert("features".to_owned(), json(&other, "features")?);
    }
    Ok(Value::Object(members))
}

fn feature_of(feature: &JsValue) -> GivenFeature {
    let mut given = GivenFeature::default();
    let mut members = Map::new();
    if let Some(Ok(kind)) = member(feature, "type").map(|kind| json(&kind, "type")) {
        members.insert("type".to_owned(), kind);
    }
    match member(feature, "geometry").map(|shape| json(&shape, "geometry")) {
        Some(Ok(shape)) => drop(members.insert("geometry".to_owned(), shape)),
        Some(Err(fault)) => given.no_geometry = Some(fault),
        None => {}
    }
    if let Some(properties) = member(feature, "properties").filter(JsValue::is_object) {
        // One without a prototype is no instance of anything.
        let properties: Object = properties.unchecked_into();
        let mut kept = Map::new();
        for key in Object::keys(&properties)
            .iter()
            .filter_map(|key| key.as_string())
        {
            let value = member(&properties, &key).unwrap_or_default();
            match json(&value, &["properties.", &key].concat()) {
                Ok(value) => drop(kept.insert(key, value)),
                Err(fault) => given.left_out.push(fault),
            }
        }
        members.insert("properties".to_owned(), Value::Object(kept));
    }
    given.json = Value::Object(members);
    given
}

/// A feature that could not even be looked at.
fn unread() -> GivenFeature {
    let kind = Map::from_iter([("type".to_owned(), Value::from("Feature"))]);
    GivenFeature {
        json: Value::Object(kind),
        no_geometry: Some(thrown("geometry")),
        left_out: Vec::new(),
    }
}

/// What an object is that threw when it was looked at.
fn thrown(member: &str) -> Fault {
    Fault::NotJsonValue {
        member: member.to_owned(),
        found: "exception".to_owned(),
    }
}

fn json(value: &JsValue, member: &str) -> Result<Value, Fault> {
    let kind = |steps: &[Step]| kind_at(value, steps);
    json_value(Deserializer::from(value.clone()), member, &kind)
}

/// What the value at `steps` from `root` is, as JavaScript calls it: `function`, or the name of its class.
fn kind_at(root: &JsValue, steps: &[Step]) -> String {
    let value = steps.iter().fold(root.clone(), |value, step| {
        let key = match step {
            Step::Key(key) => key.clone(),
            Step::Rank(rank) => rank.to_string(),
        };
        member(&value, &key).unwrap_or_default()
    });
    if value.is_function() {
        return "function".to_owned();
    }
    if value.is_bigint() {
        return "bigint".to_owned();
    }
    if value.is_object() {
        let class = member(&value, "constructor").and_then(|class| member(&class, "name"));
        return class.and_then(|name| name.as_string()).unwrap_or_default();
    }
    "symbol".to_owned()
}

/// The member `name` of `value`, if it is an object that has one.
fn member(value: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(value, &name.into()).ok()?;
    (!found.is_undefined()).then_some(found)
}

/// What `read` gives; `None` where an object of the host throws meanwhile, as a getter may.
///
/// Only JavaScript catches what is thrown: a promise does, of what runs as it is made.
async fn guarded<T>(mut read: impl FnMut() -> T) -> Option<T> {
    let mut answer = None;
    let made = Promise::new(&mut |_resolve, _reject| answer = Some(read()));
    if answer.is_none() {
        // Refused by now; one that nobody hears is told in the console.
        drop(JsFuture::from(made).await);
    }
    answer
}
