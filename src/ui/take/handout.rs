//! A guided tour on paper: one step a page, with its map, its text, its sources and the code of its address.

use std::sync::Arc;

use crate::ui::prelude::*;

use super::files::{Shape, Shot};
use super::picture::data_address;
use super::print::{Printing, Reader};
use crate::model::{Excerpts, Lang, Source, Tour, TourStep, Tours};
use crate::scene::Qr;
use crate::state::{AppState, RoseFit, TourPlace, with_step};
use crate::text::words;
use crate::ui::dom::{Element, Node, el};
use crate::ui::qr::{address_of, qr};
use crate::ui::store::Store;

/// The pages of the one of `tours` that plays; printing starts once the image of each is there. Nothing if no tour plays.
pub(super) fn handout(
    store: Store,
    tours: Option<Arc<Tours>>,
    printing: Printing,
    texts: Option<&Excerpts>,
    reader: Reader,
) -> Node {
    let state = store.snapshot();
    let found = state.tour.zip(tours);
    let Some((place, tours)) = found else {
        return Node::nothing();
    };
    let Some(tour) = tours.tours.get(place.tour.index()) else {
        return Node::nothing();
    };
    let awaited = StoredValue::new(tour.steps.len());
    let ready = move || {
        awaited.update_value(|awaited| *awaited = awaited.saturating_sub(1));
        if awaited.get_value() == 0 {
            printing.print_then_leave();
        }
    };
    let pages = (0..).zip(&tour.steps).map(|(at, step): (u16, _)| {
        let place = TourPlace::at(place.tour, at);
        let shown = shown_at(store, state, place, &tours);
        page(store, shown, (tour, at, step), texts, (reader, ready))
    });
    el("section").class("diapos").children(pages).into()
}

/// What the page of `place` shows.
fn shown_at(store: Store, state: AppState, place: TourPlace, tours: &Arc<Tours>) -> AppState {
    let state = AppState {
        tour: Some(place),
        ..state
    };
    store.with_atlas(|atlas| with_step(state, tours, atlas))
}

fn page(
    store: Store,
    shown: AppState,
    (tour, at, step): (&Tour, u16, &TourStep),
    texts: Option<&Excerpts>,
    (reader, ready): (Reader, impl Fn() + 'static),
) -> Element {
    let (lang, words) = (shown.lang, words(shown.lang));
    let coloring = store.with_atlas(|atlas| shown.coloring.shown(atlas, RoseFit::Wide));
    let shot = Shot::of_state(store, shown, coloring);
    let address = address_of(store, shown);
    let code = Qr::of_address(&address);
    let step_of = (words.touring().step_of)(usize::from(at) + 1, tour.steps.len());
    let image = el("img")
        .attr("alt", shot.sentence())
        .on("load", move |_: web_sys::Event| ready())
        .attr("src", data_address(&shot.map_svg(store, Shape::Slide)));
    let said = el("div")
        .class("diapo-texte")
        .child(el("p").class("texte").child(step.text.get(lang).to_owned()))
        .child(notes(step, shown.lang, reader))
        .child(texts.map(|texts| {
            [
                el("h3").child(words.touring().proofs),
                el("ul").children(sources(store, step, texts)),
            ]
        }));
    let code = code.map(|code| qr(&code, words.taking().code_heading));
    let foot = el("div")
        .class("diapo-pied")
        .child(code)
        .child(el("p").class("adresse").child(address));
    el("article")
        .class("diapo")
        .child(
            el("p")
                .class("genre")
                .child([tour.title.get(lang), " · ", &step_of].concat()),
        )
        .child(el("h2").child(step.title.get(lang).to_owned()))
        .child(
            el("div")
                .class("diapo-corps")
                .child(said.child(foot))
                .child(image),
        )
}

/// The notes of `step`, for who presents.
fn notes(step: &TourStep, lang: Lang, reader: Reader) -> Node {
    let notes = step.notes.get(lang);
    match reader {
        Reader::Presenter if !notes.is_empty() => [
            el("h3").child(words(lang).presenting().notes),
            el("p").class("notes").child(notes.to_owned()),
        ]
        .into(),
        Reader::Presenter | Reader::Room => Node::nothing(),
    }
}

/// What carries the text of `step`: each title with its source in full.
fn sources(store: Store, step: &TourStep, texts: &Excerpts) -> Vec<Element> {
    let data = store.data();
    let excerpts = step.excerpts.iter().map(|&excerpt| {
        let body = texts.body(excerpt);
        let about = data.atlas.excerpt(excerpt).territory;
        let name = &data.atlas.territory(about).short_name;
        let title = [&body.title, " — ", name].concat();
        proof(title, texts.source(body.source))
    });
    let links = step.cooperations.iter().map(|&link| {
        let body = texts.cooperation(link);
        proof(body.text.clone(), texts.source(body.source))
    });
    excerpts.chain(links).collect()
}

fn proof(title: String, source: &Source) -> Element {
    let parts = [&source.publisher, &source.title, &source.url].map(String::as_str);
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    el("li")
        .child(title)
        .child(el("span").class("reference").child(parts.join(", ")))
}
