//! Degrees to metres and back, for each [`Zone`]. `geo` has the only trigonometry of the project.
//!
//! Two methods for France, both conformal: a bearing measured on the map is a bearing on the ground, and north is up along
//! the central meridian. Elsewhere, that of `abroad`.
#![expect(
    clippy::disallowed_methods,
    reason = "projections need trigonometry; drawn numbers are rounded by the writer"
)]

use super::abroad::Azimuthal;
use super::trigonometry::{asinh, atanh, cosh, sin_cos, sinh, tanh};
use super::{LonLat, MapPoint, Zone};

/// Semi-major axis of GRS 80, metres (IAG 1980; EPSG:7019).
pub(super) const SEMI_MAJOR_M: f64 = 6_378_137.0;
/// Inverse flattening of GRS 80, no unit (IAG 1980; EPSG:7019).
const INVERSE_FLATTENING: f64 = 298.257_222_101;
/// Flattening of GRS 80, no unit.
const FLATTENING: f64 = 1.0 / INVERSE_FLATTENING;
/// Square of the first eccentricity of GRS 80, no unit.
pub(super) const E2: f64 = FLATTENING * (2.0 - FLATTENING);

/// The map projection of one zone, with its constants computed once.
///
/// Both directions are total: away from its zone a projection answers with a large distortion, never with a panic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    method: Method,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Method {
    Conic(Conic),
    Transverse(Transverse),
    Azimuthal(Azimuthal),
}

impl Projection {
    /// The official projection of `zone`: Lambert-93 for the metropolis, UTM elsewhere
    /// (décret n° 2000-1276 of 26 December 2000, as amended by décret n° 2019-165).
    pub fn of(zone: Zone) -> Self {
        let method = match zone {
            Zone::Metropole => Method::Conic(Conic::lambert_93()),
            // EPSG:5490, RGAF09 / UTM zone 20N.
            Zone::Guadeloupe | Zone::Martinique => {
                Method::Transverse(Transverse::utm(-63.0, Hemisphere::North))
            }
            // EPSG:2972, RGFG95 / UTM zone 22N.
            Zone::Guyane => Method::Transverse(Transverse::utm(-51.0, Hemisphere::North)),
            // EPSG:2975, RGR92 / UTM zone 40S.
            Zone::Reunion => Method::Transverse(Transverse::utm(57.0, Hemisphere::South)),
            // EPSG:4471, RGM04 / UTM zone 38S.
            Zone::Mayotte => Method::Transverse(Transverse::utm(45.0, Hemisphere::South)),
            Zone::Abroad(area) => Method::Azimuthal(Azimuthal::at(area.center())),
        };
        Self { method }
    }

    /// Where `position` falls on the map.
    pub fn forward(&self, position: LonLat) -> MapPoint {
        match &self.method {
            Method::Conic(conic) => conic.forward(position),
            Method::Transverse(transverse) => transverse.forward(position),
            Method::Azimuthal(azimuthal) => azimuthal.forward(position),
        }
    }

    /// The position on the ellipsoid that falls on `point`.
    ///
    /// # Tolerance
    /// Within 1e-9 degree (0.1 mm) of the position that [`Self::forward`] took, inside the zone.
    pub fn inverse(&self, point: MapPoint) -> LonLat {
        match &self.method {
            Method::Conic(conic) => conic.inverse(point),
            Method::Transverse(transverse) => transverse.inverse(point),
            Method::Azimuthal(azimuthal) => azimuthal.inverse(point),
        }
    }
}

/// Lambert conformal conic with two standard parallels (EPSG method 9802).
///
/// Source of the formulas: EPSG Guidance Note 7-2, § Lambert Conic Conformal (2SP); Snyder, *Map Projections: A
/// Working Manual*, USGS Professional Paper 1395, 1987, pp. 107–109.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Conic {
    /// Longitude of the central meridian, radians.
    lon0: f64,
    /// Exponent of the cone, no unit.
    n: f64,
    /// Radius of the equator on the map, metres.
    equator_m: f64,
    /// The pole, where the meridians meet, metres.
    pole: MapPoint,
}

