//! Names beside symbols, without overlap.

use crate::geo::{ScreenPoint, ScreenRect};

/// A name to place, most important first.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelRequest<'a> {
    /// The text.
    pub text: &'a str,
    /// Centre of its symbol.
    pub center: ScreenPoint,
    /// Limits of the frame the symbol stands in.
    pub inside: ScreenRect,
}

/// A placed name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelBox {
    /// Box of the text; its middle is the middle of the text.
    pub rect: ScreenRect,
}

/// Height of a line over the font size.
const LINE: f64 = 1.25;

/// Places each of `requests`, in order, where it overlaps neither a symbol nor an earlier name nor an obstacle;
/// `None` for those that find no room. Candidates: below, above, right, left.
pub fn place_labels(
    requests: &[LabelRequest<'_>],
    symbols: &[ScreenPoint],
    diameter_px: f64,
    obstacles: &[ScreenRect],
    font_px: f64,
) -> Vec<Option<LabelBox>> {
    let side = 0.92 * diameter_px; // Corners of a disc's box are empty.
    let mut taken: Vec<ScreenRect> = symbols
        .iter()
        .map(|&center| around(center, side, side))
        .collect();
    taken.extend_from_slice(obstacles);
    let mut placed = Vec::with_capacity(requests.len());
    for request in requests {
        let free = candidates(request, diameter_px, font_px)
            .into_iter()
            .find(|rect| {
                holds(request.inside, *rect) && !taken.iter().any(|other| other.overlaps(*rect))
            });
        taken.extend(free);
        placed.push(free.map(|rect| LabelBox { rect }));
    }
    placed
}

/// Where a name that must show goes: the first candidate inside the frame, over whatever is there; else below.
pub fn place_over(request: &LabelRequest<'_>, diameter_px: f64, font_px: f64) -> LabelBox {
    let all = candidates(request, diameter_px, font_px);
    let rect = all
        .into_iter()
        .find(|rect| holds(request.inside, *rect))
        .unwrap_or(all[0]);
    LabelBox { rect }
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

pub(super) fn candidates(
    request: &LabelRequest<'_>,
    diameter: f64,
    font_px: f64,
) -> [ScreenRect; 4] {
    let (width, height) = (text_width_px(request.text, font_px), LINE * font_px);
    let center = request.center;
    let down = diameter / 2.0 + height / 2.0 + 1.0;
    let across = diameter / 2.0 + width / 2.0 + 3.0;
    [(0.0, down), (0.0, -down), (across, 0.0), (-across, 0.0)].map(|(dx, dy)| {
        around(
            ScreenPoint {
                x: center.x + dx,
                y: center.y + dy,
            },
            width,
            height,
        )
    })
}

fn around(center: ScreenPoint, width: f64, height: f64) -> ScreenRect {
    ScreenRect {
        x: center.x - width / 2.0,
        y: center.y - height / 2.0,
        width,
        height,
    }
}

fn holds(outer: ScreenRect, inner: ScreenRect) -> bool {
    outer.x <= inner.x
        && inner.right() <= outer.right()
        && outer.y <= inner.y
        && inner.bottom() <= outer.bottom()
}

#[cfg(test)]
mod tests {
    use super::*;

    const INSIDE: ScreenRect = ScreenRect {
        x: 0.0,
        y: 0.0,
        width: 200.0,
        height: 200.0,
    };

    fn request(text: &str, x: f64, y: f64) -> LabelRequest<'_> {
        LabelRequest {
            text,
            center: ScreenPoint { x, y },
            inside: INSIDE,
        }
    }

    #[test]
    fn the_second_of_two_names_that_would_overlap_goes_elsewhere() {
        let requests = [
            request("Rennes", 100.0, 60.0),
            request("Nantes", 104.0, 100.0),
        ];
        let centers = requests.clone().map(|r| r.center);
        let boxes = place_labels(&requests, &centers, 20.0, &[], 12.0);
        let (first, second) = (
            boxes[0].expect("room below"),
            boxes[1].expect("room elsewhere"),
        );
        assert!(!first.rect.overlaps(second.rect));
    }

    #[test]
    fn a_name_wider_than_its_frame_is_left_out_unless_it_must_show() {
        let long = request(
            "Saint-Étienne-du-Rouvray et ses voisines de la vallée",
            100.0,
            60.0,
        );
        assert_eq!(
            place_labels(std::slice::from_ref(&long), &[long.center], 20.0, &[], 12.0),
            [None]
        );
        assert!(place_over(&long, 20.0, 12.0).rect.y > long.center.y);
    }
}
