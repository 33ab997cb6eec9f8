//! Data problems in English. Keep in step with [`super::problem_fr`].

use super::COORDINATE_PLACES;
use crate::codec::{DataProblem, Fault, Place};
use crate::geo::validity::{
    GeometryFault, PartIdx, PositionIdx, PositionPlace, RingIdx, RingPlace,
};
use crate::geo::{LonLat, Zone, decimal};

/// The problem as an editor or a host reads it, on one line.
pub(super) fn problem(problem: &DataProblem) -> String {
    let DataProblem {
        file,
        place,
        fault,
        severity: _,
    } = problem;
    match place_text(place) {
        Some(place) => format!("{file}: {place}: {}", fault_text(fault)),
        None => format!("{file}: {}", fault_text(fault)),
    }
}

fn place_text(place: &Place) -> Option<String> {
    match place {
        Place::File => None,
        Place::Text { line, column } => Some(format!("line {line}, column {column}")),
        Place::Feature {
            idx,
            name: Some(name),
        } => Some(format!("feature {} ({})", idx.0 + 1, quoted(name))),
        Place::Feature { idx, name: None } => Some(format!("feature {}", idx.0 + 1)),
        Place::FeatureMember { idx, name, member } => {
            let feature = Place::Feature {
                idx: *idx,
                name: name.clone(),
            };
            place_text(&feature).map(|feature| format!("{feature}, {member}"))
        }
        Place::Member(path) => Some(path.clone()),
    }
}

/// One sentence per fault, in the order of [`Fault`].
#[expect(clippy::too_many_lines, reason = "one arm per fault, none with logic")]
fn fault_text(fault: &Fault) -> String {
    match fault {
        Fault::Empty => "the file is empty".to_owned(),
        Fault::NotUtf8 { offset } => {
            format!("the text is not UTF-8; first wrong byte: {}", offset + 1)
        }
        Fault::NotJson { detail } => format!("the text is not JSON; the parser says: {detail}"),
        Fault::WrongVersion {
            found: Some(found),
            expected,
        } => format!("version {found}, expected: {expected}"),
        Fault::WrongVersion {
            found: None,
            expected,
        } => format!("no version, expected: {expected}"),
        Fault::WrongShape { detail } => format!("unexpected shape; the parser says: {detail}"),
        Fault::NotAFeatureCollection { found } => {
            format!(
                "the file is no GeoJSON FeatureCollection; {}",
                type_found(found.as_deref())
            )
        }
        Fault::NotAFeature { found } => format!(
            "this is no GeoJSON Feature; {}",
            type_found(found.as_deref())
        ),
        Fault::NoFeature => "the FeatureCollection has no feature".to_owned(),
        Fault::ForeignCrs { found } => format!(
            "coordinate system {} refused; RFC 7946 allows only WGS 84 longitude, latitude, without a {} member",
            quoted(found),
            quoted("crs")
        ),
        Fault::MissingProperty {
            property,
            nearest: Some(nearest),
        } => {
            format!(
                "property {} missing; nearest property: {}",
                quoted(property),
                quoted(nearest)
            )
        }
        Fault::MissingProperty {
            property,
            nearest: None,
        } => {
            format!("property {} missing or empty", quoted(property))
        }
        Fault::DuplicateCode { code, first } => {
            format!("code {} already on feature {}", quoted(code), first.0 + 1)
        }
        Fault::NoGeometry => "no geometry".to_owned(),
        Fault::UnsupportedGeometry { found } => format!(
            "geometry {} not supported; expected: Point, LineString, Polygon or their multiple form",
            quoted(found)
        ),
        Fault::WrongNesting {
            geometry,
            found,
            expected,
        } => format!(
            "coordinates wrongly nested for {}; levels of brackets: {found}, expected: {expected}",
            quoted(geometry)
        ),
        Fault::Geometry(fault) => geometry_text(fault),
        Fault::OutsideFrames { found } => {
            format!("outside every frame of the map, at {}", degrees(*found))
        }
        Fault::UnknownCode {
            code,
            nearest: Some(nearest),
        } => {
            format!("unknown code {}; nearest code: {nearest}", quoted(code))
        }
        Fault::UnknownCode {
            code,
            nearest: None,
        } => format!("unknown code {}", quoted(code)),
        Fault::NothingJoined { features } => {
            format!("no territory code recognised; features that bear a code: {features}")
        }
        Fault::MissingFeature { code, name } => {
            format!("no feature for territory {code} ({})", quoted(name))
        }
        Fault::UnknownReference { found, expected } => {
            format!("unknown value {}; expected: {expected}", quoted(found))
        }
        Fault::LengthMismatch { found, expected } => {
            format!("number of entries: {found}, expected: {expected}")
        }
        Fault::WrongEdition { found, expected } => {
            format!(
                "edition {}, that of the atlas is {}",
                quoted(found),
                quoted(expected)
            )
        }
        Fault::Duplicate { value, first } => format!("value {} already in {first}", quoted(value)),
        Fault::SelfReference { found } => {
            format!("territory {} leads back to itself", quoted(found))
        }
        Fault::Unexpected { found, expected } => {
            format!("value {}, expected: {}", quoted(found), quoted(expected))
        }
        Fault::UnknownAxis { found, nearest } => {
            let proposal = nearest
                .as_ref()
                .map(|nearest| format!("; nearest id: {}", quoted(nearest)));
            format!(
                "unknown lever, theme or framework {}{}",
                quoted(found),
                proposal.unwrap_or_default()
            )
        }
        Fault::NotAWebAddress { found } => format!(
            "address {} refused; expected: an https or http address",
            quoted(found)
        ),
        Fault::NotJsonValue { member, found } => format!(
            "{member}: {} has no place in GeoJSON; expected: text, finite number, true or false, null, list, plain object",
            quoted(found)
        ),
        Fault::TooDeep { member, limit } => format!(
            "{member}: more than {limit} levels; an object that contains itself cannot be read"
        ),
        Fault::TooHeavy { found, limit } => format!(
            "the file is too heavy: {} MB, at most {} MB; simplify its outlines or split it",
            found.div_ceil(1_000_000),
            limit / 1_000_000
        ),
        Fault::TooMany { found, limit } => format!("too many entries: {found}, at most {limit}"),
    }
}

