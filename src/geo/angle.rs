//! Directions and angles in the drawing.

use super::ScreenPoint;
use super::trigonometry::{asin, sin_cos};

/// The point at `radius_px` from `center` in the direction `bearing_deg`, degrees clockwise from the top.
pub fn polar(center: ScreenPoint, radius_px: f64, bearing_deg: f64) -> ScreenPoint {
    let (sin, cos) = sin_cos(bearing_deg.to_radians());
    ScreenPoint {
        x: center.x + radius_px * sin,
        y: center.y - radius_px * cos,
    }
}

/// Angle, in degrees, under which half of a gap `gap_px` wide is seen from the centre of a circle of `radius_px`.
///
/// A gap wider than the circle gives 90.
pub fn half_gap_deg(gap_px: f64, radius_px: f64) -> f64 {
    asin((gap_px / 2.0 / radius_px).min(1.0)).to_degrees()
}

/// `angle_deg` without its whole turns: 0 to 360, degrees.
///
/// `f64::rem_euclid` is exact at any size, for 2 kB of WebAssembly.
pub(super) fn turned_deg(angle_deg: f64) -> f64 {
    angle_deg - (angle_deg / 360.0).floor() * 360.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bearings_turn_clockwise_from_the_top() {
        let center = ScreenPoint { x: 10.0, y: 10.0 };
        for (bearing, x, y) in [
            (0.0, 10.0, 5.0),
            (90.0, 15.0, 10.0),
            (180.0, 10.0, 15.0),
            (270.0, 5.0, 10.0),
        ] {
            assert!(
                polar(center, 5.0, bearing).distance(ScreenPoint { x, y }) < 1e-9,
                "{bearing}°"
            );
        }
    }

    #[test]
    fn a_gap_as_wide_as_the_circle_is_a_right_angle() {
        assert!((half_gap_deg(2.0, 1.0) - 90.0).abs() < 1e-9);
        assert!((half_gap_deg(5.0, 1.0) - 90.0).abs() < 1e-9);
    }
}
