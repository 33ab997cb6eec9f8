//! Words of filters, search, views and excerpts.

mod cite;
mod en;
mod fr;

pub use cite::{CiteForm, Citing, Day, cite};
pub(super) use en::WORDS as EN;
pub(super) use fr::WORDS as FR;

use crate::model::{AxisFamily, AxisRule, SourceKind, YearRange};

/// The words of one language. A field is a text, or a function where numbers or names enter it.
#[derive(Debug)]
pub struct ReadingWords {
    /// Heading of the panel of filters.
    pub filters: &'static str,
    /// Heading of that panel with how many criteria are set.
    pub filters_set: fn(usize) -> String,
    /// Says what the three columns of axes do.
    pub axes_hint: &'static str,
    /// A family of axes.
    pub family: fn(AxisFamily) -> &'static str,
    /// A rule, as the head of a column.
    pub rule: fn(AxisRule) -> &'static str,
    /// A rule applied to an axis: its name, how many territories would be left.
    pub rule_of: fn(AxisRule, &str, usize) -> String,
    /// Kinds of territory, as a legend.
    pub kinds: &'static str,
    /// Régions, as a legend.
    pub regions: &'static str,
    /// Years of the excerpts, as a legend.
    pub years: &'static str,
    /// First year.
    pub from: &'static str,
    /// Last year.
    pub to: &'static str,
    /// Any year.
    pub any_year: &'static str,
    /// Sources, as a legend.
    pub sources: &'static str,
    /// A kind of source.
    pub source_kind: fn(SourceKind) -> &'static str,
    /// A range of years.
    pub year_range: fn(YearRange) -> String,
    /// How many territories would be left, beside an option; says when none would.
    pub left: fn(usize) -> String,
    /// Name of the list of criteria set.
    pub criteria: &'static str,
    /// A criterion of an axis under a rule, short.
    pub criterion: fn(AxisRule, &str) -> String,
    /// Button that takes a criterion away: the criterion.
    pub remove: fn(&str) -> String,
    /// Button that takes all of them away.
    pub clear: &'static str,
    /// Nothing is left: what to do.
    pub nothing_left: &'static str,
    /// Label of the search field.
    pub search: &'static str,
    /// Example in it.
    pub search_hint: &'static str,
    /// Groups of results: territories, communes, axes, excerpts.
    pub found_groups: [&'static str; 4],
    /// How many results, announced.
    pub found: fn(usize) -> String,
    /// Files of the search are on their way.
    pub search_loading: &'static str,
    /// A file of the search could not be had.
    pub search_partial: &'static str,
    /// A commune and its territory.
    pub commune_in: fn(&str, &str) -> String,
    /// Label of the choice of an order.
    pub sort: &'static str,
    /// The orders that need no axis, in their order.
    pub sorts: [&'static str; 4],
    /// The order by an axis: its name.
    pub sort_axis: fn(&str) -> String,
    /// A distance in metres from the chosen territory.
    pub distance: fn(f64) -> String,
    /// Heading of territories in the chosen one's part of France: its name.
    pub near: fn(&str) -> String,
    /// Heading of the others.
    pub elsewhere: &'static str,
    /// A région that is not told.
    pub no_region: &'static str,
    /// No distance as long as nothing is chosen.
    pub choose_first: &'static str,
    /// Caption of the table: how many territories.
    pub caption: fn(usize) -> String,
    /// Head of the column of names.
    pub territory: &'static str,
    /// A cell with excerpts: how many.
    pub cited: fn(usize) -> String,
    /// Button that reads an axis: its name.
    pub read: fn(&str) -> String,
    /// Short text of that button.
    pub read_short: &'static str,
    /// Page of the study where an axis opens.
    pub study_page: fn(u16) -> String,
    /// Heading of a reading: how many excerpts of how many territories.
    pub read_count: fn(usize, usize) -> String,
    /// Nothing to read.
    pub read_nothing: &'static str,
    /// Name of the links to neighbouring excerpts.
    pub neighbours: &'static str,
    /// To the excerpt before: its place.
    pub previous: &'static str,
    /// To the excerpt after.
    pub next: &'static str,
    /// Opens the citation.
    pub cite: &'static str,
    /// Name of its forms.
    pub cite_forms: &'static str,
    /// Copies a text.
    pub copy: &'static str,
    /// Said once a text is copied.
    pub copied: &'static str,
    /// Said when it cannot be.
    pub not_copied: &'static str,
    /// Name of the button that copies the sentence.
    pub copy_sentence: &'static str,
    /// Marks a link to a PDF: language of the document, when it is not the reader's.
    pub pdf: fn(Option<crate::model::Lang>) -> &'static str,
}
