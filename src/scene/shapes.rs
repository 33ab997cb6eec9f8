//! The outlines as SVG path data, built once per data set and never per colouring.

use std::fmt::Write as _;

use super::INFALLIBLE;
use crate::geo::{
    Frame, FrameId, Geometry, LonLat, MapBounds, MapPoint, Projection, Zone, fixed, interior_point,
};
use crate::model::{Boundaries, Feature, TerritoryIdx};

/// Metres per unit of path data: ten metres are a quarter of a pixel at the closest zoom.
pub(super) const UNIT_M: f64 = 10.0;

/// How near the middle of a territory its symbol must be anchored, metres.
const ANCHOR_PRECISION_M: f64 = 500.0;

/// Outline of a territory.
#[derive(Clone, Debug, PartialEq)]
pub struct TerritoryShape {
    /// Where it lies.
    pub zone: Zone,
    /// Where its symbol points to: inside it, far from its edges; metres.
    pub anchor: MapPoint,
    /// Smallest box around it, metres.
    pub bounds: MapBounds,
    /// SVG path data in units of ten metres, `y` growing south.
    pub d: String,
}

impl TerritoryShape {
    /// The frame its symbol stands in.
    pub fn frame(&self) -> FrameId {
        FrameId::showing(self.zone, self.anchor)
    }
}

/// What a context outline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContextKind {
    /// A neighbouring country.
    Neighbour,
    /// A région: the land of France.
    Region,
    /// Limits of départements.
    Department,
}

impl ContextKind {
    /// Every kind, in drawing order.
    pub const ALL: [Self; 3] = [Self::Neighbour, Self::Region, Self::Department];

    /// Value of the property `niveau` in `contexte.geojson`.
    pub fn level(self) -> &'static str {
        match self {
            Self::Neighbour => "pays",
            Self::Region => "region",
            Self::Department => "departement",
        }
    }
}

/// Context outlines that are drawn together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContextGroup {
    /// Those of a zone, without Corsica.
    Zone(Zone),
    /// Those of Corsica: the main frame does not show them, its carton does.
    Corsica,
}

impl ContextGroup {
    /// The groups that `frame` shows, in drawing order.
    pub fn shown_in(frame: FrameId) -> Vec<Self> {
        match frame {
            FrameId::Corse => vec![Self::Zone(Zone::Metropole), Self::Corsica],
            other => vec![Self::Zone(other.zone())],
        }
    }
}

/// Quiet outline behind the territories.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextShape {
    /// What it is drawn with.
    pub group: ContextGroup,
    /// What it is.
    pub kind: ContextKind,
    /// SVG path data in units of ten metres, `y` growing south.
    pub d: String,
}

/// Every outline of a data set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapShapes {
    pub(super) territories: Vec<Option<TerritoryShape>>,
    pub(super) context: Vec<ContextShape>,
}

impl MapShapes {
    /// The outlines of `boundaries`, where they lie in a zone, and of the `context` features of a known level.
    pub fn new(boundaries: &Boundaries, context: &[Feature]) -> Self {
        let mut shapes = Self::of_context(context);
        for geometry in &boundaries.by_territory {
            shapes.push(geometry.as_ref());
        }
        shapes
    }

    /// The outlines of `context` alone: [`Self::push`] adds the territories.
    pub fn of_context(context: &[Feature]) -> Self {
        let shapes: Vec<ContextShape> = context.iter().flat_map(context_shapes).collect();
        let of_kind = |kind| {
            shapes
                .iter()
                .filter(move |shape| shape.kind == kind)
                .cloned()
        };
        let context = ContextKind::ALL.into_iter().flat_map(of_kind).collect();
        let territories = Vec::new();
        Self {
            territories,
            context,
        }
    }

    /// Adds the shape of the next territory, if it has one.
    pub fn push(&mut self, geometry: Option<&Geometry<LonLat>>) {
        self.territories.push(geometry.and_then(territory_shape));
    }

    /// The territories that have a shape.
    pub fn territories(&self) -> impl Iterator<Item = (TerritoryIdx, &TerritoryShape)> {
        (0..)
            .map(TerritoryIdx)
            .zip(&self.territories)
            .filter_map(|(idx, shape)| Some((idx, shape.as_ref()?)))
    }

    /// The shape of `territory`, if it has one.
    pub fn territory(&self, territory: TerritoryIdx) -> Option<&TerritoryShape> {
        self.territories.get(territory.index())?.as_ref()
    }

    /// The context outlines of `group`, in drawing order.
    pub fn context(&self, group: ContextGroup) -> impl Iterator<Item = &ContextShape> {
        self.context
            .iter()
            .filter(move |shape| shape.group == group)
    }

    /// The territories drawn in `frame`, whether or not their symbol stands there.
    pub fn drawn_in(
        &self,
        frame: FrameId,
    ) -> impl Iterator<Item = (TerritoryIdx, &TerritoryShape)> {
        self.territories().filter(move |(_, shape)| {
            shape.zone == frame.zone()
                && (frame == FrameId::Main || shape.bounds.intersects(frame.extent()))
        })
    }
}

