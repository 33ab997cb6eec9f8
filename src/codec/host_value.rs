//! A host's own objects as the JSON values that the reader of files takes, whatever serde walks them with.
//!
//! `serde_json` reads such values too, but takes what is no number for `null`, and follows an object into itself until
//! there is no room left.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::Fault;

/// How deep a value may be: as deep as `serde_json` follows brackets of a text.
pub const MAX_DEPTH: usize = 128;

/// Steps of a path that are told, from the outside; that of an object within itself has [`MAX_DEPTH`].
const TOLD_STEPS: usize = 6;

/// One step from a value into another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the member of this name.
    Key(String),
    /// To the entry of this rank, from 0.
    Rank(usize),
}

/// `value` as JSON; why it is none, at its path under `member`.
///
/// `undefined` is `null`, and a whole number of any kind is a number, if it has at most 64 bits. `kind` says of which kind
/// the value at a path is that serde knows no place for: the name of a type of the host's language.
pub fn json_value<'de, D: Deserializer<'de>>(
    value: D,
    member: &str,
    kind: &dyn Fn(&[Step]) -> String,
) -> Result<Value, Fault> {
    let trace = RefCell::new(Trace::default());
    let walk = Walk {
        depth: 0,
        trace: &trace,
    };
    walk.deserialize(value).map_err(|_told_by_the_trace| {
        let Trace { mut steps, why } = trace.into_inner();
        steps.reverse();
        match why {
            Why::TooDeep => Fault::TooDeep {
                member: path(member, &steps),
                limit: MAX_DEPTH,
            },
            Why::NotFinite(number) => Fault::NotJsonValue {
                member: path(member, &steps),
                found: not_finite(number).to_owned(),
            },
            Why::Foreign => Fault::NotJsonValue {
                member: path(member, &steps),
                found: kind(&steps),
            },
        }
    })
}

fn path(member: &str, steps: &[Step]) -> String {
    let mut path = member.to_owned();
    for step in steps.iter().take(TOLD_STEPS) {
        match step {
            Step::Key(key) => path.extend([".", key]),
            Step::Rank(rank) => path.extend(["[", &rank.to_string(), "]"]),
        }
    }
    if steps.len() > TOLD_STEPS {
        path.push('…');
    }
    path
}

/// As JavaScript writes it.
fn not_finite(number: f64) -> &'static str {
    if number.is_nan() {
        "NaN"
    } else if number > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    }
}

/// Why the walk ended before its end.
#[derive(Clone, Copy, Debug, Default)]
enum Why {
    /// Serde has no place for it.
    #[default]
    Foreign,
    /// A number that JSON cannot write.
    NotFinite(f64),
    /// Deeper than [`MAX_DEPTH`].
    TooDeep,
}

/// Where the walk ended, and why.
#[derive(Debug, Default)]
struct Trace {
    /// The last first.
    steps: Vec<Step>,
    why: Why,
}

/// The walk into one value.
#[derive(Clone, Copy)]
struct Walk<'w> {
    depth: usize,
    trace: &'w RefCell<Trace>,
}

impl Walk<'_> {
    /// The walk into what is inside, if it may go on.
    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth == MAX_DEPTH {
            return Err(self.end(Why::TooDeep));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }

    fn end<E: Error>(self, why: Why) -> E {
        self.trace.borrow_mut().why = why;
        E::custom("no JSON")
    }

    fn came_by<T, E>(self, step: impl FnOnce() -> Step, inside: Result<T, E>) -> Result<T, E> {
        if inside.is_err() {
            self.trace.borrow_mut().steps.push(step());
        }
        inside
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<Value, D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        match Number::from_f64(value) {
            Some(number) => Ok(Value::Number(number)),
            None => Err(self.end(Why::NotFinite(value))),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let inside = self.deeper()?;
        let mut list = Vec::new();
        loop {
            let entry = entries.next_element_seed(inside);
            match self.came_by(|| Step::Rank(list.len()), entry)? {
                Some(entry) => list.push(entry),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let inside = self.deeper()?;
        let mut object = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            let value = members.next_value_seed(inside);
            let value = self.came_by(|| Step::Key(key.clone()), value)?;
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error as Plain, MapDeserializer, SeqDeserializer};
    use serde_json::json;

    use super::*;

    fn kind(steps: &[Step]) -> String {
        format!("{} steps", steps.len())
    }

    #[test]
    fn what_is_json_comes_out_as_it_went_in() {
        let value =
            json!({"a": [1, -2, 0.5, null, true, "é", {}, []], "b": {"c": {"d": u64::MAX}}});
        assert_eq!(json_value(&value, "x", &kind), Ok(value));
    }

    #[test]
    fn a_number_that_json_cannot_write_is_told_with_its_path() {
        for (number, found) in [
            (f64::NAN, "NaN"),
            (f64::INFINITY, "Infinity"),
            (-f64::INFINITY, "-Infinity"),
        ] {
            let list = SeqDeserializer::<_, Plain>::new([0.5, number].into_iter());
            let told = Fault::NotJsonValue {
                member: "geometry[1]".to_owned(),
                found: found.to_owned(),
            };
            assert_eq!(json_value(list, "geometry", &kind), Err(told));
        }
    }

    #[test]
    fn what_serde_has_no_place_for_is_told_by_its_kind() {
        let bytes: &[u8] = b"x";
        let pairs = [("octets", bytes)]
            .map(|(key, value)| (key, IntoDeserializer::<Plain>::into_deserializer(value)));
        let object = MapDeserializer::<_, Plain>::new(pairs.into_iter());
        let told = Fault::NotJsonValue {
            member: "properties.octets".to_owned(),
            found: "1 steps".to_owned(),
        };
        assert_eq!(json_value(object, "properties", &kind), Err(told));
    }

    #[test]
    fn a_value_is_followed_as_deep_as_brackets_of_a_text_and_no_deeper() {
        let nested = |depth: usize| (0..depth).fold(json!(1), |inside, _| json!({ "soi": inside }));
        assert!(json_value(nested(MAX_DEPTH), "x", &kind).is_ok());
        let told = Fault::TooDeep {
            member: "x.soi.soi.soi.soi.soi.soi…".to_owned(),
            limit: MAX_DEPTH,
        };
        assert_eq!(json_value(nested(MAX_DEPTH + 1), "x", &kind), Err(told));
    }
}
