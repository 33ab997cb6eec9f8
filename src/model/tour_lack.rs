//! What a tour that is being composed still lacks to be published.

use super::{Bilingual, Lang, STEP_SECONDS, TITLE_LIMIT, TourStep};

/// Something that a step, or the tour itself, lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A title in that language.
    Title(Lang),
    /// A title of at most [`TITLE_LIMIT`] characters in that language.
    ShorterTitle(Lang),
    /// A text in that language.
    Text(Lang),
    /// Notes in that language: there are some in the other.
    Notes(Lang),
    /// A time between both [`STEP_SECONDS`].
    Seconds,
    /// An excerpt or a cooperation that carries it.
    Proof,
}

/// What `step` lacks; nothing when it can be published.
pub fn lacks(step: &TourStep) -> Vec<Lack> {
    let mut lacks = title_lacks(&step.title);
    lacks.extend(missing(&step.text).map(Lack::Text));
    if missing(&step.notes).count() == 1 {
        lacks.extend(missing(&step.notes).map(Lack::Notes));
    }
    let [shortest, longest] = STEP_SECONDS;
    if !(shortest..=longest).contains(&step.seconds) {
        lacks.push(Lack::Seconds);
    }
    if step.excerpts.is_empty() && step.cooperations.is_empty() {
        lacks.push(Lack::Proof);
    }
    lacks
}

/// What `title`, of a tour or of a step, lacks.
pub fn title_lacks(title: &Bilingual) -> Vec<Lack> {
    let long = |lang: &Lang| title.get(*lang).trim().chars().count() > TITLE_LIMIT;
    let longer = Lang::ALL.into_iter().filter(long).map(Lack::ShorterTitle);
    missing(title).map(Lack::Title).chain(longer).collect()
}

/// The languages in which `text` says nothing.
fn missing(text: &Bilingual) -> impl Iterator<Item = Lang> + '_ {
    let empty = |lang: &Lang| text.get(*lang).trim().is_empty();
    Lang::ALL.into_iter().filter(empty)
}
