//! The window of who presents: notes, what the room reads, what comes next, the time; it leads the window that the room
//! sees.

use crate::ui::prelude::*;

use super::buttons::buttons;
use super::clock::{clock, now_ms};
use crate::model::{Excerpts, TourStep};
use crate::state::{Action, Desk, Message, Said, Shows, TourAction, TourPlace};
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::excerpt_card::source_link;
use crate::ui::hooks::{Channel, use_channel};
use crate::ui::store::Store;
use crate::ui::texts::Texts;
use crate::ui::tour::Guide;

/// What is known of the window that the room sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// This browser lets no two windows speak.
    Impossible,
    /// It has not answered yet.
    Awaited,
    /// It answers.
    There,
    /// It answers, and plays no tour.
    Ended,
    /// It said that it leaves.
    Gone,
}

/// The window of who presents the tour of `store`.
pub(super) fn presenter(store: Store, guide: Guide, texts: Texts) -> Element {
    let since_ms = RwSignal::new(now_ms());
    let room = use_desk(store, since_ms);
    let place = Memo::new(move |_| {
        let place = store.tour.get()?;
        Some(TourPlace::at(place.tour, place.step))
    });
    let body = live(
        move || (place.get(), guide.is_there()),
        move |(place, _)| match place
            .and_then(|place| guide.step(place).map(|found| (place, found)))
        {
            Some((place, (tour, step))) => {
                let next = tour.steps.get(usize::from(place.step) + 1).cloned();
                let heading = heading(store, &tour.title, place, tour.steps.len());
                [
                    heading,
                    el("div")
                        .class("colonnes")
                        .child(current(store, step, texts))
                        .child(upcoming(store, next)),
                ]
                .into()
            }
            None => Node::from(
                el("p")
                    .attr("role", "status")
                    .child(move || store.words().touring().loading),
            ),
        },
    );
    el("main")
        .class("presentateur")
        .child(
            el("div")
                .class("bandeau")
                .child(clock(store, since_ms))
                .child(state_of(store, room))
                .child(buttons(store)),
        )
        .child(body)
}

/// Speaks with the window that the room sees: goes where it goes, and says where one asks to go.
fn use_desk(store: Store, since_ms: RwSignal<u64>) -> RwSignal<Room> {
    let room = RwSignal::new(Room::Awaited);
    let heard_at = StoredValue::new(store.snapshot().tour);
    let channel = use_channel(move |text| {
        let message = store.with_atlas(|atlas| Message::read(&text, atlas));
        let Some(message) = message.filter(|message| message.from == Desk::Room) else {
            return;
        };
        let fresh = matches!(room.get_untracked(), Room::Awaited);
        if let Some(ms) = message.since_ms.filter(|_| fresh) {
            since_ms.set(ms);
        }
        match message.said {
            Said::Hello => {}
            Said::Gone => room.set(Room::Gone),
            Said::At(None) => room.set(Room::Ended),
            Said::At(Some(place)) => {
                room.set(Room::There);
                heard_at.set_value(Some(place));
                store.dispatch(Action::Tour(TourAction::Follow(place)));
            }
        }
    });
    if !channel.is_open() {
        room.set(Room::Impossible);
    }
    let say = move |said| say(store, channel, said, since_ms.get_untracked());
    say(Said::Hello);
    Effect::new(move |first: Option<()>| {
        let place = store.tour.get();
        if first.is_some() && place != heard_at.get_value() {
            heard_at.set_value(place);
            say(Said::At(place));
        }
    });
    // The other window keeps the time of the beginning for when this one is loaded again.
    let there = Memo::new(move |_| room.get() == Room::There);
    Effect::new(move |_| {
        since_ms.track();
        if there.get() {
            say(Said::At(store.snapshot().tour));
        }
    });
    room
}

