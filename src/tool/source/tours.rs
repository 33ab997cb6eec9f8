//! `parcours.csv`.

use std::collections::BTreeMap;

use super::cell::{Cell, read_text, read_title};
use super::known::Context;
use super::problem::{ProblemKind, RowProblem};
use super::table::{Spec, Table};
use super::territories::read_axis;
use crate::codec::{TOUR_COLUMNS, TourCells, query_of};
use crate::model::{AxisIdx, Bilingual, STEP_SECONDS, TITLE_LIMIT, TerritoryIdx};

/// The file.
pub(super) const SPEC: Spec<16> = Spec {
    file: "parcours.csv",
    columns: TOUR_COLUMNS,
};

/// What a step shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// The map.
    Map,
    /// The table of territories and axes.
    Table,
    /// The network of cooperations.
    Cooperations,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 3] = [Self::Map, Self::Table, Self::Cooperations];

    /// Code in the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Map => "carte",
            Self::Table => "tableau",
            Self::Cooperations => "cooperations",
        }
    }

    /// The view whose code is `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.code() == code)
    }
}

/// One step of a guided tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TourStepRow {
    /// Identifier of the tour, for addresses (`sept-leviers`).
    pub tour: String,
    /// Title of the tour, the same at each of its steps.
    pub tour_title: Bilingual,
    /// Number in the tour, from 1.
    pub step: u16,
    /// The axis shown.
    pub axis: AxisIdx,
    /// The territory shown.
    pub territory: TerritoryIdx,
    /// What is shown.
    pub view: View,
    /// Title of the step.
    pub title: Bilingual,
    /// What is said.
    pub text: Bilingual,
    /// Ids of the excerpts and cooperations that carry it.
    pub proofs: Vec<String>,
    /// Time on the step, seconds.
    pub seconds: u16,
    /// The whole state, as parameters of an address; empty when axis, territory, view and proofs say it.
    pub state: String,
    /// What the presenter alone reads; both empty when there is nothing.
    pub notes: Bilingual,
}

/// The steps of `table`.
pub(super) fn read(
    table: &Table<16>,
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Vec<TourStepRow> {
    check_tours(table, problems);
    table
        .rows()
        .filter_map(|row| read_row(&row, context, problems))
        .collect()
}

fn read_row(
    row: &[Cell<'_>; 16],
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Option<TourStepRow> {
    let TourCells {
        tour,
        tour_title,
        step,
        axis,
        territory,
        view,
        title,
        text,
        proofs,
        seconds,
        state,
        notes,
    } = TourCells::of(*row);
    let tour = tour.read_slug(problems);
    let tour_title = read_title(tour_title[0], tour_title[1], TITLE_LIMIT, problems);
    let step = step.read_small(1..=999, problems);
    let axis = read_axis(axis, &context.axes, problems);
    let territory = context
        .territories
        .find(territory, ProblemKind::UnknownTerritory, problems)
        .map(TerritoryIdx);
    let view = view.read_one_of(&View::ALL.map(View::code), View::from_code, problems);
    let title = read_title(title[0], title[1], TITLE_LIMIT, problems);
    let text = read_text(text[0], text[1], ProblemKind::EmptyCell, problems);
    let proofs = read_proofs(proofs, context, problems);
    let notes = read_notes(notes[0], notes[1], problems);
    let seconds = seconds.read_small(STEP_SECONDS[0].into()..=STEP_SECONDS[1].into(), problems);
    Some(TourStepRow {
        tour: tour?,
        tour_title: tour_title?,
        step: step?,
        axis: axis?,
        territory: territory?,
        view: view?,
        title: title?,
        text: text?,
        proofs,
        seconds: seconds?,
        state: query_of(state.text()).to_owned(),
        notes: notes?,
    })
}

/// Notes are there in both languages, or in none.
fn read_notes(fr: Cell<'_>, en: Cell<'_>, problems: &mut Vec<RowProblem>) -> Option<Bilingual> {
    if fr.is_empty() && en.is_empty() {
        let (fr, en) = (String::new(), String::new());
        return Some(Bilingual { fr, en });
    }
    read_text(fr, en, ProblemKind::EmptyCell, problems)
}

/// Each proof is an excerpt or a cooperation, and there is at least one.
fn read_proofs(cell: Cell<'_>, context: &Context, problems: &mut Vec<RowProblem>) -> Vec<String> {
    if cell.is_empty() {
        problems.push(cell.problem(
            ProblemKind::EmptyCell,
            "au moins un extrait ou une coopération",
        ));
    }
    for item in cell.read_items() {
        let known = if item.text().starts_with('K') {
            &context.cooperations
        } else {
            &context.excerpts
        };
        if !known.may_hold(item.text()) {
            let expected = format!(
                "{}, ou {}",
                context.excerpts.expected(),
                context.cooperations.expected()
            );
            problems.push(
                item.problem(ProblemKind::UnknownProof, expected)
                    .proposing(known.propose(item.text())),
            );
        }
    }
    cell.read_items()
        .map(|item| item.text().to_owned())
        .collect()
}

/// Steps of a tour are numbered from 1 without a gap, and agree on its title.
fn check_tours(table: &Table<16>, problems: &mut Vec<RowProblem>) {
    let mut tours = BTreeMap::new();
    for [tour, title_fr, title_en, step, ..] in table.rows() {
        let (last, titles) = tours
            .entry(tour.text())
            .or_insert((0, [title_fr.text(), title_en.text()]));
        *last += 1;
        // What is no number is told with the other cells of the row.
        if step.is_number() && step.text() != last.to_string() {
            let expected = format!("{last}, dans l’ordre et sans trou par parcours");
            problems.push(step.problem(ProblemKind::BadNumbering, expected));
        }
        for (cell, first) in [title_fr, title_en].into_iter().zip(*titles) {
            if cell.text() != first {
                problems
                    .push(cell.problem(ProblemKind::OtherTitle, format!("«\u{a0}{first}\u{a0}»")));
            }
        }
    }
}
