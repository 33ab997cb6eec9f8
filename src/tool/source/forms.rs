//! Forms of codes, addresses and dates.

use std::ops::RangeInclusive;

/// Whether `code` is a SIREN: nine digits whose Luhn sum is a multiple of 10
/// (Insee, « numéro SIREN », clé de contrôle; ISO/IEC 7812-1 annex B).
pub fn is_siren(code: &str) -> bool {
    code.len() == 9 && luhn_sum(code).is_some_and(|sum| sum % 10 == 0)
}

/// Sum of the digits, every second one from the right doubled; `None` when a character is no digit.
fn luhn_sum(code: &str) -> Option<u32> {
    code.chars().rev().enumerate().try_fold(0, |sum, (idx, c)| {
        let digit = c.to_digit(10)?;
        let weighted = if idx % 2 == 1 { digit * 2 } else { digit };
        Some(sum + weighted / 10 + weighted % 10)
    })
}

/// Whether `code` has the form of an INSEE commune code: five characters, digits but for the A or B of Corsica
/// (Insee, code officiel géographique).
pub fn is_insee(code: &str) -> bool {
    let digits = match code.strip_prefix("2A").or_else(|| code.strip_prefix("2B")) {
        Some(rest) => rest,
        None => code,
    };
    code.len() == 5 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether `slug` is made of lowercase ASCII letters and digits, with single hyphens between them.
pub(super) fn is_slug(slug: &str) -> bool {
    slug.split('-').all(|word| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// Whether `link` is an absolute `http` or `https` address with a host name that has a dot, and without any space.
pub(super) fn is_link(link: &str) -> bool {
    let Some(rest) = link
        .strip_prefix("https://")
        .or_else(|| link.strip_prefix("http://"))
    else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split_once(':').map_or(host, |(name, _)| name);
    let labels_hold = name
        .split('.')
        .all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
    name.contains('.') && labels_hold && !link.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// `link` with its spaces encoded and its scheme put back, when that makes an address of it.
pub(super) fn repaired_link(link: &str) -> Option<String> {
    let encoded = link.replace(' ', "%20");
    let candidates = [encoded.clone(), format!("https://{encoded}")];
    candidates.into_iter().find(|candidate| is_link(candidate))
}

/// Whether `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, exists, and has its year in `years`.
pub(in crate::tool) fn is_date(date: &str, years: &RangeInclusive<u16>) -> bool {
    let parts: Vec<_> = date.split('-').collect();
    match parts.as_slice() {
        [year] => is_year(year, years),
        [year, month] => {
            is_year(year, years) && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        }
        [year, month, day] => is_year(year, years) && is_day(year, month, day),
        _ => false,
    }
}

fn is_year(year: &str, years: &RangeInclusive<u16>) -> bool {
    number(year, 4).is_some_and(|year| years.contains(&year))
}

/// Whether the day exists (Gregorian calendar).
fn is_day(year: &str, month: &str, day: &str) -> bool {
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2))
    else {
        return false;
    };
    let is_leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// The number written with exactly `width` digits.
fn number(text: &str, width: usize) -> Option<u16> {
    let all_digits = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    if all_digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::{is_date, is_insee, is_link, is_siren, is_slug, repaired_link};

    #[track_caller]
    fn check(predicate: impl Fn(&str) -> bool, accepted: &[&str], refused: &[&str]) {
        for text in accepted {
            assert!(predicate(text), "{text} refused");
        }
        for text in refused {
            assert!(!predicate(text), "{text} accepted");
        }
    }

    #[test]
    fn siren_and_insee_codes_have_their_form() {
        check(
            is_siren,
            &["200046977", "243300316"],
            &["200046978", "20004697", "20004697X", "33063", ""],
        );
        check(
            is_insee,
            &["33063", "2A004", "2B033", "97411"],
            &["2C004", "3306", "330633", "A2004", ""],
        );
    }

    #[test]
    fn slugs_are_lowercase_words_with_single_hyphens() {
        check(
            is_slug,
            &["rennes", "ville-de-nantes", "l4"],
            &["", "-a", "a-", "a--b", "Rennes", "orléans", "a b"],
        );
    }

    #[test]
    fn links_lead_somewhere() {
        let accepted = [
            "https://rtes.fr",
            "http://a.b/c?d#e",
            "https://a.b:8080/",
            "https://été.fr/x",
        ];
        let refused = [
            "",
            "rtes.fr",
            "https://",
            "https:///a",
            "https://rtes",
            "https://a.fr/b c",
            "ftp://a.fr",
            "https://a..fr",
        ];
        check(is_link, &accepted, &refused);
        assert_eq!(
            repaired_link("www.rtes.fr/a b"),
            Some("https://www.rtes.fr/a%20b".to_owned())
        );
        assert_eq!(repaired_link("voir le site"), None);
    }

    #[test]
    fn dates_exist() {
        let predicate = |date: &str| is_date(date, &(1990..=2027));
        let refused = [
            "",
            "1989",
            "2028",
            "2022-13",
            "2023-02-29",
            "22/05/2022",
            "2022-5",
            "2022-05-11-1",
        ];
        check(predicate, &["2022", "2022-05", "2024-02-29"], &refused);
    }
}
