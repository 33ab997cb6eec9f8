//! The components written once, as text: parts of the pages that stand still, for who reads without the program
//! (`docs/decisions/0073`).
//!
//! Nothing listens, nothing is followed: a live part is written as it is at that moment. What leads somewhere asks
//! [`super::choices`], which asks [`Around`].

#[cfg(not(target_arch = "wasm32"))]
mod around;
#[cfg(not(target_arch = "wasm32"))]
mod axis;
#[cfg(target_arch = "wasm32")]
mod never;
#[cfg(not(target_arch = "wasm32"))]
mod territory;
#[cfg(not(target_arch = "wasm32"))]
mod written;

#[cfg(not(target_arch = "wasm32"))]
pub(super) use around::Around;
#[cfg(target_arch = "wasm32")]
pub(super) use never::Around;
#[cfg(not(target_arch = "wasm32"))]
pub use written::{Part, Still};
