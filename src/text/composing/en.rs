//! English words of a tour that a visitor composes.

use super::{ComposeWords, StepButtons};
use crate::codec::DraftFault;
use crate::model::{Lack, Lang, STEP_SECONDS, TITLE_LIMIT};

pub(in crate::text) static WORDS: ComposeWords = ComposeWords {
    compose: "Compose a tour",
    purpose: "Find a view on the map, add it, then write what it shows. The tour is in this page only: nothing is kept on the device \
              or sent. Save it as a file to go on later or to publish it.",
    add: "Add this view to the tour",
    added: |number| format!("The view is step {number}."),
    tour_titles: [
        "Title of the tour, in French",
        "Title of the tour, in English",
    ],
    steps: "Steps of the composed tour",
    untitled: "Untitled",
    about: |territory, axis| format!("{territory} · {axis}"),
    lacking: "To complete:",
    lack,
    unready: |count| {
        let points = match count {
            1 => format!("{count} point is left to complete"),
            _ => format!("{count} points are left to complete"),
        };
        format!("{points} before publication: the command “leviers verifier” will ask for them.")
    },
    ready: "Nothing is missing to publish this tour.",
    step_buttons: StepButtons {
        edit: "Edit",
        up: "Move up",
        down: "Move down",
        remove: "Remove",
    },
    of_step: |button, number| format!("{button}: step {number}"),
    form: |number| format!("Step {number}"),
    territory: "Territory the step is about",
    axis: "Axis it is about",
    titles: ["Title, in French", "Title, in English"],
    texts: ["Text, in French", "Text, in English"],
    notes: ["Notes for who presents, in French", "Notes, in English"],
    seconds: "Time, in seconds",
    proofs: "Excerpts behind it",
    no_proof: "No excerpt of this territory under this axis: a step rests on at least one. Choose the territory and the axis the step is \
               about.",
    show_view: "See the view of the step again",
    take_view: "Take the view shown now",
    view_taken: "The step shows the view shown now.",
    done: "Close the step",
    play: "Play this tour",
    save: "Save (parcours.csv)",
    saved: |name| format!("File ready: {name}"),
    open: "Open a parcours.csv",
    opened: |steps| match steps {
        1 => format!("{steps} step opened."),
        _ => format!("{steps} steps opened."),
    },
    carried: |steps| match steps {
        1 => format!("The map shows other data: the composed tour keeps {steps} step there."),
        _ => format!("The map shows other data: the composed tour keeps {steps} steps there."),
    },
    fault,
    restart: "Remove everything",
    removed: "Removed.",
    undo: "Put back",
    moved: |place, count| format!("Step {place} of {count}."),
    not_played: "The published tours are not available: this one cannot be played.",
};

fn lack(lack: Lack) -> String {
    let [shortest, longest] = STEP_SECONDS;
    match lack {
        Lack::Title(lang) => format!("title in {}", name(lang)),
        Lack::ShorterTitle(lang) => {
            format!(
                "title in {} of {TITLE_LIMIT} characters at most",
                name(lang)
            )
        }
        Lack::Text(lang) => format!("text in {}", name(lang)),
        Lack::Notes(lang) => format!("notes in {}", name(lang)),
        Lack::Seconds => format!("time of {shortest} to {longest} seconds"),
        Lack::Proof => "at least one excerpt or cooperation".to_owned(),
    }
}

fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "French",
        Lang::En => "English",
    }
}

fn fault(fault: &DraftFault) -> String {
    match fault {
        DraftFault::NotText => "This file is no text in UTF-8, or it is too long.".to_owned(),
        DraftFault::MissingColumn(column) => {
            format!("The column “{column}” of parcours.csv is not there.")
        }
        DraftFault::NoStep => "This file has no step.".to_owned(),
        DraftFault::OtherTours(count) => match count {
            1 => format!("{count} other tour of the file is left aside."),
            _ => format!("{count} other tours of the file are left aside."),
        },
        DraftFault::Unknown { row, column, found } => {
            format!("Row {row}, column “{column}”: “{found}” is not in the content of this map.")
        }
    }
}