fn say(store: Store, channel: Channel, said: Said, since_ms: u64) {
    let message = Message {
        from: Desk::Presenter,
        said,
        since_ms: Some(since_ms).filter(|_| said != Said::Hello),
    };
    channel.say(&store.with_atlas(|atlas| message.text(atlas)));
}

fn heading(
    store: Store,
    title: &crate::model::Bilingual,
    place: TourPlace,
    count: usize,
) -> Element {
    let (title, at) = (title.clone(), usize::from(place.step) + 1);
    el("p")
        .class("genre")
        .child(move || title.get(store.lang.get()).to_owned())
        .child(" · ")
        .child(move || (store.words().touring().step_of)(at, count))
}

/// Notes, text and proofs of the step that the room sees.
fn current(store: Store, step: TourStep, texts: Texts) -> Element {
    let words = move || store.words().presenting();
    let TourStep {
        title,
        text,
        notes,
        excerpts,
        cooperations,
        ..
    } = step;
    let noted = !notes.fr.is_empty();
    let notes = move || {
        if noted {
            notes.get(store.lang.get()).to_owned()
        } else {
            words().no_notes.to_owned()
        }
    };
    let proofs = live(
        move || texts.get(),
        move |answer| {
            answer.and_then(Result::ok).map(|found| {
                let cards = excerpts.iter().map(|&excerpt| {
                    let body = found.body(excerpt);
                    proof(&found, Some(&body.title), &body.text, body.source)
                });
                let links = cooperations.iter().map(|&link| {
                    let body = found.cooperation(link);
                    proof(&found, None, &body.text, body.source)
                });
                let each: Vec<Element> = cards.chain(links).collect();
                el("ul").attr("lang", found.lang.tag()).children(each)
            })
        },
    );
    el("section")
        .class("en-cours")
        .child(
            el("h2")
                .attr("tabindex", "-1")
                .child(move || title.get(store.lang.get()).to_owned()),
        )
        .child(el("h3").child(move || words().notes))
        .child(
            el("p")
                .class("notes")
                .toggle("sans-notes", move || !noted)
                .child(notes),
        )
        .child(el("h3").child(move || words().on_screen))
        .child(el("p").child(move || text.get(store.lang.get()).to_owned()))
        .child(el("h3").child(move || words().behind))
        .child(proofs)
}

fn proof(
    found: &Excerpts,
    title: Option<&String>,
    text: &str,
    source: crate::model::SourceIdx,
) -> Element {
    let title = title.map(|title| el("strong").child([title, " — "].concat()));
    el("li")
        .child(title)
        .child(text.to_owned())
        .child(" ")
        .child(
            el("span")
                .class("compte")
                .child(source_link(found.source(source), found.lang)),
        )
}

/// Title and text of the step that follows.
fn upcoming(store: Store, next: Option<TourStep>) -> Element {
    let words = move || store.words().presenting();
    let content: Node = match next {
        Some(TourStep { title, text, .. }) => [
            el("p")
                .class("titre-suivant")
                .child(move || title.get(store.lang.get()).to_owned()),
            el("p").child(move || text.get(store.lang.get()).to_owned()),
        ]
        .into(),
        None => el("p").child(move || words().last_step).into(),
    };
    el("section")
        .class("ensuite")
        .child(el("h3").child(move || words().upcoming))
        .child(content)
}

/// Whether the two windows speak, and what the room sees; announced.
fn state_of(store: Store, room: RwSignal<Room>) -> Element {
    let away = move || {
        store
            .tour
            .get()
            .is_some_and(|place| place.shows == Shows::Explored)
    };
    let text = move || {
        let words = store.words().presenting();
        match room.get() {
            Room::Impossible => words.impossible,
            Room::Awaited => words.waiting,
            Room::There if away() => words.elsewhere,
            Room::There => words.linked,
            Room::Ended => words.ended,
            Room::Gone => words.gone,
        }
    };
    el("p")
        .class("liaison")
        .attr("role", "status")
        .toggle("reliee", move || room.get() == Room::There)
        .child(text)
}