/// The `transform` that puts path data of this module into `frame`.
pub fn path_transform(frame: &Frame) -> String {
    let scale = fixed(frame.scale * UNIT_M, 6);
    let (x, y) = (fixed(frame.origin.x, 2), fixed(frame.origin.y, 2));
    format!("matrix({scale} 0 0 {scale} {x} {y})")
}

fn territory_shape(geometry: &Geometry<LonLat>) -> Option<TerritoryShape> {
    let zone = Zone::containing(geometry.first()?)?;
    let projected = geometry.projected(&Projection::of(zone));
    let anchor = anchor(&projected)?;
    Some(TerritoryShape {
        zone,
        anchor,
        bounds: projected.bounds()?,
        d: path_data(&projected),
    })
}

/// The place of a symbol: inside the polygons and far from their edges, else the first position.
fn anchor(geometry: &Geometry<MapPoint>) -> Option<MapPoint> {
    let inside = match geometry {
        Geometry::Polygons(polygons) => {
            interior_point(polygons, ANCHOR_PRECISION_M).map(|point| point.at)
        }
        Geometry::Lines(_) | Geometry::Points(_) => None,
    };
    inside.or_else(|| geometry.first())
}

/// The outlines of a context feature: one, or two where it lies on both sides of the Ligurian Sea.
fn context_shapes(feature: &Feature) -> Vec<ContextShape> {
    let level = feature.level.as_deref();
    let kind = ContextKind::ALL
        .into_iter()
        .find(|kind| Some(kind.level()) == level);
    let (Some(kind), Some(geometry)) = (kind, &feature.geometry) else {
        return Vec::new();
    };
    let Some(zone) = geometry.first().map(Zone::nearest) else {
        return Vec::new();
    };
    let projected = geometry.projected(&Projection::of(zone));
    let (corsica, rest) = if zone == Zone::Metropole && kind != ContextKind::Neighbour {
        split(projected, |start| FrameId::Corse.extent().contains(start))
    } else {
        (None, Some(projected))
    };
    let parts = [
        (ContextGroup::Zone(zone), rest),
        (ContextGroup::Corsica, corsica),
    ];
    parts
        .into_iter()
        .filter_map(|(group, part)| {
            Some(ContextShape {
                group,
                kind,
                d: path_data(&part?),
            })
        })
        .collect()
}

/// The parts whose first position passes `test`, and the others; `None` for a side without any.
fn split(
    geometry: Geometry<MapPoint>,
    test: impl Fn(MapPoint) -> bool,
) -> (Option<Geometry<MapPoint>>, Option<Geometry<MapPoint>>) {
    fn kept<T>(
        parts: (Vec<T>, Vec<T>),
        make: fn(Vec<T>) -> Geometry<MapPoint>,
    ) -> (Option<Geometry<MapPoint>>, Option<Geometry<MapPoint>>) {
        let side = |parts: Vec<T>| (!parts.is_empty()).then(|| make(parts));
        (side(parts.0), side(parts.1))
    }
    let starts = |line: &[MapPoint]| line.first().copied().is_some_and(&test);
    match geometry {
        Geometry::Polygons(all) => kept(
            all.into_iter()
                .partition(|polygon| starts(&polygon.exterior)),
            Geometry::Polygons,
        ),
        Geometry::Lines(all) => kept(
            all.into_iter().partition(|line| starts(line)),
            Geometry::Lines,
        ),
        Geometry::Points(all) => kept(
            all.into_iter().partition(|&point| test(point)),
            Geometry::Points,
        ),
    }
}

/// SVG path data: absolute start of each ring, then relative whole units.
fn path_data(geometry: &Geometry<MapPoint>) -> String {
    let mut d = String::new();
    match geometry {
        Geometry::Polygons(polygons) => {
            for ring in polygons.iter().flat_map(crate::geo::Polygon::rings) {
                // The closing position repeats the first: `z` stands for it.
                append(&mut d, ring.split_last().map_or(&[], |(_, open)| open));
                d.push('z');
            }
        }
        Geometry::Lines(lines) => lines.iter().for_each(|line| append(&mut d, line)),
        Geometry::Points(_) => {}
    }
    d
}

/// Appends one open line. Positions that fall on the same unit as the one before are dropped.
fn append(d: &mut String, line: &[MapPoint]) {
    let mut units = line
        .iter()
        .map(|point| (whole_units(point.x), -whole_units(point.y)));
    let Some(mut last) = units.next() else { return };
    write!(d, "M{} {}l", last.0, last.1).expect(INFALLIBLE);
    let start = d.len();
    for (x, y) in units {
        if (x, y) != last {
            let gap = if d.len() == start { "" } else { " " };
            write!(d, "{gap}{} {}", x - last.0, y - last.1).expect(INFALLIBLE);
            last = (x, y);
        }
    }
    if d.len() == start {
        d.push_str("0 0");
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "projected metres over ten are far inside an i64"
)]
fn whole_units(metres: f64) -> i64 {
    (metres / UNIT_M).round() as i64
}
