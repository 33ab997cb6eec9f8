//! `medias.csv`.

use super::cell::Cell;
use super::known::{Context, check_unique};
use super::problem::{ProblemKind, RowProblem};
use super::sources::read_date;
use super::table::{Spec, Table};
use super::territories::read_axis;
use crate::model::{AxisSet, MediaKind, SourceIdx};

/// The file.
pub(super) const SPEC: Spec<9> = Spec {
    file: "medias.csv",
    columns: [
        "id",
        "titre",
        "type",
        "editeur",
        "date",
        "duree_min",
        "url",
        "axes",
        "source",
    ],
};

/// Longest duration, minutes: a day.
pub(super) const MINUTES_LIMIT: u32 = 1440;

/// One episode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaRow {
    /// Permanent identifier (`M01`).
    pub id: String,
    /// Title, as published.
    pub title: String,
    /// Listened to or watched.
    pub kind: MediaKind,
    /// Publisher.
    pub publisher: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty when unknown.
    pub date: String,
    /// Duration, minutes; `None` when unknown.
    pub minutes: Option<u16>,
    /// Address; empty when it was not seen.
    pub url: String,
    /// The axes it is about.
    pub axes: AxisSet,
    /// Where it is announced, in the order of `sources.csv`.
    pub source: SourceIdx,
}

/// The episodes of `table`.
pub(super) fn read(
    table: &Table<9>,
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Vec<MediaRow> {
    check_unique(
        table.rows().map(|[id, ..]| id),
        ProblemKind::Duplicate,
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
) -> Option<MediaRow> {
    let [id, title, kind, publisher, date, minutes, url, axes, source] = *row;
    let id = id.read_id('M', problems);
    let title = title.read_required(problems);
    let kind = kind.read_one_of(
        &MediaKind::ALL.map(MediaKind::code),
        MediaKind::from_code,
        problems,
    );
    let publisher = publisher.read_required(problems);
    let date = read_date(date, context, problems);
    let minutes = if minutes.is_empty() {
        None
    } else {
        minutes.read_small(1..=MINUTES_LIMIT, problems)
    };
    let url = if url.is_empty() {
        Some(String::new())
    } else {
        url.read_link(problems)
    };
    let axes = axes
        .read_items()
        .filter_map(|axis| read_axis(axis, &context.axes, problems))
        .collect();
    let source = context
        .sources
        .find(source, ProblemKind::UnknownSource, problems)
        .map(SourceIdx);
    Some(MediaRow {
        id: id?,
        title: title?,
        kind: kind?,
        publisher: publisher?,
        date: date?,
        minutes,
        url: url?,
        axes,
        source: source?,
    })
}
