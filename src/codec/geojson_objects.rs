//! Reads the features of a host's own objects, which its user has as values: with the same faults as those of a file.

use serde_json::Value;

use super::geojson::{PropertyKeys, feature_list};
use super::geojson_reader::FeatureReader;
use super::geojson_shape::geometry;
use super::json::text_of;
use super::{Fault, Place};
use crate::model::FeatureIdx;

/// A feature of a host's own objects: what of it is JSON, and what is not.
#[derive(Clone, Debug, Default)]
pub struct GivenFeature {
    /// Its `type`, `geometry` and `properties`, as far as they are JSON.
    pub json: Value,
    /// Why the geometry is none.
    pub no_geometry: Option<Fault>,
    /// Why properties are left out.
    pub left_out: Vec<Fault>,
}

impl<'a> FeatureReader<'a> {
    /// A reader of a host's own objects: its user says what they are with [`Self::open`], gives each with [`Self::give`],
    /// and ends with [`Self::close`]. The same limits hold as for a file, but that of bytes.
    pub fn of_host_objects(file: &'a str, keys: &'a PropertyKeys) -> Self {
        Self::of_host_map(file, &[], keys)
    }

    /// Judges a collection by its members, among which `features` is an empty list if it is one; whether it is wanted.
    pub fn open(&mut self, collection: &mut Value) -> bool {
        feature_list(collection, self).is_some()
    }

    /// Refuses a collection that is no JSON.
    pub fn refuse_whole(&mut self, fault: Fault) {
        self.refuse(Place::File, fault);
    }

    /// Reads one feature; whether the next is wanted.
    pub fn give(&mut self, feature: &GivenFeature) -> bool {
        let GivenFeature {
            json,
            no_geometry,
            left_out,
        } = feature;
        let name = self.label_of(json);
        for fault in left_out {
            self.note(FeatureIdx(self.count), name.as_ref(), fault.clone());
        }
        let shape = match no_geometry {
            Some(fault) => Err(fault.clone()),
            None => geometry(json.get("geometry")),
        };
        self.judge(json, shape);
        !self.is_over()
    }

    fn label_of(&self, feature: &Value) -> Option<String> {
        let properties = feature.get("properties")?;
        let text = |key: &str| text_of(properties.get(key)?);
        text(&self.keys.name).or_else(|| text(&self.keys.code))
    }
}
