//! The texts of a host's map: its own, and those of the atlas that its features rest on.

use super::host_details::HostExcerpt;
use crate::model::{
    Confidence, CooperationBody, CooperationIdx, ExcerptBody, ExcerptIdx, Excerpts, Lang, Source,
    SourceIdx, SourceKind,
};

/// The texts of a host's map: its own, and those of the atlas that its features rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostTexts {
    pub(super) excerpts: Vec<TextOrigin>,
    /// Cooperations of the atlas between territories of the map.
    pub(super) cooperations: Vec<CooperationIdx>,
    /// How many axes the map has.
    pub(super) axes: usize,
}

/// Where a text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TextOrigin {
    Atlas(ExcerptIdx),
    Host(Box<HostExcerpt>),
}

impl HostTexts {
    /// Whether some of the texts are those of the atlas, which must then be given.
    pub fn need_the_atlas(&self) -> bool {
        let from_atlas = |origin: &TextOrigin| matches!(origin, TextOrigin::Atlas(_));
        self.excerpts.iter().any(from_atlas) || !self.cooperations.is_empty()
    }

    /// The texts in the order of the map's atlas, with those `of_atlas` where it has them; a host writes one language.
    pub fn complete(&self, of_atlas: Option<&Excerpts>, lang: Lang) -> Excerpts {
        let mut sources = of_atlas.map_or_else(Vec::new, |texts| texts.sources.clone());
        let bodies = self.excerpts.iter().map(|origin| match origin {
            TextOrigin::Atlas(excerpt) => of_atlas.map(|texts| texts.body(*excerpt).clone()),
            TextOrigin::Host(excerpt) => Some(host_body(excerpt, lang, &mut sources)),
        });
        let bodies = bodies.map(|body| body.unwrap_or_else(empty_body)).collect();
        let of = |link: &CooperationIdx| {
            let known = of_atlas.and_then(|texts| texts.cooperations.get(link.index()));
            known.cloned().unwrap_or_else(|| CooperationBody {
                text: String::new(),
                source: SourceIdx(0),
            })
        };
        Excerpts {
            lang,
            bodies,
            definitions: of_atlas
                .map(|texts| texts.definitions.clone())
                .filter(|all| all.len() == self.axes)
                .unwrap_or_else(|| vec![String::new(); self.axes]),
            cooperations: self.cooperations.iter().map(of).collect(),
            sources,
        }
    }
}

/// A text of the atlas that was not given: never shown, as [`HostTexts::need_the_atlas`] tells to give it.
fn empty_body() -> ExcerptBody {
    ExcerptBody {
        title: String::new(),
        text: String::new(),
        source: SourceIdx(0),
        locator: String::new(),
        see_also: None,
        confidence: Confidence::Explicit,
    }
}

/// The text of `excerpt`, whose source is added to `sources` unless it is the one before.
fn host_body(excerpt: &HostExcerpt, lang: Lang, sources: &mut Vec<Source>) -> ExcerptBody {
    let source = Source {
        id: excerpt.source.clone(),
        title: excerpt.source.clone(),
        publisher: excerpt.source.clone(),
        date: String::new(),
        url: excerpt.url.clone(),
        kind: SourceKind::Host,
        lang,
    };
    if sources.last() != Some(&source) {
        sources.push(source);
    }
    // `host_map` keeps fewer excerpts than a u16 counts, and the atlas fewer sources than are left.
    let last = u16::try_from(sources.len() - 1).unwrap_or(u16::MAX);
    ExcerptBody {
        title: excerpt.title.clone(),
        text: excerpt.text.clone(),
        source: SourceIdx(last),
        ..empty_body()
    }
}
