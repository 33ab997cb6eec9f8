//! A carton seen larger: it takes the largest room that the other cartons leave, over the mainland.

use super::composition::{Composition, above_caption, scale_rect};
use super::labels::LabelDetail;
use super::layout::{Layout, symbols_of};
use super::naming::name_in;
use super::shapes::MapShapes;
use super::standing::standing;
use crate::geo::{Camera, Frame, FrameId, Projection, ScreenRect, Zone};
use crate::model::Atlas;

/// Room between the enlarged carton and what is around it, CSS px.
const GAP_PX: f64 = 4.0;

/// What the address says of the zoom into a carton: it has one size, the largest there is.
const ZOOM: f64 = 2.0;

/// The carton that `camera` looks into: the one of the part of France in which its place lies, where the main frame does
/// not show that as well.
pub fn carton_seen(camera: Camera) -> Option<FrameId> {
    let center = match camera {
        Camera::Home => return None,
        Camera::Near(sight) => sight.center(),
    };
    let zone = Zone::containing(center)?;
    let id = FrameId::showing(zone, Projection::of(zone).forward(center));
    (!id.is_main() && id != FrameId::IleDeFrance).then_some(id)
}

/// The camera that looks into the carton `id`.
pub fn looking_into(id: FrameId) -> Camera {
    let middle = Projection::of(id.zone()).inverse(id.extent().center());
    Camera::new(middle, ZOOM)
}

/// The carton that shows all `members`, where the mainland has none: it is large from the start.
pub(super) fn only_carton(members: &[(FrameId, f64)]) -> Option<FrameId> {
    let (first, _) = *members.first()?;
    let apart = !first.is_main() && first != FrameId::IleDeFrance;
    (apart && members.iter().all(|(id, _)| *id == first)).then_some(first)
}

impl Layout {
    /// This layout, which must be that of the home view, with the carton `id` enlarged: its symbols are placed anew, and
    /// its scale bar takes the place of that of the mainland. Nothing else moves; nothing at all without that carton.
    pub(super) fn enlarging(&self, id: FrameId, atlas: &Atlas, shapes: &MapShapes) -> Self {
        let room = self.composition.room_for(id);
        let (Some(_), Some(large)) = (self.composition.frame(id), room) else {
            return self.clone();
        };
        let frames = self.composition.frames.iter();
        let frames = frames.map(|frame| if frame.id == id { large } else { *frame });
        let bar = scale_rect(
            above_caption(large.rect, self.composition.type_px),
            GAP_PX,
            self.composition.type_px,
        );
        let composition = Composition {
            frames: frames.collect(),
            scale_rect: bar,
            enlarged: Some(id),
            ..self.composition.clone()
        };
        let diameter = self.symbols.iter().map(|symbol| symbol.diameter_px);
        let diameter = diameter.fold(0.0, f64::max);
        let standing = standing(atlas, shapes);
        let mut inside = symbols_of(atlas, &standing, &composition, &large, diameter);
        name_in(
            atlas,
            &composition,
            &large,
            &mut inside,
            self.font_px,
            LabelDetail::All,
        );
        let mut inside = inside.into_iter();
        let symbols = self.symbols.iter().map(|symbol| {
            // Those of a frame are in one order, from north to south, whatever its size.
            let here = symbol.frame == id;
            here.then(|| inside.next()).flatten().unwrap_or(*symbol)
        });
        Self {
            symbols: symbols.collect(),
            composition,
            font_px: self.font_px,
        }
    }
}

impl Composition {
    /// The carton `id` in the room, free of the others, that shows it largest; none in a drawing without room.
    fn room_for(&self, id: FrameId) -> Option<Frame> {
        let (right, bottom) = (self.size.width - GAP_PX, self.size.height - GAP_PX);
        let mut others = Vec::new();
        // Edges that a room can have: those of the drawing, and those of the others.
        let (mut xs, mut ys) = (vec![GAP_PX, right], vec![GAP_PX, bottom]);
        for carton in self.cartons().filter(|carton| carton.id != id) {
            let rect = carton.rect.shrunk(-GAP_PX);
            xs.extend([rect.x, rect.right()]);
            ys.extend([rect.y, rect.bottom()]);
            others.push(rect);
        }
        let mut best = None::<Frame>;
        for &x in &xs {
            for &y in &ys {
                for &end_x in &xs {
                    for &end_y in &ys {
                        let rect = ScreenRect {
                            x,
                            y,
                            width: end_x - x,
                            height: end_y - y,
                        };
                        let empty = rect.width <= 0.0 || rect.height <= 0.0;
                        if empty || others.iter().any(|other| other.overlaps(rect)) {
                            continue;
                        }
                        let frame =
                            Frame::fitted(id, rect, above_caption(rect, self.type_px).shrunk(8.0));
                        if best.is_none_or(|best| frame.scale > best.scale) {
                            best = Some(frame);
                        }
                    }
                }
            }
        }
        best
    }
}
