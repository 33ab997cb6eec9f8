//! Every sentence a visitor reads, in one place per language: [`fr`] and [`en`] fill the same [`Words`].

mod carto;
mod composing;
mod en;
mod exploring;
mod failure;
mod fr;
mod geometry_fr;
mod gestures;
mod host;
mod notice;
mod opened;
mod pages;
mod presenting;
mod problem;
mod problem_en;
mod problem_fr;
mod reading;
mod sentence;
mod taking;
mod touring;
mod trying;
mod typography;
mod words;

pub use carto::CartoWords;
pub use composing::{ComposeWords, StepButtons};
pub use exploring::{ExploringWords, LinkFacts, WayFacts};
pub use failure::Failure;
pub use gestures::GestureWords;
pub use host::HostWords;
pub use notice::notice;
pub use opened::OpenedWords;
pub use pages::{PageWords, page_words};
pub use presenting::PresentingWords;
pub use problem::problem;
pub use reading::{CiteForm, Citing, Day, ReadingWords, cite};
pub use sentence::{ChosenFacts, CountFacts, FilterFacts, Kept, SentenceFacts, Subject};
pub use taking::TakingWords;
pub use touring::TourWords;
pub use trying::{TryingWords, trying};
pub use typography::{typeset, typeset_name};
pub use words::Words;

use crate::model::Lang;

/// Decimals of a degree in messages: about a centimetre.
const COORDINATE_PLACES: u8 = 7;

/// The words of `lang`.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Fr => &fr::WORDS,
        Lang::En => &en::WORDS,
    }
}

/// `n` with `separator` between groups of three digits.
fn grouped(n: u32, separator: char) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}
