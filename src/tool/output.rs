//! The only place of the tool that prints.
#![expect(clippy::print_stderr, reason = "a command speaks through its streams")]

use std::io::Write as _;

/// Says `text` to whoever runs the command, or to the tool that reads it; one that stops reading (`| head`) is no fault.
pub fn say(text: &str) {
    writeln!(std::io::stdout(), "{text}").ok();
}

/// Says what stopped the command.
pub fn say_error(text: &str) {
    eprintln!("{text}");
}

/// Says how far long work has come, apart from what the command answers.
pub fn say_progress(text: &str) {
    eprintln!("{text}");
}
