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

#[cfg(test)]
mod tests {
    use super::lower_case;

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
