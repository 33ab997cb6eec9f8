//! The documents a visitor takes away, as text: pure, the day passed in.
//!
//! Columns and members are public vocabulary, French in both languages; what cells say follows the language.

mod card;
mod csv;
mod image;
mod json;
mod legend;
mod locator;
mod snippet;
mod writing;

pub use card::{CardRequest, card_svg, card_text};
pub use csv::csv;
pub use image::{ImageRequest, image_svg};
pub use json::{geojson, json};
pub use snippet::{Digests, Height, LATEST, Snippet, frozen_base};

use crate::model::{Atlas, CooperationIdx, Excerpts, Lang, TerritorySet, slug_of};
use crate::scene::MapShapes;

/// What a data file tells.
#[derive(Clone, Copy, Debug)]
pub struct ExportRequest<'a> {
    /// The content.
    pub atlas: &'a Atlas,
    /// Its outlines.
    pub shapes: &'a MapShapes,
    /// The texts, when they are loaded: summaries and sources of links.
    pub texts: Option<&'a Excerpts>,
    /// The territories of the view.
    pub kept: &'a TerritorySet,
    /// The links of the cooperations view; `None` in the others.
    pub links: Option<&'a [CooperationIdx]>,
    /// Language of the words.
    pub lang: Lang,
    /// The sentence that describes the view.
    pub sentence: &'a str,
    /// Full address of the view.
    pub address: &'a str,
    /// Day of the export (`2026-11-25`).
    pub day: &'a str,
}

/// Longest part of a file name, bytes: names stay under what any file system accepts.
const PART_BYTES: usize = 40;

/// Name of a file that shows `parts` (view, lever, territory…) on `day`, with `extension`: ASCII letters, digits,
/// hyphens and underscores.
pub fn file_name(parts: &[&str], day: &str, extension: &str) -> String {
    let mut name = "leviers-ess".to_owned();
    for part in parts.iter().filter(|part| !part.is_empty()).chain([&day]) {
        let mut part = slug_of(part);
        part.truncate(PART_BYTES);
        name.push('_');
        name.push_str(part.trim_end_matches('-'));
    }
    name.push('.');
    name.push_str(extension);
    name
}
