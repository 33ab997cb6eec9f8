//! The content with its outlines, as the map holds them once it is loaded.

use std::path::{Path, PathBuf};

use super::content::read_published;
use super::disk::read_file;
use super::publish::Published;
use super::refusal::Refusal;
use crate::codec::{DataProblem, PropertyKeys, Severity, join, read_features};
use crate::model::{Boundaries, Feature, Lang};
use crate::scene::{Detail, MapShapes};
use crate::text::{problem, typeset, typeset_name};

/// What the map draws and tells.
#[derive(Clone, Debug)]
pub struct MapContent {
    /// The content, its names and French texts with their typography.
    pub published: Published,
    /// The outlines of the first view.
    pub shapes: MapShapes,
    outlines: PathBuf,
}

impl MapContent {
    /// The content of `folder` (CSV files, or the published ones) with the outlines of `outlines`.
    ///
    /// # Errors
    /// A file that the disk refuses or that is faulty; the message lists every problem of it.
    pub fn read(folder: &Path, outlines: &Path) -> Result<Self, Refusal> {
        Self::of(read_published(folder)?, outlines)
    }

    /// `published` with the outlines of the folder `outlines`.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn of(published: Published, outlines: &Path) -> Result<Self, Refusal> {
        let published = typeset_content(published);
        let shapes = read_shapes(&published, outlines, Detail::Overview)?;
        Ok(Self {
            published,
            shapes,
            outlines: outlines.to_owned(),
        })
    }

    /// The same places with the full outlines, for drawings where the difference shows.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn full_shapes(&self) -> Result<MapShapes, Refusal> {
        let full = read_shapes(&self.published, &self.outlines, Detail::Full)?;
        Ok(self.shapes.refined(full))
    }
}

/// What is shown gets its typography, as `ui::load` gives it.
fn typeset_content(published: Published) -> Published {
    Published {
        atlas: published.atlas.with_names(typeset_name),
        excerpts: published.excerpts.map(|texts| match texts.lang {
            Lang::Fr => texts.with_texts(typeset),
            Lang::En => texts,
        }),
        tours: published.tours.with_french(typeset),
    }
}

fn read_shapes(published: &Published, folder: &Path, detail: Detail) -> Result<MapShapes, Refusal> {
    let [territories, context] = match detail {
        Detail::Overview => ["territoires.apercu.geojson", "contexte.apercu.geojson"],
        Detail::Full => ["territoires.geojson", "contexte.geojson"],
    };
    let (features, mut problems) = features(folder, territories)?;
    let (boundaries, unmatched) = join(&published.atlas, territories, features);
    problems.extend(unmatched);
    let (context, of_context) = self::features(folder, context)?;
    problems.extend(of_context);
    let fatal = |found: &DataProblem| found.severity == Severity::Fatal;
    if problems.iter().any(fatal) {
        let lines = problems.iter().map(|found| problem(Lang::Fr, found));
        return Err(Refusal::Said(lines.collect::<Vec<_>>().join("\n")));
    }
    let boundaries: Boundaries = boundaries;
    Ok(MapShapes::new(&boundaries, &context))
}

fn features(folder: &Path, name: &str) -> Result<(Vec<Feature>, Vec<DataProblem>), Refusal> {
    let bytes = read_file(&folder.join(name))?;
    Ok(read_features(name, &bytes, &PropertyKeys::default()))
}
