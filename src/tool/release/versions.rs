//! Versions of the site: what each has, and what stands where a page of an earlier one was.

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, html};
use serde::{Deserialize, Serialize};

use super::tree::Tree;
use crate::model::{Atlas, AxisIdx, Lang};
pub use crate::scene::export::LATEST;
use crate::state::{axis_path, in_lang, territory_path, up};
use crate::text::page_words;

/// Name of the list of versions, at the root of what is published.
pub const MANIFEST: &str = "versions.json";

/// What was published so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// From the oldest to the newest.
    pub versions: Vec<Version>,
}

/// One version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Date of its content, and name of its folder.
    pub date: String,
    /// What each page is about: code of a territory or of an axis, by path in French.
    pub pages: BTreeMap<String, String>,
}

impl Version {
    /// The version of `atlas`.
    pub fn of(atlas: &Atlas) -> Self {
        let territories = atlas.territories().iter();
        let territories = territories.map(|one| (territory_path(one), one.code.clone()));
        let axes = (0..).map(AxisIdx).take(atlas.axes().len());
        let axes = axes.map(|axis| {
            let about = atlas.axis(axis);
            (axis_path(about), about.code.clone())
        });
        Self {
            date: atlas.edition().to_owned(),
            pages: territories.chain(axes).collect(),
        }
    }
}

impl Manifest {
    /// This list with `version`, in the place of one of the same date.
    #[must_use]
    pub fn with(mut self, version: Version) -> Self {
        self.versions.retain(|known| known.date != version.date);
        self.versions.push(version);
        self.versions.sort_by(|a, b| a.date.cmp(&b.date));
        self
    }

    /// The pages that stand in the version in use, `now`, where pages of earlier versions were.
    pub fn left_behind(&self, now: &Version) -> Tree {
        let mut tree = Tree::new();
        for version in &self.versions {
            for (path, code) in &version.pages {
                if now.pages.contains_key(path) {
                    continue;
                }
                let heir = now.pages.iter().find(|(_, other)| *other == code);
                for lang in Lang::ALL {
                    let own = in_lang(path, lang);
                    let root = up(&own);
                    let page = match heir {
                        Some((heir, _)) => moved(&[root, in_lang(heir, lang)].concat(), lang),
                        None => gone(
                            &[&root, "../", &version.date, "/", &own].concat(),
                            &version.date,
                            lang,
                        ),
                    };
                    // A later version that had the page says the last word.
                    tree.insert(own, page.into_bytes());
                }
            }
        }
        tree
    }
}

/// A page that leads to `target` at once.
pub fn moved(target: &str, lang: Lang) -> String {
    let words = page_words(lang);
    let head = html! {
        meta http-equiv="refresh" content={ "0; url=" (target) };
        link rel="canonical" href=(target);
    };
    let way = html! { p { a href=(target) { (words.latest) } } };
    bare(lang, words.moved, &head, &way)
}

/// A page that is in an earlier version only, at `target`.
fn gone(target: &str, date: &str, lang: Lang) -> String {
    let words = page_words(lang);
    let head = html! { meta name="robots" content="noindex"; };
    let way = html! { p { a href=(target) { ((words.last_version)(date)) } } };
    bare(lang, words.gone, &head, &way)
}

/// A page of a `heading` and `content`, with `head` in its head.
pub(super) fn bare(lang: Lang, heading: &str, head: &Markup, content: &Markup) -> String {
    let text = html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (heading) " — " (page_words(lang).site) }
                (head)
            }
            body { main { h1 { (heading) } (content) } }
        }
    };
    text.into_string() + "\n"
}
