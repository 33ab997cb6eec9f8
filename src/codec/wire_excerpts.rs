//! Shape of `extraits.<lang>.json`: the texts of an atlas in one language, loaded when first needed.
//!
//! Texts come in the order of the atlas of the same edition; any change of shape increases [`EXCERPTS_VERSION`].

use serde::Serialize;

use super::json_members::Members;
use super::notes::Notes;

/// Version of `extraits.<lang>.json` that this program writes and reads.
pub const EXCERPTS_VERSION: u64 = 1;

/// The whole file.
#[derive(Debug, Serialize)]
pub(super) struct ExcerptsWire {
    pub(super) version: u64,
    /// Date of the content, the same as in the atlas.
    pub(super) edition: String,
    /// Tag of the language of the texts (`fr`).
    pub(super) langue: String,
    /// Definition of each axis, in the order of the atlas.
    pub(super) definitions: Vec<String>,
    pub(super) sources: Vec<SourceWire>,
    /// Text of each excerpt, in the order of the atlas.
    pub(super) extraits: Vec<BodyWire>,
    /// Text of each cooperation, in the order of the atlas.
    pub(super) cooperations: Vec<SummaryWire>,
}

impl ExcerptsWire {
    pub(super) fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            version: EXCERPTS_VERSION,
            edition: members.text("edition"),
            langue: members.text("langue"),
            definitions: members.texts("definitions"),
            sources: members.objects("sources", SourceWire::read),
            extraits: members.objects("extraits", BodyWire::read),
            cooperations: members.objects("cooperations", SummaryWire::read),
        }
    }
}

/// One source.
#[derive(Debug, Serialize)]
pub(super) struct SourceWire {
    pub(super) id: String,
    pub(super) titre: String,
    pub(super) editeur: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; absent when the page shows none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) date: String,
    pub(super) url: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) langue: String,
}

impl SourceWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            id: members.text("id"),
            titre: members.text("titre"),
            editeur: members.text("editeur"),
            date: members.text_or_empty("date"),
            url: members.text("url"),
            kind: members.text("type"),
            langue: members.text("langue"),
        }
    }
}

/// Text of one excerpt.
#[derive(Debug, Serialize)]
pub(super) struct BodyWire {
    /// The excerpt's id, which must be the one at the same position in the atlas.
    pub(super) id: String,
    pub(super) titre: String,
    pub(super) resume: String,
    /// Position in `sources`.
    pub(super) source: u32,
    /// Section or page of the source; absent when unknown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) localisation: String,
    /// Position in `sources` of a second source; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) voir_aussi: Option<u32>,
    pub(super) confiance: String,
}

impl BodyWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            id: members.text("id"),
            titre: members.text("titre"),
            resume: members.text("resume"),
            source: members.whole("source"),
            localisation: members.text_or_empty("localisation"),
            voir_aussi: members.whole_if_any("voir_aussi"),
            confiance: members.text("confiance"),
        }
    }
}

/// Text of one cooperation.
#[derive(Debug, Serialize)]
pub(super) struct SummaryWire {
    /// The cooperation's id, which must be the one at the same position in the atlas.
    pub(super) id: String,
    pub(super) resume: String,
    /// Position in `sources`.
    pub(super) source: u32,
}

impl SummaryWire {
    fn read(members: &mut Members<'_, impl Notes>) -> Self {
        Self {
            id: members.text("id"),
            resume: members.text("resume"),
            source: members.whole("source"),
        }
    }
}
