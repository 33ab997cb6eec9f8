//! Places equal symbols near their anchors, without overlap and inside their frames.

use crate::geo::{ScreenPoint, ScreenRect, ascending};

/// A symbol to place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// Where the symbol would stand if it were alone.
    pub at: ScreenPoint,
    /// How strongly it stays there: a symbol of weight 2 yields half as much as one of weight 1.
    pub weight: f64,
}

/// Where the symbols may stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// Limits that no symbol crosses.
    pub inside: ScreenRect,
    /// Rectangles that no symbol touches, such as cartons; they do not cover all of `inside`.
    pub outside: Vec<ScreenRect>,
}

/// Symbols placed: their common diameter and their centres, in the order of the anchors.
#[derive(Clone, Debug, PartialEq)]
pub struct Placement {
    /// Diameter of every symbol, CSS px; at most the one asked for.
    pub diameter_px: f64,
    /// Centre of each symbol.
    pub centers: Vec<ScreenPoint>,
}

/// Room left between two symbols, CSS px.
pub const SPACING_PX: f64 = 2.0;

/// Smallest symbol that can be seen, CSS px.
pub const MIN_DIAMETER_PX: f64 = 2.0;

/// Rounds of relaxation before the symbols are made smaller.
const MAX_ROUNDS: usize = 900;

/// Overlap that counts as none, CSS px.
const TOLERANCE_PX: f64 = 1e-3;

/// Places one symbol of `diameter_px` for each anchor.
///
/// Deterministic: the same input gives the same output to the last bit on every platform (only `+ − × ÷ √`).
/// Where the room is too small for the diameter asked, every symbol gets smaller by a tenth until they fit;
/// under [`MIN_DIAMETER_PX`] they stay on their anchors and may overlap.
pub fn place(anchors: &[Anchor], room: &Room, diameter_px: f64) -> Placement {
    // A room flatter than a symbol has no inside for it.
    let mut diameter = diameter_px.min(room.inside.width).min(room.inside.height);
    while diameter >= MIN_DIAMETER_PX {
        if let Some(centers) = relax(anchors, room, diameter) {
            return Placement {
                diameter_px: diameter,
                centers,
            };
        }
        diameter *= 0.9;
    }
    Placement {
        diameter_px: MIN_DIAMETER_PX,
        centers: anchors.iter().map(|a| room.inside.clamp(a.at)).collect(),
    }
}

/// Pushes symbols apart and pulls them to their anchors, less and less; `None` if some still overlap.
fn relax(anchors: &[Anchor], room: &Room, diameter: f64) -> Option<Vec<ScreenPoint>> {
    let inside = room.inside.shrunk(diameter / 2.0);
    let mut centers: Vec<ScreenPoint> = anchors
        .iter()
        .enumerate()
        .map(|(n, a)| nudged(a.at, n))
        .collect();
    let mut order: Vec<usize> = (0..centers.len()).collect();
    for round in 0..MAX_ROUNDS {
        // The pull fades out over the first half, so that the second half only separates.
        let pull = 0.08 * (1.0 - 2.0 * round as f64 / MAX_ROUNDS as f64).max(0.0);
        for (center, anchor) in centers.iter_mut().zip(anchors) {
            center.x += (anchor.at.x - center.x) * pull;
            center.y += (anchor.at.y - center.y) * pull;
        }
        order = ascending(&centers.iter().map(|center| center.x).collect::<Vec<_>>());
        let pushed = separate(&mut centers, anchors, &order, diameter + SPACING_PX);
        for center in &mut centers {
            *center = kept_in(*center, inside, &room.outside, diameter / 2.0 + SPACING_PX);
        }
        if pull == 0.0 && !pushed {
            break;
        }
    }
    fits(&centers, &order, room, diameter).then_some(centers)
}

/// Moves a start by a fraction of a pixel, in a direction of its own, so that equal anchors come apart.
fn nudged(at: ScreenPoint, n: usize) -> ScreenPoint {
    let n = n as f64;
    ScreenPoint {
        x: at.x + 0.01 * ((n * 7.0) % 11.0 - 5.0),
        y: at.y + 0.01 * ((n * 5.0) % 13.0 - 6.0),
    }
}

/// Pushes apart every two centres nearer than `distance`; whether any were.
///
/// `order` sorts the centres from left to right, so that only near ones are compared.
fn separate(
    centers: &mut [ScreenPoint],
    anchors: &[Anchor],
    order: &[usize],
    distance: f64,
) -> bool {
    let mut pushed = false;
    for (n, &i) in order.iter().enumerate() {
        for &j in &order[n + 1..] {
            // Centres move while they are compared: the margin keeps pairs that just came near.
            if centers[j].x - centers[i].x > 1.5 * distance {
                break;
            }
            let apart = centers[i].distance(centers[j]);
            if apart < distance - TOLERANCE_PX {
                let overlap = (distance - apart) / apart.max(1e-9);
                let (dx, dy) = (
                    (centers[j].x - centers[i].x) * overlap,
                    (centers[j].y - centers[i].y) * overlap,
                );
                let share = anchors[j].weight / (anchors[i].weight + anchors[j].weight);
                centers[i].x -= dx * share;
                centers[i].y -= dy * share;
                centers[j].x += dx * (1.0 - share);
                centers[j].y += dy * (1.0 - share);
                pushed = true;
            }
        }
    }
    pushed
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

/// Whether no two symbols overlap, and all are inside and off the obstacles.
fn fits(centers: &[ScreenPoint], order: &[usize], room: &Room, diameter: f64) -> bool {
    let apart = order.iter().enumerate().all(|(n, &i)| {
        order[n + 1..]
            .iter()
            .all(|&j| centers[i].distance(centers[j]) >= diameter)
    });
    let inside = room.inside.shrunk(diameter / 2.0 - TOLERANCE_PX);
    apart
        && centers.iter().all(|&center| {
            inside.contains(center)
                && room
                    .outside
                    .iter()
                    .all(|rect| !rect.shrunk(-diameter / 2.0).contains(center))
        })
}
