//! What an address asks for and the map does not have, in words.

mod en;
mod fr;

use super::words::Words;
use crate::model::{Lang, Notice};

/// The words of one language, each a function of what was found.
struct NoticeWords {
    /// An address that names an unknown lever.
    unknown_lever: fn(&str, Option<&str>) -> String,
    /// An address that names an unknown territory.
    unknown_territory: fn(&str, Option<&str>) -> String,
    /// A parameter that no map knows: name, nearest.
    unknown_parameter: fn(&str, Option<&str>) -> String,
    /// An address that names an unknown excerpt.
    unknown_excerpt: fn(&str) -> String,
    /// An address that names an entry of a list which the map does not have: parameter, value, nearest.
    unknown_entry: fn(&str, &str, Option<&str>) -> String,
    /// An address with another unknown value: parameter, value, values accepted.
    unknown_value: fn(&str, &str, &str) -> String,
    /// A second lever without a first, or the same one: the value found.
    nothing_to_cross: fn(&str) -> String,
}

/// `notice` in words.
pub fn notice(words: &Words, notice: &Notice) -> String {
    let words = match words.lang {
        Lang::Fr => &fr::WORDS,
        Lang::En => &en::WORDS,
    };
    match notice {
        Notice::UnknownLever { found, nearest } => (words.unknown_lever)(found, nearest.as_deref()),
        Notice::NothingToCross { found } => (words.nothing_to_cross)(found),
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
