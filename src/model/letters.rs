//! Letter case, for the letters of French names alone: the tables of all scripts weigh too much in the WebAssembly.

/// The small letter of `letter`, when it is an ASCII or Latin-1 capital or one of `Œ` and `Ÿ`; itself otherwise.
pub fn lower_case(letter: char) -> char {
    match letter {
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        'Œ' => 'œ',
        'Ÿ' => 'ÿ',
        other => other.to_ascii_lowercase(),
    }
}

/// Whether `sign` is a letter or a digit, of ASCII or of Latin-1, or one of `Œ`, `œ` and `Ÿ`.
pub fn is_letter_or_digit(sign: char) -> bool {
    sign.is_ascii_alphanumeric()
        || matches!(sign, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' | 'Œ' | 'œ' | 'Ÿ')
}

#[cfg(test)]
mod tests {
    use super::{is_letter_or_digit, lower_case};

    #[test]
    fn the_letters_of_french_are_letters() {
        // Signs of Latin-1 before `À` that Unicode counts as letters or numbers: ª, µ, º and superscripts.
        for sign in ('\0'..='\u{7f}')
            .chain('\u{c0}'..='\u{ff}')
            .chain("ŒœŸ’« –".chars())
        {
            assert_eq!(is_letter_or_digit(sign), sign.is_alphanumeric(), "{sign}");
        }
    }

    #[test]
    fn the_letters_of_western_europe_have_their_small_ones() {
        for letter in ('\0'..='\u{ff}').chain(['Œ', 'œ', 'Ÿ']) {
            assert_eq!(
                Some(lower_case(letter)),
                letter.to_lowercase().next(),
                "{letter}"
            );
        }
    }
}
