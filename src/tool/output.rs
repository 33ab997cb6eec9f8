//! The only place of the tool that prints.
#![expect(clippy::print_stderr, reason = "a command speaks through its streams")]

use std::io::{IsTerminal as _, Write as _};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use indicatif::ProgressBar;

/// The one line that says how far the work has come; whatever else is said takes its place.
static PROGRESS: Mutex<Option<ProgressBar>> = Mutex::new(None);

/// Time between two turns of its sign.
const TURN: Duration = Duration::from_millis(120);

/// Says `text` to whoever runs the command, or to the tool that reads it; one that stops reading (`| head`) is no fault.
pub fn say(text: &str) {
    clear_progress();
    writeln!(std::io::stdout(), "{text}").ok();
}

/// Says what stopped the command.
pub fn say_error(text: &str) {
    clear_progress();
    eprintln!("{text}");
}

/// Says how far long work has come, to somebody who looks on: nothing when the error output is no terminal.
pub fn say_progress(text: &str) {
    if !std::io::stderr().is_terminal() {
        return;
    }
    let mut shown = PROGRESS.lock().unwrap_or_else(PoisonError::into_inner);
    let line = shown.get_or_insert_with(|| {
        let line = ProgressBar::new_spinner();
        line.enable_steady_tick(TURN);
        line
    });
    line.set_message(text.to_owned());
}

fn clear_progress() {
    let shown = PROGRESS
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .take();
    if let Some(line) = shown {
        line.finish_and_clear();
    }
}
