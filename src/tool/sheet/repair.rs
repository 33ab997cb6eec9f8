//! What spreadsheets do to codes, numbers and dates, undone where only one reading is possible.

use super::dates::date;
use super::fold::fold;
use super::grid::{CellKind, GridCell};
use crate::tool::source::{closed_list, is_insee, is_siren};

/// A cell read otherwise than it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// Nothing to repair.
    Same,
    /// The value meant.
    Read(String),
    /// A value of which a part is lost; what is expected, as a French clause.
    Lost(&'static str),
}

/// How `cell` of `column` of `file` is to be read.
pub fn repair(file: &str, column: &str, cell: &GridCell) -> Repair {
    if cell.text.is_empty() {
        return Repair::Same;
    }
    let found = match kind_of(file, column) {
        Column::Code => return code(&cell.text),
        Column::Number => number(cell),
        Column::Year => year(cell),
        Column::Date => date(cell),
        Column::List => Some(list(&cell.text)),
        Column::Closed => closed(file, column, &cell.text),
        Column::Text => None,
    };
    match found {
        Some(text) if text != cell.text => Repair::Read(text),
        _ => Repair::Same,
    }
}

/// What a column holds.
enum Column {
    Code,
    Number,
    Year,
    Date,
    List,
    Closed,
    Text,
}

fn kind_of(file: &str, column: &str) -> Column {
    match (file, column) {
        ("territoires.csv", "code" | "parent")
        | ("extraits.csv" | "parcours.csv", "territoire")
        | ("cooperations.csv", "territoire_a" | "territoire_b") => Column::Code,
        (_, "population" | "numero" | "page_etude" | "etape" | "secondes" | "duree_min") => {
            Column::Number
        }
        (_, "annee" | "population_annee") => Column::Year,
        (_, "date") => Column::Date,
        (_, "axes" | "preuves" | "axes_sans_reponse") => Column::List,
        _ if closed_list(file, column).is_some() => Column::Closed,
        _ => Column::Text,
    }
}

/// SIREN and INSEE codes: spaces, `.0`, exponents, lost zeros, small letters of Corsica.
fn code(text: &str) -> Repair {
    let plain = whole(text).to_uppercase();
    if is_insee(&plain) || is_siren(&plain) {
        return if plain == text {
            Repair::Same
        } else {
            Repair::Read(plain)
        };
    }
    // Insee's codes of the départements 01 to 09 begin with the only zero that a number loses.
    let padded = format!("0{plain}");
    if plain.len() == 4 && is_insee(&padded) {
        return Repair::Read(padded);
    }
    match exponent(&plain) {
        Some(digits) if is_siren(&digits) => Repair::Read(digits),
        Some(_) => Repair::Lost("le code entier, dans une colonne au format Texte"),
        None => Repair::Same,
    }
}

/// `text` without the spaces between its digits and without `,0` or `.0`, when only digits remain; else as it is.
fn whole(text: &str) -> String {
    let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = tight
        .strip_suffix(".0")
        .or_else(|| tight.strip_suffix(",0"))
        .unwrap_or(&tight);
    if digits.len() >= 2 && digits.bytes().filter(u8::is_ascii_digit).count() + 1 >= digits.len() {
        digits.to_owned()
    } else {
        text.to_owned()
    }
}

/// The digits that a number with an exponent stands for; `None` when it has none.
fn exponent(text: &str) -> Option<String> {
    let (mantissa, power) = text.split_once('E')?;
    let power: usize = power.trim_start_matches('+').parse().ok()?;
    let (head, tail) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let all_digits =
        !head.is_empty() && format!("{head}{tail}").bytes().all(|b| b.is_ascii_digit());
    (all_digits && power < 16 && tail.len() <= power)
        .then(|| format!("{head}{tail}{}", "0".repeat(power - tail.len())))
}

fn number(cell: &GridCell) -> Option<String> {
    let plain = whole(&cell.text);
    plain
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(plain)
}

/// A year that a date of the spreadsheet holds, or a number with decimals.
fn year(cell: &GridCell) -> Option<String> {
    if cell.kind == CellKind::Date {
        return cell.text.split('-').next().map(str::to_owned);
    }
    number(cell)
}

/// Items separated by single spaces, whatever separated them.
fn list(text: &str) -> String {
    let items = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/'));
    items
        .filter(|item| !item.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The value of the closed list that differs by case, accents or punctuation only; ticks and booleans as yes or no.
fn closed(file: &str, column: &str, text: &str) -> Option<String> {
    let values = closed_list(file, column)?;
    let folded = fold(text);
    let same = values.iter().find(|value| fold(value) == folded);
    let meant = same.copied().or(match folded.as_str() {
        "vrai" | "true" | "x" | "1" | "yes" => Some("oui"),
        "faux" | "false" | "0" | "no" => Some("non"),
        _ => None,
    });
    meant
        .filter(|value| values.contains(value))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::grid::{CellKind, GridCell};
    use super::{Repair, repair};

    #[track_caller]
    fn check(file: &str, column: &str, text: &str, kind: CellKind, expected: Option<&str>) {
        let cell = GridCell {
            text: text.to_owned(),
            kind,
        };
        let expected = expected.map_or(Repair::Same, |text| Repair::Read(text.to_owned()));
        assert_eq!(repair(file, column, &cell), expected, "{column} {text}");
    }

    #[test]
    fn codes_get_back_their_zero_and_lose_their_spaces() {
        let code = |text, expected| {
            check(
                "extraits.csv",
                "territoire",
                text,
                CellKind::Number,
                expected,
            );
        };
        code("1004", Some("01004"));
        code("01004", None);
        code("33063", None);
        code("2a004", Some("2A004"));
        code("200 046 977", Some("200046977"));
        code("200\u{202f}046\u{a0}977", Some("200046977"));
        code("200046977.0", Some("200046977"));
        code("2.00046977E+8", Some("200046977"));
        code("Bordeaux Métropole", None);
        code("104", None);
    }

    #[test]
    fn a_code_that_lost_digits_is_refused() {
        let cell = GridCell {
            text: "2,00047E+08".to_owned(),
            kind: CellKind::Text,
        };
        assert!(matches!(
            repair("territoires.csv", "code", &cell),
            Repair::Lost(_)
        ));
    }

    #[test]
    fn numbers_lists_and_closed_values_lose_their_ornaments() {
        check(
            "territoires.csv",
            "population",
            "1\u{202f}922\u{202f}626",
            CellKind::Text,
            Some("1922626"),
        );
        check(
            "territoires.csv",
            "population",
            "environ 1 000",
            CellKind::Text,
            None,
        );
        check(
            "medias.csv",
            "axes",
            "C1, L2 ; L3",
            CellKind::Text,
            Some("C1 L2 L3"),
        );
        check("axes.csv", "en_2019", "VRAI", CellKind::Text, Some("oui"));
        check(
            "extraits.csv",
            "confiance",
            "Déduit",
            CellKind::Text,
            Some("deduit"),
        );
        check(
            "territoires.csv",
            "region",
            "Ile-de-France",
            CellKind::Text,
            Some("Île-de-France"),
        );
        check("sources.csv", "titre", "VRAI", CellKind::Text, None);
    }
}
