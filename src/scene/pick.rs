//! What lies under the pointer: a territory's symbol, or its outline.

use super::layout::{Layout, PlacedSymbol};
use super::outline::path_contains;
use super::shapes::{MapShapes, TerritoryShape};
use crate::geo::{Frame, FrameId, ScreenPoint};
use crate::model::TerritoryIdx;

/// What points at the map; it decides how near is near enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse, a pen or a trackpad.
    Fine,
    /// A finger.
    Coarse,
}

impl Pointer {
    /// How far from its middle a symbol is still meant, CSS px: targets are 24 px wide (WCAG 2.2, 2.5.8), 44 px
    /// under a finger (2.5.5), unless the symbol itself is larger.
    pub fn reach_px(self) -> f64 {
        match self {
            Self::Fine => 12.0,
            Self::Coarse => 22.0,
        }
    }
}

/// The territory meant by pointing at `at`: the nearest symbol within reach, else the outline that holds the place,
/// the smallest of several. `None` over nothing.
///
/// A carton hides what the main frame shows under it: there, only what stands in the carton counts.
pub fn pick(
    layout: &Layout,
    shapes: &MapShapes,
    at: ScreenPoint,
    pointer: Pointer,
) -> Option<TerritoryIdx> {
    let frame = frame_at(layout, at)?;
    nearest_symbol(layout, frame.id, at, pointer)
        .map(|symbol| symbol.territory)
        .or_else(|| outline_at(shapes, frame, at))
}

/// The frame seen at `at`: the last drawn of those that hold it.
pub fn frame_at(layout: &Layout, at: ScreenPoint) -> Option<&Frame> {
    let frames = layout.composition.frames.iter().rev();
    frames.into_iter().find(|frame| frame.rect.contains(at))
}

/// How far from its middle `symbol` is still meant, CSS px.
pub fn reach_px(symbol: &PlacedSymbol, pointer: Pointer) -> f64 {
    pointer.reach_px().max(symbol.diameter_px / 2.0)
}

fn nearest_symbol(
    layout: &Layout,
    frame: FrameId,
    at: ScreenPoint,
    pointer: Pointer,
) -> Option<&PlacedSymbol> {
    let standing = layout.symbols.iter().filter(|symbol| symbol.frame == frame);
    standing
        .map(|symbol| (symbol.center.distance(at), symbol))
        .filter(|(distance, symbol)| *distance <= reach_px(symbol, pointer))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, symbol)| symbol)
}

/// The territory whose outline holds the place at `at`; of one inside another, the inner one.
fn outline_at(shapes: &MapShapes, frame: &Frame, at: ScreenPoint) -> Option<TerritoryIdx> {
    let place = frame.map_from_screen(at);
    let surface = |shape: &TerritoryShape| shape.bounds.width() * shape.bounds.height();
    shapes
        .drawn_in(frame.id)
        .filter(|(_, shape)| shape.bounds.contains(place) && path_contains(&shape.d, place))
        .min_by(|a, b| surface(a.1).total_cmp(&surface(b.1)))
        .map(|(territory, _)| territory)
}
