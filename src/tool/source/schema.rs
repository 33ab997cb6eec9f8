//! What the checker accepts, by file and column, to be compared with `datapackage.json`.

use super::axes::YES_NO;
use super::tours::View;
use super::{PACKAGE_FILE, axes, cooperations, excerpts, medias, sources, territories, tours};
use crate::codec::CONFIDENCE_CODES;
use crate::model::{AxisFamily, CooperationKind, Lang, MediaKind, SourceKind, TerritoryKind};

/// Every file of the set, in the order of reports.
pub const FILES: [&str; 8] = [
    PACKAGE_FILE,
    axes::SPEC.file,
    territories::SPEC.file,
    sources::SPEC.file,
    excerpts::SPEC.file,
    cooperations::SPEC.file,
    medias::SPEC.file,
    tours::SPEC.file,
];

/// Columns of `file`, in order; empty for a file that is no table of the set.
pub fn columns(file: &str) -> Vec<&'static str> {
    let lists: [(&str, &[&str]); 7] = [
        (axes::SPEC.file, &axes::SPEC.columns),
        (territories::SPEC.file, &territories::SPEC.columns),
        (sources::SPEC.file, &sources::SPEC.columns),
        (excerpts::SPEC.file, &excerpts::SPEC.columns),
        (cooperations::SPEC.file, &cooperations::SPEC.columns),
        (medias::SPEC.file, &medias::SPEC.columns),
        (tours::SPEC.file, &tours::SPEC.columns),
    ];
    lists
        .into_iter()
        .find(|&(name, _)| name == file)
        .map(|(_, columns)| columns.to_vec())
        .unwrap_or_default()
}

/// Allowed values of `column` of `file`, in order; `None` when any text may be written.
pub fn closed_list(file: &str, column: &str) -> Option<Vec<&'static str>> {
    match (file, column) {
        ("axes.csv", "famille") => Some(AxisFamily::ALL.map(AxisFamily::code).to_vec()),
        ("axes.csv", "en_2019") => Some(YES_NO.to_vec()),
        ("territoires.csv", "type") => Some(TerritoryKind::ALL.map(TerritoryKind::code).to_vec()),
        ("territoires.csv", "region") => Some(territories::REGIONS.to_vec()),
        ("sources.csv", "type") => Some(SourceKind::ALL.map(SourceKind::code).to_vec()),
        ("sources.csv", "langue") => Some(Lang::ALL.map(Lang::tag).to_vec()),
        ("extraits.csv", "confiance") => Some(CONFIDENCE_CODES.map(|(_, code)| code).to_vec()),
        ("cooperations.csv", "type") => {
            Some(CooperationKind::ALL.map(CooperationKind::code).to_vec())
        }
        ("medias.csv", "type") => Some(MediaKind::ALL.map(MediaKind::code).to_vec()),
        ("parcours.csv", "vue") => Some(View::ALL.map(View::code).to_vec()),
        _ => None,
    }
}
