//! Files to model: every byte that enters the map passes here, and leaves as valid values or as a list of faults.

mod atlas;
mod atlas_checks;
mod collection;
mod communes;
mod excerpts;
mod geojson;
mod geojson_input;
mod geojson_reader;
mod geojson_scan;
mod geojson_shape;
mod host_axes;
mod host_details;
mod host_making;
mod host_map;
mod host_texts;
mod join;
mod json;
mod json_members;
mod problem;
mod wire;
mod wire_excerpts;
mod write;

pub use atlas::read_atlas;
pub use collection::{Collection, MAX_BYTES, MAX_FEATURES, MAX_POSITIONS};
pub use communes::{COMMUNES_VERSION, read_communes};
pub use excerpts::read_excerpts;
pub use geojson::{PropertyKeys, read_features};
pub use geojson_reader::FeatureReader;
pub use host_map::{HostMap, host_map};
pub use host_texts::HostTexts;
pub use join::join;
pub use problem::{DataProblem, Fault, Place, Severity};
pub use wire::{ATLAS_VERSION, CONFIDENCE_CODES, confidence_code, confidence_from_code};
pub use wire_excerpts::EXCERPTS_VERSION;
pub use write::{atlas_json, excerpts_json};
