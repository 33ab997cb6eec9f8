//! Leptos components, one per file. Only [`store`] writes application state, only [`hooks`] read the DOM's geometry.

mod address;
mod app;
mod cite;
mod clipboard;
mod detail;
mod dom;
mod excerpt_card;
mod explorer;
mod filters;
mod focus;
mod glyph;
mod header;
mod hooks;
mod late;
mod legend;
mod legend_key;
mod list;
mod load;
mod loading;
mod map;
mod notices;
mod panel;
mod problems;
mod reading;
mod search;
mod sentence;
mod settings;
mod sort;
mod store;
mod table;
mod texts;
mod views;

pub use app::app;
pub use store::{HostEvent, Tell};
