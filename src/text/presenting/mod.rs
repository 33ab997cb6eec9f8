//! Words of the page before others: projector, window of who presents, stand.

mod en;
mod fr;

pub(super) use en::WORDS as EN;
pub(super) use fr::WORDS as FR;

/// The words of one language.
#[derive(Debug)]
pub struct PresentingWords {
    /// Name of the group of ways to present.
    pub present: &'static str,
    /// Shows the tour as on a projector, and as on a desk again.
    pub projection: [&'static str; 2],
    /// Opens the window of who presents, and that it is a new one.
    pub window: [&'static str; 2],
    /// Heading of the notes.
    pub notes: &'static str,
    /// A step without notes.
    pub no_notes: &'static str,
    /// Heading of what the room reads.
    pub on_screen: &'static str,
    /// Heading of what carries it.
    pub behind: &'static str,
    /// Heading of the next step.
    pub upcoming: &'static str,
    /// There is none.
    pub last_step: &'static str,
    /// What the clock says, and the time since the beginning.
    pub times: [&'static str; 2],
    /// Starts that time again.
    pub reset: &'static str,
    /// Makes the screen of the room black, and lights it again.
    pub black: [&'static str; 2],
    /// The two windows speak.
    pub linked: &'static str,
    /// The window that the room sees does not answer.
    pub waiting: &'static str,
    /// It left.
    pub gone: &'static str,
    /// No tour plays there.
    pub ended: &'static str,
    /// This browser lets no two windows speak.
    pub impossible: &'static str,
    /// The room sees something else than the step.
    pub elsewhere: &'static str,
    /// A stand waits for someone.
    pub touch: &'static str,
    /// Asks whether someone is still there.
    pub still_there: &'static str,
    /// In how many seconds the stand returns to its start.
    pub returning: fn(u32) -> String,
    /// Someone is.
    pub stay: &'static str,
    /// Heading of an address that a stand does not open.
    pub elsewhere_heading: &'static str,
    /// What to do with it.
    pub elsewhere_use: &'static str,
}
