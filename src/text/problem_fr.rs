//! Data problems in French. Keep in step with [`super::problem_en`].

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
        Some(place) => format!("{file}\u{a0}: {place}\u{a0}: {}", fault_text(fault)),
        None => format!("{file}\u{a0}: {}", fault_text(fault)),
    }
}

fn place_text(place: &Place) -> Option<String> {
    match place {
        Place::File => None,
        Place::Text { line, column } => Some(format!("ligne {line}, colonne {column}")),
        Place::Feature {
            idx,
            name: Some(name),
        } => Some(format!("entité {} ({})", idx.0 + 1, quoted(name))),
        Place::Feature { idx, name: None } => Some(format!("entité {}", idx.0 + 1)),
        Place::Member(path) => Some(path.clone()),
    }
}

/// One sentence per fault, in the order of [`Fault`].
#[expect(clippy::too_many_lines, reason = "one arm per fault, none with logic")]
fn fault_text(fault: &Fault) -> String {
    match fault {
        Fault::Empty => "le fichier est vide".to_owned(),
        Fault::NotUtf8 { offset } => {
            format!(
                "le texte n’est pas en UTF-8\u{a0}; premier octet fautif\u{a0}: {}",
                offset + 1
            )
        }
        Fault::NotJson { detail } => {
            format!("le texte n’est pas du JSON\u{a0}; l’analyseur dit\u{a0}: {detail}")
        }
        Fault::WrongVersion {
            found: Some(found),
            expected,
        } => format!("version {found}, attendue\u{a0}: {expected}"),
        Fault::WrongVersion {
            found: None,
            expected,
        } => format!("aucune version, attendue\u{a0}: {expected}"),
        Fault::WrongShape { detail } => {
            format!("forme inattendue\u{a0}; l’analyseur dit\u{a0}: {detail}")
        }
        Fault::NotAFeatureCollection { found } => {
            format!(
                "le fichier n’est pas une FeatureCollection GeoJSON\u{a0}; {}",
                type_found(found.as_deref())
            )
        }
        Fault::NotAFeature { found } => {
            format!(
                "ce n’est pas une Feature GeoJSON\u{a0}; {}",
                type_found(found.as_deref())
            )
        }
        Fault::NoFeature => "la FeatureCollection ne contient aucune entité".to_owned(),
        Fault::ForeignCrs { found } => format!(
            "système de coordonnées {} refusé\u{a0}; la RFC 7946 n’admet que longitude, latitude en WGS 84, sans membre {}",
            quoted(found),
            quoted("crs")
        ),
        Fault::MissingProperty {
            property,
            nearest: Some(nearest),
        } => format!(
            "propriété {} absente\u{a0}; propriété la plus proche\u{a0}: {}",
            quoted(property),
            quoted(nearest)
        ),
        Fault::MissingProperty {
            property,
            nearest: None,
        } => {
            format!("propriété {} absente ou vide", quoted(property))
        }
        Fault::DuplicateCode { code, first } => {
            format!(
                "code {} déjà porté par l’entité {}",
                quoted(code),
                first.0 + 1
            )
        }
        Fault::NoGeometry => "aucune géométrie".to_owned(),
        Fault::UnsupportedGeometry { found } => format!(
            "géométrie {} non prise en charge\u{a0}; attendue\u{a0}: Point, LineString, Polygon ou leur forme multiple",
            quoted(found)
        ),
        Fault::WrongNesting {
            geometry,
            found,
            expected,
        } => format!(
            "coordonnées mal imbriquées pour {}\u{a0}; niveaux de crochets\u{a0}: {found}, attendus\u{a0}: {expected}",
            quoted(geometry)
        ),
        Fault::Geometry(fault) => geometry_text(fault),
        Fault::OutsideFrames { found } => {
            format!("hors de tous les cadres de la carte, à {}", degrees(*found))
        }
        Fault::UnknownCode {
            code,
            nearest: Some(nearest),
        } => {
            format!(
                "code {} inconnu\u{a0}; code le plus proche\u{a0}: {nearest}",
                quoted(code)
            )
        }
        Fault::UnknownCode {
            code,
            nearest: None,
        } => format!("code {} inconnu", quoted(code)),
        Fault::NothingJoined { features } => format!(
            "aucun code de territoire reconnu\u{a0}; entités munies d’un code\u{a0}: {features}"
        ),
        Fault::MissingFeature { code, name } => {
            format!("aucune entité pour le territoire {code} ({})", quoted(name))
        }
        Fault::UnknownReference { found, expected } => {
            format!(
                "valeur {} inconnue\u{a0}; attendu\u{a0}: {expected}",
                quoted(found)
            )
        }
        Fault::LengthMismatch { found, expected } => {
            format!("nombre d’éléments\u{a0}: {found}, attendu\u{a0}: {expected}")
        }
        Fault::WrongEdition { found, expected } => {
            format!(
                "édition {}, celle de l’atlas est {}",
                quoted(found),
                quoted(expected)
            )
        }
        Fault::Duplicate { value, first } => {
            format!("valeur {} déjà présente dans {first}", quoted(value))
        }
        Fault::SelfReference { found } => {
            format!("le territoire {} renvoie à lui-même", quoted(found))
        }
        Fault::Unexpected { found, expected } => {
            format!(
                "valeur {}, attendue\u{a0}: {}",
                quoted(found),
                quoted(expected)
            )
        }
        Fault::TooMany { found, limit } => {
            format!("éléments trop nombreux\u{a0}: {found}, au plus {limit}")
        }
    }
}

fn geometry_text(fault: &GeometryFault) -> String {
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

fn type_found(found: Option<&str>) -> String {
    match found {
        Some(found) => format!("membre {} trouvé\u{a0}: {}", quoted("type"), quoted(found)),
        None => format!("membre {} absent", quoted("type")),
    }
}

fn in_zone(zone: Zone) -> &'static str {
    match zone {
        Zone::Metropole => "en France métropolitaine",
        Zone::Guadeloupe => "en Guadeloupe",
        Zone::Martinique => "en Martinique",
        Zone::Guyane => "en Guyane",
        Zone::Reunion => "à La Réunion",
        Zone::Mayotte => "à Mayotte",
    }
}

fn degrees(position: LonLat) -> String {
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

fn quoted(text: &str) -> String {
    format!("«\u{a0}{text}\u{a0}»")
}
