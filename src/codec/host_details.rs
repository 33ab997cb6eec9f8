//! What a feature of a host's own map tells beside its outline: its levers, its excerpts, its kind and its région.

use serde_json::Value;

use super::json::{instead_of, text_of};
use super::{Fault, Place};
use crate::model::{FeatureIdx, TerritoryKind, nearest};

/// Signs that separate the levers of a text.
const SEPARATORS: [char; 4] = [',', ';', '|', '\n'];

/// Members of an excerpt.
const EXCERPT_MEMBERS: [&str; 6] = ["axe", "titre", "texte", "source", "url", "annee"];

/// A name, and the path from the feature to where it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) member: String,
    pub(super) name: String,
}

/// What a feature tells. Names of axes are not looked up yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Details {
    /// Levers, themes and frameworks it is cited for; `None` where the property is absent.
    pub(super) axes: Option<Vec<Named>>,
    /// Its excerpts, those with a fault left out; `None` where the property is absent.
    pub(super) excerpts: Option<Vec<HostExcerpt>>,
    pub(super) kind: Option<TerritoryKind>,
    /// Name of the région; empty when unknown.
    pub(super) region: String,
}

impl Details {
    /// Whether the feature brings its own content, and does not rest on the atlas.
    pub(super) fn is_content(&self) -> bool {
        self.axes.is_some() || self.excerpts.is_some()
    }
}

/// An excerpt as a host writes it: nothing is empty but `url`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HostExcerpt {
    pub(super) axis: Named,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) source: String,
    pub(super) url: String,
    pub(super) year: Option<u16>,
}

/// Where the details of one feature are.
pub(super) struct Beside<'r> {
    idx: FeatureIdx,
    /// What the feature is called in messages.
    name: Option<&'r String>,
    properties: Option<&'r Value>,
    /// Told what is wrong.
    note: &'r mut dyn FnMut(Place, Fault),
}

impl<'r> Beside<'r> {
    pub(super) fn new(
        idx: FeatureIdx,
        name: Option<&'r String>,
        properties: Option<&'r Value>,
        note: &'r mut dyn FnMut(Place, Fault),
    ) -> Self {
        Self {
            idx,
            name,
            properties,
            note,
        }
    }
}

/// The details of one feature.
pub(super) fn read_details(beside: Beside<'_>) -> Details {
    let Beside {
        idx,
        name,
        properties,
        note,
    } = beside;
    let property = |key: &str| properties.and_then(|all| all.get(key));
    let text = |key: &str| property(key).and_then(text_of).unwrap_or_default();
    let mut reader = Reader { idx, name, note };
    let present = |value: &&Value| !value.is_null();
    Details {
        axes: property("leviers")
            .filter(present)
            .map(|levers| reader.axes("properties.leviers", levers)),
        excerpts: property("extraits")
            .filter(present)
            .map(|excerpts| reader.excerpts("properties.extraits", excerpts)),
        kind: TerritoryKind::from_code(&text("type")),
        region: text("region"),
    }
}

/// A fault that was noted already.
struct Noted;

struct Reader<'r> {
    idx: FeatureIdx,
    name: Option<&'r String>,
    note: &'r mut dyn FnMut(Place, Fault),
}

