//! What each answer says of each axis: yes, no, or nothing.

use std::collections::BTreeMap;

use super::cell;
use super::mapping::{Mapping, Question};
use super::matching::{Match, recognise};
use crate::model::{AxisIdx, TerritoryIdx};
use crate::tool::extract::Names;
use crate::tool::sheet::{Grid, GridRow, fold};
use crate::tool::source::{ProblemKind, Proposal, RowProblem, SourceSet, nearest};

/// What one answer says of one axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// Yes.
    Yes,
    /// No: not cited.
    No,
    /// Nothing: no answer.
    Nothing,
}

/// One answer of one body to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Position of the question in the mapping.
    pub question: usize,
    /// The axis.
    pub axis: AxisIdx,
    /// Yes, no, nothing.
    pub said: Said,
    /// What was chosen and written, for the proposal.
    pub text: String,
}

/// The row of one body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Its row in the file.
    pub row: crate::tool::source::CsvLine,
    /// The name as written.
    pub name: String,
    /// The territory recognised.
    pub found: Match,
    /// Its answers.
    pub answers: Vec<Answer>,
}

impl Reply {
    /// The territory, when it is sure or guessed.
    pub fn territory(&self) -> Option<TerritoryIdx> {
        match self.found {
            Match::Sure(idx) | Match::Guessed(idx) => Some(idx),
            Match::Ambiguous(_) | Match::Outside => None,
        }
    }
}

/// The replies of `grid`, whose first row names the columns.
///
/// # Errors
/// Every column, axis, source and answer that `mapping` and `set` do not know, and each territory that answers twice.
pub fn replies(
    grid: &Grid,
    mapping: &Mapping,
    set: &SourceSet,
) -> Result<Vec<Reply>, Vec<RowProblem>> {
    let mut problems = Vec::new();
    let label = grid.label();
    let columns = columns(grid, mapping, &label, &mut problems);
    let axes = axes(mapping, set, &label, &mut problems);
    if !set
        .sources
        .iter()
        .any(|source| source.id == mapping.source.id)
    {
        let expected = "un identifiant de sources.csv, dans [source] de la correspondance";
        problems.push(RowProblem::of_file(
            &label,
            ProblemKind::UnknownSource,
            &mapping.source.id,
            expected,
        ));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let names = Names::new(&set.territories);
    let reader = Reader {
        mapping,
        columns: &columns,
        axes: &axes,
        label: &label,
    };
    let replies: Vec<_> = grid
        .rows
        .iter()
        .skip(1)
        .map(|row| reader.reply(row, set, &names, &mut problems))
        .collect();
    let mut seen = BTreeMap::new();
    for reply in &replies {
        let Some(territory) = reply.territory() else {
            continue;
        };
        if let Some(first) = seen.insert(territory, reply.row) {
            let expected =
                format!("une seule réponse par territoire\u{a0}: celle de la ligne {first} est là");
            let problem =
                RowProblem::of_file(&label, ProblemKind::Duplicate, &reply.name, expected);
            problems.push(problem.at(reply.row).in_column(&mapping.collectivite.nom));
        }
    }
    if problems.is_empty() {
        Ok(replies)
    } else {
        Err(problems)
    }
}

/// Position of each column that the mapping names, by name.
fn columns(
    grid: &Grid,
    mapping: &Mapping,
    label: &str,
    problems: &mut Vec<RowProblem>,
) -> BTreeMap<String, usize> {
    let header: Vec<_> = grid
        .rows
        .first()
        .map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect())
        .unwrap_or_default();
    let who = &mapping.collectivite;
    let of_questions = mapping
        .questions
        .iter()
        .flat_map(|question| std::iter::once(&question.colonne).chain(&question.texte));
    let wanted = std::iter::once(&who.nom)
        .chain(&who.code)
        .chain(of_questions);
    let mut found = BTreeMap::new();
    for name in wanted {
        let position = header.iter().position(|column| fold(column) == fold(name));
        if let Some(position) = position {
            found.insert(name.clone(), position);
        } else {
            let near = nearest(name, header.iter().copied()).map(plain_proposal);
            let expected = "le nom d’une colonne des réponses, dans la correspondance";
            problems.push(
                RowProblem::of_file(label, ProblemKind::MissingColumn, name, expected)
                    .proposing(near),
            );
        }
    }
    found
}

