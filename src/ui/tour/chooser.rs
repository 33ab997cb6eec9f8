//! The list of tours, and what opens it.

use crate::ui::prelude::*;

use super::{Answer, Guide};
use crate::model::{Tour, TourIdx};
use crate::state::{Action, TourAction};
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::problems::problems;
use crate::ui::store::Store;

/// A disclosure; its list asks for the tours when it first opens.
pub(in crate::ui) fn chooser(guide: Guide) -> Node {
    let store = Store::expect();
    // A host's own map has none.
    if store.with_atlas(|atlas| atlas.tours().is_empty()) {
        return Node::nothing();
    }
    let open = RwSignal::new(false);
    let toggle = move |_: web_sys::Event| {
        guide.want();
        open.update(|open| *open = !*open);
    };
    let opener = el("button")
        .attr("type", "button")
        .class("ouvrir-parcours")
        .attr("aria-expanded", move || open.get().to_string())
        .on("click", toggle)
        .child(move || store.words().touring().tours);
    let list = live(
        move || open.get().then(|| guide.answer.get()),
        move |shown| shown.map(|answer| content(guide, answer, open)),
    );
    el("div")
        .class("choix-parcours")
        .on("keydown", move |event: web_sys::KeyboardEvent| {
            if event.key() == "Escape" && open.get_untracked() {
                event.stop_propagation();
                open.set(false);
            }
        })
        .child(opener)
        .child(list)
        .into()
}

fn content(guide: Guide, answer: Option<Answer>, open: RwSignal<bool>) -> Node {
    let store = Store::expect();
    match answer {
        None => el("p")
            .attr("role", "status")
            .child(move || store.words().touring().loading)
            .into(),
        Some(Err(failures)) => {
            let heading = move || store.words().touring().failed.to_owned();
            let retry = Callback::new(move |()| guide.answer.retry());
            problems(store.lang.into(), heading, failures, retry)
        }
        Some(Ok(tours)) => {
            let each = (0..).map(TourIdx).zip(tours.tours.iter().cloned());
            let each = each.map(|(idx, tour)| entry(store, idx, tour, open));
            el("ul").children(each).into()
        }
    }
}

fn entry(store: Store, idx: TourIdx, tour: Tour, open: RwSignal<bool>) -> Element {
    let count = tour.steps.len();
    let start = move |_: web_sys::Event| {
        open.set(false);
        store.dispatch(Action::Tour(TourAction::Open(idx)));
    };
    let button = el("button")
        .attr("type", "button")
        .attr("data-parcours", tour.slug)
        .on("click", start)
        .child(move || tour.title.get(store.lang.get()).to_owned())
        .child(
            el("span")
                .class("compte")
                .child(move || (store.words().touring().steps)(count)),
        );
    el("li").child(button)
}
