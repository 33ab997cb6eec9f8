//! From bytes to a versioned JSON shape, and the collector of what is wrong inside it.

use serde_json::{Map, Number, Value};

use super::json_members::Members;
use super::{DataProblem, Fault, Place, Severity};
use crate::geo::{decimal, first_equals};

/// Largest number of entries of a list: ids are `u16`, and counting up to one past the last must not overflow.
pub(super) const MAX_ENTRIES: usize = 65_534;

/// What `read` makes of the object in `bytes`, when they are UTF-8 JSON of version `expected`. The version is judged
/// before the shape, so that a file of another version is called so, whatever it holds.
pub(super) fn read_versioned<T>(
    check: &mut Check<'_>,
    bytes: &[u8],
    expected: u64,
    read: fn(&mut Members<'_, '_>) -> T,
) -> Result<T, Vec<DataProblem>> {
    let object = match versioned_object(bytes, expected) {
        Ok(object) => object,
        Err((place, fault)) => return Err(vec![fatal(check.file, place, fault)]),
    };
    let value = Members::read(String::new(), object, check, |members| {
        let _known: u64 = members.whole("version");
        read(members)
    });
    check.finish()?;
    Ok(value)
}

/// The object in `bytes`, whose member `version` is `expected`.
fn versioned_object(bytes: &[u8], expected: u64) -> Result<Map<String, Value>, (Place, Fault)> {
    let object = match read_json(bytes)? {
        Value::Object(object) => object,
        other => {
            let detail = instead_of(&other, "an object");
            return Err((Place::File, Fault::WrongShape { detail }));
        }
    };
    let found = match object.get("version") {
        None | Some(Value::Null) => None,
        Some(version) => Some(version.as_u64().ok_or_else(|| {
            let detail = instead_of(version, "a whole number");
            let place = Place::Member("version".to_owned());
            (place, Fault::WrongShape { detail })
        })?),
    };
    if found == Some(expected) {
        Ok(object)
    } else {
        Err((Place::File, Fault::WrongVersion { found, expected }))
    }
}

/// The JSON value of `bytes`; where and why they are none.
pub(super) fn read_json(bytes: &[u8]) -> Result<Value, (Place, Fault)> {
    let text = read_text(bytes).map_err(|fault| (Place::File, fault))?;
    serde_json::from_str(text).map_err(|error| {
        let place = Place::Text {
            line: error.line(),
            column: error.column(),
        };
        let said = error.to_string();
        let at = format!(" at line {} column {}", error.line(), error.column());
        let detail = said.strip_suffix(&at).unwrap_or(&said).to_owned();
        (place, Fault::NotJson { detail })
    })
}

/// Says that `found` is there where `expected` had to be.
pub(super) fn instead_of(found: &Value, expected: &str) -> String {
    let found = match found {
        Value::Null => "null",
        Value::Bool(true) => "boolean `true`",
        Value::Bool(false) => "boolean `false`",
        Value::Number(number) => &format!("number `{}`", number_text(number)),
        Value::String(text) => &format!("string \"{text}\""),
        Value::Array(_) => "sequence",
        Value::Object(_) => "map",
    };
    format!("invalid type: {found}, expected {expected}")
}

/// `number` as text. The crate's own writer of floats is large, and no number that we tell has many decimals.
pub(super) fn number_text(number: &Number) -> String {
    match (number.as_u64(), number.as_i64(), number.as_f64()) {
        (Some(whole), ..) => whole.to_string(),
        (_, Some(whole), _) => whole.to_string(),
        (.., value) => decimal(value.unwrap_or_default(), 7),
    }
}

/// The text of `bytes`, without its byte order mark.
pub(super) fn read_text(bytes: &[u8]) -> Result<&str, Fault> {
    let text = str::from_utf8(bytes).map_err(|error| Fault::NotUtf8 {
        offset: error.valid_up_to(),
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Fault::Empty);
    }
    Ok(text)
}

/// The text of a property, without white space around it; `None` if it is empty, or neither text nor a number.
pub(super) fn text_of(property: &Value) -> Option<String> {
    let text = match property {
        Value::String(text) => text.trim(),
        Value::Number(number) => &number_text(number),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    (!text.is_empty()).then(|| text.to_owned())
}

fn fatal(file: &str, place: Place, fault: Fault) -> DataProblem {
    DataProblem {
        file: file.to_owned(),
        place,
        fault,
        severity: Severity::Fatal,
    }
}

/// Collects every fault of one file, each with the path of its member.
#[derive(Debug)]
pub(super) struct Check<'a> {
    file: &'a str,
    problems: Vec<DataProblem>,
}

impl<'a> Check<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        Self {
            file,
            problems: Vec::new(),
        }
    }

    /// Notes `fault` at `member`.
    pub(super) fn fault(&mut self, member: impl Into<String>, fault: Fault) {
        self.problems
            .push(fatal(self.file, Place::Member(member.into()), fault));
    }

    /// Notes that `found` names no known thing of the kind `expected`.
    pub(super) fn unknown(&mut self, member: String, found: impl ToString, expected: &str) {
        self.fault(
            member,
            Fault::UnknownReference {
                found: found.to_string(),
                expected: expected.to_owned(),
            },
        );
    }

    /// Notes a list of more than `limit` entries.
    pub(super) fn at_most(&mut self, member: &str, found: usize, limit: usize) {
        if found > limit {
            self.fault(member, Fault::TooMany { found, limit });
        }
    }

    /// Notes a list whose length is not that of what it describes.
    pub(super) fn same_length(&mut self, member: &str, found: usize, expected: usize) {
        if found != expected {
            self.fault(member, Fault::LengthMismatch { found, expected });
        }
    }

    /// Notes empty values, and values that come twice, among `values` of `list[..].property`.
    pub(super) fn unique(&mut self, list: &str, property: &str, values: &[&str]) {
        let member = |idx: usize| format!("{list}[{idx}].{property}");
        let first = first_equals(values.len(), &|a, b| values[a].cmp(values[b]));
        for ((idx, value), first) in values.iter().enumerate().zip(first) {
            if value.trim().is_empty() {
                let fault = Fault::MissingProperty {
                    property: property.to_owned(),
                    nearest: None,
                };
                self.fault(member(idx), fault);
            } else if first != idx {
                let fault = Fault::Duplicate {
                    value: (*value).to_owned(),
                    first: member(first),
                };
                self.fault(member(idx), fault);
            }
        }
    }

    /// `position` as an id, when it lies in a list of `len` entries of the kind `expected`.
    pub(super) fn position(
        &mut self,
        member: String,
        position: u32,
        len: usize,
        expected: &str,
    ) -> Option<u16> {
        let id = u16::try_from(position)
            .ok()
            .filter(|&id| usize::from(id) < len);
        if id.is_none() {
            self.unknown(member, position, expected);
        }
        id
    }

    /// The entry of `list` at `position`.
    pub(super) fn entry(
        &mut self,
        member: String,
        position: u32,
        list: &[String],
        expected: &str,
    ) -> Option<String> {
        let id = self.position(member, position, list.len(), expected)?;
        list.get(usize::from(id)).cloned()
    }

    /// `Ok` when nothing was noted.
    pub(super) fn finish(&mut self) -> Result<(), Vec<DataProblem>> {
        if self.problems.is_empty() {
            Ok(())
        } else {
            Err(std::mem::take(&mut self.problems))
        }
    }
}
