//! Days, as people and files write them: `2026-11-25`.

use super::source::is_date;

/// The day `days` after 1970-01-01 in the Gregorian calendar.
///
/// Years start in March, so that the day that leap years add comes last (Howard Hinnant, « chrono-Compatible Low-Level Date Algorithms », `civil_from_days`, 2014).
pub fn day_after_epoch(days: i64) -> String {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Whether `text` is a day that exists.
pub fn is_day(text: &str) -> bool {
    text.split('-').count() == 3 && is_date(text, &(0..=9999))
}

#[cfg(test)]
mod tests {
    use super::{day_after_epoch, is_day};

    #[test]
    fn days_are_counted_through_leap_years() {
        for (days, day) in [
            (0, "1970-01-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_782, "2026-11-25"),
        ] {
            assert_eq!(day_after_epoch(days), day);
        }
    }

    #[test]
    fn a_day_has_four_two_and_two_digits() {
        for (text, expected) in [
            ("2026-11-25", true),
            ("2026-13-01", false),
            ("26-11-25", false),
            ("2026-11-5", false),
            ("hier", false),
        ] {
            assert_eq!(is_day(text), expected, "{text}");
        }
    }
}
