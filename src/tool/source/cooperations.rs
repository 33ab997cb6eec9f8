//! `cooperations.csv`.

use super::cell::{Cell, read_text};
use super::known::{Context, Known, check_unique};
use super::problem::{ProblemKind, RowProblem};
use super::table::{Spec, Table};
use crate::model::{Bilingual, Cooperation, CooperationKind, SourceIdx, TerritoryIdx};

/// The file.
pub(super) const SPEC: Spec<9> = Spec {
    file: "cooperations.csv",
    columns: [
        "id",
        "territoire_a",
        "territoire_b",
        "partenaire",
        "type",
        "resume_fr",
        "resume_en",
        "annee",
        "source",
    ],
};

/// One cooperation with its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CooperationRow {
    /// What the index knows of it.
    pub cooperation: Cooperation,
    /// Summary in our own words.
    pub summary: Bilingual,
    /// Where it is written, in the order of `sources.csv`.
    pub source: SourceIdx,
}

/// Ids of the cooperations.
pub(super) fn gather(table: Option<&Table<9>>) -> Known {
    Known::gather("un identifiant de cooperations.csv", table, |[id, ..]| {
        (id, [])
    })
}

/// The cooperations of `table`.
pub(super) fn read(
    table: &Table<9>,
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Vec<CooperationRow> {
    check_unique(
        table.rows().map(|[id, ..]| id),
        ProblemKind::Duplicate,
        problems,
    );
    check_unique(
        table.rows().map(|[_, _, _, _, _, summary, ..]| summary),
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
        .filter_map(|row| read_row(&row, context, problems))
        .collect()
}

fn read_row(
    row: &[Cell<'_>; 9],
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Option<CooperationRow> {
    let [
        id,
        territory_cell,
        partner_cell,
        outside,
        kind,
        summary_fr,
        summary_en,
        year,
        source,
    ] = *row;
    let id = id.read_id('K', problems);
    let territory = context
        .territories
        .find(territory_cell, ProblemKind::UnknownTerritory, problems)
        .map(TerritoryIdx);
    let partner = read_partner(territory_cell, partner_cell, outside, context, problems);
    let codes = CooperationKind::ALL.map(CooperationKind::code);
    let kind = kind.read_one_of(&codes, CooperationKind::from_code, problems);
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
    let cooperation = Cooperation {
        id: id?,
        territory: territory?,
        partner,
        outside: outside.text().to_owned(),
        kind: kind?,
        year,
    };
    Some(CooperationRow {
        cooperation,
        summary: summary?,
        source: source?,
    })
}

/// The partner of the atlas, if any; without one, somebody outside must be named.
fn read_partner(
    territory: Cell<'_>,
    partner: Cell<'_>,
    outside: Cell<'_>,
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Option<TerritoryIdx> {
    if partner.is_empty() {
        if outside.is_empty() {
            let expected =
                "un code de territoire, ou le nom du partenaire dans «\u{a0}partenaire\u{a0}»";
            problems.push(partner.problem(ProblemKind::NoPartner, expected));
        }
        return None;
    }
    if partner.text() == territory.text() {
        problems.push(partner.problem(ProblemKind::SelfPartner, "un autre territoire"));
        return None;
    }
    context
        .territories
        .find(partner, ProblemKind::UnknownTerritory, problems)
        .map(TerritoryIdx)
}
