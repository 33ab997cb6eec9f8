//! From checked rows to what the map loads.

use crate::codec::{atlas_json, excerpts_json};
use crate::model::{Atlas, AtlasParts, Bilingual, CooperationBody, ExcerptBody, Excerpts, Lang};
use crate::tool::source::{ExcerptRow, SourceSet};

/// The published values.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// The index.
    pub atlas: Atlas,
    /// The texts, one per language, in the order of [`Lang::ALL`].
    pub excerpts: [Excerpts; 2],
}

/// One file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedFile {
    /// Name, without its folder.
    pub name: String,
    /// Content.
    pub text: String,
}

impl Published {
    /// What `set` gives.
    pub fn new(set: &SourceSet) -> Self {
        Self {
            atlas: atlas(set),
            excerpts: Lang::ALL.map(|lang| excerpts(set, lang)),
        }
    }

    /// The files, in the order in which the map loads them.
    pub fn files(&self) -> Vec<PublishedFile> {
        let index = PublishedFile {
            name: "atlas.json".to_owned(),
            text: atlas_json(&self.atlas),
        };
        let texts = self.excerpts.iter().map(|excerpts| PublishedFile {
            name: format!("extraits.{}.json", excerpts.lang.tag()),
            text: excerpts_json(excerpts, &self.atlas),
        });
        std::iter::once(index).chain(texts).collect()
    }
}

fn atlas(set: &SourceSet) -> Atlas {
    Atlas::new(AtlasParts {
        edition: set.edition.date.clone(),
        axes: set.axes.iter().map(|row| row.axis.clone()).collect(),
        territories: set.territories.clone(),
        excerpts: set.excerpts.iter().map(|row| row.excerpt.clone()).collect(),
        cooperations: set
            .cooperations
            .iter()
            .map(|row| row.cooperation.clone())
            .collect(),
    })
}

fn excerpts(set: &SourceSet, lang: Lang) -> Excerpts {
    let text = |text: &Bilingual| text.get(lang).to_owned();
    Excerpts {
        lang,
        bodies: set.excerpts.iter().map(|row| body(row, lang)).collect(),
        definitions: set.axes.iter().map(|row| text(&row.definition)).collect(),
        cooperations: set
            .cooperations
            .iter()
            .map(|row| CooperationBody {
                text: text(&row.summary),
                source: row.source,
            })
            .collect(),
        sources: set.sources.clone(),
    }
}

fn body(row: &ExcerptRow, lang: Lang) -> ExcerptBody {
    ExcerptBody {
        title: row.title.get(lang).to_owned(),
        text: row.summary.get(lang).to_owned(),
        source: row.source,
        locator: row.locator.clone(),
        see_also: row.see_also,
        confidence: row.confidence,
    }
}
