//! Words of the guided tours, of the projector and of the stand.

mod en;
mod fr;

pub(super) use en::WORDS as EN;
pub(super) use fr::WORDS as FR;

/// The words of one language.
#[derive(Debug)]
pub struct TourWords {
    /// Opens and names the list of tours.
    pub tours: &'static str,
    /// How many steps a tour has.
    pub steps: fn(usize) -> String,
    /// The tours are on their way.
    pub loading: &'static str,
    /// The tours cannot be had.
    pub failed: &'static str,
    /// Which step, from 1, of how many.
    pub step_of: fn(usize, usize) -> String,
    /// Name of the group of buttons.
    pub controls: &'static str,
    /// Goes one step back.
    pub previous: &'static str,
    /// Goes to the next step.
    pub next: &'static str,
    /// Lets steps follow each other.
    pub run: &'static str,
    /// Stops that.
    pub hold: &'static str,
    /// Leaves the tour.
    pub leave: &'static str,
    /// Shows the step again after a look elsewhere: the step, from 1.
    pub back: fn(usize) -> String,
    /// Name of the list of steps.
    pub progress: &'static str,
    /// Heading of the excerpts that carry a step.
    pub proofs: &'static str,
    /// Heading of what can be listened to.
    pub listen: &'static str,
    /// Duration of a media, minutes.
    pub minutes: fn(u16) -> String,
    /// Introduces where a media is announced.
    pub announced: &'static str,
    /// The screen is black, and how to light it.
    pub black: &'static str,
}