impl Conic {
    /// RGF93 / Lambert-93 (EPSG:2154; IGN, note `NTG_71`, projection Lambert-93).
    fn lambert_93() -> Self {
        let (south, north) = (44_f64.to_radians(), 49_f64.to_radians());
        let origin = 46.5_f64.to_radians();
        let false_origin = MapPoint {
            x: 700_000.0,
            y: 6_600_000.0,
        };
        let n = (parallel_radius(south) / parallel_radius(north)).ln()
            / (isometric_latitude(north) - isometric_latitude(south));
        let equator_m =
            SEMI_MAJOR_M * parallel_radius(south) * (n * isometric_latitude(south)).exp() / n;
        let origin_m = equator_m * (-n * isometric_latitude(origin)).exp();
        let pole = MapPoint {
            x: false_origin.x,
            y: false_origin.y + origin_m,
        };
        Self {
            lon0: 3_f64.to_radians(),
            n,
            equator_m,
            pole,
        }
    }

    fn forward(&self, position: LonLat) -> MapPoint {
        let radius_m =
            self.equator_m * (-self.n * isometric_latitude(position.lat.to_radians())).exp();
        let (sin, cos) = sin_cos(self.n * (position.lon.to_radians() - self.lon0));
        MapPoint {
            x: self.pole.x + radius_m * sin,
            y: self.pole.y - radius_m * cos,
        }
    }

    fn inverse(&self, point: MapPoint) -> LonLat {
        let (east, south) = (point.x - self.pole.x, self.pole.y - point.y);
        let radius_m = (east * east + south * south).sqrt();
        let lat = latitude_of_isometric((self.equator_m / radius_m).ln() / self.n);
        let lon = self.lon0 + east.atan2(south) / self.n;
        LonLat {
            lon: lon.to_degrees(),
            lat: lat.to_degrees(),
        }
    }
}

/// Side of the equator, which sets the false northing of a UTM zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hemisphere {
    North,
    South,
}

/// Scale on the central meridian of a UTM zone, no unit (EPSG:16000).
const UTM_SCALE: f64 = 0.9996;
/// Easting of the central meridian of a UTM zone, metres (EPSG:16000).
const UTM_FALSE_EASTING_M: f64 = 500_000.0;
/// Northing of the equator in a southern UTM zone, metres (EPSG:16100).
const UTM_SOUTH_FALSE_NORTHING_M: f64 = 10_000_000.0;

/// Third flattening of GRS 80, no unit.
const N: f64 = FLATTENING / (2.0 - FLATTENING);
const N2: f64 = N * N;
const N3: f64 = N2 * N;
const N4: f64 = N3 * N;

/// Radius of the circle as long as a meridian, metres (Krüger 1912, § 5).
const RECTIFYING_RADIUS_M: f64 = SEMI_MAJOR_M / (1.0 + N) * (1.0 + N2 / 4.0 + N4 / 64.0);

/// Krüger's series from the conformal sphere to the map, no unit (Krüger, *Konforme Abbildung des Erdellipsoids
/// in der Ebene*, 1912, § 8; the same in EPSG Guidance Note 7-2, § Transverse Mercator, and in Karney, *Transverse
/// Mercator with an accuracy of a few nanometers*, 2011, eq. 35). The terms left out weigh less than 1e-7 m.
const TO_MAP: [f64; 4] = [
    N / 2.0 - 2.0 / 3.0 * N2 + 5.0 / 16.0 * N3 + 41.0 / 180.0 * N4,
    13.0 / 48.0 * N2 - 3.0 / 5.0 * N3 + 557.0 / 1440.0 * N4,
    61.0 / 240.0 * N3 - 103.0 / 140.0 * N4,
    49561.0 / 161280.0 * N4,
];

/// Krüger's series from the map to the conformal sphere, no unit (same sources; Karney's eq. 36).
const TO_SPHERE: [f64; 4] = [
    N / 2.0 - 2.0 / 3.0 * N2 + 37.0 / 96.0 * N3 - N4 / 360.0,
    N2 / 48.0 + N3 / 15.0 - 437.0 / 1440.0 * N4,
    17.0 / 480.0 * N3 - 37.0 / 840.0 * N4,
    4397.0 / 161280.0 * N4,
];

