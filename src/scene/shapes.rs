//! The outlines as SVG path data, built once per data set and never per colouring.

use super::path_data::path_data;
use crate::geo::{
    Area, Frame, FrameId, Geometry, LonLat, MapBounds, MapPoint, Projection, Zone, fixed,
    interior_point,
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
    /// Régions: the land of France.
    Region,
    /// Limits between régions, where their land is given as a whole.
    RegionLimits,
    /// Limits of départements.
    Department,
}

impl ContextKind {
    /// Every kind, in drawing order.
    pub const ALL: [Self; 4] = [
        Self::Neighbour,
        Self::Region,
        Self::RegionLimits,
        Self::Department,
    ];

    /// What a feature of that `niveau` in `contexte.geojson` is: régions are given as polygons, their limits as lines.
    fn of(level: &str, geometry: &Geometry<LonLat>) -> Option<Self> {
        let kind = Self::ALL.into_iter().find(|kind| kind.level() == level)?;
        Some(match (kind, geometry) {
            (Self::Region, Geometry::Lines(_)) => Self::RegionLimits,
            (kind, _) => kind,
        })
    }

    /// Value of the property `niveau` in `contexte.geojson`.
    pub fn level(self) -> &'static str {
        match self {
            Self::Neighbour => "pays",
            Self::Region | Self::RegionLimits => "region",
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
    /// Where they lie, outside France.
    area: Option<Area>,
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
        Self {
            context,
            ..Self::default()
        }
    }

    /// No outline yet, of a map that shows `boundaries`: with `context` in France, which it is of; elsewhere, where none
    /// of them lies in France, in a frame that fits them.
    pub fn fitting(boundaries: &Boundaries, context: &[Feature]) -> Self {
        match Area::of(boundaries.by_territory.iter().flatten()) {
            area @ Some(_) => Self {
                area,
                ..Self::default()
            },
            None => Self::of_context(context),
        }
    }

    /// Whether our own boundaries and context are on the map: nowhere outside France.
    pub fn shows_context(&self) -> bool {
        self.area.is_none()
    }

    /// The frame that the others lie over.
    pub fn main_frame(&self) -> FrameId {
        self.area.map_or(FrameId::Main, FrameId::Abroad)
    }

    /// Adds the shape of the next territory, if it has one.
    pub fn push(&mut self, geometry: Option<&Geometry<LonLat>>) {
        let elsewhere = self.area.map(Zone::Abroad);
        let shape = geometry.and_then(|geometry| {
            let zone = elsewhere.or_else(|| Zone::containing(geometry.first()?))?;
            territory_shape(geometry, zone)
        });
        self.territories.push(shape);
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
                && (frame.is_main() || shape.bounds.intersects(frame.extent()))
        })
    }
}

/// The `transform` that puts path data of this module into `frame`.
pub fn path_transform(frame: &Frame) -> String {
    let scale = fixed(frame.scale * UNIT_M, 6);
    let (x, y) = (fixed(frame.origin.x, 2), fixed(frame.origin.y, 2));
    format!("matrix({scale} 0 0 {scale} {x} {y})")
}

fn territory_shape(geometry: &Geometry<LonLat>, zone: Zone) -> Option<TerritoryShape> {
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
    let (Some(level), Some(geometry)) = (&feature.level, &feature.geometry) else {
        return Vec::new();
    };
    let Some(kind) = ContextKind::of(level, geometry) else {
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
