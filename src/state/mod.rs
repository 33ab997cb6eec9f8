//! What the visitor chose, as one value; how it changes; how the address tells it.

mod action;
mod app_state;
mod explore;
mod look;
mod open;
mod url;
mod url_coloring;
mod url_explore;
mod url_filter;
mod url_sort;
mod view;

pub use action::{Action, Effect, FocusTarget, update};
pub use app_state::{AppState, ColoringChoice, Origin, RoseFit, ThemeChoice, Way};
pub use explore::{Explore, Exploring, LinkChoice, NearAmong, NearBy};
pub use url::{Notice, PARAMETERS, parse, to_params};
pub use view::View;
