//! The rose: one petal per lever in a fixed angular slot, lever 1 at noon, clockwise.

use std::fmt::Write as _;

use super::INFALLIBLE;
use super::layout::PlacedSymbol;
use crate::geo::{ScreenPoint, decimal, half_gap_deg, polar};

/// Share of the outer radius that the middle of the rose leaves empty.
const INNER_SHARE: f64 = 0.25;

/// Gap between two petals, as a share of the outer radius; parallel edges, so that it never closes in the middle.
const GAP_SHARE: f64 = 0.13;

/// Radius of the outer corners, as a share of the outer radius.
const CORNER_SHARE: f64 = 0.2;

/// Outline of a rose around (0, 0).
#[derive(Clone, Debug, PartialEq)]
pub struct Rose {
    /// Radius of the petals' outer ends, CSS px.
    pub radius_px: f64,
    /// SVG path data of each petal, clockwise from noon.
    pub petals: Vec<String>,
    /// Where the number of each petal stands.
    pub numbers: Vec<ScreenPoint>,
}

impl Rose {
    /// A rose of `n_petals` petals of `radius_px`.
    pub fn new(n_petals: usize, radius_px: f64) -> Self {
        let step_deg = 360.0 / n_petals.max(1) as f64;
        let bearings = (0..n_petals).map(|n| n as f64 * step_deg);
        Self {
            radius_px,
            petals: bearings
                .clone()
                .map(|bearing| petal(bearing, step_deg, radius_px))
                .collect(),
            numbers: bearings
                .map(|bearing| polar(CENTER, 0.68 * radius_px, bearing))
                .collect(),
        }
    }
}

/// The roses of a layout: those of free symbols, and those on a ring.
#[derive(Clone, Debug, PartialEq)]
pub struct Roses {
    free: Rose,
    on_ring: Rose,
}

impl Roses {
    /// The roses of `n_petals` that `symbols` need.
    pub fn new(n_petals: usize, symbols: &[PlacedSymbol]) -> Self {
        let of = |is_on_ring| {
            let symbol = symbols.iter().find(|s| s.ring_of.is_some() == is_on_ring);
            Rose::new(n_petals, symbol.map_or(0.0, PlacedSymbol::rose_radius_px))
        };
        Self {
            free: of(false),
            on_ring: of(true),
        }
    }

    /// The rose of `symbol`.
    pub fn of(&self, symbol: &PlacedSymbol) -> &Rose {
        match symbol.ring_of {
            Some(_) => &self.on_ring,
            None => &self.free,
        }
    }
}

const CENTER: ScreenPoint = ScreenPoint { x: 0.0, y: 0.0 };

/// Path of the petal in the direction `bearing_deg`: a ring sector with rounded outer corners.
fn petal(bearing_deg: f64, step_deg: f64, radius: f64) -> String {
    let (inner, corner, gap) = (
        INNER_SHARE * radius,
        CORNER_SHARE * radius,
        GAP_SHARE * radius,
    );
    let half = |r: f64| step_deg / 2.0 - half_gap_deg(gap, r);
    let corner_deg = (corner / radius).to_degrees();
    let at = |r: f64, side: f64| polar(CENTER, r, bearing_deg + side);
    let mut d = String::new();
    point(&mut d, "M", at(inner, -half(inner)));
    point(&mut d, "L", at(radius - corner, -half(radius - corner)));
    point(&mut d, "Q", at(radius, -half(radius)));
    point(&mut d, " ", at(radius, corner_deg - half(radius)));
    arc(&mut d, radius, 1, at(radius, half(radius) - corner_deg));
    point(&mut d, "Q", at(radius, half(radius)));
    point(&mut d, " ", at(radius - corner, half(radius - corner)));
    point(&mut d, "L", at(inner, half(inner)));
    arc(&mut d, inner, 0, at(inner, -half(inner)));
    d.push('Z');
    d
}

/// Appends `command` and `to`, rounded to hundredths of a pixel.
fn point(d: &mut String, command: &str, to: ScreenPoint) {
    write!(d, "{command}{} {}", hundredths(to.x), hundredths(to.y)).expect(INFALLIBLE);
}

/// Appends an arc of a circle of `radius` to `to`; `sweep` 1 turns clockwise.
fn arc(d: &mut String, radius: f64, sweep: u8, to: ScreenPoint) {
    let r = hundredths(radius);
    write!(
        d,
        "A{r} {r} 0 0 {sweep} {} {}",
        hundredths(to.x),
        hundredths(to.y)
    )
    .expect(INFALLIBLE);
}

/// `value` rounded to hundredths.
fn hundredths(value: f64) -> String {
    decimal(value, 2)
}

/// Path of a tick inside a disc of `radius_px` around (0, 0).
pub(super) fn tick(radius_px: f64) -> String {
    let at = |x: f64, y: f64| ScreenPoint {
        x: x * radius_px,
        y: y * radius_px,
    };
    let mut d = String::new();
    point(&mut d, "M", at(-0.42, 0.02));
    point(&mut d, "L", at(-0.1, 0.36));
    point(&mut d, "L", at(0.44, -0.34));
    d
}

/// Half of the gap between the halves of a disc, CSS px.
const HALF_GAP_PX: f64 = 1.0;

/// Path of half of a disc of `radius_px` around (0, 0): the left one for a `side` of −1, the right one for 1.
pub(super) fn half_disc(radius_px: f64, side: f64) -> String {
    let radius = radius_px.max(HALF_GAP_PX);
    let reach = (radius * radius - HALF_GAP_PX * HALF_GAP_PX).sqrt();
    let x = side * HALF_GAP_PX;
    let mut d = String::new();
    point(&mut d, "M", ScreenPoint { x, y: -reach });
    let sweep = u8::from(side > 0.0);
    arc(&mut d, radius, sweep, ScreenPoint { x, y: reach });
    d.push('Z');
    d
}
