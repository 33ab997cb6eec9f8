//! The command-line tools that the chores use: their versions, and how each is found or installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use crate::cache::Cache;
use crate::lockfile::locked_version;
use crate::repo::Repo;
use crate::say;

/// A program at one version, and where it comes from.
#[derive(Debug)]
pub(crate) struct Tool {
    /// The name of the package that holds it, and of its folder in the cache.
    package: &'static str,
    /// The name of the program, which answers `--version`.
    program: &'static str,
    version: String,
    source: Source,
    /// How long an install takes, in words, on two cores.
    expected: &'static str,
}

/// The registry a tool is installed from, by that registry's ordinary client.
#[derive(Debug, Clone, Copy)]
enum Source {
    Cargo,
    Npm,
}

impl Tool {
    /// Builds and serves the page. 0.22 needs a newer compiler than ours (`rust-toolchain.toml`).
    pub(crate) fn trunk() -> Self {
        Self::new("trunk", "trunk", "0.21.14", Source::Cargo, "3 to 8 minutes")
    }

    /// Writes the JavaScript side; it must be the very version that the product is compiled with.
    pub(crate) fn wasm_bindgen(repo: &Repo) -> Result<Self> {
        let version = locked_version(&repo.lockfile(), "wasm-bindgen")?;
        Ok(Self::new(
            "wasm-bindgen-cli",
            "wasm-bindgen",
            &version,
            Source::Cargo,
            "1 to 3 minutes",
        ))
    }

    /// Makes the WebAssembly smaller. Keep in step with `wasm_opt` in `Trunk.toml`.
    pub(crate) fn wasm_opt() -> Self {
        Self::new("binaryen", "wasm-opt", "132", Source::Npm, "half a minute")
    }

    /// Makes scripts and style sheets smaller.
    pub(crate) fn esbuild() -> Self {
        Self::new("esbuild", "esbuild", "0.28.2", Source::Npm, "half a minute")
    }

    /// Checks licences, origins and known vulnerabilities of dependencies.
    pub(crate) fn cargo_deny() -> Self {
        Self::new(
            "cargo-deny",
            "cargo-deny",
            "0.20.2",
            Source::Cargo,
            "3 to 6 minutes",
        )
    }

    /// Dissolves and simplifies boundaries.
    pub(crate) fn mapshaper() -> Self {
        Self::new(
            "mapshaper",
            "mapshaper",
            "0.7.70",
            Source::Npm,
            "half a minute",
        )
    }

    fn new(
        package: &'static str,
        program: &'static str,
        version: &str,
        source: Source,
        expected: &'static str,
    ) -> Self {
        Self {
            package,
            program,
            version: version.to_owned(),
            source,
            expected,
        }
    }

    /// The program's path: on PATH if its version is the right one, else in the cache, installed now if missing.
    pub(crate) fn provide(&self, repo: &Repo, cache: &Cache) -> Result<PathBuf> {
        let what = format!("{} {}", self.package, self.version);
        if let Ok(path) = which::which(self.program)
            && reports_version(&path, &self.version)
        {
            say::present(&what, "found on PATH");
            return Ok(path);
        }
        let name = format!("{}-{}", self.package, self.version);
        let is_complete = |folder: &Path| self.program_in(folder).is_file();
        if is_complete(&cache.folder(&name)) {
            say::present(&what, "found in the cache");
        } else {
            self.require_client()?;
            say::installing(&what, self.expected);
            cache
                .complete(&name, is_complete, |folder| self.install_into(repo, folder))
                .with_context(|| format!("failed to install {what}"))?;
        }
        Ok(self.program_in(&cache.folder(&name)))
    }

    /// Where each registry's client puts a program under the folder it is given.
    fn program_in(&self, folder: &Path) -> PathBuf {
        match self.source {
            Source::Cargo => folder.join("bin").join(self.program),
            Source::Npm => folder.join("node_modules").join(".bin").join(self.program),
        }
    }

    fn require_client(&self) -> Result<()> {
        match self.source {
            Source::Cargo => Ok(()),
            Source::Npm => require_node(),
        }
    }

