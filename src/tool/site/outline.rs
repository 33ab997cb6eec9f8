//! Outlines of `scene::MapShapes` thinned to what about a pixel shows.

/// What of outlines may be lost.
#[derive(Clone, Copy, Debug)]
pub struct Loss {
    /// Rings smaller than this each way are left out. CSS px.
    pub smallest_px: f64,
    /// How far a line may lie from the one it stands for. CSS px.
    pub off_px: f64,
}

/// Room kept beyond the edge of a frame, where the strokes of cut outlines stay out of sight; half pixels.
const BEYOND: f64 = 8.0;

/// How path data become half pixels of the drawing, and what of them shows.
#[derive(Clone, Copy, Debug)]
pub struct Placing {
    scale: f64,
    x: f64,
    y: f64,
    /// Left, top, right, bottom, half pixels.
    seen: [f64; 4],
}

type At = (f64, f64);

impl Placing {
    /// What the line that opens the group of a frame says (`scene::path_transform`).
    pub fn of(line: &str) -> Option<Self> {
        let inside = line.strip_prefix("<g transform=\"matrix(")?;
        let numbers: Vec<f64> = inside
            .split(')')
            .next()?
            .split(' ')
            .filter_map(|n| n.parse().ok())
            .collect();
        let [scale, _, _, _, x, y] = numbers.as_slice() else {
            return None;
        };
        Some(Self {
            scale: 2.0 * scale,
            x: 2.0 * x,
            y: 2.0 * y,
            seen: [
                f64::NEG_INFINITY,
                f64::NEG_INFINITY,
                f64::INFINITY,
                f64::INFINITY,
            ],
        })
    }

    /// The same, where `clip` (left, top, right, bottom, CSS px) is all that shows.
    #[must_use]
    pub fn within(self, clip: [f64; 4]) -> Self {
        let [left, top, right, bottom] = clip.map(|side| 2.0 * side);
        let seen = [left - BEYOND, top - BEYOND, right + BEYOND, bottom + BEYOND];
        Self { seen, ..self }
    }
}

/// The rings of the path data `d`, thinned as `loss` allows; those too small or out of sight are left out.
pub fn light_path(d: &str, placing: &Placing, loss: Loss) -> String {
    let mut out = String::new();
    for ring in d.split('M').filter(|ring| !ring.is_empty()) {
        let ring = clipped(placed(ring, placing), placing.seen);
        let span = |of: fn(&At) -> f64| {
            let low = ring.iter().map(of).fold(f64::INFINITY, f64::min);
            let high = ring.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
            high - low
        };
        let smallest = 2.0 * loss.smallest_px;
        if ring.len() < 3 || (span(|at| at.0) < smallest && span(|at| at.1) < smallest) {
            continue;
        }
        append(&mut out, &thinned(&ring, 2.0 * loss.off_px));
    }
    out
}

/// The positions of one ring: an absolute start, then steps.
fn placed(ring: &str, placing: &Placing) -> Vec<At> {
    let ring = ring.trim_end_matches('z');
    let (start, steps) = ring.split_once('l').unwrap_or((ring, ""));
    let numbers =
        |text: &str| -> Vec<f64> { text.split(' ').filter_map(|n| n.parse().ok()).collect() };
    let (mut x, mut y) = (0.0, 0.0);
    let all = [numbers(start), numbers(steps)].concat();
    all.as_chunks::<2>()
        .0
        .iter()
        .map(|[dx, dy]| {
            x += dx;
            y += dy;
            (placing.scale * x + placing.x, placing.scale * y + placing.y)
        })
        .collect()
}

/// `ring` cut at the four sides of `seen` (Sutherland and Hodgman, « Reentrant polygon clipping », 1974).
fn clipped(ring: Vec<At>, [left, top, right, bottom]: [f64; 4]) -> Vec<At> {
    let ring = cut(ring, |at| at.0 - left);
    let ring = cut(ring, |at| right - at.0);
    let ring = cut(ring, |at| at.1 - top);
    cut(ring, |at| bottom - at.1)
}

/// The part of `ring` where `depth` is not negative.
fn cut(ring: Vec<At>, depth: impl Fn(At) -> f64) -> Vec<At> {
    let mut out = Vec::with_capacity(ring.len());
    let Some(&last) = ring.last() else {
        return ring;
    };
    let mut before = last;
    for &at in &ring {
        let (a, b) = (depth(before), depth(at));
        if (a < 0.0) != (b < 0.0) {
            let t = a / (a - b);
            out.push((
                before.0 + t * (at.0 - before.0),
                before.1 + t * (at.1 - before.1),
            ));
        }
        if b >= 0.0 {
            out.push(at);
        }
        before = at;
    }
    out
}

