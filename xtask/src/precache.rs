//! Writes into `dist/service.js` which files the explorer's page keeps on a device, each with its digest.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

use crate::repo::Repo;

/// The worker, which names the others and is never kept itself.
const WORKER: &str = "service.js";
/// The lines of `www/service.js` that are written anew.
const BUILD: &str = "const BUILD = \"\";";
const FILES: &str = "const FILES = [];";
/// The page is kept under the address people have, which every host serves without a redirection.
const HOME: (&str, &str) = ("index.html", "./");
/// Its static content in English: what an English address shows before the map, the one page of a folder that is kept.
const ENGLISH: &str = "en/index.html";
/// What the page is made of.
const KINDS: [&str; 7] = ["css", "geojson", "js", "json", "png", "wasm", "webmanifest"];

/// Writes the worker of what is in `dist/` now: the last step of a build.
pub(crate) fn write(repo: &Repo) -> Result<()> {
    let dist = repo.dist();
    let files = files(&dist)?;
    let path = dist.join(WORKER);
    let text = fs::read_to_string(&path).context("failed to read dist/service.js")?;
    fs::write(&path, filled(&text, &files)?).context("failed to write dist/service.js")
}

/// Each file that is kept: its address from the folder, and its digest as browsers take it; in the order of names.
///
/// Those beside the page, and [`ENGLISH`]: folders hold other pages, which the network serves.
fn files(dist: &Path) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in dist.read_dir().context("failed to list dist/")? {
        let entry = entry.context("failed to list dist/")?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(address) = address(&name).filter(|_| entry.path().is_file()) {
            let bytes =
                fs::read(entry.path()).with_context(|| format!("failed to read dist/{name}"))?;
            files.push((address, integrity(&bytes)));
        }
    }
    if dist.join(ENGLISH).is_file() {
        let bytes =
            fs::read(dist.join(ENGLISH)).with_context(|| format!("failed to read {ENGLISH}"))?;
        files.push((["./", ENGLISH].concat(), integrity(&bytes)));
    }
    files.sort();
    Ok(files)
}

/// The address that the file `name` is kept under; `None` if it is no part of the explorer.
fn address(name: &str) -> Option<String> {
    let (page, home) = HOME;
    let kind = Path::new(name).extension().and_then(|kind| kind.to_str());
    match kind {
        _ if name == page => Some(home.to_owned()),
        _ if name == WORKER => None,
        Some(kind) if KINDS.contains(&kind) => Some(format!("./{name}")),
        Some(_) | None => None,
    }
}

/// Digest of `bytes` as the `integrity` of a request (W3C, Subresource Integrity).
pub(crate) fn integrity(bytes: &[u8]) -> String {
    ["sha384-", &STANDARD.encode(Sha384::digest(bytes))].concat()
}

/// The worker `text` with `files`; the build is named by their digests.
fn filled(text: &str, files: &[(String, String)]) -> Result<String> {
    let mut hasher = Sha256::new();
    let mut list = String::from("const FILES = [\n");
    for (address, digest) in files {
        ensure!(
            !address.contains(['"', '\\']),
            "the name of {address} cannot be written in service.js"
        );
        let line = ["  [\"", address, "\", \"", digest, "\"],\n"].concat();
        hasher.update(&line);
        list += &line;
    }
    list += "];";
    let build = STANDARD.encode(hasher.finalize());
    for line in [BUILD, FILES] {
        ensure!(
            text.contains(line),
            "service.js has no « {line} »: see xtask/src/precache.rs"
        );
    }
    Ok(text
        .replace(BUILD, &format!("const BUILD = \"{build}\";"))
        .replace(FILES, &list))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_its_parts_and_its_data_are_kept_and_nothing_else() {
        let kept = |name| address(name);
        assert_eq!(kept("index.html").as_deref(), Some("./"));
        assert_eq!(kept("carte-1.wasm").as_deref(), Some("./carte-1.wasm"));
        assert_eq!(kept("atlas.json").as_deref(), Some("./atlas.json"));
        for other in [
            "service.js",
            "atlas.json.br",
            "integrer.html",
            "sitemap.xml",
        ] {
            assert_eq!(kept(other), None, "{other}");
        }
    }

    #[test]
    fn of_the_folders_the_first_page_in_english_is_kept_alone() {
        let dist = std::env::temp_dir().join(format!("precache-{}", std::process::id()));
        fs::create_dir_all(dist.join("en/leviers")).unwrap();
        for page in ["index.html", "en/index.html", "en/leviers/achats.html"] {
            fs::write(dist.join(page), page).unwrap();
        }
        let kept = files(&dist).unwrap();
        fs::remove_dir_all(&dist).unwrap();
        let addresses: Vec<&str> = kept.iter().map(|(address, _)| &**address).collect();
        assert_eq!(addresses, ["./", "./en/index.html"]);
    }

    #[test]
    fn a_build_is_named_by_what_its_files_hold() {
        let text = "const BUILD = \"\";\nconst FILES = [];\n";
        let of = |bytes: &[u8]| filled(text, &[("./a.js".to_owned(), integrity(bytes))]);
        let (one, other) = (of(b"1").unwrap(), of(b"2").unwrap());
        assert_eq!(one, of(b"1").unwrap());
        assert_ne!(one.lines().next(), other.lines().next());
        assert!(one.contains("[\"./a.js\", \"sha384-"));
        assert!(filled("", &[]).is_err());
    }

    #[test]
    fn a_digest_is_the_one_browsers_compute() {
        // SHA-384 of nothing, as FIPS 180-4 gives it.
        assert_eq!(
            integrity(b""),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }
}
