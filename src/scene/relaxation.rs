//! Symbols pushed apart, pulled to their places, tied to their rings, until all stand.

use super::placement::{Anchor, RING_GAP_PX, Room, SPACING_PX, ring_px, target_px};
use crate::geo::{ScreenPoint, ScreenRect, ascending};

/// Rounds of relaxation before the symbols are made smaller.
const MAX_ROUNDS: usize = 900;

/// Rounds between two looks for symbols that would better change places.
const SWAP_ROUNDS: usize = 60;

/// Overlap that counts as none, CSS px.
const TOLERANCE_PX: f64 = 1e-3;

/// Symbols on their way to their places.
pub(super) struct Relaxation<'a> {
    anchors: &'a [Anchor],
    room: &'a Room,
    /// Diameter of a free symbol.
    diameter: f64,
    radii: Vec<f64>,
    centers: Vec<ScreenPoint>,
    /// Which anchors have no symbol on their ring and stand on none: these can change places.
    alone: Vec<usize>,
}

impl<'a> Relaxation<'a> {
    /// Symbols of `diameter`, smaller on the rings, on their anchors.
    pub(super) fn new(anchors: &'a [Anchor], room: &'a Room, diameter: f64) -> Self {
        let centers = anchors.iter().enumerate();
        let has_ring = |n| anchors.iter().any(|anchor| anchor.ring_of == Some(n));
        Self {
            anchors,
            room,
            diameter,
            radii: anchors
                .iter()
                .map(|anchor| anchor.diameter_px(diameter) / 2.0)
                .collect(),
            centers: centers.map(|(n, a)| nudged(a.at, n)).collect(),
            alone: (0..anchors.len())
                .filter(|&n| anchors[n].ring_of.is_none() && !has_ring(n))
                .collect(),
        }
    }

    /// Pushes symbols apart and pulls them to their anchors, less and less; `None` if some still overlap.
    pub(super) fn settled(mut self) -> Option<Vec<ScreenPoint>> {
        for round in 0..MAX_ROUNDS {
            // The pull fades out over the first half, so that the second half only separates.
            let pull = 0.08 * (1.0 - 2.0 * round as f64 / MAX_ROUNDS as f64).max(0.0);
            self.pull(pull);
            if round % SWAP_ROUNDS == 0 {
                self.swap();
            }
            let pushed = self.separate();
            let drawn = self.tie();
            self.keep_in();
            if pull == 0.0 && !pushed && !drawn {
                break;
            }
        }
        self.swap();
        self.fits().then_some(self.centers)
    }

    /// Where symbol `n` would be if nothing were in its way: its anchor, or its side of the ring.
    fn wanted(&self, n: usize) -> ScreenPoint {
        let anchor = &self.anchors[n];
        let Some(parent) = anchor.ring_of else {
            return anchor.at;
        };
        let from = self.anchors[parent].at;
        let away = from.distance(anchor.at).max(1e-9);
        let reach = ring_px(self.diameter) / away;
        ScreenPoint {
            x: self.centers[parent].x + (anchor.at.x - from.x) * reach,
            y: self.centers[parent].y + (anchor.at.y - from.y) * reach,
        }
    }

    fn pull(&mut self, share: f64) {
        for n in 0..self.centers.len() {
            let wanted = self.wanted(n);
            let center = &mut self.centers[n];
            center.x += (wanted.x - center.x) * share;
            center.y += (wanted.y - center.y) * share;
        }
    }

    /// Lets equal symbols change places wherever that brings them nearer to their own: lines to two places that
    /// would cross never do.
    fn swap(&mut self) {
        for (n, &i) in self.alone.iter().enumerate() {
            for &j in &self.alone[n + 1..] {
                let (one, other) = (self.anchors[i].at, self.anchors[j].at);
                let (here, there) = (self.centers[i], self.centers[j]);
                let now = here.distance(one) + there.distance(other);
                if here.distance(other) + there.distance(one) < now - TOLERANCE_PX {
                    self.centers.swap(i, j);
                }
            }
        }
    }

    /// Pushes apart every two symbols that are too near; whether any were.
    fn separate(&mut self) -> bool {
        let mut pushed = false;
        // Only near ones are compared: from left to right.
        let order = ascending(&self.centers.iter().map(|at| at.x).collect::<Vec<_>>());
        for (n, &i) in order.iter().enumerate() {
            for &j in &order[n + 1..] {
                // Centres move while they are compared: the margin keeps pairs that just came near.
                if self.centers[j].x - self.centers[i].x > 1.5 * (self.diameter + SPACING_PX) {
                    break;
                }
                if !self.tied(i, j) {
                    let distance =
                        (self.radii[i] + self.radii[j] + SPACING_PX).max(target_px(self.diameter));
                    let apart = self.centers[i].distance(self.centers[j]);
                    if apart < distance - TOLERANCE_PX {
                        self.stretch(i, j, apart, distance);
                        pushed = true;
                    }
                }
            }
        }
        pushed
    }

