//! Data problems in words: `file: place: what`, without a final period.

use super::{problem_en, problem_fr};
use crate::codec::DataProblem;
use crate::model::Lang;

/// The problem as an editor or a host reads it, on one line.
pub fn problem(lang: Lang, problem: &DataProblem) -> String {
    match lang {
        Lang::Fr => problem_fr::problem(problem),
        Lang::En => problem_en::problem(problem),
    }
}
