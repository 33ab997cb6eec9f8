//! Why a file or an address could not be followed, in words.

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
    /// Its content is wrong.
    Faulty(DataProblem),
}

impl Failure {
    /// The failure as a visitor reads it.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Faulty(fault) => problem(lang, fault),
            Self::Unreachable { .. }
            | Self::Refused { .. }
            | Self::ForeignOrigin { .. }
            | Self::NoAddress { .. }
            | Self::NothingToShow { .. } => self.message_but_of_faults(lang).unwrap_or_default(),
        }
    }

    /// The same; none of faults in the data, whose many words the first view of the map does without.
    pub fn message_but_of_faults(&self, lang: Lang) -> Option<String> {
        let words = words(lang);
        Some(match self {
            Self::Unreachable { file } => (words.unreachable)(file),
            Self::Refused { file, status } => (words.refused)(file, *status),
            Self::ForeignOrigin { address } => (words.host.foreign_origin)(address),
            Self::NoAddress { found } => (words.host.no_address)(found),
            Self::NothingToShow { file } => (words.host.nothing)(file),
            Self::Faulty(_) => return None,
        })
    }
}
