//! Leptos components, one per file. Only [`store`] writes application state, only [`hooks`] read the DOM's geometry.

mod address;
mod app;
mod dom;
mod excerpt_card;
mod explorer;
mod focus;
mod glyph;
mod header;
mod hooks;
mod legend;
mod legend_key;
mod list;
mod load;
mod loading;
mod map;
mod notices;
mod panel;
mod problems;
mod sentence;
mod settings;
mod store;

pub use app::app;
pub use store::{HostEvent, Tell};
