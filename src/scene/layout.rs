//! Where each symbol and name stands in a drawing of a given size.

use super::composition::{Composition, above_caption};
use super::enlarged::only_carton;
use super::labels::{LabelBox, LabelDetail};
use super::naming::name;
use super::placement::{Anchor, Placement, Room, SATELLITE_SHARE, place};
use super::shapes::{MapShapes, TerritoryShape};
use super::standing::standing;
use crate::geo::{Frame, FrameId, ScreenPoint, ScreenRect, ScreenSize, Zone, ascending, within};
use crate::model::{Atlas, Coloring, Territory, TerritoryIdx, TerritoryKind};

/// Smallest rose whose petals read (product reference, « The map »), CSS px.
const ROSE_PX: f64 = 28.0;

/// Mean side of the smallest drawing that shows roses by default (`RoseFit::MIN_MAP_SIDE_PX`), CSS px.
const ROSES_UNIT_PX: f64 = 420.0;

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
    /// The territory it lies in, on whose ring it stands, smaller.
    pub ring_of: Option<TerritoryIdx>,
    /// Its name, where there is room to show it always.
    pub label: Option<LabelBox>,
}

impl PlacedSymbol {
    /// Radius of the petals inside the disc that carries them, CSS px.
    pub fn rose_radius_px(&self) -> f64 {
        let radius = self.diameter_px / 2.0;
        radius - (0.12 * radius).min(2.0)
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
        Self::around(atlas, shapes, request, None)
    }

    /// The same, with nothing of the main frame where the interface covers it: in `reserved`.
    pub fn around(
        atlas: &Atlas,
        shapes: &MapShapes,
        request: LayoutRequest,
        reserved: Option<ScreenRect>,
    ) -> Self {
        let LayoutRequest { size, mark } = request;
        let standing = standing(atlas, shapes);
        let members: Vec<(FrameId, f64)> = standing
            .iter()
            .map(|&(territory, shape)| (shape.frame(), bulk(atlas, territory)))
            .chain(outlined(shapes))
            .collect();
        let occupied = |id: FrameId| {
            let inside = members.iter().filter(|(frame, _)| *frame == id);
            inside.map(|(_, bulk)| bulk).sum()
        };
        let unit = (size.width * size.height).sqrt();
        let font_px = within(unit / 58.0, 11.0, 34.0);
        let mut diameter = diameter_px(mark, unit);
        let main = shapes.main_frame();
        let composition = if main == FrameId::Main {
            Composition::new(size, occupied, diameter)
        } else {
            Composition::alone(size, main)
        };
        let composition = Composition {
            reserved,
            ..composition
        };
        let mut symbols = loop {
            let frames = composition.frames.iter();
            let placed: Vec<PlacedSymbol> = frames
                .flat_map(|frame| symbols_of(atlas, &standing, &composition, frame, diameter))
                .collect();
            let free = placed.iter().filter(|symbol| symbol.ring_of.is_none());
            let smallest = free
                .map(|symbol| symbol.diameter_px)
                .fold(diameter, f64::min);
            if smallest == diameter {
                break placed;
            }
            // The smallest rose that reads comes before any smaller one.
            let reads = mark == Mark::Rose && smallest < ROSE_PX && ROSE_PX < diameter;
            diameter = if reads { ROSE_PX } else { smallest };
        };
        name(
            atlas,
            &composition,
            &mut symbols,
            font_px,
            LabelDetail::of(unit),
        );
        let home = Self {
            composition,
            symbols,
            font_px,
        };
        match only_carton(&members) {
            Some(carton) => home.enlarging(carton, atlas, shapes),
            None => home,
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

/// Diameter of every free symbol in a drawing whose mean side is `unit` px: large enough to read, small enough that a
/// hundred of them stand near their places.
///
/// Roses have 28 to 44 px, more on a wall; less where they were asked for and even 28 would cover the country.
fn diameter_px(mark: Mark, unit: f64) -> f64 {
    match mark {
        Mark::Rose => {
            let least = if unit < ROSES_UNIT_PX {
                0.058 * unit
            } else {
                ROSE_PX
            };
            within(0.042 * unit, least, f64::max(44.0, 0.034 * unit))
        }
        Mark::Disc => within(0.038 * unit, 14.0, f64::max(26.0, 0.026 * unit)),
    }
}

/// The symbols of the territories, among those `standing`, that `frame` shows, placed, from north to south.
pub(super) fn symbols_of(
    atlas: &Atlas,
    standing: &[(TerritoryIdx, &TerritoryShape)],
    composition: &Composition,
    frame: &Frame,
    diameter_px: f64,
) -> Vec<PlacedSymbol> {
    let members: Vec<(TerritoryIdx, ScreenPoint)> = standing
        .iter()
        .filter(|(_, shape)| shape.frame() == frame.id)
        .map(|&(territory, shape)| (territory, frame.screen_from_map(shape.anchor)))
        .collect();
    let from_north = ascending(&members.iter().map(|(_, at)| at.y).collect::<Vec<_>>());
    let members: Vec<_> = from_north.into_iter().map(|n| members[n]).collect();
    let anchors: Vec<Anchor> = members
        .iter()
        .map(|&(territory, at)| Anchor {
            at,
            weight: weight(atlas.territory(territory)),
            ring_of: ring_of(atlas, territory)
                .and_then(|parent| members.iter().position(|&(other, _)| other == parent)),
        })
        .collect();
    let Placement {
        diameter_px,
        centers,
    } = place(&anchors, &room(composition, frame), diameter_px);
    let symbols =
        members
            .iter()
            .zip(&anchors)
            .zip(centers)
            .map(|((&(territory, anchor), about), center)| PlacedSymbol {
                territory,
                frame: frame.id,
                center,
                anchor,
                diameter_px: about.diameter_px(diameter_px),
                ring_of: about.ring_of.map(|n| members[n].0),
                label: None,
            });
    symbols.collect()
}

/// The cartons overseas where outlines lie, with or without a symbol: they are shown, and need no room for symbols.
fn outlined(shapes: &MapShapes) -> impl Iterator<Item = (FrameId, f64)> {
    const SOME: f64 = 1e-9;
    let lies_in = |zone: Zone| shapes.territories().any(|(_, shape)| shape.zone == zone);
    let frames = FrameId::ALL.into_iter();
    let overseas = frames.filter(move |id| id.zone() != Zone::Metropole && lies_in(id.zone()));
    overseas.map(|id| (id, SOME))
}

/// The body on whose ring `territory` stands: a city's own, where that one stands on no ring itself.
pub(super) fn ring_of(atlas: &Atlas, territory: TerritoryIdx) -> Option<TerritoryIdx> {
    let is_city = |t: TerritoryIdx| atlas.territory(t).kind == TerritoryKind::Ville;
    let parent = atlas.territory(territory).parent?;
    (is_city(territory) && !is_city(parent)).then_some(parent)
}

/// Where the symbols of `frame` may stand: not under the cartons, not on its own caption.
fn room(composition: &Composition, frame: &Frame) -> Room {
    if frame.id.is_main() {
        Room {
            inside: frame.rect.shrunk(RING_PX),
            outside: composition.obstacles(),
        }
    } else {
        Room {
            inside: above_caption(frame.rect, composition.type_px),
            outside: composition.obstacles_in(frame),
        }
    }
}

/// The surface that the symbol of `territory` takes, in those of free ones.
fn bulk(atlas: &Atlas, territory: TerritoryIdx) -> f64 {
    match ring_of(atlas, territory) {
        Some(_) => SATELLITE_SHARE * SATELLITE_SHARE,
        None => 1.0,
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
