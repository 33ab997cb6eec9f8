//! Makes scripts and style sheets small, with esbuild: names inside a file and blanks say nothing to a browser.

use std::env;
use std::path::Path;

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::folder::names;
use crate::repo::Repo;

/// Has lines that the last step of a build fills (`precache.rs`), and is asked for by no first view.
const WORKER: &str = "service.js";
/// Starts of the names of what the page asks for by its digest, which Trunk takes: minified before ([`source`]).
const DIGESTED: [&str; 2] = ["leviers-", "demarrer-"];

/// Writes the script or style sheet `from` to `to`: minified in a release build, as it is in any other. For hooks of Trunk,
/// which tells them the profile.
pub(crate) fn source(repo: &Repo, from: &Path, to: &Path) -> Result<()> {
    let sh = repo.shell()?;
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        cmd!(
            sh,
            "esbuild --minify --log-level=warning --outfile={to} {from}"
        )
        .quiet()
        .run()
    } else {
        sh.copy_file(from, to)
    }
    .with_context(|| format!("failed to make {}", to.display()))
}

/// Minifies each other script and style sheet beside the page, in place.
pub(crate) fn write(repo: &Repo, sh: &Shell) -> Result<()> {
    let dist = repo.dist();
    let files = names(&dist)?
        .into_iter()
        .filter(|name| is_minified(name))
        .map(|name| dist.join(name));
    cmd!(
        sh,
        "esbuild --minify --log-level=warning --allow-overwrite --outdir={dist} {files...}"
    )
    .quiet()
    .run()
    .context("failed to minify the scripts and style sheets of dist/")
}

fn is_minified(name: &str) -> bool {
    let kind = Path::new(name).extension().and_then(|kind| kind.to_str());
    matches!(kind, Some("js" | "css"))
        && name != WORKER
        && !DIGESTED.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_style_sheets_are_minified_but_those_that_were_or_will_be_written() {
        assert!(is_minified("carte-leviers-0a.js"));
        assert!(is_minified("pages.css"));
        assert!(!is_minified("leviers-0a.css"));
        assert!(!is_minified("demarrer-0a.js"));
        assert!(!is_minified("carte-leviers.d.ts"));
        assert!(!is_minified("atlas.json"));
        assert!(!is_minified("source"));
        assert!(!is_minified(WORKER));
    }
}
