//! What the visitor chose, as one value; how it changes; how the address tells it.

mod action;
mod app_state;
pub mod beside;
mod compose;
mod explore;
mod link;
mod look;
mod mode;
mod notice;
mod open;
mod page;
mod tour;
mod tour_keys;
mod tour_step;
mod url;
mod url_coloring;
mod url_explore;
mod url_filter;
mod url_sort;
mod url_tour;
mod view;

pub use action::{Action, Effect, FocusTarget, update};
pub use app_state::{AppState, ColoringChoice, Origin, RoseFit, ThemeChoice, Way};
pub use compose::{proofs_about, step_of};
pub use explore::{Explore, Exploring, LinkChoice, NearAmong, NearBy};
pub use link::{Desk, Message, Said};
pub use mode::{Idle, Mode};
pub use notice::Notice;
pub use page::{FIRST_PAGE, axis_path, in_lang, page_of, territory_path, up};
pub use tour::{AtEnd, Autoplay, Pace, Screen, Shows, TourAction, TourPlace};
pub use tour_keys::{KeyTarget, tour_key};
pub use tour_step::{step_params, tour_query, with_step};
pub use url::{PARAMETERS, parse, to_params};
pub use url_tour::TOUR_PARAMETERS;
pub use view::View;
