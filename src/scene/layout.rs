//! Where each symbol and name stands in a drawing of a given size.

use super::composition::{CAPTION_PX, Composition};
use super::labels::{LabelBox, LabelRequest, place_labels, place_over};
use super::placement::{Anchor, Placement, Room, place};
use super::shapes::MapShapes;
use crate::geo::{Frame, FrameId, ScreenPoint, ScreenRect, ScreenSize, ascending};
use crate::model::{Atlas, Coloring, Territory, TerritoryIdx, TerritoryKind};

/// Room for the ring of a chosen or focused symbol at the edge of the drawing, CSS px.
const RING_PX: f64 = 5.0;

/// What the symbols are: it decides their size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A rose of all levers.
    Rose,
    /// A disc: of one lever, of two, or of their number.
    Disc,
}

impl Mark {
    /// The kind of symbol that shows `coloring`.
    pub fn of(coloring: Coloring) -> Self {
        match coloring {
            Coloring::AllLevers => Self::Rose,
            Coloring::Lever(_) | Coloring::Crossed(_) | Coloring::Count => Self::Disc,
        }
    }
}

/// What a layout depends on; equal requests give equal layouts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LayoutRequest {
    /// Size of the drawing.
    pub size: ScreenSize,
    /// Kind of symbol.
    pub mark: Mark,
}

/// A symbol of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedSymbol {
    /// Its territory.
    pub territory: TerritoryIdx,
    /// The frame it stands in.
    pub frame: FrameId,
    /// Its centre.
    pub center: ScreenPoint,
    /// The place of its territory.
    pub anchor: ScreenPoint,
    /// Diameter, CSS px.
    pub diameter_px: f64,
    /// Its name, where there is room to show it always.
    pub label: Option<LabelBox>,
    /// Where its name goes when it must show: chosen, hovered, focused.
    pub forced_label: LabelBox,
}

impl PlacedSymbol {
    /// Radius of the petals inside the disc that carries them, CSS px.
    pub fn rose_radius_px(&self) -> f64 {
        self.diameter_px / 2.0 - 2.0
    }

    /// Whether the symbol stands so far from its place that a leader line must tie them.
    pub fn needs_leader(&self) -> bool {
        self.center.distance(self.anchor) > 0.55 * self.diameter_px
    }
}

/// Everything placed. Symbols are in reading order: frame by frame, then from north to south.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The frames.
    pub composition: Composition,
    /// The symbols; a territory without a boundary has none.
    pub symbols: Vec<PlacedSymbol>,
    /// Size of the names, CSS px.
    pub font_px: f64,
}

impl Layout {
    /// Lays out the territories of `atlas` that have a shape.
    ///
    /// Symbols are equal in every frame: where one frame lacks room, all get smaller.
    pub fn new(atlas: &Atlas, shapes: &MapShapes, request: LayoutRequest) -> Self {
        let LayoutRequest { size, mark } = request;
        let frames: Vec<FrameId> = shapes
            .territories()
            .map(|(_, shape)| shape.frame())
            .collect();
        let occupied = |id: FrameId| frames.iter().filter(|&&frame| frame == id).count();
        let unit = (size.width * size.height).sqrt();
        let font_px = (unit / 58.0).clamp(11.0, 34.0);
        let mut diameter = diameter_px(mark, unit);
        let composition = Composition::new(size, occupied, diameter);
        let mut symbols = loop {
            let frames = composition.frames.iter();
            let placed: Vec<PlacedSymbol> = frames
                .flat_map(|frame| symbols_of(atlas, shapes, &composition, frame, diameter))
                .collect();
            let smallest = placed
                .iter()
                .map(|symbol| symbol.diameter_px)
                .fold(diameter, f64::min);
            if smallest == diameter {
                break placed;
            }
            diameter = smallest;
        };
        name(atlas, &composition, &mut symbols, font_px);
        Self {
            composition,
            symbols,
            font_px,
        }
    }

    /// The centres of the symbols, in their order.
    pub fn centers(&self) -> Vec<ScreenPoint> {
        self.symbols.iter().map(|symbol| symbol.center).collect()
    }

    /// The symbol of `territory`, with its position in the list.
    pub fn symbol(&self, territory: TerritoryIdx) -> Option<(usize, &PlacedSymbol)> {
        self.symbols
            .iter()
            .enumerate()
            .find(|(_, symbol)| symbol.territory == territory)
    }
}

/// Diameter of every symbol in a drawing whose side is about `unit` px: large enough to read, small enough that
/// a hundred of them fit.
fn diameter_px(mark: Mark, unit: f64) -> f64 {
    match mark {
        Mark::Rose => (0.047 * unit).clamp(28.0, f64::max(44.0, 0.034 * unit)),
        Mark::Disc => (0.038 * unit).clamp(14.0, f64::max(26.0, 0.026 * unit)),
    }
}

