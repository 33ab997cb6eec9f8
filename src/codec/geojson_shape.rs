//! Geometries of the crate `geojson` to ours, and why one does not decode.

use geojson::{GeometryValue, Position};
use serde::Deserialize as _;
use serde_json::Value;

use super::Fault;
use super::geojson_input::{Input, Misshapen};
use super::json::instead_of;
use crate::geo::validity::{
    GeometryFault, PartIdx, PositionIdx, PositionPlace, RingIdx, RingPlace,
};
use crate::geo::{Geometry, LonLat, Polygon};

/// The shape in the `geometry` of a feature, as the crate decodes it.
pub(super) fn geometry(geometry: Option<&Value>) -> Result<Geometry<LonLat>, Fault> {
    let geometry = match geometry {
        None | Some(Value::Null) => return Err(Fault::NoGeometry),
        Some(geometry) => geometry,
    };
    let value = match geojson::Geometry::deserialize(Input(geometry)) {
        Ok(geojson::Geometry { value, .. }) => value,
        Err(Misshapen) => return Err(misshapen(geometry)),
    };
    shape_of(value)
}

/// The same of a geometry without a fault of form; `None` of another, without telling it.
pub(super) fn sound_geometry(geometry: &Value) -> Option<Geometry<LonLat>> {
    let geojson::Geometry { value, .. } = geojson::Geometry::deserialize(Input(geometry)).ok()?;
    shape_of(value).ok()
}

fn shape_of(value: GeometryValue) -> Result<Geometry<LonLat>, Fault> {
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
            let found = found.to_owned();
            return Err(Fault::UnsupportedGeometry { found });
        }
    };
    let shape = shape.map_err(Fault::Geometry)?;
    if shape.first().is_none() {
        Err(Fault::NoGeometry)
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

/// Why a geometry does not decode.
fn misshapen(geometry: &Value) -> Fault {
    misshapen_as_a_whole(geometry).unwrap_or_else(|| {
        let detail = match geometry.get("coordinates").and_then(wrong_coordinate) {
            Some(found) => instead_of(found, "a coordinate element (number or array)"),
            None => Misshapen.to_string(),
        };
        Fault::WrongShape { detail }
    })
}

/// The first of `coordinates` that is neither a number nor a list.
fn wrong_coordinate(coordinates: &Value) -> Option<&Value> {
    match coordinates {
        Value::Array(list) => list.iter().find_map(wrong_coordinate),
        Value::Number(_) => None,
        other => Some(other),
    }
}

/// What is wrong with a geometry as a whole; `None` if the fault is deeper, or elsewhere.
fn misshapen_as_a_whole(geometry: &Value) -> Option<Fault> {
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
