//! One type per coordinate space, so that spaces cannot be mixed.
//!
//! There is no `+` between points and no conversion by `From`: go through a projection
//! ([`crate::geo::Projection`]) or a frame, whose names say which space they lead to.

/// Position on the ellipsoid (GRS 80, which WGS 84 equals within a millimetre), in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Longitude in degrees, east positive, −180 to 180.
    pub lon: f64,
    /// Latitude in degrees, north positive, −90 to 90.
    pub lat: f64,
}

/// Position on a projected map, in metres; `y` grows north.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapPoint {
    /// Easting in metres.
    pub x: f64,
    /// Northing in metres.
    pub y: f64,
}

/// Position in the drawing, in CSS pixels from its top left corner; `y` grows south.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenPoint {
    /// Pixels to the right.
    pub x: f64,
    /// Pixels downwards.
    pub y: f64,
}

impl ScreenPoint {
    /// Distance to `other` in CSS pixels.
    pub fn distance(self, other: Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        // Not `hypot`: `sqrt` is exact on every platform, golden files depend on it.
        (dx * dx + dy * dy).sqrt()
    }
}

/// Size of the drawing or of a part of it, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenSize {
    /// Pixels across.
    pub width: f64,
    /// Pixels down.
    pub height: f64,
}
