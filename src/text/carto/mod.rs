//! Words of the map itself: colourings, keys of symbols, frames and their scale.

mod en;
mod fr;

pub(super) use en::WORDS as EN;
pub(super) use fr::WORDS as FR;

use crate::geo::decimal;
use crate::model::Crossing;

/// `value` with at most one decimal under 10, none from there on, after `point`.
fn rounded(value: f64, point: &str) -> String {
    let places = u8::from(value < 9.95);
    decimal(value, places).replace('.', point)
}

/// `metres` in kilometres, or in metres under one.
fn length(metres: f64) -> String {
    if metres < 1000.0 {
        [&decimal(metres, 0), "\u{a0}m"].concat()
    } else {
        [&decimal(metres / 1000.0, 0), "\u{a0}km"].concat()
    }
}

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
    /// How many times larger than the mainland a carton is drawn, in short.
    pub times: fn(f64) -> String,
    /// A carton: its name, and that number, for assistive techniques.
    pub carton: fn(&str, f64) -> String,
    /// A length on the ground, metres.
    pub length: fn(f64) -> String,
    /// The letter of north.
    pub north: &'static str,
    /// Label of the choice of a second lever.
    pub cross_with: &'static str,
    /// The choice of none.
    pub cross_with_none: &'static str,
    /// Two levers crossed: their names.
    pub crossed: fn(&str, &str) -> String,
    /// A class of two crossed levers: the class, their names.
    pub crossing: fn(Crossing, &str, &str) -> String,
}
