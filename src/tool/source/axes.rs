//! `axes.csv`.

use super::cell::{Cell, read_text, read_title};
use super::known::{Known, check_unique};
use super::problem::{ProblemKind, RowProblem};
use super::table::{Spec, Table};
use crate::model::{Axis, AxisFamily, AxisSet, Bilingual};

/// The file.
pub(super) const SPEC: Spec<12> = Spec {
    file: "axes.csv",
    columns: [
        "id",
        "slug",
        "famille",
        "numero",
        "intitule_fr",
        "court_fr",
        "intitule_en",
        "court_en",
        "definition_fr",
        "definition_en",
        "page_etude",
        "en_2019",
    ],
};

/// Longest short title, characters: it must fit in a petal's label.
pub(super) const SHORT_LIMIT: usize = 22;

/// Longest title, characters.
pub(super) const LABEL_LIMIT: usize = 120;

/// Both values of a yes or no column.
pub(super) const YES_NO: [&str; 2] = ["oui", "non"];

/// One axis with its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisRow {
    /// The axis.
    pub axis: Axis,
    /// What a public body does under it.
    pub definition: Bilingual,
}

/// Ids of the axes, which may also be designated by short title, title or slug.
pub(super) fn gather(table: Option<&Table<12>>) -> Known {
    let table = table.filter(|table| !table.is_empty());
    Known::gather(
        "un identifiant d’axes.csv",
        table,
        |[id, slug, _, _, label, short, ..]| (id, [short, label, slug]),
    )
}

/// The axes of `table`.
pub(super) fn read(table: &Table<12>, problems: &mut Vec<RowProblem>) -> Vec<AxisRow> {
    if table.is_empty() {
        problems.push(RowProblem::of_file(
            SPEC.file,
            ProblemKind::NoRow,
            "",
            "au moins un levier",
        ));
    }
    if table.len() > AxisSet::CAPACITY {
        let expected = format!("{} axes au plus", AxisSet::CAPACITY);
        problems.push(RowProblem::of_file(
            SPEC.file,
            ProblemKind::TooManyRows,
            table.len().to_string(),
            expected,
        ));
    }
    check_unique(
        table.rows().map(|[id, ..]| id),
        ProblemKind::Duplicate,
        problems,
    );
    check_unique(
        table.rows().map(|[_, slug, ..]| slug),
        ProblemKind::Duplicate,
        problems,
    );
    check_unique(
        table.rows().map(|[_, _, _, _, label, ..]| label),
        ProblemKind::Duplicate,
        problems,
    );
    check_unique(
        table.rows().map(|[_, _, _, _, _, short, ..]| short),
        ProblemKind::Duplicate,
        problems,
    );
    check_numbering(table, problems);
    table
        .rows()
        .filter_map(|row| read_row(&row, problems))
        .collect()
}

/// Letter that the ids of `family` begin with.
fn letter(family: AxisFamily) -> char {
    match family {
        AxisFamily::Lever => 'L',
        AxisFamily::Theme => 'T',
        AxisFamily::Framework => 'C',
    }
}

fn read_row(row: &[Cell<'_>; 12], problems: &mut Vec<RowProblem>) -> Option<AxisRow> {
    let [
        id,
        slug,
        family,
        number,
        label_fr,
        short_fr,
        label_en,
        short_en,
        def_fr,
        def_en,
        page,
        in_2019,
    ] = *row;
    let families = AxisFamily::ALL.map(AxisFamily::code);
    let family = family.read_one_of(&families, AxisFamily::from_code, problems);
    let code = match family {
        Some(family) => id.read_id(letter(family), problems),
        None => id.read_required(problems),
    };
    let slug = slug.read_slug(problems);
    let number = number.read_small(1..=32, problems);
    let label = read_title(label_fr, label_en, LABEL_LIMIT, problems);
    let short = read_title(short_fr, short_en, SHORT_LIMIT, problems);
    let definition = read_text(def_fr, def_en, ProblemKind::EmptyCell, problems);
    let study_page = page.read_small(1..=999, problems);
    let in_2019 = in_2019.read_one_of(&YES_NO, read_yes_no, problems);
    let axis = Axis {
        code: code?,
        slug: slug?,
        family: family?,
        number: number?,
        label: label?,
        short: short?,
        study_page: study_page?,
        in_2019: in_2019?,
    };
    Some(AxisRow {
        axis,
        definition: definition?,
    })
}

fn read_yes_no(text: &str) -> Option<bool> {
    match text {
        "oui" => Some(true),
        "non" => Some(false),
        _ => None,
    }
}

/// Levers, then themes, then frameworks, each numbered from 1 without a gap.
fn check_numbering(table: &Table<12>, problems: &mut Vec<RowProblem>) {
    let mut previous: Option<(AxisFamily, u32)> = None;
    for [_, _, family_cell, number_cell, ..] in table.rows() {
        let Some(family) = AxisFamily::from_code(family_cell.text()) else {
            continue;
        };
        if previous.is_some_and(|(last, _)| family < last) {
            let expected = "les leviers d’abord, puis les thèmes, puis les cadres";
            problems.push(family_cell.problem(ProblemKind::BadNumbering, expected));
        }
        let number = match previous {
            Some((last, number)) if last == family => number + 1,
            _ => 1,
        };
        // What is no number is told with the other cells of the row.
        if number_cell.is_number() && number_cell.text() != number.to_string() {
            let expected = format!("{number}, dans l’ordre et sans trou par famille");
            problems.push(number_cell.problem(ProblemKind::BadNumbering, expected));
        }
        previous = Some((family, number));
    }
}
