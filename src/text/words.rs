//! What both languages must say.

use super::carto::CartoWords;
use super::composing::{self, ComposeWords};
use super::exploring::{self, ExploringWords};
use super::gestures::{self, GestureWords};
use super::host::{self, HostWords};
use super::opened::{self, OpenedWords};
use super::presenting::{self, PresentingWords};
use super::reading::{self, ReadingWords};
use super::sentence::SentenceFacts;
use super::taking::{self, TakingWords};
use super::touring::{self, TourWords};
use crate::geo::FrameId;
use crate::model::{Citation, Lang};

/// The words of one language. A field is a text, or a function where numbers or names enter it.
#[derive(Debug)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    /// Words of the map itself.
    pub carto: &'static CartoWords,
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
    /// Caption of a frame.
    pub frame: fn(FrameId) -> &'static str,
    /// Says what the territories' colours never mean.
    pub caution: &'static str,
    /// Attribution of the boundaries and of the content.
    pub attribution: &'static str,
    /// Name of the switch of views.
    pub views: &'static str,
    /// The views, in the order of the switch.
    pub view_names: [&'static str; 4],
    /// Name of the buttons that move the map.
    pub controls: &'static str,
    /// A map that has symbols for some of its territories only: how many, of how many.
    pub some_symbols: fn(usize, usize) -> String,
    /// The sentence that describes the view.
    pub sentence: fn(&SentenceFacts<'_>) -> String,
}

/// Words that the first view does without. They are found by functions: what leads to a struct leads to all that it names,
/// and would keep them out of the late chunk (`docs/decisions/0018`).
impl Words {
    /// Words of filters, search, views and excerpts.
    pub fn reading(&self) -> &'static ReadingWords {
        match self.lang {
            Lang::Fr => &reading::FR,
            Lang::En => &reading::EN,
        }
    }

    /// What is told of one territory and of its excerpts.
    pub fn opened(&self) -> &'static OpenedWords {
        match self.lang {
            Lang::Fr => &opened::FR,
            Lang::En => &opened::EN,
        }
    }

    /// A host's own file.
    pub fn host(&self) -> &'static HostWords {
        match self.lang {
            Lang::Fr => &host::FR,
            Lang::En => &host::EN,
        }
    }

    /// What moves the map.
    pub fn gestures(&self) -> &'static GestureWords {
        match self.lang {
            Lang::Fr => &gestures::FR,
            Lang::En => &gestures::EN,
        }
    }

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

    /// A tour that is being composed.
    pub fn composing(&self) -> &'static ComposeWords {
        match self.lang {
            Lang::Fr => &composing::FR,
            Lang::En => &composing::EN,
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
