//! Axis-parallel boxes in map and screen space.

use super::{MapPoint, ScreenPoint, within};

/// Box on a projected map, in metres; never empty once built from a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapBounds {
    /// South-west corner.
    pub min: MapPoint,
    /// North-east corner.
    pub max: MapPoint,
}

impl MapBounds {
    /// Smallest box around `points`; `None` if there is no point.
    pub fn around(points: impl IntoIterator<Item = MapPoint>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        let start = Self {
            min: first,
            max: first,
        };
        Some(points.fold(start, |b, p| Self {
            min: MapPoint {
                x: b.min.x.min(p.x),
                y: b.min.y.min(p.y),
            },
            max: MapPoint {
                x: b.max.x.max(p.x),
                y: b.max.y.max(p.y),
            },
        }))
    }

    /// Width in metres.
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// Height in metres.
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// Middle of the box.
    pub fn center(self) -> MapPoint {
        MapPoint {
            x: f64::midpoint(self.min.x, self.max.x),
            y: f64::midpoint(self.min.y, self.max.y),
        }
    }

    /// Whether `point` lies inside or on the edge.
    pub fn contains(self, point: MapPoint) -> bool {
        self.min.x <= point.x
            && point.x <= self.max.x
            && self.min.y <= point.y
            && point.y <= self.max.y
    }

    /// Whether the two boxes share a point.
    pub fn intersects(self, other: Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }
}

/// Box in the drawing, in CSS pixels; `width` and `height` are not negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenRect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Pixels across.
    pub width: f64,
    /// Pixels down.
    pub height: f64,
}

impl ScreenRect {
    /// The box of that size whose middle is `center`.
    pub fn around(center: ScreenPoint, width: f64, height: f64) -> Self {
        Self {
            x: center.x - width / 2.0,
            y: center.y - height / 2.0,
            width,
            height,
        }
    }

    /// Right edge.
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// Bottom edge.
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// Middle of the box.
    pub fn center(self) -> ScreenPoint {
        ScreenPoint {
            x: self.x + self.width / 2.0,
            y: self.y + self.height / 2.0,
        }
    }

    /// The box with `margin_px` taken from each side (added to it when negative); where there is no room,
    /// the middle line wins.
    #[must_use]
    pub fn shrunk(self, margin_px: f64) -> Self {
        let dx = margin_px.min(self.width / 2.0);
        let dy = margin_px.min(self.height / 2.0);
        Self {
            x: self.x + dx,
            y: self.y + dy,
            width: self.width - 2.0 * dx,
            height: self.height - 2.0 * dy,
        }
    }

    /// Whether `point` lies inside or on the edge.
    pub fn contains(self, point: ScreenPoint) -> bool {
        self.x <= point.x
            && point.x <= self.right()
            && self.y <= point.y
            && point.y <= self.bottom()
    }

    /// Whether all of `other` lies inside, up to the edges.
    pub fn holds(self, other: Self) -> bool {
        self.x <= other.x
            && other.right() <= self.right()
            && self.y <= other.y
            && other.bottom() <= self.bottom()
    }

    /// Whether the two boxes overlap by more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// The point of the box nearest to `point`.
    pub fn clamp(self, point: ScreenPoint) -> ScreenPoint {
        ScreenPoint {
            x: within(point.x, self.x, self.right()),
            y: within(point.y, self.y, self.bottom()),
        }
    }
}
