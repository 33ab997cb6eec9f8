//! « Emporter »: files, images, copies and paper of the view as it is.

mod code;
mod files;
mod handout;
mod integrate;
mod offline;
mod picture;
mod print;

use std::sync::Arc;

use crate::ui::prelude::*;

pub(super) use files::{save_text, written};
use print::Reader;
pub(super) use print::{Printing, poster};

use super::compose::composer;
use super::dom::{Element, Node, el, live};
use super::hooks::is_guest;
use super::store::Store;
use super::texts::Texts;
use super::tour::Guide;
use super::trial::{Trial, trial_heading, trial_link};
use crate::text::TakingWords;
use files::{Data, Shape};

/// What is going on, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Progress {
    /// Nothing yet.
    #[default]
    Idle,
    /// An image is being made: hundredths done.
    Working(usize),
    /// It ended: what to say.
    Said(String),
}

/// What the box and its works share; `Copy`.
#[derive(Clone, Copy)]
struct Taking {
    store: Store,
    texts: Texts,
    progress: RwSignal<Progress>,
    /// Goes up with each work: one that is not the last stops.
    turn: StoredValue<u32>,
}

impl Taking {
    fn words(self) -> &'static TakingWords {
        self.store.words().taking()
    }

    fn say(self, text: impl Into<String>) {
        self.progress.try_set(Progress::Said(text.into()));
    }

    fn said_or_refused(self, outcome: Option<String>) {
        let words = crate::text::words(self.store.snapshot().lang).taking();
        self.say(outcome.unwrap_or_else(|| words.refused.to_owned()));
    }
}

/// The box; `given` keeps the tour that is composed while the map is made again.
pub(super) fn take(texts: Texts, printing: Printing, guide: Guide, given: Trial) -> Node {
    let store = Store::expect();
    let taking = Taking {
        store,
        texts,
        progress: RwSignal::new(Progress::default()),
        turn: StoredValue::new(0),
    };
    let (show_code, code) = code::code(taking);
    let offline = offline::use_offline(store);
    // In a page of another site, the full page is where one looks for this.
    let embed = (!is_guest(store)).then(|| integrate::integrate(taking));
    let (embed, dialog) = embed.map_or((None, None), |(open, dialog)| (Some(open), Some(dialog)));
    let rows = [
        row(taking, |words| words.images, images(taking)),
        row(taking, |words| words.data, data(taking)),
        row(taking, |words| words.share, copies(taking))
            .child(show_code)
            .child(embed),
        row(taking, |words| words.paper, paper(taking, printing))
            .child(paper_with_notes(taking, printing, guide)),
    ];
    let trial = trial_link(store).map(|link| {
        let heading = move || trial_heading(store);
        el("div")
            .attr("role", "group")
            .attr("aria-label", heading)
            .child(el("p").child(heading))
            .child(link)
    });
    let details = el("details")
        .class("emporter")
        .on("toggle", move |_: web_sys::Event| texts.want())
        .child(el("summary").child(move || taking.words().take))
        .child(
            el("div")
                .class("emporter-boite")
                .children(rows)
                .child(trial)
                .children(offline.map(|offline| offline::kept_row(taking, offline)))
                .child(progress(taking))
                .child(code)
                .child(dialog),
        );
    let notice = offline.map(|offline| offline::notice(taking, offline));
    [
        Node::from(details),
        composer(store, texts, guide, given.draft),
        notice.into(),
    ]
    .into()
}

fn row(
    taking: Taking,
    heading: fn(&'static TakingWords) -> &'static str,
    buttons: Vec<Element>,
) -> Element {
    el("div")
        .attr("role", "group")
        .attr("aria-label", move || heading(taking.words()))
        .child(el("p").child(move || heading(taking.words())))
        .children(buttons)
}

fn images(taking: Taking) -> Vec<Element> {
    let svg = button(|| "SVG", move || files::save_svg(taking));
    let sizes = [
        (Shape::Screen, 1.0),
        (Shape::Screen, 2.0),
        (Shape::A3, files::A3_SCALE),
    ];
    let pixels = sizes.into_iter().enumerate().map(|(n, (shape, scale))| {
        button(
            move || taking.words().png[n],
            move || picture::save_png(taking, shape, scale),
        )
    });
    std::iter::once(svg).chain(pixels).collect()
}

fn data(taking: Taking) -> Vec<Element> {
    let forms = [Data::Csv, Data::Json, Data::GeoJson];
    let buttons =
        forms.map(|form| button(move || form.name(), move || files::save_data(taking, form)));
    buttons.into()
}

/// What the browser has a way to do.
fn copies(taking: Taking) -> Vec<Element> {
    let link = button(
        move || taking.words().copy_link,
        move || files::copy_link(taking),
    );
    let image = picture::can_copy().then(|| {
        button(
            move || taking.words().copy_image,
            move || picture::copy_image(taking),
        )
    });
    let share = files::can_share().then(|| {
        button(
            move || taking.words().share_link,
            move || files::share(taking),
        )
    });
    [Some(link), image, share].into_iter().flatten().collect()
}

fn paper(taking: Taking, printing: Printing) -> Vec<Element> {
    let sheet = button(move || taking.words().print_sheet, move || printing.sheet());
    let poster = button(
        move || taking.words().print_poster,
        move || printing.poster(taking.texts),
    );
    let closed = move || taking.store.selected.get().is_none();
    let tour = button(
        move || taking.words().print_tour,
        move || printing.handout(taking.texts, Reader::Room),
    );
    let none = move || taking.store.tour.get().is_none();
    vec![
        sheet.flag("disabled", closed),
        poster,
        tour.flag("disabled", none),
    ]
}

/// The tour with its notes, where it has some: for who presents.
fn paper_with_notes(taking: Taking, printing: Printing, guide: Guide) -> Node {
    let noted = Memo::new(move |_| {
        let place = taking.store.tour.get();
        let tour = place.and_then(|place| Some(guide.step(place)?.0));
        tour.is_some_and(|tour| tour.steps.iter().any(|step| !step.notes.fr.is_empty()))
    });
    live(
        move || noted.get(),
        move |noted| {
            noted.then(|| {
                button(
                    move || taking.words().print_notes,
                    move || printing.handout(taking.texts, Reader::Presenter),
                )
            })
        },
    )
}

fn button(label: impl Fn() -> &'static str + 'static, act: impl Fn() + 'static) -> Element {
    el("button")
        .attr("type", "button")
        .class("bouton")
        .on("click", move |_: web_sys::Event| act())
        .child(label)
}

/// What is going on: announced, with a way to stop it.
fn progress(taking: Taking) -> Element {
    let text = move || match taking.progress.get() {
        Progress::Idle => String::new(),
        Progress::Working(percent) => (taking.words().working)(percent),
        Progress::Said(text) => text,
    };
    let working = Memo::new(move |_| matches!(taking.progress.get(), Progress::Working(_)));
    let cancel = live(
        move || working.get(),
        move |working| {
            working.then(|| {
                button(
                    move || taking.words().cancel,
                    move || {
                        taking.turn.update_value(|turn| *turn += 1);
                        let words = crate::text::words(taking.store.snapshot().lang).taking();
                        taking.say(words.cancelled);
                    },
                )
            })
        },
    );
    el("div")
        .class("emporter-etat")
        .child(el("p").attr("role", "status").child(text))
        .child(cancel)
}

/// The texts, if they are there.
fn texts_now(texts: Texts) -> Option<Arc<crate::model::Excerpts>> {
    texts.get_untracked()?.ok()
}
