//! Builds the site with Trunk, and serves it on this machine.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result};
use xshell::cmd;

use crate::alone;
use crate::embed;
use crate::minify;
use crate::pages;
use crate::precache;
use crate::repo::Repo;
use crate::say;
use crate::setup::{Need, provide};

/// What a release build needs. wasm-opt runs in release builds only.
pub(crate) const BUILD_NEEDS: [Need; 5] = [
    Need::WasmTarget,
    Need::Trunk,
    Need::WasmBindgen,
    Need::WasmOpt,
    Need::Esbuild,
];
const SERVE_NEEDS: [Need; 3] = [Need::WasmTarget, Need::Trunk, Need::WasmBindgen];

/// Serves a development build on 127.0.0.1, and rebuilds it at each change, until interrupted.
pub(crate) fn serve(repo: &Repo, port: u16) -> Result<ExitCode> {
    // Before minutes of set-up and compilation, not after them.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} cannot be used: choose another with --port"))?;
    let toolbox = provide(repo, &SERVE_NEEDS)?;
    say::line(&format!(
        "serve: http://127.0.0.1:{port}/ once built: about 2 minutes the first time, seconds after a change"
    ));
    say::line("serve: reload the page after a change; Ctrl+C stops");
    let mut trunk = Command::new("trunk");
    trunk
        .args([
            "serve",
            "--address",
            "127.0.0.1",
            "--port",
            &port.to_string(),
        ])
        .current_dir(repo.root())
        .env("PATH", toolbox.path()?)
        .envs(toolbox.variables().map(|(name, value)| (name, value)))
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    set_color(&mut trunk);
    replace_with(trunk)
}

/// Builds `dist/` in release.
pub(crate) fn build(repo: &Repo) -> Result<()> {
    let toolbox = provide(repo, &BUILD_NEEDS)?;
    say::line("build: about 3 minutes the first time");
    let sh = toolbox.shell(repo)?;
    sh.set_var("TRUNK_SKIP_VERSION_CHECK", "true");
    if std::env::var_os("NO_COLOR").is_some() {
        sh.set_var("NO_COLOR", "true");
    }
    cmd!(sh, "trunk build --release")
        .run()
        .context("failed to build the site")?;
    // Made of scripts that call each other by their names: before these are short.
    alone::write(repo)?;
    minify::write(repo, &sh)?;
    embed::seal(&repo.dist())?;
    precache::write(repo)?;
    pages::host(repo)?;
    say::line("build: dist/ is ready to deploy");
    Ok(())
}

/// Trunk takes only `true` or `false` where the convention is any value.
fn set_color(trunk: &mut Command) {
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
}

/// Becomes the command, so that whoever stops this process stops the server, not its parent only.
#[cfg(unix)]
fn replace_with(mut command: Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec()).context("failed to start trunk")
}

/// Runs the command and ends as it does.
#[cfg(not(unix))]
fn replace_with(mut command: Command) -> Result<ExitCode> {
    let status = command.status().context("failed to start trunk")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
