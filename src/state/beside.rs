//! Parameters of an address that are no part of the state: a host's own file, the place in the page around the map.

use super::notice::{Notice, nearest, unknown_value};
use super::url::PARAMETERS;

/// Level of the map's first heading.
pub const HEADING_LEVEL: &str = "titre-niveau";

/// Those parameters.
pub const BESIDE: [&str; 5] = [
    HEADING_LEVEL,
    "geojson",
    "propriete-code",
    "propriete-nom",
    "debug",
];

/// The level that `value` gives the map's first heading: 1 without one, or if it is none.
pub fn heading_level(value: Option<&str>) -> u8 {
    let level = value.and_then(|value| value.parse().ok());
    level.filter(|level| (1..=6).contains(level)).unwrap_or(1)
}

/// What `names` has that a map does not know, each with the nearest name it knows.
pub fn unknown<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<Notice> {
    let known = || PARAMETERS.into_iter().chain(BESIDE);
    let unknown = names
        .into_iter()
        .filter(|name| !known().any(|known| known == *name));
    unknown
        .map(|found| Notice::UnknownParameter {
            found: found.to_owned(),
            nearest: nearest(found, known()),
        })
        .collect()
}

/// That `value` is no level of a heading.
pub fn heading_notice(value: Option<&str>) -> Option<Notice> {
    let value = value?;
    let known = matches!(value, "1" | "2" | "3" | "4" | "5" | "6");
    (!known).then(|| unknown_value(HEADING_LEVEL, value, ["1–6"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_that_no_map_knows_is_named_with_the_nearest() {
        let found = unknown(["levier", "teritoire", "geojson", "couleur"]);
        let told = |found: &str, nearest: Option<&str>| Notice::UnknownParameter {
            found: found.to_owned(),
            nearest: nearest.map(str::to_owned),
        };
        assert_eq!(
            found,
            [told("teritoire", Some("territoire")), told("couleur", None)]
        );
    }

    #[test]
    fn the_first_heading_is_of_level_one_unless_told_otherwise() {
        let levels = [None, Some("3"), Some("0"), Some("7"), Some("deux")].map(heading_level);
        assert_eq!(levels, [1, 3, 1, 1, 1]);
        assert_eq!(heading_notice(Some("3")), None);
        assert!(heading_notice(Some("7")).is_some());
    }
}
