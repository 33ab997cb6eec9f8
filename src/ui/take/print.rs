//! Paper: the sheet of a territory, the poster of the map. What is printed is chosen by an attribute of the root, which
//! the print rules of `assets/impression.css` read.

use crate::ui::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::files::{Shape, Shot};
use super::handout::handout;
use super::picture::data_address;
use crate::model::{AxisFamily, Citation, Excerpts, Lang, TerritoryIdx};
use crate::text::words;
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::store::Store;
use crate::ui::texts::Texts;
use crate::ui::tour::Guide;

/// What goes on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Paper {
    /// What the print rules make of the page: the sheet when a panel is open.
    #[default]
    Page,
    /// The poster.
    Poster,
    /// The tour that plays, one step a page.
    Handout(Reader),
}

/// For whom a tour is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// The room.
    Room,
    /// Who presents: notes included.
    Presenter,
}

/// The paper asked for; `Copy`.
#[derive(Clone, Copy)]
pub(crate) struct Printing(RwSignal<Paper>);

impl Printing {
    /// Nothing asked for.
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(Paper::default()))
    }

    /// Value of the attribute that the print rules read.
    pub(crate) fn code(self) -> Option<&'static str> {
        match self.0.get() {
            Paper::Page => None,
            Paper::Poster => Some("affiche"),
            Paper::Handout(_) => Some("parcours"),
        }
    }

    /// Prints the sheet of the open territory.
    pub(super) fn sheet(self) {
        self.0.set(Paper::Page);
        print_now();
    }

    /// Prints the poster, once its texts and its image are there.
    pub(super) fn poster(self, texts: Texts) {
        texts.want();
        self.0.set(Paper::Poster);
    }

    /// Prints the tour that plays for `reader`, once its texts and its images are there.
    pub(super) fn handout(self, texts: Texts, reader: Reader) {
        texts.want();
        self.0.set(Paper::Handout(reader));
    }

    /// Prints what was asked for, which leaves the page once the browser is done with it.
    pub(super) fn print_then_leave(self) {
        print_now();
        let done = Closure::once_into_js(move || {
            self.0.try_set(Paper::Page);
        });
        if let Some(window) = web_sys::window() {
            drop(
                window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(done.unchecked_ref(), 0),
            );
        }
    }
}

fn print_now() {
    if let Some(window) = web_sys::window() {
        drop(window.print());
    }
}

/// The poster or the tour, in the page only while it is printed.
pub(crate) fn poster(printing: Printing, texts: Texts, guide: Guide) -> Node {
    let store = Store::expect();
    live(
        move || match printing.0.get() {
            Paper::Page => None,
            paper @ (Paper::Poster | Paper::Handout(_)) => {
                texts.get().map(|answer| (paper, answer.ok()))
            }
        },
        move |asked| match asked {
            None => Node::nothing(),
            Some((Paper::Handout(reader), texts)) => {
                handout(store, guide.tours(), printing, texts.as_deref(), reader)
            }
            Some((Paper::Page | Paper::Poster, texts)) => {
                sheet_a3(store, printing, texts.as_deref()).into()
            }
        },
    )
}

fn sheet_a3(store: Store, printing: Printing, texts: Option<&Excerpts>) -> Element {
    let shot = Shot::of(store);
    let svg = shot.svg(store, Shape::A3);
    let lang = store.snapshot().lang;
    let words = words(lang);
    let territories: Vec<TerritoryIdx> = store.kept.get_untracked().iter().collect();
    // Printing waits for the image.
    let ready = move |_: web_sys::Event| printing.print_then_leave();
    let image = el("img")
        .attr("alt", shot.sentence())
        .on("load", ready)
        .attr("src", data_address(&svg));
    el("section")
        .class("affiche")
        .child(image)
        .child(el("h2").child(words.taking().matrix))
        .child(matrix(store, &territories, lang))
        .child(texts.map(|texts| {
            [
                el("h2").child(words.taking().excerpts),
                el("div")
                    .class("affiche-extraits")
                    .children(excerpts(store, &territories, texts)),
            ]
        }))
}

/// Territories by levers: filled, hollow, or a dash, with the words for those who do not see them.
fn matrix(store: Store, territories: &[TerritoryIdx], lang: Lang) -> Element {
    let data = store.data();
    let words = words(lang);
    let levers = || data.atlas.axes_of(AxisFamily::Lever);
    let heads = levers().map(|(_, axis)| {
        el("th")
            .attr("scope", "col")
            .child([&axis.number.to_string(), ". ", axis.short.get(lang)].concat())
    });
    let rows = territories.iter().map(|&t| {
        let cells = levers().map(|(lever, _)| {
            let state = data.atlas.citation(t, lever);
            let sign = match state {
                Citation::Cited => "●",
                Citation::NotCited => "○",
                Citation::NoAnswer => "–",
            };
            el("td")
                .attr("aria-label", (words.citation)(state))
                .child(sign)
        });
        el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .child(data.atlas.territory(t).name.clone()),
            )
            .children(cells)
    });
    let key = [
        "● ",
        (words.citation)(Citation::Cited),
        "   ○ ",
        (words.citation)(Citation::NotCited),
        "   – ",
        (words.citation)(Citation::NoAnswer),
    ];
    el("table")
        .child(el("caption").child(key.concat()))
        .child(el("thead").child(el("tr").child(el("td")).children(heads)))
        .child(el("tbody").children(rows))
}

/// Every excerpt of `territories`, with its source and the full address of it.
fn excerpts(store: Store, territories: &[TerritoryIdx], texts: &Excerpts) -> Vec<Element> {
    let data = store.data();
    let told = territories.iter().map(|&t| {
        let cards = data.atlas.excerpts_of(t).iter().map(|&excerpt| {
            let body = texts.body(excerpt);
            let source = texts.source(body.source);
            let axis = data.atlas.axis(data.atlas.excerpt(excerpt).axis);
            let head = [axis.short.get(texts.lang), " — ", &body.title].concat();
            let reference = [
                source.publisher.as_str(),
                source.title.as_str(),
                source.url.as_str(),
            ]
            .join(", ");
            el("div")
                .class("affiche-extrait")
                .child(el("p").child(el("strong").child(head)))
                .child(el("p").child(body.text.clone()))
                .child(el("p").class("reference").child(reference))
        });
        el("section")
            .child(el("h3").child(data.atlas.territory(t).name.clone()))
            .children(cards)
    });
    told.collect()
}
