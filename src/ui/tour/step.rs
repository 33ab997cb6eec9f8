//! The step that plays: its text, what carries it, where one is, what moves.

use crate::ui::prelude::*;

use super::present::presentation;
use super::proofs::{medias, proofs};
use super::{Guide, autoplay};
use crate::model::Tour;
use crate::scene::Qr;
use crate::state::{Action, Autoplay, Mode, Pace, Screen, Shows, TourAction, TourPlace};
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::problems::problems;
use crate::ui::qr::{address_of, qr};
use crate::ui::store::Store;
use crate::ui::texts::Texts;

/// The panel of the tour that plays. It stays from step to step: what has the focus in it keeps it.
pub(in crate::ui) fn step_panel(guide: Guide, texts: Texts) -> Element {
    let store = Store::expect();
    let place = Memo::new(move |_| {
        let place = store.tour.get()?;
        Some(TourPlace::at(place.tour, place.step))
    });
    let body = live(
        move || (place.get(), guide.answer.get().map(Result::err)),
        move |(place, answer)| match (place, answer) {
            (None, _) => Node::nothing(),
            (Some(_), None) => el("p")
                .attr("role", "status")
                .child(move || store.words().touring().loading)
                .into(),
            (Some(_), Some(Some(failures))) => {
                let heading = move || store.words().touring().failed.to_owned();
                let retry = Callback::new(move |()| guide.answer.retry());
                problems(store.lang.into(), heading, failures, retry)
            }
            (Some(place), Some(None)) => content(store, guide, place, texts),
        },
    );
    el("aside")
        .class("panneau etape")
        .attr("aria-label", move || store.words().touring().tours)
        .child(
            el("div")
                .class("contenu")
                .attr("aria-live", "polite")
                .child(body),
        )
        .child(controls(store))
        .child(black_screen(store))
}

/// Title, text, proofs and medias of the step at `place`.
fn content(store: Store, guide: Guide, place: TourPlace, texts: Texts) -> Node {
    let Some((tour, step)) = guide.step(place) else {
        return Node::nothing();
    };
    let (at, count) = (usize::from(place.step) + 1, tour.steps.len());
    let title = tour.title.clone();
    [
        el("p")
            .class("genre")
            .child(move || title.get(store.lang.get()).to_owned())
            .child(" · ")
            .child(move || (store.words().touring().step_of)(at, count))
            .into(),
        el("h2")
            .attr("tabindex", "-1")
            .child(move || step.title.get(store.lang.get()).to_owned())
            .into(),
        el("p")
            .class("texte")
            .child(move || step.text.get(store.lang.get()).to_owned())
            .into(),
        progress(store, &tour, place),
        code(store),
        proofs(store, step.excerpts, step.cooperations, texts),
        medias(store, guide, step.axis, texts),
    ]
    .into()
}

/// The step as a QR code, where a room looks at it.
fn code(store: Store) -> Node {
    let address = Memo::new(move |_| {
        (store.mode.get() == Mode::Projection).then(|| address_of(store, store.addressed.get()))
    });
    live(
        move || address.get(),
        move |address| {
            let code = address.and_then(|address| Qr::of_address(&address));
            code.map(|code| {
                el("p")
                    .class("code-etape")
                    .child(qr(&code, move || store.words().taking().code_heading))
            })
        },
    )
}

/// A button for each step.
fn progress(store: Store, tour: &Tour, place: TourPlace) -> Node {
    let each = (0..).zip(&tour.steps).map(|(at, step): (u16, _)| {
        let title = step.title.clone();
        let name = move || format!("{}. {}", at + 1, title.get(store.lang.get()));
        let go = move |_: web_sys::Event| {
            store.dispatch(Action::Tour(TourAction::GoTo(at)));
            // The button is made anew with the step.
            store.recover_focus(crate::state::FocusTarget::Tour);
        };
        let button = el("button")
            .attr("type", "button")
            .attr("aria-current", (at == place.step).then_some("step"))
            .attr("aria-label", name)
            .on("click", go)
            .child((at + 1).to_string());
        el("li").child(button)
    });
    el("ol")
        .class("progression")
        .attr("aria-label", move || store.words().touring().progress)
        .children(each)
        .into()
}

/// Previous, next, automatic, leave.
fn controls(store: Store) -> Element {
    let button = |class, action: TourAction| {
        el("button")
            .attr("type", "button")
            .class(class)
            .on("click", move |_: web_sys::Event| {
                store.dispatch(Action::Tour(action));
            })
    };
    let allowed = autoplay(store) == Autoplay::Allowed;
    let running = move || {
        store
            .tour
            .get()
            .is_some_and(|place| place.pace == Pace::Running)
    };
    let play = allowed.then(|| {
        let toggle = move |_: web_sys::Event| {
            let action = if untrack(running) {
                TourAction::Hold
            } else {
                TourAction::Run(Autoplay::Allowed)
            };
            store.dispatch(Action::Tour(action));
        };
        el("button")
            .attr("type", "button")
            .class("defilement")
            .on("click", toggle)
            .child(move || {
                let words = store.words().touring();
                if running() { words.hold } else { words.run }
            })
    });
    let at_end = move || {
        let last = |place: TourPlace| store.with_atlas(|atlas| place.last(atlas)) == place.step;
        store.tour.get().is_some_and(last).then_some("true")
    };
    let at_start = move || {
        let first = store.tour.get().is_some_and(|place| place.step == 0);
        first.then_some("true")
    };
    el("div")
        .class("conduite")
        .attr("role", "group")
        .attr("aria-label", move || store.words().touring().controls)
        .child(
            button("precedente", TourAction::Previous)
                .attr("aria-disabled", at_start)
                .child(move || store.words().touring().previous),
        )
        .child(
            button("suivante", TourAction::Next)
                .attr("aria-disabled", at_end)
                .child(move || store.words().touring().next),
        )
        .child(play)
        .child(button("quitter", TourAction::Leave).child(move || store.words().touring().leave))
        .child(presentation(store))
}

/// Covers all of it while the screen is black; a click lights it.
fn black_screen(store: Store) -> Node {
    let black = Memo::new(move |_| {
        let place = store.tour.get();
        place.is_some_and(|place| place.screen == Screen::Black)
    });
    live(
        move || black.get(),
        move |black| {
            black.then(|| {
                el("div")
                    .class("ecran-noir")
                    .on("click", move |_: web_sys::Event| {
                        store.dispatch(Action::Tour(TourAction::Black));
                    })
                    .child(
                        el("p")
                            .class("hors-ecran")
                            .attr("role", "status")
                            .child(move || store.words().touring().black),
                    )
            })
        },
    )
}

/// While the visitor looks elsewhere: the way back to the step, and out.
pub(in crate::ui) fn back_to_step() -> Node {
    let store = Store::expect();
    let away = Memo::new(move |_| {
        let place = store.tour.get()?;
        (place.shows == Shows::Explored).then_some(place.step)
    });
    live(
        move || away.get(),
        move |step| {
            step.map(|step| {
                let at = usize::from(step) + 1;
                let button = |action: TourAction| {
                    el("button")
                        .attr("type", "button")
                        .on("click", move |_: web_sys::Event| {
                            store.dispatch(Action::Tour(action));
                        })
                };
                el("p")
                    .class("retour-parcours")
                    .child(
                        button(TourAction::Return)
                            .child(move || (store.words().touring().back)(at)),
                    )
                    .child(button(TourAction::Leave).child(move || store.words().touring().leave))
            })
        },
    )
}
