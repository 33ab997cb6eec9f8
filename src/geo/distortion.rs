//! What a projection does to lengths and to north at a place.
#![expect(
    clippy::disallowed_methods,
    reason = "results are rounded by the writer, far above the platforms' differences"
)]

use super::projection::{E2, SEMI_MAJOR_M};
use super::trigonometry::sin;
use super::{LonLat, MapPoint, Projection};

/// Step along the meridian for the derivatives below, degrees: about a metre.
const STEP_DEG: f64 = 1e-5;

/// What a projection does at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distortion {
    /// Metres on the map per metre on the ellipsoid: in France the same in every direction, as its projections are
    /// conformal; elsewhere that along the meridian.
    pub scale: f64,
    /// Direction of true north on the map, degrees clockwise from the top.
    pub north_deg: f64,
}

impl Projection {
    /// The distortion at `point` of the map.
    ///
    /// # Tolerance
    /// Central difference over two metres: `scale` within 1e-8, `north_deg` within 1e-6.
    pub fn distortion(&self, point: MapPoint) -> Distortion {
        let at = self.inverse(point);
        let moved = |step: f64| {
            self.forward(LonLat {
                lat: at.lat + step,
                ..at
            })
        };
        let (south, north) = (moved(-STEP_DEG), moved(STEP_DEG));
        let (east, up) = (north.x - south.x, north.y - south.y);
        let on_map_m = (east * east + up * up).sqrt();
        let on_ground_m = meridian_radius_m(at.lat.to_radians()) * (2.0 * STEP_DEG).to_radians();
        Distortion {
            scale: on_map_m / on_ground_m,
            north_deg: east.atan2(up).to_degrees(),
        }
    }
}

/// Radius of curvature of the meridian of GRS 80 at `lat` (radians), metres (EPSG Guidance Note 7-2, *ρ*).
fn meridian_radius_m(lat: f64) -> f64 {
    let sin = sin(lat);
    let w2 = 1.0 - E2 * sin * sin;
    SEMI_MAJOR_M * (1.0 - E2) / (w2 * w2.sqrt())
}