/// Position of each axis that the mapping names, by code.
fn axes(
    mapping: &Mapping,
    set: &SourceSet,
    label: &str,
    problems: &mut Vec<RowProblem>,
) -> BTreeMap<String, AxisIdx> {
    let codes = || set.axes.iter().map(|row| row.axis.code.as_str());
    let mut found = BTreeMap::new();
    for question in &mapping.questions {
        if question.axes().is_empty() {
            let expected = "un «\u{a0}axe\u{a0}» ou des «\u{a0}choix\u{a0}» dans la question";
            problems.push(RowProblem::of_file(
                label,
                ProblemKind::UnknownAxis,
                &question.colonne,
                expected,
            ));
        }
        for code in question.axes() {
            let known = (0..).map(AxisIdx).zip(codes());
            let position = known.into_iter().find(|(_, known)| *known == code);
            if let Some((idx, _)) = position {
                found.insert(code.to_owned(), idx);
            } else {
                let near = nearest(code, codes()).map(plain_proposal);
                let expected = "un identifiant d’axes.csv";
                problems.push(
                    RowProblem::of_file(label, ProblemKind::UnknownAxis, code, expected)
                        .proposing(near),
                );
            }
        }
    }
    found
}

struct Reader<'a> {
    mapping: &'a Mapping,
    columns: &'a BTreeMap<String, usize>,
    axes: &'a BTreeMap<String, AxisIdx>,
    label: &'a str,
}

impl Reader<'_> {
    fn cell<'r>(&self, row: &'r GridRow, column: &str) -> &'r str {
        let position = self.columns.get(column).copied().unwrap_or(usize::MAX);
        row.cells
            .get(position)
            .map_or("", |cell| cell.text.as_str())
    }

    fn reply(
        &self,
        row: &GridRow,
        set: &SourceSet,
        names: &Names,
        problems: &mut Vec<RowProblem>,
    ) -> Reply {
        let who = &self.mapping.collectivite;
        let name = self.cell(row, &who.nom);
        let code = who
            .code
            .as_ref()
            .map_or("", |column| self.cell(row, column));
        let questions = self.mapping.questions.iter().enumerate();
        let answers = questions
            .flat_map(|(position, question)| self.answers(row, position, question, problems));
        let answers = answers.collect();
        Reply {
            row: row.line,
            name: name.to_owned(),
            found: recognise(&set.territories, names, code, name),
            answers,
        }
    }

    fn answers(
        &self,
        row: &GridRow,
        position: usize,
        question: &Question,
        problems: &mut Vec<RowProblem>,
    ) -> Vec<Answer> {
        let written = self.cell(row, &question.colonne);
        let free = question
            .texte
            .as_ref()
            .map_or("", |column| self.cell(row, column));
        let text = if free.is_empty() { written } else { free };
        let reading = cell::read(question, written);
        for found in reading.unknown {
            let allowed = cell::allowed(question);
            let expected = allowed.join(", ");
            let problem =
                RowProblem::of_file(self.label, ProblemKind::UnknownValue, found, expected);
            let near = nearest(found, allowed).map(plain_proposal);
            problems.push(
                problem
                    .at(row.line)
                    .in_column(&question.colonne)
                    .proposing(near),
            );
        }
        let said = reading.said.into_iter().filter_map(|(code, said)| {
            let axis = *self.axes.get(code)?;
            Some(Answer {
                question: position,
                axis,
                said,
                text: text.to_owned(),
            })
        });
        said.collect()
    }
}

fn plain_proposal(value: &str) -> Proposal {
    Proposal {
        value: value.to_owned(),
        label: None,
    }
}
