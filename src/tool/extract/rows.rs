//! Passages as rows of `extraits.csv` to complete, with what helps to decide beside them.

use super::names::Doubt;
use super::passages::Passage;
use crate::tool::sheet::DECISION;
use crate::tool::source::SourceSet;

/// Columns of the proposals: those of `extraits.csv`, a decision before them and help after them.
pub const PROPOSAL_COLUMNS: [&str; 18] = [
    DECISION,
    "id",
    "territoire",
    "axe",
    "titre_fr",
    "resume_fr",
    "titre_en",
    "resume_en",
    "annee",
    "source",
    "localisation",
    "confiance",
    "nature",
    "auteur",
    "passage",
    "nom_lu",
    "territoire_nom",
    "a_verifier",
];

/// `passages` as CSV for a spreadsheet: byte order mark, semicolons.
///
/// Titles and summaries are left empty, and the decision too: nothing of it can be imported before somebody reads it.
pub fn rows_csv(passages: &[Passage], set: &SourceSet, source: &str, year: &str) -> String {
    let known = set
        .excerpts
        .iter()
        .filter_map(|row| row.excerpt.id.get(1..)?.parse::<usize>().ok());
    let next = known.max().unwrap_or_default() + 1;
    let rows = passages
        .iter()
        .enumerate()
        .map(|(idx, passage)| row(passage, set, next + idx, source, year));
    let header = PROPOSAL_COLUMNS.map(str::to_owned);
    format!(
        "\u{feff}{}",
        semicolons(std::iter::once(header).chain(rows))
    )
}

/// `rows` as CSV with semicolons.
fn semicolons(rows: impl Iterator<Item = [String; 18]>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(Vec::new());
    for row in rows {
        writer
            .write_record(row)
            .expect("rows of one length are written into memory");
    }
    let bytes = writer.into_inner().expect("memory takes every byte");
    String::from_utf8(bytes).expect("texts make a text")
}

fn row(
    passage: &Passage,
    set: &SourceSet,
    number: usize,
    source: &str,
    year: &str,
) -> [String; 18] {
    let listed: Vec<_> = passage
        .mention
        .territories
        .iter()
        .map(|idx| &set.territories[idx.index()])
        .collect();
    let names: Vec<_> = listed
        .iter()
        .map(|territory| format!("{} ({})", territory.name, territory.code))
        .collect();
    let code = listed
        .first()
        .map(|territory| territory.code.clone())
        .unwrap_or_default();
    let axis = passage
        .axis
        .map(|axis| set.axes[axis.index()].axis.code.clone());
    let confidence = if passage.mention.doubt.is_none() {
        "explicite"
    } else {
        ""
    };
    let to_check = [
        passage.mention.doubt.map(|doubt| match doubt {
            Doubt::Several => "nom de plusieurs territoires\u{a0}: choisir",
            Doubt::CityName => "nom de ville\u{a0}: la ville ou son intercommunalité\u{a0}?",
        }),
        passage
            .axis
            .is_none()
            .then_some("hors chapitre\u{a0}: choisir l’axe"),
    ];
    let to_check: Vec<_> = to_check.into_iter().flatten().collect();
    [
        String::new(),
        format!("E{number:03}"),
        code,
        axis.unwrap_or_default(),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        year.to_owned(),
        source.to_owned(),
        format!("page {}", passage.page),
        confidence.to_owned(),
        "citation".to_owned(),
        passage.author.clone().unwrap_or_default(),
        passage.text.clone(),
        passage.mention.form.clone(),
        names.join("\u{a0}; "),
        to_check.join("\u{a0}; "),
    ]
}
