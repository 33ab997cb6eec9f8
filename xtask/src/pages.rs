//! The static pages and the first view, written into the site by the editors' command.

use std::env;

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::repo::Repo;

/// Adds them to the site that Trunk is building; its hook calls this last (`docs/decisions/0071`).
///
/// With the features of the tool's tests, so that one build of the command serves both.
pub(crate) fn pages(repo: &Repo) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .context("TRUNK_STAGING_DIR is not set: only Trunk runs this")?;
    let sh = Shell::new()?;
    sh.change_dir(repo.root());
    cmd!(
        sh,
        "cargo run --quiet --no-default-features --features studio --bin leviers -- publier --pages-seules {staging}"
    )
    .quiet()
    .run()
    .context("failed to write the static pages")
}
