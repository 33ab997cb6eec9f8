//! English words of the guided tours.

use super::TourWords;

pub(in crate::text) static WORDS: TourWords = TourWords {
    tours: "Guided tours",
    steps: |count| match count {
        1 => format!("{count} step"),
        _ => format!("{count} steps"),
    },
    loading: "Loading the tours…",
    failed: "The guided tours are not available",
    step_of: |step, count| format!("Step {step} of {count}"),
    controls: "Lead the tour",
    previous: "Previous",
    next: "Next",
    run: "Play automatically",
    hold: "Stop playing",
    leave: "Leave the tour",
    back: |step| format!("Back to step {step}"),
    progress: "Steps of the tour",
    proofs: "Excerpts behind it",
    listen: "To listen to",
    minutes: |minutes| format!("{minutes} min"),
    announced: "announced in",
    black: "Black screen. The B key or a click lights it again.",
};
