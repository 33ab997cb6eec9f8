//! English words of « Essayer mes données ».

use super::TryingWords;

pub(super) static WORDS: TryingWords = TryingWords {
    title: "Try my data",
    yours: "Your data",
    privacy: "Files are read in this page. Nothing leaves this computer, nothing is published.",
    choose: "Choose a workbook (XLSX, ODS) or CSV files",
    or_drop: "or drop them anywhere in the page.",
    complete: "Keep the rows that the files do not have",
    reading: |names| format!("Reading {names}…"),
    stop: "Stop",
    stopped: "Reading stopped.",
    published: |edition| format!("The map shows the published edition of {edition}."),
    tried: |names| format!("No problem. The map shows {names}, not the published edition."),
    refused: |count| {
        if count == 1 {
            "1 problem (told in French): the map has not changed.".to_owned()
        } else {
            format!("{count} problems (told in French): the map has not changed.")
        }
    },
    some_problems: |shown, all| {
        format!("The first {shown} problems, of {all}: correct them, then try again.")
    },
    changes: "What changes (in French)",
    no_change: "Nothing changes: the files say what is published.",
    notes: "Good to know (in French)",
    files: "Files of the map",
    back: "Back to the published data",
    leave: "Leave the trial",
    row: "The row",
    here: "to correct",
    empty: "(empty)",
    not_loaded: "The reader of workbooks could not be loaded. Check the connection, then choose the file again.",
    not_read: "This file could not be read to its end. The map has not changed. Save it again in the spreadsheet, or \
               save each sheet as CSV, then try again.",
    too_heavy: |name, most| format!("{name}: this file is too large. {most} MB at most."),
    not_saved: "The browser refused to save the file.",
};
