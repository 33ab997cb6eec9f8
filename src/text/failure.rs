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
    /// Its content is wrong.
    Faulty(DataProblem),
}

impl Failure {
    /// The failure as a visitor reads it.
    pub fn message(&self, lang: Lang) -> String {
        let words = words(lang);
        match self {
            Self::Unreachable { file } => (words.unreachable)(file),
            Self::Refused { file, status } => (words.refused)(file, *status),
            Self::Faulty(fault) => problem(lang, fault),
        }
    }
}
