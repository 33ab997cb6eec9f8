//! Two windows of one presentation: what they say is read as it was meant, and they end at one place.

use carte_leviers::model::TourIdx;
use carte_leviers::state::{
    Action, AppState, Desk, Effect, Message, Mode, Pace, Said, Screen, Shows, TourAction, TourPlace,
};

use super::{after, atlas, read};

fn place(step: u16) -> TourPlace {
    TourPlace::at(TourIdx(0), step)
}

#[test]
fn a_message_is_read_as_it_was_meant() {
    let black = TourPlace {
        screen: Screen::Black,
        shows: Shows::Explored,
        ..place(6)
    };
    for from in [Desk::Room, Desk::Presenter] {
        for said in [
            Said::Hello,
            Said::Gone,
            Said::At(None),
            Said::At(Some(place(2))),
            Said::At(Some(black)),
        ] {
            for since_ms in [None, Some(1_764_108_000_000)] {
                let message = Message {
                    from,
                    said,
                    since_ms,
                };
                assert_eq!(
                    Message::read(&message.text(atlas()), atlas()),
                    Some(message)
                );
            }
        }
    }
}

#[test]
fn what_none_of_ours_would_say_is_not_heard() {
    for text in [
        "",
        "salle",
        "autre?bonjour=1",
        "salle?parcours=inconnu&etape=1",
        "salle?parcours=sept-leviers",
        "salle?parcours=sept-leviers&etape=0",
        "salle?parcours=sept-leviers&etape=8",
        "presentateur?etape=2",
    ] {
        assert_eq!(Message::read(text, atlas()), None, "{text}");
    }
}

#[test]
fn a_window_that_follows_shows_the_step_and_adds_nothing_to_its_history() {
    let (state, _) = read("parcours=sept-leviers&mode=presentateur");
    let (state, effects) = after(state, Action::Tour(TourAction::Follow(place(3))));
    assert_eq!(state.tour, Some(place(3)));
    assert!(!effects.contains(&Effect::PushAddress));
    let (same, effects) = after(state, Action::Tour(TourAction::Follow(place(3))));
    assert_eq!((same, effects), (state, Vec::new()));
    let unknown = TourPlace::at(TourIdx(200), 0);
    assert_eq!(
        after(state, Action::Tour(TourAction::Follow(unknown))).0,
        state
    );
}

#[test]
fn a_stand_keeps_no_history_and_a_page_does() {
    let pushed = |query: &str| {
        let (state, _) = read(query);
        after(state, Action::Tour(TourAction::Next))
            .1
            .contains(&Effect::PushAddress)
    };
    assert!(pushed("parcours=sept-leviers"));
    assert!(pushed("parcours=sept-leviers&mode=projection"));
    assert!(!pushed("parcours=sept-leviers&mode=borne"));
    assert!(!pushed("parcours=sept-leviers&mode=presentateur"));
}

#[test]
fn another_way_to_show_the_page_leaves_the_step_where_it_is() {
    let (state, _) = read("parcours=sept-leviers&etape=2");
    let running = after(
        state,
        Action::Tour(TourAction::Run(carte_leviers::state::Autoplay::Allowed)),
    )
    .0;
    let (next, _) = after(running, Action::Present(Mode::Projection));
    assert_eq!(
        next.tour.map(|place| (place.step, place.shows, place.pace)),
        Some((1, Shows::Step, Pace::Running))
    );
    assert_eq!(next.mode, Mode::Projection);
    assert_ne!(next, AppState::default());
}
