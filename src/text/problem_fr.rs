//! Data problems in French. Keep in step with [`super::problem_en`].

use super::geometry_fr::{degrees, geometry_text};
use crate::codec::{DataProblem, Fault, Place};

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
        Fault::UnknownAxis { found, nearest } => {
            let proposal = nearest.as_ref().map(|nearest| {
                format!(
                    "\u{a0}; identifiant le plus proche\u{a0}: {}",
                    quoted(nearest)
                )
            });
            format!(
                "levier, thème ou cadre {} inconnu{}",
                quoted(found),
                proposal.unwrap_or_default()
            )
        }
        Fault::NotAWebAddress { found } => format!(
            "adresse {} refusée\u{a0}; attendue\u{a0}: une adresse en https ou http",
            quoted(found)
        ),
        Fault::NotJsonValue { member, found } => format!(
            "{member}\u{a0}: {} n’a pas de place dans des données GeoJSON\u{a0}; attendus\u{a0}: texte, nombre fini, vrai ou faux, null, liste, objet simple",
            quoted(found)
        ),
        Fault::TooDeep { member, limit } => format!(
            "{member}\u{a0}: plus de {limit} niveaux d’emboîtement\u{a0}; un objet qui se contient lui-même ne peut pas être lu"
        ),
        Fault::TooHeavy { found, limit } => format!(
            "fichier trop lourd\u{a0}: {}\u{a0}Mo, au plus {}\u{a0}Mo\u{a0}; simplifiez ses contours ou découpez-le",
            found.div_ceil(1_000_000),
            limit / 1_000_000
        ),
        Fault::TooMany { found, limit } => {
            format!("éléments trop nombreux\u{a0}: {found}, au plus {limit}")
        }
    }
}

fn type_found(found: Option<&str>) -> String {
    match found {
        Some(found) => format!("membre {} trouvé\u{a0}: {}", quoted("type"), quoted(found)),
        None => format!("membre {} absent", quoted("type")),
    }
}

fn quoted(text: &str) -> String {
    format!("«\u{a0}{text}\u{a0}»")
}
