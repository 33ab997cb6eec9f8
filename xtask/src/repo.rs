//! Where the repository is, and a shell that stands in it.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xshell::Shell;

/// The repository: a root folder and the names of the places that chores read and write.
#[derive(Debug)]
pub(crate) struct Repo {
    root: PathBuf,
}

impl Repo {
    /// The repository this program was started from.
    ///
    /// `cargo run` gives the folder of the package; a binary started by hand uses the folder it was compiled in.
    pub(crate) fn find() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package
            .parent()
            .context("failed to find the repository above xtask/")?;
        Ok(Self {
            root: root.to_path_buf(),
        })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn lockfile(&self) -> PathBuf {
        self.root.join("Cargo.lock")
    }

    /// The deployable site, written by `build`.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("browser")
    }

    /// Whether there are tests to run as WebAssembly in a browser: `tests/wasm*.rs`.
    pub(crate) fn has_wasm_tests(&self) -> bool {
        let Ok(entries) = self.root.join("tests").read_dir() else {
            return false;
        };
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("wasm") && name.ends_with(".rs")
        })
    }

    /// A shell whose current folder is the root.
    pub(crate) fn shell(&self) -> Result<Shell> {
        let shell = Shell::new().context("failed to open a shell in the current folder")?;
        shell.change_dir(&self.root);
        Ok(shell)
    }
}
