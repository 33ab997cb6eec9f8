//! What the worker answers; keep in step with `tool::trial::Trial::json`.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsValue;

/// What trying sheets gave.
#[derive(Debug)]
pub(super) enum Answer {
    /// They cannot be taken.
    Refused(Refused),
    /// They can.
    Taken {
        /// Names and texts of what the map loads.
        files: Vec<(String, String)>,
        notes: Vec<String>,
        changes: Vec<(String, Vec<String>)>,
    },
}

/// What is wrong with sheets.
#[derive(Clone, Debug, Default)]
pub(super) struct Refused {
    /// How many problems there are.
    pub(super) count: usize,
    /// The first of them.
    pub(super) problems: Vec<Problem>,
}

/// One problem.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    pub(super) message: String,
    /// The cells of its row; none if it is of no row.
    pub(super) row: Vec<Cell>,
}

/// One cell of that row.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) column: String,
    pub(super) text: String,
    pub(super) state: CellState,
}

/// Whether the problem is in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellState {
    Sound,
    Faulty,
}

impl Answer {
    /// The answer written in `json`; `None` if it is none.
    pub(super) fn read(json: &str) -> Option<Self> {
        let value = JSON::parse(json).ok()?;
        let problems = list(&value, "problemes");
        if !problems.is_empty() {
            let problems: Vec<Problem> = problems.iter().map(problem).collect();
            return Some(Self::Refused(Refused {
                count: number(&value, "nombre").unwrap_or(problems.len()),
                problems,
            }));
        }
        let files: Vec<_> = list(&value, "publies")
            .iter()
            .map(|file| (text(file, "nom"), text(file, "texte")))
            .collect();
        (!files.is_empty()).then(|| Self::Taken {
            files,
            notes: texts(&value, "notes"),
            changes: list(&value, "changements")
                .iter()
                .map(|file| (text(file, "resume"), texts(file, "lignes")))
                .collect(),
        })
    }
}

fn problem(value: &JsValue) -> Problem {
    let cell = |cell: &JsValue| Cell {
        column: text(cell, "colonne"),
        text: text(cell, "texte"),
        state: if member(cell, "fautive").is_truthy() {
            CellState::Faulty
        } else {
            CellState::Sound
        },
    };
    Problem {
        message: text(value, "message"),
        row: list(value, "rangee").iter().map(cell).collect(),
    }
}

fn member(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or_default()
}

fn text(value: &JsValue, name: &str) -> String {
    member(value, name).as_string().unwrap_or_default()
}

fn texts(value: &JsValue, name: &str) -> Vec<String> {
    list(value, name)
        .iter()
        .filter_map(JsValue::as_string)
        .collect()
}

fn list(value: &JsValue, name: &str) -> Vec<JsValue> {
    let value = member(value, name);
    if Array::is_array(&value) {
        Array::from(&value).to_vec()
    } else {
        Vec::new()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count of rows, far below what a float holds"
)]
fn number(value: &JsValue, name: &str) -> Option<usize> {
    member(value, name).as_f64().map(|number| number as usize)
}