    /// Brings each symbol of a ring onto it; whether any was off it.
    fn tie(&mut self) -> bool {
        let mut drawn = false;
        for n in 0..self.centers.len() {
            if let Some(parent) = self.anchors[n].ring_of {
                let (apart, ring) = (
                    self.centers[parent].distance(self.centers[n]),
                    ring_px(self.diameter),
                );
                if (apart - ring).abs() > TOLERANCE_PX {
                    self.stretch(parent, n, apart, ring);
                    drawn = true;
                }
            }
        }
        drawn
    }

    /// Brings the centres of `i` and `j`, now `apart`, to `distance`; the lighter one moves more.
    fn stretch(&mut self, i: usize, j: usize, apart: f64, distance: f64) {
        let change = (distance - apart) / apart.max(1e-9);
        let (dx, dy) = (
            (self.centers[j].x - self.centers[i].x) * change,
            (self.centers[j].y - self.centers[i].y) * change,
        );
        let weights = [i, j].map(|n| self.anchors[n].weight);
        let share = weights[1] / (weights[0] + weights[1]);
        self.centers[i].x -= dx * share;
        self.centers[i].y -= dy * share;
        self.centers[j].x += dx * (1.0 - share);
        self.centers[j].y += dy * (1.0 - share);
    }

    /// Whether one stands on the ring of the other.
    fn tied(&self, i: usize, j: usize) -> bool {
        self.anchors[i].ring_of == Some(j) || self.anchors[j].ring_of == Some(i)
    }

    fn keep_in(&mut self) {
        for (center, &radius) in self.centers.iter_mut().zip(&self.radii) {
            let inside = self.room.inside.shrunk(radius);
            *center = kept_in(*center, inside, &self.room.outside, radius + SPACING_PX);
        }
    }

    /// Whether no two symbols overlap, and all are inside, off the obstacles and on their rings.
    fn fits(&self) -> bool {
        let n = self.centers.len();
        let apart = |i: usize, j: usize| {
            self.centers[i].distance(self.centers[j]) >= self.radii[i] + self.radii[j]
        };
        let stands = |i: usize| {
            let (center, radius) = (self.centers[i], self.radii[i]);
            let on_ring = self.anchors[i].ring_of.is_none_or(|parent| {
                let off = center.distance(self.centers[parent]) - ring_px(self.diameter);
                off.abs() <= RING_GAP_PX
            });
            on_ring
                && self
                    .room
                    .inside
                    .shrunk(radius - TOLERANCE_PX)
                    .contains(center)
                && !self
                    .room
                    .outside
                    .iter()
                    .any(|rect| rect.shrunk(-radius).contains(center))
        };
        (0..n).all(|i| stands(i) && (i + 1..n).all(|j| apart(i, j)))
    }
}

/// Moves a start by a fraction of a pixel, in a direction of its own, so that equal anchors come apart.
fn nudged(at: ScreenPoint, n: usize) -> ScreenPoint {
    ScreenPoint {
        x: at.x + 0.01 * ((n * 7 % 11) as f64 - 5.0),
        y: at.y + 0.01 * ((n * 5 % 13) as f64 - 6.0),
    }
}

/// `center` moved inside and out of the obstacles by the shortest way.
fn kept_in(
    center: ScreenPoint,
    inside: ScreenRect,
    obstacles: &[ScreenRect],
    radius: f64,
) -> ScreenPoint {
    let mut center = inside.clamp(center);
    for rect in obstacles {
        let grown = rect.shrunk(-radius);
        if grown.contains(center) {
            center = nearest_exit(center, grown, inside);
        }
    }
    center
}

/// The nearest point on the edge of `rect` that is still in `inside`; `center` itself if there is none.
fn nearest_exit(center: ScreenPoint, rect: ScreenRect, inside: ScreenRect) -> ScreenPoint {
    let exits = [
        ScreenPoint {
            x: rect.x - TOLERANCE_PX,
            ..center
        },
        ScreenPoint {
            x: rect.right() + TOLERANCE_PX,
            ..center
        },
        ScreenPoint {
            y: rect.y - TOLERANCE_PX,
            ..center
        },
        ScreenPoint {
            y: rect.bottom() + TOLERANCE_PX,
            ..center
        },
    ];
    exits
        .into_iter()
        .filter(|exit| inside.contains(*exit))
        .min_by(|a, b| a.distance(center).total_cmp(&b.distance(center)))
        .unwrap_or(center)
}
