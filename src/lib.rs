//! Map of the levers French urban territories use to support the social and solidarity economy (ESS).
//!
//! Layers, each using only those above it (see `ARCHITECTURE.md`; `tests/layers.rs` checks it):
//!
//! - [`geo`]: coordinate spaces, projections, frames; no dependency.
//! - [`model`]: the validated content of the map, the [`model::Atlas`].
//! - [`codec`]: files to model, with every fault reported.
//! - [`text`]: every sentence a visitor reads, French and English.
//! - [`scene`]: what to draw, without a DOM.
//! - [`state`]: what the visitor chose, as a value, and its URL.
//! - `ui` and `embed` (feature `app`): Leptos components and the JavaScript boundary.
//! - `tool` (features `readers` and `tool`): from the editors' CSV files to the published data.

pub mod codec;
pub mod geo;
pub mod model;
pub mod scene;
pub mod state;
pub mod text;

#[cfg(feature = "app")]
pub mod embed;
#[cfg(feature = "app")]
pub mod ui;

#[cfg(feature = "readers")]
pub mod tool;
