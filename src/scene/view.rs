//! The layout of the home view seen closer: symbols come to their true places, names to the room there is.

use super::composition::Composition;
use super::enlarged::carton_seen;
use super::labels::LabelDetail;
use super::layout::{Layout, PlacedSymbol, ring_of, weight};
use super::naming::name;
use super::placement::{Anchor, Placement, Room, SPACING_PX, place};
use super::shapes::MapShapes;
use crate::geo::{
    Camera, Frame, FrameId, Lens, MapBounds, MapPoint, ScreenPoint, ScreenRect, ascending,
};
use crate::model::{Atlas, TerritoryIdx};

/// Width and height over which an outline is filled by the colouring, CSS px (product reference, « The map »).
pub const FILLED_PX: f64 = 60.0;

/// Zoom from which the limits of départements come forward.
pub const DEPARTMENTS_ZOOM: f64 = 2.5;

/// Least distance of a city's place from that of its body from which it leaves the ring for its own place, CSS px: each
/// then has a target of its own (WCAG 2.2, 2.5.8). Symbols larger than that also need the room to stand apart.
const LOOSE_PX: f64 = 24.0;

/// Room kept between a carton and a symbol that was brought into sight, CSS px.
const CARTON_MARGIN_PX: f64 = 24.0;

/// Share of the drawing's sides drawn beyond each edge, so that a gesture does not at once reach an end. The layer
/// that a gesture moves is then half as large again each way: about 360 ms of processor per second of gesture
/// instead of 160, measured (`docs/decisions/0020`).
const BEYOND: f64 = 0.25;

impl Layout {
    /// This layout, which must be that of the home view, seen by `camera`: itself at home.
    ///
    /// Symbols keep their size. Those of the main frame are placed at the scale of the view, all of them, so that
    /// moving the map never changes where they stand on it. Cartons stay where they are, but for Île-de-France, which
    /// gives way, with its symbols, once the main frame shows it as large. A camera over a part of France that only a carton shows
    /// enlarges that carton.
    #[must_use]
    pub fn seen_by(&self, camera: Camera, atlas: &Atlas, shapes: &MapShapes) -> Self {
        let home = self.composition.main();
        let (Camera::Near(_), Some(&home)) = (camera, home) else {
            return self.clone();
        };
        if let Some(carton) = carton_seen(camera).filter(|_| home.id == FrameId::Main) {
            return self.enlarging(carton, atlas, shapes);
        }
        let main = Lens::new(home, camera).frame();
        let composition = composed(&self.composition, main);
        let mut symbols = symbols_seen(self, &composition, &main, atlas, shapes);
        let size = composition.size;
        let unit = (size.width * size.height).sqrt() * main.scale / home.scale;
        name(
            atlas,
            &composition,
            &mut symbols,
            self.font_px,
            LabelDetail::of(unit),
        );
        Self {
            composition,
            symbols,
            font_px: self.font_px,
        }
    }

    /// Whether all of `symbol` can be seen: inside the drawing, not under a carton.
    pub fn sees(&self, symbol: &PlacedSymbol) -> bool {
        let radius = symbol.diameter_px / 2.0;
        let Some(frame) = self.composition.frame(symbol.frame) else {
            return false;
        };
        frame.rect.shrunk(radius).contains(symbol.center) && !self.covers(symbol)
    }

    /// Whether a carton lies over `symbol`, or over a part of it.
    fn covers(&self, symbol: &PlacedSymbol) -> bool {
        let radius = symbol.diameter_px / 2.0;
        let over = |carton: &Frame| carton.rect.shrunk(-radius).contains(symbol.center);
        symbol.frame.is_main() && self.composition.cartons().any(over)
    }

    /// The symbols that no carton covers, in their order: where one picture holds them all.
    pub fn uncovered(&self) -> impl Iterator<Item = &PlacedSymbol> {
        self.symbols.iter().filter(|symbol| !self.covers(symbol))
    }

    /// The view moved as little as brings `place` into `clear`, a part of the drawing, out of the cartons: where one
    /// would hide it, to the middle of the view, as far as `clear` allows.
    pub fn bringing(&self, view: &Lens, place: MapPoint, clear: ScreenRect) -> Lens {
        let shown = view.showing(place, clear);
        let at = shown.frame().screen_from_map(place);
        let hidden = |carton: &Frame| carton.rect.shrunk(-CARTON_MARGIN_PX).contains(at);
        if !self.composition.cartons().any(hidden) {
            return shown;
        }
        let goal = clear.clamp(view.focus());
        let there = ScreenRect {
            x: goal.x,
            y: goal.y,
            width: 0.0,
            height: 0.0,
        };
        view.showing(place, there)
    }

    /// What is drawn of the frame `id`: of the main one more than is seen, for the gesture that comes. Nothing of one
    /// that is left out.
    pub fn drawn_rect_of(&self, id: FrameId) -> ScreenRect {
        let rect = self.composition.frame(id).map_or(
            ScreenRect {
                x: 0.0,
                y: 0.0,
                width: 0.0,
                height: 0.0,
            },
            |frame| frame.rect,
        );
        let beyond = if id.is_main() { BEYOND } else { 0.0 };
        let (dx, dy) = (rect.width * beyond, rect.height * beyond);
        ScreenRect {
            x: rect.x - dx,
            y: rect.y - dy,
            width: rect.width + 2.0 * dx,
            height: rect.height + 2.0 * dy,
        }
    }

