//! What is wrong in the source files, with French wording for the people who edit them.

use std::fmt;

use serde::Serialize;
use thiserror::Error;

/// Row of a sheet as a spreadsheet numbers it: the header is row 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct CsvLine(pub usize);

impl fmt::Display for CsvLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The nearest acceptable value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What to write in the cell.
    pub value: String,
    /// What it designates (the name of a territory), when the value alone does not say it.
    pub label: Option<String>,
}

/// One problem of one source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// Name of the file, without its folder.
    pub file: String,
    /// Row; `None` for the file as a whole.
    pub line: Option<CsvLine>,
    /// Name of the column; `None` for the whole row.
    pub column: Option<String>,
    /// What kind of problem.
    pub kind: ProblemKind,
    /// What is written; empty when nothing is.
    pub found: String,
    /// What could have been written, as a French clause.
    pub expected: String,
    /// The nearest acceptable value, when one is clearly nearer than the others.
    pub proposal: Option<Proposal>,
}

impl RowProblem {
    /// A problem of `file` as a whole.
    pub fn of_file(
        file: &str,
        kind: ProblemKind,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            column: None,
            kind,
            found: found.into(),
            expected: expected.into(),
            proposal: None,
        }
    }

    /// The same problem, at `line`.
    #[must_use]
    pub fn at(self, line: CsvLine) -> Self {
        Self {
            line: Some(line),
            ..self
        }
    }

    /// The same problem, in `column`.
    #[must_use]
    pub fn in_column(self, column: &str) -> Self {
        Self {
            column: Some(column.to_owned()),
            ..self
        }
    }

    /// The same problem, with what to write instead.
    #[must_use]
    pub fn proposing(self, proposal: Option<Proposal>) -> Self {
        Self { proposal, ..self }
    }
}

/// `extraits.csv, ligne 17, colonne « axe » : axe inconnu : « L9 » ; attendu : …`, with French spaces.
impl fmt::Display for RowProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", ligne\u{a0}{line}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", colonne «\u{a0}{column}\u{a0}»")?;
        }
        write!(f, "\u{a0}: {}", self.kind)?;
        if !self.found.is_empty() {
            write!(f, "\u{a0}: «\u{a0}{}\u{a0}»", self.found)?;
        }
        write!(f, "\u{a0}; attendu\u{a0}: {}", self.expected)?;
        match &self.proposal {
            Some(Proposal {
                value,
                label: Some(label),
            }) => {
                write!(
                    f,
                    "\u{a0}; proposition\u{a0}: «\u{a0}{value}\u{a0}» ({label})"
                )
            }
            Some(Proposal { value, label: None }) => {
                write!(f, "\u{a0}; proposition\u{a0}: «\u{a0}{value}\u{a0}»")
            }
            None => Ok(()),
        }
    }
}

/// Kinds of problems, from the file as a whole to what a row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Error)]
pub enum ProblemKind {
    /// A file of the set is not there.
    #[error("fichier absent")]
    MissingFile,
    /// A file without any text.
    #[error("fichier vide")]
    EmptyFile,
    /// Another encoding than UTF-8.
    #[error("encodage inattendu")]
    NotUtf8,
    /// A workbook that cannot be opened.
    #[error("classeur illisible")]
    BrokenWorkbook,
    /// A sheet or file in which no table of the project is recognised.
    #[error("tableau non reconnu")]
    UnknownTable,
    /// The same table twice in one import.
    #[error("tableau en double")]
    DuplicateTable,
    /// A spreadsheet lost part of a value.
    #[error("valeur abîmée par le tableur")]
    DamagedValue,
    /// Another separator than the comma.
    #[error("séparateur inattendu")]
    WrongSeparator,
    /// Not readable as CSV.
    #[error("CSV illisible")]
    NotCsv,
    /// `datapackage.json` cannot be read, or says nothing of the edition.
    #[error("description du jeu de données illisible")]
    BadPackage,
    /// A column of the schema is not there.
    #[error("colonne absente")]
    MissingColumn,
    /// A column that the schema does not have.
    #[error("colonne inattendue")]
    UnexpectedColumn,
    /// The same column twice.
    #[error("colonne en double")]
    DuplicateColumn,
    /// No row under the header.
    #[error("aucune ligne sous l’en-tête")]
    NoRow,
    /// More rows than the map can hold.
    #[error("trop de lignes")]
    TooManyRows,
    /// More or fewer cells than columns.
    #[error("nombre de cellules inattendu")]
    CellCount,
    /// A required cell is empty.
    #[error("cellule vide")]
    EmptyCell,
    /// A title whose summary is empty.
    #[error("résumé sans texte")]
    SummaryWithoutText,
    /// French without its English.
    #[error("texte anglais absent")]
    MissingEnglish,
    /// More characters than the page can show.
    #[error("texte trop long")]
    TooLong,
    /// A value that must be unique is there twice.
    #[error("valeur en double")]
    Duplicate,
    /// The same summary twice.
    #[error("résumé identique à un autre")]
    DuplicateSummary,
    /// An identifier of another form.
    #[error("identifiant mal formé")]
    BadId,
    /// No valid SIREN.
    #[error("code SIREN invalide")]
    BadSiren,
    /// No valid INSEE commune code.
    #[error("code INSEE invalide")]
    BadInsee,
    /// A code that another has replaced.
    #[error("code remplacé par un autre")]
    OldCode,
    /// Other characters than lowercase ASCII letters, digits and single hyphens.
    #[error("slug mal formé")]
    BadSlug,
    /// Outside a closed list.
    #[error("valeur inconnue")]
    UnknownValue,
    /// No such territory.
    #[error("territoire inconnu")]
    UnknownTerritory,
    /// No such parent.
    #[error("parent inconnu")]
    UnknownParent,
    /// A chain of parents that comes back.
    #[error("boucle de parents")]
    ParentLoop,
    /// No such axis.
    #[error("axe inconnu")]
    UnknownAxis,
    /// No such source.
    #[error("source inconnue")]
    UnknownSource,
    /// No such excerpt or cooperation.
    #[error("preuve inconnue")]
    UnknownProof,
    /// Not a year, or one out of range.
    #[error("année invalide")]
    BadYear,
    /// Not a date, or one that does not exist.
    #[error("date invalide")]
    BadDate,
    /// Not a whole number of inhabitants.
    #[error("population invalide")]
    BadPopulation,
    /// Not a whole number, or one out of range.
    #[error("nombre invalide")]
    BadNumber,
    /// Not an absolute web address.
    #[error("lien qui ne mène nulle part")]
    BadLink,
    /// A numbering with a gap, or in another order.
    #[error("numérotation inattendue")]
    BadNumbering,
    /// An excerpt under an axis declared without answer.
    #[error("extrait pour un axe déclaré sans réponse")]
    ExcerptWithoutAnswer,
    /// A cooperation of one.
    #[error("coopération sans partenaire")]
    NoPartner,
    /// A cooperation of a territory with itself.
    #[error("coopération d’un territoire avec lui-même")]
    SelfPartner,
    /// A step that shows what is not there.
    #[error("état de la carte introuvable")]
    BadState,
    /// Steps of one tour that disagree on its title.
    #[error("titre différent de celui de la première étape")]
    OtherTitle,
}
