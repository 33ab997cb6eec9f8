//! From bytes to a versioned JSON shape, and the collector of what is wrong inside it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{DataProblem, Fault, Place, Severity};

/// Largest number of entries of a list: ids are `u16`, and counting up to one past the last must not overflow.
pub(super) const MAX_ENTRIES: usize = 65_534;

/// The only member that every version of every file has.
#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct Header {
    version: Option<u64>,
}

/// The JSON value of `bytes`, when they are UTF-8 JSON of version `expected`. The version is judged before the shape,
/// so that a file of another version is called so, whatever it holds.
pub(super) fn read_versioned<T: DeserializeOwned>(
    file: &str,
    bytes: &[u8],
    expected: u64,
) -> Result<T, DataProblem> {
    let text = read_text(file, bytes)?;
    let Header { version } = parse(file, text)?;
    if version != Some(expected) {
        return Err(fatal(
            file,
            Place::File,
            Fault::WrongVersion {
                found: version,
                expected,
            },
        ));
    }
    parse(file, text)
}

/// The text of `bytes`, without its byte order mark.
fn read_text<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, DataProblem> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            return Err(fatal(
                file,
                Place::File,
                Fault::NotUtf8 {
                    offset: error.valid_up_to(),
                },
            ));
        }
    };
    if text.trim().is_empty() {
        return Err(fatal(file, Place::File, Fault::Empty));
    }
    Ok(text)
}

fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, DataProblem> {
    serde_json::from_str(text).map_err(|error| {
        let place = Place::Text {
            line: error.line(),
            column: error.column(),
        };
        let detail = detail(&error);
        let fault = if error.is_data() {
            Fault::WrongShape { detail }
        } else {
            Fault::NotJson { detail }
        };
        fatal(file, place, fault)
    })
}

/// What the parser says, without the position, which [`Place`] holds.
fn detail(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ")
        .map_or_else(|| text.clone(), |(what, _)| what.to_owned())
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
    pub(super) fn unique<'v>(
        &mut self,
        list: &str,
        property: &str,
        values: impl Iterator<Item = &'v str>,
    ) {
        let mut seen = BTreeMap::new();
        for (idx, value) in values.enumerate() {
            let member = format!("{list}[{idx}].{property}");
            if value.trim().is_empty() {
                self.fault(
                    member,
                    Fault::MissingProperty {
                        property: property.to_owned(),
                        nearest: None,
                    },
                );
            } else if let Some(first) = seen.get(value) {
                let first = format!("{list}[{first}].{property}");
                self.fault(
                    member,
                    Fault::Duplicate {
                        value: value.to_owned(),
                        first,
                    },
                );
            } else {
                seen.insert(value, idx);
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
