//! `territoires.csv`.

use super::cell::Cell;
use super::cog::heir;
use super::forms::{is_insee, is_siren};
use super::known::{Context, Known, check_unique};
use super::problem::{ProblemKind, Proposal, RowProblem};
use super::table::{Spec, Table};
use crate::model::{AxisIdx, AxisSet, Population, Territory, TerritoryIdx, TerritoryKind};

/// The file.
pub(super) const SPEC: Spec<12> = Spec {
    file: "territoires.csv",
    columns: [
        "code",
        "nom",
        "nom_court",
        "type",
        "region",
        "departement",
        "population",
        "population_annee",
        "population_source",
        "parent",
        "slug",
        "axes_sans_reponse",
    ],
};

/// Largest population of a territory: no French region has as many inhabitants (Insee, 2023: Île-de-France, 12.4 million).
pub(super) const POPULATION_LIMIT: u32 = 15_000_000;

/// Word that stands for all axes in `axes_sans_reponse`.
pub(super) const ALL_AXES: &str = "tous";

/// The eighteen regions of France (Insee, code officiel géographique, 2026), as the file writes them.
pub(super) const REGIONS: [&str; 18] = [
    "Auvergne-Rhône-Alpes",
    "Bourgogne-Franche-Comté",
    "Bretagne",
    "Centre-Val de Loire",
    "Corse",
    "Grand Est",
    "Guadeloupe",
    "Guyane",
    "Hauts-de-France",
    "La Réunion",
    "Martinique",
    "Mayotte",
    "Normandie",
    "Nouvelle-Aquitaine",
    "Occitanie",
    "Pays de la Loire",
    "Provence-Alpes-Côte d'Azur",
    "Île-de-France",
];

/// Codes of the territories, which may also be designated by name, short name or slug.
pub(super) fn gather(table: Option<&Table<12>>) -> Known {
    let table = table.filter(|table| !table.is_empty());
    Known::gather(
        "un code de territoires.csv",
        table,
        |[code, name, short_name, .., slug, _]| (code, [name, short_name, slug]),
    )
}

