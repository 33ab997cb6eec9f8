//! Words of a tour that a visitor composes.

mod en;
mod fr;

pub(super) use en::WORDS as EN;
pub(super) use fr::WORDS as FR;

use crate::codec::DraftFault;
use crate::model::Lack;

/// The words of one language.
#[derive(Debug)]
pub struct ComposeWords {
    /// Opens the box.
    pub compose: &'static str,
    /// What it is for, and what is kept of it.
    pub purpose: &'static str,
    /// Adds the view as a step.
    pub add: &'static str,
    /// The view was added: its number.
    pub added: fn(usize) -> String,
    /// Title of the tour, French then English.
    pub tour_titles: [&'static str; 2],
    /// Name of the list of steps.
    pub steps: &'static str,
    /// A step without a title.
    pub untitled: &'static str,
    /// What a step is about: territory, axis.
    pub about: fn(&str, &str) -> String,
    /// Introduces what is lacking.
    pub lacking: &'static str,
    /// What is lacking.
    pub lack: fn(Lack) -> String,
    /// How many steps and the tour itself lack something: what that means for the editors' command.
    pub unready: fn(usize) -> String,
    /// Nothing is lacking.
    pub ready: &'static str,
    /// Short names of the buttons of a step.
    pub step_buttons: StepButtons,
    /// The full name of such a button: its short name, number of the step.
    pub of_step: fn(&str, usize) -> String,
    /// Heading of the form of a step: its number.
    pub form: fn(usize) -> String,
    /// The territory that the step is about.
    pub territory: &'static str,
    /// The axis that it is about.
    pub axis: &'static str,
    /// Title of the step, French then English.
    pub titles: [&'static str; 2],
    /// Text of the step, French then English.
    pub texts: [&'static str; 2],
    /// Notes of the step, French then English.
    pub notes: [&'static str; 2],
    /// Time on the step.
    pub seconds: &'static str,
    /// Heading of the excerpts that may carry the step.
    pub proofs: &'static str,
    /// There is none about this territory and this axis.
    pub no_proof: &'static str,
    /// Shows again the view of the step.
    pub show_view: &'static str,
    /// Gives the step the view that the map shows now.
    pub take_view: &'static str,
    /// The step has that view now.
    pub view_taken: &'static str,
    /// Closes the form.
    pub done: &'static str,
    /// Plays the tour.
    pub play: &'static str,
    /// Saves it as a file.
    pub save: &'static str,
    /// The file is ready: its name.
    pub saved: fn(&str) -> String,
    /// Opens a file.
    pub open: &'static str,
    /// A file was opened: how many steps.
    pub opened: fn(usize) -> String,
    /// The map shows other data, and the tour goes on over them: how many steps.
    pub carried: fn(usize) -> String,
    /// What of a file could not be followed.
    pub fault: fn(&DraftFault) -> String,
    /// Begins a new tour.
    pub restart: &'static str,
    /// Steps are gone.
    pub removed: &'static str,
    /// Brings back what is gone.
    pub undo: &'static str,
    /// A step went to that place, of so many.
    pub moved: fn(usize, usize) -> String,
    /// The published tours, which a played one comes after, cannot be had.
    pub not_played: &'static str,
}

/// Short names of the buttons of a step.
#[derive(Clone, Copy, Debug)]
pub struct StepButtons {
    /// Opens its form.
    pub edit: &'static str,
    /// Moves it before the one before.
    pub up: &'static str,
    /// Moves it after the next one.
    pub down: &'static str,
    /// Takes it out.
    pub remove: &'static str,
}
