//! Fingers on the map: two move it, one scrolls the page, or moves it in full screen.

use web_sys::{Element, Touch, TouchEvent};

use super::gestures::Refused;
use super::hands::{Hands, Hearer, on_control, place_in};
use crate::geo::ScreenPoint;
use crate::geo::gesture::{CLICK_PX, Pinch, STEP_FACTOR};

/// Longest time between the two taps of a double tap, milliseconds.
const DOUBLE_TAP_MS: f64 = 320.0;

/// Farthest the two taps of a double tap are apart, CSS px.
const DOUBLE_TAP_PX: f64 = 30.0;

impl Hearer {
    pub(super) fn touch(&mut self, name: &str, event: &TouchEvent, element: &Element) {
        let touches = event.touches();
        let finger = |n: u32| touches.get(n).map(|touch| touch_place(&touch, element));
        let full = self.told.full.get_untracked();
        match (name, finger(0), finger(1)) {
            ("touchstart", Some(one), Some(other)) => {
                event.prevent_default();
                self.motion.halt();
                if let Some(start) = self.motion.now() {
                    self.hands = Hands::Pinch(Pinch { one, other }, start);
                }
            }
            ("touchstart", Some(one), None) if full && !on_control(event) => {
                self.press(one, event.time_stamp());
            }
            ("touchstart", Some(one), None) => self.hands = Hands::Finger(one),
            ("touchmove", Some(one), Some(other)) => {
                event.prevent_default();
                if let Hands::Pinch(from, start) = &self.hands {
                    let lens = Pinch { one, other }.moving(start, *from);
                    self.motion.follow(lens);
                }
            }
            ("touchmove", Some(one), None) => self.finger_moves(one, event),
            ("touchend" | "touchcancel", None, _) => self.fingers_leave(name, event),
            _ => {}
        }
    }

    fn finger_moves(&mut self, at: ScreenPoint, event: &TouchEvent) {
        if self.drag(at, event.time_stamp()) {
            event.prevent_default();
        } else if let Hands::Finger(from) = self.hands
            && from.distance(at) > CLICK_PX
        {
            self.hands = Hands::Free;
            self.tap = None;
            self.told.refused.run(Refused::Finger);
        }
    }

    /// The last finger leaves: a pinch or a drag is over; a second tap in the same place zooms.
    fn fingers_leave(&mut self, name: &str, event: &TouchEvent) {
        let now_ms = event.time_stamp();
        let at = match &self.hands {
            Hands::Pinch(..) => {
                self.hands = Hands::Free;
                return self.motion.settle();
            }
            Hands::Press(press) if press.drags => return self.release(),
            Hands::Press(press) => press.from,
            Hands::Finger(from) => *from,
            Hands::Free => return,
        };
        self.hands = Hands::Free;
        let before = self.tap.take();
        if name == "touchcancel" || on_control(event) {
            return;
        }
        let twice = before.is_some_and(|(then, there)| {
            now_ms - then < DOUBLE_TAP_MS && at.distance(there) < DOUBLE_TAP_PX
        });
        if twice {
            // The browser would make a click of it.
            event.prevent_default();
            self.motion.step(at, STEP_FACTOR);
        } else {
            self.tap = Some((now_ms, at));
        }
    }
}

fn touch_place(touch: &Touch, element: &Element) -> ScreenPoint {
    place_in(element, [touch.client_x(), touch.client_y()])
}
