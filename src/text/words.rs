//! What both languages must say.

use super::carto::CartoWords;
use super::exploring::{self, ExploringWords};
use super::gestures::GestureWords;
use super::host::HostWords;
use super::presenting::{self, PresentingWords};
use super::reading::ReadingWords;
use super::sentence::SentenceFacts;
use super::taking::{self, TakingWords};
use super::touring::{self, TourWords};
use crate::geo::FrameId;
use crate::model::{Citation, Lang, Population, TerritoryKind};

/// The words of one language. A field is a text, or a function where numbers or names enter it.
#[derive(Debug)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    /// Words of the map itself.
    pub carto: &'static CartoWords,
    /// A host's own file.
    pub host: &'static HostWords,
    /// Words of filters, search, views and excerpts.
    pub reading: &'static ReadingWords,
    /// Those of what moves the map.
    pub gestures: &'static GestureWords,
    /// Name of the language in itself.
    pub language_name: &'static str,
    /// Heading of the page.
    pub title: &'static str,
    /// Shown while files are on their way.
    pub loading: &'static str,
    /// Heading of the box of a map that cannot be shown at all.
    pub failed: &'static str,
    /// Heading of the box of a map that is drawn in part.
    pub partly_failed: fn(usize) -> String,
    /// Asks for the files again.
    pub retry: &'static str,
    /// Closes a box or the panel.
    pub close: &'static str,
    /// A file that no server answered for: its name.
    pub unreachable: fn(&str) -> String,
    /// A file that a server refused: its name, the HTTP status.
    pub refused: fn(&str, u16) -> String,
    /// A fault of the program itself.
    pub internal_error: &'static str,
    /// Name of the map for assistive techniques.
    pub map: &'static str,
    /// How to move in the map by keyboard.
    pub map_keys: &'static str,
    /// Name of the legend.
    pub legend: &'static str,
    /// Heading of the legend: what it shows.
    pub legend_shows: fn(&str) -> String,
    /// Legend entry of all levers.
    pub all_levers: &'static str,
    /// Name of the list of territories.
    pub territories: &'static str,
    /// Skip link to that list.
    pub skip_to_list: &'static str,
    /// Switches of language and theme.
    pub settings: &'static str,
    /// Name of the theme switch.
    pub theme: &'static str,
    /// Themes: as the system says, light, dark.
    pub themes: [&'static str; 3],
    /// Name of the language switch.
    pub language: &'static str,
    /// A citation state, as a word.
    pub citation: fn(Citation) -> &'static str,
    /// A count over a total.
    pub of: fn(usize, usize) -> String,
    /// How many levers are cited.
    pub levers_cited: fn(usize) -> String,
    /// Label of a territory without any answer.
    pub no_answer: &'static str,
    /// Inhabitants, year and source.
    pub population: fn(&Population) -> String,
    /// Legal kind.
    pub kind: fn(TerritoryKind) -> &'static str,
    /// Caption of a frame.
    pub frame: fn(FrameId) -> &'static str,
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
    /// Says what the territories' colours never mean.
    pub caution: &'static str,
    /// Attribution of the boundaries and of the content.
    pub attribution: &'static str,
    /// An address that names an unknown lever.
    pub unknown_lever: fn(&str, Option<&str>) -> String,
    /// An address that names an unknown territory.
    pub unknown_territory: fn(&str, Option<&str>) -> String,
    /// A parameter that no map knows: name, nearest.
    pub unknown_parameter: fn(&str, Option<&str>) -> String,
    /// An address that names an unknown excerpt.
    pub unknown_excerpt: fn(&str) -> String,
    /// An address that names an entry of a list which the map does not have: parameter, value, nearest.
    pub unknown_entry: fn(&str, &str, Option<&str>) -> String,
    /// An address with another unknown value: parameter, value, values accepted.
    pub unknown_value: fn(&str, &str, &str) -> String,
    /// The sentence that describes the view.
    pub sentence: fn(&SentenceFacts<'_>) -> String,
}

/// Words that the first view does without. They are found by functions: what leads to a struct leads to all that it names,
/// and would keep them out of the late chunk (`docs/decisions/0018`).
impl Words {
    /// Words of links, neighbours, comparison and combinations.
    pub fn exploring(&self) -> &'static ExploringWords {
        match self.lang {
            Lang::Fr => &exploring::FR,
            Lang::En => &exploring::EN,
        }
    }

    /// Words of exports, copies and print.
    pub fn taking(&self) -> &'static TakingWords {
        match self.lang {
            Lang::Fr => &taking::FR,
            Lang::En => &taking::EN,
        }
    }

    /// Guided tours.
    pub fn touring(&self) -> &'static TourWords {
        match self.lang {
            Lang::Fr => &touring::FR,
            Lang::En => &touring::EN,
        }
    }

    /// The page before others.
    pub fn presenting(&self) -> &'static PresentingWords {
        match self.lang {
            Lang::Fr => &presenting::FR,
            Lang::En => &presenting::EN,
        }
    }
}