    /// The outlines of the frame `id` that are large enough to be filled and can be seen, the largest first.
    pub fn filled_in(&self, id: FrameId, shapes: &MapShapes) -> Vec<TerritoryIdx> {
        let Some(frame) = self.composition.frame(id) else {
            return Vec::new();
        };
        let drawn = self.drawn_rect_of(id);
        let seen = |bounds: MapBounds| {
            let (low, high) = (
                frame.screen_from_map(bounds.min),
                frame.screen_from_map(bounds.max),
            );
            low.x <= drawn.right()
                && drawn.x <= high.x
                && high.y <= drawn.bottom()
                && drawn.y <= low.y
        };
        let filled: Vec<(TerritoryIdx, MapBounds)> = shapes
            .drawn_in(id)
            .map(|(territory, shape)| (territory, shape.bounds))
            .filter(|&(_, bounds)| is_filled(frame.scale, bounds) && seen(bounds))
            .collect();
        let surfaces: Vec<f64> = filled
            .iter()
            .map(|(_, bounds)| -bounds.width() * bounds.height())
            .collect();
        let largest_first = ascending(&surfaces).into_iter();
        largest_first.map(|n| filled[n].0).collect()
    }
}

/// Whether an outline in `bounds` is large enough, at `scale` pixels per metre, to be filled by the colouring.
pub fn is_filled(scale: f64, bounds: MapBounds) -> bool {
    bounds.width() * scale >= FILLED_PX && bounds.height() * scale >= FILLED_PX
}
/// The frames of `home` around `main`; a carton of the mainland that shows nothing larger is left out.
fn composed(home: &Composition, main: Frame) -> Composition {
    let useful = |carton: &Frame| match carton.id {
        FrameId::IleDeFrance => carton.scale > main.scale,
        FrameId::Main
        | FrameId::Abroad(_)
        | FrameId::Guadeloupe
        | FrameId::Martinique
        | FrameId::Guyane
        | FrameId::Reunion
        | FrameId::Mayotte
        | FrameId::Corse => true,
    };
    let cartons = home.cartons().filter(|carton| useful(carton)).copied();
    Composition {
        frames: std::iter::once(main).chain(cartons).collect(),
        ..home.clone()
    }
}

/// The symbols of `home`: those of the main frame placed anew, from north to south, the others where they were.
fn symbols_seen(
    home: &Layout,
    composition: &Composition,
    main: &Frame,
    atlas: &Atlas,
    shapes: &MapShapes,
) -> Vec<PlacedSymbol> {
    let stays = |symbol: &PlacedSymbol| {
        !symbol.frame.is_main() && composition.frame(symbol.frame).is_some()
    };
    let moving = home.symbols.iter().filter(|symbol| !stays(symbol));
    let members: Vec<(PlacedSymbol, MapPoint)> = moving
        .filter_map(|symbol| Some((*symbol, shapes.territory(symbol.territory)?.anchor)))
        .collect();
    let southings: Vec<f64> = members.iter().map(|(_, anchor)| -anchor.y).collect();
    let members: Vec<_> = ascending(&southings)
        .into_iter()
        .map(|n| members[n])
        .collect();
    let diameter = home
        .symbols
        .iter()
        .map(|symbol| symbol.diameter_px)
        .fold(0.0, f64::max);
    let anchors: Vec<Anchor> = members
        .iter()
        .map(|&(symbol, at)| Anchor {
            at: ScreenPoint {
                x: at.x * main.scale,
                y: -at.y * main.scale,
            },
            weight: weight(atlas.territory(symbol.territory)),
            ring_of: ring_of(atlas, symbol.territory)
                .and_then(|parent| {
                    members
                        .iter()
                        .position(|(other, _)| other.territory == parent)
                })
                .filter(|&parent| {
                    distance_px(main, at, members[parent].1) < LOOSE_PX.max(diameter + SPACING_PX)
                }),
        })
        .collect();
    let Placement {
        diameter_px,
        centers,
    } = place_freely(&anchors, diameter);
    let moved =
        members
            .iter()
            .zip(&anchors)
            .zip(centers)
            .map(|((&(symbol, anchor), about), center)| PlacedSymbol {
                frame: main.id,
                center: ScreenPoint {
                    x: center.x + main.origin.x,
                    y: center.y + main.origin.y,
                },
                anchor: main.screen_from_map(anchor),
                ring_of: about.ring_of.map(|n| members[n].0.territory),
                diameter_px: about.diameter_px(diameter_px),
                ..symbol
            });
    let staying = home.symbols.iter().filter(|symbol| stays(symbol)).copied();
    let unnamed = |symbol: PlacedSymbol| PlacedSymbol {
        diameter_px: diameter_px.min(symbol.diameter_px),
        label: None,
        ..symbol
    };
    moved.chain(staying).map(unnamed).collect()
}

/// Distance of two places in the drawing, CSS px.
fn distance_px(frame: &Frame, one: MapPoint, other: MapPoint) -> f64 {
    let [one, other] = [one, other].map(|at| frame.screen_from_map(at));
    one.distance(other)
}

/// The symbols placed without any limit, in pixels from the projection's (0, 0): wherever the view is, they stand the
/// same way on the map.
fn place_freely(anchors: &[Anchor], diameter_px: f64) -> Placement {
    let far = anchors.iter().fold(diameter_px, |far, anchor| {
        far.max(anchor.at.x.abs()).max(anchor.at.y.abs())
    });
    let inside = ScreenRect {
        x: -2.0 * far,
        y: -2.0 * far,
        width: 4.0 * far,
        height: 4.0 * far,
    };
    let room = Room {
        inside,
        outside: Vec::new(),
    };
    place(anchors, &room, diameter_px)
}
