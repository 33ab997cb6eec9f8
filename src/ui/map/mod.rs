//! The drawing: frames and outlines, symbols, names.

mod backdrop;
mod furniture;
mod map_view;
mod names;
mod symbol;

pub(super) use map_view::map_view;
