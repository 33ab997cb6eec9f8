//! Words of the static pages, which are read without the program. Apart from [`crate::text::Words`], so that the
//! WebAssembly carries none of them.

mod en;
mod fr;

use crate::model::Lang;

/// The words of one language. A field is a text, or a function where numbers or names enter it.
#[derive(Debug)]
pub struct PageWords {
    /// Name of the site in titles.
    pub site: &'static str,
    /// What the explorer is, for search engines and shared links.
    pub about: &'static str,
    /// What the page of a territory holds: its name, how many excerpts.
    pub about_territory: fn(&str, usize) -> String,
    /// What the page of an axis holds: its name, territories cited, excerpts.
    pub about_axis: fn(&str, usize, usize) -> String,
    /// Name of the links at the top of a page.
    pub menu: &'static str,
    /// Link to the first page.
    pub home: &'static str,
    /// Link to the interactive map in the state of the page.
    pub open_map: &'static str,
    /// Skip link to the content.
    pub skip: &'static str,
    /// Heading of the whole table, and name of the region that scrolls.
    pub table: &'static str,
    /// Heading of the cooperations of a territory.
    pub cooperations: &'static str,
    /// Heading of the territories cited under an axis, with how many.
    pub cited: fn(usize) -> String,
    /// Heading of those that are not cited.
    pub not_cited: fn(usize) -> String,
    /// Heading of those without an answer.
    pub no_answer: fn(usize) -> String,
    /// Date of the content.
    pub edition: fn(&str) -> String,
    /// Heading of the files to download.
    pub data: &'static str,
    /// A page that moved: what it says.
    pub moved: &'static str,
    /// A page whose territory or axis is no longer in the content.
    pub gone: &'static str,
    /// Link to the last version that had it: its date.
    pub last_version: fn(&str) -> String,
    /// The list of versions: its title.
    pub versions: &'static str,
    /// Link to the version in use.
    pub latest: &'static str,
}

/// The words of `lang`.
pub fn page_words(lang: Lang) -> &'static PageWords {
    match lang {
        Lang::Fr => &fr::WORDS,
        Lang::En => &en::WORDS,
    }
}
