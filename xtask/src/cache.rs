//! The per-user cache of tools, one folder per tool and version, shared by all clones.
//!
//! A folder appears there only when it is complete: it is filled under another name and renamed. A lock file keeps two
//! set-ups from filling the same one.

use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use directories::BaseDirs;

use crate::say;

/// The folder of the cache.
#[derive(Debug)]
pub(crate) struct Cache {
    root: PathBuf,
}

impl Cache {
    /// `$LEVIERS_CACHE`, or else `leviers` in the platform's cache folder.
    pub(crate) fn open() -> Result<Self> {
        let root = match env::var_os("LEVIERS_CACHE") {
            Some(root) if !root.is_empty() => PathBuf::from(root),
            _ => BaseDirs::new()
                .context("failed to find a cache folder: set LEVIERS_CACHE to one")?
                .cache_dir()
                .join("leviers"),
        };
        fs::create_dir_all(&root)
            .with_context(|| format!("failed to create {}", root.display()))?;
        // Tools are started from other folders than this one.
        let root = root
            .canonicalize()
            .with_context(|| format!("failed to resolve {}", root.display()))?;
        Ok(Self { root })
    }

    /// The folder called `name`, whether it exists or not.
    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Makes the folder `name` complete, by `fill`ing an empty one unless `is_complete` says it is there.
    ///
    /// An interrupted `fill` leaves nothing under `name`; the next call starts again from an empty folder. `fill` is
    /// given the folder to write to, and what it writes must not depend on that folder's name.
    pub(crate) fn complete(
        &self,
        name: &str,
        is_complete: impl Fn(&Path) -> bool,
        fill: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<()> {
        let folder = self.folder(name);
        let _lock = self.lock(name)?;
        if is_complete(&folder) {
            return Ok(());
        }
        let partial = self.root.join(format!(".{name}.partial"));
        remove_if_there(&partial)?;
        fs::create_dir_all(&partial)
            .with_context(|| format!("failed to create {}", partial.display()))?;
        fill(&partial)?;
        anyhow::ensure!(
            is_complete(&partial),
            "{name} was installed but its program is not where it should be"
        );
        remove_if_there(&folder)?;
        fs::rename(&partial, &folder)
            .with_context(|| format!("failed to move {name} into {}", self.root.display()))
    }

    /// Holds the lock of `name` until the returned file is dropped, or the process ends however it ends.
    fn lock(&self, name: &str) -> Result<File> {
        let path = self.root.join(format!(".{name}.lock"));
        let file =
            File::create(&path).with_context(|| format!("failed to create {}", path.display()))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                say::line(&format!(
                    "setup: {name}: another set-up is installing it, waiting …"
                ));
                file.lock()
                    .with_context(|| format!("failed to lock {}", path.display()))?;
            }
            Err(TryLockError::Error(error)) => {
                return Err(error).with_context(|| format!("failed to lock {}", path.display()));
            }
        }
        Ok(file)
    }
}

fn remove_if_there(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("failed to remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cache in an empty folder of this test's own, under the build's folder for temporary files.
    fn empty_cache(test: &str) -> Cache {
        let root = env::temp_dir().join(format!("leviers-xtask-{}-{test}", std::process::id()));
        remove_if_there(&root).unwrap();
        fs::create_dir_all(&root).unwrap();
        Cache { root }
    }

    fn has_program(folder: &Path) -> bool {
        folder.join("program").is_file()
    }

    fn write_program(folder: &Path) -> Result<()> {
        fs::write(folder.join("program"), "")?;
        Ok(())
    }

    #[test]
    fn an_interrupted_install_does_not_look_complete_and_is_done_again() {
        let cache = empty_cache("interrupted");
        let interrupted = cache.complete("tool-1", has_program, |folder| {
            write_program(folder)?;
            anyhow::bail!("power cut")
        });
        assert!(interrupted.is_err());
        assert!(!cache.folder("tool-1").exists());

        cache
            .complete("tool-1", has_program, write_program)
            .unwrap();
        assert!(has_program(&cache.folder("tool-1")));
        remove_if_there(&cache.root).unwrap();
    }

    #[test]
    fn a_complete_folder_is_not_filled_again() {
        let cache = empty_cache("complete");
        cache
            .complete("tool-1", has_program, write_program)
            .unwrap();
        cache
            .complete("tool-1", has_program, |_| panic!("filled twice"))
            .unwrap();
        remove_if_there(&cache.root).unwrap();
    }
}
