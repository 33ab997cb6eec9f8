//! One cell, and the ways to read a value in it.

use std::ops::RangeInclusive;

use super::forms::{is_link, is_slug, repaired_link};
use super::nearest::nearest;
use super::problem::{CsvLine, ProblemKind, Proposal, RowProblem};
use crate::model::Bilingual;

/// A cell with its place, trimmed.
///
/// Every `read_…` returns `None` and notes the problem when the value is wrong.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'a> {
    file: &'static str,
    line: CsvLine,
    column: &'static str,
    text: &'a str,
}

impl<'a> Cell<'a> {
    /// The cell of `file` at `line` and `column`.
    pub(super) fn new(
        file: &'static str,
        line: CsvLine,
        column: &'static str,
        text: &'a str,
    ) -> Self {
        Self {
            file,
            line,
            column,
            text,
        }
    }

    /// What is written, without the spaces around it.
    pub(super) fn text(self) -> &'a str {
        self.text
    }

    /// Row of the cell.
    pub(super) fn line(self) -> CsvLine {
        self.line
    }

    /// Whether nothing is written.
    pub(super) fn is_empty(self) -> bool {
        self.text.is_empty()
    }

    /// Whether only digits are written, and at least one.
    pub(super) fn is_number(self) -> bool {
        !self.is_empty() && self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// A problem of this cell.
    pub(super) fn problem(self, kind: ProblemKind, expected: impl Into<String>) -> RowProblem {
        RowProblem::of_file(self.file, kind, self.text, expected)
            .at(self.line)
            .in_column(self.column)
    }

    /// What follows `prefix`, as a cell of the same place; `None` when the cell does not start with it.
    pub(super) fn after(self, prefix: &str) -> Option<Self> {
        let text = self.text.strip_prefix(prefix)?.trim_start();
        Some(Self { text, ..self })
    }

    /// The items of a list separated by spaces, each as a cell of the same place.
    pub(super) fn read_items(self) -> impl Iterator<Item = Self> {
        self.text
            .split_whitespace()
            .map(move |text| Self { text, ..self })
    }

    /// Text that must be there.
    pub(super) fn read_required(self, problems: &mut Vec<RowProblem>) -> Option<String> {
        self.read_or(ProblemKind::EmptyCell, "une valeur", problems)
    }

    /// Text whose absence is a problem of `kind`.
    pub(super) fn read_or(
        self,
        kind: ProblemKind,
        expected: &str,
        problems: &mut Vec<RowProblem>,
    ) -> Option<String> {
        if self.is_empty() {
            problems.push(self.problem(kind, expected));
            return None;
        }
        Some(self.text.to_owned())
    }

    fn check_length(self, limit: usize, problems: &mut Vec<RowProblem>) -> Option<()> {
        let length = self.text.chars().count();
        if length > limit {
            problems.push(self.problem(
                ProblemKind::TooLong,
                format!("{limit} caractères au plus (il y en a {length})"),
            ));
            return None;
        }
        Some(())
    }

    /// Whole number in `range`.
    pub(super) fn read_number(
        self,
        kind: ProblemKind,
        range: RangeInclusive<u32>,
        problems: &mut Vec<RowProblem>,
    ) -> Option<u32> {
        let value = self.digits().filter(|value| range.contains(value));
        if value.is_none() {
            let expected = format!(
                "un nombre entier de {} à {}, en chiffres seuls",
                range.start(),
                range.end()
            );
            problems.push(self.problem(kind, expected));
        }
        value
    }

    /// Whole number in `range`.
    pub(super) fn read_small<T: TryFrom<u32>>(
        self,
        range: RangeInclusive<u32>,
        problems: &mut Vec<RowProblem>,
    ) -> Option<T> {
        self.read_number(ProblemKind::BadNumber, range, problems)
            .and_then(|value| T::try_from(value).ok())
    }

    /// Year in `years`.
    pub(super) fn read_year(
        self,
        years: &RangeInclusive<u16>,
        problems: &mut Vec<RowProblem>,
    ) -> Option<u16> {
        let year = self
            .digits()
            .and_then(|year| u16::try_from(year).ok())
            .filter(|year| years.contains(year));
        if year.is_none() {
            let expected = format!("une année de {} à {}", years.start(), years.end());
            problems.push(self.problem(ProblemKind::BadYear, expected));
        }
        year
    }

    /// Year in `years`, or nothing when the source is undated.
    pub(super) fn read_optional_year(
        self,
        years: &RangeInclusive<u16>,
        problems: &mut Vec<RowProblem>,
    ) -> Option<u16> {
        if self.is_empty() {
            None
        } else {
            self.read_year(years, problems)
        }
    }

    fn digits(self) -> Option<u32> {
        if self.is_number() {
            self.text.parse().ok()
        } else {
            None
        }
    }

    /// Value of a closed list, read by `parse`; `codes` are all the values it accepts.
    pub(super) fn read_one_of<T>(
        self,
        codes: &[&'static str],
        parse: impl Fn(&str) -> Option<T>,
        problems: &mut Vec<RowProblem>,
    ) -> Option<T> {
        let value = parse(self.text);
        if value.is_none() {
            let value = nearest(self.text, codes.iter().copied()).map(|near| Proposal {
                value: near.to_owned(),
                label: None,
            });
            let kind = if self.is_empty() {
                ProblemKind::EmptyCell
            } else {
                ProblemKind::UnknownValue
            };
            problems.push(self.problem(kind, codes.join(", ")).proposing(value));
        }
        value
    }

    /// Lowercase identifier for addresses.
    pub(super) fn read_slug(self, problems: &mut Vec<RowProblem>) -> Option<String> {
        let slug = self.read_required(problems)?;
        if !is_slug(&slug) {
            let expected =
                "des minuscules sans accent et des chiffres, séparés par des traits d’union";
            problems.push(self.problem(ProblemKind::BadSlug, expected));
            return None;
        }
        Some(slug)
    }

    /// Identifier made of `letter` and at least one digit.
    pub(super) fn read_id(self, letter: char, problems: &mut Vec<RowProblem>) -> Option<String> {
        let id = self.read_required(problems)?;
        let digits = id.strip_prefix(letter).unwrap_or_default();
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            problems.push(self.problem(
                ProblemKind::BadId,
                format!("{letter} et un numéro, comme {letter}12"),
            ));
            return None;
        }
        Some(id)
    }

    /// Absolute web address.
    pub(super) fn read_link(self, problems: &mut Vec<RowProblem>) -> Option<String> {
        let link = self.read_required(problems)?;
        if !is_link(&link) {
            let proposal = repaired_link(&link).map(|value| Proposal { value, label: None });
            let expected =
                "une adresse complète, sans espace, qui commence par https:// ou http://";
            problems.push(
                self.problem(ProblemKind::BadLink, expected)
                    .proposing(proposal),
            );
            return None;
        }
        Some(link)
    }
}

/// A title in both languages, at most `limit` characters each.
pub(super) fn read_title(
    fr: Cell<'_>,
    en: Cell<'_>,
    limit: usize,
    problems: &mut Vec<RowProblem>,
) -> Option<Bilingual> {
    let title = read_text(fr, en, ProblemKind::EmptyCell, problems);
    let fits = [fr, en].map(|cell| cell.check_length(limit, problems).is_some());
    if fits == [true, true] { title } else { None }
}

/// A text in both languages; the absence of the French one is a problem of `kind`.
pub(super) fn read_text(
    fr: Cell<'_>,
    en: Cell<'_>,
    kind: ProblemKind,
    problems: &mut Vec<RowProblem>,
) -> Option<Bilingual> {
    let french = fr.read_or(kind, "un texte français", problems);
    let english = en.read_or(
        ProblemKind::MissingEnglish,
        "la traduction anglaise du texte français",
        problems,
    );
    Some(Bilingual {
        fr: french?,
        en: english?,
    })
}
