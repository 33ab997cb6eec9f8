//! What the preview answers: the built site with the content of the editor's files as they are now.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::tool::content::read_published;
use crate::tool::disk::read_file;
use crate::tool::map::MapContent;
use crate::tool::refusal::Refusal;
use crate::tool::release::{Tree, read_tree};
use crate::tool::site::{INDEX, Setting, pages};

/// The site with the editor's content, and when that content was read.
#[derive(Debug)]
pub struct Preview {
    built: Tree,
    own: Tree,
    source: PathBuf,
    outlines: PathBuf,
    seen: Stamps,
}

/// When each file was last written, with its size.
type Stamps = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// An answer to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Media type.
    pub kind: &'static str,
    /// Body.
    pub bytes: Vec<u8>,
}

impl Preview {
    /// The site built in `site` with the content of `source` and the outlines of `outlines`.
    ///
    /// # Errors
    /// Content with problems, all of them in the message, or a site that is not built.
    pub fn new(site: &Path, source: &Path, outlines: &Path) -> Result<Self, Refusal> {
        if !site.join(INDEX).is_file() {
            return Err(Refusal::Said(format!(
                "«\u{a0}{}\u{a0}» ne contient pas de site construit\u{a0}: lancez «\u{a0}cargo xtask build\u{a0}», ou donnez --site DOSSIER",
                site.display()
            )));
        }
        let seen = stamps(source);
        let built = read_tree(site)?;
        Ok(Self {
            own: own(&built, source, outlines)?,
            built,
            source: source.to_owned(),
            outlines: outlines.to_owned(),
            seen,
        })
    }

    /// Reads the content again if a file of it changed: what to say of it. With problems, the content before stays.
    pub fn follow(&mut self) -> Option<String> {
        let now = stamps(&self.source);
        if now == self.seen {
            return None;
        }
        self.seen = now;
        match own(&self.built, &self.source, &self.outlines) {
            Ok(tree) => {
                self.own = tree;
                Some("Contenu relu.".to_owned())
            }
            Err(refusal) => Some(format!("{refusal}\nL’aperçu garde le contenu d’avant.")),
        }
    }

    /// The answer to a request for `url`: a file of the site, or 404. A query changes nothing.
    pub fn answer(&self, url: &str) -> Answer {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let path = path.trim_start_matches('/');
        let path = if path.is_empty() || path.ends_with('/') {
            [path, INDEX].concat()
        } else {
            path.to_owned()
        };
        let found = self.own.get(&path).or_else(|| self.built.get(&path));
        found.map_or_else(
            || Answer {
                status: 404,
                kind: "text/plain; charset=utf-8",
                bytes: "404".into(),
            },
            |bytes| Answer {
                status: 200,
                kind: kind_of(&path),
                bytes: bytes.clone(),
            },
        )
    }
}

/// What the editor's files make: the data of the map, its first view, the static pages.
fn own(built: &Tree, source: &Path, outlines: &Path) -> Result<Tree, Refusal> {
    let published = read_published(source)?;
    let data = published.files().into_iter();
    let data = data.map(|file| (file.name, file.text.into_bytes()));
    let content = MapContent::of(published, outlines)?;
    let index = built.get(INDEX).map(Vec::as_slice).unwrap_or_default();
    let index = String::from_utf8_lossy(index);
    let pages = pages(&content, &index, Setting::default())?.into_iter();
    let pages = pages.map(|page| (page.path, page.bytes));
    let mut own: Tree = pages.chain(data).collect();
    for name in ["territoires", "contexte"] {
        for name in [format!("{name}.geojson"), format!("{name}.apercu.geojson")] {
            own.insert(name.clone(), read_file(&outlines.join(name))?);
        }
    }
    Ok(own)
}

/// A folder that cannot be read has none: the next reading says why.
fn stamps(folder: &Path) -> Stamps {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let stamps = entries.filter_map(|entry| {
        let about = entry.metadata().ok()?;
        Some((entry.path(), (about.modified().ok(), about.len())))
    });
    stamps.collect()
}

/// Media type of a file, by its extension.
fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json; charset=utf-8",
        "geojson" => "application/geo+json; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "csv" => "text/csv; charset=utf-8",
        _other => "application/octet-stream",
    }
}
