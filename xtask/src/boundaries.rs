//! Makes the boundaries and the table of communes again, with the recipes in `xtask/boundaries/` and `xtask/communes/`.

use std::path::Path;
use std::process::{Command, ExitCode, ExitStatus};

use anyhow::{Context as _, Result, ensure};

use crate::cache::Cache;
use crate::repo::Repo;
use crate::say;
use crate::tool::{Tool, require_node};

/// Sets up mapshaper and runs the recipe; ends with the recipe's own exit code.
pub(crate) fn boundaries(repo: &Repo) -> Result<ExitCode> {
    require_python()?;
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
    Ok(code_of(status))
}

/// Writes the communes of `source` that the atlas knows to `assets/communes.json`.
pub(crate) fn communes(repo: &Repo, source: &Path) -> Result<ExitCode> {
    require_python()?;
    // The recipe runs from the root of the repository, whatever folder the path was written in.
    let source = source
        .canonicalize()
        .with_context(|| format!("failed to find {}", source.display()))?;
    let status = Command::new("python3")
        .arg(Path::new("xtask").join("communes").join("make.py"))
        .arg(source)
        .arg("assets")
        .current_dir(repo.root())
        .status()
        .context("failed to start python3")?;
    Ok(code_of(status))
}

fn require_python() -> Result<()> {
    ensure!(
        which::which("python3").is_ok(),
        "python3 is missing: install Python 3 from https://www.python.org or your package manager"
    );
    Ok(())
}

/// A signal has no code: any failure will do.
fn code_of(status: ExitStatus) -> ExitCode {
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    ExitCode::from(code.unwrap_or(1))
}
