//! English words of the map.

use super::{CartoWords, length, rounded};
use crate::model::Crossing;

pub(in crate::text) static WORDS: CartoWords = CartoWords {
    colon: ": ",
    semicolon: "; ",
    count: "Number of levers cited",
    count_caution: "The number of levers cited is not a ranking: it tells what the sources we read report, not what \
                    each territory does.",
    times: |times| ["×", &rounded(times, ".")].concat(),
    carton: |name, times| {
        format!(
            "{name}, inset at {} times the scale of the map",
            rounded(times, ".")
        )
    },
    length,
    north: "N",
    cross_with: "Cross with",
    cross_with_none: "no other lever",
    crossed: |first, second| format!("{first} × {second}"),
    crossing,
};

fn crossing(class: Crossing, first: &str, second: &str) -> String {
    match class {
        Crossing::Both => "both".to_owned(),
        Crossing::First => format!("{first} only"),
        Crossing::Second => format!("{second} only"),
        Crossing::Neither => "neither is cited".to_owned(),
        Crossing::NoAnswer => "no answer".to_owned(),
    }
}