/// The territories of `table`.
pub(super) fn read(
    table: &Table<12>,
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Vec<Territory> {
    if table.is_empty() {
        problems.push(RowProblem::of_file(
            SPEC.file,
            ProblemKind::NoRow,
            "",
            "au moins un territoire",
        ));
    }
    check_unique(
        table.rows().map(|[code, ..]| code),
        ProblemKind::Duplicate,
        problems,
    );
    check_unique(
        table.rows().map(|[_, name, ..]| name),
        ProblemKind::Duplicate,
        problems,
    );
    check_unique(
        table.rows().map(|[_, _, short_name, ..]| short_name),
        ProblemKind::Duplicate,
        problems,
    );
    check_unique(
        table.rows().map(|[.., slug, _]| slug),
        ProblemKind::Duplicate,
        problems,
    );
    check_loops(table, problems);
    table
        .rows()
        .filter_map(|row| read_row(&row, context, problems))
        .collect()
}

/// The axes declared without answer for each row of `table`, in order; what cannot be read is left out.
pub(super) fn unanswered(table: &Table<12>, axes: &Known) -> Vec<AxisSet> {
    table
        .all_rows()
        .map(|[.., cell]| read_unanswered(cell, axes, &mut Vec::new()))
        .collect()
}

fn read_row(
    row: &[Cell<'_>; 12],
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Option<Territory> {
    let [
        code,
        name,
        short_name,
        kind,
        region,
        department,
        population,
        year,
        source,
        parent,
        slug,
        unanswered,
    ] = *row;
    let codes = TerritoryKind::ALL.map(TerritoryKind::code);
    let kind = kind.read_one_of(&codes, TerritoryKind::from_code, problems);
    let code = read_code(code, kind, problems);
    let name = name.read_required(problems);
    let short_name = short_name.read_required(problems);
    let region = region.read_one_of(
        &REGIONS,
        |name| REGIONS.into_iter().find(|&known| known == name),
        problems,
    );
    let department = department.read_required(problems);
    let count = population.read_number(ProblemKind::BadPopulation, 1..=POPULATION_LIMIT, problems);
    let year = year.read_year(&context.years, problems);
    let source = source.read_required(problems);
    let parent = read_parent(parent, context, problems);
    let slug = slug.read_slug(problems);
    let unanswered = read_unanswered(unanswered, &context.axes, problems);
    Some(Territory {
        code: code?,
        slug: slug?,
        name: name?,
        short_name: short_name?,
        kind: kind?,
        region: region?.to_owned(),
        department: department?,
        population: Some(Population {
            count: count?,
            year: year?,
            source: source?,
        }),
        parent,
        unanswered,
    })
}

/// SIREN of an intercommunal body, INSEE code of a city; either when the kind is unknown.
fn read_code(
    code: Cell<'_>,
    kind: Option<TerritoryKind>,
    problems: &mut Vec<RowProblem>,
) -> Option<String> {
    let text = code.read_required(problems)?;
    let (kind, expected, holds) = match kind {
        Some(TerritoryKind::Ville) => (
            ProblemKind::BadInsee,
            "les 5 caractères du code INSEE d’une commune",
            is_insee(&text),
        ),
        Some(_) => (
            ProblemKind::BadSiren,
            "les 9 chiffres d’un SIREN, clé comprise",
            is_siren(&text),
        ),
        None => (
            ProblemKind::BadSiren,
            "un SIREN ou un code INSEE",
            is_siren(&text) || is_insee(&text),
        ),
    };
    if !holds {
        problems.push(code.problem(kind, expected).proposing(today(&text)));
        return None;
    }
    if let Some(proposal) = today(&text) {
        let expected = "un code du code officiel géographique en vigueur";
        problems.push(
            code.problem(ProblemKind::OldCode, expected)
                .proposing(Some(proposal)),
        );
        return None;
    }
    Some(text)
}

/// The code that replaced `text`.
fn today(text: &str) -> Option<Proposal> {
    heir(text).map(|heir| Proposal {
        value: heir.code.clone(),
        label: Some(heir.name.clone()),
    })
}

fn read_parent(
    parent: Cell<'_>,
    context: &Context,
    problems: &mut Vec<RowProblem>,
) -> Option<TerritoryIdx> {
    if parent.is_empty() {
        return None;
    }
    context
        .territories
        .find(parent, ProblemKind::UnknownParent, problems)
        .map(TerritoryIdx)
}

fn read_unanswered(cell: Cell<'_>, axes: &Known, problems: &mut Vec<RowProblem>) -> AxisSet {
    if cell.text() == ALL_AXES {
        return (0..=u8::MAX)
            .take(axes.len().min(AxisSet::CAPACITY))
            .map(AxisIdx)
            .collect();
    }
    cell.read_items()
        .filter_map(|item| read_axis(item, axes, problems))
        .collect()
}

/// Position of the axis that `cell` names.
pub(super) fn read_axis(
    cell: Cell<'_>,
    axes: &Known,
    problems: &mut Vec<RowProblem>,
) -> Option<AxisIdx> {
    axes.find(cell, ProblemKind::UnknownAxis, problems)
        .and_then(|axis| u8::try_from(axis).ok())
        .map(AxisIdx)
}

/// Notes each territory whose chain of parents comes back to it.
fn check_loops(table: &Table<12>, problems: &mut Vec<RowProblem>) {
    let parent_of = |code: &str| {
        let row = table.rows().find(|[known, ..]| known.text() == code)?;
        let [.., parent, _, _] = row;
        (!parent.is_empty()).then(|| parent.text())
    };
    for [code, .., parent, _, _] in table.rows() {
        let ancestors =
            std::iter::successors(parent_of(code.text()), |&ancestor| parent_of(ancestor));
        if !code.is_empty()
            && ancestors
                .take(table.len())
                .any(|ancestor| ancestor == code.text())
        {
            problems.push(parent.problem(
                ProblemKind::ParentLoop,
                "un territoire plus vaste, qui n’est pas dans celui-ci",
            ));
        }
    }
}
