//! A verb that another process of this program runs while this one goes on: compilers leave a core idle for minutes.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command};

use anyhow::{Context as _, Result, ensure};

use crate::repo::Repo;
use crate::say;

/// A verb at work beside the chore. Dropped before it ends, it is stopped.
#[derive(Debug)]
pub(crate) struct Beside {
    verb: &'static str,
    process: Child,
    /// What it says, kept until it is waited for: two chores at once on one terminal cannot be read.
    said: PathBuf,
}

impl Beside {
    /// Starts `verb`.
    pub(crate) fn start(repo: &Repo, verb: &'static str) -> Result<Self> {
        let folder = repo.root().join("target");
        fs::create_dir_all(&folder).context("failed to make the folder target/")?;
        let said = folder.join(format!("xtask-{verb}.log"));
        let log =
            File::create(&said).with_context(|| format!("failed to write {}", said.display()))?;
        let program = std::env::current_exe().context("failed to find this program")?;
        let mut command = Command::new(program);
        command
            .arg(verb)
            .current_dir(repo.root())
            .stdin(std::process::Stdio::null())
            .stderr(log.try_clone().context("failed to share the log")?)
            .stdout(log);
        lead_group(&mut command);
        let process = command
            .spawn()
            .with_context(|| format!("failed to start {verb}"))?;
        say::line(&format!("{verb}: goes on beside, into {}", said.display()));
        Ok(Self {
            verb,
            process,
            said,
        })
    }

    /// Waits for its end, says what it said, and fails if it did.
    pub(crate) fn finish(mut self) -> Result<()> {
        let status = self.process.wait().context("failed to wait")?;
        let said = fs::read_to_string(&self.said)
            .with_context(|| format!("failed to read {}", self.said.display()))?;
        say::line(said.trim_end());
        ensure!(status.success(), "{} failed", self.verb);
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if matches!(self.process.try_wait(), Ok(None)) {
            stop(&mut self.process);
        }
    }
}

/// Makes `command` lead a group of processes, that all it starts are stopped with it.
#[cfg(unix)]
fn lead_group(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
fn lead_group(_command: &mut Command) {}

/// Stops the group of `process`. What cannot be stopped ends by itself, and writes into `target/` and `dist/` alone.
#[cfg(unix)]
fn stop(process: &mut Child) {
    let group = format!("-{}", process.id());
    drop(Command::new("kill").args(["-TERM", "--", &group]).status());
    drop(process.wait());
}

#[cfg(not(unix))]
fn stop(process: &mut Child) {
    drop(process.kill());
    drop(process.wait());
}
