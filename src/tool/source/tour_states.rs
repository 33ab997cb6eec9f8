//! The `etat` column of `parcours.csv`: what a step shows, held against the whole content.

use super::cell::Cell;
use super::nearest::nearest;
use super::problem::{ProblemKind, Proposal, RowProblem};
use super::table::Table;
use super::tours::TourStepRow;
use crate::codec::{derived_query, query_of};
use crate::model::{Atlas, ExcerptIdx};
use crate::state::{AppState, Notice, TOUR_PARAMETERS, parse, step_params, tour_query};

/// Parameters that a step does not choose: the visitor's language and theme, and the tour itself.
const NOT_OF_A_STEP: [&str; 4] = ["langue", "theme", TOUR_PARAMETERS[0], TOUR_PARAMETERS[1]];

/// Notes what the cells of `etat` name and `atlas`, the whole content, does not hold.
pub(super) fn check_states(table: &Table<16>, atlas: &Atlas, problems: &mut Vec<RowProblem>) {
    for [.., state, _, _] in table.rows() {
        check_state(state, atlas, problems);
    }
}

fn check_state(cell: Cell<'_>, atlas: &Atlas, problems: &mut Vec<RowProblem>) {
    let params = tour_query(query_of(cell.text()));
    let known = crate::state::PARAMETERS;
    let known = known.iter().filter(|name| !NOT_OF_A_STEP.contains(name));
    for (name, _) in &params {
        if !known.clone().any(|known| known == name) {
            let proposal = nearest(name, known.clone().copied());
            let expected = "des paramètres d’adresse de la carte (levier, vue, territoire…), sans langue, theme, parcours ni etape";
            problems.push(
                cell.problem(ProblemKind::BadState, expected)
                    .proposing(proposal.map(|value| Proposal {
                        value: value.to_owned(),
                        label: Some(format!("au lieu de «\u{a0}{name}\u{a0}»")),
                    })),
            );
        }
    }
    let pairs = params.iter().map(|(name, value)| (&**name, &**value));
    let (_, notices) = parse(pairs, atlas);
    for notice in notices {
        problems.push(notice_problem(cell, notice));
    }
}

/// `notice` as a problem of `cell`.
fn notice_problem(cell: Cell<'_>, notice: Notice) -> RowProblem {
    let (name, found, near, expected) = match notice {
        Notice::UnknownLever { found, nearest } => (
            "levier",
            found,
            nearest,
            "le slug d’un levier d’axes.csv".to_owned(),
        ),
        Notice::NothingToCross { found } => (
            "croise",
            found,
            None,
            "un second levier, autre que celui de levier".to_owned(),
        ),
        Notice::UnknownParameter { found, nearest } => (
            "paramètre",
            found,
            nearest,
            "un paramètre de la carte".to_owned(),
        ),
        Notice::UnknownTerritory { found, nearest } => (
            "territoire",
            found,
            nearest,
            "le slug ou le code d’un territoire de territoires.csv".to_owned(),
        ),
        Notice::UnknownExcerpt { found } => (
            "extrait",
            found,
            None,
            "un identifiant d’extraits.csv".to_owned(),
        ),
        Notice::UnknownEntry {
            name,
            found,
            nearest,
        } => (name, found, nearest, "un slug connu".to_owned()),
        Notice::UnknownValue {
            name,
            found,
            accepted,
        } => (name, found, None, accepted),
    };
    let expected = format!("pour {name} (ici «\u{a0}{found}\u{a0}»)\u{a0}: {expected}");
    let proposal = near.map(|value| Proposal { value, label: None });
    cell.problem(ProblemKind::BadState, expected)
        .proposing(proposal)
}

/// What `row` shows, as parameters of an address in their own order.
///
/// It is its `etat`; without one, its axis as lever or as filter, its territory, the first of its proofs about both, and
/// its view. `atlas` holds what `row` names.
pub fn shows(row: &TourStepRow, atlas: &Atlas) -> String {
    let state = if row.state.is_empty() {
        derived(row, atlas)
    } else {
        row.state.clone()
    };
    let params = tour_query(&state);
    let pairs = params.iter().map(|(name, value)| (&**name, &**value));
    let (state, _) = parse(pairs, atlas);
    step_params(
        &AppState {
            tour: None,
            ..state
        },
        atlas,
    )
}

fn derived(row: &TourStepRow, atlas: &Atlas) -> String {
    let proofs: Vec<ExcerptIdx> = row
        .proofs
        .iter()
        .filter_map(|id| excerpt_of(id, atlas))
        .collect();
    derived_query(row.axis, row.territory, &proofs, row.view.code(), atlas)
}

/// The position of the excerpt whose id is `id`.
pub fn excerpt_of(id: &str, atlas: &Atlas) -> Option<ExcerptIdx> {
    let at = atlas
        .excerpts()
        .iter()
        .position(|excerpt| excerpt.id == id)?;
    u16::try_from(at).ok().map(ExcerptIdx)
}
