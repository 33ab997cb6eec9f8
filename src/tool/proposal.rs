//! Rows of `extraits.csv` to complete, with what helps to decide beside them.

use super::sheet::DECISION;
use super::source::SourceSet;

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

/// An excerpt that somebody may accept, change or drop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Code of the territory.
    pub territory: String,
    /// Names of the territories that may be meant.
    pub names: String,
    /// Code of the axis; empty when it must be chosen.
    pub axis: String,
    /// Year, or nothing.
    pub year: String,
    /// Identifier of the source, or nothing.
    pub source: String,
    /// Page or question.
    pub locator: String,
    /// Code of the confidence, or nothing when it must be chosen.
    pub confidence: &'static str,
    /// `citation` or `réponse`.
    pub nature: &'static str,
    /// Who speaks.
    pub author: String,
    /// What is written.
    pub passage: String,
    /// The name as it is written.
    pub form: String,
    /// What to look at before accepting.
    pub to_check: String,
}

/// `proposals` as CSV for a spreadsheet: byte order mark, semicolons. Identifiers follow the last one of `set`.
///
/// Titles and summaries are left empty, and the decision too: nothing of it can be imported before somebody reads it.
pub fn proposals_csv(proposals: &[Proposal], set: &SourceSet) -> String {
    let known = set
        .excerpts
        .iter()
        .filter_map(|row| row.excerpt.id.get(1..)?.parse::<usize>().ok());
    let next = known.max().unwrap_or_default() + 1;
    let rows = proposals
        .iter()
        .enumerate()
        .map(|(idx, proposal)| row(proposal, next + idx));
    let header = PROPOSAL_COLUMNS.map(str::to_owned);
    format!(
        "\u{feff}{}",
        semicolons(std::iter::once(header).chain(rows))
    )
}

/// `rows` as CSV with semicolons.
pub(super) fn semicolons<const N: usize>(rows: impl Iterator<Item = [String; N]>) -> String {
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

fn row(proposal: &Proposal, number: usize) -> [String; 18] {
    let Proposal {
        territory,
        names,
        axis,
        year,
        source,
        locator,
        confidence,
        nature,
        author,
        passage,
        form,
        to_check,
    } = proposal.clone();
    let empty = String::new;
    [
        empty(),
        format!("E{number:03}"),
        territory,
        axis,
        empty(),
        empty(),
        empty(),
        empty(),
        year,
        source,
        locator,
        confidence.to_owned(),
        nature.to_owned(),
        author,
        passage,
        form,
        names,
        to_check,
    ]
}
