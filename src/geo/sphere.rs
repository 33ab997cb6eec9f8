//! Distances and bearings on the ground, « as the crow flies ».
#![expect(
    clippy::disallowed_methods,
    reason = "a sphere needs trigonometry; distances are told in whole kilometres and bearings in eighths of a turn"
)]

use super::LonLat;
use super::angle::turned_deg;
use super::trigonometry::{asin, cos, sin, sin_cos};

/// Mean radius of the Earth, metres (IUGG, 1980).
const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// Length of the great circle from `a` to `b`, metres, by the haversine formula; within 0.5 % of the ellipsoid's.
pub fn great_circle_m(a: LonLat, b: LonLat) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let half_lat = sin((lat_b - lat_a) / 2.0);
    let half_lon = sin((b.lon - a.lon).to_radians() / 2.0);
    let h = half_lat * half_lat + cos(lat_a) * cos(lat_b) * half_lon * half_lon;
    2.0 * EARTH_RADIUS_M * asin(h.sqrt().min(1.0))
}

/// Direction in which one leaves `a` for `b` on the great circle: degrees clockwise from north, 0 to 360. Between two
/// equal places, 0.
pub fn bearing_deg(a: LonLat, b: LonLat) -> f64 {
    let [(sin_a, cos_a), (sin_b, cos_b)] = [a, b].map(|place| sin_cos(place.lat.to_radians()));
    let (sin_east, cos_east) = sin_cos((b.lon - a.lon).to_radians());
    let (y, x) = (sin_east * cos_b, cos_a * sin_b - sin_a * cos_b * cos_east);
    turned_deg(y.atan2(x).to_degrees())
}

/// One of the eight points of the compass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compass {
    /// 0°.
    North,
    /// 45°.
    NorthEast,
    /// 90°.
    East,
    /// 135°.
    SouthEast,
    /// 180°.
    South,
    /// 225°.
    SouthWest,
    /// 270°.
    West,
    /// 315°.
    NorthWest,
}

impl Compass {
    /// Every point, clockwise from north.
    pub const ALL: [Self; 8] = [
        Self::North,
        Self::NorthEast,
        Self::East,
        Self::SouthEast,
        Self::South,
        Self::SouthWest,
        Self::West,
        Self::NorthWest,
    ];

    /// The point nearest to `bearing_deg`, degrees clockwise from north.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 0 to 8"
    )]
    pub fn nearest(bearing_deg: f64) -> Self {
        let eighth = (turned_deg(bearing_deg) / 45.0).round() as usize;
        Self::ALL[eighth % Self::ALL.len()]
    }

    /// The point across.
    #[must_use]
    pub fn opposite(self) -> Self {
        Self::ALL[(self as usize + 4) % Self::ALL.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(lon: f64, lat: f64) -> LonLat {
        LonLat { lon, lat }
    }

    const PARIS: LonLat = at(2.3522, 48.8566);
    const LYON: LonLat = at(4.8357, 45.7640);
    const BREST: LonLat = at(-4.4861, 48.3904);
    const STRASBOURG: LonLat = at(7.7521, 48.5734);
    const MARSEILLE: LonLat = at(5.3698, 43.2965);
    const LILLE: LonLat = at(3.0573, 50.6292);
    const NANCY: LonLat = at(6.1844, 48.6921);
    const METZ: LonLat = at(6.1757, 49.1193);
    const SAINT_DENIS_REUNION: LonLat = at(55.4504, -20.8789);

    #[test]
    fn known_pairs_of_cities_have_their_distance_and_direction() {
        for (a, b, km, way) in [
            (PARIS, LYON, 392.0, Compass::SouthEast),
            (PARIS, BREST, 505.0, Compass::West),
            (PARIS, STRASBOURG, 397.0, Compass::East),
            (PARIS, LILLE, 204.0, Compass::North),
            (LYON, MARSEILLE, 278.0, Compass::South),
            (NANCY, METZ, 48.0, Compass::North),
            (MARSEILLE, BREST, 955.0, Compass::NorthWest),
            (PARIS, SAINT_DENIS_REUNION, 9_350.0, Compass::SouthEast),
        ] {
            let found = great_circle_m(a, b) / 1000.0;
            assert!((found - km).abs() < 0.01 * km + 2.0, "{found} km for {km}");
            assert_eq!(Compass::nearest(bearing_deg(a, b)), way, "{km} km");
        }
    }

    #[test]
    fn a_distance_is_the_same_both_ways_and_directions_are_opposite() {
        for (a, b) in [(PARIS, LYON), (BREST, STRASBOURG), (LILLE, MARSEILLE)] {
            assert!((great_circle_m(a, b) - great_circle_m(b, a)).abs() < 1e-6);
            let (there, back) = (bearing_deg(a, b), bearing_deg(b, a));
            // Meridians converge: over France the two differ from a half turn by a few degrees at most.
            assert!(((there - back).rem_euclid(360.0) - 180.0).abs() < 12.0);
        }
        assert!(great_circle_m(PARIS, PARIS) < 1e-6);
    }

    #[test]
    fn bearings_round_to_the_nearest_point() {
        for (bearing, point) in [
            (0.0, Compass::North),
            (22.0, Compass::North),
            (23.0, Compass::NorthEast),
            (180.0, Compass::South),
            (350.0, Compass::North),
            (-45.0, Compass::NorthWest),
        ] {
            assert_eq!(Compass::nearest(bearing), point, "{bearing}");
            assert_eq!(point.opposite().opposite(), point);
        }
    }
}
