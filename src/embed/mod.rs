//! The JavaScript boundary: a page mounts the map in an element and keeps a handle on it.

mod colors;
mod events;
mod handle;
mod options;
mod panic;

pub use colors::colors;
pub use handle::{MapHandle, mount};
