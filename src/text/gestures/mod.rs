//! Words of what moves the map: its buttons, and what is said of a gesture that the page keeps.

mod en;
mod fr;

pub(super) use en::WORDS as EN;
pub(super) use fr::WORDS as FR;

/// The words of one language.
#[derive(Debug)]
pub struct GestureWords {
    /// Zooms in.
    pub closer: &'static str,
    /// Zooms out.
    pub farther: &'static str,
    /// Shows all of the map again.
    pub home: &'static str,
    /// Brings the chosen territory to the middle, as large as fits: its name.
    pub frame: fn(&str) -> String,
    /// The same button while no territory is chosen.
    pub frame_chosen: &'static str,
    /// Moves the map up, down, to the left, to the right.
    pub moves: [&'static str; 4],
    /// Fills the screen.
    pub full_screen: &'static str,
    /// Leaves the full screen: name, and visible text.
    pub leave_full_screen: [&'static str; 2],
    /// A plain wheel scrolls the page.
    pub wheel: &'static str,
    /// One finger scrolls the page.
    pub finger: &'static str,
}
