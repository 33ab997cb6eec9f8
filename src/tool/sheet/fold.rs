//! Names compared as people write them.

/// `text` in lowercase ASCII words joined by `_`: accents, ligatures, punctuation and doubled spaces go.
///
/// `Intitulé (français)` gives `intitule_francais`, `L’Haÿ-les-Roses` gives `l_hay_les_roses`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match without_accent(c) {
            Some(plain) => folded.push_str(plain),
            None if c.is_alphanumeric() => folded.push(c),
            // A combining mark belongs to the letter before it.
            None if ('\u{300}'..='\u{36f}').contains(&c) => {}
            None if folded.is_empty() || folded.ends_with('_') => {}
            None => folded.push('_'),
        }
    }
    if folded.ends_with('_') {
        folded.pop();
    }
    folded
}

/// What a lowercase letter of French place names becomes; `None` for the others.
fn without_accent(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'â' | 'ä' | 'á' | 'ã' => "a",
        'ç' => "c",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'î' | 'ï' | 'í' | 'ì' => "i",
        'ô' | 'ö' | 'ó' | 'ò' | 'õ' => "o",
        'ù' | 'û' | 'ü' | 'ú' => "u",
        'ÿ' => "y",
        'ñ' => "n",
        'œ' => "oe",
        'æ' => "ae",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬀ' => "ff",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_and_punctuation_do_not_count() {
        assert_eq!(fold(" Intitulé (français) * "), "intitule_francais");
        assert_eq!(fold("L’Haÿ-les-Roses"), "l_hay_les_roses");
        assert_eq!(fold("Sœur E\u{301}cole"), "soeur_ecole");
        assert_eq!(fold("—"), "");
    }
}
