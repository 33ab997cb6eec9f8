//! Leptos components, one per file. Only [`store`] writes application state, only [`hooks`] read the DOM's geometry.

#![expect(
    unreachable_pub,
    reason = "Leptos makes a public struct of each component's props, whatever the component's own visibility"
)]

mod address;
mod app;
mod dom;
mod excerpt_card;
mod explorer;
mod focus;
mod header;
mod hooks;
mod legend;
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

pub use app::App;
pub use store::{HostEvent, Tell};
