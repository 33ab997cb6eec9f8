//! Makes the explorer one HTML file out of `dist/`: it opens from a disk or a USB stick, without any network
//! (`docs/decisions/0057`).

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::folder::{names, one};
use crate::repo::Repo;
use crate::say;

/// What is written, in `dist/`.
const FILE: &str = "leviers-autonome.html";
/// How the names of the program's parts begin; keep in step with the package's name in `Cargo.toml`.
const PROGRAM: &str = "carte-leviers-";
/// How the names of the style sheets begin, the first of which `www/index.html` takes from `target/site/leviers.css`.
const STYLE: &str = "leviers-";
/// Data that the map asks for.
const DATA: [&str; 9] = [
    "atlas.json",
    "extraits.fr.json",
    "extraits.en.json",
    "parcours.json",
    "communes.json",
    "territoires.apercu.geojson",
    "contexte.apercu.geojson",
    "territoires.geojson",
    "contexte.geojson",
];

/// Writes the file from what is in `dist/` now.
pub(crate) fn write(repo: &Repo) -> Result<()> {
    let (www, dist) = (repo.root().join("www"), repo.dist());
    let names = names(&dist).context("dist/ is not built: run `cargo xtask build` first")?;
    let engine = one(&names, PROGRAM, "_bg.wasm")?;
    let program = text(&dist.join(one(&names, PROGRAM, ".js")?))?;
    // In the order of names, the late sheet comes last.
    let sheets = names.iter().filter(|name| {
        name.starts_with(STYLE) && Path::new(name).extension() == Some("css".as_ref())
    });
    let style = sheets
        .map(|name| text(&dist.join(name)))
        .collect::<Result<Vec<_>>>()?
        .concat();
    ensure!(
        !style.is_empty(),
        "dist/ has no {STYLE}*.css: run `cargo xtask build` again"
    );
    let start = text(&www.join("autonome.js"))?.replace("@ENGINE@", engine);
    let script = ["\n", &program, "\n", &start].concat();
    ensure!(
        !script.contains("</script") && !script.contains("<!--") && !style.contains("</style"),
        "the program or its styles cannot stand inside a page: see xtask/src/alone.rs"
    );
    let parts = names.iter().map(String::as_str).filter(|name| {
        name.starts_with(PROGRAM) && Path::new(name).extension() == Some("wasm".as_ref())
    });
    let mut files = String::new();
    for name in parts.chain(DATA) {
        let bytes =
            fs::read(dist.join(name)).with_context(|| format!("failed to read dist/{name}"))?;
        let packed = STANDARD.encode(gzip(&bytes)?);
        let opening = ["<script type=\"application/gzip\" data-nom=\"", name, "\">"].concat();
        files += &[&opening, &packed, "</script>\n"].concat();
    }
    let page = text(&www.join("autonome.html"))?
        .replace("@SCRIPT_SHA@", &digest(&script))
        .replace("@STYLE_SHA@", &digest(&style))
        .replace("@STYLE@", &style)
        .replace("@FILES@", &files)
        .replace("@SCRIPT@", &script);
    say::line(&format!("build: dist/{FILE}, {} kB", page.len() / 1000));
    fs::write(dist.join(FILE), page).with_context(|| format!("failed to write dist/{FILE}"))
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("failed to read {}", path.display()))
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Digest of an inline script or style, as a policy names it (W3C, Content Security Policy).
fn digest(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}