    fn install_into(&self, repo: &Repo, folder: &Path) -> Result<()> {
        match self.source {
            Source::Cargo => self.cargo_install(repo, folder),
            Source::Npm => self.npm_install(repo, folder),
        }
    }

    /// Takes a prebuilt program where `cargo binstall` is there and knows one, else compiles.
    fn cargo_install(&self, repo: &Repo, folder: &Path) -> Result<()> {
        let sh = repo.shell()?;
        let Self {
            package, version, ..
        } = self;
        let prebuilt = which::which("cargo-binstall").is_ok()
            && cmd!(sh, "cargo binstall --no-confirm --disable-strategies compile --root {folder} {package}@{version}")
                .run()
                .is_ok();
        if prebuilt && self.program_in(folder).is_file() {
            return Ok(());
        }
        // A tool that runs for a second need not be optimised for an hour: this halves the wait.
        cmd!(
            sh,
            "cargo install --quiet --locked --root {folder} {package} --version {version}"
        )
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
        .run()?;
        Ok(())
    }

    fn npm_install(&self, repo: &Repo, folder: &Path) -> Result<()> {
        let sh = repo.shell()?;
        let Self {
            package, version, ..
        } = self;
        cmd!(sh, "npm install --loglevel=error --no-audit --no-fund --prefix {folder} {package}@{version}").run()?;
        Ok(())
    }
}

/// Oldest Node.js that the browser tests' packages accept (`engines` in `tests/browser/package.json`).
const OLDEST_NODE: u32 = 20;

/// Fails, in one line that says how to get it, when Node.js or npm is missing or too old.
pub(crate) fn require_node() -> Result<()> {
    let found = answer(Path::new("node"), "--version")
        .as_deref()
        .and_then(major_version);
    match found {
        Some(major) if major >= OLDEST_NODE && which::which("npm").is_ok() => Ok(()),
        Some(major) if major >= OLDEST_NODE => {
            bail!(
                "npm is missing beside node: install Node.js whole, from https://nodejs.org or your package manager"
            )
        }
        Some(major) => bail!(
            "Node.js {major} is too old: install {OLDEST_NODE} or newer, from https://nodejs.org or your package manager"
        ),
        None => bail!(
            "Node.js is missing: install {OLDEST_NODE} or newer, from https://nodejs.org or your package manager"
        ),
    }
}

/// The first number of a version such as `v20.1.0`.
fn major_version(text: &str) -> Option<u32> {
    text.trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// Whether the program answers `--version` with this version as a word.
fn reports_version(program: &Path, version: &str) -> bool {
    answer(program, "--version").is_some_and(|text| has_word(&text, version))
}

fn has_word(text: &str, word: &str) -> bool {
    text.split_whitespace().any(|found| found == word)
}

/// What the program prints when started with this one argument; nothing if it fails or is not there.
pub(crate) fn answer(program: &Path, argument: &str) -> Option<String> {
    let output = Command::new(program).arg(argument).output().ok()?;
    if !output.status.success() {
        return None;
    }
    // Some programs give their version on standard error.
    let both = [output.stdout, output.stderr].concat();
    Some(String::from_utf8_lossy(&both).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_word(text: &str, version: &str, expected: bool) {
        assert_eq!(has_word(text, version), expected, "{version} in {text:?}");
    }

    #[test]
    fn a_version_is_recognised_as_a_whole_word_only() {
        check_word("trunk 0.21.14\n", "0.21.14", true);
        check_word("wasm-opt version 132 (version_132)\n", "132", true);
        check_word("0.7.70\n", "0.7.70", true);
        check_word("trunk 0.21.14-beta.1\n", "0.21.14", false);
        check_word("wasm-bindgen 0.2.12", "0.2.128", false);
        check_word("wasm-opt version 1320", "132", false);
        check_word("", "132", false);
    }

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major_version("v20.20.2\n"), Some(20));
        assert_eq!(major_version("8.17.0"), Some(8));
        assert_eq!(major_version("command not found"), None);
    }
}
