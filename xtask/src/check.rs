//! The checks that need no run of the product: format, lints, layers, dependencies.

use anyhow::{Context as _, Result};
use xshell::{Cmd, Shell, cmd};

use crate::repo::Repo;
use crate::say;
use crate::setup::{Need, Toolbox, provide};
use crate::stages::Stages;

/// What the checks need.
pub(crate) const CHECK_NEEDS: [Need; 2] = [Need::WasmTarget, Need::CargoDeny];

/// Sets up and checks.
pub(crate) fn check(repo: &Repo) -> Result<()> {
    let toolbox = provide(repo, &CHECK_NEEDS)?;
    let mut stages = Stages::new("check");
    check_stages(repo, &toolbox, &mut stages)?;
    stages.finish();
    Ok(())
}

/// Runs the checks as stages of a chore, the quickest first.
///
/// Warnings are errors here and only here, so that half-written code still compiles at one's desk.
pub(crate) fn check_stages(repo: &Repo, toolbox: &Toolbox, stages: &mut Stages) -> Result<()> {
    let sh = toolbox.shell(repo)?;
    stages.run("format", || {
        run(&cmd!(sh, "cargo fmt --check"))?;
        run(&cmd!(
            sh,
            "cargo fmt --check --manifest-path xtask/Cargo.toml"
        ))
    })?;
    stages.run("lints: core layers", || {
        run(&cmd!(
            sh,
            "cargo clippy --quiet --no-default-features -- -D warnings"
        ))
    })?;
    stages.run("layers", || {
        run(&cmd!(
            sh,
            "cargo test --quiet --no-default-features --test layers"
        ))
    })?;
    stages.run("lints: application and tool", || {
        run(&cmd!(
            sh,
            "cargo clippy --quiet --features studio --all-targets -- -D warnings"
        ))?;
        // What editors run without the heavier parts.
        run(&cmd!(
            sh,
            "cargo clippy --quiet --no-default-features --features tool -- -D warnings"
        ))
    })?;
    stages.run("lints: wasm32", || {
        run(&cmd!(
            sh,
            "cargo clippy --quiet --target wasm32-unknown-unknown --lib -- -D warnings"
        ))?;
        run(&cmd!(
            sh,
            "cargo clippy --quiet --target wasm32-unknown-unknown --no-default-features --features lecteur --bin lecteur -- -D warnings"
        ))
    })?;
    stages.run("chores: lints and tests", || {
        run(&cmd!(
            sh,
            "cargo clippy --quiet --manifest-path xtask/Cargo.toml --all-targets -- -D warnings"
        ))?;
        run(&cmd!(
            sh,
            "cargo test --quiet --manifest-path xtask/Cargo.toml"
        ))
    })?;
    stages.run("dependencies", || check_dependencies(&sh))
}

fn run(command: &Cmd<'_>) -> Result<()> {
    Ok(command.run()?)
}

/// Licences, origins and bans always; known vulnerabilities only when their database can be had.
fn check_dependencies(sh: &Shell) -> Result<()> {
    const QUIET: [&str; 4] = ["--log-level", "error", "--config", "deny.toml"];
    const MANIFESTS: [&str; 2] = ["Cargo.toml", "xtask/Cargo.toml"];
    for manifest in MANIFESTS {
        run(&cmd!(
            sh,
            "cargo-deny {QUIET...} --manifest-path {manifest} check bans licenses sources"
        ))?;
    }
    let fetched = cmd!(sh, "cargo-deny {QUIET...} fetch db")
        .quiet()
        .ignore_stdout()
        .ignore_stderr()
        .run();
    if fetched.is_err() {
        say::line(
            "dependencies: the advisory database cannot be reached: known vulnerabilities were NOT checked",
        );
        return Ok(());
    }
    for manifest in MANIFESTS {
        run(&cmd!(
            sh,
            "cargo-deny {QUIET...} --manifest-path {manifest} check --disable-fetch advisories"
        ))
        .context(
            "a dependency has a known problem, or its exception in deny.toml is out of date",
        )?;
    }
    Ok(())
}
