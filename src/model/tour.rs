//! Guided tours, and what can be listened to about an axis.

use super::{AxisIdx, AxisSet, Bilingual, CooperationIdx, ExcerptIdx, SourceIdx, TerritoryIdx};

/// A tour as the index knows it: enough to read an address; its texts are in [`Tours`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TourRef {
    /// Identifier in addresses (`sept-leviers`).
    pub slug: String,
    /// How many steps, at least one.
    pub steps: u16,
    /// Who can open it.
    pub kind: TourKind,
}

impl TourRef {
    /// Whether an address that names `slug` leads to it.
    pub fn is_published_as(&self, slug: &str) -> bool {
        self.kind == TourKind::Published && self.slug == slug
    }
}

/// Who can open a tour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TourKind {
    /// Whoever has its address.
    #[default]
    Published,
    /// Only the page in which it is composed: no address names it.
    Draft,
}

/// Shortest and longest time on a step, seconds: enough to read a title, not enough to fall asleep.
pub const STEP_SECONDS: [u16; 2] = [5, 120];

/// Longest title of an excerpt, of a tour or of a step, characters.
pub const TITLE_LIMIT: usize = 70;

/// Every tour, in the order of the index, and every media: what is loaded when a tour is first opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tours {
    /// The tours.
    pub tours: Vec<Tour>,
    /// Podcasts, in file order.
    pub medias: Vec<Media>,
}

/// One guided tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tour {
    /// Identifier in addresses (`sept-leviers`).
    pub slug: String,
    /// Title.
    pub title: Bilingual,
    /// Steps, in order, at least one.
    pub steps: Vec<TourStep>,
}

/// One step of a tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TourStep {
    /// Title.
    pub title: Bilingual,
    /// What is said.
    pub text: Bilingual,
    /// What the presenter alone reads; both empty when there is nothing.
    pub notes: Bilingual,
    /// Time on the step, seconds, at least one.
    pub seconds: u16,
    /// The axis it is about.
    pub axis: AxisIdx,
    /// The territory it is about.
    pub territory: TerritoryIdx,
    /// What the map shows, as parameters of an address (`levier=achats&vue=tableau`).
    pub shows: String,
    /// Excerpts that carry the text.
    pub excerpts: Vec<ExcerptIdx>,
    /// Cooperations that carry the text.
    pub cooperations: Vec<CooperationIdx>,
}

/// What a visitor does with a media.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MediaKind {
    /// Listens.
    Podcast,
}

impl MediaKind {
    /// Every kind.
    pub const ALL: [Self; 1] = [Self::Podcast];

    /// Code in the files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Podcast => "podcast",
        }
    }

    /// The kind whose code is `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One episode to listen to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// Title, as published.
    pub title: String,
    /// Listened to or watched.
    pub kind: MediaKind,
    /// Publisher.
    pub publisher: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty when unknown.
    pub date: String,
    /// Duration, minutes; `None` when unknown.
    pub minutes: Option<u16>,
    /// Address; empty when it was not seen.
    pub url: String,
    /// The axes it is about.
    pub axes: AxisSet,
    /// Where it is announced.
    pub source: SourceIdx,
}

impl Tours {
    /// The same tours, each French text made by `typeset`; medias are in French.
    #[must_use]
    pub fn with_french(mut self, typeset: fn(&str) -> String) -> Self {
        for tour in &mut self.tours {
            tour.title.fr = typeset(&tour.title.fr);
            for step in &mut tour.steps {
                for text in [&mut step.title, &mut step.text, &mut step.notes] {
                    text.fr = typeset(&text.fr);
                }
            }
        }
        for media in &mut self.medias {
            media.title = typeset(&media.title);
            media.publisher = typeset(&media.publisher);
        }
        self
    }

    /// The medias about `axis`, in file order.
    pub fn medias_about(&self, axis: AxisIdx) -> impl Iterator<Item = &Media> {
        self.medias
            .iter()
            .filter(move |media| media.axes.contains(axis))
    }

    /// What the index says of these tours.
    pub fn index(&self) -> Vec<TourRef> {
        let tours = self.tours.iter();
        let refs = tours.map(|tour| TourRef {
            slug: tour.slug.clone(),
            steps: u16::try_from(tour.steps.len()).unwrap_or(u16::MAX),
            kind: TourKind::Published,
        });
        refs.collect()
    }
}
