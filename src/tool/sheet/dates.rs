//! Dates as people and spreadsheets write them.

use super::fold::fold;
use super::grid::{CellKind, GridCell};
use crate::tool::day::day_after_epoch;

/// Dates as the French write them, and as a spreadsheet counts them.
pub(super) fn date(cell: &GridCell) -> Option<String> {
    let text = &cell.text;
    if cell.kind == CellKind::Date {
        return None;
    }
    if let Ok(serial) = text.parse::<u32>() {
        return serial_date(serial);
    }
    let parts: Vec<_> = text.split(['/', '.']).map(str::trim).collect();
    match parts.as_slice() {
        [month, year] => Some(format!("{}-{}", digits(year, 4)?, two(month)?)),
        [day, month, year] => Some(format!(
            "{}-{}-{}",
            digits(year, 4)?,
            two(month)?,
            two(day)?
        )),
        _ => month_name(text),
    }
}

/// Days from 1899-12-30, day 0 of every spreadsheet since, to 1970-01-01.
const EPOCH: i64 = 25_569;

/// The date of a spreadsheet's day, from 1990-01-01 to 2099-12-31: a smaller number is a year.
fn serial_date(serial: u32) -> Option<String> {
    (32_874..73_051)
        .contains(&serial)
        .then(|| day_after_epoch(i64::from(serial) - EPOCH))
}

/// `mai 2022`, `11 mai 2022`, `mai-22` as a spreadsheet shows a month.
fn month_name(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec",
    ];
    let folded = fold(text);
    let words: Vec<_> = folded.split('_').collect();
    let month = |word: &str| {
        let position = MONTHS.iter().position(|month| word.starts_with(month))?;
        Some(format!("{:02}", position + 1))
    };
    let year =
        |word: &str| digits(word, 4).or_else(|| digits(word, 2).map(|two| format!("20{two}")));
    match words.as_slice() {
        [name, number] => Some(format!("{}-{}", year(number)?, month(name)?)),
        [day, name, number] => Some(format!(
            "{}-{}-{}",
            year(number)?,
            month(name)?,
            two(day.trim_end_matches("er"))?
        )),
        _ => None,
    }
}

fn digits(text: &str, width: usize) -> Option<String> {
    let holds = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    holds.then(|| text.to_owned())
}

fn two(text: &str) -> Option<String> {
    digits(text, 2).or_else(|| digits(text, 1).map(|one| format!("0{one}")))
}

#[cfg(test)]
mod tests {
    use super::super::grid::{CellKind, GridCell};
    use super::date;

    #[test]
    fn dates_are_read_as_the_french_write_them() {
        let cases = [
            ("2022", None),
            ("2022-05", None),
            ("11/05/2022", Some("2022-05-11")),
            ("5/2022", Some("2022-05")),
            ("mai 2022", Some("2022-05")),
            ("1er août 2022", Some("2022-08-01")),
            ("déc-21", Some("2021-12")),
            ("44682", Some("2022-05-01")),
            ("73050", Some("2099-12-31")),
            ("hier", None),
        ];
        for (text, expected) in cases {
            let cell = GridCell {
                text: text.to_owned(),
                kind: CellKind::Text,
            };
            assert_eq!(date(&cell).as_deref(), expected, "{text}");
        }
    }
}
