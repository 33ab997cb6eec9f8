//! What an address asks for and the map does not have, in words.

use super::words::Words;
use crate::model::Notice;

/// `notice` in words.
pub fn notice(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::UnknownLever { found, nearest } => (words.unknown_lever)(found, nearest.as_deref()),
        Notice::NothingToCross { found } => (words.carto.nothing_to_cross)(found),
        Notice::UnknownParameter { found, nearest } => {
            (words.unknown_parameter)(found, nearest.as_deref())
        }
        Notice::UnknownTerritory { found, nearest } => {
            (words.unknown_territory)(found, nearest.as_deref())
        }
        Notice::UnknownExcerpt { found } => (words.unknown_excerpt)(found),
        Notice::UnknownEntry {
            name,
            found,
            nearest,
        } => (words.unknown_entry)(name, found, nearest.as_deref()),
        Notice::UnknownValue {
            name,
            found,
            accepted,
        } => (words.unknown_value)(name, found, accepted),
    }
}
