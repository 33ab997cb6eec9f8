//! French words of the map.

use super::{CartoWords, length, rounded};
use crate::model::Crossing;

pub(in crate::text) static WORDS: CartoWords = CartoWords {
    colon: "\u{a0}: ",
    semicolon: "\u{a0}; ",
    count: "Nombre de leviers cités",
    count_caution: "Le nombre de leviers cités n’est pas un classement\u{a0}: il dit ce que les sources lues racontent, \
                    pas ce que chaque territoire fait.",
    times: |times| ["×", &rounded(times, ",")].concat(),
    carton: |name, times| {
        format!(
            "{name}, carton à {}\u{a0}fois l’échelle de la carte",
            rounded(times, ",")
        )
    },
    length,
    north: "N",
    cross_with: "Croiser avec",
    cross_with_none: "aucun autre levier",
    crossed: |first, second| format!("{first} × {second}"),
    crossing,
};

fn crossing(class: Crossing, first: &str, second: &str) -> String {
    match class {
        Crossing::Both => "les deux".to_owned(),
        Crossing::First => format!("{first} seulement"),
        Crossing::Second => format!("{second} seulement"),
        Crossing::Neither => "ni l’un ni l’autre n’est cité".to_owned(),
        Crossing::NoAnswer => "pas de réponse".to_owned(),
    }
}
