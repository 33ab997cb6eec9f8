//! Sines and hyperbolic functions, of what a map has: small, and those of angles the same to the bit on every platform.
//!
//! The standard library's reduce angles of any size, by a table of the digits of 2/π, and keep every digit next to zero:
//! 10 kB of WebAssembly before compression (decision 0074). Here angles are of a few turns, and what counts is metres on the ground.
#![expect(
    clippy::disallowed_methods,
    reason = "exponentials, logarithms and what comes back to an angle: drawn numbers are rounded by the writer"
)]

/// π/2 in two parts: the product of the first and a whole number below 2²⁰ is exact (FDLIBM, `e_rem_pio2.c`).
const HALF_PI: [f64; 2] = [1.570_796_326_734_125_6, 6.077_100_506_506_192e-11];

/// Of the polynomials that stand for sine and cosine up to π/4 (FDLIBM, `k_sin.c` and `k_cos.c`), the powers from the
/// third and from the fourth.
const SIN: [f64; 6] = [
    -1.666_666_666_666_663_2e-1,
    8.333_333_333_322_49e-3,
    -1.984_126_982_985_795e-4,
    2.755_731_370_707_006_8e-6,
    -2.505_076_025_340_686_3e-8,
    1.589_690_995_211_55e-10,
];
const COS: [f64; 6] = [
    4.166_666_666_666_66e-2,
    -1.388_888_888_887_411e-3,
    2.480_158_728_947_673e-5,
    -2.755_731_435_139_066_3e-7,
    2.087_572_321_298_175e-9,
    -1.135_964_755_778_819_5e-11,
];

/// Sine and cosine of `angle`, radians.
///
/// # Tolerance
/// Within 2e-16 up to a thousand turns; further, it grows with the angle.
#[expect(
    clippy::cast_possible_truncation,
    reason = "which quarter of a turn; past all whole numbers there is none"
)]
pub(super) fn sin_cos(angle: f64) -> (f64, f64) {
    let quarters = (angle * std::f64::consts::FRAC_2_PI + 0.5).floor();
    let rest = angle - quarters * HALF_PI[0] - quarters * HALF_PI[1];
    let square = rest * rest;
    let sum = |powers: [f64; 6]| powers.iter().rev().fold(0.0, |sum, c| sum * square + c);
    let sin = rest + rest * square * sum(SIN);
    let cos = 1.0 - (0.5 * square - square * square * sum(COS));
    match quarters as i64 & 3 {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

/// Sine of `angle`, radians, as [`sin_cos`] has it.
pub(super) fn sin(angle: f64) -> f64 {
    sin_cos(angle).0
}

/// Cosine of `angle`, radians, as [`sin_cos`] has it.
pub(super) fn cos(angle: f64) -> f64 {
    sin_cos(angle).1
}

/// Angle whose sine is `x`, radians.
pub(super) fn asin(x: f64) -> f64 {
    x.atan2(((1.0 - x) * (1.0 + x)).sqrt())
}

/// Hyperbolic sine of `x`, within 2e-16 next to zero.
pub(super) fn sinh(x: f64) -> f64 {
    0.5 * (x.exp() - (-x).exp())
}

/// Hyperbolic cosine of `x`.
pub(super) fn cosh(x: f64) -> f64 {
    0.5 * (x.exp() + (-x).exp())
}

/// Hyperbolic tangent of `x`, within 2e-16.
pub(super) fn tanh(x: f64) -> f64 {
    1.0 - 2.0 / ((2.0 * x).exp() + 1.0)
}

/// What [`sinh`] makes `x` of, within 2e-16 next to zero.
pub(super) fn asinh(x: f64) -> f64 {
    let size = x.abs();
    (size + (size * size + 1.0).sqrt()).ln().copysign(x)
}

/// What [`tanh`] makes `x` of, within 2e-16 next to zero; next to 1, digits are lost.
pub(super) fn atanh(x: f64) -> f64 {
    ((1.0 + x) / (1.0 - x)).ln() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `found` is what the standard library has, but for the last digits.
    #[track_caller]
    fn check(name: &str, x: f64, found: f64, expected: f64) {
        let close = (found - expected).abs() <= 1e-15 * expected.abs().max(1.0);
        assert!(close, "{name}({x}): {found} for {expected}");
    }

    #[test]
    fn they_are_those_of_the_standard_library() {
        for n in -20_000_i32..=20_000 {
            let angle = f64::from(n) * 0.003;
            check("sin", angle, sin(angle), angle.sin());
            check("cos", angle, cos(angle), angle.cos());
            let x = f64::from(n) * 1e-4;
            check("sinh", x, sinh(x), x.sinh());
            check("cosh", x, cosh(x), x.cosh());
            check("tanh", x, tanh(x), x.tanh());
            check("asinh", x, asinh(x), x.asinh());
            let x = f64::from(n) * 4e-5;
            check("atanh", x, atanh(x), x.atanh());
            check("asin", x, asin(x), x.asin());
        }
    }

    #[test]
    fn what_is_no_angle_of_a_map_has_an_answer() {
        for x in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, 1e300] {
            let _any = (
                sin_cos(x),
                asin(x),
                sinh(x),
                cosh(x),
                tanh(x),
                asinh(x),
                atanh(x),
            );
        }
        assert!(sin(-0.0).abs() < f64::MIN_POSITIVE);
        assert_eq!(tanh(1e9), 1.0);
    }
}
