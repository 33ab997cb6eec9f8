//! Shape of `atlas.json`: the index of the map, small, loaded first.
//!
//! Members bear French names, the public vocabulary of the CSV files. Lists refer to each other by position, from 0.
//! Any change of shape increases [`ATLAS_VERSION`]: an unknown member is refused, not ignored.

use serde::Serialize;

use super::json_members::Members;
use super::notes::Notes;

use crate::model::{Bilingual, Confidence};

/// Version of `atlas.json` that this program writes and reads.
pub const ATLAS_VERSION: u64 = 3;

/// The whole file.
#[derive(Debug, Serialize)]
pub(super) struct AtlasWire {
    pub(super) version: u64,
    /// Date of the content (`2026-11-22`).
    pub(super) edition: String,
    /// Levers, then themes, then frameworks, each by number.
    pub(super) axes: Vec<AxisWire>,
    /// Names of régions, each once.
    pub(super) regions: Vec<String>,
    /// Names of départements, each once.
    pub(super) departements: Vec<String>,
    /// Who published populations, each once.
    pub(super) sources_population: Vec<String>,
    pub(super) territoires: Vec<TerritoryWire>,
    pub(super) extraits: Vec<ExcerptRefWire>,
    pub(super) cooperations: Vec<CooperationWire>,
    pub(super) parcours: Vec<TourRefWire>,
}

impl AtlasWire {
    pub(super) fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            version: ATLAS_VERSION,
            edition: members.text("edition"),
            axes: members.objects("axes", AxisWire::read),
            regions: members.texts("regions"),
            departements: members.texts("departements"),
            sources_population: members.texts("sources_population"),
            territoires: members.objects("territoires", TerritoryWire::read),
            extraits: members.objects("extraits", ExcerptRefWire::read),
            cooperations: members.objects("cooperations", CooperationWire::read),
            parcours: members.objects("parcours", TourRefWire::read),
        }
    }
}

/// The same text in both languages.
#[derive(Debug, Default, Serialize)]
pub(super) struct BilingualWire {
    fr: String,
    en: String,
}

impl BilingualWire {
    pub(super) fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            fr: members.text("fr"),
            en: members.text("en"),
        }
    }
}

impl From<&Bilingual> for BilingualWire {
    fn from(text: &Bilingual) -> Self {
        Self {
            fr: text.fr.clone(),
            en: text.en.clone(),
        }
    }
}

impl From<BilingualWire> for Bilingual {
    fn from(wire: BilingualWire) -> Self {
        Self {
            fr: wire.fr,
            en: wire.en,
        }
    }
}

/// One lever, theme or framework.
#[derive(Debug, Serialize)]
pub(super) struct AxisWire {
    pub(super) id: String,
    pub(super) slug: String,
    pub(super) famille: String,
    pub(super) numero: u8,
    pub(super) intitule: BilingualWire,
    pub(super) court: BilingualWire,
    pub(super) page_etude: u16,
    pub(super) en_2019: bool,
}

impl AxisWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            id: members.text("id"),
            slug: members.text("slug"),
            famille: members.text("famille"),
            numero: members.whole("numero"),
            intitule: members.object("intitule", BilingualWire::read),
            court: members.object("court", BilingualWire::read),
            page_etude: members.whole("page_etude"),
            en_2019: members.truth("en_2019"),
        }
    }
}

/// One territory.
#[derive(Debug, Serialize)]
pub(super) struct TerritoryWire {
    pub(super) code: String,
    pub(super) slug: String,
    pub(super) nom: String,
    pub(super) nom_court: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    /// Position in `regions`.
    pub(super) region: u32,
    /// Position in `departements`.
    pub(super) departement: u32,
    pub(super) population: u32,
    pub(super) population_annee: u16,
    /// Position in `sources_population`.
    pub(super) population_source: u32,
    /// Position in `territoires`; absent when it lies in none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) parent: Option<u32>,
    /// Positions in `axes`; absent when everything was looked at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) axes_sans_reponse: Vec<u32>,
}

impl TerritoryWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            code: members.text("code"),
            slug: members.text("slug"),
            nom: members.text("nom"),
            nom_court: members.text("nom_court"),
            kind: members.text("type"),
            region: members.whole("region"),
            departement: members.whole("departement"),
            population: members.whole("population"),
            population_annee: members.whole("population_annee"),
            population_source: members.whole("population_source"),
            parent: members.whole_if_any("parent"),
            axes_sans_reponse: members.wholes_if_any("axes_sans_reponse"),
        }
    }
}

/// One excerpt, without its text.
#[derive(Debug, Serialize)]
pub(super) struct ExcerptRefWire {
    pub(super) id: String,
    /// Position in `territoires`.
    pub(super) territoire: u32,
    /// Position in `axes`.
    pub(super) axe: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) annee: Option<u16>,
    /// Who published its source: a filter needs it before the texts are there.
    #[serde(rename = "type")]
    pub(super) kind: String,
}

impl ExcerptRefWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            id: members.text("id"),
            territoire: members.whole("territoire"),
            axe: members.whole("axe"),
            annee: members.whole_if_any("annee"),
            kind: members.text("type"),
        }
    }
}

/// One cooperation, without its text.
#[derive(Debug, Serialize)]
pub(super) struct CooperationWire {
    pub(super) id: String,
    /// Position in `territoires`.
    pub(super) territoire_a: u32,
    /// Position in `territoires`; absent when the partner is outside the atlas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) territoire_b: Option<u32>,
    /// Partners outside the atlas, as written; absent if none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) partenaire: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) annee: Option<u16>,
}

impl CooperationWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            id: members.text("id"),
            territoire_a: members.whole("territoire_a"),
            territoire_b: members.whole_if_any("territoire_b"),
            partenaire: members.text_or_empty("partenaire"),
            kind: members.text("type"),
            annee: members.whole_if_any("annee"),
        }
    }
}

/// One guided tour, without its texts.
#[derive(Debug, Serialize)]
pub(super) struct TourRefWire {
    pub(super) slug: String,
    /// How many steps.
    pub(super) etapes: u16,
}

impl TourRefWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            slug: members.text("slug"),
            etapes: members.whole("etapes"),
        }
    }
}

/// Every degree of confidence with its code in the CSV files and in `extraits.<lang>.json`.
pub const CONFIDENCE_CODES: [(Confidence, &str); 2] = [
    (Confidence::Explicit, "explicite"),
    (Confidence::Inferred, "deduit"),
];

/// Code of `confidence`, the one of [`CONFIDENCE_CODES`].
pub fn confidence_code(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Explicit => "explicite",
        Confidence::Inferred => "deduit",
    }
}

/// The confidence whose code is `code`.
pub fn confidence_from_code(code: &str) -> Option<Confidence> {
    CONFIDENCE_CODES
        .into_iter()
        .find(|&(_, known)| known == code)
        .map(|(confidence, _)| confidence)
}