/// The symbols of the territories that `frame` shows, placed, from north to south.
fn symbols_of(
    atlas: &Atlas,
    shapes: &MapShapes,
    composition: &Composition,
    frame: &Frame,
    diameter_px: f64,
) -> Vec<PlacedSymbol> {
    let members: Vec<(TerritoryIdx, ScreenPoint)> = shapes
        .territories()
        .filter(|(_, shape)| shape.frame() == frame.id)
        .map(|(territory, shape)| (territory, frame.screen_from_map(shape.anchor)))
        .collect();
    let from_north = ascending(&members.iter().map(|(_, at)| at.y).collect::<Vec<_>>());
    let members: Vec<_> = from_north.into_iter().map(|n| members[n]).collect();
    let anchors: Vec<Anchor> = members
        .iter()
        .map(|&(territory, at)| Anchor {
            at,
            weight: weight(atlas.territory(territory)),
        })
        .collect();
    let Placement {
        diameter_px,
        centers,
    } = place(&anchors, &room(composition, frame), diameter_px);
    let unnamed = LabelBox {
        rect: ScreenRect {
            x: 0.0,
            y: 0.0,
            width: 0.0,
            height: 0.0,
        },
    };
    let symbols = members
        .iter()
        .zip(centers)
        .map(|(&(territory, anchor), center)| PlacedSymbol {
            territory,
            frame: frame.id,
            center,
            anchor,
            diameter_px,
            label: None,
            forced_label: unnamed,
        });
    symbols.collect()
}

/// Where the symbols of `frame` may stand: not under the cartons, not on its own caption.
fn room(composition: &Composition, frame: &Frame) -> Room {
    match frame.id {
        FrameId::Main => Room {
            inside: frame.rect.shrunk(RING_PX),
            outside: composition.cartons().map(|carton| carton.rect).collect(),
        },
        _ => Room {
            inside: above_caption(frame),
            outside: Vec::new(),
        },
    }
}

/// The part of a carton above its caption.
fn above_caption(frame: &Frame) -> ScreenRect {
    let inner = frame.rect.shrunk(2.0);
    ScreenRect {
        height: (inner.height - CAPTION_PX).max(0.0),
        ..inner
    }
}

/// A city yields to the body it lies in.
pub(super) fn weight(territory: &Territory) -> f64 {
    match territory.kind {
        TerritoryKind::Metropole => 4.0,
        TerritoryKind::CommunauteUrbaine | TerritoryKind::CommunauteAgglomeration => 2.0,
        TerritoryKind::Ept | TerritoryKind::Ville | TerritoryKind::Unknown => 1.0,
    }
}

/// How early a territory is named: any métropole before anything else, then by population.
fn importance(territory: &Territory) -> f64 {
    let first = match territory.kind {
        TerritoryKind::Metropole => f64::from(u32::MAX),
        TerritoryKind::CommunauteUrbaine
        | TerritoryKind::CommunauteAgglomeration
        | TerritoryKind::Ept
        | TerritoryKind::Ville
        | TerritoryKind::Unknown => 0.0,
    };
    let population = territory.population.as_ref();
    first + population.map_or(0.0, |population| f64::from(population.count))
}

/// Places the names, the largest bodies first, then the most populated.
pub(super) fn name(
    atlas: &Atlas,
    composition: &Composition,
    symbols: &mut [PlacedSymbol],
    font_px: f64,
) {
    let cartons: Vec<ScreenRect> = composition.cartons().map(|carton| carton.rect).collect();
    for id in FrameId::ALL {
        let Some(frame) = composition.frame(id) else {
            continue;
        };
        let obstacles: &[ScreenRect] = if id == FrameId::Main { &cartons } else { &[] };
        let inside = if id == FrameId::Main {
            frame.rect.shrunk(2.0)
        } else {
            above_caption(frame)
        };
        let keys: Vec<f64> = symbols
            .iter()
            .map(|symbol| -importance(atlas.territory(symbol.territory)))
            .collect();
        let order: Vec<usize> = ascending(&keys)
            .into_iter()
            .filter(|&n| symbols[n].frame == id)
            .collect();
        let request = |symbol: &PlacedSymbol| LabelRequest {
            text: &atlas.territory(symbol.territory).short_name,
            center: symbol.center,
            inside,
        };
        let requests: Vec<LabelRequest<'_>> = order.iter().map(|&n| request(&symbols[n])).collect();
        let centers: Vec<ScreenPoint> = order.iter().map(|&n| symbols[n].center).collect();
        let Some(diameter_px) = order.first().map(|&n| symbols[n].diameter_px) else {
            continue;
        };
        let labels = place_labels(&requests, &centers, diameter_px, obstacles, font_px);
        for ((n, request), label) in order.into_iter().zip(&requests).zip(labels) {
            symbols[n].label = label;
            symbols[n].forced_label = place_over(request, diameter_px, font_px);
        }
    }
}
