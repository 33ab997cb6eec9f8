//! From the bytes of a CSV file to a table with the expected columns.

use super::cell::Cell;
use super::encoding::decode;
use super::header::{Header, read_header};
use super::problem::{CsvLine, ProblemKind, RowProblem};

/// Largest number of rows: ids are `u16`, and counting up to one past the last must not overflow.
pub(super) const MAX_ROWS: usize = 65_534;

/// What a file is expected to be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spec<const N: usize> {
    /// Name of the file, without its folder.
    pub(super) file: &'static str,
    /// Names of the columns, in the order of `datapackage.json`; the file may have them in another.
    pub(super) columns: [&'static str; N],
}

/// The rows of a file, with cells in the order of its [`Spec`]. Rows without any text are left out.
#[derive(Debug)]
pub(super) struct Table<const N: usize> {
    spec: Spec<N>,
    rows: Vec<Row<N>>,
}

/// One row.
#[derive(Debug)]
struct Row<const N: usize> {
    line: CsvLine,
    cells: [String; N],
    /// Whether it has as many cells as the header: otherwise only its identifier is used.
    shape: Shape,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Complete,
    Broken,
}

impl<const N: usize> Table<N> {
    /// The table written in `bytes`. Notes every problem of encoding, separator, header and row shape in `problems`;
    /// `None` when no row can be read.
    pub(super) fn read(
        spec: Spec<N>,
        bytes: &[u8],
        problems: &mut Vec<RowProblem>,
    ) -> Option<Self> {
        let text = decode(spec.file, bytes, problems)?;
        let records = read_records(&text)
            .map_err(|error| problems.push(not_csv(spec.file, &error)))
            .ok()?;
        let mut records = records.into_iter();
        let (_, names) = records.next()?;
        let header = read_header(spec, &names, problems)?;
        let rows: Vec<_> = records
            .map(|(line, cells)| read_row(spec, &header, line, cells, problems))
            .collect();
        if rows.len() > MAX_ROWS {
            let found = rows.len().to_string();
            let expected = format!("{MAX_ROWS} lignes au plus");
            problems.push(RowProblem::of_file(
                spec.file,
                ProblemKind::TooManyRows,
                found,
                expected,
            ));
            return None;
        }
        Some(Self { spec, rows })
    }

    /// How many rows, those of a wrong shape included.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The cells of each row that has the right shape, in the order of the [`Spec`].
    pub(super) fn rows(&self) -> impl Iterator<Item = [Cell<'_>; N]> {
        self.rows
            .iter()
            .filter(|row| row.shape == Shape::Complete)
            .map(|row| self.cells(row))
    }

    /// The cells of every row, padded or cut where it has a wrong shape: for identifiers and positions only.
    pub(super) fn all_rows(&self) -> impl Iterator<Item = [Cell<'_>; N]> {
        self.rows.iter().map(|row| self.cells(row))
    }

    fn cells<'a>(&'a self, row: &'a Row<N>) -> [Cell<'a>; N] {
        std::array::from_fn(|idx| {
            Cell::new(
                self.spec.file,
                row.line,
                self.spec.columns[idx],
                &row.cells[idx],
            )
        })
    }
}

/// Every record that holds some text, with its row number.
fn read_records(text: &str) -> Result<Vec<(CsvLine, Vec<String>)>, csv::Error> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records = Vec::new();
    let mut record = csv::StringRecord::new();
    // Line breaks inside cells count as lines of the text but not as rows of the sheet.
    let mut inner_breaks = 0;
    loop {
        let more = reader.read_record(&mut record)?;
        if !more {
            return Ok(records);
        }
        inner_breaks += record
            .iter()
            .map(|cell| cell.matches('\n').count())
            .sum::<usize>();
        let text_line = usize::try_from(reader.position().line()).unwrap_or(usize::MAX);
        let line = CsvLine(text_line.saturating_sub(1 + inner_breaks));
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            records.push((
                line,
                record.iter().map(|cell| cell.trim().to_owned()).collect(),
            ));
        }
    }
}

fn not_csv(file: &str, error: &csv::Error) -> RowProblem {
    RowProblem::of_file(
        file,
        ProblemKind::NotCsv,
        error.to_string(),
        "un fichier CSV (RFC 4180)",
    )
}

fn read_row<const N: usize>(
    spec: Spec<N>,
    header: &Header<N>,
    line: CsvLine,
    mut cells: Vec<String>,
    problems: &mut Vec<RowProblem>,
) -> Row<N> {
    let shape = if cells.len() == header.width {
        Shape::Complete
    } else {
        Shape::Broken
    };
    if shape == Shape::Broken {
        let found = cells.len().to_string();
        let expected = format!(
            "{} cellules (vérifiez les virgules et les guillemets)",
            header.width
        );
        problems
            .push(RowProblem::of_file(spec.file, ProblemKind::CellCount, found, expected).at(line));
    }
    cells.resize(header.width, String::new());
    let cells = header
        .positions
        .map(|position| cells.get(position).cloned().unwrap_or_default());
    Row { line, cells, shape }
}
