//! Places equal symbols near their anchors, without overlap and inside their frames.

use super::relaxation::Relaxation;
use crate::geo::{ScreenPoint, ScreenRect};

/// A symbol to place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// Where the symbol would stand if it were alone.
    pub at: ScreenPoint,
    /// How strongly it stays there: a symbol of weight 2 yields half as much as one of weight 1.
    pub weight: f64,
    /// Index of the anchor on whose ring its symbol stands, smaller than a free one; that anchor is on no ring itself.
    pub ring_of: Option<usize>,
}

impl Anchor {
    /// Diameter of its symbol where that of a free one is `diameter_px`.
    pub fn diameter_px(&self, diameter_px: f64) -> f64 {
        match self.ring_of {
            Some(_) => SATELLITE_SHARE * diameter_px,
            None => diameter_px,
        }
    }
}

/// Where the symbols may stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// Limits that no symbol crosses.
    pub inside: ScreenRect,
    /// Rectangles that no symbol touches, such as cartons; they do not cover all of `inside`.
    pub outside: Vec<ScreenRect>,
}

/// Symbols placed: their common diameter and their centres, in the order of the anchors.
#[derive(Clone, Debug, PartialEq)]
pub struct Placement {
    /// Diameter of every free symbol, CSS px; at most the one asked for.
    pub diameter_px: f64,
    /// Centre of each symbol.
    pub centers: Vec<ScreenPoint>,
}

/// Room left between two symbols, CSS px.
pub const SPACING_PX: f64 = 2.0;

/// Room between a symbol and those on its ring, CSS px.
pub const RING_GAP_PX: f64 = 1.0;

/// Distance that pointing asks for between the middles of two symbols, where symbols are that large (WCAG 2.2, 2.5.8),
/// CSS px.
pub const TARGET_PX: f64 = 24.0;

/// Diameter of a symbol on a ring, as a share of that of the others.
pub const SATELLITE_SHARE: f64 = 0.62;

/// Smallest symbol that can be seen, CSS px.
pub const MIN_DIAMETER_PX: f64 = 2.0;

/// Least distance between the middles of two symbols that must be pointed at, CSS px; none where symbols are smaller.
pub(super) fn target_px(diameter_px: f64) -> f64 {
    if diameter_px < TARGET_PX {
        0.0
    } else {
        TARGET_PX
    }
}

/// Distance between the middle of a free symbol of `diameter_px` and that of one on its ring, CSS px.
pub fn ring_px(diameter_px: f64) -> f64 {
    let touching = (1.0 + SATELLITE_SHARE) * diameter_px / 2.0;
    (touching + RING_GAP_PX).max(target_px(diameter_px))
}

/// Places one symbol of `diameter_px` for each anchor, smaller ones on the rings.
///
/// Deterministic: the same input gives the same output to the last bit on every platform (only `+ − × ÷ √`).
/// Where the room is too small for the diameter asked, every symbol gets smaller by a tenth until they fit;
/// under [`MIN_DIAMETER_PX`] they stay on their anchors and may overlap.
pub fn place(anchors: &[Anchor], room: &Room, diameter_px: f64) -> Placement {
    // A room flatter than a symbol has no inside for it.
    let mut diameter = diameter_px.min(room.inside.width).min(room.inside.height);
    while diameter >= MIN_DIAMETER_PX {
        if let Some(centers) = Relaxation::new(anchors, room, diameter).settled() {
            return Placement {
                diameter_px: diameter,
                centers,
            };
        }
        diameter *= 0.9;
    }
    Placement {
        diameter_px: MIN_DIAMETER_PX,
        centers: anchors.iter().map(|a| room.inside.clamp(a.at)).collect(),
    }
}
