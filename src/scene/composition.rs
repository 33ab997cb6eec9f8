//! Where the frames go in a drawing of a given size.

use super::arrangement::{Arrangement, Needs};
use crate::geo::{Frame, FrameId, ScreenRect, ScreenSize, decimal, within};

/// Room kept between the coast and the edge of the drawing so that symbols can stand in the sea: share of the
/// drawing's mean side.
const SHORE_SHARE: f64 = 0.025;

/// Mean side under which cartons stand closer, CSS px.
const SMALL_PX: f64 = 420.0;

/// Mean side up to which captions and the scale have their least size, CSS px: that of 1280 × 720.
const LEAST_TYPE_PX: f64 = 960.0;

/// How much larger they get at most.
const LARGEST_TYPE: f64 = 2.0;

/// Height of a line of a carton's caption, in units of type.
const CAPTION_LINE_PX: f64 = 13.0;

/// Narrowest carton whose caption holds name and scale in one line, in units of type.
pub(super) const ONE_LINE_PX: f64 = 106.0;

/// The frames of a drawing: the main one covers it all, cartons lie over the sea.
#[derive(Clone, Debug, PartialEq)]
pub struct Composition {
    /// Size of the whole drawing.
    pub size: ScreenSize,
    /// Frames in drawing order, the main one first.
    pub frames: Vec<Frame>,
    /// Where the scale bar and the north arrow stand: at the south-west of the mainland, which is sea.
    pub scale_rect: ScreenRect,
    /// What the interface covers of the main frame: buttons.
    pub reserved: Option<ScreenRect>,
    /// The carton that is enlarged over the main frame, and tells its scale in place of it.
    pub enlarged: Option<FrameId>,
    /// CSS px of a unit of type: how much larger captions and scale are than in a window of 1280 × 720.
    pub type_px: f64,
}

impl Composition {
    /// The frame `main` alone in a drawing of `size`.
    pub fn alone(size: ScreenSize, main: FrameId) -> Self {
        let all = ScreenRect {
            x: 0.0,
            y: 0.0,
            width: size.width,
            height: size.height,
        };
        let unit = (size.width * size.height).sqrt();
        let gap = if unit < SMALL_PX { 4.0 } else { 8.0 };
        let fit = all.shrunk(2.0 * SHORE_SHARE * unit);
        Self {
            size,
            frames: vec![Frame::fitted(main, all, fit)],
            scale_rect: scale_rect(all, gap, type_px(unit)),
            reserved: None,
            enlarged: None,
            type_px: type_px(unit),
        }
    }

    /// Lays out the main frame, Corsica and the occupied frames in a drawing of `size`; `occupied` tells how many
    /// symbols of `diameter_px` each must hold.
    pub fn new(size: ScreenSize, occupied: impl Fn(FrameId) -> f64, diameter_px: f64) -> Self {
        let small: Vec<FrameId> = FrameId::ALL
            .into_iter()
            .filter(|id| match id {
                FrameId::Main | FrameId::IleDeFrance | FrameId::Abroad(_) => false,
                FrameId::Corse => true,
                &overseas => occupied(overseas) > 0.0,
            })
            .collect();
        let all = ScreenRect {
            x: 0.0,
            y: 0.0,
            width: size.width,
            height: size.height,
        };
        let unit = (size.width * size.height).sqrt();
        let needs = Needs {
            all,
            small: &small,
            region: occupied(FrameId::IleDeFrance),
            fullest: small.iter().map(|&id| occupied(id)).fold(0.0, f64::max),
            diameter_px,
            gap_px: if unit < SMALL_PX { 4.0 } else { 8.0 },
            type_px: type_px(unit),
        };
        let Arrangement { fit, cartons } = Arrangement::best(&needs);
        let main = Frame::fitted(FrameId::Main, all, fit.shrunk(SHORE_SHARE * unit));
        let cartons = cartons.into_iter().map(|(id, rect)| {
            Frame::fitted(id, rect, above_caption(rect, needs.type_px).shrunk(2.0))
        });
        let frames = std::iter::once(main).chain(cartons).collect();
        Self {
            size,
            frames,
            scale_rect: scale_rect(fit, needs.gap_px, needs.type_px),
            reserved: None,
            enlarged: None,
            type_px: needs.type_px,
        }
    }

