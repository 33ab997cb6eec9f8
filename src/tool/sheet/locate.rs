//! Which table a sheet holds, and where its columns are.

use std::sync::LazyLock;

use super::fold::fold;
use super::grid::{Grid, GridRow};
use crate::tool::source::{FILES, aliases, columns};

/// Rows at the top of a sheet among which the header is looked for: titles and merged headings may stand above it.
const TOP_ROWS: usize = 12;

/// Where the columns of a table are in a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The CSV file whose columns they are.
    pub file: &'static str,
    /// For each column of that file, its position in the rows of the sheet; `None` when it is not there.
    pub positions: Vec<Option<usize>>,
    /// Names of the columns that the table does not have.
    pub extra: Vec<String>,
    /// Position, in the rows of the grid, of the first row under the header.
    pub first_row: usize,
}

impl Located {
    /// How many columns of the table are there.
    fn found(&self) -> usize {
        self.positions.iter().flatten().count()
    }
}

/// The table of `grid`; `None` when no row of its top has at least half of the columns of a table, or, in a sheet or
/// file that bears the name of a table, its key and one more column.
pub fn locate(grid: &Grid) -> Option<Located> {
    let name = grid.sheet.as_deref().unwrap_or(&grid.file);
    let named = FILES.into_iter().find(|file| {
        let stem = file.trim_end_matches(".csv");
        fold(name.trim_end_matches(".csv").trim_end_matches(".CSV")) == stem
    });
    let candidates = TABLES.iter().flat_map(|table| headers(grid, table));
    let holds = |located: &Located| {
        let total = located.positions.len();
        let half = 2 * located.found() >= total;
        let chosen = named == Some(located.file) && located.found() >= 2;
        located.positions.first().is_some_and(Option::is_some) && (half || chosen)
    };
    candidates
        .filter(holds)
        .filter(|located| named.is_none_or(|named| named == located.file))
        .max_by_key(|located| {
            let per_mille = 1000 * located.found() / located.positions.len();
            (per_mille, std::cmp::Reverse(located.first_row))
        })
}

/// How many columns of a table `grid` has at most: tells which separator a CSV file uses.
pub(super) fn best_score(grid: &Grid) -> usize {
    TABLES
        .iter()
        .flat_map(|table| headers(grid, table))
        .map(|located| located.found())
        .max()
        .unwrap_or_default()
}

/// A table, with the folded names of each of its columns.
struct Names {
    file: &'static str,
    columns: Vec<Vec<String>>,
}

static TABLES: LazyLock<Vec<Names>> = LazyLock::new(|| {
    let files = FILES.into_iter().filter(|file| !columns(file).is_empty());
    let names = |file| {
        let columns = columns(file).into_iter();
        columns.map(move |column| {
            let titles = aliases(file, column).into_iter();
            std::iter::once(column).chain(titles).map(fold).collect()
        })
    };
    files
        .map(|file| Names {
            file,
            columns: names(file).collect(),
        })
        .collect()
});

/// `grid` read as `table`, for each row of its top that may be the header.
fn headers(grid: &Grid, table: &Names) -> Vec<Located> {
    let tops = grid.rows.iter().take(TOP_ROWS).enumerate();
    tops.map(|(idx, row)| {
        let above = idx.checked_sub(1).and_then(|above| grid.rows.get(above));
        header(table, row, above, idx + 1)
    })
    .collect()
}

/// `row` as the header of `table`; a name cut in two by a merged heading in the row `above` is put together.
fn header(table: &Names, row: &GridRow, above: Option<&GridRow>, first_row: usize) -> Located {
    let mut names: Vec<(String, Vec<String>)> = Vec::new();
    let mut heading = "";
    for (column, cell) in row.cells.iter().enumerate() {
        let top = above
            .and_then(|above| above.cells.get(column))
            .map_or("", |cell| cell.text.as_str());
        // The text of merged cells is in the first of them.
        heading = if top.is_empty() { heading } else { top };
        let alone = fold(&cell.text);
        let joined = if alone.is_empty() {
            vec![fold(top)]
        } else if heading.is_empty() {
            Vec::new()
        } else {
            vec![
                fold(&format!("{heading} {}", cell.text)),
                fold(&format!("{} {heading}", cell.text)),
            ]
        };
        let forms = std::iter::once(alone).chain(joined).collect();
        names.push((cell.text.clone(), forms));
    }
    let mut used = vec![false; names.len()];
    let positions = table
        .columns
        .iter()
        .map(|wanted| {
            let position = names.iter().enumerate().position(|(idx, (_, forms))| {
                !used[idx]
                    && forms
                        .iter()
                        .any(|form| !form.is_empty() && wanted.contains(form))
            })?;
            used[position] = true;
            Some(position)
        })
        .collect();
    let extra = names
        .into_iter()
        .zip(used)
        .filter(|((name, _), used)| !used && !name.is_empty())
        .map(|((name, _), _)| name)
        .collect();
    Located {
        file: table.file,
        positions,
        extra,
        first_row,
    }
}
