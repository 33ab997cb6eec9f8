//! What the columns of a survey mean, as the file `--correspondance` says it.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Which columns tell who answers.
    pub collectivite: Who,
    /// What every proposal cites.
    pub source: Cited,
    /// The questions.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
}

/// Who answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// Column of the SIREN or INSEE code, if there is one.
    pub code: Option<String>,
    /// Column of the name.
    pub nom: String,
}

/// The source of the answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// Identifier in `sources.csv`.
    pub id: String,
    /// Year of the answers.
    pub annee: u16,
}

/// One question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Column of the answer.
    pub colonne: String,
    /// Column of the free text beside it.
    pub texte: Option<String>,
    /// The axis that « oui » cites; a question has it, or `choix`.
    pub axe: Option<String>,
    /// Answers that cite the axis.
    #[serde(default = "yes")]
    pub oui: Vec<String>,
    /// Answers that say no.
    #[serde(default = "no")]
    pub non: Vec<String>,
    /// Answers that say nothing, beside an empty cell.
    #[serde(default)]
    pub sans_reponse: Vec<String>,
    /// Of a question with several choices: each choice and its axis.
    #[serde(default)]
    pub choix: BTreeMap<String, String>,
    /// What separates the choices in the cell.
    #[serde(default = "separator")]
    pub separateur: String,
}

fn yes() -> Vec<String> {
    vec!["oui".to_owned()]
}

fn no() -> Vec<String> {
    vec!["non".to_owned()]
}

fn separator() -> String {
    ";".to_owned()
}

impl Question {
    /// The codes of the axes that the question asks about.
    pub fn axes(&self) -> Vec<&str> {
        let mut axes: Vec<&str> = self
            .axe
            .iter()
            .chain(self.choix.values())
            .map(String::as_str)
            .collect();
        axes.sort_unstable();
        axes.dedup();
        axes
    }
}
