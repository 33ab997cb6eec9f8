//! The time, and how long the talk has lasted.

use std::time::Duration;

use crate::ui::prelude::*;
use leptos::leptos_dom::helpers::set_interval_with_handle;

use crate::ui::dom::{Element, el};
use crate::ui::store::Store;

/// Now, milliseconds since 1970.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a date of this millennium fits, and a clock before 1970 is 0"
)]
pub(super) fn now_ms() -> u64 {
    js_sys::Date::now() as u64
}

/// The clock, and the time since `since_ms` with what starts it again.
pub(super) fn clock(store: Store, since_ms: RwSignal<u64>) -> Element {
    let now = RwSignal::new(now_ms());
    let tick = move || {
        now.try_set(now_ms());
    };
    let timer = set_interval_with_handle(tick, Duration::from_millis(500)).ok();
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
    });
    let time = move || {
        now.track();
        let date = js_sys::Date::new_0();
        [two(date.get_hours()), two(date.get_minutes())].join(":")
    };
    let elapsed = move || {
        let seconds = now.get().saturating_sub(since_ms.get()) / 1000;
        let minutes = u32::try_from(seconds / 60).unwrap_or(u32::MAX);
        let rest = u32::try_from(seconds % 60).unwrap_or(0);
        [minutes.to_string(), two(rest)].join(":")
    };
    let words = move || store.words().presenting();
    el("dl")
        .class("temps")
        .child(el("dt").child(move || words().times[0]))
        .child(el("dd").class("heure").child(time))
        .child(el("dt").child(move || words().times[1]))
        .child(el("dd").class("ecoule").child(elapsed))
        .child(
            el("dd").child(
                el("button")
                    .attr("type", "button")
                    .on("click", move |_: web_sys::Event| since_ms.set(now_ms()))
                    .child(move || words().reset),
            ),
        )
}

fn two(number: u32) -> String {
    format!("{number:02}")
}
