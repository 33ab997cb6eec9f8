//! Geometries of the crate `geojson` to ours, and why one does not decode.

use geojson::{GeometryValue, Position};
use serde_json::Value;

use super::Fault;
use super::json_parts::member;
use crate::geo::validity::{
    GeometryFault, PartIdx, PositionIdx, PositionPlace, RingIdx, RingPlace,
};
use crate::geo::{Geometry, LonLat, Polygon};

/// The shape of a decoded feature.
pub(super) fn geometry(
    geometry: Option<geojson::Geometry>,
) -> Result<Geometry<LonLat>, Vec<Fault>> {
    let Some(geojson::Geometry { value, .. }) = geometry else {
        return Err(vec![Fault::NoGeometry]);
    };
    let found = value.type_name();
    let shape = match value {
        GeometryValue::Point { coordinates } => {
            positions(&[coordinates], 0, 0).map(Geometry::Points)
        }
        GeometryValue::MultiPoint { coordinates } => {
            positions(&coordinates, 0, 0).map(Geometry::Points)
        }
        GeometryValue::LineString { coordinates } => lines(&[coordinates]).map(Geometry::Lines),
        GeometryValue::MultiLineString { coordinates } => lines(&coordinates).map(Geometry::Lines),
        GeometryValue::Polygon { coordinates } => polygons(&[coordinates]).map(Geometry::Polygons),
        GeometryValue::MultiPolygon { coordinates } => {
            polygons(&coordinates).map(Geometry::Polygons)
        }
        GeometryValue::GeometryCollection { .. } => {
            return Err(vec![Fault::UnsupportedGeometry {
                found: found.to_owned(),
            }]);
        }
    };
    let shape = shape.map_err(|fault| vec![Fault::Geometry(fault)])?;
    if shape.first().is_none() {
        Err(vec![Fault::NoGeometry])
    } else {
        Ok(shape)
    }
}

fn polygons(polygons: &[Vec<Vec<Position>>]) -> Result<Vec<Polygon<LonLat>>, GeometryFault> {
    polygons
        .iter()
        .enumerate()
        .map(|(part, rings)| polygon(part, rings))
        .collect()
}

/// A polygon without any ring gets an empty outer one, which is a fault of its own later on.
fn polygon(part: usize, rings: &[Vec<Position>]) -> Result<Polygon<LonLat>, GeometryFault> {
    let mut rings = rings
        .iter()
        .enumerate()
        .map(|(ring, list)| positions(list, part, ring));
    let exterior = rings.next().transpose()?.unwrap_or_default();
    Ok(Polygon {
        exterior,
        holes: rings.collect::<Result<_, _>>()?,
    })
}

fn lines(lines: &[Vec<Position>]) -> Result<Vec<Vec<LonLat>>, GeometryFault> {
    lines
        .iter()
        .enumerate()
        .map(|(part, list)| positions(list, part, 0))
        .collect()
}

/// Longitudes and latitudes; further numbers of a position, heights most often, are dropped.
fn positions(list: &[Position], part: usize, ring: usize) -> Result<Vec<LonLat>, GeometryFault> {
    let ring = RingPlace {
        part: PartIdx(part),
        ring: RingIdx(ring),
    };
    let position = |(rank, position): (usize, &Position)| {
        let &[lon, lat, ..] = position.as_slice() else {
            let at = PositionPlace {
                ring,
                position: PositionIdx(rank),
            };
            return Err(GeometryFault::ShortPosition {
                at,
                found: position.len(),
            });
        };
        Ok(LonLat { lon, lat })
    };
    list.iter().enumerate().map(position).collect()
}

/// Why the text of a feature, which is valid JSON, does not decode.
pub(super) fn misshapen(feature: &str, error: &geojson::Error) -> Fault {
    let found = member(feature, "type").and_then(|text| serde_json::from_str::<String>(text).ok());
    if found.as_deref() != Some("Feature") {
        return Fault::NotAFeature { found };
    }
    member(feature, "geometry")
        .and_then(|text| serde_json::from_str(text).ok())
        .and_then(|geometry| misshapen_geometry(&geometry))
        .unwrap_or_else(|| Fault::WrongShape {
            detail: detail(error),
        })
}

/// What is wrong with a geometry as a whole; `None` if the fault is deeper, or elsewhere.
fn misshapen_geometry(geometry: &Value) -> Option<Fault> {
    let name = geometry.get("type")?.as_str()?;
    let expected = match name {
        "Point" => 1,
        "MultiPoint" | "LineString" => 2,
        "MultiLineString" | "Polygon" => 3,
        "MultiPolygon" => 4,
        _ => {
            return Some(Fault::UnsupportedGeometry {
                found: name.to_owned(),
            });
        }
    };
    let coordinates = geometry.get("coordinates")?;
    if coordinates.is_null() || coordinates.as_array().is_some_and(Vec::is_empty) {
        return Some(Fault::NoGeometry);
    }
    let found = depth(coordinates);
    (found != expected).then(|| Fault::WrongNesting {
        geometry: name.to_owned(),
        found,
        expected,
    })
}

/// Brackets around the first number, or around nothing.
fn depth(coordinates: &Value) -> usize {
    match coordinates {
        Value::Array(list) => 1 + list.first().map_or(0, depth),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => 0,
    }
}

/// What the decoder says, without the line and column, which count from the feature's own beginning.
fn detail(error: &geojson::Error) -> String {
    let text = error.to_string();
    let text = text
        .strip_prefix("Error while deserializing GeoJSON: ")
        .unwrap_or(&text);
    text.rsplit_once(" at line ")
        .map_or(text, |(what, _)| what)
        .to_owned()
}
