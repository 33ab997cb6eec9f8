//! `leviers extraire`: what it finds, misses and gets wrong, in a small document of ours and in the study's own text.
#![cfg(feature = "tool")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

mod document;
mod measure;
mod names;
mod rows;
