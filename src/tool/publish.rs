//! From checked rows to what the map loads.

use crate::codec::{atlas_json, excerpts_json, tours_json};
use crate::model::{
    Atlas, AtlasParts, Bilingual, CooperationBody, CooperationIdx, ExcerptBody, Excerpts, Lang,
    Media, Tour, TourKind, TourRef, TourStep, Tours,
};
use crate::tool::source::{ExcerptRow, MediaRow, SourceSet, TourStepRow, excerpt_of, shows};

/// The published values.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// The index.
    pub atlas: Atlas,
    /// The texts, one per language, in the order of [`Lang::ALL`].
    pub excerpts: [Excerpts; 2],
    /// Guided tours and medias.
    pub tours: Tours,
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
        let atlas = atlas(set);
        Self {
            excerpts: Lang::ALL.map(|lang| excerpts(set, lang)),
            tours: tours(set, &atlas),
            atlas,
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
        let tours = PublishedFile {
            name: "parcours.json".to_owned(),
            text: tours_json(&self.tours, &self.atlas),
        };
        std::iter::once(index).chain(texts).chain([tours]).collect()
    }
}

/// The index that `set` gives.
pub(super) fn atlas(set: &SourceSet) -> Atlas {
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
        tours: tour_index(set),
    })
}

/// The tours of `set` in file order, with their numbers of steps.
fn tour_index(set: &SourceSet) -> Vec<TourRef> {
    let mut tours: Vec<TourRef> = Vec::new();
    for row in &set.tour_steps {
        match tours.iter_mut().find(|tour| tour.slug == row.tour) {
            Some(tour) => tour.steps += 1,
            None => tours.push(TourRef {
                slug: row.tour.clone(),
                steps: 1,
                kind: TourKind::Published,
            }),
        }
    }
    tours
}

/// The tours of `set`, in the order of the index of `atlas`.
fn tours(set: &SourceSet, atlas: &Atlas) -> Tours {
    let rows_of = |tour: &TourRef| {
        let slug = tour.slug.clone();
        set.tour_steps.iter().filter(move |row| row.tour == slug)
    };
    let tours = atlas.tours().iter().filter_map(|tour| {
        Some(Tour {
            slug: tour.slug.clone(),
            title: rows_of(tour).next()?.tour_title.clone(),
            steps: rows_of(tour).map(|row| tour_step(row, atlas)).collect(),
        })
    });
    Tours {
        tours: tours.collect(),
        medias: set.medias.iter().map(media).collect(),
    }
}

fn tour_step(row: &TourStepRow, atlas: &Atlas) -> TourStep {
    let excerpts = row.proofs.iter().filter_map(|id| excerpt_of(id, atlas));
    let links = (0..).map(CooperationIdx).zip(atlas.cooperations());
    let links = links.filter(|(_, link)| row.proofs.contains(&link.id));
    TourStep {
        title: row.title.clone(),
        text: row.text.clone(),
        notes: row.notes.clone(),
        seconds: row.seconds,
        axis: row.axis,
        territory: row.territory,
        shows: shows(row, atlas),
        excerpts: excerpts.collect(),
        cooperations: links.map(|(idx, _)| idx).collect(),
    }
}

fn media(row: &MediaRow) -> Media {
    Media {
        title: row.title.clone(),
        kind: row.kind,
        publisher: row.publisher.clone(),
        date: row.date.clone(),
        minutes: row.minutes,
        url: row.url.clone(),
        axes: row.axes,
        source: row.source,
    }
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
