//! The editors' command `leviers`: from the CSV files that people edit to the JSON files that the map loads.
//!
//! Native only. [`source`] judges bytes, [`publish`] makes the published values; only [`disk`] touches files and only
//! [`output`] prints.

pub mod check;
pub mod cli;
pub mod compare;
pub mod content;
pub mod disk;
pub mod document;
pub mod draw;
pub mod explain;
pub mod extract;
pub mod import;
pub mod map;
pub mod outlines;
pub mod output;
pub mod proposal;
pub mod publish;
pub mod refusal;
pub mod report;
pub mod sheet;
pub mod source;
pub mod sources;
pub mod statistics;
pub mod survey;
pub mod template;
