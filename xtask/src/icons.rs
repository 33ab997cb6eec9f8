//! Makes the icons of the explorer out of `assets/icone.svg`, which `cargo xtask bless` writes, with the browser of the tests.

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use xshell::cmd;

use crate::browser::provide_browser;
use crate::repo::Repo;

/// Sides of the icons that `www/manifest.webmanifest` names, pixels.
const SIDES: [u32; 2] = [192, 512];

/// Writes each icon.
pub(crate) fn icons(repo: &Repo) -> Result<()> {
    let browser = provide_browser(repo)?;
    let sh = repo.shell()?;
    let assets: PathBuf = repo.root().join("assets");
    let source = assets.join("icone.svg");
    ensure!(
        source.is_file(),
        "assets/icone.svg is missing: run `cargo xtask bless` first"
    );
    for side in SIDES {
        let out = assets.join(format!("icone-{side}.png"));
        let options = [
            // An SVG without a size of its own fills the window.
            format!("--window-size={side},{side}"),
            format!("--screenshot={}", out.display()),
        ];
        cmd!(
            sh,
            "{browser} --headless --no-sandbox --hide-scrollbars {options...} {source}"
        )
        .quiet()
        .ignore_stderr()
        .run()
        .context("the browser drew no icon")?;
    }
    Ok(())
}
