//! GeoJSON files of outlines, judged as the map judges them when it loads them.

use super::publish::Published;
use super::report::ReportLine;
use super::source::SourceSet;
use crate::codec::{DataProblem, Place, PropertyKeys, join, read_features};
use crate::model::Lang;
use crate::text::problem;

/// Every problem of the GeoJSON file named `file`.
///
/// Outlines of territories are also held against `set`, when it could be read; files whose features have a level (régions, départements…) are context and stand alone.
pub fn check_outlines(file: &str, bytes: &[u8], set: Option<&SourceSet>) -> Vec<ReportLine> {
    let (features, mut problems) = read_features(file, bytes, &PropertyKeys::default());
    let is_context = features.iter().any(|feature| feature.level.is_some());
    if let (Some(set), false, false) = (set, is_context, features.is_empty()) {
        problems.extend(join(&Published::new(set).atlas, file, features).1);
    }
    problems.iter().map(report_line).collect()
}

fn report_line(found: &DataProblem) -> ReportLine {
    let message = problem(Lang::Fr, found);
    let ligne = match found.place {
        Place::Text { line, .. } => Some(line),
        Place::File | Place::Feature { .. } | Place::Member(_) => None,
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
