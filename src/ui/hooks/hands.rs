//! What the hands do on the map: mouse and pen here, fingers in `fingers`.

use crate::ui::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

use super::gestures::{Refused, Told};
use super::motion::{Motion, prefers_less_motion};
use crate::geo::gesture::{CLICK_PX, Pinch, STEP_FACTOR, WheelUnit, throw, wheel_factor};
use crate::geo::{Lens, ScreenPoint};
use crate::scene::Pointer;

/// Age of the movements that make the speed of a release, milliseconds.
const SPEED_MS: f64 = 80.0;

/// What the hands do.
#[derive(Clone, Debug, Default)]
pub(super) enum Hands {
    #[default]
    Free,
    /// A button of the mouse, or one finger in full screen.
    Press(Press),
    /// Two fingers: where they began, and the view then.
    Pinch(Pinch, Lens),
    /// One finger that the page may scroll with.
    Finger(ScreenPoint),
}

#[derive(Clone, Debug)]
pub(super) struct Press {
    pub(super) from: ScreenPoint,
    start: Lens,
    /// Whether it strayed too far to be a click.
    pub(super) drags: bool,
    /// Last places, with their times in milliseconds.
    trail: Vec<(f64, ScreenPoint)>,
}

/// What was heard so far, and who is told.
pub(super) struct Hearer {
    pub(super) motion: Motion,
    pub(super) told: Told,
    pub(super) hands: Hands,
    /// Whether the press that just ended was a drag: the click that follows chooses nothing.
    pub(super) dragged: bool,
    /// When and where the last tap was.
    pub(super) tap: Option<(f64, ScreenPoint)>,
}

impl Hearer {
    /// Of these gestures, with free hands.
    pub(super) fn new(motion: Motion, told: Told) -> Self {
        Self {
            motion,
            told,
            hands: Hands::Free,
            dragged: false,
            tap: None,
        }
    }

    pub(super) fn hear(&mut self, event: &Event, element: &Element) {
        let name = event.type_();
        match name.as_str() {
            "wheel" => self.wheel(event.unchecked_ref(), element),
            "click" => self.click(event.unchecked_ref(), element),
            "dblclick" => self.double(event.unchecked_ref(), element),
            "keydown" => self.told.keyed.run(event.clone().unchecked_into()),
            _ if name.starts_with("touch") => self.touch(&name, event.unchecked_ref(), element),
            _ => self.pointer(&name, event.unchecked_ref(), element),
        }
    }

    /// Mouse and pen: a finger's events are those of touch, which alone tell how many fingers there are.
    fn pointer(&mut self, name: &str, event: &PointerEvent, element: &Element) {
        if event.pointer_type() == "touch" {
            return;
        }
        let at = place(event, element);
        match name {
            "pointerdown" if event.button() == 0 && !on_control(event) => {
                self.press(at, event.time_stamp());
            }
            "pointermove" => {
                if self.drag(at, event.time_stamp()) {
                    // From now on the drag goes on outside of the map too.
                    drop(element.set_pointer_capture(event.pointer_id()));
                } else if matches!(self.hands, Hands::Free) && !on_control(event) {
                    self.told.pointed.run(Some(at));
                }
            }
            "pointerup" => self.release(),
            "pointercancel" => self.hands = Hands::Free,
            "pointerleave" => self.told.pointed.run(None),
            _ => {}
        }
    }

    pub(super) fn press(&mut self, at: ScreenPoint, time_ms: f64) {
        self.dragged = false;
        self.motion.halt();
        if let Some(start) = self.motion.now() {
            self.hands = Hands::Press(Press {
                from: at,
                start,
                drags: false,
                trail: vec![(time_ms, at)],
            });
        }
    }

    /// Whether the press is a drag.
    pub(super) fn drag(&mut self, at: ScreenPoint, time_ms: f64) -> bool {
        let Hands::Press(press) = &mut self.hands else {
            return false;
        };
        press.drags |= at.distance(press.from) > CLICK_PX;
        if !press.drags {
            return false;
        }
        press.trail.retain(|(then, _)| time_ms - then < SPEED_MS);
        press.trail.push((time_ms, at));
        let (dx, dy) = (at.x - press.from.x, at.y - press.from.y);
        let lens = press.start.panned_by(dx, dy);
        self.told.pointed.run(None);
        self.motion.follow(lens);
        true
    }

