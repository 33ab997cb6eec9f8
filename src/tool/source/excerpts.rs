//! `extraits.csv`.

use super::cell::{Cell, read_text, read_title};
use super::known::{Context, Known, check_unique};
use super::problem::{ProblemKind, RowProblem};
use super::table::{Spec, Table};
use super::territories::read_axis;
use crate::codec::{CONFIDENCE_CODES, confidence_from_code};
use crate::model::{
    AxisIdx, AxisSet, Bilingual, Confidence, ExcerptRef, Source, SourceIdx, TITLE_LIMIT,
    TerritoryIdx,
};

/// The file.
pub(super) const SPEC: Spec<11> = Spec {
    file: "extraits.csv",
    columns: [
        "id",
        "territoire",
        "axe",
        "titre_fr",
        "resume_fr",
        "titre_en",
        "resume_en",
        "annee",
        "source",
        "localisation",
        "confiance",
    ],
};

/// How a `localisation` names a second source.
const SEE_ALSO: &str = "voir aussi ";

/// One excerpt with its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExcerptRow {
    /// What the index knows of it.
    pub excerpt: ExcerptRef,
    /// Title.
    pub title: Bilingual,
    /// Summary in our own words.
    pub summary: Bilingual,
    /// Where it is written, in the order of `sources.csv`.
    pub source: SourceIdx,
    /// Section or page of the source; empty when unknown.
    pub locator: String,
    /// A second source that carries part of the facts.
    pub see_also: Option<SourceIdx>,
    /// How directly the source says it.
    pub confidence: Confidence,
}

/// Ids of the excerpts.
pub(super) fn gather(table: Option<&Table<11>>) -> Known {
    Known::gather("un identifiant d’extraits.csv", table, |[id, ..]| {
        (id, [])
    })
}

/// The excerpts of `table`; `unanswered` are the axes without answer of each territory, `sources` the rows of
/// `sources.csv`, all of them unless one of them is at fault.
pub(super) fn read(
    table: &Table<11>,
    context: &Context,
    unanswered: &[AxisSet],
    sources: &[Source],
    problems: &mut Vec<RowProblem>,
) -> Vec<ExcerptRow> {
    check_unique(
        table.rows().map(|[id, ..]| id),
        ProblemKind::Duplicate,
        problems,
    );
    check_unique(
        table.rows().map(|[_, _, _, _, summary, ..]| summary),
        ProblemKind::DuplicateSummary,
        problems,
    );
    check_unique(
        table.rows().map(|[_, _, _, _, _, _, summary, ..]| summary),
        ProblemKind::DuplicateSummary,
        problems,
    );
    table
        .rows()
        .filter_map(|row| read_row(&row, context, unanswered, sources, problems))
        .collect()
}

fn read_row(
    row: &[Cell<'_>; 11],
    context: &Context,
    unanswered: &[AxisSet],
    sources: &[Source],
    problems: &mut Vec<RowProblem>,
) -> Option<ExcerptRow> {
    let [
        id,
        territory,
        axis_cell,
        title_fr,
        summary_fr,
        title_en,
        summary_en,
        year,
        source,
        locator,
        confidence,
    ] = *row;
    let id = id.read_id('E', problems);
    let territory = context
        .territories
        .find(territory, ProblemKind::UnknownTerritory, problems)
        .map(TerritoryIdx);
    let axis = read_axis(axis_cell, &context.axes, problems);
    check_answer(axis_cell, territory, axis, unanswered, problems);
    let title = read_title(title_fr, title_en, TITLE_LIMIT, problems);
    let summary = read_text(
        summary_fr,
        summary_en,
        ProblemKind::SummaryWithoutText,
        problems,
    );
    let year = year.read_optional_year(&context.years, problems);
    let source = context
        .sources
        .find(source, ProblemKind::UnknownSource, problems)
        .map(SourceIdx);
    let source_kind = source.and_then(|source| Some(sources.get(source.index())?.kind));
    let (locator, see_also) = match locator.after(SEE_ALSO) {
        Some(second) => {
            let second = context
                .sources
                .find(second, ProblemKind::UnknownSource, problems);
            (String::new(), Some(SourceIdx(second?)))
        }
        None => (locator.text().to_owned(), None),
    };
    let codes = CONFIDENCE_CODES.map(|(_, code)| code);
    let confidence = confidence.read_one_of(&codes, confidence_from_code, problems);
    Some(ExcerptRow {
        excerpt: ExcerptRef {
            id: id?,
            territory: territory?,
            axis: axis?,
            year,
            source: source_kind?,
        },
        title: title?,
        summary: summary?,
        source: source?,
        locator,
        see_also,
        confidence: confidence?,
    })
}

/// An axis declared without answer for a territory has no excerpt there.
fn check_answer(
    cell: Cell<'_>,
    territory: Option<TerritoryIdx>,
    axis: Option<AxisIdx>,
    unanswered: &[AxisSet],
    problems: &mut Vec<RowProblem>,
) {
    let (Some(territory), Some(axis)) = (territory, axis) else {
        return;
    };
    if unanswered
        .get(territory.index())
        .is_some_and(|axes| axes.contains(axis))
    {
        let expected = "un axe qui n’est pas dans «\u{a0}axes_sans_reponse\u{a0}» du territoire";
        problems.push(cell.problem(ProblemKind::ExcerptWithoutAnswer, expected));
    }
}
