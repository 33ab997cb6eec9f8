//! Sets up what a verb needs, once, and says so.
//!
//! A tool of the right version on PATH is used. Anything else goes into the per-user [`Cache`], by version, where the
//! next clone finds it. What cannot be installed is named in one line with the way to get it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::browser;
use crate::cache::Cache;
use crate::repo::Repo;
use crate::say;
use crate::split;
use crate::tool::{Tool, require_node};

/// What a verb may need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    WasmTarget,
    Trunk,
    WasmBindgen,
    WasmOpt,
    Esbuild,
    CargoDeny,
    BrowserPackages,
    Browser,
    WebDriver,
}

/// What was set up: folders to put before PATH, and the programs that are passed on by their path.
#[derive(Debug, Default)]
pub(crate) struct Toolbox {
    folders: Vec<PathBuf>,
    /// Variables that the tools read.
    variables: Vec<(&'static str, PathBuf)>,
    /// The browser that tests drive, if one was asked for.
    pub(crate) browser: Option<PathBuf>,
    /// The program that drives it for tests in WebAssembly, if one was asked for.
    pub(crate) web_driver: Option<PathBuf>,
}

impl Toolbox {
    /// A shell at the root of the repository that finds the tools by name.
    pub(crate) fn shell(&self, repo: &Repo) -> Result<Shell> {
        let sh = repo.shell()?;
        sh.set_var("PATH", self.path()?);
        for (name, value) in &self.variables {
            sh.set_var(name, value);
        }
        Ok(sh)
    }

    /// The variables that the tools read, besides PATH.
    pub(crate) fn variables(&self) -> impl Iterator<Item = &(&'static str, PathBuf)> {
        self.variables.iter()
    }

    /// The value of PATH under which the tools are found by name, ours first.
    pub(crate) fn path(&self) -> Result<OsString> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self
            .folders
            .iter()
            .cloned()
            .chain(env::split_paths(&inherited));
        env::join_paths(folders).context("failed to extend PATH with the tools' folders")
    }

    /// Makes the program at this path win over others of its name.
    fn put_first(&mut self, program: &Path) {
        if let Some(folder) = program.parent() {
            self.folders.push(folder.to_path_buf());
        }
    }
}

/// Sets up all that any verb of daily work needs.
pub(crate) fn everything(repo: &Repo) -> Result<()> {
    let mut needs = vec![
        Need::WasmTarget,
        Need::Trunk,
        Need::WasmBindgen,
        Need::WasmOpt,
        Need::Esbuild,
        Need::CargoDeny,
        Need::BrowserPackages,
        Need::Browser,
    ];
    if repo.has_wasm_tests() {
        needs.push(Need::WebDriver);
    }
    provide(repo, &needs)?;
    say::line("setup: everything is there");
    Ok(())
}

/// Sets up the given needs in order, and stops at the first that cannot be met.
pub(crate) fn provide(repo: &Repo, needs: &[Need]) -> Result<Toolbox> {
    let cache = Cache::open()?;
    let mut toolbox = Toolbox::default();
    for need in needs {
        match need {
            Need::WasmTarget => provide_wasm_target(repo)?,
            Need::Trunk => toolbox.put_first(&Tool::trunk().provide(repo, &cache)?),
            Need::WasmBindgen => {
                let real = Tool::wasm_bindgen(repo)?.provide(repo, &cache)?;
                let (copy, variable) = split::stand_in(repo, &real)?;
                toolbox.put_first(&copy);
                toolbox.variables.push(variable);
            }
            Need::WasmOpt => {
                // A script that Node.js runs, wherever it was found.
                require_node()?;
                toolbox.put_first(&Tool::wasm_opt().provide(repo, &cache)?);
            }
            Need::Esbuild => {
                require_node()?;
                toolbox.put_first(&Tool::esbuild().provide(repo, &cache)?);
            }
            Need::CargoDeny => toolbox.put_first(&Tool::cargo_deny().provide(repo, &cache)?),
            Need::BrowserPackages => provide_browser_packages(repo)?,
            Need::Browser => toolbox.browser = Some(browser::provide_browser(repo)?),
            Need::WebDriver => toolbox.web_driver = Some(browser::provide_web_driver(repo)?),
        }
    }
    Ok(toolbox)
}

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds the compiler's standard library for wasm32, unless the compiler has it (from rustup or from a distribution).
fn provide_wasm_target(repo: &Repo) -> Result<()> {
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", WASM_TARGET])
        .current_dir(repo.root())
        .output()
        .context("failed to start rustc")?;
    let libdir = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if output.status.success() && Path::new(&libdir).is_dir() {
        say::present(WASM_TARGET, "found in the toolchain");
        return Ok(());
    }
    anyhow::ensure!(
        which::which("rustup").is_ok(),
        "the Rust target {WASM_TARGET} is missing and rustup with it: install Rust from https://rustup.rs"
    );
    say::installing(WASM_TARGET, "a few seconds");
    let sh = repo.shell()?;
    cmd!(sh, "rustup target add {WASM_TARGET}")
        .run()
        .context("failed to add the wasm32 target")
}

/// Installs the packages of the browser tests, again only when their lock file changed.
///
/// The copy of the lock file is written last, and `npm ci` starts by removing the folder that holds it, so an
/// interrupted install is done again.
fn provide_browser_packages(repo: &Repo) -> Result<()> {
    const WHAT: &str = "npm packages of tests/browser";
    require_node()?;
    let folder = repo.browser_tests();
    let wanted = fs::read(folder.join("package-lock.json"))
        .context("failed to read tests/browser/package-lock.json")?;
    let stamp = folder.join("node_modules").join(".installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        say::present(WHAT, "as in the lock file");
        return Ok(());
    }
    say::installing(WHAT, "half a minute");
    let sh = repo.shell()?;
    sh.change_dir(&folder);
    cmd!(sh, "npm ci --loglevel=error --no-audit --no-fund")
        .run()
        .context("failed to install the npm packages")?;
    fs::write(&stamp, wanted).with_context(|| format!("failed to write {}", stamp.display()))
}
