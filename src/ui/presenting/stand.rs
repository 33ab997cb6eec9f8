//! On a touch stand: tours play until someone touches the screen, and again once nobody does; nothing leads out, and
//! nothing of one visitor is there for the next.

use crate::ui::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element as Tag, Event};

use crate::model::TourIdx;
use crate::scene::Qr;
use crate::state::{Action, Autoplay, FocusTarget, Idle, Pace, TourAction};
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::hooks::{use_quiet_seconds, use_window_event};
use crate::ui::modal::Modal;
use crate::ui::qr::qr;
use crate::ui::store::Store;
use crate::ui::tour::autoplay;

/// What says that someone is there: a pointer that only moves may be a trembling sensor.
const TOUCHES: [&str; 4] = ["pointerdown", "touchstart", "keydown", "wheel"];

/// What a browser does on its own with a long press, a drag or a pinch, and a stand must not.
const REFUSED: [&str; 3] = ["contextmenu", "dragstart", "gesturestart"];

/// The stand of `store`, which returns to its start after `idle`.
pub(super) fn stand(store: Store, idle: Idle) -> Node {
    let touched = RwSignal::new(false);
    for name in TOUCHES {
        use_window_event(name, move |_| {
            if touched.try_get_untracked() == Some(false) {
                touched.set(true);
            }
        });
    }
    for name in REFUSED {
        use_window_event(name, Event::prevent_default);
    }
    attract(store);
    let running = Memo::new(move |_| {
        let place = store.tour.get();
        place.is_some_and(|place| place.pace == Pace::Running)
    });
    [
        invitation(store, running),
        warning(store, idle, touched, running),
        address_kept(store),
    ]
    .into()
}

/// Plays the tours from the first, or from the one of the address: not for who asked for less motion.
fn attract(store: Store) {
    if autoplay(store) == Autoplay::Refused || store.with_atlas(|atlas| atlas.tours().is_empty()) {
        return;
    }
    if store.snapshot().tour.is_none() {
        store.dispatch(Action::Tour(TourAction::Open(TourIdx(0))));
    }
    store.dispatch(Action::Tour(TourAction::Run(Autoplay::Allowed)));
}

/// While tours play by themselves: what to do. Touching anything does it.
fn invitation(store: Store, running: Memo<bool>) -> Node {
    live(
        move || running.get(),
        move |running| {
            running.then(|| {
                el("p")
                    .class("invitation")
                    .child(move || store.words().presenting().touch)
            })
        },
    )
}

/// Once someone has touched it, and while no tour plays: the return to the start when nobody is there any more.
fn warning(store: Store, idle: Idle, touched: RwSignal<bool>, running: Memo<bool>) -> Node {
    let Some(before) = idle.before_warning() else {
        return Node::nothing();
    };
    // A start that nobody touched needs no return to it.
    let visited = Memo::new(move |_| touched.get() && !running.get());
    live(
        move || visited.get(),
        move |visited| visited.then(|| countdown(store, before.into(), idle.seconds().into())),
    )
}

/// After `before` seconds without input, says that the stand returns to its start, which it does after `all` of them; any
/// input puts it off.
fn countdown(store: Store, before: u32, all: u32) -> Node {
    let quiet = use_quiet_seconds();
    let left = Memo::new(move |_| {
        let quiet = quiet.get();
        (quiet >= before).then(|| all.saturating_sub(quiet))
    });
    Effect::new(move |_| {
        if left.get() == Some(0) {
            store.restart();
        }
    });
    let warns = Memo::new(move |_| left.get().is_some());
    live(
        move || warns.get(),
        move |warns| {
            warns.then(|| {
                let words = move || store.words().presenting();
                let text = move || left.get().map(|left| (words().returning)(left));
                let said = el("div")
                    .attr("role", "alertdialog")
                    .attr("aria-label", move || words().still_there)
                    .child(el("p").class("question").child(move || words().still_there))
                    // Said once: a countdown that is read out each second is noise.
                    .child(el("p").attr("aria-live", "off").child(text))
                    .child(
                        el("button")
                            .attr("type", "button")
                            .child(move || words().stay),
                    );
                el("div").class("avertissement").child(said)
            })
        },
    )
}

/// A link that no part of the map follows itself would lead out: its address is shown instead, as a code and as text.
fn address_kept(store: Store) -> Node {
    let modal = Modal::new();
    let shown = RwSignal::new(None::<String>);
    let keep = move |event: &Event| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<Tag>().ok())
            .and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.filter(|_| !event.default_prevented()) else {
            return;
        };
        event.prevent_default();
        let href = js_sys::Reflect::get(&link, &"href".into()).ok();
        shown.set(href.and_then(|href| href.as_string()));
        modal.open();
    };
    // After the parts of the map, which follow their own links.
    let click = window_event_listener(leptos::ev::click, move |event| keep(&event));
    let aside = window_event_listener(leptos::ev::auxclick, move |event| keep(&event));
    on_cleanup(move || {
        click.remove();
        aside.remove();
    });
    let content = live(
        move || shown.get(),
        move |address| address.map(|address| kept(store, address)),
    );
    let name = move || store.words().presenting().elsewhere_heading;
    let close = el("button")
        .attr("type", "button")
        .class("bouton")
        .on("click", move |_: Event| modal.close())
        .child(move || store.words().close);
    let closed = move || {
        shown.set(None);
        store.dispatch(Action::Recover(FocusTarget::Sentence));
    };
    modal
        .element("dialogue-code", name, content, close, closed)
        .into()
}

fn kept(store: Store, address: String) -> Vec<Element> {
    let code = Qr::of_address(&address);
    let words = move || store.words().presenting();
    let drawn = code.map(|code| qr(&code, move || words().elsewhere_heading));
    let told = [
        el("h2").child(move || words().elsewhere_heading),
        el("p").child(move || words().elsewhere_use),
    ];
    told.into_iter()
        .chain(drawn)
        .chain([el("p").class("adresse").child(address)])
        .collect()
}
