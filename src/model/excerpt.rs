//! Excerpts: what a source says of one territory under one axis.

use super::{AxisIdx, CooperationIdx, ExcerptIdx, Lang, SourceIdx, TerritoryIdx};

/// An excerpt as the index knows it: enough to colour, count and link; its text is in [`Excerpts`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExcerptRef {
    /// Permanent identifier (`E001`).
    pub id: String,
    /// The territory it is about.
    pub territory: TerritoryIdx,
    /// The axis it illustrates.
    pub axis: AxisIdx,
    /// Year the action began or the figure was given; `None` when the source is undated.
    pub year: Option<u16>,
    /// Who published its source.
    pub source: SourceKind,
}

/// How directly the source carries the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// The source names territory and action plainly.
    Explicit,
    /// The territory's own role, or the link with the axis, is our reading.
    Inferred,
}

/// Text of an excerpt in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExcerptBody {
    /// Title.
    pub title: String,
    /// Summary in our own words; the host's words where the source is [`SourceKind::Host`].
    pub text: String,
    /// Where it is written.
    pub source: SourceIdx,
    /// Section or page of the source; empty when unknown.
    pub locator: String,
    /// A second source that carries part of the facts.
    pub see_also: Option<SourceIdx>,
    /// How directly the source says it.
    pub confidence: Confidence,
}

/// Text of a cooperation in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CooperationBody {
    /// Summary in our own words.
    pub text: String,
    /// Where it is written.
    pub source: SourceIdx,
}

/// Who published a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// Research, or the study itself.
    Study,
    /// The territory, the State or one of its agencies.
    Official,
    /// Networks of the field.
    Network,
    /// Media, and pages of elected groups or associations.
    Press,
    /// Whoever a host's own file names; our files never write this one.
    Host,
}

impl SourceKind {
    /// Every kind that our files can write.
    pub const ALL: [Self; 4] = [Self::Study, Self::Official, Self::Network, Self::Press];

    /// Code in the CSV files and in the JSON files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Study => "study",
            Self::Official => "official",
            Self::Network => "network",
            Self::Press => "press",
            Self::Host => "",
        }
    }

    /// The kind whose code is `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A page or document that was really read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Permanent identifier (`S001`).
    pub id: String,
    /// Title, as published.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty when the page shows none.
    pub date: String,
    /// Address.
    pub url: String,
    /// Who published it.
    pub kind: SourceKind,
    /// Language of the page.
    pub lang: Lang,
}

/// The texts of an atlas in one language, loaded when first needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpts {
    /// Language of the texts.
    pub lang: Lang,
    /// Text of each excerpt, in the order of [`crate::model::Atlas::excerpts`].
    pub bodies: Vec<ExcerptBody>,
    /// Definition of each axis, in the order of the atlas, in our own words.
    pub definitions: Vec<String>,
    /// Text of each cooperation, in the order of the atlas.
    pub cooperations: Vec<CooperationBody>,
    /// The sources the texts cite.
    pub sources: Vec<Source>,
}

impl Excerpts {
    /// These excerpts with each title, text and definition passed through `typeset`.
    #[must_use]
    pub fn with_texts(mut self, typeset: fn(&str) -> String) -> Self {
        let bodies = self.bodies.iter_mut();
        let texts = bodies.flat_map(|body| [&mut body.title, &mut body.text]);
        let others = self.cooperations.iter_mut().map(|body| &mut body.text);
        for text in texts.chain(&mut self.definitions).chain(others) {
            *text = typeset(text);
        }
        self
    }

    /// Text of `excerpt`.
    pub fn body(&self, excerpt: ExcerptIdx) -> &ExcerptBody {
        &self.bodies[excerpt.index()]
    }

    /// Text of `cooperation`.
    pub fn cooperation(&self, cooperation: CooperationIdx) -> &CooperationBody {
        &self.cooperations[cooperation.index()]
    }

    /// The source at `source`.
    pub fn source(&self, source: SourceIdx) -> &Source {
        &self.sources[source.index()]
    }
}
