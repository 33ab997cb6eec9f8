//! Tells each file of `dist/` raw and as the build compressed it, and holds the first view to its budgets.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use walkdir::WalkDir;

use crate::budget::{
    Cost, FIRST_PAINT_MAX_BYTES, INTERACTIVE_GOAL_BYTES, INTERACTIVE_MAX_BYTES, Moment,
    REQUESTS_MAX,
};
use crate::repo::Repo;
use crate::say;

/// The data that the page fetches before the map is interactive; all other data waits until it is asked for.
/// `tests/browser/specs/budget.spec.js` compares them with what a browser asks for.
const FIRST_DATA: [&str; 3] = [
    "atlas.json",
    "territoires.apercu.geojson",
    "contexte.apercu.geojson",
];

/// Files by their path in `dist/`, with `/` between folders, in that order.
type Files = BTreeMap<String, Vec<u8>>;

/// Prints the table and the totals.
///
/// # Errors
/// One line that names every budget that is broken.
pub(crate) fn size(repo: &Repo) -> Result<()> {
    let broken = measure(repo)?.broken();
    ensure!(broken.is_empty(), "over budget: {}", broken.join("; "));
    Ok(())
}

fn measure(repo: &Repo) -> Result<Cost> {
    require_dist(repo)?;
    let files = read_files(&repo.dist())?;
    let moments = moments(&files);
    say::line("      raw     gzip   brotli  first view   file");
    let mut measured = Vec::new();
    let (pages, files_told): (Vec<_>, Vec<_>) = files
        .iter()
        .partition(|(name, _)| name.contains('/') && is_text(name));
    let pages_bytes: usize = pages.iter().map(|(_, bytes)| bytes.len()).sum();
    for (name, bytes) in files_told {
        let moment = moments.get(name.as_str()).copied().unwrap_or(Moment::Later);
        let brotli = served_len(&repo.dist(), name, "br", bytes.len())?;
        say::line(&format!(
            "{:>9}{:>9}{brotli:>9}  {:<12} {name}",
            bytes.len(),
            served_len(&repo.dist(), name, "gz", bytes.len())?,
            label(moment)
        ));
        measured.push((moment, brotli));
    }
    say::line(&format!(
        "{pages_bytes:>9}                                 {} static pages",
        pages.len()
    ));
    let cost = Cost::of(measured);
    report(cost);
    Ok(cost)
}

/// Fails, in one line that says how, when the site is not built.
pub(crate) fn require_dist(repo: &Repo) -> Result<()> {
    ensure!(
        repo.dist().join("index.html").is_file(),
        "dist/ is not built: run `cargo xtask build` first"
    );
    Ok(())
}

fn report(cost: Cost) {
    let Cost {
        first_paint_bytes,
        interactive_bytes,
        n_requests,
    } = cost;
    say::line(&format!(
        "HTML, CSS, SVG      {:>7.1} kB brotli, at most {} kB",
        kb(first_paint_bytes),
        kb(FIRST_PAINT_MAX_BYTES)
    ));
    say::line(&format!(
        "before interactive  {:>7.1} kB brotli, at most {} kB, goal {} kB{}",
        kb(interactive_bytes),
        kb(INTERACTIVE_MAX_BYTES),
        kb(INTERACTIVE_GOAL_BYTES),
        if interactive_bytes <= INTERACTIVE_GOAL_BYTES {
            ""
        } else {
            ": above the goal"
        }
    ));
    say::line(&format!(
        "requests            {n_requests:>5}, at most {REQUESTS_MAX}"
    ));
}

fn label(moment: Moment) -> &'static str {
    match moment {
        Moment::FirstPaint => "first paint",
        Moment::Interactive => "interactive",
        Moment::Later => "",
    }
}

