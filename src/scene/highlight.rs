//! The chosen territory and those it is related to, drawn over the others.

use super::furniture::Leader;
use super::glyph::{self, Piece};
use super::layout::{Layout, PlacedSymbol};
use super::rose::Rose;
use crate::geo::ScreenPoint;
use crate::model::{Atlas, Coloring, TerritoryIdx};

/// How much larger than the others the chosen symbol is drawn.
const LARGER: f64 = 1.25;

/// The chosen symbol.
#[derive(Clone, Debug, PartialEq)]
pub struct Highlight {
    /// Its centre.
    pub center: ScreenPoint,
    /// Its radius, larger than that of the others, CSS px.
    pub radius_px: f64,
    /// What it is made of.
    pub pieces: Vec<Piece>,
    /// The line to its place, when it was moved away.
    pub leader: Option<Leader>,
    /// The body it lies in, and the territories that lie in it.
    pub relatives: Vec<Relative>,
}

/// A territory related to the chosen one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relative {
    /// The territory.
    pub territory: TerritoryIdx,
    /// Centre of its symbol.
    pub center: ScreenPoint,
    /// Radius of its symbol, CSS px.
    pub radius_px: f64,
}

/// The highlight of `territory` in `layout`; `None` when it has no symbol.
pub fn highlight(
    atlas: &Atlas,
    layout: &Layout,
    coloring: Coloring,
    territory: TerritoryIdx,
) -> Option<Highlight> {
    let (_, symbol) = layout.symbol(territory)?;
    let radius_px = LARGER * symbol.diameter_px / 2.0;
    let larger = PlacedSymbol {
        diameter_px: 2.0 * radius_px,
        ..*symbol
    };
    let rose = Rose::new(atlas.levers().count(), larger.rose_radius_px());
    let parent = atlas.territory(territory).parent;
    let family = parent.into_iter().chain(atlas.children(territory));
    let relatives = family.filter_map(|other| {
        let (_, symbol) = layout.symbol(other)?;
        Some(Relative {
            territory: other,
            center: symbol.center,
            radius_px: symbol.diameter_px / 2.0,
        })
    });
    Some(Highlight {
        center: symbol.center,
        radius_px,
        pieces: glyph::symbol(atlas, coloring, territory, &rose, radius_px),
        leader: Leader::of(symbol),
        relatives: relatives.collect(),
    })
}
