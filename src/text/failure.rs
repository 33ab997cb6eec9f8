//! Why a file or an address could not be followed, in words.

use std::sync::Arc;

use super::{problem, words};
use crate::codec::DataProblem;
use crate::model::Lang;

/// Why a file could not be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// No answer.
    Unreachable {
        /// Name of the file.
        file: String,
    },
    /// An answer other than 2xx.
    Refused {
        /// Name of the file.
        file: String,
        /// HTTP status.
        status: u16,
    },
    /// A host's file of an origin that is not allowed; it was not asked for.
    ForeignOrigin {
        /// Its address.
        address: String,
    },
    /// A host's file whose address is none.
    NoAddress {
        /// What was found.
        found: String,
    },
    /// A host's file without a territory.
    NothingToShow {
        /// Name of the file.
        file: String,
    },
    /// Its content is wrong. Shared: what is told is copied on its way, by a first view that makes none of it.
    Faulty(Arc<DataProblem>),
}

impl From<DataProblem> for Failure {
    fn from(problem: DataProblem) -> Self {
        Self::Faulty(Arc::new(problem))
    }
}

impl Failure {
    /// The failure as a visitor reads it.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Faulty(fault) => problem(lang, fault),
            Self::ForeignOrigin { address } => (words(lang).host().foreign_origin)(address),
            Self::NoAddress { found } => (words(lang).host().no_address)(found),
            Self::NothingToShow { file } => (words(lang).host().nothing)(file),
            Self::Unreachable { .. } | Self::Refused { .. } => {
                self.message_of_request(lang).unwrap_or_default()
            }
        }
    }

    /// The same, of a request that was not answered; none of what is in the files, whose many words the first view of the
    /// map does without.
    pub fn message_of_request(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Unreachable { file } => Some((words(lang).unreachable)(file)),
            Self::Refused { file, status } => Some((words(lang).refused)(file, *status)),
            Self::Faulty(_)
            | Self::ForeignOrigin { .. }
            | Self::NoAddress { .. }
            | Self::NothingToShow { .. } => None,
        }
    }
}
