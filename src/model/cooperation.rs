//! Real cooperations between territories.

use super::TerritoryIdx;

/// What binds the partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CooperationKind {
    /// Reciprocity contract between a city area and a rural one.
    ContratReciprocite,
    /// Signed agreement between public bodies.
    Convention,
    /// Joint membership of a metropolitan hub.
    PoleMetropolitain,
    /// Same network, programme or exchange.
    Reseau,
    /// One project carried out or funded together.
    ProjetCommun,
    /// Across a national border.
    Transfrontalier,
    /// European network or programme.
    Europeen,
    /// Shared tool or service.
    OutilPartage,
}

impl CooperationKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::ContratReciprocite,
        Self::Convention,
        Self::PoleMetropolitain,
        Self::Reseau,
        Self::ProjetCommun,
        Self::Transfrontalier,
        Self::Europeen,
        Self::OutilPartage,
    ];

    /// Code in the CSV files and in `atlas.json`.
    pub fn code(self) -> &'static str {
        match self {
            Self::ContratReciprocite => "contrat-reciprocite",
            Self::Convention => "convention",
            Self::PoleMetropolitain => "pole-metropolitain",
            Self::Reseau => "reseau",
            Self::ProjetCommun => "projet-commun",
            Self::Transfrontalier => "transfrontalier",
            Self::Europeen => "europeen",
            Self::OutilPartage => "outil-partage",
        }
    }

    /// The kind whose code is `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One sourced link. At least one partner is known: a territory of the atlas, a name, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cooperation {
    /// Permanent identifier (`K01`).
    pub id: String,
    /// The territory that the row is written from.
    pub territory: TerritoryIdx,
    /// The partner, when it is in the atlas.
    pub partner: Option<TerritoryIdx>,
    /// Partners outside the atlas, as written; empty if none.
    pub outside: String,
    /// What binds them.
    pub kind: CooperationKind,
    /// Year; `None` when the source is undated.
    pub year: Option<u16>,
}