    pub(super) fn release(&mut self) {
        let Hands::Press(press) = std::mem::take(&mut self.hands) else {
            return;
        };
        self.dragged = press.drags;
        if !press.drags {
            return;
        }
        let thrown = press
            .trail
            .first()
            .zip(press.trail.last())
            .and_then(|(first, last)| {
                let time_ms = last.0 - first.0;
                throw(
                    (last.1.x - first.1.x) / time_ms,
                    (last.1.y - first.1.y) / time_ms,
                )
            });
        match (thrown, self.motion.now()) {
            (Some((dx, dy)), Some(lens)) if !prefers_less_motion() => {
                self.motion.fly(lens.panned_by(dx, dy));
            }
            _ => self.motion.settle(),
        }
    }

    fn wheel(&self, event: &WheelEvent, element: &Element) {
        if !(event.ctrl_key() || event.meta_key() || self.told.full.get_untracked()) {
            self.told.refused.run(Refused::Wheel);
            return;
        }
        event.prevent_default();
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => WheelUnit::Line,
            WheelEvent::DOM_DELTA_PAGE => WheelUnit::Page,
            _ => WheelUnit::Pixel,
        };
        let (at, factor) = (place(event, element), wheel_factor(event.delta_y(), unit));
        if self.motion.is_held() {
            return self.motion.step(at, factor);
        }
        self.motion.halt();
        if let Some(lens) = self.motion.now() {
            self.motion.follow(lens.zoomed_about(at, factor));
        }
    }

    /// A click where the press began; one that no hand made has no place, and its target says what it is on.
    fn click(&mut self, event: &MouseEvent, element: &Element) {
        let dragged = std::mem::take(&mut self.dragged);
        if dragged || on_control(event) || event.detail() == 0 {
            return;
        }
        let at = place(event, element);
        self.told.chosen.run((at, pointer()));
    }

    fn double(&self, event: &MouseEvent, element: &Element) {
        if on_control(event) {
            return;
        }
        event.prevent_default();
        let factor = if event.shift_key() {
            1.0 / STEP_FACTOR
        } else {
            STEP_FACTOR
        };
        self.motion.step(place(event, element), factor);
    }
}

/// Whether the event is for a control that lies over the map, not for the map.
pub(super) fn on_control(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(".commandes, .infobulle"), Ok(Some(_))))
}

/// Where `event` happens in `element`, CSS px from its top left corner. Nothing was changed since the last drawing: the
/// browser has the answer ready.
fn place(event: &MouseEvent, element: &Element) -> ScreenPoint {
    place_in(element, [event.client_x(), event.client_y()])
}

/// Where `client`, a place of the window, is in `element`, CSS px of the component's own: a projector draws it larger.
pub(in crate::ui) fn place_in(element: &Element, client: [i32; 2]) -> ScreenPoint {
    let corner = element.get_bounding_client_rect();
    let factor = drawn_larger(element, corner.width());
    let [x, y] = client.map(f64::from);
    ScreenPoint {
        x: (x - corner.x()) / factor,
        y: (y - corner.y()) / factor,
    }
}

/// How many times larger than laid out `element` is drawn, which has `seen_px` of width in the window.
pub(super) fn drawn_larger(element: &Element, seen_px: f64) -> f64 {
    let laid_out = element.dyn_ref::<web_sys::HtmlElement>();
    let laid_out = laid_out.map_or(0, web_sys::HtmlElement::offset_width);
    if laid_out > 0 && seen_px > 0.0 {
        seen_px / f64::from(laid_out)
    } else {
        1.0
    }
}

/// How closely the pointer of the page points.
pub(in crate::ui) fn pointer() -> Pointer {
    let coarse = window()
        .match_media("(pointer: coarse)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    if coarse {
        Pointer::Coarse
    } else {
        Pointer::Fine
    }
}
