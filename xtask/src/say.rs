//! What a chore says, and the only place that prints.
//!
//! Standard output has one line per step; the output of the tools themselves goes where they send it.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a chore talks to the person who started it, and only through this module"
)]

/// Prints one line of progress or of a result.
pub(crate) fn line(text: &str) {
    println!("{text}");
}

/// Announces one step of the set-up, with the time to expect.
pub(crate) fn installing(what: &str, expected: &str) {
    println!("setup: {what}: installing ({expected}) …");
}

/// Says that a piece of the set-up is already there, and where.
pub(crate) fn present(what: &str, place: &str) {
    println!("setup: {what}: {place}");
}

/// Prints why the chore ends, on standard error.
pub(crate) fn problem(text: &str) {
    eprintln!("xtask: {text}");
}
