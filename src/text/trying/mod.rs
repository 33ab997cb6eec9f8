//! Words of « Essayer mes données ». Apart from those of the map: only the late chunk says them.

mod en;
mod fr;

use crate::model::Lang;

/// The words of one language. A field is a text, or a function where numbers or names enter it.
#[derive(Debug)]
pub struct TryingWords {
    /// Heading of the page's part, and of what leads to it.
    pub title: &'static str,
    /// Where the visitor's own data is told of, as a heading.
    pub yours: &'static str,
    /// What happens to the files: nothing leaves.
    pub privacy: &'static str,
    /// Chooses files.
    pub choose: &'static str,
    /// They can be dropped instead.
    pub or_drop: &'static str,
    /// Rows that the files do not have stay.
    pub complete: &'static str,
    /// The files are read: their names.
    pub reading: fn(&str) -> String,
    /// Stops that.
    pub stop: &'static str,
    /// It was stopped.
    pub stopped: &'static str,
    /// The map shows the published content: its edition.
    pub published: fn(&str) -> String,
    /// The map shows the files: their names.
    pub tried: fn(&str) -> String,
    /// What is wrong with them: how many problems.
    pub refused: fn(usize) -> String,
    /// How many problems are shown, of how many.
    pub some_problems: fn(usize, usize) -> String,
    /// Heading of the changes.
    pub changes: &'static str,
    /// There is none.
    pub no_change: &'static str,
    /// Heading of what was read otherwise than written.
    pub notes: &'static str,
    /// Heading of the files to take.
    pub files: &'static str,
    /// Back to the published content.
    pub back: &'static str,
    /// Leaves this part of the page.
    pub leave: &'static str,
    /// Caption of the cells of a row.
    pub row: &'static str,
    /// Marks the faulty cell.
    pub here: &'static str,
    /// Stands for an empty cell.
    pub empty: &'static str,
    /// The reader cannot be had.
    pub not_loaded: &'static str,
    /// The reader gave up.
    pub not_read: &'static str,
    /// A file that is too large: its name, the largest size in MB.
    pub too_heavy: fn(&str, usize) -> String,
    /// A file could not be saved.
    pub not_saved: &'static str,
}

/// The words of `lang`.
pub fn trying(lang: Lang) -> &'static TryingWords {
    match lang {
        Lang::Fr => &fr::WORDS,
        Lang::En => &en::WORDS,
    }
}
