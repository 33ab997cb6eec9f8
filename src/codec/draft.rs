//! Rows of `parcours.csv` as a tour that is being composed. They may come from another edition of the content, or from a
//! spreadsheet: what can be followed is kept, and the rest is told.

use super::draft_rows::{TOUR_COLUMNS, TourCells, derived_query, query_of};
use crate::model::{Atlas, AxisIdx, Bilingual, CooperationIdx, ExcerptIdx, Tour, TourStep};

/// Largest file that is read, bytes: hundreds of tours.
const MAX_DRAFT_BYTES: usize = 4_000_000;

/// What could not be followed in a file of steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftFault {
    /// It is no text in UTF-8, or too long a one.
    NotText,
    /// A column is not there.
    MissingColumn(&'static str),
    /// There is no step in it.
    NoStep,
    /// It holds other tours, left aside: how many.
    OtherTours(usize),
    /// A cell names what the content does not have.
    Unknown {
        /// Row as a spreadsheet counts: the header is row 1.
        row: usize,
        /// Column.
        column: &'static str,
        /// What is written.
        found: String,
    },
}

/// The first tour of `bytes`, and what of the file could not be followed.
///
/// A step about a territory or an axis that `atlas` does not have is left out, and so is a proof that it does not have.
///
/// # Errors
/// The one fault that leaves nothing to show.
pub fn read_draft(bytes: &[u8], atlas: &Atlas) -> Result<(Tour, Vec<DraftFault>), DraftFault> {
    let text = std::str::from_utf8(bytes).ok();
    let text = text.filter(|text| text.len() <= MAX_DRAFT_BYTES);
    let text = text.ok_or(DraftFault::NotText)?;
    let mut rows = table(text.trim_start_matches('\u{feff}')).into_iter();
    let header = rows.next().unwrap_or_default();
    let mut places = [0; 16];
    for (place, column) in places.iter_mut().zip(TOUR_COLUMNS) {
        let at = header.iter().position(|name| name.trim() == column);
        *place = at.ok_or(DraftFault::MissingColumn(column))?;
    }
    let rows = (2..).zip(rows).map(|(number, cells)| Row {
        number,
        cells: places.map(|at| cells.get(at).map_or("", |cell| cell.trim()).to_owned()),
    });
    let rows: Vec<Row> = rows
        .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    let first = rows.first().ok_or(DraftFault::NoStep)?;
    let TourCells {
        tour: slug,
        tour_title,
        ..
    } = TourCells::of(first.cells.clone());
    let mut faults = Vec::new();
    let (mine, others): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.cells[0] == slug);
    let mut slugs: Vec<&String> = others.iter().map(|row| &row.cells[0]).collect();
    slugs.dedup();
    if !slugs.is_empty() {
        faults.push(DraftFault::OtherTours(slugs.len()));
    }
    let steps = mine
        .into_iter()
        .filter_map(|row| step(row, atlas, &mut faults));
    let steps = steps.collect();
    let title = both(tour_title);
    Ok((Tour { slug, title, steps }, faults))
}

/// One row of the file.
struct Row {
    /// As a spreadsheet counts.
    number: usize,
    /// In the order of [`TOUR_COLUMNS`].
    cells: [String; 16],
}

fn step(row: &Row, atlas: &Atlas, faults: &mut Vec<DraftFault>) -> Option<TourStep> {
    let cells = TourCells::of(row.cells.clone());
    let TourCells {
        axis,
        territory,
        view,
        proofs,
        seconds,
        state,
        ..
    } = &cells;
    let mut unknown = |column, found: &str| {
        faults.push(DraftFault::Unknown {
            row: row.number,
            column,
            found: found.to_owned(),
        });
    };
    let about = axis_of(axis, atlas);
    if about.is_none() {
        unknown("axe", axis);
    }
    let place = atlas.find_territory(territory);
    if place.is_none() {
        unknown("territoire", territory);
    }
    let (mut excerpts, mut cooperations) = (Vec::new(), Vec::new());
    for id in proofs.split_whitespace() {
        match (excerpt_of(id, atlas), cooperation_of(id, atlas)) {
            (Some(excerpt), _) => excerpts.push(excerpt),
            (None, Some(link)) => cooperations.push(link),
            (None, None) => unknown("preuves", id),
        }
    }
    let (axis, territory) = (about?, place?);
    let shows = match query_of(state) {
        "" => derived_query(axis, territory, &excerpts, view, atlas),
        query => query.to_owned(),
    };
    Some(TourStep {
        // What is no number is a time that the step lacks.
        seconds: seconds.parse().unwrap_or(0),
        title: both(cells.title),
        text: both(cells.text),
        notes: both(cells.notes),
        axis,
        territory,
        shows,
        excerpts,
        cooperations,
    })
}

fn both([fr, en]: [String; 2]) -> Bilingual {
    Bilingual { fr, en }
}

/// The records of `text`, whose separator is the one of the first line that is there most: a comma, a semicolon, a tab.
fn table(text: &str) -> Vec<Vec<String>> {
    let header = text.lines().next().unwrap_or_default();
    let often = |separator: &u8| header.bytes().filter(|byte| byte == separator).count();
    let separator = b",;\t".iter().rev().copied().max_by_key(|s| often(s));
    let mut reader = csv_core::ReaderBuilder::new()
        .delimiter(separator.unwrap_or(b','))
        .build();
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    // No cell is longer than the text.
    let mut cell = vec![0; text.len() + 1];
    let (mut rest, mut filled) = (text.as_bytes(), 0);
    loop {
        let (read, taken, written) = reader.read_field(rest, &mut cell[filled..]);
        rest = rest.get(taken..).unwrap_or_default();
        filled += written;
        match read {
            // What is left to say comes once it is asked with nothing.
            csv_core::ReadFieldResult::InputEmpty => {}
            csv_core::ReadFieldResult::OutputFull | csv_core::ReadFieldResult::End => return rows,
            csv_core::ReadFieldResult::Field { record_end } => {
                row.push(String::from_utf8_lossy(&cell[..filled]).into_owned());
                filled = 0;
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
        }
    }
}

fn axis_of(code: &str, atlas: &Atlas) -> Option<AxisIdx> {
    let axes = (0..).map(AxisIdx).zip(atlas.axes());
    let mut known = axes.filter(|(_, axis)| axis.code == code || axis.slug == code);
    known.next().map(|(idx, _)| idx)
}

fn excerpt_of(id: &str, atlas: &Atlas) -> Option<ExcerptIdx> {
    let mut known = (0..).map(ExcerptIdx).zip(atlas.excerpts());
    known
        .find(|(_, excerpt)| excerpt.id == id)
        .map(|(idx, _)| idx)
}

fn cooperation_of(id: &str, atlas: &Atlas) -> Option<CooperationIdx> {
    let mut known = (0..).map(CooperationIdx).zip(atlas.cooperations());
    known.find(|(_, link)| link.id == id).map(|(idx, _)| idx)
}
