//! The only readers of the DOM's geometry. Each hook returns signals and cleans up after itself.

mod aside;
mod carton_flight;
mod channel;
mod element_size;
mod embedding;
mod fingers;
mod full_screen;
mod gestures;
mod hands;
mod kept_focus;
mod look;
mod motion;
mod nearer;
mod screen;
mod travel;
mod window_event;

pub(super) use aside::{free_of_panel, use_aside};
pub(super) use channel::{Channel, use_channel};
pub(super) use element_size::use_element_size;
pub(super) use embedding::{is_embedded, is_guest};
pub(super) use full_screen::{FullScreen, use_full_screen};
pub(super) use gestures::{Refused, Told, use_gestures};
pub(super) use hands::{place_in, pointer};
pub(super) use kept_focus::use_kept_focus;
pub(super) use look::use_look;
pub(super) use motion::{Motion, prefers_less_motion, use_motion};
pub(super) use screen::{magnify, use_quiet_seconds, use_screen_size};
pub(super) use travel::use_travel;
pub(super) use window_event::use_window_event;
