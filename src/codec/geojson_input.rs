//! A JSON value as the crate `geojson` reads it.
//!
//! `serde_json` would do, but its errors put into words whatever may come up, and so draw the crate's writer into the
//! WebAssembly: 10 kB after compression, with what it keeps of members that nobody reads, for words that
//! [`super::geojson_shape`] finds by looking at the value.

use std::fmt::Display;

use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error, Expected, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Value;

/// Members of a geometry that RFC 7946 names; the crate would keep a copy of every other.
const MEMBERS: [&str; 4] = ["bbox", "coordinates", "geometries", "type"];

/// A geometry, or a part of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Input<'de>(pub(super) &'de Value);

/// The crate found the value misshapen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not as RFC 7946 has it")]
pub(super) struct Misshapen;

impl Error for Misshapen {
    fn custom<T: Display>(_detail: T) -> Self {
        Self
    }

    fn invalid_type(_found: Unexpected<'_>, _expected: &dyn Expected) -> Self {
        Self
    }
}

impl<'de> IntoDeserializer<'de, Misshapen> for Input<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Input<'de> {
    type Error = Misshapen;

    /// Coordinates: all that the crate has no expectation of.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        match self.0 {
            Value::Number(_) => self.deserialize_f64(visitor),
            _ => self.deserialize_seq(visitor),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        visitor.visit_f64(self.0.as_f64().ok_or(Misshapen)?)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        let list = self.0.as_array().ok_or(Misshapen)?;
        visitor.visit_seq(SeqDeserializer::new(list.iter().map(Input)))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        let members = self.0.as_object().ok_or(Misshapen)?.iter();
        let known = members.filter(|(key, _)| MEMBERS.contains(&key.as_str()));
        visitor.visit_map(MapDeserializer::new(
            known.map(|(key, value)| (key.as_str(), Input(value))),
        ))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        let name = self.0.as_str().ok_or(Misshapen)?;
        visitor.visit_enum(StrDeserializer::new(name))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 char str string bytes byte_buf unit unit_struct tuple tuple_struct
        struct identifier ignored_any
    }
}
