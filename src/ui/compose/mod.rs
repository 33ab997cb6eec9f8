//! « Composer un parcours »: views of the map as steps of a tour, written, put in order, played, saved as the editors' file
//! (`docs/decisions/0054`).
//!
//! The draft is in this page only: nothing of it is kept on the device.

mod file;
mod form;
mod kept;
mod play;
mod proofs;
mod steps;

use std::sync::Arc;

use crate::ui::prelude::*;

pub(super) use kept::KeptDraft;

use super::dom::{Element, Node, el, live};
use super::focus;
use super::hooks::{is_guest, use_window_event};
use super::store::Store;
use super::texts::Texts;
use super::tour::Guide;
use crate::model::{Bilingual, Lack, Lang, Tour, TourStep, lacks, title_lacks};
use crate::state::{Mode, step_of};
use crate::text::{ComposeWords, words};

/// What the parts of the box share; `Copy`.
#[derive(Clone, Copy)]
struct Composer {
    store: Store,
    texts: Texts,
    guide: Guide,
    draft: RwSignal<Arc<Tour>>,
    /// The step whose form is open, from 0.
    edited: RwSignal<Option<usize>>,
    /// Whether it is to be played as soon as that can be.
    wanted: RwSignal<bool>,
    /// What the last removal took away.
    before: RwSignal<Option<Arc<Tour>>>,
    /// What came of the last action.
    said: RwSignal<Vec<String>>,
    /// Whether something would be lost with the page.
    unsaved: StoredValue<bool>,
}

impl Composer {
    fn new(store: Store, texts: Texts, guide: Guide) -> Self {
        Self {
            store,
            texts,
            guide,
            draft: RwSignal::new(Arc::new(empty())),
            edited: RwSignal::new(None),
            wanted: RwSignal::new(false),
            before: RwSignal::new(None),
            said: RwSignal::new(Vec::new()),
            unsaved: StoredValue::new(false),
        }
    }

    /// The words; followed.
    fn words(self) -> &'static ComposeWords {
        self.store.words().composing()
    }

    /// The words as they are now.
    fn words_now(self) -> &'static ComposeWords {
        words(self.store.snapshot().lang).composing()
    }

    fn say(self, text: impl Into<String>) {
        self.said.try_set(vec![text.into()]);
    }

    /// Changes the tour.
    fn change(self, change: impl FnOnce(&mut Tour)) {
        let mut tour = (*self.draft.get_untracked()).clone();
        change(&mut tour);
        self.unsaved.set_value(true);
        self.draft.set(Arc::new(tour));
    }

    /// Changes the step at `at`, if there is one.
    fn change_step(self, at: usize, change: impl FnOnce(&mut TourStep)) {
        self.change(|tour| {
            if let Some(step) = tour.steps.get_mut(at) {
                change(step);
            }
        });
    }

    /// Takes something away, in a way that can be undone.
    fn remove(self, change: impl FnOnce(&mut Tour)) {
        self.before.set(Some(self.draft.get_untracked()));
        self.edited.set(None);
        self.change(change);
        self.say(self.words_now().removed);
    }

    fn step_now(self, at: usize) -> Option<TourStep> {
        self.draft.get_untracked().steps.get(at).cloned()
    }

    fn focus(self, selector: impl Into<String>) {
        focus::after_render(self.store.root(), selector.into());
    }
}

fn empty() -> Tour {
    Tour {
        slug: String::new(),
        title: Bilingual {
            fr: String::new(),
            en: String::new(),
        },
        steps: Vec::new(),
    }
}

/// The box; nothing in a page of another site, on a stand, nor over a host's own map, whose content the editors' command
/// does not have.
///
/// The draft stays in `kept` while the map is made again.
pub(super) fn composer(
    store: Store,
    texts: Texts,
    guide: Guide,
    kept: StoredValue<Option<KeptDraft>>,
) -> Node {
    if is_guest(store) || store.data().host.is_some() {
        return Node::nothing();
    }
    let offered = Memo::new(move |_| store.mode.get() == Mode::Page);
    let composer = Composer::new(store, texts, guide);
    kept::follow_content(composer, kept);
    play::follow_play(composer);
    use_window_event("beforeunload", move |event| {
        if composer.unsaved.get_value() {
            event.prevent_default();
        }
    });
    live(
        move || offered.get(),
        move |offered| offered.then(|| whole(composer)),
    )
}

