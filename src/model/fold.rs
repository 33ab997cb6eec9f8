//! Names without what a visitor leaves out when typing them: capitals, accents, hyphens, apostrophes.

use super::lower_case;

/// The words of `text` in small ASCII letters and digits, one space between two of them.
///
/// French ligatures become two letters; any sign that is neither letter nor digit separates words, letters of other
/// alphabets included.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        let letter = lower_case(letter);
        let (first, second) = match letter {
            'œ' => ('o', Some('e')),
            'æ' => ('a', Some('e')),
            other => (plain(other), None),
        };
        if !first.is_ascii_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        folded.push(first);
        folded.extend(second);
    }
    folded
}

/// `text` as it stands in an address (`provence-alpes-cote-d-azur`).
pub fn slug_of(text: &str) -> String {
    fold(text).replace(' ', "-")
}

/// The small letter `letter` without its French accent.
pub fn plain(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ñ' => 'n',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ÿ' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_capitals_accents_and_signs() {
        for (text, folded) in [
            ("Saint-Étienne", "saint etienne"),
            ("L’Haÿ-les-Roses", "l hay les roses"),
            ("Œuilly", "oeuilly"),
            (
                "  Provence-Alpes-Côte d'Azur ",
                "provence alpes cote d azur",
            ),
            ("R&D", "r d"),
            ("", ""),
            ("«\u{a0}»", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
        assert_eq!(slug_of("Île-de-France"), "ile-de-france");
    }
}
