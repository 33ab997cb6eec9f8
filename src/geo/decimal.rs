//! Numbers as decimal text, and back. The formatter of the standard library, exact for any `f64`, weighs 17 kB in the
//! WebAssembly; coordinates need a few decimals of moderate numbers.

/// `value` with `places` decimals, halves away from zero, never a negative zero. Numbers beyond 1.8e19 over the last
/// decimal are cut to that.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "not negative, and cut to the largest integer when too large"
)]
pub fn fixed(value: f64, places: u8) -> String {
    let unit = 10_u64.pow(u32::from(places));
    let units = (value.abs() * unit as f64).round() as u64;
    let sign = if value < 0.0 && units > 0 { "-" } else { "" };
    let (whole, rest) = (units / unit, units % unit);
    match places {
        0 => format!("{sign}{whole}"),
        places => format!("{sign}{whole}.{rest:0width$}", width = usize::from(places)),
    }
}

/// `value` with at most `places` decimals, as [`fixed`] writes it, without zeros at the end.
pub fn decimal(value: f64, places: u8) -> String {
    let text = fixed(value, places);
    match places {
        0 => text,
        _ => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
    }
}

/// Most digits of a number that [`parse_decimal`] reads: they are all exact in an `f64`.
const MAX_DIGITS: usize = 15;

/// The number that `text` writes as [`decimal`] does: digits, perhaps a sign before them and a point among them.
///
/// `None` for anything else, exponents and more than fifteen digits included. The parser of the standard library
/// weighs as much as its formatter.
pub fn parse_decimal(text: &str) -> Option<f64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all = || whole.bytes().chain(part.bytes());
    let sound = !whole.is_empty()
        && whole.len() + part.len() <= MAX_DIGITS
        && all().all(|byte| byte.is_ascii_digit());
    if !sound {
        return None;
    }
    let units = all().fold(0_u64, |sum, byte| 10 * sum + u64::from(byte - b'0'));
    let per_unit = part.bytes().fold(1.0, |unit, _| 10.0 * unit);
    let value = units as f64 / per_unit;
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::{decimal, fixed, parse_decimal};

    #[test]
    fn a_decimal_reads_back_and_anything_else_is_refused() {
        for text in [
            "0",
            "1.5",
            "-12.35",
            "48",
            "2.35222",
            "-0.00001",
            "100000.12345",
        ] {
            let read = parse_decimal(text).expect("a decimal");
            assert_eq!(decimal(read, 5), text);
        }
        assert_eq!(parse_decimal("5."), Some(5.0));
        for text in [
            "",
            "-",
            ".5",
            "1e3",
            "+1",
            "1,5",
            "NaN",
            "inf",
            "1.2.3",
            " 1",
            "1234567890123456",
        ] {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
    }

    #[test]
    fn decimals_are_rounded_and_a_zero_has_no_sign() {
        for (value, two, short) in [
            (0.0, "0.00", "0"),
            (-0.001, "0.00", "0"),
            (1.5, "1.50", "1.5"),
            (-12.346, "-12.35", "-12.35"),
            (0.05, "0.05", "0.05"),
            (100.0, "100.00", "100"),
            (-0.999, "-1.00", "-1"),
        ] {
            assert_eq!(
                (&*fixed(value, 2), &*decimal(value, 2)),
                (two, short),
                "{value}"
            );
        }
        assert_eq!(fixed(1234.5, 0), "1235");
        assert_eq!(decimal(700_000.0, 7), "700000");
        assert_eq!(decimal(-20.88, 7), "-20.88");
        assert_eq!(decimal(1000.0, 0), "1000");
    }
}
