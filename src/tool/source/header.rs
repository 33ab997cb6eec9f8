//! The first row of a file, held against the columns it must have.

use super::nearest::nearest;
use super::problem::{CsvLine, ProblemKind, Proposal, RowProblem};
use super::table::Spec;

/// Where the expected columns are in the file.
pub(super) struct Header<const N: usize> {
    /// Position of each column of the [`Spec`].
    pub(super) positions: [usize; N],
    /// How many cells a row must have.
    pub(super) width: usize,
}

/// Row of the header.
const HEADER_LINE: CsvLine = CsvLine(1);

/// The header written in `names`; `None`, with problems noted, unless each expected column is there once and alone.
pub(super) fn read_header<const N: usize>(
    spec: Spec<N>,
    names: &[String],
    problems: &mut Vec<RowProblem>,
) -> Option<Header<N>> {
    if let Some(problem) = wrong_separator(spec, names) {
        problems.push(problem);
        return None;
    }
    let known = problems.len();
    let missing: Vec<_> = spec
        .columns
        .into_iter()
        .filter(|column| !names.iter().any(|name| name == column))
        .collect();
    let mut unexpected: Vec<_> = names
        .iter()
        .map(String::as_str)
        .filter(|name| !spec.columns.contains(name))
        .collect();
    for column in missing {
        let near = nearest(column, unexpected.iter().copied());
        unexpected.retain(|&name| Some(name) != near);
        problems.push(missing_column(spec.file, column, near));
    }
    for name in unexpected {
        problems.push(unexpected_column(spec, name));
    }
    for (idx, name) in names.iter().enumerate() {
        if names.iter().take(idx).any(|before| before == name)
            && spec.columns.contains(&name.as_str())
        {
            let problem = RowProblem::of_file(
                spec.file,
                ProblemKind::DuplicateColumn,
                name,
                "une seule colonne de ce nom",
            );
            problems.push(problem.at(HEADER_LINE));
        }
    }
    let position = |column: &str| {
        names
            .iter()
            .position(|name| name == column)
            .unwrap_or_default()
    };
    (problems.len() == known).then(|| Header {
        positions: spec.columns.map(position),
        width: names.len(),
    })
}

/// A header without any expected column, whose only cell gives some when cut at another separator.
fn wrong_separator<const N: usize>(spec: Spec<N>, names: &[String]) -> Option<RowProblem> {
    let line = names.join(",");
    let found = [';', '\t', '|'].into_iter().find(|&separator| {
        let cut = || {
            line.split(separator)
                .map(|name| name.trim().trim_matches('"'))
        };
        cut().count() > 1 && cut().any(|name| spec.columns.contains(&name))
    })?;
    if names
        .iter()
        .any(|name| spec.columns.contains(&name.as_str()))
    {
        return None;
    }
    let found = if found == '\t' {
        "tabulation".to_owned()
    } else {
        found.to_string()
    };
    let expected = "une virgule entre les cellules (dans le tableur\u{a0}: séparateur de champ «\u{a0},\u{a0}»)";
    Some(
        RowProblem::of_file(spec.file, ProblemKind::WrongSeparator, found, expected)
            .at(HEADER_LINE),
    )
}

fn missing_column(file: &str, column: &str, near: Option<&str>) -> RowProblem {
    let expected = format!("une colonne «\u{a0}{column}\u{a0}»");
    let proposal = near.map(|near| Proposal {
        value: column.to_owned(),
        label: Some(format!("au lieu de «\u{a0}{near}\u{a0}»")),
    });
    RowProblem::of_file(file, ProblemKind::MissingColumn, "", expected)
        .at(HEADER_LINE)
        .proposing(proposal)
}

fn unexpected_column<const N: usize>(spec: Spec<N>, name: &str) -> RowProblem {
    let found = if name.is_empty() { "(sans nom)" } else { name };
    let expected = format!("les colonnes {}", spec.columns.join(", "));
    RowProblem::of_file(spec.file, ProblemKind::UnexpectedColumn, found, expected).at(HEADER_LINE)
}