/// Bytes to kB of 1000 bytes.
fn kb(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

fn read_files(dist: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in WalkDir::new(dist) {
        let entry = entry.context("failed to list dist/")?;
        // Told beside what it was made of.
        let compressed = matches!(extension(&entry.file_name().to_string_lossy()), "br" | "gz");
        if entry.file_type().is_file() && !compressed {
            let bytes = fs::read(entry.path())
                .with_context(|| format!("failed to read {}", entry.path().display()))?;
            let name = entry
                .path()
                .strip_prefix(dist)?
                .to_string_lossy()
                .replace('\\', "/");
            files.insert(name, bytes);
        }
    }
    Ok(files)
}

/// When each file is fetched: what `index.html` names, what that names in turn, and the first data.
///
/// A file is taken as fetched when its name stands in the text of another that is; this can only count too much.
fn moments(files: &Files) -> BTreeMap<&str, Moment> {
    let mut moments: BTreeMap<&str, Moment> = BTreeMap::new();
    let mut to_read = vec!["index.html"];
    while let Some(reader) = to_read.pop() {
        let Some((reader, bytes)) = files.get_key_value(reader) else {
            continue;
        };
        if moments.insert(reader, moment_by_kind(reader)).is_some() || !is_text(reader) {
            continue;
        }
        let text = String::from_utf8_lossy(bytes);
        to_read.extend(files.keys().map(String::as_str).filter(|name| {
            moment_by_kind(name) != Moment::Later && text.contains(file_name(name))
        }));
    }
    let first_data = files
        .keys()
        .map(String::as_str)
        .filter(|name| FIRST_DATA.contains(name));
    moments.extend(first_data.map(|name| (name, Moment::Interactive)));
    moments
}

/// The moment of a file that the first view names. Pages other than the first, pictures and data are not part of it.
fn moment_by_kind(name: &str) -> Moment {
    match extension(name) {
        _ if name == "index.html" => Moment::FirstPaint,
        // What keeps the page on the device, once the map stands.
        _ if name == "service.js" => Moment::Later,
        // For English addresses, and frames without a map.
        _ if name == "fige.js" => Moment::Later,
        // The late chunk, which the map asks for once it stands.
        _ if name.contains("-tard-") => Moment::Later,
        "css" | "svg" => Moment::FirstPaint,
        "js" | "mjs" | "wasm" | "woff2" => Moment::Interactive,
        _ => Moment::Later,
    }
}

/// Whether a file can name others that the browser then fetches.
fn is_text(name: &str) -> bool {
    matches!(extension(name), "html" | "css" | "js" | "mjs")
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn file_name(name: &str) -> &str {
    name.rsplit_once('/').map_or(name, |(_, file)| file)
}

/// Bytes of `name` as a host sends it under the encoding whose files end in `end`: those of the file that the build put
/// beside it, or its own, `len`, where it put none (`src/tool/release/hosting.rs`).
fn served_len(dist: &Path, name: &str, end: &str, len: usize) -> Result<usize> {
    let beside = dist.join([name, ".", end].concat());
    match fs::metadata(&beside) {
        Ok(about) => Ok(usize::try_from(about.len())?),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(len),
        Err(error) => Err(error).with_context(|| format!("failed to look at {}", beside.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_view_is_what_the_page_names_and_the_first_data() {
        let files: Files = [
            (
                "index.html",
                "<link href='./app-1.css'><script src='./demarrer.js' data-moteur='./moteur-1.js'>",
            ),
            ("app-1.css", "@font-face{src:url(police.woff2)}"),
            ("demarrer.js", "import './aide.js'"),
            ("moteur-1.js", "import './snippets/a/inline0.js'"),
            ("snippets/a/inline0.js", ""),
            ("aide.js", "import './demarrer.js'"),
            ("police.woff2", ""),
            ("atlas.json", ""),
            ("extraits.fr.json", ""),
            ("carte-leviers.js", ""),
            ("examples/territoires.geojson", ""),
            ("integrer.html", ""),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .into();
        let moments = moments(&files);
        let of = |wanted: Moment| -> Vec<&str> {
            moments
                .iter()
                .filter(|(_, moment)| **moment == wanted)
                .map(|(name, _)| *name)
                .collect()
        };
        assert_eq!(of(Moment::FirstPaint), ["app-1.css", "index.html"]);
        assert_eq!(
            of(Moment::Interactive),
            [
                "aide.js",
                "atlas.json",
                "demarrer.js",
                "moteur-1.js",
                "police.woff2",
                "snippets/a/inline0.js"
            ]
        );
    }

    #[test]
    fn what_a_host_sends_is_the_compressed_file_where_there_is_one() {
        let dist = std::env::temp_dir().join(format!("size-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("carte.js.br"), "court").unwrap();
        assert_eq!(served_len(&dist, "carte.js", "br", 100).unwrap(), 5);
        assert_eq!(served_len(&dist, "carte.js", "gz", 100).unwrap(), 100);
        fs::remove_dir_all(&dist).unwrap();
    }
}