fn whole(composer: Composer) -> Element {
    let Composer {
        store,
        texts,
        draft,
        ..
    } = composer;
    let count = move || draft.with(|tour| tour.steps.len());
    let counted = move || {
        let count = count();
        (count > 0).then(|| (store.words().touring().steps)(count))
    };
    let add = el("button")
        .attr("type", "button")
        .class("bouton ajouter")
        .on("click", move |_: web_sys::Event| add(composer))
        .child(move || composer.words().add);
    let any = Memo::new(move |_| count() > 0);
    let rest = live(
        move || any.get(),
        move |any| {
            any.then(|| {
                [
                    Node::from(titles(composer)),
                    steps::steps(composer).into(),
                    form::form(composer),
                    readiness(composer).into(),
                ]
            })
        },
    );
    el("details")
        .class("composer")
        .flag("open", move || any.get_untracked())
        .on("toggle", move |_: web_sys::Event| texts.want())
        .child(
            el("summary")
                .child(move || composer.words().compose)
                .child(" ")
                .child(el("span").class("compte").child(counted)),
        )
        .child(
            el("div")
                .child(el("p").child(move || composer.words().purpose))
                .child(
                    el("div")
                        .class("boutons-composer")
                        .child(add)
                        .children(file::open(composer)),
                )
                .child(rest)
                .child(file::actions(composer, any))
                .child(told(composer)),
        )
}

/// The view becomes the last step, and its form opens.
fn add(composer: Composer) {
    let store = composer.store;
    let step = store.with_atlas(|atlas| step_of(&store.snapshot(), atlas));
    let Some(step) = step else { return };
    composer.change(|tour| tour.steps.push(step));
    let number = composer.draft.get_untracked().steps.len();
    composer.edited.set(number.checked_sub(1));
    composer.say((composer.words_now().added)(number));
    composer.focus(".composer-etape h3");
}

/// Both titles of the tour.
fn titles(composer: Composer) -> Element {
    let field = move |lang: Lang| {
        let value = composer
            .draft
            .with_untracked(|tour| tour.title.get(lang).to_owned());
        let label = move || {
            let [fr, en] = composer.words().tour_titles;
            match lang {
                Lang::Fr => fr,
                Lang::En => en,
            }
        };
        let write = move |text| composer.change(|tour| *of_lang(&mut tour.title, lang) = text);
        form::text_field(label, lang, value, write)
    };
    el("div").class("champs").children(Lang::ALL.map(field))
}

/// The part of `text` in `lang`.
fn of_lang(text: &mut Bilingual, lang: Lang) -> &mut String {
    match lang {
        Lang::Fr => &mut text.fr,
        Lang::En => &mut text.en,
    }
}

/// What is lacking in all: of the tour's own titles in words, of the steps as a number.
fn readiness(composer: Composer) -> Element {
    let text = move || {
        let words = composer.words();
        let own: Vec<Lack> = composer.draft.with(|tour| title_lacks(&tour.title));
        let of_steps = |tour: &Arc<Tour>| tour.steps.iter().map(|step| lacks(step).len()).sum();
        let count: usize = composer.draft.with(of_steps);
        match own.len() + count {
            0 => words.ready.to_owned(),
            all => (words.unready)(all),
        }
    };
    el("p").class("a-completer").child(text)
}

/// What came of the last action, announced, with what brings back what it took away.
fn told(composer: Composer) -> Element {
    let lines = live(
        move || composer.said.get(),
        |said| {
            said.into_iter()
                .map(|line| el("p").child(line))
                .collect::<Vec<_>>()
        },
    );
    let undo = live(
        move || composer.before.get(),
        move |before| {
            before.map(|before| {
                let undo = move |_: web_sys::Event| {
                    composer.draft.set(Arc::clone(&before));
                    composer.before.set(None);
                    composer.said.set(Vec::new());
                    composer.focus(".composer .ajouter");
                };
                el("button")
                    .attr("type", "button")
                    .class("bouton")
                    .on("click", undo)
                    .child(move || composer.words().undo)
            })
        },
    );
    el("div")
        .class("boutons-composer retour")
        .child(el("div").attr("role", "status").child(lines))
        .child(undo)
}
