//! The territories of the map.

use super::{AxisSet, TerritoryIdx};

/// Legal kind of a territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TerritoryKind {
    /// Métropole, the Métropole de Lyon included.
    Metropole,
    /// Communauté urbaine.
    CommunauteUrbaine,
    /// Communauté d'agglomération.
    CommunauteAgglomeration,
    /// Établissement public territorial of the Grand Paris.
    Ept,
    /// City acting on its own.
    Ville,
    /// A territory of a host's own file, which says nothing of its kind; no file writes this one.
    Unknown,
}

impl TerritoryKind {
    /// Every kind that a file can write, from the largest body to the city.
    pub const ALL: [Self; 5] = [
        Self::Metropole,
        Self::CommunauteUrbaine,
        Self::CommunauteAgglomeration,
        Self::Ept,
        Self::Ville,
    ];

    /// Code in the CSV files and in `atlas.json`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Metropole => "metropole",
            Self::CommunauteUrbaine => "communaute-urbaine",
            Self::CommunauteAgglomeration => "communaute-agglomeration",
            Self::Ept => "ept",
            Self::Ville => "ville",
            Self::Unknown => "",
        }
    }

    /// The kind whose code is `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Official population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Population {
    /// Inhabitants.
    pub count: u32,
    /// Reference year.
    pub year: u16,
    /// Who published the figure.
    pub source: String,
}

/// One urban territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Territory {
    /// SIREN (9 digits) of an intercommunal body, INSEE code (5 characters) of a city.
    pub code: String,
    /// Readable, unique identifier used in URLs (`rennes-metropole`).
    pub slug: String,
    /// Usual name.
    pub name: String,
    /// Short, unique label for the map.
    pub short_name: String,
    /// Legal kind.
    pub kind: TerritoryKind,
    /// Name of the région; empty when a host's own file does not tell it.
    pub region: String,
    /// Name of the most populated département; empty when a host's own file does not tell it.
    pub department: String,
    /// Official population; `None` when a host's own file does not tell it. Every territory of our atlas has one.
    pub population: Option<Population>,
    /// The intercommunal body of the atlas it lies in, if any.
    pub parent: Option<TerritoryIdx>,
    /// Axes under which nothing was asked or answered.
    pub unanswered: AxisSet,
}
