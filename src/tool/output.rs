//! The only place of the tool that prints.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command speaks through its streams"
)]

/// Says `text` to whoever runs the command, or to the tool that reads it.
pub fn say(text: &str) {
    println!("{text}");
}

/// Says what stopped the command.
pub fn say_error(text: &str) {
    eprintln!("{text}");
}

/// Says how far long work has come, apart from what the command answers.
pub fn say_progress(text: &str) {
    eprintln!("{text}");
}
