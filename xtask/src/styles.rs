//! Makes the site's one style sheet out of the files it is written in: one request instead of four.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

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

/// What `www/index.html` links to; outside the folders that Trunk watches, or each build would start another.
const SHEET: &str = "target/site/leviers.css";

/// Writes the style sheet. Trunk calls it before each build (`[[hooks]]` in `Trunk.toml`).
pub(crate) fn styles(repo: &Repo) -> Result<()> {
    let mut sheet = String::new();
    for part in PARTS {
        let path = repo.root().join(part);
        sheet += &fs::read_to_string(&path).with_context(|| format!("failed to read {part}"))?;
    }
    let path = repo.root().join(SHEET);
    fs::create_dir_all(path.parent().unwrap_or_else(|| Path::new(".")))?;
    fs::write(&path, sheet).with_context(|| format!("failed to write {SHEET}"))
}
