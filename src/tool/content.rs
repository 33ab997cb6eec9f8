//! Content to report on: the editors' CSV files, or the files that a site publishes.

use std::collections::BTreeMap;
use std::path::Path;

use super::disk::{read_file, read_folder};
use super::publish::Published;
use super::refusal::Refusal;
use super::report::{ReportLine, problems_text};
use super::sheet::{read_grids, read_table};
use super::source::{CsvLine, SourceFiles, SourceSet, read_sources};
use crate::codec::{DataProblem, read_atlas, read_excerpts, read_tours};
use crate::model::Lang;
use crate::text::problem;

/// Name of the index that a site publishes.
const INDEX: &str = "atlas.json";

/// Name of the guided tours that a site publishes.
const TOURS: &str = "parcours.json";

/// Checked CSV files.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The files.
    pub files: SourceFiles,
    /// Their content.
    pub set: SourceSet,
}

/// The content of the CSV files of `folder`.
///
/// # Errors
/// A folder that cannot be read, or content with problems, which the message lists.
pub fn read_source_folder(folder: &Path) -> Result<Sources, Refusal> {
    let files = read_folder(folder)?;
    let set = read_sources(&files).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(ReportLine::from).collect();
        Refusal::Said(problems_text(&lines))
    })?;
    Ok(Sources { files, set })
}

/// The content of `folder`: CSV files, or `atlas.json` with its texts.
///
/// # Errors
/// As [`read_source_folder`], and for published files that are not valid.
pub fn read_published(folder: &Path) -> Result<Published, Refusal> {
    if !folder.join(INDEX).is_file() {
        return Ok(Published::new(&read_source_folder(folder)?.set));
    }
    let invalid = |problems: Vec<DataProblem>| {
        let lines: Vec<_> = problems
            .iter()
            .map(|found| problem(Lang::Fr, found))
            .collect();
        Refusal::Said(lines.join("\n"))
    };
    let atlas = read_atlas(INDEX, &read_file(&folder.join(INDEX))?).map_err(invalid)?;
    let texts = |lang: Lang| {
        let name = format!("extraits.{}.json", lang.tag());
        read_excerpts(&name, &read_file(&folder.join(&name))?, &atlas).map_err(invalid)
    };
    let excerpts = [texts(Lang::Fr)?, texts(Lang::En)?];
    let tours = read_file(&folder.join(TOURS))?;
    let tours = read_tours(TOURS, &tours, &atlas).map_err(invalid)?;
    Ok(Published {
        atlas,
        excerpts,
        tours,
    })
}

/// Row of each identifier of `file`, as a spreadsheet numbers it.
pub fn lines_of(files: &SourceFiles, file: &str) -> BTreeMap<String, CsvLine> {
    let bytes = files.get(file).map(Vec::as_slice).unwrap_or_default();
    let grids = read_grids(file, bytes).unwrap_or_default();
    let table = grids
        .first()
        .and_then(|grid| read_table(grid, &mut Vec::new()));
    let rows = table.map(|table| table.rows).unwrap_or_default();
    rows.iter()
        .filter_map(|row| Some((row.cells.first()?.text.clone(), row.line)))
        .collect()
}
