//! Room for labels: what is taken, and where the label of a stub may go.

use crate::geo::{ScreenPoint, ScreenRect, polar};

/// Height of a line over the size of the font.
pub(super) const LINE_EM: f64 = 1.25;

/// Longest line of the label of a stub, characters.
const LINE_CHARS: usize = 24;

/// Distances at which the label of a stub is tried, CSS px; the overview, which may leave a link out, tries the near ones.
const RINGS_PX: [f64; 7] = [26.0, 40.0, 58.0, 80.0, 106.0, 138.0, 176.0];

/// Directions in which it is tried, degrees clockwise from the top: to the sides first, where a text is easy to join.
const BEARINGS_DEG: [f64; 16] = [
    90.0, 270.0, 67.5, 292.5, 112.5, 247.5, 45.0, 315.0, 135.0, 225.0, 0.0, 180.0, 22.5, 337.5,
    157.5, 202.5,
];

/// Length of a stub without a label, CSS px.
const BARE_PX: f64 = 22.0;

/// The boxes that nothing else may cover.
pub(super) struct Taken {
    pub(super) inside: ScreenRect,
    rects: Vec<ScreenRect>,
}

impl Taken {
    pub(super) fn new(inside: ScreenRect) -> Self {
        Self {
            inside,
            rects: Vec::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.rects.len()
    }

    pub(super) fn truncate(&mut self, len: usize) {
        self.rects.truncate(len);
    }

    pub(super) fn push(&mut self, rect: ScreenRect) {
        self.rects.push(rect);
    }

    pub(super) fn claim(&mut self, center: ScreenPoint, width: f64, height: f64) {
        self.push(ScreenRect::around(center, width, height));
    }

    pub(super) fn is_free(&self, rect: ScreenRect) -> bool {
        let holds = self.inside.x <= rect.x
            && rect.right() <= self.inside.right()
            && self.inside.y <= rect.y
            && rect.bottom() <= self.inside.bottom();
        holds && !self.rects.iter().any(|other| other.overlaps(rect))
    }

    /// The first of `places` around which a box is free; it is taken from then on.
    pub(super) fn first_free(
        &mut self,
        mut places: impl Iterator<Item = ScreenPoint>,
        width: f64,
        height: f64,
    ) -> Option<ScreenPoint> {
        let found = places.find(|&place| self.is_free(ScreenRect::around(place, width, height)))?;
        self.claim(found, width, height);
        Some(found)
    }
}

/// Ends of a stub from `center`, at most `farthest_px` long, with the box of a label of that size there, in order of
/// preference.
pub(super) fn stub_candidates(
    center: ScreenPoint,
    width: f64,
    height: f64,
    farthest_px: f64,
) -> impl Iterator<Item = (ScreenPoint, ScreenRect)> {
    let places = RINGS_PX
        .into_iter()
        .filter(move |&ring| ring <= farthest_px)
        .flat_map(move |ring| BEARINGS_DEG.map(|bearing| polar(center, ring, bearing)));
    places.map(move |end| {
        // The label continues its stub: beside it to the right or left, centred above or below.
        let (dx, dy) = (end.x - center.x, end.y - center.y);
        let x = match dx {
            dx if dx > 0.5 * dy.abs() => end.x + 2.0,
            dx if dx < -0.5 * dy.abs() => end.x - 2.0 - width,
            _ => end.x - width / 2.0,
        };
        let sideways = dx.abs() > 0.5 * dy.abs();
        let y = match dy {
            _ if sideways => end.y - height / 2.0,
            dy if dy > 0.0 => end.y + 2.0,
            _ => end.y - 2.0 - height,
        };
        let rect = ScreenRect {
            x,
            y,
            width,
            height,
        };
        (end, rect)
    })
}

/// End of the `rank`th stub from `center`, when there is no room for its label.
pub(super) fn bare_end(center: ScreenPoint, rank: usize) -> ScreenPoint {
    let bearing = BEARINGS_DEG[rank % BEARINGS_DEG.len()];
    polar(center, BARE_PX, bearing)
}

/// `text` in one or two lines, cut at spaces, the end of what does not fit replaced by an ellipsis.
pub(super) fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut cut = false;
    for word in text.split_whitespace() {
        let room = lines.len() < 2;
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LINE_CHARS => {
                line.push(' ');
                line.push_str(word);
            }
            _ if room => lines.push(shortened(word)),
            _ => {
                cut = true;
                break;
            }
        }
    }
    if let Some(line) = lines.last_mut().filter(|_| cut) {
        let kept = line.trim_end_matches([',', ' ', '(']).len();
        line.truncate(kept);
        line.push('…');
    }
    lines
}

/// A word longer than a line, cut.
fn shortened(word: &str) -> String {
    if word.chars().count() <= LINE_CHARS {
        return word.to_owned();
    }
    word.chars().take(LINE_CHARS - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn a_long_list_of_partners_keeps_two_lines_and_says_that_it_goes_on() {
        for (text, lines) in [
            ("Pays de Retz", vec!["Pays de Retz"]),
            (
                "Parc naturel régional du Vercors",
                vec!["Parc naturel régional du", "Vercors"],
            ),
            (
                "ViennAgglo, Villefranche Beaujolais, CAPI, Est lyonnais",
                vec!["ViennAgglo, Villefranche", "Beaujolais, CAPI, Est…"],
            ),
        ] {
            assert_eq!(wrapped(text), lines);
        }
    }
}
