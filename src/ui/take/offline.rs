//! The explorer kept on the device: `www/service.js` keeps it, the page says so and offers a new version once it is whole.
//!
//! Only a page that names the worker (`www/index.html` does) and is nobody's guest asks for it. A browser that refuses is
//! not spoken of: the page works as before.

use crate::ui::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventTarget, window};

use super::{Taking, button, row};
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::hooks::is_embedded;
use crate::ui::reflect::{call, member};
use crate::ui::store::Store;

/// What the worker takes for « the visitor wants the new version »; keep in step with `www/service.js`.
const TAKE: &str = "prendre";

/// What the browser keeps of the explorer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kept {
    /// Nothing, or not yet all.
    #[default]
    Nothing,
    /// This version, whole.
    This,
    /// A newer one too, whole, that waits to be taken.
    Newer,
}

/// Handle on what is kept, `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Offline {
    kept: RwSignal<Kept>,
    /// The worker of the newer version.
    waiting: StoredValue<Option<JsValue>>,
    /// Whether a worker answers for this page: its successor means that the page is of another version.
    answered: StoredValue<bool>,
}

/// Asks the browser to keep the explorer; `None` in a page that names no worker, or that is a guest.
pub(super) fn use_offline(store: Store) -> Option<Offline> {
    let script = script(store)?;
    show_icon();
    let offline = Offline {
        kept: RwSignal::new(Kept::default()),
        waiting: StoredValue::new(None),
        answered: StoredValue::new(false),
    };
    leptos::task::spawn_local(async move {
        // Refused, as with storage refused: nothing is to be said.
        offline.keep(&script).await;
    });
    Some(offline)
}

/// Address of the worker, from the page.
fn script(store: Store) -> Option<String> {
    if is_embedded(store.root()) {
        return None;
    }
    let meta = document().query_selector("meta[name=\"leviers-service\"]");
    meta.ok()??.get_attribute("content")
}

/// The icon that the page keeps for later: nothing of it is asked for before the map stands.
fn show_icon() {
    let Ok(Some(link)) = document().query_selector("link[data-icone]") else {
        return;
    };
    if let Some(icon) = link.get_attribute("data-icone") {
        drop(link.set_attribute("href", &icon));
    }
}

impl Offline {
    async fn keep(self, script: &str) -> Option<()> {
        let container = member(&window()?.navigator(), "serviceWorker")?;
        self.answered
            .set_value(member(&container, "controller").is_some());
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"updateViaCache".into(), &"none".into()).ok()?;
        let asked = call(&container, "register", [&script.into(), &options])?;
        let registration = JsFuture::from(js_sys::Promise::from(asked)).await.ok()?;
        member(&registration, "scope")?;
        listen(&container, "controllerchange", move || self.answered_anew());
        let found = registration.clone();
        listen(&registration, "updatefound", move || {
            self.look(&found, &container);
        });
        let container = member(&window()?.navigator(), "serviceWorker")?;
        self.look(&registration, &container);
        Some(())
    }

    /// Finds out what is kept, and again each time the worker that comes gets further.
    fn look(self, registration: &JsValue, container: &JsValue) {
        let answered = member(container, "controller").is_some();
        let waiting = member(registration, "waiting").filter(|_| answered);
        let kept = if waiting.is_some() {
            Kept::Newer
        } else if member(registration, "active").is_some() {
            Kept::This
        } else {
            Kept::Nothing
        };
        self.waiting.try_set_value(waiting);
        self.kept.try_set(kept);
        if let Some(coming) = member(registration, "installing") {
            let (registration, container) = (registration.clone(), container.clone());
            listen(&coming, "statechange", move || {
                self.look(&registration, &container);
            });
        }
    }

    /// Another worker answers from now on. All that a page has must be of one version: it starts again with the new one.
    fn answered_anew(self) {
        if self.answered.try_get_value() == Some(true) {
            if let Some(window) = window() {
                drop(window.location().reload());
            }
        } else {
            self.answered.try_set_value(true);
        }
    }

    fn take_newer(self) {
        let waiting = self.waiting.try_get_value().flatten();
        drop(waiting.and_then(|worker| call(&worker, "postMessage", [&TAKE.into()])));
    }
}

fn listen(object: &JsValue, event: &str, act: impl Fn() + 'static) {
    let target: &EventTarget = object.unchecked_ref();
    // It lives as long as what it listens to, which is the page.
    let listener = Closure::<dyn Fn()>::new(act).into_js_value();
    drop(target.add_event_listener_with_callback(event, listener.unchecked_ref()));
}

/// Row of the box: whether the page opens without a network.
pub(super) fn kept_row(taking: Taking, offline: Offline) -> Element {
    let said = move || {
        let words = taking.words();
        match offline.kept.get() {
            Kept::Nothing => words.not_kept,
            Kept::This | Kept::Newer => words.kept,
        }
    };
    row(taking, |words| words.offline, Vec::new()).child(el("p").class("hors-ligne").child(said))
}

/// Offers the newer version, once; on a screen that a room looks at, the style sheet hides it.
pub(super) fn notice(taking: Taking, offline: Offline) -> Node {
    let later = RwSignal::new(false);
    let shown = Memo::new(move |_| offline.kept.get() == Kept::Newer && !later.get());
    let offer = live(
        move || shown.get(),
        move |shown| {
            shown.then(|| {
                [
                    el("p").child(move || taking.words().new_version),
                    button(move || taking.words().reload, move || offline.take_newer()),
                    button(move || taking.words().later, move || later.set(true)),
                ]
                .map(Node::from)
            })
        },
    );
    el("div")
        .class("nouvelle-version")
        .attr("role", "status")
        .child(offer)
        .into()
}
