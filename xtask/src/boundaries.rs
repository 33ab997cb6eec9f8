//! Makes the boundaries again, with the recipe in `xtask/boundaries/make.py`.

use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result, ensure};

use crate::cache::Cache;
use crate::repo::Repo;
use crate::say;
use crate::tool::{Tool, require_node};

/// Sets up mapshaper and runs the recipe; ends with the recipe's own exit code.
pub(crate) fn boundaries(repo: &Repo) -> Result<ExitCode> {
    ensure!(
        which::which("python3").is_ok(),
        "python3 is missing: install Python 3 from https://www.python.org or your package manager"
    );
    // mapshaper is a script that Node.js runs, wherever it was found.
    require_node()?;
    let cache = Cache::open()?;
    let mapshaper = Tool::mapshaper().provide(repo, &cache)?;
    say::line("boundaries: a few minutes the first time, with downloads");
    let status = Command::new("python3")
        .arg(Path::new("xtask").join("boundaries").join("make.py"))
        .arg("--cache")
        .arg(cache.folder("boundaries"))
        .arg("--mapshaper")
        .arg(mapshaper)
        .args(["--out", "assets"])
        .current_dir(repo.root())
        .status()
        .context("failed to start python3")?;
    // A signal has no code: any failure will do.
    let code = status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .unwrap_or(1);
    Ok(ExitCode::from(code))
}
