//! Directions and angles in the drawing; with `projection`, the only trigonometry of the project.
#![expect(
    clippy::disallowed_methods,
    reason = "results are rounded to hundredths of a pixel by the writer, far above the platforms' differences"
)]

use super::ScreenPoint;

/// The point at `radius_px` from `center` in the direction `bearing_deg`, degrees clockwise from the top.
pub fn polar(center: ScreenPoint, radius_px: f64, bearing_deg: f64) -> ScreenPoint {
    let bearing = bearing_deg.to_radians();
    ScreenPoint {
        x: center.x + radius_px * bearing.sin(),
        y: center.y - radius_px * bearing.cos(),
    }
}

/// Angle, in degrees, under which half of a gap `gap_px` wide is seen from the centre of a circle of `radius_px`.
///
/// A gap wider than the circle gives 90.
pub fn half_gap_deg(gap_px: f64, radius_px: f64) -> f64 {
    (gap_px / 2.0 / radius_px).min(1.0).asin().to_degrees()
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
