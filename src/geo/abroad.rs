//! A place of the Earth outside France, with a projection and a frame of its own (`docs/decisions/0028`).
#![expect(
    clippy::disallowed_methods,
    reason = "projections need trigonometry; drawn numbers are rounded by the writer"
)]

use super::angle::turned_deg;
use super::trigonometry::{asin, sin_cos};
use super::{Geometry, LonLat, MapBounds, MapPoint, Zone, within};

/// Radius of the sphere that has the surface of GRS 80, metres (IAG 1980).
const AUTHALIC_RADIUS_M: f64 = 6_371_007.2;

/// Steps of a degree of the middle of an area.
const STEPS_PER_DEGREE: f64 = 100.0;

/// Least half of a side, kilometres: outlines are drawn in steps of ten metres.
const LEAST_KM: f64 = 5.0;

/// Half of the sides beyond what the outlines need, as a share of it.
const MARGIN: f64 = 1.03;

/// Most positions that the limits are taken from.
const MAX_SAMPLES: usize = 20_000;

/// A rectangle around a place, in whole steps so that it can be compared and ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area {
    lon_e2: i16,
    lat_e2: i16,
    half_width_km: u16,
    half_height_km: u16,
}

impl Area {
    /// The area of `shapes`, where none of them lies in France; `None` where one does, or there is no position.
    pub fn of<'g>(shapes: impl Iterator<Item = &'g Geometry<LonLat>> + Clone) -> Option<Self> {
        let mut firsts = shapes.clone().filter_map(Geometry::first).peekable();
        firsts.peek()?;
        if firsts.any(|first| Zone::containing(first).is_some()) {
            return None;
        }
        let count: usize = shapes.clone().map(|shape| shape.positions().count()).sum();
        let positions = shapes.flat_map(Geometry::positions);
        let some: Vec<LonLat> = positions.step_by(1 + count / MAX_SAMPLES).collect();
        let middle = middle(&some)?;
        // The middle of the box is not that of the positions: the second rectangle fits.
        let rough = Self::around(middle, &some)?;
        let bounds = Azimuthal::at(rough.center()).bounds(&some)?;
        Self::around(
            Azimuthal::at(rough.center()).inverse(bounds.center()),
            &some,
        )
    }

    /// The smallest area around `center` that holds `positions`.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "degrees are cut to those of the sphere, kilometres to its size"
    )]
    fn around(center: LonLat, positions: &[LonLat]) -> Option<Self> {
        let steps = |degrees: f64, limit: f64| {
            (within(degrees, -limit, limit) * STEPS_PER_DEGREE).round() as i16
        };
        let mut area = Self {
            lon_e2: steps(center.lon, 180.0),
            lat_e2: steps(center.lat, 90.0),
            half_width_km: 0,
            half_height_km: 0,
        };
        let bounds = Azimuthal::at(area.center()).bounds(positions)?;
        let half_km = |low: f64, high: f64| {
            let km = MARGIN * low.abs().max(high.abs()) / 1e3;
            km.max(LEAST_KM).ceil().min(f64::from(u16::MAX)) as u16
        };
        area.half_width_km = half_km(bounds.min.x, bounds.max.x);
        area.half_height_km = half_km(bounds.min.y, bounds.max.y);
        Some(area)
    }

    /// Its middle.
    pub(super) fn center(self) -> LonLat {
        LonLat {
            lon: f64::from(self.lon_e2) / STEPS_PER_DEGREE,
            lat: f64::from(self.lat_e2) / STEPS_PER_DEGREE,
        }
    }

    /// Its limits, in metres of its projection.
    pub(super) fn extent(self) -> MapBounds {
        let half = MapPoint {
            x: f64::from(self.half_width_km) * 1e3,
            y: f64::from(self.half_height_km) * 1e3,
        };
        MapBounds {
            min: MapPoint {
                x: -half.x,
                y: -half.y,
            },
            max: half,
        }
    }
}

/// The place of the sphere nearest to all of `positions`, on either side of the meridian of 180°; `None` without any.
fn middle(positions: &[LonLat]) -> Option<LonLat> {
    let start = (0.0, 0.0, 0.0);
    let (x, y, z) = positions.iter().fold(start, |(x, y, z), position| {
        let (sin_lat, cos_lat) = sin_cos(position.lat.to_radians());
        let (sin_lon, cos_lon) = sin_cos(position.lon.to_radians());
        (x + cos_lat * cos_lon, y + cos_lat * sin_lon, z + sin_lat)
    });
    let across = (x * x + y * y).sqrt();
    (!positions.is_empty()).then(|| LonLat {
        lon: y.atan2(x).to_degrees(),
        lat: z.atan2(across).to_degrees(),
    })
}

/// Lambert azimuthal equal-area on the sphere (Snyder, *Map Projections: A Working Manual*, USGS Professional Paper
/// 1395, 1987, pp. 185–187): it shows any part of the Earth, the whole of it too, without a fold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Azimuthal {
    /// Longitude of the middle, radians.
    lon0: f64,
    /// Sine and cosine of its latitude.
    lat0: (f64, f64),
}

impl Azimuthal {
    /// The projection around `center`, which falls on (0, 0).
    pub(super) fn at(center: LonLat) -> Self {
        Self {
            lon0: center.lon.to_radians(),
            lat0: sin_cos(center.lat.to_radians()),
        }
    }

    pub(super) fn forward(&self, position: LonLat) -> MapPoint {
        let (sin0, cos0) = self.lat0;
        let (sin, cos) = sin_cos(position.lat.to_radians());
        let (sin_lon, cos_lon) = sin_cos(position.lon.to_radians() - self.lon0);
        // At the antipode, which is a circle on the map: its direction is lost.
        let facing = (1.0 + sin0 * sin + cos0 * cos * cos_lon).max(1e-12);
        let k = AUTHALIC_RADIUS_M * (2.0 / facing).sqrt();
        MapPoint {
            x: k * cos * sin_lon,
            y: k * (cos0 * sin - sin0 * cos * cos_lon),
        }
    }

    pub(super) fn inverse(&self, point: MapPoint) -> LonLat {
        let (sin0, cos0) = self.lat0;
        let radius = (point.x * point.x + point.y * point.y).sqrt();
        let half = asin((radius / (2.0 * AUTHALIC_RADIUS_M)).min(1.0));
        let (sin, cos) = sin_cos(2.0 * half);
        let (east, north) = if radius > 0.0 {
            (point.x / radius, point.y / radius)
        } else {
            (0.0, 0.0)
        };
        let lat = asin(within(cos * sin0 + north * sin * cos0, -1.0, 1.0));
        let lon = self.lon0 + (east * sin).atan2(cos0 * cos - north * sin0 * sin);
        let lon = lon.to_degrees();
        LonLat {
            lon: turned_deg(lon + 180.0) - 180.0,
            lat: lat.to_degrees(),
        }
    }

    fn bounds(&self, positions: &[LonLat]) -> Option<MapBounds> {
        MapBounds::around(positions.iter().map(|&position| self.forward(position)))
    }
}
