//! Files to model: every byte that enters the map passes here, and leaves as valid values or as a list of faults.

mod atlas;
mod atlas_checks;
mod excerpts;
mod geojson;
mod geojson_input;
mod geojson_shape;
mod join;
mod json;
mod json_members;
mod problem;
mod wire;
mod wire_excerpts;
mod write;

pub use atlas::read_atlas;
pub use excerpts::read_excerpts;
pub use geojson::{PropertyKeys, read_features};
pub use join::join;
pub use problem::{DataProblem, Fault, Place, Severity};
pub use wire::{ATLAS_VERSION, CONFIDENCE_CODES, confidence_code, confidence_from_code};
pub use wire_excerpts::EXCERPTS_VERSION;
pub use write::{atlas_json, excerpts_json};
