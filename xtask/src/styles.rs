//! Makes the site's one style sheet out of the files it is written in, and the script that starts the map: what Trunk takes
//! the digests of.

use std::fs;

use anyhow::{Context as _, Result};

use crate::minify;
use crate::repo::Repo;

/// The parts, in cascade order.
const PARTS: [&str; 13] = [
    "assets/jetons.css",
    "assets/carte.css",
    "assets/liens.css",
    "assets/interface.css",
    "assets/gestes.css",
    "assets/lecture.css",
    "assets/cooperations.css",
    "assets/impression.css",
    "assets/parcours.css",
    "assets/projection.css",
    "assets/presentateur.css",
    "assets/borne.css",
    "www/page.css",
];

/// Where `www/index.html` finds what is made; outside the folders that Trunk watches, or each build would start another.
const SITE: &str = "target/site";

/// Writes the style sheet and the script. Trunk calls it before each build (`[[hooks]]` in `Trunk.toml`).
pub(crate) fn styles(repo: &Repo) -> Result<()> {
    let mut sheet = String::new();
    for part in PARTS {
        let path = repo.root().join(part);
        sheet += &fs::read_to_string(&path).with_context(|| format!("failed to read {part}"))?;
    }
    let site = repo.root().join(SITE);
    fs::create_dir_all(&site).with_context(|| format!("failed to make {SITE}"))?;
    let whole = site.join("feuille.css");
    fs::write(&whole, sheet).with_context(|| format!("failed to write in {SITE}"))?;
    minify::source(repo, &whole, &site.join("leviers.css"))?;
    let start = repo.root().join("www").join("demarrer.js");
    minify::source(repo, &start, &site.join("demarrer.js"))
}
