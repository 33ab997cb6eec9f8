//! What stops a command, as opposed to what is wrong in the data.

use thiserror::Error;

use super::disk::DiskError;

/// Why a command could not do its work; told on the error output, with [`super::cli::EXIT_USAGE`].
#[derive(Debug, Error)]
pub enum Refusal {
    /// The disk refused.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Anything else, as a French clause.
    #[error("{0}")]
    Said(String),
}
