//! A line to the other windows of this site in this browser.

use crate::ui::prelude::*;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

use crate::ui::reflect::{call, member};

/// Name of the line; one presentation at a time is led in a browser.
const NAME: &str = "carte-leviers-presentation";

/// A line, open for as long as its owner lives; `Copy`.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Channel(StoredValue<Option<Line>>);

struct Line {
    channel: EventTarget,
    _listener: Closure<dyn FnMut(Event)>,
}

/// A line on which `heard` is told each text that another window says; closed where the browser has none.
///
/// Asked for by name: a browser without `BroadcastChannel`, or a page that may not have one, is no fault.
pub(in crate::ui) fn use_channel(heard: impl Fn(String) + 'static) -> Channel {
    let line = StoredValue::new(open(heard));
    on_cleanup(move || {
        if let Some(line) = line.try_update_value(Option::take).flatten() {
            drop(call(&line.channel, "close", []));
        }
    });
    Channel(line)
}

fn open(heard: impl Fn(String) + 'static) -> Option<Line> {
    let class: Function = member(&window(), "BroadcastChannel")?.dyn_into().ok()?;
    let channel = Reflect::construct(&class, &Array::of1(&NAME.into())).ok()?;
    let channel: EventTarget = channel.dyn_into().ok()?;
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if let Some(text) = member(&event, "data").and_then(|text| text.as_string()) {
            heard(text);
        }
    });
    channel
        .add_event_listener_with_callback("message", listener.as_ref().unchecked_ref())
        .ok()?;
    Some(Line {
        channel,
        _listener: listener,
    })
}

impl Channel {
    /// Whether there is a line at all.
    pub(in crate::ui) fn is_open(self) -> bool {
        self.0.with_value(Option::is_some)
    }

    /// Says `text` to the other windows.
    pub(in crate::ui) fn say(self, text: &str) {
        // One that is closed says nothing any more.
        let line = self
            .0
            .try_update_value(|line| Some(line.as_ref()?.channel.clone()));
        if let Some(channel) = line.flatten() {
            drop(call(&channel, "postMessage", [&text.into()]));
        }
    }
}
