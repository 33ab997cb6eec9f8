//! The drawing: frames and outlines, symbols, names.

mod backdrop;
mod codes;
mod controls;
mod crowd;
mod debug;
mod furniture;
mod highlight;
mod keys;
mod map_view;
mod moving;
mod names;
mod sheet;
mod stage;
mod symbol;
mod tooltip;
mod tracing;
mod weaves;

pub(super) use controls::{arrows, buttons};
pub(super) use crowd::crowd;
pub(super) use furniture::furniture;
pub(super) use highlight::{ground, star};
pub(super) use map_view::map_view;
pub(super) use moving::{Moving, moving};
pub(super) use names::forced_name;
pub(super) use sheet::{Part, Sheet};
pub(super) use tooltip::tooltip;
