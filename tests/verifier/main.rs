//! `leviers verifier`: each way to get a source file wrong, with the exact message that the editor reads.
#![cfg(feature = "tool")]

mod files;
mod index;
mod paths;
mod set;
mod texts;