fn geometry_text(fault: &GeometryFault) -> String {
    match fault {
        GeometryFault::ShortPosition { at, found } => {
            format!(
                "{}: incomplete position; numbers: {found}, expected: 2",
                position(*at)
            )
        }
        GeometryFault::NotFinite { at } => {
            format!("{}: coordinate that is no finite number", position(*at))
        }
        GeometryFault::OutOfRange { at, found } => format!(
            "{}: position out of range, {}; expected: longitudes from −180 to 180 and latitudes from −90 to 90",
            position(*at),
            degrees(*found)
        ),
        GeometryFault::Swapped { found, zone } => format!(
            "latitude and longitude exchanged: position ({}, {}) falls {} once swapped",
            number(found.lon),
            number(found.lat),
            in_zone(*zone)
        ),
        GeometryFault::ShortRing { ring: place, found } => {
            format!("{}: positions: {found}, at least 4 expected", ring(*place))
        }
        GeometryFault::UnclosedRing { ring: place } => {
            format!(
                "{}: unclosed ring; the last position must repeat the first",
                ring(*place)
            )
        }
        GeometryFault::ShortLine {
            line: PartIdx(line),
            found,
        } => {
            format!("line {}: positions: {found}, at least 2 expected", line + 1)
        }
    }
}

fn ring(place: RingPlace) -> String {
    let RingPlace {
        part: PartIdx(part),
        ring: RingIdx(ring),
    } = place;
    match ring {
        0 => format!("part {}, outline", part + 1),
        hole => format!("part {}, hole {hole}", part + 1),
    }
}

fn position(place: PositionPlace) -> String {
    let PositionPlace {
        ring: place,
        position: PositionIdx(position),
    } = place;
    format!("{}, position {}", ring(place), position + 1)
}

fn type_found(found: Option<&str>) -> String {
    match found {
        Some(found) => format!("{} member found: {}", quoted("type"), quoted(found)),
        None => format!("no {} member", quoted("type")),
    }
}

fn in_zone(zone: Zone) -> &'static str {
    match zone {
        Zone::Metropole => "in metropolitan France",
        Zone::Guadeloupe => "in Guadeloupe",
        Zone::Martinique => "in Martinique",
        Zone::Guyane => "in French Guiana",
        Zone::Reunion => "in Réunion",
        Zone::Mayotte => "in Mayotte",
        Zone::Abroad(_) => "outside France",
    }
}

fn degrees(position: LonLat) -> String {
    format!(
        "longitude {}, latitude {}",
        number(position.lon),
        number(position.lat)
    )
}

/// True minus sign.
fn number(value: f64) -> String {
    decimal(value, COORDINATE_PLACES).replace('-', "−")
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}
