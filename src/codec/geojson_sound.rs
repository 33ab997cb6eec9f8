//! Files of outlines without a fault, which ours are: the short way, for the first view.
//!
//! It tells nothing of what is wrong. Where anything is, the file is read again by [`super::read_features`] and
//! [`super::join`], which the late chunk has; a test holds the two ways to each other.

use serde_json::Value;

use super::geojson::{PropertyKeys, feature_list, type_of};
use super::geojson_shape::sound_geometry;
use super::join::position_of;
use super::json::{read_json, text_of};
use super::notes::Silent;
use crate::geo::validity::faults;
use crate::geo::{Geometry, Zone, first_equals};
use crate::model::{Atlas, Boundaries, Feature, FeatureIdx};

/// The features of `bytes` where [`super::read_features`] finds nothing wrong; `None` where it would.
pub fn read_sound_features(bytes: &[u8], keys: &PropertyKeys) -> Option<Vec<Feature>> {
    let mut untold = Silent::default();
    let list = feature_list(&mut read_json(bytes, &mut untold)?, &mut untold)?;
    let mut features = Vec::with_capacity(list.len());
    for (idx, feature) in list.iter().enumerate() {
        features.push(sound_feature(FeatureIdx(idx), feature, keys)?);
    }
    let key = |n: usize| (&features[n].level, &features[n].code);
    let first = first_equals(features.len(), &|a, b| key(a).cmp(&key(b)));
    let unique = first.iter().enumerate().all(|(n, &first)| n == first);
    (unique && !features.is_empty()).then_some(features)
}

fn sound_feature(idx: FeatureIdx, feature: &Value, keys: &PropertyKeys) -> Option<Feature> {
    type_of(feature).filter(|&found| found == "Feature")?;
    let geometry = sound_geometry(feature.get("geometry")?)?;
    if !faults(&geometry).is_empty() {
        return None;
    }
    let properties = feature.get("properties")?;
    let text = |key: &str| text_of(properties.get(key)?);
    Some(Feature {
        idx,
        code: text(&keys.code)?,
        name: text(&keys.name),
        level: text(&keys.level),
        geometry: Some(geometry),
    })
}

/// The shape of each territory of `atlas` where [`super::join`] finds nothing wrong; `None` where it would.
pub fn join_sound(atlas: &Atlas, features: Vec<Feature>) -> Option<Boundaries> {
    let mut by_territory = vec![None; atlas.territories().len()];
    for feature in features {
        let position = position_of(atlas, &feature.code)?;
        Zone::containing(feature.geometry.as_ref().and_then(Geometry::first)?)?;
        by_territory[position] = feature.geometry;
    }
    let complete = !by_territory.is_empty() && by_territory.iter().all(Option::is_some);
    complete.then_some(Boundaries { by_territory })
}
