//! The only readers of the DOM's geometry. Each hook returns signals and cleans up after itself.

mod element_size;

pub(super) use element_size::use_element_size;
