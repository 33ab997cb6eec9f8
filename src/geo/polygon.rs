//! Polygons and the other shapes a feature can have, in degrees or in metres.

use super::{LonLat, MapBounds, MapPoint, Projection};

/// A surface: one outer ring and its holes. Rings are closed as in RFC 7946 §3.1.6: the last position repeats
/// the first. Their direction is free.
#[derive(Clone, Debug, PartialEq)]
pub struct Polygon<P> {
    /// Outer ring.
    pub exterior: Vec<P>,
    /// Rings cut out of it.
    pub holes: Vec<Vec<P>>,
}

/// The shape of one feature.
#[derive(Clone, Debug, PartialEq)]
pub enum Geometry<P> {
    /// `Polygon` or `MultiPolygon`.
    Polygons(Vec<Polygon<P>>),
    /// `LineString` or `MultiLineString`.
    Lines(Vec<Vec<P>>),
    /// `Point` or `MultiPoint`.
    Points(Vec<P>),
}

impl<P: Copy> Polygon<P> {
    /// Every ring, the outer one first.
    pub fn rings(&self) -> impl Iterator<Item = &[P]> {
        std::iter::once(&self.exterior)
            .chain(&self.holes)
            .map(Vec::as_slice)
    }
}

impl<P: Copy> Geometry<P> {
    /// Its first position; `None` if it has no position at all.
    pub fn first(&self) -> Option<P> {
        self.lists().find_map(|list| list.first().copied())
    }

    /// Every position, the closing ones of rings included.
    pub fn positions(&self) -> impl Iterator<Item = P> {
        self.lists().flatten().copied()
    }

    /// Rings, lines, or the list of points.
    fn lists(&self) -> Box<dyn Iterator<Item = &[P]> + '_> {
        match self {
            Self::Polygons(polygons) => Box::new(polygons.iter().flat_map(Polygon::rings)),
            Self::Lines(lines) => Box::new(lines.iter().map(Vec::as_slice)),
            Self::Points(points) => Box::new(std::iter::once(points.as_slice())),
        }
    }
}

impl Geometry<LonLat> {
    /// The same shape on the map of `projection`.
    pub fn projected(&self, projection: &Projection) -> Geometry<MapPoint> {
        let list = |list: &Vec<LonLat>| {
            list.iter()
                .map(|&position| projection.forward(position))
                .collect()
        };
        match self {
            Self::Polygons(polygons) => Geometry::Polygons(
                polygons
                    .iter()
                    .map(|p| Polygon {
                        exterior: list(&p.exterior),
                        holes: p.holes.iter().map(list).collect(),
                    })
                    .collect(),
            ),
            Self::Lines(lines) => Geometry::Lines(lines.iter().map(list).collect()),
            Self::Points(points) => Geometry::Points(list(points)),
        }
    }
}

impl Geometry<MapPoint> {
    /// Smallest box around the shape; `None` if it has no position.
    pub fn bounds(&self) -> Option<MapBounds> {
        MapBounds::around(self.positions())
    }
}

impl Polygon<MapPoint> {
    /// Surface without the holes, in square metres; never negative, zero if the outer ring is empty.
    pub fn area(&self) -> f64 {
        let holes: f64 = self.holes.iter().map(|ring| signed_area(ring).abs()).sum();
        (signed_area(&self.exterior).abs() - holes).max(0.0)
    }

    /// Smallest box around the outer ring; `None` if that ring is empty.
    pub fn bounds(&self) -> Option<MapBounds> {
        MapBounds::around(self.exterior.iter().copied())
    }

    /// Centre of mass, holes taken out; the middle of the bounds where the surface is nil, `None` if the outer ring
    /// is empty. It may lie outside the polygon: for a place surely inside, see [`super::interior_point`].
    pub fn centroid(&self) -> Option<MapPoint> {
        let middle = self.bounds()?.center();
        // Moments are taken about the middle: coordinates are millions of metres, their products lose digits.
        let outer = Moment::of(&self.exterior, middle);
        let total = self
            .holes
            .iter()
            .map(|ring| Moment::of(ring, middle))
            .fold(outer, Moment::without);
        if total.area > 0.0 {
            Some(MapPoint {
                x: middle.x + total.x / total.area,
                y: middle.y + total.y / total.area,
            })
        } else {
            Some(middle)
        }
    }

    /// Whether `point` lies inside by the even-odd rule; a point on the edge may fall on either side.
    pub fn contains(&self, point: MapPoint) -> bool {
        self.rings()
            .filter(|ring| ring_contains(ring, point))
            .count()
            % 2
            == 1
    }
}

/// Surface of a closed ring in square metres, positive if it turns counter-clockwise (`y` grows north); zero if it
/// is empty.
pub fn signed_area(ring: &[MapPoint]) -> f64 {
    let Some(&origin) = ring.first() else {
        return 0.0;
    };
    let twice: f64 = ring
        .windows(2)
        .map(|edge| {
            let (a, b) = (edge[0], edge[1]);
            (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
        })
        .sum();
    twice / 2.0
}

/// The polygon with the largest surface, the first of equals; `None` if there is none.
pub fn largest(polygons: &[Polygon<MapPoint>]) -> Option<&Polygon<MapPoint>> {
    let mut best: Option<(&Polygon<MapPoint>, f64)> = None;
    for polygon in polygons {
        let area = polygon.area();
        if best.is_none_or(|(_, largest)| area > largest) {
            best = Some((polygon, area));
        }
    }
    best.map(|(polygon, _)| polygon)
}

/// Area of a ring and its first moments about an origin, as if it turned counter-clockwise.
#[derive(Clone, Copy)]
struct Moment {
    area: f64,
    x: f64,
    y: f64,
}

impl Moment {
    fn of(ring: &[MapPoint], origin: MapPoint) -> Self {
        let mut sum = Self {
            area: 0.0,
            x: 0.0,
            y: 0.0,
        };
        for edge in ring.windows(2) {
            let (ax, ay) = (edge[0].x - origin.x, edge[0].y - origin.y);
            let (bx, by) = (edge[1].x - origin.x, edge[1].y - origin.y);
            let cross = ax * by - bx * ay;
            sum.area += cross / 2.0;
            sum.x += (ax + bx) * cross / 6.0;
            sum.y += (ay + by) * cross / 6.0;
        }
        let sign = sum.area.signum();
        Self {
            area: sum.area * sign,
            x: sum.x * sign,
            y: sum.y * sign,
        }
    }

    fn without(self, hole: Self) -> Self {
        Self {
            area: self.area - hole.area,
            x: self.x - hole.x,
            y: self.y - hole.y,
        }
    }
}

/// Whether a ray from `point` to the east crosses `ring` an odd number of times.
fn ring_contains(ring: &[MapPoint], point: MapPoint) -> bool {
    ring.windows(2).fold(false, |inside, edge| {
        let (a, b) = (edge[0], edge[1]);
        let straddles = (a.y > point.y) != (b.y > point.y);
        if straddles && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) {
            !inside
        } else {
            inside
        }
    })
}
