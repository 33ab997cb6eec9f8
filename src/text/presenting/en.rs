//! English words of the page before others.

use super::PresentingWords;

pub(in crate::text) static WORDS: PresentingWords = PresentingWords {
    present: "Present",
    projection: ["Projector mode", "Leave projector mode"],
    window: ["Presenter window", "new window"],
    notes: "Notes",
    no_notes: "No notes for this step: the excerpts behind it are below, in full.",
    on_screen: "On screen",
    behind: "Behind it",
    upcoming: "Next",
    last_step: "This is the last step.",
    times: ["Time", "Elapsed"],
    reset: "Start again from zero",
    black: ["Black screen", "Light the screen"],
    linked: "Linked to the projected window.",
    waiting: "The projected window does not answer: open the tour in another window of this browser. Until then this page \
              moves alone.",
    gone: "The projected window is closed: this page moves alone until it is back.",
    ended: "The tour was left in the projected window. “Next” opens it there again.",
    impossible: "This browser does not link two windows: this page moves alone.",
    elsewhere: "The room sees something else than the step.",
    touch: "Touch the screen to explore",
    still_there: "Are you still there?",
    returning: |seconds| match seconds {
        1 => format!("Back to the start in {seconds} second. Touch the screen to stay."),
        _ => format!("Back to the start in {seconds} seconds. Touch the screen to stay."),
    },
    stay: "Stay",
    elsewhere_heading: "To read on your phone",
    elsewhere_use: "This stand opens no other page. Take a picture of this code, or note the address.",
};
