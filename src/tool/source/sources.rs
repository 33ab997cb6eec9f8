//! `sources.csv`.

use super::cell::Cell;
use super::forms::is_date;
use super::known::{Context, Known, check_unique};
use super::problem::{ProblemKind, RowProblem};
use super::table::{Spec, Table};
use crate::model::{Lang, Source, SourceKind};

/// The file.
pub(super) const SPEC: Spec<7> = Spec {
    file: "sources.csv",
    columns: ["id", "titre", "editeur", "date", "url", "type", "langue"],
};

/// Ids of the sources, which may also be designated by title or address.
pub(super) fn gather(table: Option<&Table<7>>) -> Known {
    Known::gather(
        "un identifiant de sources.csv",
        table,
        |[id, title, _, _, url, ..]| (id, [title, url]),
    )
}

/// The sources of `table`.
pub(super) fn read(
    table: &Table<7>,
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Vec<Source> {
    check_unique(
        table.rows().map(|[id, ..]| id),
        ProblemKind::Duplicate,
        problems,
    );
    check_unique(
        table.rows().map(|[_, _, _, _, url, ..]| url),
        ProblemKind::Duplicate,
        problems,
    );
    table
        .rows()
        .filter_map(|row| read_row(&row, context, problems))
        .collect()
}

fn read_row(
    row: &[Cell<'_>; 7],
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Option<Source> {
    let [id, title, publisher, date, url, kind, lang] = *row;
    let id = id.read_id('S', problems);
    let title = title.read_required(problems);
    let publisher = publisher.read_required(problems);
    let date = read_date(date, context, problems);
    let url = url.read_link(problems);
    let kind = kind.read_one_of(
        &SourceKind::ALL.map(SourceKind::code),
        SourceKind::from_code,
        problems,
    );
    let lang = lang.read_one_of(&Lang::ALL.map(Lang::tag), Lang::from_tag, problems);
    Some(Source {
        id: id?,
        title: title?,
        publisher: publisher?,
        date: date?,
        url: url?,
        kind: kind?,
        lang: lang?,
    })
}

/// Date as the page shows it, or nothing.
pub(super) fn read_date(
    cell: Cell<'_>,
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Option<String> {
    if !cell.is_empty() && !is_date(cell.text(), &context.years) {
        let (first, last) = (context.years.start(), context.years.end());
        let expected = format!("AAAA, AAAA-MM ou AAAA-MM-JJ, de {first} à {last}, ou rien");
        problems.push(cell.problem(ProblemKind::BadDate, expected));
        return None;
    }
    Some(cell.text().to_owned())
}
