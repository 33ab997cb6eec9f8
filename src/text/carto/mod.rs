//! Words of the map itself: colourings, keys of symbols, frames and their scale.

mod en;
mod fr;

pub(super) use en::WORDS as EN;
pub(super) use fr::WORDS as FR;

use crate::model::Crossing;

/// The words of one language. A field is a text, or a function where numbers or names enter it.
#[derive(Debug)]
pub struct CartoWords {
    /// Between a name and what is said of it.
    pub colon: &'static str,
    /// Between two such pairs.
    pub semicolon: &'static str,
    /// The colouring by number of levers cited.
    pub count: &'static str,
    /// Says what that number is not.
    pub count_caution: &'static str,
    /// Two levers crossed: their names.
    pub crossed: fn(&str, &str) -> String,
    /// A class of two crossed levers: the class, their names.
    pub crossing: fn(Crossing, &str, &str) -> String,
    /// A second lever without a first, or the same one: the value found.
    pub nothing_to_cross: fn(&str) -> String,
}
