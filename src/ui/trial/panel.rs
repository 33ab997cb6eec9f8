//! The part of the page where files are given, and what comes of them is told.

use crate::ui::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{DragEvent, Event, HtmlInputElement};

use super::asked::{asks_trial, with_trial, without_trial};
use super::given::{MOST_MB, Step, Trying};
use super::told::{changes, problems};
use super::worker::Silence;
use super::{OtherRows, Trial};
use crate::text::{TryingWords, trying};
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::focus;
use crate::ui::hooks::is_embedded;
use crate::ui::store::Store;
use crate::ui::take::save_text;

/// Style sheet of this part, which only it asks for.
const STYLES: &str = "essai.css";

/// What leads to the trial; nothing in a page that is not ours, nor in one opened from the disk, which has no worker.
pub(in crate::ui) fn trial_link(store: Store) -> Option<Element> {
    let served = window()
        .location()
        .protocol()
        .is_ok_and(|protocol| protocol != "file:");
    let here = served && !asks_trial(store) && !is_embedded(store.root());
    here.then(|| {
        el("a")
            .class("bouton")
            .attr("href", move || with_trial(store))
            .child(move || trying(store.lang.get()).title)
    })
}

/// What leads to the trial, as a heading.
pub(in crate::ui) fn trial_heading(store: Store) -> &'static str {
    trying(store.lang.get()).yours
}

/// The part of the page, where the address asks for it.
pub(in crate::ui) fn trial_panel(trial: Trial) -> Node {
    let store = Store::expect();
    if !asks_trial(store) || is_embedded(store.root()) {
        return Node::nothing();
    }
    let here = Trying::new(store, trial);
    if trial.shown.with_untracked(Option::is_some) {
        // The map was made again: what had the focus has left with the one before.
        focus::recover(store.root(), ".essai h2".to_owned());
    }
    let title = format!("{}-essai", store.instance());
    let styles = format!("{}{STYLES}", store.data().base);
    el("section")
        .class("essai")
        .attr("aria-labelledby", title.clone())
        .child(el("link").attr("rel", "stylesheet").attr("href", styles))
        .child(
            el("h2")
                .attr("id", title)
                .attr("tabindex", "-1")
                .child(move || here.words().title),
        )
        .child(el("p").class("note").child(move || here.words().privacy))
        .child(gate(here))
        .child(
            el("p")
                .class("essai-etat")
                .attr("role", "status")
                .child(move || state(here)),
        )
        .child(stop(here))
        .child(outcome(here))
        .child(ways_out(here))
        .into()
}

impl Trying {
    pub(super) fn words(self) -> &'static TryingWords {
        trying(self.store.lang.get())
    }
}

/// Where files are given: a field, and the whole page for what is dropped.
fn gate(here: Trying) -> Element {
    let over = RwSignal::new(false);
    let hovers = window_event_listener(leptos::ev::dragover, move |event| {
        event.prevent_default();
        over.set(true);
    });
    let leaves = window_event_listener(leptos::ev::dragleave, move |_| over.set(false));
    let drops = window_event_listener(leptos::ev::drop, move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        here.give(event.data_transfer().and_then(|given| given.files()));
    });
    on_cleanup(move || {
        for listener in [hovers, leaves, drops] {
            listener.remove();
        }
    });
    let chosen = move |event: Event| {
        let field = event.target().and_then(|target| target.dyn_into().ok());
        let Some(field): Option<HtmlInputElement> = field else {
            return;
        };
        here.give(field.files());
        // The same file, corrected, can then be chosen again.
        field.set_value("");
    };
    let others = move |event: Event| {
        let field = event.target().and_then(|target| target.dyn_into().ok());
        let stay = field.is_some_and(|field: HtmlInputElement| field.checked());
        here.again(if stay {
            OtherRows::Stay
        } else {
            OtherRows::Leave
        });
    };
    el("div")
        .class("essai-depot")
        .toggle("survol", move || over.get())
        .child(
            el("label")
                .child(el("span").child(move || here.words().choose))
                .child(
                    el("input")
                        .attr("type", "file")
                        .attr("multiple", "")
                        .attr("accept", ".xlsx,.ods,.xls,.csv")
                        .on("change", chosen),
                ),
        )
        .child(el("p").class("note").child(move || here.words().or_drop))
        .child(
            el("label")
                .class("essai-autres")
                .child(
                    el("input")
                        .attr("type", "checkbox")
                        .flag("checked", move || here.others.get() == OtherRows::Stay)
                        .on("change", others),
                )
                .child(" ")
                .child(move || here.words().complete),
        )
}

/// What goes on, or what the map shows.
fn state(here: Trying) -> String {
    let words = here.words();
    match here.step.get() {
        Step::Working(names) => (words.reading)(&names),
        Step::Refused(refused) => (words.refused)(refused.count),
        Step::Silent(Silence::NotLoaded) => words.not_loaded.to_owned(),
        Step::Silent(Silence::NotRead) => words.not_read.to_owned(),
        Step::TooHeavy(name) => (words.too_heavy)(&name, MOST_MB),
        Step::Stopped => words.stopped.to_owned(),
        Step::NotSaved => words.not_saved.to_owned(),
        Step::Idle => match here.trial.shown.get() {
            Some(tried) => (words.tried)(&tried.names()),
            None => (words.published)(&here.store.with_atlas(|atlas| atlas.edition().to_owned())),
        },
    }
}

fn stop(here: Trying) -> Node {
    let working = Memo::new(move |_| here.step.with(|step| matches!(step, Step::Working(_))));
    live(
        move || working.get(),
        move |working| working.then(|| button(move || here.words().stop, move || here.stop())),
    )
}

/// The problems of the files, else what the files that are shown change.
fn outcome(here: Trying) -> Node {
    live(
        move || here.step.get(),
        move |step| match step {
            Step::Refused(refused) => problems(here, &refused),
            Step::Working(_) => Node::nothing(),
            Step::Idle | Step::Silent(_) | Step::TooHeavy(_) | Step::Stopped | Step::NotSaved => {
                here.trial
                    .shown
                    .get_untracked()
                    .map(|tried| changes(here, &tried))
                    .into()
            }
        },
    )
}

/// The files to take, the way back and the way out.
fn ways_out(here: Trying) -> Node {
    let tried = live(
        move || here.trial.shown.get(),
        move |tried| {
            tried.map(|tried| {
                let saves = tried.files.iter().map(|(name, _)| {
                    let (name, tried) = (name.clone(), std::sync::Arc::clone(&tried));
                    let label = name.clone();
                    let save = move || {
                        let text = tried.text(&name);
                        if save_text(text, "application/json", &name).is_none() {
                            here.step.set(Step::NotSaved);
                        }
                    };
                    button(label, save)
                });
                let files = el("div")
                    .class("essai-fichiers")
                    .attr("role", "group")
                    .attr("aria-label", move || here.words().files)
                    .child(el("h3").child(move || here.words().files))
                    .children(saves);
                let back = button(move || here.words().back, move || here.leave());
                [files, back]
            })
        },
    );
    let store = here.store;
    let leave = el("a")
        .attr("href", move || without_trial(store))
        .child(move || here.words().leave);
    [tried, el("p").child(leave).into()].into()
}

fn button(label: impl Into<Node>, act: impl Fn() + 'static) -> Element {
    el("button")
        .attr("type", "button")
        .class("bouton")
        .on("click", move |_: Event| act())
        .child(label)
}
