//! The curve of a link.

use crate::geo::{ScreenPoint, fixed};

/// How far an arc bows, as a share of its length: the first between two territories, then the others.
const BOW_SHARE: f64 = 0.16;

/// Least bow, CSS px: two near territories still show an arc.
const MIN_BOW_PX: f64 = 8.0;

/// A quadratic Bézier curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Curve {
    from: ScreenPoint,
    control: ScreenPoint,
    to: ScreenPoint,
}

impl Curve {
    /// The straight line between its ends.
    pub(super) fn straight(self) -> Self {
        Self {
            control: middle(self.from, self.to),
            ..self
        }
    }

    /// SVG path data, rounded to hundredths.
    pub(super) fn path_data(&self) -> String {
        let [from, control, to] = [self.from, self.control, self.to]
            .map(|point| [fixed(point.x, 2), fixed(point.y, 2)].join(" "));
        ["M", &from, "Q", &control, " ", &to].concat()
    }
}

/// The arc from `a` to `b` when `rank` others bind them already: each bows on the other side of the last one, and
/// further. `forward` tells which end is first of the two, so that both directions bow alike.
pub(super) fn bowed(a: ScreenPoint, b: ScreenPoint, rank: usize, forward: bool) -> Curve {
    let (from, to) = if forward { (a, b) } else { (b, a) };
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = from.distance(to).max(1.0);
    let side = if rank.is_multiple_of(2) { 1.0 } else { -1.0 };
    let step = 1.0 + (rank / 2) as f64;
    // The curve passes half-way between its chord and its control point.
    let bow = 2.0 * side * step * (BOW_SHARE * length).max(MIN_BOW_PX);
    let chord = middle(from, to);
    let control = ScreenPoint {
        x: chord.x + bow * dy / length,
        y: chord.y - bow * dx / length,
    };
    Curve { from, control, to }
}

/// The point of `curve` at `t`, from 0 to 1.
pub(super) fn point_on(curve: &Curve, t: f64) -> ScreenPoint {
    let at = |from: f64, control: f64, to: f64| {
        (1.0 - t) * (1.0 - t) * from + 2.0 * t * (1.0 - t) * control + t * t * to
    };
    ScreenPoint {
        x: at(curve.from.x, curve.control.x, curve.to.x),
        y: at(curve.from.y, curve.control.y, curve.to.y),
    }
}

fn middle(a: ScreenPoint, b: ScreenPoint) -> ScreenPoint {
    ScreenPoint {
        x: f64::midpoint(a.x, b.x),
        y: f64::midpoint(a.y, b.y),
    }
}