    /// The frame `id`, if it is shown.
    pub fn frame(&self, id: FrameId) -> Option<&Frame> {
        self.frames.iter().find(|frame| frame.id == id)
    }

    /// The frame that the others lie over.
    pub fn main(&self) -> Option<&Frame> {
        self.frames.iter().find(|frame| frame.id.is_main())
    }

    /// The frame that fills the drawing, whose scale is told: the enlarged carton, or the main one.
    pub fn stage(&self) -> Option<&Frame> {
        self.enlarged
            .map_or_else(|| self.main(), |id| self.frame(id))
    }

    /// The rectangles that lie over the main frame.
    pub fn cartons(&self) -> impl Iterator<Item = &Frame> {
        self.frames.iter().filter(|frame| !frame.id.is_main())
    }
}

impl Composition {
    /// What symbols and names of `frame` stay off, beside its caption.
    pub fn obstacles_in(&self, frame: &Frame) -> Vec<ScreenRect> {
        if frame.id.is_main() {
            return self.obstacles();
        }
        let enlarged = self.enlarged == Some(frame.id);
        let bar = enlarged.then_some(self.scale_rect);
        let buttons = self.reserved.filter(|_| enlarged);
        bar.into_iter().chain(buttons).collect()
    }

    /// What symbols and names of the main frame stay off.
    pub fn obstacles(&self) -> Vec<ScreenRect> {
        let cartons = self.cartons().map(|carton| carton.rect);
        cartons
            .chain([self.scale_rect])
            .chain(self.reserved)
            .collect()
    }

    /// `rect` in units of type, in which captions and scale are written.
    pub fn in_type(&self, rect: ScreenRect) -> ScreenRect {
        let k = self.type_px.recip();
        ScreenRect {
            x: rect.x * k,
            y: rect.y * k,
            width: rect.width * k,
            height: rect.height * k,
        }
    }

    /// `transform` of what is written in units of type; none where they are pixels.
    pub fn type_transform(&self) -> Option<String> {
        let k = self.type_px;
        (k > 1.0).then(|| ["scale(", &decimal(k, 3), ")"].concat())
    }
}

/// CSS px of a unit of type in a drawing of the mean side `unit`.
fn type_px(unit: f64) -> f64 {
    within(unit / LEAST_TYPE_PX, 1.0, LARGEST_TYPE)
}

/// Height of the scale bar with its text, in units of type.
const SCALE_HEIGHT_PX: f64 = 24.0;

/// The room of the scale bar in the corner of the mainland's `fit`: a fifth of its width, which stays sea.
pub(super) fn scale_rect(fit: ScreenRect, gap: f64, type_px: f64) -> ScreenRect {
    let width = within(0.2 * fit.width, 56.0 * type_px, 160.0 * type_px).min(fit.width);
    let height = (SCALE_HEIGHT_PX * type_px).min(fit.height);
    ScreenRect {
        x: fit.x + gap.min(fit.width - width),
        y: fit.bottom() - height - gap.min(fit.height - height),
        width,
        height,
    }
}

/// How many lines the caption of a carton of `width` units of type takes.
pub fn caption_lines(width: f64) -> usize {
    if width < ONE_LINE_PX { 2 } else { 1 }
}

/// Height of the caption of a carton of `width`, CSS px.
pub fn caption_px(width: f64, type_px: f64) -> f64 {
    (caption_lines(width / type_px) as f64 * CAPTION_LINE_PX + 2.0) * type_px
}

/// The part of a carton that its caption stands in.
pub fn of_caption(carton: ScreenRect, type_px: f64) -> ScreenRect {
    let height = caption_px(carton.width, type_px);
    ScreenRect {
        y: carton.bottom() - height,
        height,
        ..carton
    }
}

/// The part of a carton above its caption.
pub fn above_caption(carton: ScreenRect, type_px: f64) -> ScreenRect {
    let inner = carton.shrunk(2.0);
    ScreenRect {
        height: (inner.height - caption_px(carton.width, type_px)).max(0.0),
        ..inner
    }
}
