//! Thousands of outlines at every level of detail, where a border shared by two neighbours stays shared.
//!
//! Whether a point is kept at a level belongs to the point, not to an outline: it is weighed once, on the border
//! between two junctions, and both neighbours find the same answer (`docs/decisions/0027`).

mod build;
mod points;
mod weigh;

use std::ops::Range;

pub use build::MeshBuilder;
pub use points::Unit;

use self::points::PointId;
use super::shapes::UNIT_M;
use crate::geo::{MapBounds, MapPoint};
use crate::model::TerritoryIdx;

/// Metres per unit of a [`Unit`].
pub const METRES_PER_UNIT: f64 = UNIT_M;

/// Rank of a point that every level keeps: a junction, or one of the two ends of an island.
const FIXED: u8 = u8::MAX;

/// Coarsest level: what is dropped lies within 40 km, more than the closest look at a whole country asks for.
const COARSEST: u8 = 12;

/// How far what is dropped may lie from what is drawn, CSS px.
const DROPPED_PX: f64 = 0.6;

/// A level of detail: 0 keeps every point; the level `n` drops those within 2ⁿ units of ten metres of their border.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// Every level, the finest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=COARSEST).map(Self)
    }

    /// The coarsest level whose difference does not show at `scale` pixels per metre.
    pub fn shown_at(scale: f64) -> Self {
        let fits = |level: &Self| level.tolerance_m() * scale <= DROPPED_PX;
        Self::all().take_while(fits).last().unwrap_or(Self(0))
    }

    /// How far what it drops may lie from what it draws, metres.
    pub fn tolerance_m(self) -> f64 {
        match self.0 {
            0 => 0.0,
            level => UNIT_M * f64::from(1_u32 << level),
        }
    }
}

/// A closed ring, or a border between two junctions: places in the list of points.
type Run = Range<usize>;

/// The outline of a territory.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Whose it is.
    pub territory: TerritoryIdx,
    /// Smallest box around it, metres.
    pub bounds: MapBounds,
    /// Its rings, in [`Mesh::rings`].
    rings: Range<usize>,
    /// The borders that no outline before it has, in [`Mesh::borders`].
    borders: Range<usize>,
}

/// Outlines of one projection that share their borders.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mesh {
    points: Vec<Unit>,
    /// Coarsest level that keeps each point.
    ranks: Vec<u8>,
    /// Points of rings and borders, one run after the other.
    runs: Vec<PointId>,
    rings: Vec<Run>,
    borders: Vec<Run>,
    outlines: Vec<Outline>,
}

impl Mesh {
    /// The outlines, in the order of their territories.
    pub fn outlines(&self) -> &[Outline] {
        &self.outlines
    }

    /// The rings of `outline` at `level`, open: the first point is not repeated. A ring may have fewer than three
    /// points left; it then has no surface.
    pub fn rings<'m>(
        &'m self,
        outline: &Outline,
        level: Level,
    ) -> impl Iterator<Item = impl Iterator<Item = Unit> + use<'m>> + use<'m> {
        let rings = self.rings.get(outline.rings.clone()).unwrap_or_default();
        rings.iter().map(move |ring| self.kept(ring, level))
    }

    /// The borders that `outline` brings at `level`: over all outlines, each border comes once.
    pub fn borders<'m>(
        &'m self,
        outline: &Outline,
        level: Level,
    ) -> impl Iterator<Item = impl Iterator<Item = Unit> + use<'m>> + use<'m> {
        let borders = self.borders.get(outline.borders.clone());
        let borders = borders.unwrap_or_default().iter();
        borders.map(move |border| self.kept(border, level))
    }

    fn kept<'m>(&'m self, run: &Run, level: Level) -> impl Iterator<Item = Unit> + use<'m> {
        let run = self.runs.get(run.clone()).unwrap_or_default();
        run.iter()
            .filter(move |id| self.ranks[id.index()] >= level.0)
            .map(|id| self.points[id.index()])
    }

    /// Points kept at `level`.
    pub fn count(&self, level: Level) -> usize {
        self.ranks.iter().filter(|&&rank| rank >= level.0).count()
    }
}

impl Unit {
    /// The place in metres.
    pub fn point(self) -> MapPoint {
        MapPoint {
            x: f64::from(self.x) * UNIT_M,
            y: f64::from(self.y) * -UNIT_M,
        }
    }
}