/// Transverse Mercator (EPSG method 9807) in a zone of UTM.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Transverse {
    /// Longitude of the central meridian, radians.
    lon0: f64,
    /// Northing of the equator, metres.
    false_northing_m: f64,
}

impl Transverse {
    fn utm(central_meridian_deg: f64, hemisphere: Hemisphere) -> Self {
        let false_northing_m = match hemisphere {
            Hemisphere::North => 0.0,
            Hemisphere::South => UTM_SOUTH_FALSE_NORTHING_M,
        };
        Self {
            lon0: central_meridian_deg.to_radians(),
            false_northing_m,
        }
    }

    fn forward(&self, position: LonLat) -> MapPoint {
        let tan_conformal = sinh(isometric_latitude(position.lat.to_radians()));
        let (sin_lon, cos_lon) = sin_cos(position.lon.to_radians() - self.lon0);
        let xi = tan_conformal.atan2(cos_lon);
        let eta = asinh(sin_lon / (tan_conformal * tan_conformal + cos_lon * cos_lon).sqrt());
        let shift = series(&TO_MAP, xi, eta);
        MapPoint {
            x: UTM_FALSE_EASTING_M + UTM_SCALE * RECTIFYING_RADIUS_M * (eta + shift.eta),
            y: self.false_northing_m + UTM_SCALE * RECTIFYING_RADIUS_M * (xi + shift.xi),
        }
    }

    fn inverse(&self, point: MapPoint) -> LonLat {
        let xi_on_map = (point.y - self.false_northing_m) / (UTM_SCALE * RECTIFYING_RADIUS_M);
        let eta_on_map = (point.x - UTM_FALSE_EASTING_M) / (UTM_SCALE * RECTIFYING_RADIUS_M);
        let shift = series(&TO_SPHERE, xi_on_map, eta_on_map);
        let (xi, eta) = (xi_on_map - shift.xi, eta_on_map - shift.eta);
        let (sin_xi, cos_xi) = sin_cos(xi);
        let isometric = atanh(sin_xi / cosh(eta));
        let lon = self.lon0 + sinh(eta).atan2(cos_xi);
        LonLat {
            lon: lon.to_degrees(),
            lat: latitude_of_isometric(isometric).to_degrees(),
        }
    }
}

/// What Krüger's series adds, in radians along the meridian (`xi`) and across it (`eta`).
struct Shift {
    xi: f64,
    eta: f64,
}

fn series(coefficients: &[f64; 4], xi: f64, eta: f64) -> Shift {
    let orders = [2.0, 4.0, 6.0, 8.0];
    let start = Shift { xi: 0.0, eta: 0.0 };
    coefficients
        .iter()
        .zip(orders)
        .fold(start, |sum, (coefficient, order)| {
            let (sin, cos) = sin_cos(order * xi);
            Shift {
                xi: sum.xi + coefficient * sin * cosh(order * eta),
                eta: sum.eta + coefficient * cos * sinh(order * eta),
            }
        })
}

/// Radius of the parallel at `lat` (radians), in semi-major axes (EPSG Guidance Note 7-2, *m*).
fn parallel_radius(lat: f64) -> f64 {
    let (sin, cos) = sin_cos(lat);
    cos / (1.0 - E2 * sin * sin).sqrt()
}

/// Isometric latitude of `lat` (radians), which grows as fast as longitude does on a conformal map
/// (IGN, note ALG0001; Snyder, p. 15).
fn isometric_latitude(lat: f64) -> f64 {
    let e = E2.sqrt();
    let (sin, cos) = sin_cos(lat);
    asinh(sin / cos) - e * atanh(e * sin)
}

/// Rounds of the fixed point below: each gains a factor `E2`, so that eight reach the last bit of an `f64`.
const LATITUDE_ROUNDS: usize = 8;

/// Latitude in radians of the isometric latitude `q` (IGN, note ALG0002).
fn latitude_of_isometric(q: f64) -> f64 {
    let e = E2.sqrt();
    let sin = (0..LATITUDE_ROUNDS).fold(tanh(q), |sin, _| tanh(q + e * atanh(e * sin)));
    sinh(q + e * atanh(e * sin)).atan()
}
