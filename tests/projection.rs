//! Projections against published constants, against PROJ, and there and back over each zone.
#![expect(
    clippy::disallowed_methods,
    reason = "the expected values have a tolerance"
)]

use carte_leviers::geo::{LonLat, MapPoint, Projection, Zone};
use proptest::prelude::*;

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{found} is not within {tolerance} of {expected}"
    );
}

/// Both directions, within `tolerance_m` and the angle it makes.
#[track_caller]
fn check(zone: Zone, lon: f64, lat: f64, x: f64, y: f64, tolerance_m: f64) {
    let projection = Projection::of(zone);
    let point = projection.forward(LonLat { lon, lat });
    close(point.x, x, tolerance_m);
    close(point.y, y, tolerance_m);
    // A degree is at least 60 km here: 1e-6 m is less than 2e-11 degree.
    let position = projection.inverse(MapPoint { x, y });
    close(position.lon, lon, tolerance_m / 60_000.0 + 1e-12);
    close(position.lat, lat, tolerance_m / 60_000.0 + 1e-12);
}

/// EPSG:2154: the false origin is the image of 3° E, 46.5° N.
#[test]
fn lambert_93_puts_its_origin_at_700_km_and_6600_km() {
    check(Zone::Metropole, 3.0, 46.5, 700_000.0, 6_600_000.0, 1e-6);
}

/// IGN, note `NTG_71`, Lambert-93: n = 0.7256077650, C = 11 754 255.426 m, Xs = 700 000 m, Ys = 12 655 612.050 m.
#[test]
fn lambert_93_has_the_constants_that_ign_publishes() {
    let projection = Projection::of(Zone::Metropole);
    let pole = projection.forward(LonLat {
        lon: 3.0,
        lat: 90.0,
    });
    close(pole.x, 700_000.0, 0.0005);
    close(pole.y, 12_655_612.050, 0.0005);
    // The equator is at C from the pole, and the meridian of 13° E makes an angle of 10 n with that of 3° E.
    let equator = projection.forward(LonLat { lon: 3.0, lat: 0.0 });
    close(pole.y - equator.y, 11_754_255.426, 0.001);
    let east = projection.forward(LonLat {
        lon: 13.0,
        lat: 0.0,
    });
    let angle_deg = (east.x - pole.x).atan2(pole.y - east.y).to_degrees();
    close(angle_deg / 10.0, 0.725_607_765_0, 1e-10);
}

/// Scale and direction of north of `zone` at `lon`, `lat`.
#[track_caller]
fn check_distortion(zone: Zone, lon: f64, lat: f64, scale: f64, north_deg: f64) {
    let projection = Projection::of(zone);
    let found = projection.distortion(projection.forward(LonLat { lon, lat }));
    close(found.scale, scale, 2e-8);
    close(found.north_deg, north_deg, 2e-6);
}

/// Lambert-93: scale 1 on the standard parallels 44° and 49°; on 46.5°, n ρ / (a m) (Snyder, p. 108) with the n and the
/// Ys of IGN's note `NTG_71`; meridians lean by n of their distance to 3° E.
#[test]
fn lambert_93_has_the_scale_and_the_convergence_of_its_constants() {
    const N: f64 = 0.725_607_765_0;
    let sin = 46.5_f64.to_radians().sin();
    let m = 46.5_f64.to_radians().cos() / (1.0 - 0.006_694_380_022_90 * sin * sin).sqrt();
    let at_origin = N * (12_655_612.050 - 6_600_000.0) / (6_378_137.0 * m);
    for (lon, lat, scale) in [
        (3.0, 44.0, 1.0),
        (3.0, 49.0, 1.0),
        (-5.0, 49.0, 1.0),
        (9.5, 44.0, 1.0),
        (3.0, 46.5, at_origin),
    ] {
        check_distortion(Zone::Metropole, lon, lat, scale, -N * (lon - 3.0));
    }
}

/// EPSG:16000: scale 0.9996 and north at the top on the central meridian of a UTM zone; at its edge, 3° away on the
/// equator, the convergence is nil too and the scale is over 1.
#[test]
fn utm_has_the_scale_and_the_north_of_its_central_meridian() {
    check_distortion(Zone::Guyane, -51.0, 4.0, 0.9996, 0.0);
    check_distortion(Zone::Reunion, 57.0, -21.0, 0.9996, 0.0);
    let projection = Projection::of(Zone::Reunion);
    let (lon, lat) = (55.5_f64, -21.1_f64);
    let found = projection.distortion(projection.forward(LonLat { lon, lat }));
    // To the first order, convergence is the difference of longitude times the sine of the latitude.
    let expected = -(lon - 57.0) * lat.to_radians().sin();
    close(found.north_deg, expected, 1e-3);
}

/// The two standard parallels are true to scale: 0.001° of longitude is as long on the map as on GRS 80.
#[test]
fn lambert_93_is_true_to_scale_on_44_and_49_degrees() {
    let projection = Projection::of(Zone::Metropole);
    // Length of one degree of GRS 80's parallels in metres: π/180 · a cos φ / √(1 − e² sin² φ).
    for (lat, degree_m) in [(44.0, 80_206.193_1), (49.0, 73_171.793_4)] {
        let west = projection.forward(LonLat { lon: 2.0, lat });
        let east = projection.forward(LonLat { lon: 2.001, lat });
        close(
            (east.x - west.x).hypot(east.y - west.y) * 1000.0,
            degree_m,
            0.05,
        );
    }
}

