//! What references may point to, gathered before any row is read, so that one wrong row makes one problem.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::cell::Cell;
use super::cog::heir;
use super::nearest::{nearest, nearest_named};
use super::problem::{ProblemKind, Proposal, RowProblem};
use super::table::Table;

/// Identifiers of one table, with their positions.
#[derive(Debug)]
pub(super) struct Known {
    /// What a reference must be, as a French clause (`un code de territoires.csv`).
    expected: &'static str,
    /// Position of each identifier; `None` when the table could not be read: then nothing can be called unknown.
    positions: Option<BTreeMap<String, u16>>,
    /// Other ways to designate an entry (name, slug), each with the identifier.
    names: Vec<(String, String)>,
    /// Name of each identifier, for proposals; empty when identifiers speak for themselves.
    labels: BTreeMap<String, String>,
}

impl Known {
    /// The identifiers of `table`, given with `entry` by row: the identifier, then names that may be written instead.
    pub(super) fn gather<const N: usize, const M: usize>(
        expected: &'static str,
        table: Option<&Table<N>>,
        entry: impl Fn([Cell<'_>; N]) -> (Cell<'_>, [Cell<'_>; M]),
    ) -> Self {
        let mut known = Self {
            expected,
            positions: None,
            names: Vec::new(),
            labels: BTreeMap::new(),
        };
        let Some(table) = table else { return known };
        let mut positions = BTreeMap::new();
        for (position, row) in (0..=u16::MAX).zip(table.all_rows()) {
            let (id, names) = entry(row);
            if id.is_empty() || positions.contains_key(id.text()) {
                continue;
            }
            positions.insert(id.text().to_owned(), position);
            for name in names.iter().filter(|name| !name.is_empty()) {
                known
                    .names
                    .push((name.text().to_owned(), id.text().to_owned()));
            }
            if let Some(name) = names.first() {
                known
                    .labels
                    .insert(id.text().to_owned(), name.text().to_owned());
            }
        }
        known.positions = Some(positions);
        known
    }

    /// Position of the entry that `cell` names; otherwise a problem of `kind` is noted, unless the table is unreadable.
    pub(super) fn find(
        &self,
        cell: Cell<'_>,
        kind: ProblemKind,
        problems: &mut Vec<RowProblem>,
    ) -> Option<u16> {
        let positions = self.positions.as_ref()?;
        if cell.is_empty() {
            problems.push(cell.problem(ProblemKind::EmptyCell, self.expected()));
            return None;
        }
        let position = positions.get(cell.text()).copied();
        if position.is_none() {
            problems.push(
                cell.problem(kind, self.expected())
                    .proposing(self.propose(cell.text())),
            );
        }
        position
    }

    /// Whether `id` is known; yes when the table is unreadable.
    pub(super) fn may_hold(&self, id: &str) -> bool {
        self.positions
            .as_ref()
            .is_none_or(|positions| positions.contains_key(id))
    }

    /// How many identifiers are known.
    pub(super) fn len(&self) -> usize {
        self.positions.as_ref().map_or(0, BTreeMap::len)
    }

    /// What a reference must be, as a French clause.
    pub(super) fn expected(&self) -> &'static str {
        self.expected
    }

    /// The entry that replaced `found`, or that it most resembles, by identifier, then by name.
    pub(super) fn propose(&self, found: &str) -> Option<Proposal> {
        let replaced = heir(found).filter(|heir| self.may_hold(&heir.code));
        if let Some(heir) = replaced {
            return Some(Proposal {
                value: heir.code.clone(),
                label: Some(heir.name.clone()),
            });
        }
        let ids = self.positions.iter().flatten().map(|(id, _)| id.as_str());
        let names = self
            .names
            .iter()
            .map(|(name, id)| (name.as_str(), id.as_str()));
        let id = nearest(found, ids).or_else(|| nearest_named(found, names))?;
        Some(Proposal {
            value: id.to_owned(),
            label: self.labels.get(id).cloned(),
        })
    }
}

/// What the rows of every file are held against.
#[derive(Debug)]
pub(super) struct Context {
    /// Years that a row may bear.
    pub(super) years: RangeInclusive<u16>,
    /// Codes of territories.
    pub(super) territories: Known,
    /// Ids of axes.
    pub(super) axes: Known,
    /// Ids of sources.
    pub(super) sources: Known,
    /// Ids of excerpts.
    pub(super) excerpts: Known,
    /// Ids of cooperations.
    pub(super) cooperations: Known,
}

/// Notes every cell whose text an earlier one has, case ignored; empty cells are not compared.
pub(super) fn check_unique<'a>(
    cells: impl Iterator<Item = Cell<'a>>,
    kind: ProblemKind,
    problems: &mut Vec<RowProblem>,
) {
    let mut seen = BTreeMap::new();
    for cell in cells.filter(|cell| !cell.is_empty()) {
        let key = cell.text().to_lowercase();
        if let Some(first) = seen.get(&key) {
            let expected = format!("une valeur qui n’est pas déjà à la ligne\u{a0}{first}");
            problems.push(cell.problem(kind, expected));
        } else {
            seen.insert(key, cell.line());
        }
    }
}
