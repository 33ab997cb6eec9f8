//! What the wheel, a pinch and a throw mean: numbers in, numbers out.

use super::{Lens, ScreenPoint};

/// How far a press may stray and still choose, CSS px: a hand shakes, a drag goes on.
pub const CLICK_PX: f64 = 6.0;

/// Pause after which a gesture counts as ended and the map is drawn anew, milliseconds.
pub const REST_MS: u64 = 150;

/// Zoom over the one drawn from which the map is drawn anew within a gesture: beyond, it is too blurred to follow.
pub const REDRAW_FACTOR: f64 = 3.0;

/// Factor of one press of `+`, of a double click and of a double tap.
pub const STEP_FACTOR: f64 = 2.0;

/// Share of the drawing's side that an arrow moves.
pub const ARROW_SHARE: f64 = 0.25;

/// Longest turn of a wheel that counts, CSS px: some wheels send a whole page at once.
const MAX_WHEEL_PX: f64 = 240.0;

/// Zoom per pixel of a wheel's turn: a notch of 100 px zooms by a third.
const WHEEL_PER_PX: f64 = 0.0033;

/// Turn under which a wheel event is a trackpad's pinch, CSS px: browsers send it as a fine turn with Ctrl held.
const PINCH_PX: f64 = 40.0;

/// Zoom per pixel of a trackpad's pinch.
const PINCH_PER_PX: f64 = 0.01;

/// Slowest release that throws the map, CSS px per millisecond.
const THROW_MIN: f64 = 0.25;

/// Fastest release that counts, CSS px per millisecond.
const THROW_MAX: f64 = 2.5;

/// How far a throw goes: the way of so many milliseconds at the speed of the release.
const THROW_MS: f64 = 160.0;

/// The unit of a wheel's turn, as the DOM's `WheelEvent.deltaMode` numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WheelUnit {
    /// CSS pixels.
    Pixel,
    /// Lines of text.
    Line,
    /// Pages.
    Page,
}

impl WheelUnit {
    /// Length in CSS pixels: the defaults of browsers.
    fn px(self) -> f64 {
        match self {
            Self::Pixel => 1.0,
            Self::Line => 16.0,
            Self::Page => MAX_WHEEL_PX,
        }
    }
}

/// By how much a turn of the wheel zooms: over 1 away from the user, under 1 towards; 1 for what is not a number.
pub fn wheel_factor(turn: f64, unit: WheelUnit) -> f64 {
    let px = turn * unit.px();
    if !px.is_finite() {
        return 1.0;
    }
    let per_px = if px.abs() < PINCH_PX {
        PINCH_PER_PX
    } else {
        WHEEL_PER_PX
    };
    let closer = 1.0 + px.abs().min(MAX_WHEEL_PX) * per_px;
    if px < 0.0 { closer } else { 1.0 / closer }
}

/// Two fingers on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pinch {
    /// One finger.
    pub one: ScreenPoint,
    /// The other.
    pub other: ScreenPoint,
}

impl Pinch {
    /// `start`, the view when the fingers were at `from`, now that they are here: what was between them stays there,
    /// as much closer as they are farther apart. Fingers at one place do not zoom.
    pub fn moving(self, start: &Lens, from: Self) -> Lens {
        let (before, after) = (from.one.distance(from.other), self.one.distance(self.other));
        let factor = if before > 0.0 && after > 0.0 {
            after / before
        } else {
            1.0
        };
        let (was, is) = (from.middle(), self.middle());
        start
            .zoomed_about(was, factor)
            .panned_by(is.x - was.x, is.y - was.y)
    }

    /// The place halfway between the fingers.
    pub fn middle(self) -> ScreenPoint {
        ScreenPoint {
            x: f64::midpoint(self.one.x, self.other.x),
            y: f64::midpoint(self.one.y, self.other.y),
        }
    }
}

/// How far a map let go at this speed, CSS px per millisecond each way, still goes; `None` if it stops at once.
pub fn throw(speed_x: f64, speed_y: f64) -> Option<(f64, f64)> {
    let speed = (speed_x * speed_x + speed_y * speed_y).sqrt();
    if !speed.is_finite() || speed < THROW_MIN {
        return None;
    }
    let way = speed.min(THROW_MAX) / speed * THROW_MS;
    Some((speed_x * way, speed_y * way))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wheel_zooms_away_from_the_user_and_undoes_itself() {
        for (turn, unit) in [
            (-100.0, WheelUnit::Pixel),
            (-3.0, WheelUnit::Line),
            (-1.0, WheelUnit::Page),
            (-4.0, WheelUnit::Pixel),
        ] {
            let (closer, farther) = (wheel_factor(turn, unit), wheel_factor(-turn, unit));
            assert!(closer > 1.01 && closer < 2.0, "{turn} {unit:?}: {closer}");
            assert!((closer * farther - 1.0).abs() < 1e-12);
        }
        assert_eq!(wheel_factor(0.0, WheelUnit::Pixel), 1.0);
        assert_eq!(wheel_factor(f64::NAN, WheelUnit::Pixel), 1.0);
    }

    #[test]
    fn a_slow_release_stops_at_once_and_a_fast_one_goes_a_bounded_way() {
        assert_eq!(throw(0.1, -0.1), None);
        assert_eq!(throw(f64::NAN, 1.0), None);
        let (x, y) = throw(1.0, 0.0).expect("fast enough");
        assert!(x > 50.0 && y == 0.0);
        let (far, _) = throw(1000.0, 0.0).expect("fast enough");
        assert!(far < 500.0);
    }
}
