//! What tells how to read the drawing: captions of cartons with their scale, the scale bar, north, leader lines.

use super::composition::{Composition, caption_lines};
use super::layout::PlacedSymbol;
use crate::geo::{Frame, FrameId, MapPoint, Projection, ScreenPoint, ScreenRect, fixed};
use crate::model::Lang;
use crate::text::words;

/// One line of a carton's caption. All that is written here is in units of type: the composition says how large they are.
#[derive(Clone, Debug, PartialEq)]
pub struct CaptionLine {
    /// Where its text starts.
    pub at: ScreenPoint,
    /// The text.
    pub text: String,
}

/// Baseline of the last line of a caption above the edge of its carton, units of type.
const BASELINE_PX: f64 = 5.0;

/// The least magnification that a caption says: closer views of the mainland would make it naught.
const LEAST_TIMES: f64 = 0.1;

/// The caption of `carton`: its name, and how many times larger than the mainland it is drawn.
pub fn caption(composition: &Composition, carton: &Frame, lang: Lang) -> Vec<CaptionLine> {
    let words = words(lang);
    let rect = composition.in_type(carton.rect);
    let name = (words.frame)(carton.id);
    let times = magnification(composition, carton);
    let scale = (words.carto.times)(times);
    let lines = if times < LEAST_TIMES {
        vec![name.to_owned()]
    } else if caption_lines(rect.width) == 1 {
        vec![[name, " ", &scale].concat()]
    } else {
        vec![name.to_owned(), scale]
    };
    let n_lines = lines.len();
    let line = |(n, text)| CaptionLine {
        at: ScreenPoint {
            x: rect.x + 5.0,
            y: rect.bottom() - BASELINE_PX - 12.0 * (n_lines - 1 - n) as f64,
        },
        text,
    };
    lines.into_iter().enumerate().map(line).collect()
}

/// What assistive techniques say of the group of symbols of `frame`.
pub fn group_name(composition: &Composition, frame: &Frame, lang: Lang) -> String {
    let words = words(lang);
    let name = (words.frame)(frame.id);
    match frame.id {
        FrameId::Main | FrameId::Abroad(_) => name.to_owned(),
        FrameId::IleDeFrance
        | FrameId::Guadeloupe
        | FrameId::Martinique
        | FrameId::Guyane
        | FrameId::Reunion
        | FrameId::Mayotte
        | FrameId::Corse => (words.carto.carton)(name, magnification(composition, frame)),
    }
}

/// How many times larger than on the mainland a kilometre of the ground is drawn in `carton`.
pub fn magnification(composition: &Composition, carton: &Frame) -> f64 {
    let Some(main) = composition.main() else {
        return 1.0;
    };
    let [carton, main] = [carton, main].map(|frame| px_per_m(frame, frame.id.extent().center()));
    if main > 0.0 { carton / main } else { 0.0 }
}

/// Pixels of `frame` per metre of the ground around `at`.
fn px_per_m(frame: &Frame, at: MapPoint) -> f64 {
    frame.scale * Projection::of(frame.id.zone()).distortion(at).scale
}

/// A scale bar and a north arrow, true at one place of a frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleBar {
    /// Length of the bar: CSS px, or units of type for the bar of a stage.
    pub length_px: f64,
    /// The same on the ground, metres: 1, 2 or 5 times a power of ten.
    pub length_m: f64,
    /// Direction of true north, degrees clockwise from the top.
    pub north_deg: f64,
}

impl ScaleBar {
    /// The longest bar of at most `longest_px` that is true around `at` in `frame`; `None` in a frame without surface.
    pub fn new(frame: &Frame, at: MapPoint, longest_px: f64) -> Option<Self> {
        let per_m = px_per_m(frame, at);
        let longest_m = longest_px / per_m;
        // Shorter than a metre or longer than the Earth is round: no such map.
        if !(1.0..4e7).contains(&longest_m) {
            return None;
        }
        let mut power = 1.0;
        while 10.0 * power <= longest_m {
            power *= 10.0;
        }
        let steps = [5.0, 2.0, 1.0].map(|step| step * power);
        let length_m = steps.into_iter().find(|&step| step <= longest_m)?;
        Some(Self {
            length_px: length_m * per_m,
            length_m,
            north_deg: Projection::of(frame.id.zone()).distortion(at).north_deg,
        })
    }

    /// The bar of the frame that fills the drawing of `composition`, true in the middle of what is seen of it; in units of
    /// type.
    pub fn of_stage(composition: &Composition) -> Option<Self> {
        let stage = composition.stage()?;
        let extent = stage.id.extent();
        let corners =
            [extent.min, extent.max].map(|at| stage.rect.clamp(stage.screen_from_map(at)));
        let middle = ScreenPoint {
            x: f64::midpoint(corners[0].x, corners[1].x),
            y: f64::midpoint(corners[0].y, corners[1].y),
        };
        if stage.scale <= 0.0 {
            return None;
        }
        let k = composition.type_px;
        let room = composition.scale_rect.width - BAR_X_PX * k;
        let bar = Self::new(stage, stage.map_from_screen(middle), room)?;
        Some(Self {
            length_px: bar.length_px / k,
            ..bar
        })
    }

    /// SVG path of the bar, with its ends, from the corner of `rect`.
    pub fn bar_path(&self, rect: ScreenRect) -> String {
        let (x, y) = (rect.x + BAR_X_PX, rect.bottom() - 2.0);
        let [left, right, low, high] = [x, x + self.length_px, y, y - 4.0].map(|at| fixed(at, 2));
        ["M", &left, " ", &high, "V", &low, "H", &right, "V", &high].concat()
    }

    /// Where the length is written: the start of its baseline, above the bar.
    pub fn text_at(rect: ScreenRect) -> ScreenPoint {
        ScreenPoint {
            x: rect.x + BAR_X_PX + 3.0,
            y: rect.bottom() - 7.0,
        }
    }

    /// `transform` of the north arrow, which is drawn around (0, 0) and points to the top.
    pub fn north_transform(&self, rect: ScreenRect) -> String {
        let (x, y) = (rect.x + BAR_X_PX / 2.0 - 2.0, rect.center().y);
        let turned = fixed(self.north_deg, 2);
        [&*translate(ScreenPoint { x, y }), " rotate(", &turned, ")"].concat()
    }
}

/// The `transform` that puts what is drawn around (0, 0) at `at`.
pub fn translate(at: ScreenPoint) -> String {
    ["translate(", &fixed(at.x, 2), " ", &fixed(at.y, 2), ")"].concat()
}

/// Room of the north arrow at the left of the bar, units of type.
const BAR_X_PX: f64 = 20.0;

/// SVG path of the north arrow, around (0, 0): a needle over the letter.
pub const NORTH_ARROW: &str = "M0 -12L4.5 2L0 -1L-4.5 2Z";

/// The line from the place of a moved symbol to the symbol.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leader {
    /// The place.
    pub from: ScreenPoint,
    /// The nearest point of the symbol's edge.
    pub to: ScreenPoint,
}

impl Leader {
    /// The line of `symbol`; `None` when it stands on its place, or on a ring.
    pub fn of(symbol: &PlacedSymbol) -> Option<Self> {
        let (from, center) = (symbol.anchor, symbol.center);
        let (apart, radius) = (center.distance(from), symbol.diameter_px / 2.0);
        (symbol.ring_of.is_none() && apart > 1.1 * radius).then(|| Self {
            from,
            to: ScreenPoint {
                x: center.x + (from.x - center.x) * radius / apart,
                y: center.y + (from.y - center.y) * radius / apart,
            },
        })
    }
}
