//! A chore made of named stages: each is announced, the first that fails ends the chore by name.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

use crate::say;

/// The stages run so far.
#[derive(Debug)]
pub(crate) struct Stages {
    chore: &'static str,
    started: Instant,
    n_passed: usize,
}

impl Stages {
    pub(crate) fn new(chore: &'static str) -> Self {
        Self {
            chore,
            started: Instant::now(),
            n_passed: 0,
        }
    }

    /// Announces the stage, runs it and says how long it took. Its failure carries its name.
    pub(crate) fn run(&mut self, stage: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        say::line(&format!("\n── {}: {stage}", self.chore));
        let started = Instant::now();
        work().with_context(|| {
            format!(
                "{} failed at stage « {stage} » after {}",
                self.chore,
                words(started.elapsed())
            )
        })?;
        self.n_passed += 1;
        say::line(&format!("── {stage}: {}", words(started.elapsed())));
        Ok(())
    }

    /// Prints the last line, when all have passed.
    pub(crate) fn finish(&self) {
        let Self {
            chore,
            started,
            n_passed,
        } = self;
        say::line(&format!(
            "\n{chore}: all {n_passed} stages passed in {}",
            words(started.elapsed())
        ));
    }
}

/// A duration as a person says it: `0.4 s`, `12 s`, `3 min 05 s`.
fn words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_said_in_seconds_then_in_minutes() {
        let said = [0.44, 12.9, 185.2].map(|seconds| words(Duration::from_secs_f64(seconds)));
        assert_eq!(said, ["0.4 s", "12 s", "3 min 05 s"]);
    }

    #[test]
    fn a_failing_stage_gives_its_name_and_the_cause() {
        let mut stages = Stages::new("check");
        let error = stages
            .run("format", || anyhow::bail!("one file differs"))
            .unwrap_err();
        let error = format!("{error:#}");
        assert!(
            error.starts_with("check failed at stage « format »"),
            "{error}"
        );
        assert!(error.ends_with("one file differs"), "{error}");
    }
}
