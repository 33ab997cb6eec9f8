//! The window that the room sees: it says where it is to the window of who presents, and goes where that one asks.

use crate::ui::prelude::*;

use crate::state::{Action, Desk, Message, Mode, Said, TourAction};
use crate::ui::hooks::{is_embedded, use_channel, use_window_event};
use crate::ui::store::Store;

/// Links `store` to the window of who presents, from its first tour on. Never inside a host's page, and that window does
/// not answer itself.
pub(super) fn use_room(store: Store) {
    let began =
        Memo::new(move |before: Option<&bool>| before == Some(&true) || store.tour.get().is_some());
    let desk = Memo::new(move |_| store.mode.get() == Mode::Presenter);
    // What the effect makes leaves with its next run.
    Effect::new(move |_| {
        if began.get() && !desk.get() && !is_embedded(store.root()) {
            untrack(|| speak(store));
        }
    });
}

fn speak(store: Store) {
    let since_ms = StoredValue::new(None::<u64>);
    let heard = move |text: String| {
        let message = store.with_atlas(|atlas| Message::read(&text, atlas));
        let Some(message) = message.filter(|message| message.from == Desk::Presenter) else {
            return;
        };
        if message.since_ms.is_some() {
            since_ms.set_value(message.since_ms);
        }
        match message.said {
            Said::At(Some(place)) => store.dispatch(Action::Tour(TourAction::Follow(place))),
            Said::Hello | Said::At(None) | Said::Gone => {}
        }
    };
    // The answer to a greeting needs the line that heard it.
    let greeted = RwSignal::new(0u32);
    let channel = use_channel(move |text| {
        heard(text);
        greeted.update(|n| *n += 1);
    });
    let say = move |said| {
        let message = Message {
            from: Desk::Room,
            said,
            since_ms: since_ms.get_value(),
        };
        channel.say(&store.with_atlas(|atlas| message.text(atlas)));
    };
    Effect::new(move |_| {
        greeted.track();
        say(Said::At(store.tour.get()));
    });
    use_window_event("pagehide", move |_| say(Said::Gone));
}
