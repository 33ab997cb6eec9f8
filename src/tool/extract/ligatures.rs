//! Letters that a PDF lost: ligatures that became `?`, nothing, or one another.

/// Ligatures as single characters (Unicode, « Alphabetic Presentation Forms »), and what they stand for.
const SINGLE: [(char, &str); 5] = [
    ('ﬀ', "ff"),
    ('ﬁ', "fi"),
    ('ﬂ', "fl"),
    ('ﬃ', "ffi"),
    ('ﬄ', "ffl"),
];

/// Letters around a lost ligature that is not `fi`: before, after, the ligature.
const OTHERS: [(&str, &str, &str); 22] = [
    ("in", "u", "fl"),
    ("ré", "ex", "fl"),
    ("re", "ét", "fl"),
    ("re", "èt", "fl"),
    ("", "ux", "fl"),
    ("", "ex", "fl"),
    ("", "ott", "fl"),
    ("di", "ér", "ff"),
    ("di", "us", "ff"),
    ("e", "ort", "ff"),
    ("e", "et", "ff"),
    ("e", "ect", "ff"),
    ("o", "re", "ff"),
    ("o", "ert", "ff"),
    ("a", "aire", "ff"),
    ("a", "irm", "ff"),
    ("a", "ecte", "ff"),
    ("e", "cac", "ffi"),
    ("o", "ci", "ffi"),
    ("o", "ce", "ffi"),
    ("su", "s", "ffi"),
    ("di", "cult", "ffi"),
];

/// Words that lost a ligature without a trace, and are words of no other kind in a study.
const WHOLE: [(&str, &str); 11] = [
    ("dés", "défis"),
    ("nancement", "financement"),
    ("nancements", "financements"),
    ("nancer", "financer"),
    ("nanceurs", "financeurs"),
    ("nanciers", "financiers"),
    ("nancière", "financière"),
    ("nancières", "financières"),
    ("lière", "filière"),
    ("lières", "filières"),
    ("ux", "flux"),
];

/// `text` with its ligatures as plain letters.
pub(super) fn restore(text: &str) -> String {
    let mut text = text.replace('\u{ad}', "");
    for (single, plain) in SINGLE {
        text = text.replace(single, plain);
    }
    let text = spacing(&text);
    let words = text.split_inclusive(char::is_whitespace);
    words.map(restore_word).collect()
}

/// Narrow spaces that became `fi` or `?` beside French punctuation.
fn spacing(text: &str) -> String {
    let mut text = text.to_owned();
    for mark in [":", ";", "!", "»", "%"] {
        for lost in ["fi", "?"] {
            let spaced = format!("\u{a0}{mark}");
            text = text.replace(&format!("{lost}{mark}"), &spaced);
        }
    }
    let opened = text.replace("\"fi", "«\u{a0}").replace("«fi", "«\u{a0}");
    opened.replace("»?", "» ")
}

fn restore_word(word: &str) -> String {
    let letters = word.trim_matches(|c: char| !c.is_alphabetic());
    let whole = WHOLE
        .iter()
        .find(|(lost, _)| *lost == letters && !word.contains('?'));
    if let Some((_, whole)) = whole {
        return word.replace(letters, whole);
    }
    put_back(word)
}

/// `word` with the ligature that each `?` before a small letter stands for.
fn put_back(word: &str) -> String {
    let Some((before, after)) = word.split_once('?') else {
        return word.to_owned();
    };
    let head = before.trim_start_matches(|c: char| !c.is_alphabetic());
    let is_inside =
        after.starts_with(char::is_lowercase) && before.chars().all(|c| !c.is_numeric());
    if !is_inside {
        return word.to_owned();
    }
    let lower = head.to_lowercase();
    let other = OTHERS.iter().find(|(left, right, _)| {
        let matches_left = if left.is_empty() {
            lower.is_empty()
        } else {
            lower.ends_with(left)
        };
        matches_left && after.starts_with(right)
    });
    let ligature = other.map_or("fi", |(_, _, ligature)| ligature);
    format!("{before}{ligature}{}", put_back(after))
}

#[cfg(test)]
mod tests {
    use super::restore;

    #[test]
    fn lost_letters_come_back() {
        let cases = [
            ("le ?nancement des ?lières", "le financement des filières"),
            ("a?n d’être béné?ciaire", "afin d’être bénéficiaire"),
            ("les dés actuels, les dé?s", "les défis actuels, les défis"),
            (
                "di?érentes o?res, in?uence, o?ciel",
                "différentes offres, influence, officiel",
            ),
            ("ux ?nanciers", "flux financiers"),
            ("socialefi: un", "sociale\u{a0}: un"),
            (
                "dite \"filoi NOTRefi», 50?%",
                "dite «\u{a0}loi NOTRe\u{a0}», 50\u{a0}%",
            ),
            ("Où ? Ici. Vraiment? Oui", "Où ? Ici. Vraiment? Oui"),
            ("co\u{ad}opération eﬃcace", "coopération efficace"),
        ];
        for (found, expected) in cases {
            assert_eq!(restore(found), expected);
        }
    }
}