impl Reader<'_> {
    /// Names of axes: a list of texts, or a text with separators.
    fn axes(&mut self, member: &str, value: &Value) -> Vec<Named> {
        let named = |(at, name): (usize, &str)| Named {
            member: format!("{member}[{at}]"),
            name: name.trim().to_owned(),
        };
        match value {
            Value::Array(list) => {
                let mut names = Vec::new();
                for (at, entry) in list.iter().enumerate() {
                    match text_of(entry) {
                        Some(name) => names.push(named((at, &name))),
                        None => self.misshapen(format!("{member}[{at}]"), entry, "a string"),
                    }
                }
                names
            }
            Value::String(text) => {
                let parts = text
                    .split(SEPARATORS)
                    .filter(|part| !part.trim().is_empty());
                parts.enumerate().map(named).collect()
            }
            other => {
                self.misshapen(member.to_owned(), other, "a sequence or a string");
                Vec::new()
            }
        }
    }

    /// Excerpts: a list of objects. Some programs write the lists in properties as texts.
    fn excerpts(&mut self, member: &str, value: &Value) -> Vec<HostExcerpt> {
        let parsed = match value {
            Value::String(text) => serde_json::from_str(text).ok(),
            _ => None,
        };
        match parsed.as_ref().unwrap_or(value) {
            Value::Array(list) => {
                let all = list.iter().enumerate();
                all.filter_map(|(at, excerpt)| self.excerpt(&format!("{member}[{at}]"), excerpt))
                    .collect()
            }
            other => {
                self.misshapen(member.to_owned(), other, "a sequence of objects");
                Vec::new()
            }
        }
    }

    /// An excerpt without an axis, a title, a text or a source is none.
    fn excerpt(&mut self, path: &str, value: &Value) -> Option<HostExcerpt> {
        let Value::Object(members) = value else {
            self.misshapen(path.to_owned(), value, "an object");
            return None;
        };
        let unknown = |name: &&String| !EXCERPT_MEMBERS.contains(&name.as_str());
        for name in members.keys().filter(unknown) {
            // A member nobody knows is most often a slip: what it should have told would be missing in silence.
            if let Some(near) = nearest(name, EXCERPT_MEMBERS) {
                let (found, expected) = (name.clone(), near.to_owned());
                self.fault(
                    format!("{path}.{name}"),
                    Fault::Unexpected { found, expected },
                );
            }
        }
        let mut required = |key: &str| {
            let text = members.get(key).and_then(text_of);
            if text.is_none() {
                let property = key.to_owned();
                let nearest = None;
                self.fault(
                    format!("{path}.{key}"),
                    Fault::MissingProperty { property, nearest },
                );
            }
            text
        };
        let (axis, title) = (required("axe"), required("titre"));
        let (text, source) = (required("texte"), required("source"));
        let url = self.address(format!("{path}.url"), members.get("url"));
        let year = self.year(format!("{path}.annee"), members.get("annee"));
        Some(HostExcerpt {
            axis: Named {
                member: format!("{path}.axe"),
                name: axis?,
            },
            title: title?,
            text: text?,
            source: source?,
            url: url?,
            year: year.ok()?,
        })
    }

    /// The address of a page, empty when there is none; `None` if it is of anything else: a link may carry a script.
    fn address(&mut self, member: String, value: Option<&Value>) -> Option<String> {
        let url = value.and_then(text_of).unwrap_or_default();
        let web = ["https://", "http://"];
        if url.is_empty() || web.iter().any(|scheme| url.starts_with(scheme)) {
            return Some(url);
        }
        self.fault(member, Fault::NotAWebAddress { found: url });
        None
    }

    /// The year, if there is one.
    fn year(&mut self, member: String, value: Option<&Value>) -> Result<Option<u16>, Noted> {
        let Some(text) = value.and_then(text_of) else {
            return Ok(None);
        };
        let year = text.parse().ok().filter(|year| (1800..2200).contains(year));
        if year.is_none() {
            let (found, expected) = (text, "1800–2199".to_owned());
            self.fault(member, Fault::Unexpected { found, expected });
        }
        year.map(Some).ok_or(Noted)
    }

    fn misshapen(&mut self, member: String, found: &Value, expected: &str) {
        let detail = instead_of(found, expected);
        self.fault(member, Fault::WrongShape { detail });
    }

    fn fault(&mut self, member: String, fault: Fault) {
        let place = Place::FeatureMember {
            idx: self.idx,
            name: self.name.cloned(),
            member,
        };
        (self.note)(place, fault);
    }
}
