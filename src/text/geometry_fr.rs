//! Faults of geometries in French, for [`super::problem_fr`].

use super::COORDINATE_PLACES;
use crate::geo::validity::{
    GeometryFault, PartIdx, PositionIdx, PositionPlace, RingIdx, RingPlace,
};
use crate::geo::{LonLat, Zone, decimal};

/// What is wrong with a geometry.
pub(super) fn geometry_text(fault: &GeometryFault) -> String {
    match fault {
        GeometryFault::ShortPosition { at, found } => {
            format!(
                "{}\u{a0}: position incomplète\u{a0}; nombres\u{a0}: {found}, attendus\u{a0}: 2",
                position(*at)
            )
        }
        GeometryFault::NotFinite { at } => format!(
            "{}\u{a0}: coordonnée qui n’est pas un nombre fini",
            position(*at)
        ),
        GeometryFault::OutOfRange { at, found } => format!(
            "{}\u{a0}: position hors limites, {}\u{a0}; attendues\u{a0}: des longitudes de −180 à 180 et des latitudes de −90 à 90",
            position(*at),
            degrees(*found)
        ),
        GeometryFault::Swapped { found, zone } => format!(
            "latitude et longitude inversées\u{a0}: la position ({}\u{a0}; {}) tombe {} une fois échangée",
            number(found.lon),
            number(found.lat),
            in_zone(*zone)
        ),
        GeometryFault::ShortRing { ring: place, found } => {
            format!(
                "{}\u{a0}: positions\u{a0}: {found}, au moins 4 attendues",
                ring(*place)
            )
        }
        GeometryFault::UnclosedRing { ring: place } => {
            format!(
                "{}\u{a0}: anneau non fermé\u{a0}; la dernière position doit répéter la première",
                ring(*place)
            )
        }
        GeometryFault::ShortLine {
            line: PartIdx(line),
            found,
        } => {
            format!(
                "ligne {}\u{a0}: positions\u{a0}: {found}, au moins 2 attendues",
                line + 1
            )
        }
    }
}

fn ring(place: RingPlace) -> String {
    let RingPlace {
        part: PartIdx(part),
        ring: RingIdx(ring),
    } = place;
    match ring {
        0 => format!("partie {}, contour", part + 1),
        hole => format!("partie {}, trou {hole}", part + 1),
    }
}

fn position(place: PositionPlace) -> String {
    let PositionPlace {
        ring: place,
        position: PositionIdx(position),
    } = place;
    format!("{}, position {}", ring(place), position + 1)
}

fn in_zone(zone: Zone) -> &'static str {
    match zone {
        Zone::Metropole => "en France métropolitaine",
        Zone::Guadeloupe => "en Guadeloupe",
        Zone::Martinique => "en Martinique",
        Zone::Guyane => "en Guyane",
        Zone::Reunion => "à La Réunion",
        Zone::Mayotte => "à Mayotte",
        Zone::Abroad(_) => "hors de France",
    }
}

/// A position, in words.
pub(super) fn degrees(position: LonLat) -> String {
    format!(
        "longitude {}, latitude {}",
        number(position.lon),
        number(position.lat)
    )
}

/// Decimal comma and true minus sign.
fn number(value: f64) -> String {
    decimal(value, COORDINATE_PLACES)
        .replace('.', ",")
        .replace('-', "−")
}
