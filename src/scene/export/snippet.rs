//! What a site pastes to show a map, and the same as an oEmbed answer (<https://oembed.com>, version 1.0).

use serde::Deserialize;

use super::json::{object, text};
use crate::model::Lang;

/// A map in a page of another site.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// Address of the folder of the site, ending with `/`.
    pub base: &'a str,
    /// What the map shows, as a query from its mark on; empty for the map as it starts.
    pub query: &'a str,
    /// What the map is, for who cannot see the frame: unique in its page.
    pub title: &'a str,
    /// Language of the words around the map.
    pub lang: Lang,
    /// Height of the frame, CSS px.
    pub height_px: u16,
    /// Digests of the scripts, when the site at `base` never changes.
    pub digests: Option<&'a Digests>,
}

/// Digests of the scripts that a page names, as browsers take them (W3C, Subresource Integrity).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Digests {
    /// Of the custom element.
    #[serde(rename = "carte-leviers.js")]
    pub element: String,
    /// Of what adjusts the height of frames.
    #[serde(rename = "ajuster.js")]
    pub adjust: String,
}

impl Digests {
    /// Name of the file that holds them, in the folder of the site; `cargo xtask build` writes it.
    pub const FILE: &'static str = "empreintes.json";

    /// Those that the file tells.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }
}

/// Name of the folder of the version in use, beside those that are dated.
pub const LATEST: &str = "derniere";

/// The folder in which the site at `base` of this `edition` is kept as it is for ever (`docs/decisions/0063`).
///
/// Itself, or the dated one beside the version in use; `None` for a site that was not published by versions.
pub fn frozen_base(base: &str, edition: &str) -> Option<String> {
    let (parent, folder) = base.trim_end_matches('/').rsplit_once('/')?;
    match folder {
        LATEST => Some([parent, "/", edition, "/"].concat()),
        dated if dated == edition => Some(base.to_owned()),
        _ => None,
    }
}

/// Whether a frame takes the height of its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Height {
    /// It stays as it is.
    Fixed,
    /// A script of ours in the page adjusts it.
    Adjusted,
}

/// Width of a frame in an oEmbed answer, which must have one, CSS px.
const OEMBED_WIDTH_PX: u16 = 960;

impl Snippet<'_> {
    /// A frame, and after it a link to the full page.
    pub fn frame(&self, height: Height) -> String {
        let Self {
            base,
            query,
            title,
            lang: _,
            height_px,
            digests,
        } = self;
        // The script takes away the border of the frame: a style that is written here is refused by strict policies.
        let (style, script) = match height {
            Height::Fixed => (" style=\"border: 0\"", String::new()),
            Height::Adjusted => (
                "",
                format!(
                    "\n<script src=\"{}ajuster.js\" defer{}></script>",
                    escaped(base),
                    integrity(digests.map(|digests| &*digests.adjust))
                ),
            ),
        };
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height_px}\" loading=\"lazy\" \
             allow=\"fullscreen; clipboard-write; web-share\"{style}></iframe>\n{}{script}",
            escaped(&[base, "integrer.html", query].concat()),
            escaped(title),
            self.link(),
        )
    }

    /// The custom element, with a link inside for where it cannot be.
    pub fn element(&self) -> String {
        let params = self.query.trim_start_matches('?');
        let attributes = params
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                // Values of ours need no other decoding: `to_params` in `state/url.rs` says so.
                format!(
                    " {}=\"{}\"",
                    escaped(name),
                    escaped(&value.replace('+', " "))
                )
            });
        format!(
            "<carte-leviers{}>\n  {}\n</carte-leviers>\n<script type=\"module\" src=\"{}carte-leviers.js\"{}></script>",
            attributes.collect::<String>(),
            self.link(),
            escaped(self.base),
            integrity(self.digests.map(|digests| &*digests.element)),
        )
    }

    /// The oEmbed answer: a frame and the link, no script.
    pub fn oembed(&self) -> String {
        object(&[
            ("version", text("1.0")),
            ("type", text("rich")),
            ("title", text(self.title)),
            ("provider_name", text("Leviers ESS")),
            ("provider_url", text(self.base)),
            ("cache_age", "86400".to_owned()),
            ("width", OEMBED_WIDTH_PX.to_string()),
            ("height", self.height_px.to_string()),
            ("html", text(&self.frame(Height::Fixed))),
        ]) + "\n"
    }

    fn link(&self) -> String {
        let label = match self.lang {
            Lang::Fr => format!("Voir «\u{a0}{}\u{a0}» en pleine page", self.title),
            Lang::En => format!("See “{}” in full page", self.title),
        };
        let href = [self.base, self.query].concat();
        format!(
            "<p><a href=\"{}\">{}</a></p>",
            escaped(&href),
            escaped(&label)
        )
    }
}

/// The attributes that let the browser refuse a script of another digest.
fn integrity(digest: Option<&str>) -> String {
    digest.map_or_else(String::new, |digest| {
        format!(
            " integrity=\"{}\" crossorigin=\"anonymous\"",
            escaped(digest)
        )
    })
}

/// `text` so that it reads the same between tags and between double quotes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}
