//! From bytes to a versioned JSON shape.

use serde_json::{Map, Number, Value};

use super::json_members::Members;
use super::notes::Notes;
use super::{Fault, Place};
use crate::geo::decimal;

/// Largest number of entries of a list: ids are `u16`, and counting up to one past the last must not overflow.
pub(super) const MAX_ENTRIES: usize = 65_534;

/// What `read` makes of the object in `bytes`, when they are UTF-8 JSON of version `expected`; nothing where anything is
/// wrong, which goes to `notes`. The version is judged before the shape, so that a file of another version is called so,
/// whatever it holds.
pub(super) fn read_versioned<T, N: Notes>(
    bytes: &[u8],
    expected: u64,
    notes: &mut N,
    read: fn(&mut Members<'_, N>) -> T,
) -> Option<T> {
    let object = versioned_object(bytes, expected, notes)?;
    let value = Members::read(None, object, notes, |members| {
        let _known: u64 = members.whole("version");
        read(members)
    });
    notes.sound()?;
    Some(value)
}

/// The object in `bytes`, whose member `version` is `expected`.
fn versioned_object(
    bytes: &[u8],
    expected: u64,
    notes: &mut impl Notes,
) -> Option<Map<String, Value>> {
    let object = match read_json(bytes, notes)? {
        Value::Object(object) => object,
        other => {
            notes.tell(|| {
                let detail = instead_of(&other, "an object");
                (Place::File, Fault::WrongShape { detail })
            });
            return None;
        }
    };
    let found = object.get("version").filter(|version| !version.is_null());
    let number = found.and_then(Value::as_u64);
    if number == Some(expected) {
        return Some(object);
    }
    match found.filter(|_| number.is_none()) {
        Some(version) => notes.fault("version", || {
            let detail = instead_of(version, "a whole number");
            Fault::WrongShape { detail }
        }),
        None => notes.tell(|| {
            let fault = Fault::WrongVersion {
                found: number,
                expected,
            };
            (Place::File, fault)
        }),
    }
    None
}

/// The JSON value of `bytes`; where and why they are none goes to `notes`.
pub(super) fn read_json(bytes: &[u8], notes: &mut impl Notes) -> Option<Value> {
    match read_text(bytes).map(serde_json::from_str) {
        Ok(Ok(json)) => return Some(json),
        Ok(Err(error)) => notes.tell(|| not_json(&error)),
        Err(fault) => notes.tell(|| (Place::File, fault)),
    }
    None
}

fn not_json(error: &serde_json::Error) -> (Place, Fault) {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    let at = format!(" at line {line} column {column}");
    let detail = said.strip_suffix(&at).unwrap_or(&said).to_owned();
    (Place::Text { line, column }, Fault::NotJson { detail })
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
