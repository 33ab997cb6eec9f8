//! GeoJSON files of outlines, judged as the map judges them when it loads them.

use super::publish::Published;
use super::report::ReportLine;
use super::source::SourceSet;
use crate::codec::{
    DataProblem, Fault, FeatureReader, Place, PropertyKeys, host_map, join, read_features,
};
use crate::model::Lang;
use crate::text::problem;

/// Every problem of the GeoJSON file named `file`.
///
/// A file that brings levers, excerpts or axes is a host's own map: it is judged as the map that shows it does, its
/// levers by the axes of `set` unless it declares its own. Outlines of territories are also held against `set`, when it could be read; files whose features have a level (régions, départements…) are context and stand alone.
pub fn check_outlines(file: &str, bytes: &[u8], set: Option<&SourceSet>) -> Vec<ReportLine> {
    if let Some(problems) = host_problems(file, bytes, set) {
        return problems.iter().map(report_line).collect();
    }
    let (features, mut problems) = read_features(file, bytes, &PropertyKeys::default());
    let is_context = features.iter().any(|feature| feature.level.is_some());
    if let (Some(set), false, false) = (set, is_context, features.is_empty()) {
        problems.extend(join(&Published::new(set).atlas, file, features).1);
    }
    problems.iter().map(report_line).collect()
}

/// The problems of a host's own map; `None` if the file holds outlines alone.
fn host_problems(file: &str, bytes: &[u8], set: Option<&SourceSet>) -> Option<Vec<DataProblem>> {
    let keys = PropertyKeys::default();
    let mut reader = FeatureReader::of_host_map(file, bytes, &keys);
    while reader.advance(bytes.len()) {}
    let (found, mut problems) = reader.finish();
    let too_large =
        |found: &DataProblem| matches!(found.fault, Fault::TooHeavy { .. } | Fault::TooMany { .. });
    if !found.is_map() && !problems.iter().any(too_large) {
        return None;
    }
    if let Some(set) = set {
        problems.extend(host_map(file, found, &Published::new(set).atlas).1);
    }
    Some(problems)
}

fn report_line(found: &DataProblem) -> ReportLine {
    let message = problem(Lang::Fr, found);
    let ligne = match found.place {
        Place::Text { line, .. } => Some(line),
        Place::File | Place::Feature { .. } | Place::FeatureMember { .. } | Place::Member(_) => {
            None
        }
    };
    ReportLine {
        fichier: found.file.clone(),
        ligne,
        colonne: None,
        probleme: message.clone(),
        trouve: String::new(),
        attendu: String::new(),
        proposition: None,
        message,
    }
}
