//! The files that editors write, to typed rows: parsed once, with every problem of every file.
//!
//! Nothing here touches a disk: files come as bytes by name, so that a test, an import or a page can call it.

mod axes;
mod cell;
mod cog;
mod cooperations;
mod dictionary;
mod encoding;
mod excerpts;
mod forms;
mod header;
mod known;
mod medias;
mod nearest;
mod package;
mod problem;
mod schema;
mod sources;
mod table;
mod territories;
mod tour_states;
mod tours;

use std::collections::BTreeMap;

pub use axes::AxisRow;
pub use cog::{Heir, heir};
pub use cooperations::CooperationRow;
pub use dictionary::{Field, aliases, field, table_title};
pub use excerpts::ExcerptRow;
pub(super) use forms::is_date;
pub use forms::{is_insee, is_siren};
pub use medias::MediaRow;
pub use nearest::nearest;
pub use package::{Edition, PACKAGE_FILE};
pub use problem::{CsvLine, ProblemKind, Proposal, RowProblem};
pub use schema::{FILES, closed_list, columns};
pub use tour_states::{excerpt_of, shows};
pub use tours::{TourStepRow, View};

use crate::model::{Source, Territory};
use known::Context;
use table::{Spec, Table};

/// First year that a row may bear: older schemes are told by the year of their source.
pub const FIRST_YEAR: u16 = 1990;

/// Source files by name, without their folder.
pub type SourceFiles = BTreeMap<String, Vec<u8>>;

/// The whole content, as typed rows whose references hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceSet {
    /// Date of the content.
    pub edition: Edition,
    /// Axes, in file order: by family, then by number.
    pub axes: Vec<AxisRow>,
    /// Territories, in file order.
    pub territories: Vec<Territory>,
    /// Excerpts, in file order.
    pub excerpts: Vec<ExcerptRow>,
    /// Sources, in file order.
    pub sources: Vec<Source>,
    /// Cooperations, in file order.
    pub cooperations: Vec<CooperationRow>,
    /// Podcasts, in file order.
    pub medias: Vec<MediaRow>,
    /// Steps of the guided tours, in file order.
    pub tour_steps: Vec<TourStepRow>,
}

/// The content of `files`.
///
/// # Errors
/// Every problem of every file, in the order of [`FILES`], then by row.
pub fn read_sources(files: &SourceFiles) -> Result<SourceSet, Vec<RowProblem>> {
    let mut problems = Vec::new();
    let edition = read_package(files, &mut problems);
    let tables = Tables::read(files, &mut problems);
    let last_year = edition
        .as_ref()
        .map_or(u16::MAX, |edition| edition.year + 1);
    let context = tables.context(last_year);
    let set = tables.rows(&context, edition, &mut problems);
    if let (Some(set), Some(tours), []) = (&set, &tables.tours, &*problems) {
        tour_states::check_states(tours, &super::publish::atlas(set), &mut problems);
    }
    problems.sort_by_key(rank);
    match set {
        Some(set) if problems.is_empty() => Ok(set),
        _ => Err(problems),
    }
}

/// Place of `problem` in a report: by file, row, then column, as they are read.
fn rank(problem: &RowProblem) -> (Option<usize>, Option<CsvLine>, Option<usize>) {
    let file = FILES.iter().position(|&file| file == problem.file);
    let column = problem.column.as_deref();
    let column = columns(&problem.file)
        .iter()
        .position(|&known| Some(known) == column);
    (file, problem.line, column)
}

fn read_package(files: &SourceFiles, problems: &mut Vec<RowProblem>) -> Option<Edition> {
    let bytes = find_file(files, PACKAGE_FILE, problems)?;
    package::read_edition(bytes, problems)
}

fn find_file<'a>(
    files: &'a SourceFiles,
    name: &str,
    problems: &mut Vec<RowProblem>,
) -> Option<&'a [u8]> {
    let bytes = files.get(name);
    if bytes.is_none() {
        let near = nearest(name, files.keys().map(String::as_str));
        let proposal = near.map(|near| Proposal {
            value: name.to_owned(),
            label: Some(format!("au lieu de «\u{a0}{near}\u{a0}»")),
        });
        let expected = "ce fichier dans le dossier";
        problems.push(
            RowProblem::of_file(name, ProblemKind::MissingFile, "", expected).proposing(proposal),
        );
    }
    bytes.map(Vec::as_slice)
}

/// Each file as a table; `None` when no row of it can be read, which is already noted.
struct Tables {
    axes: Option<Table<12>>,
    territories: Option<Table<12>>,
    excerpts: Option<Table<11>>,
    sources: Option<Table<7>>,
    cooperations: Option<Table<9>>,
    medias: Option<Table<9>>,
    tours: Option<Table<16>>,
}

impl Tables {
    fn read(files: &SourceFiles, problems: &mut Vec<RowProblem>) -> Self {
        Self {
            axes: read_table(axes::SPEC, files, problems),
            territories: read_table(territories::SPEC, files, problems),
            excerpts: read_table(excerpts::SPEC, files, problems),
            sources: read_table(sources::SPEC, files, problems),
            cooperations: read_table(cooperations::SPEC, files, problems),
            medias: read_table(medias::SPEC, files, problems),
            tours: read_table(tours::SPEC, files, problems),
        }
    }

    fn context(&self, last_year: u16) -> Context {
        Context {
            years: FIRST_YEAR..=last_year,
            territories: territories::gather(self.territories.as_ref()),
            axes: axes::gather(self.axes.as_ref()),
            sources: sources::gather(self.sources.as_ref()),
            excerpts: excerpts::gather(self.excerpts.as_ref()),
            cooperations: cooperations::gather(self.cooperations.as_ref()),
        }
    }

    /// The rows of every table that can be read; `None` when one cannot.
    fn rows(
        &self,
        context: &Context,
        edition: Option<Edition>,
        problems: &mut Vec<RowProblem>,
    ) -> Option<SourceSet> {
        let unanswered = self
            .territories
            .as_ref()
            .map(|table| territories::unanswered(table, &context.axes));
        let unanswered = unanswered.unwrap_or_default();
        let axes = self.axes.as_ref().map(|table| axes::read(table, problems));
        let territories = self
            .territories
            .as_ref()
            .map(|table| territories::read(table, context, problems));
        let sources = self
            .sources
            .as_ref()
            .map(|table| sources::read(table, context, problems));
        let known_sources = sources.as_deref().unwrap_or_default();
        let excerpts = self
            .excerpts
            .as_ref()
            .map(|table| excerpts::read(table, context, &unanswered, known_sources, problems));
        let cooperations = self
            .cooperations
            .as_ref()
            .map(|table| cooperations::read(table, context, problems));
        let medias = self
            .medias
            .as_ref()
            .map(|table| medias::read(table, context, problems));
        let tour_steps = self
            .tours
            .as_ref()
            .map(|table| tours::read(table, context, problems));
        Some(SourceSet {
            edition: edition?,
            axes: axes?,
            territories: territories?,
            excerpts: excerpts?,
            sources: sources?,
            cooperations: cooperations?,
            medias: medias?,
            tour_steps: tour_steps?,
        })
    }
}

fn read_table<const N: usize>(
    spec: Spec<N>,
    files: &SourceFiles,
    problems: &mut Vec<RowProblem>,
) -> Option<Table<N>> {
    Table::read(spec, find_file(files, spec.file, problems)?, problems)
}
