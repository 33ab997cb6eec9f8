//! What the workbook holds, whatever the format it is written in.

use crate::tool::sheet::{read_grids, read_table};
use crate::tool::source::{SourceFiles, closed_list, columns, field, table_title};

use super::help;

/// The tables, in the order of the sheets.
const TABLES: [&str; 7] = [
    "territoires.csv",
    "axes.csv",
    "extraits.csv",
    "sources.csv",
    "cooperations.csv",
    "parcours.csv",
    "medias.csv",
];

/// Rows of a sheet that lists and formats reach: editors add rows under the last one.
pub(super) const LAST_ROW: u32 = 5000;

/// The workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Lines of the sheet « aide ».
    pub help: Vec<String>,
    /// The tables.
    pub sheets: Vec<Sheet>,
    /// Columns of the sheet « listes »: heading, then values.
    pub lists: Vec<(String, Vec<String>)>,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Name of the sheet.
    pub name: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, cells in the order of the columns.
    pub rows: Vec<Vec<String>>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name, in the first row.
    pub name: String,
    /// What to write in it.
    pub help: String,
    /// Its values, when they are chosen.
    pub allowed: Allowed,
    /// Width, characters.
    pub width: u16,
    /// Whether its cells are whole numbers; others are text, so that no spreadsheet rewrites them.
    pub holds_numbers: Holds,
}

/// What the cells of a column are for the spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Whole numbers.
    Numbers,
    /// Text.
    Text,
}

/// Values that a spreadsheet proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// Anything.
    Anything,
    /// One of the values of a column of « listes »: its position there, and how many values.
    List(usize, usize),
    /// One of the identifiers in the first column of a sheet.
    Reference(&'static str),
}

/// The workbook of `files`, whose sheets are empty where a file is absent or unreadable.
pub fn model(files: &SourceFiles) -> Model {
    let mut lists = Vec::new();
    let sheets = TABLES.map(|file| Sheet {
        name: file.trim_end_matches(".csv").to_owned(),
        columns: columns(file)
            .iter()
            .map(|name| column(file, name, &mut lists))
            .collect(),
        rows: rows(file, files),
    });
    let tables = TABLES.map(|file| {
        format!(
            "{}\u{a0}: {}",
            file.trim_end_matches(".csv"),
            table_title(file)
        )
    });
    let help = help::LINES.iter().map(|line| (*line).to_owned());
    Model {
        help: help
            .chain([String::new(), "Feuilles\u{a0}:".to_owned()])
            .chain(tables)
            .collect(),
        sheets: sheets.to_vec(),
        lists,
    }
}

fn column(file: &str, name: &str, lists: &mut Vec<(String, Vec<String>)>) -> Column {
    let allowed = match closed_list(file, name) {
        Some(values) => {
            let count = values.len();
            let heading = format!("{} · {name}", file.trim_end_matches(".csv"));
            lists.push((heading, values.into_iter().map(str::to_owned).collect()));
            Allowed::List(lists.len() - 1, count)
        }
        None => reference(file, name).map_or(Allowed::Anything, Allowed::Reference),
    };
    let help = field(file, name).map_or_else(String::new, |field| {
        format!(
            "{} ({}). {}",
            field.title,
            field.obligation(),
            field.description
        )
    });
    Column {
        name: name.to_owned(),
        help,
        allowed,
        width: width(name),
        holds_numbers: holds(name),
    }
}

/// The sheet whose identifiers `name` holds one of.
fn reference(file: &str, name: &str) -> Option<&'static str> {
    match (file, name) {
        (_, "territoire" | "territoire_a" | "territoire_b" | "parent") => Some("territoires"),
        ("extraits.csv" | "parcours.csv", "axe") => Some("axes"),
        ("extraits.csv" | "cooperations.csv" | "medias.csv", "source") => Some("sources"),
        _ => None,
    }
}

fn width(name: &str) -> u16 {
    match name {
        "id" | "axe" | "etape" | "annee" | "langue" | "numero" | "en_2019" | "source"
        | "secondes" => 9,
        "resume_fr" | "resume_en" | "definition_fr" | "definition_en" | "texte_fr" | "texte_en" => {
            60
        }
        "titre" | "titre_fr" | "titre_en" | "intitule_fr" | "intitule_en" | "url" | "nom" => 36,
        _ => 18,
    }
}

fn holds(name: &str) -> Holds {
    match name {
        "population" | "population_annee" | "annee" | "numero" | "page_etude" | "etape"
        | "secondes" | "duree_min" => Holds::Numbers,
        _ => Holds::Text,
    }
}

fn rows(file: &str, files: &SourceFiles) -> Vec<Vec<String>> {
    let bytes = files.get(file).map(Vec::as_slice).unwrap_or_default();
    let grids = read_grids(file, bytes).unwrap_or_default();
    let table = grids
        .first()
        .and_then(|grid| read_table(grid, &mut Vec::new()));
    let rows = table.map(|table| table.rows).unwrap_or_default();
    rows.into_iter()
        .map(|row| row.cells.into_iter().map(|cell| cell.text).collect())
        .collect()
}
