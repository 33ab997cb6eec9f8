//! Shape of `parcours.json`: the guided tours and the medias, in both languages, loaded when a tour is first opened.
//!
//! Tours come in the order of the atlas of the same edition; any change of shape increases [`TOURS_VERSION`].

use serde::Serialize;

use super::json_members::Members;
use super::notes::Notes;
use super::wire::BilingualWire;

/// Version of `parcours.json` that this program writes and reads.
pub const TOURS_VERSION: u64 = 1;

/// The whole file.
#[derive(Debug, Serialize)]
pub(super) struct ToursWire {
    pub(super) version: u64,
    /// Date of the content, the same as in the atlas.
    pub(super) edition: String,
    pub(super) parcours: Vec<TourWire>,
    pub(super) medias: Vec<MediaWire>,
}

impl ToursWire {
    pub(super) fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            version: TOURS_VERSION,
            edition: members.text("edition"),
            parcours: members.objects("parcours", TourWire::read),
            medias: members.objects("medias", MediaWire::read),
        }
    }
}

/// One tour.
#[derive(Debug, Serialize)]
pub(super) struct TourWire {
    /// The tour's slug, which must be the one at the same position in the atlas.
    pub(super) slug: String,
    pub(super) titre: BilingualWire,
    pub(super) etapes: Vec<StepWire>,
}

impl TourWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            slug: members.text("slug"),
            titre: members.object("titre", BilingualWire::read),
            etapes: members.objects("etapes", StepWire::read),
        }
    }
}

/// One step.
#[derive(Debug, Serialize)]
pub(super) struct StepWire {
    pub(super) titre: BilingualWire,
    pub(super) texte: BilingualWire,
    pub(super) notes: BilingualWire,
    pub(super) secondes: u16,
    /// Position in the atlas's `axes`.
    pub(super) axe: u32,
    /// Position in the atlas's `territoires`.
    pub(super) territoire: u32,
    /// What the map shows, as parameters of an address.
    pub(super) etat: String,
    /// Positions in the atlas's `extraits`; absent when there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) extraits: Vec<u32>,
    /// Positions in the atlas's `cooperations`; absent when there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) cooperations: Vec<u32>,
}

impl StepWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            titre: members.object("titre", BilingualWire::read),
            texte: members.object("texte", BilingualWire::read),
            notes: members.object("notes", BilingualWire::read),
            secondes: members.whole("secondes"),
            axe: members.whole("axe"),
            territoire: members.whole("territoire"),
            etat: members.text("etat"),
            extraits: members.wholes_if_any("extraits"),
            cooperations: members.wholes_if_any("cooperations"),
        }
    }
}

/// One media.
#[derive(Debug, Serialize)]
pub(super) struct MediaWire {
    pub(super) titre: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) editeur: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; absent when unknown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) date: String,
    /// Duration, minutes; absent when unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) minutes: Option<u16>,
    /// Address; absent when it was not seen.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) url: String,
    /// Positions in the atlas's `axes`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) axes: Vec<u32>,
    /// Position in the `sources` of the texts.
    pub(super) source: u16,
}

impl MediaWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            titre: members.text("titre"),
            kind: members.text("type"),
            editeur: members.text("editeur"),
            date: members.text_or_empty("date"),
            minutes: members.whole_if_any("minutes"),
            url: members.text_or_empty("url"),
            axes: members.wholes_if_any("axes"),
            source: members.whole("source"),
        }
    }
}
