//! What one cell says of each axis that its question asks about.

use super::answers::Said;
use super::mapping::Question;
use crate::tool::sheet::fold;

/// A cell as read.
pub(super) struct Reading<'a> {
    /// Code of each axis, and what is said of it.
    pub(super) said: Vec<(&'a str, Said)>,
    /// What is no answer to the question.
    pub(super) unknown: Vec<&'a str>,
}

/// `cell` as an answer to `question`.
pub(super) fn read<'a>(question: &'a Question, cell: &'a str) -> Reading<'a> {
    match &question.axe {
        Some(axis) => read_one(question, axis, cell),
        None => read_several(question, cell),
    }
}

/// The answers that `question` accepts.
pub(super) fn allowed(question: &Question) -> Vec<&str> {
    let choices: Vec<&String> = match question.axe {
        Some(_) => question.oui.iter().collect(),
        None => question.choix.keys().collect(),
    };
    let others = question.non.iter().chain(&question.sans_reponse);
    choices
        .into_iter()
        .chain(others)
        .map(String::as_str)
        .collect()
}

fn read_one<'a>(question: &'a Question, axis: &'a str, cell: &'a str) -> Reading<'a> {
    let said = if cell.is_empty() || among(&question.sans_reponse, cell) {
        Some(Said::Nothing)
    } else if among(&question.oui, cell) {
        Some(Said::Yes)
    } else if among(&question.non, cell) {
        Some(Said::No)
    } else {
        None
    };
    Reading {
        said: said.map(|said| (axis, said)).into_iter().collect(),
        unknown: if said.is_none() {
            vec![cell]
        } else {
            Vec::new()
        },
    }
}

fn read_several<'a>(question: &'a Question, cell: &'a str) -> Reading<'a> {
    let chosen: Vec<_> = cell
        .split(question.separateur.as_str())
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .collect();
    let known = allowed(question);
    let unknown = chosen
        .iter()
        .copied()
        .filter(|item| !known.iter().any(|known| fold(known) == fold(item)))
        .collect();
    let is_silent = chosen
        .iter()
        .all(|item| among(&question.sans_reponse, item));
    let said = question.axes().into_iter().map(|axis| {
        let mut choices = question.choix.iter().filter(|(_, code)| *code == axis);
        let is_chosen =
            choices.any(|(choice, _)| chosen.iter().any(|item| fold(item) == fold(choice)));
        // A choice left out of an answered question is a no; of an empty one, nothing.
        let said = if is_chosen {
            Said::Yes
        } else if is_silent {
            Said::Nothing
        } else {
            Said::No
        };
        (axis, said)
    });
    Reading {
        said: said.collect(),
        unknown,
    }
}

fn among(values: &[String], text: &str) -> bool {
    values.iter().any(|value| fold(value) == fold(text))
}
