//! `leviers modele` and `leviers importer`: what goes into a workbook comes back, and what is wrong in one is told.
#![cfg(feature = "tool")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

mod any_bytes;
mod broken;
mod changes;
mod command;
mod forms;
mod round_trip;
mod support;
mod trial;
