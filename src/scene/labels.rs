//! Names beside symbols, without overlap.

use super::label_places::candidates;
use crate::geo::{ScreenPoint, ScreenRect};

/// How many names show without being asked for; the chosen and the highlighted name always do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelDetail {
    /// Those of métropoles.
    Metropoles,
    /// Those of every body, and of cities that stand on no ring.
    Bodies,
    /// Those of cities on a ring too.
    All,
}

impl LabelDetail {
    /// The detail that a drawing whose mean side is `unit_px` has room for; a zoomed drawing counts as one so much
    /// larger.
    pub fn of(unit_px: f64) -> Self {
        if unit_px < 380.0 {
            Self::Metropoles
        } else if unit_px < 800.0 {
            Self::Bodies
        } else {
            Self::All
        }
    }
}

/// A symbol that no other's name may cover.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disc {
    /// Its centre.
    pub center: ScreenPoint,
    /// Its diameter, CSS px.
    pub diameter_px: f64,
}

impl Disc {
    /// How far `rect` is from the edge, CSS px; negative where it covers the disc.
    fn clearance_px(&self, rect: ScreenRect) -> f64 {
        rect.clamp(self.center).distance(self.center) - self.diameter_px / 2.0
    }
}

/// A name to place, most important first.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelRequest<'a> {
    /// The text.
    pub text: &'a str,
    /// Its symbol.
    pub symbol: Disc,
    /// Those that stand on the ring of the symbol: near them the name is still its own.
    pub ring: Vec<Disc>,
    /// Limits of the frame the symbol stands in.
    pub inside: ScreenRect,
}

impl LabelRequest<'_> {
    /// How far `rect` is from what it names, CSS px: nearer to anything else, it would seem to name that.
    fn distance_px(&self, rect: ScreenRect) -> f64 {
        let own = std::iter::once(&self.symbol).chain(&self.ring);
        own.map(|disc| disc.clearance_px(rect))
            .fold(f64::INFINITY, f64::min)
    }
}

/// A placed name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelBox {
    /// Box of the text; its middle is the middle of the text.
    pub rect: ScreenRect,
}

/// Height of a line over the font size.
pub(super) const LINE: f64 = 1.25;

/// Nearest a name comes to another symbol, over the font size: nearer, it would seem to be that one's.
const LEAST_EM: f64 = 0.3;

/// Clearance beyond which a name is not easier to read, over the font size.
const ENOUGH_EM: f64 = 0.75;

/// Places each of `requests`, in order, where it covers neither a symbol nor an earlier name nor an obstacle, in the
/// largest gap; `None` for those that find no room.
pub fn place_labels(
    requests: &[LabelRequest<'_>],
    symbols: &[Disc],
    obstacles: &[ScreenRect],
    font_px: f64,
) -> Vec<Option<LabelBox>> {
    let mut taken: Vec<ScreenRect> = obstacles.to_vec();
    let mut placed = Vec::with_capacity(requests.len());
    for request in requests {
        let mut best = None;
        let mut most = LEAST_EM * font_px;
        for rect in candidates(request, font_px) {
            let free =
                request.inside.holds(rect) && !taken.iter().any(|other| other.overlaps(rect));
            let gap = clearance_px(request, symbols, rect, font_px);
            // The first of equals: candidates come by preference.
            if free && gap > most && gap > request.distance_px(rect) {
                (best, most) = (Some(rect), gap);
            }
        }
        taken.extend(best.map(|rect| beside(rect, font_px)));
        placed.push(best.map(|rect| LabelBox { rect }));
    }
    placed
}

/// `rect` with room on both sides, so that two names on a line do not read as one.
fn beside(rect: ScreenRect, font_px: f64) -> ScreenRect {
    let room = LEAST_EM * font_px;
    ScreenRect {
        x: rect.x - room,
        width: rect.width + 2.0 * room,
        ..rect
    }
}

/// How far `rect` is from the nearest symbol but its own, CSS px; no more than is easier to read.
pub(super) fn clearance_px(
    request: &LabelRequest<'_>,
    symbols: &[Disc],
    rect: ScreenRect,
    font_px: f64,
) -> f64 {
    let enough_px = ENOUGH_EM * font_px;
    let others = symbols
        .iter()
        .filter(|symbol| symbol.center != request.symbol.center);
    let gap = |symbol: &Disc| match symbol.clearance_px(rect) {
        beside if beside > 0.0 && request.ring.contains(symbol) => enough_px,
        gap => gap,
    };
    others.map(gap).fold(enough_px, f64::min)
}

/// Estimated width of `text` in a sans-serif of `font_px`, CSS px: at least what system fonts need in semi-bold.
pub fn text_width_px(text: &str, font_px: f64) -> f64 {
    text.chars().map(advance_em).sum::<f64>() * font_px
}

/// Width of a character in em, by class, of the widest system sans-serif we met (`DejaVu` Sans Bold).
fn advance_em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '\'' | '’' | '.' | ',' | ' ' | '\u{a0}' => 0.36,
        'f' | 'r' | 't' | '-' | '(' | ')' => 0.46,
        'm' | 'w' | 'M' | 'W' => 1.05,
        'A'..='Z' | 'É' | 'Î' => 0.78,
        _ => 0.68,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::scene) const INSIDE: ScreenRect = ScreenRect {
        x: 0.0,
        y: 0.0,
        width: 200.0,
        height: 200.0,
    };

    /// A name for a symbol of 20 px at `x`, `y` in [`INSIDE`].
    pub(in crate::scene) fn request(text: &str, x: f64, y: f64) -> LabelRequest<'_> {
        let symbol = Disc {
            center: ScreenPoint { x, y },
            diameter_px: 20.0,
        };
        LabelRequest {
            text,
            symbol,
            ring: Vec::new(),
            inside: INSIDE,
        }
    }

    #[test]
    fn the_second_of_two_names_that_would_overlap_goes_elsewhere() {
        let requests = [
            request("Rennes", 100.0, 60.0),
            request("Nantes", 104.0, 100.0),
        ];
        let symbols = requests.clone().map(|r| r.symbol);
        let boxes = place_labels(&requests, &symbols, &[], 12.0);
        let (first, second) = (
            boxes[0].expect("room for one"),
            boxes[1].expect("room elsewhere"),
        );
        assert!(!first.rect.overlaps(second.rect));
    }

    #[test]
    fn a_name_wider_than_its_frame_is_left_out() {
        let long = request(
            "Saint-Étienne-du-Rouvray et ses voisines de la vallée",
            100.0,
            60.0,
        );
        assert_eq!(
            place_labels(std::slice::from_ref(&long), &[long.symbol], &[], 12.0),
            [None]
        );
    }

    #[test]
    fn more_room_shows_more_names() {
        let details = [200.0, 600.0, 1000.0].map(LabelDetail::of);
        assert_eq!(
            details,
            [
                LabelDetail::Metropoles,
                LabelDetail::Bodies,
                LabelDetail::All
            ]
        );
    }
}