/// Zone, longitude and latitude in degrees, easting and northing in metres, computed with PROJ 9.5.1 (pyproj 3.7.2,
/// EPSG:4326 to the system of each zone, six decimals).
const BY_PROJ: [(Zone, f64, f64, f64, f64); 13] = [
    (
        Zone::Metropole,
        2.3522,
        48.8566,
        652_469.022709,
        6_862_035.259420,
    ),
    (
        Zone::Metropole,
        -4.9,
        48.4,
        116_243.834591,
        6_840_304.588309,
    ),
    (
        Zone::Metropole,
        9.2,
        42.5,
        1_209_847.703640,
        6_175_601.553866,
    ),
    (
        Zone::Metropole,
        7.7521,
        48.5734,
        1_050_362.695358,
        6_840_899.647188,
    ),
    (Zone::Metropole, 2.0, 41.5, 616_274.585657, 6_044_800.190487),
    (
        Zone::Guadeloupe,
        -61.53,
        16.24,
        657_103.136532,
        1_796_046.838971,
    ),
    (
        Zone::Martinique,
        -60.9,
        14.45,
        726_377.069972,
        1_598_530.557005,
    ),
    (Zone::Guyane, -52.33, 4.93, 352_535.037563, 545_073.719282),
    (Zone::Guyane, -54.3, 2.3, 132_882.729427, 254_645.116330),
    (
        Zone::Reunion,
        55.45,
        -20.88,
        338_767.167364,
        7_690_355.572357,
    ),
    (
        Zone::Reunion,
        55.8,
        -21.37,
        375_588.635869,
        7_636_427.767967,
    ),
    (
        Zone::Mayotte,
        45.23,
        -12.78,
        524_963.360565,
        8_587_181.961135,
    ),
    (
        Zone::Mayotte,
        45.05,
        -12.99,
        505_422.285730,
        8_563_969.607975,
    ),
];

#[test]
fn every_zone_agrees_with_proj() {
    for (zone, lon, lat, x, y) in BY_PROJ {
        check(zone, lon, lat, x, y, 2e-6);
    }
}

#[test]
fn a_position_belongs_to_the_zone_whose_window_holds_it() {
    let known = [
        (2.35, 48.86, Some(Zone::Metropole)),
        (-5.14, 48.46, Some(Zone::Metropole)),
        (9.45, 42.70, Some(Zone::Metropole)),
        (-61.53, 16.24, Some(Zone::Guadeloupe)),
        (-61.07, 14.60, Some(Zone::Martinique)),
        (-52.33, 4.93, Some(Zone::Guyane)),
        (55.45, -20.88, Some(Zone::Reunion)),
        (45.23, -12.78, Some(Zone::Mayotte)),
        (48.86, 2.35, None),
        (0.0, 0.0, None),
        (f64::NAN, 48.0, None),
    ];
    for (lon, lat, zone) in known {
        assert_eq!(Zone::containing(LonLat { lon, lat }), zone, "{lon} {lat}");
    }
}

/// A zone and a position of its window, the window given as west, south, east, north.
fn place() -> impl Strategy<Value = (Zone, LonLat)> {
    let zones = [
        (Zone::Metropole, [-5.5, 41.0, 9.9, 51.5]),
        (Zone::Guadeloupe, [-62.1, 15.5, -60.7, 16.8]),
        (Zone::Martinique, [-61.5, 14.1, -60.5, 15.2]),
        (Zone::Guyane, [-54.9, 1.8, -51.3, 6.1]),
        (Zone::Reunion, [54.9, -21.7, 56.2, -20.5]),
        (Zone::Mayotte, [44.7, -13.3, 45.6, -12.3]),
    ];
    let place = |(zone, [west, south, east, north]): (Zone, [f64; 4])| {
        (west..=east, south..=north).prop_map(move |(lon, lat)| (zone, LonLat { lon, lat }))
    };
    prop::sample::select(zones.to_vec()).prop_flat_map(place)
}

proptest! {
    #[test]
    fn there_and_back_is_the_same_place((zone, position) in place()) {
        prop_assert_eq!(Zone::containing(position), Some(zone));
        let projection = Projection::of(zone);
        let point = projection.forward(position);
        let back = projection.inverse(point);
        prop_assert!((back.lon - position.lon).abs() < 1e-9, "{:?} {:?}", position, back);
        prop_assert!((back.lat - position.lat).abs() < 1e-9, "{:?} {:?}", position, back);
        let again = projection.forward(back);
        prop_assert!((again.x - point.x).abs() < 1e-6 && (again.y - point.y).abs() < 1e-6, "{:?} {:?}", point, again);
    }

    #[test]
    fn north_is_up_and_east_is_right((zone, position) in place()) {
        let projection = Projection::of(zone);
        let here = projection.forward(position);
        let north = projection.forward(LonLat { lat: position.lat + 0.01, ..position });
        let east = projection.forward(LonLat { lon: position.lon + 0.01, ..position });
        prop_assert!(north.y > here.y && east.x > here.x);
    }

    #[test]
    fn any_position_of_the_earth_has_an_image(lon in -180.0..=180.0, lat in -89.9..=89.9) {
        for zone in Zone::ALL {
            let point = Projection::of(zone).forward(LonLat { lon, lat });
            prop_assert!(point.x.is_finite() && point.y.is_finite(), "{:?} {:?}", zone, point);
        }
    }
}
