//! The editors' command `leviers`: from the CSV files that people edit to the JSON files that the map loads.
//!
//! [`source`] judges bytes, [`publish`] makes the published values; only `disk` touches files and only `output` prints.
//! What reads and judges (feature `readers`) also runs in a worker of the page, by [`trial`]; the rest is native only.

#[cfg(feature = "tool")]
pub mod check;
#[cfg(feature = "tool")]
pub mod cli;
#[cfg(feature = "tool")]
pub mod compare;
#[cfg(feature = "tool")]
pub mod content;
pub mod day;
#[cfg(feature = "tool")]
pub mod disk;
#[cfg(feature = "tool")]
pub mod document;
#[cfg(feature = "tool")]
pub mod draw;
#[cfg(feature = "tool")]
pub mod explain;
#[cfg(feature = "tool")]
pub mod extract;
pub mod import;
#[cfg(feature = "tool")]
pub mod map;
#[cfg(feature = "tool")]
pub mod outlines;
#[cfg(feature = "tool")]
pub mod output;
#[cfg(feature = "studio")]
pub mod preview;
#[cfg(feature = "tool")]
pub mod proposal;
pub mod publish;
#[cfg(feature = "tool")]
pub mod refusal;
#[cfg(feature = "studio")]
pub mod release;
pub mod report;
pub mod sheet;
#[cfg(feature = "studio")]
pub mod site;
pub mod source;
#[cfg(feature = "tool")]
pub mod sources;
#[cfg(feature = "tool")]
pub mod statistics;
#[cfg(feature = "tool")]
pub mod survey;
#[cfg(feature = "tool")]
pub mod template;
pub mod trial;
