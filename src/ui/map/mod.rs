//! The drawing: frames and outlines, symbols, names.

mod backdrop;
mod controls;
mod debug;
mod furniture;
mod highlight;
mod keys;
mod map_view;
mod names;
mod sheet;
mod stage;
mod symbol;
mod tooltip;
mod weaves;

pub(super) use furniture::furniture;
pub(super) use map_view::map_view;
