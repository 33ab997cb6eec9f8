//! French typography of what the data files write plainly: done once, when the content is loaded to be shown.

use crate::model::is_letter_or_digit;

/// Articles that a name does not part from.
const ARTICLES: [&str; 3] = ["La", "Le", "Les"];

/// `text` with typographic apostrophes, and no-break spaces inside « » and before `:` `;` `!` `?` `%` `€`.
pub fn typeset(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (n, &letter) in letters.iter().enumerate() {
        let before = n.checked_sub(1).map(|n| letters[n]);
        let after = letters.get(n + 1);
        out.push(match letter {
            '\'' if before.is_some_and(is_letter_or_digit) => '’',
            ' ' if before == Some('«')
                || matches!(after, Some(':' | ';' | '!' | '?' | '»' | '%' | '€')) =>
            {
                '\u{a0}'
            }
            other => other,
        });
    }
    out
}

/// A territory's name, [`typeset`], its article tied to the next word.
pub fn typeset_name(name: &str) -> String {
    let typeset = typeset(name);
    let rest = ARTICLES.into_iter().find_map(|article| {
        let name = typeset.strip_prefix(article)?.strip_prefix(' ')?;
        Some([article, "\u{a0}", name].concat())
    });
    rest.unwrap_or(typeset)
}

#[cfg(test)]
mod tests {
    use super::{typeset, typeset_name};

    #[test]
    fn apostrophes_and_spaces_become_french_ones() {
        for (plain, expected) in [
            ("Nice Côte d'Azur", "Nice Côte d’Azur"),
            ("« oui » : 3 % ; non ?", "«~oui~»~: 3~% ; non~?"),
            ("l'an '20", "l’an '20"),
            ("déjà « l’eau »", "déjà «~l’eau~»"),
            ("", ""),
        ] {
            let expected = expected.replace(" ;", "~;");
            assert_eq!(typeset(plain).replace('\u{a0}', "~"), expected, "{plain}");
            // What is typeset stays as it is.
            assert_eq!(typeset(&typeset(plain)), typeset(plain));
        }
    }

    #[test]
    fn an_article_stays_with_its_name() {
        for (plain, expected) in [
            ("La Rochelle", "La~Rochelle"),
            ("Les Mureaux", "Les~Mureaux"),
            ("Lens-Liévin", "Lens-Liévin"),
            ("Le Puy-en-Velay", "Le~Puy-en-Velay"),
        ] {
            assert_eq!(typeset_name(plain).replace('\u{a0}', "~"), expected);
        }
    }
}
