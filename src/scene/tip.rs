//! Where the tooltip of a territory stands.

use super::labels::text_width_px;
use super::layout::Layout;
use super::shapes::MapShapes;
use crate::geo::{ScreenPoint, ScreenRect, ScreenSize};
use crate::model::TerritoryIdx;

/// Room around the lines, CSS px.
const PADDING_PX: f64 = 6.0;

/// Height of a line over the font size.
const LINE: f64 = 1.3;

/// Where a territory is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Middle of its symbol, or its place where it has none.
    pub center: ScreenPoint,
    /// Diameter of its symbol, CSS px; 0 where it has none.
    pub diameter_px: f64,
}

impl Spot {
    /// Where `layout` shows `territory`; `None` out of sight.
    pub fn of(layout: &Layout, shapes: &MapShapes, territory: TerritoryIdx) -> Option<Self> {
        if let Some((_, symbol)) = layout.symbol(territory) {
            return Some(Self {
                center: symbol.center,
                diameter_px: symbol.diameter_px,
            });
        }
        let shape = shapes.territory(territory)?;
        let composition = &layout.composition;
        let in_main = || {
            let main = composition.main()?;
            (main.id.zone() == shape.zone).then_some(main)
        };
        let frame = composition.frame(shape.frame()).or_else(in_main)?;
        let center = frame.screen_from_map(shape.anchor);
        frame.rect.contains(center).then_some(Self {
            center,
            diameter_px: 0.0,
        })
    }
}

/// A tooltip: a name and what the map says of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tip {
    /// Its limits, inside the drawing where there is room.
    pub rect: ScreenRect,
    /// Middle of the first line.
    pub name: ScreenPoint,
    /// Middle of the second.
    pub status: ScreenPoint,
    /// What links it to its symbol: the pointer may cross it without losing the tooltip.
    pub bridge: ScreenRect,
}

impl Tip {
    /// The tooltip of what stands at `spot` with these two lines of `font_px`, above it, or below where there is no room
    /// above, in a drawing of `size`.
    pub fn new(spot: Spot, lines: [&str; 2], font_px: f64, size: ScreenSize) -> Self {
        let text_px = lines
            .iter()
            .map(|line| text_width_px(line, font_px))
            .fold(0.0, f64::max);
        let (width, height) = (
            text_px + 2.0 * PADDING_PX,
            2.0 * LINE * font_px + 2.0 * PADDING_PX,
        );
        let center = spot.center;
        // On the edge of the ring, so that nothing lies between the two.
        let away = spot.diameter_px / 2.0 + 4.0;
        let above = center.y - away - height;
        let y = if above >= 0.0 { above } else { center.y + away };
        let rect = ScreenRect {
            x: (center.x - width / 2.0).min(size.width - width).max(0.0),
            y,
            width,
            height,
        };
        let line = |n: f64| ScreenPoint {
            x: rect.center().x,
            y: rect.y + PADDING_PX + (n + 0.5) * LINE * font_px,
        };
        let (near, far) = if above >= 0.0 {
            (rect.bottom(), center.y)
        } else {
            (center.y, rect.y)
        };
        Self {
            rect,
            name: line(0.0),
            status: line(1.0),
            bridge: ScreenRect {
                x: center.x - spot.diameter_px / 2.0,
                y: near,
                width: spot.diameter_px,
                height: (far - near).max(0.0),
            },
        }
    }
}
