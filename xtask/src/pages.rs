//! What the editors' command writes into the site: the static pages with the first view, and what hosts need.

use std::env;
use std::path::Path;

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::repo::Repo;

/// Adds them to the site that Trunk is building; its hook calls this last (`docs/decisions/0071`).
///
/// With the features of the tool's tests, so that one build of the command serves both.
pub(crate) fn pages(repo: &Repo) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .context("TRUNK_STAGING_DIR is not set: only Trunk runs this")?;
    publish(repo, "--pages-seules", Path::new(&staging)).context("failed to write the static pages")
}

/// Adds headers and compressed files to `dist/`, whose other files are all there (`docs/decisions/0064`).
pub(crate) fn host(repo: &Repo) -> Result<()> {
    publish(repo, "--hebergement-seul", &repo.dist())
        .context("failed to write headers and compressed files")
}

fn publish(repo: &Repo, what: &str, site: &Path) -> Result<()> {
    let sh = Shell::new()?;
    sh.change_dir(repo.root());
    cmd!(
        sh,
        "cargo run --quiet --no-default-features --features studio --bin leviers -- publier {what} {site}"
    )
    .quiet()
    .run()?;
    Ok(())
}
