//! Spreadsheets as people send them (XLSX, ODS, CSV of any make) to the rows of the project's CSV files.
//!
//! Nothing here judges what the cells say: [`crate::tool::source`] does, on the CSV text that [`SheetTable::text`] gives.

mod dates;
mod decode;
mod fold;
mod grid;
mod locate;
mod repair;
mod table;
mod workbook;

/// Sheets of the workbook of `leviers modele` that help and hold no content.
pub const HELP_SHEETS: [&str; 2] = ["aide", "listes"];

pub use fold::fold;
pub use grid::{CellKind, Grid, GridCell, GridRow, read_grids};
pub use locate::{Located, locate};
pub use repair::{Repair, repair};
pub use table::{DECISION, SheetRow, SheetTable, key_columns, read_table};
