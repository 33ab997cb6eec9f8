//! Makes the site's one style sheet out of the files it is written in, and the script that starts the map: what Trunk takes
//! the digests of.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::minify;
use crate::repo::Repo;

/// The parts that the first view and the static pages need, in cascade order.
const PARTS: [&str; 9] = [
    "assets/jetons.css",
    "assets/carte.css",
    "assets/liens.css",
    "assets/interface.css",
    "assets/gestes.css",
    "assets/lecture.css",
    "assets/cooperations.css",
    "assets/impression.css",
    "www/page.css",
];

/// Those that only what is before others needs, or who looks at how the map is laid out: they follow the first view
/// (`www/demarrer.js`).
const LATE_PARTS: [&str; 5] = [
    "assets/parcours.css",
    "assets/projection.css",
    "assets/presentateur.css",
    "assets/borne.css",
    "assets/debogage.css",
];

/// Where `www/index.html` finds what is made; outside the folders that Trunk watches, or each build would start another.
const SITE: &str = "target/site";
/// The late sheet there.
const LATE: &str = "tardives.css";
/// The element that names the files of the program (`pattern_script` in `Trunk.toml`).
const ENGINE: &str = "<link id=\"moteur\"";

/// Writes the style sheet and the script. Trunk calls it before each build (`[[hooks]]` in `Trunk.toml`).
pub(crate) fn styles(repo: &Repo) -> Result<()> {
    let site = repo.root().join(SITE);
    fs::create_dir_all(&site).with_context(|| format!("failed to make {SITE}"))?;
    write(repo, &PARTS, &site.join("leviers.css"))?;
    write(repo, &LATE_PARTS, &site.join(LATE))?;
    let start = repo.root().join("www").join("demarrer.js");
    minify::source(repo, &start, &site.join("demarrer.js"))
}

/// Writes `parts` as one sheet to `to`.
fn write(repo: &Repo, parts: &[&str], to: &Path) -> Result<()> {
    let mut sheet = String::new();
    for part in parts {
        let path = repo.root().join(part);
        sheet += &fs::read_to_string(&path).with_context(|| format!("failed to read {part}"))?;
    }
    let whole = to.with_extension("entiere.css");
    fs::write(&whole, sheet).with_context(|| format!("failed to write in {SITE}"))?;
    minify::source(repo, &whole, to)
}

/// Puts the late sheet into the site that Trunk is about to finish, and its name into the page, beside the program's.
pub(crate) fn place_late(repo: &Repo, staging: &Path) -> Result<()> {
    let sheet = fs::read_to_string(repo.root().join(SITE).join(LATE))
        .with_context(|| format!("failed to read {SITE}/{LATE}"))?;
    let mut hasher = DefaultHasher::new();
    sheet.hash(&mut hasher);
    let name = format!("leviers-tard-{:016x}.css", hasher.finish());
    fs::write(staging.join(&name), sheet).with_context(|| format!("failed to write {name}"))?;
    let page = staging.join("index.html");
    let text = fs::read_to_string(&page).context("failed to read the page")?;
    let named = format!("{ENGINE} data-styles=\"{name}\"");
    ensure!(
        text.contains(ENGINE),
        "the page has no {ENGINE}: see pattern_script in Trunk.toml"
    );
    fs::write(&page, text.replacen(ENGINE, &named, 1)).context("failed to write the page")
}
