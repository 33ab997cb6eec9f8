//! What comes of files: their problems, each with its row, or what they change.

use super::Tried;
use super::answer::{Cell, CellState, Problem, Refused};
use super::given::Trying;
use crate::ui::dom::{Element, Node, el};

/// The problems, each a disclosure of its row.
pub(super) fn problems(here: Trying, refused: &Refused) -> Node {
    let shown = refused.problems.len();
    let all = refused.count;
    let some = (shown < all).then(|| {
        el("p")
            .class("note")
            .child(move || (here.words().some_problems)(shown, all))
    });
    let lines = refused.problems.iter().map(|found| problem(here, found));
    let list = el("ul").class("essai-problemes").attr("lang", "fr");
    [Node::from(some), list.children(lines).into()].into()
}

fn problem(here: Trying, found: &Problem) -> Element {
    let message = found.message.clone();
    if found.row.is_empty() {
        return el("li").child(message);
    }
    let rows = found.row.iter().map(|cell| row(here, cell));
    el("li").child(
        el("details").child(el("summary").child(message)).child(
            el("table")
                .child(el("caption").child(move || here.words().row))
                .child(el("tbody").children(rows)),
        ),
    )
}

/// One cell, as a row of its own: a row of a sheet is wider than this part of the page.
fn row(here: Trying, cell: &Cell) -> Element {
    let text: Node = if cell.text.is_empty() {
        el("span")
            .class("note")
            .child(move || here.words().empty)
            .into()
    } else {
        cell.text.clone().into()
    };
    let told = match cell.state {
        CellState::Sound => el("td").child(text),
        CellState::Faulty => el("td")
            .class("fautive")
            .child(el("mark").child(text))
            .child(" ")
            .child(el("strong").child(move || here.words().here)),
    };
    el("tr")
        .child(el("th").attr("scope", "row").child(cell.column.clone()))
        .child(told)
}

/// What the files of `tried` change, and what was guessed to read them.
pub(super) fn changes(here: Trying, tried: &Tried) -> Node {
    let changed = tried.changes.iter().filter(|(_, lines)| !lines.is_empty());
    let files: Vec<Element> = changed
        .map(|(summary, lines)| {
            let lines = lines.iter().map(|line| el("li").child(line.clone()));
            el("details")
                .attr("open", "")
                .child(el("summary").child(summary.clone()))
                .child(el("ul").children(lines))
        })
        .collect();
    let body = if files.is_empty() {
        el("p").child(move || here.words().no_change)
    } else {
        el("div").attr("lang", "fr").children(files)
    };
    let changes = el("div")
        .class("essai-changements")
        .child(el("h3").child(move || here.words().changes))
        .child(body);
    let notes = (!tried.notes.is_empty()).then(|| {
        let lines = tried.notes.iter().map(|note| el("li").child(note.clone()));
        el("details")
            .class("essai-notes")
            .child(el("summary").child(move || here.words().notes))
            .child(el("ul").attr("lang", "fr").children(lines))
    });
    [Node::from(changes), notes.into()].into()
}
