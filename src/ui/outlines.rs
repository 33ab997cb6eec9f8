//! Outlines of two files: of sound ones at once, of others with each fault told.

use crate::codec::{
    DataProblem, PropertyKeys, Severity, join, join_sound, read_features, read_sound_features,
};
use crate::model::{Atlas, Boundaries, Feature};
use crate::scene::MapShapes;
use crate::text::Failure;

/// A file by its name, and its bytes.
pub(super) type FileAnswer = (&'static str, Result<Vec<u8>, Failure>);

/// The outlines that the two files give, where both came and nothing is wrong with them.
pub(super) fn sound_shapes(
    atlas: &Atlas,
    (_, territories): &FileAnswer,
    (_, context): &FileAnswer,
) -> Option<MapShapes> {
    let features = |bytes: &Result<Vec<u8>, Failure>| {
        read_sound_features(bytes.as_ref().ok()?, &PropertyKeys::default())
    };
    let boundaries = join_sound(atlas, features(territories)?)?;
    Some(MapShapes::new(&boundaries, &features(context)?))
}

/// The outlines that the two files give; what is wrong with them goes to `failures`. Of the late chunk.
pub(super) fn shapes(
    atlas: &Atlas,
    (territories, territories_bytes): FileAnswer,
    (context, context_bytes): FileAnswer,
    failures: &mut Vec<Failure>,
) -> MapShapes {
    let boundaries = match features(territories, territories_bytes, failures) {
        Some(features) => {
            let (boundaries, problems) = join(atlas, territories, features);
            failures.extend(faulty(problems));
            boundaries
        }
        None => Boundaries::default(),
    };
    let context = features(context, context_bytes, failures).unwrap_or_default();
    MapShapes::new(&boundaries, &context)
}

/// The features of a fetched file; `None` if it cannot be used at all. What is wrong goes to `failures`.
pub(super) fn features(
    file: &str,
    bytes: Result<Vec<u8>, Failure>,
    failures: &mut Vec<Failure>,
) -> Option<Vec<Feature>> {
    match bytes {
        Ok(bytes) => {
            let (features, problems) = read_features(file, &bytes, &PropertyKeys::default());
            let fatal = problems
                .iter()
                .any(|problem| problem.severity == Severity::Fatal);
            failures.extend(faulty(problems));
            (!fatal).then_some(features)
        }
        Err(failure) => {
            failures.push(failure);
            None
        }
    }
}

pub(super) fn faulty(problems: Vec<DataProblem>) -> Vec<Failure> {
    problems.into_iter().map(Failure::from).collect()
}
