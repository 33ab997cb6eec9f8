//! Features to the territories of an atlas, by code.

use super::{DataProblem, Fault, Place, Severity};
use crate::geo::{Geometry, Zone, order_of};
use crate::model::{Atlas, Boundaries, Feature, Territory, nearest};

/// The shape of each territory of `atlas`, from the features of `file`, and every problem.
///
/// A code that no territory has, a feature outside every zone of France, a territory without a feature: each is
/// partial. When no feature bears a known code, one fatal problem stands for all the missing ones. A territory whose
/// feature came without a shape is not missing: [`super::read_features`] said why.
pub fn join(atlas: &Atlas, file: &str, features: Vec<Feature>) -> (Boundaries, Vec<DataProblem>) {
    let mut by_territory = vec![None; atlas.territories().len()];
    let mut known = vec![false; atlas.territories().len()];
    let mut problems = Vec::new();
    let found = features.len();
    for feature in features {
        let Some(position) = position_of(atlas, &feature.code) else {
            let nearest = nearest_territory(atlas, &feature.code);
            let fault = Fault::UnknownCode {
                code: feature.code.clone(),
                nearest,
            };
            problems.push(partial(file, place_of(feature), fault));
            continue;
        };
        known[position] = true;
        match feature.geometry.as_ref().and_then(Geometry::first) {
            Some(found) if Zone::containing(found).is_none() => {
                problems.push(partial(
                    file,
                    place_of(feature),
                    Fault::OutsideFrames { found },
                ));
            }
            _ => by_territory[position] = feature.geometry,
        }
    }
    if known.contains(&true) {
        let missing = atlas
            .territories()
            .iter()
            .zip(&known)
            .filter(|(_, known)| !**known);
        problems.extend(
            missing.map(|(territory, _)| partial(file, Place::File, missing_feature(territory))),
        );
    } else {
        let fault = Fault::NothingJoined { features: found };
        let severity = Severity::Fatal;
        problems.clear();
        problems.push(DataProblem {
            file: file.to_owned(),
            place: Place::File,
            fault,
            severity,
        });
    }
    (Boundaries { by_territory }, problems)
}

fn partial(file: &str, place: Place, fault: Fault) -> DataProblem {
    DataProblem {
        file: file.to_owned(),
        place,
        fault,
        severity: Severity::Partial,
    }
}

fn place_of(feature: Feature) -> Place {
    Place::Feature {
        idx: feature.idx,
        name: feature.name.or(Some(feature.code)),
    }
}

fn missing_feature(territory: &Territory) -> Fault {
    Fault::MissingFeature {
        code: territory.code.clone(),
        name: territory.name.clone(),
    }
}

/// Position of the territory whose code is `code`.
pub(super) fn position_of(atlas: &Atlas, code: &str) -> Option<usize> {
    let mut territories = atlas.territories().iter();
    territories.position(|territory| territory.code == code)
}

/// Code and name of the territory whose code is nearest to `code`, the smallest code of equals.
fn nearest_territory(atlas: &Atlas, code: &str) -> Option<String> {
    let all = atlas.territories();
    let by_code = order_of(all.len(), &|a, b| all[a].code.cmp(&all[b].code));
    let near = nearest(code, by_code.iter().map(|&n| &*all[n].code))?;
    let territory = all.get(position_of(atlas, near)?)?;
    Some(format!("{near} ({})", territory.name))
}