/// `ring` with the positions that its shape needs to stay within `tolerance` (Douglas and Peucker, « Algorithms for the reduction of the number of
/// points required to represent a digitized line », 1973).
fn thinned(ring: &[At], tolerance: f64) -> Vec<At> {
    let mut keep = vec![false; ring.len()];
    let far = (0..ring.len()).max_by(|&a, &b| {
        let distance = |n: usize| square(ring[n], ring[0]);
        distance(a).total_cmp(&distance(b))
    });
    let (Some(far), Some(last)) = (far, ring.len().checked_sub(1)) else {
        return Vec::new();
    };
    let mut spans = vec![(0, far), (far, last)];
    for end in [0, far, last] {
        keep[end] = true;
    }
    while let Some((from, to)) = spans.pop() {
        let inside = from + 1..to;
        let worst = inside
            .map(|n| (n, off(ring[n], ring[from], ring[to])))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((n, distance)) = worst
            && distance > tolerance
        {
            keep[n] = true;
            spans.extend([(from, n), (n, to)]);
        }
    }
    let kept = ring.iter().zip(keep).filter(|(_, keep)| *keep);
    kept.map(|(at, _)| *at).collect()
}

fn square(a: At, b: At) -> f64 {
    let (dx, dy) = (a.0 - b.0, a.1 - b.1);
    dx * dx + dy * dy
}

/// How far `at` lies from the segment between `a` and `b`.
fn off(at: At, a: At, b: At) -> f64 {
    let length = square(a, b);
    let along = (at.0 - a.0) * (b.0 - a.0) + (at.1 - a.1) * (b.1 - a.1);
    let t = if length > 0.0 {
        crate::geo::within(along / length, 0.0, 1.0)
    } else {
        0.0
    };
    square(at, (a.0 + t * (b.0 - a.0), a.1 + t * (b.1 - a.1))).sqrt()
}

/// Appends `ring` in whole half pixels: an absolute start, then steps.
fn append(out: &mut String, ring: &[At]) {
    let mut last: Option<(i64, i64)> = None;
    for &(x, y) in ring {
        let now = (whole(x), whole(y));
        let Some(before) = last.replace(now) else {
            out.push_str(&format_pair("M", now.0, now.1));
            out.push('l');
            continue;
        };
        if now != before {
            let step = format_pair("", now.0 - before.0, now.1 - before.1);
            if !out.ends_with('l') && !step.starts_with('-') {
                out.push(' ');
            }
            out.push_str(&step);
        }
    }
    if out.ends_with('l') {
        out.push_str("0 0");
    }
    out.push('z');
}

fn format_pair(command: &str, x: i64, y: i64) -> String {
    let gap = if y < 0 { "" } else { " " };
    [command, &x.to_string(), gap, &y.to_string()].concat()
}

#[expect(clippy::cast_possible_truncation, reason = "positions of a drawing")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}

#[cfg(test)]
mod tests {
    use super::{Loss, Placing, light_path};

    const LINE: &str = "<g transform=\"matrix(0.5 0 0 0.5 10 20)\">";

    fn placing() -> Placing {
        Placing::of(LINE)
            .map(|p| p.within([0.0, 0.0, 100.0, 100.0]))
            .expect("a frame")
    }

    fn drawn(d: &str, smallest_px: f64) -> String {
        let off_px = 0.6;
        light_path(
            d,
            &placing(),
            Loss {
                smallest_px,
                off_px,
            },
        )
    }

    #[test]
    fn an_outline_keeps_its_corners_and_loses_what_half_a_pixel_hides() {
        // A square of 40 units, 20 px wide, with a bump of a fifth of a pixel.
        let d = "M0 0l20 0.4 20 -0.4 0 40 -40 0z";
        assert_eq!(drawn(d, 1.0), "M20 40l40 0 0 40-40 0z");
    }

    #[test]
    fn what_is_small_or_out_of_sight_is_left_out_and_what_is_wide_is_cut() {
        assert_eq!(drawn("M0 0l2 0 0 2 -2 0z", 2.0), "");
        assert_eq!(drawn("M900 900l40 0 0 40 -40 0z", 1.0), "");
        let wide = drawn("M-900 0l1800 0 0 40 -1800 0z", 1.0);
        assert_eq!(wide, "M-8 40l216 0 0 40-216 0z");
    }
}
