//! The keys of a tour: those of a keyboard, and those that a presenter's remote control sends.

use super::tour::TourAction;

/// What has the focus when a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyTarget {
    /// A field with something in it, or with a list open: it keeps its keys, and Escape empties or closes it.
    Field,
    /// A field with nothing to give back: it keeps its keys but Escape.
    IdleField,
    /// A button or a link: it keeps the space bar.
    Control,
    /// Anything else.
    Elsewhere,
}

/// What `key` (its DOM name) asks of the tour that plays; `None` for a key that is not the tour's.
///
/// Only while a tour plays, and never with Ctrl, Alt or ⌘, which the caller looks at.
pub fn tour_key(key: &str, target: KeyTarget) -> Option<TourAction> {
    match (key, target) {
        ("Escape", KeyTarget::IdleField | KeyTarget::Control | KeyTarget::Elsewhere) => {
            Some(TourAction::Leave)
        }
        (_, KeyTarget::Field | KeyTarget::IdleField) | (" ", KeyTarget::Control) => None,
        ("PageDown" | "ArrowRight" | "ArrowDown" | " ", _) => Some(TourAction::Next),
        ("PageUp" | "ArrowLeft" | "ArrowUp", _) => Some(TourAction::Previous),
        ("Home", _) => Some(TourAction::First),
        ("End", _) => Some(TourAction::Last),
        ("b" | "B" | ".", _) => Some(TourAction::Black),
        _ => None,
    }
}
