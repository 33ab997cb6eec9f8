//! What is told of one territory, and of its excerpts.

mod en;
mod fr;

pub(super) use en::WORDS as EN;
pub(super) use fr::WORDS as FR;

use crate::model::{Population, TerritoryKind};

/// The words of one language. A field is a text, or a function where numbers or names enter it.
#[derive(Debug)]
pub struct OpenedWords {
    /// Inhabitants, year and source.
    pub population: fn(&Population) -> String,
    /// Legal kind.
    pub kind: fn(TerritoryKind) -> &'static str,
    /// Number of excerpts.
    pub excerpts: fn(usize) -> String,
    /// Heading above themes.
    pub themes_heading: &'static str,
    /// Heading above frameworks.
    pub frameworks_heading: &'static str,
    /// Says that the text is our summary.
    pub summary: &'static str,
    /// Explains that label.
    pub summary_hint: &'static str,
    /// Says that the link with the axis or the territory is our reading.
    pub inferred: &'static str,
    /// Stands for an unknown year.
    pub undated: &'static str,
    /// Link to one excerpt: its title.
    pub permalink: fn(&str) -> String,
    /// Short text of that link.
    pub permalink_short: &'static str,
    /// Marks a link to a PDF.
    pub pdf: &'static str,
    /// Introduces a second source.
    pub see_also: &'static str,
    /// Shown while the excerpts are on their way.
    pub excerpts_loading: &'static str,
    /// Heading when the excerpts cannot be had.
    pub excerpts_failed: &'static str,
    /// A territory without any excerpt.
    pub no_excerpt: &'static str,
    /// Relation to the body a city lies in.
    pub part_of: &'static str,
    /// Relation to the cities of a body.
    pub contains: &'static str,
}
