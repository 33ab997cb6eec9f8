//! What a site pastes to show a map, and the same as an oEmbed answer (<https://oembed.com>, version 1.0).

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
        } = self;
        let script = match height {
            Height::Fixed => String::new(),
            Height::Adjusted => format!(
                "\n<script src=\"{}ajuster.js\" defer></script>",
                escaped(base)
            ),
        };
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height_px}\" loading=\"lazy\" \
             allow=\"fullscreen; clipboard-write; web-share\" style=\"border: 0\"></iframe>\n{}{script}",
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
            "<carte-leviers{}>\n  {}\n</carte-leviers>\n<script type=\"module\" src=\"{}carte-leviers.js\"></script>",
            attributes.collect::<String>(),
            self.link(),
            escaped(self.base),
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
