//! Playing: what each action and each key does.

use carte_leviers::model::{TerritoryIdx, TourIdx};
use carte_leviers::state::{
    Action, AppState, AtEnd, Autoplay, Effect, FocusTarget, KeyTarget, Origin, Pace, Screen, Shows,
    TourAction, TourPlace, View, parse, step_params, tour_key, tour_query, with_step,
};

use super::{after, atlas, opened, played, read, step_of, tours};

#[test]
fn each_step_of_each_tour_is_followed_to_the_letter() {
    for (idx, tour) in (0..).map(TourIdx).zip(&tours().tours) {
        for (step, about) in (0..).zip(&tour.steps) {
            let query = tour_query(&about.shows);
            let (shown, notices) = parse(
                query.iter().map(|(name, value)| (&**name, &**value)),
                atlas(),
            );
            assert_eq!(notices, [], "{} {step}", tour.slug);
            assert_eq!(
                shown.selected,
                Some(about.territory),
                "{} {step}",
                tour.slug
            );
            assert_eq!(step_params(&shown, atlas()), about.shows);
            let place = TourPlace::at(idx, step);
            let state = AppState {
                tour: Some(place),
                ..AppState::default()
            };
            let state = with_step(state, tours(), atlas());
            let plain = AppState {
                tour: None,
                ..state
            };
            assert_eq!(
                plain,
                AppState {
                    tour: None,
                    ..shown
                }
            );
        }
    }
}

#[test]
fn moves_stay_within_the_tour() {
    use TourAction::{Black, First, GoTo, Last, Next, Previous};
    let check = |actions: &[TourAction], step| {
        assert_eq!(
            step_of(played(opened(0), actions)),
            Some(step),
            "{actions:?}"
        );
    };
    check(&[], 0);
    check(&[Next], 1);
    check(&[Previous], 0);
    check(&[Last], 6);
    check(&[Last, Next], 6);
    check(&[Last, First], 0);
    check(&[GoTo(3)], 3);
    check(&[GoTo(u16::MAX)], 6);
    check(&[Next, Black, Next], 2);
    assert_eq!(
        played(AppState::default(), &[Next, Last, Black]),
        AppState::default()
    );
    let nowhere = [TourAction::Open(TourIdx(200))];
    assert_eq!(played(AppState::default(), &nowhere), AppState::default());
}

#[test]
fn a_move_lights_a_black_screen() {
    let black = played(opened(0), &[TourAction::Black]);
    assert_eq!(black.tour.map(|place| place.screen), Some(Screen::Black));
    let lit = played(black, &[TourAction::Black]);
    assert_eq!(lit, opened(0));
    let moved = played(black, &[TourAction::Next]);
    assert_eq!(moved.tour.map(|place| place.screen), Some(Screen::Lit));
}

#[test]
fn time_moves_a_running_tour_only_and_never_where_it_is_refused() {
    use TourAction::{Black, Hold, Run, Tick};
    let check = |actions: &[TourAction], step| {
        assert_eq!(
            step_of(played(opened(0), actions)),
            Some(step),
            "{actions:?}"
        );
    };
    let (run, tick) = (Run(Autoplay::Allowed), Tick(AtEnd::Stop));
    check(&[tick], 0);
    check(&[run, tick], 1);
    check(&[run, tick, tick], 2);
    check(&[run, Hold, tick], 0);
    check(&[run, Black, tick], 0);
    check(&[run, Black, Black, tick], 1);
    check(&[Run(Autoplay::Refused), tick], 0);
    check(&[run, Run(Autoplay::Refused), tick], 0);
    let end = played(opened(0), &[run, TourAction::Last, tick]);
    assert_eq!(
        (step_of(end), end.tour.map(|place| place.pace)),
        (Some(6), Some(Pace::Held))
    );
}

#[test]
fn a_stand_plays_every_tour_then_starts_again() {
    let tick = TourAction::Tick(AtEnd::Loop);
    let mut state = played(opened(0), &[TourAction::Run(Autoplay::Allowed)]);
    let start = state;
    let mut seen = Vec::new();
    for _ in 0..29 {
        seen.extend(state.tour.map(|place| (place.tour, place.step)));
        let (next, effects) = after(state, Action::Tour(tick));
        assert!(
            !effects.contains(&Effect::PushAddress),
            "a stand would fill the history"
        );
        state = next;
    }
    seen.dedup();
    assert_eq!(seen.len(), 29);
    assert_eq!(state.tour, start.tour);
}

#[test]
fn opening_and_leaving_move_the_focus_and_a_step_only_recovers_it() {
    let (_, effects) = after(
        AppState::default(),
        Action::Tour(TourAction::Open(TourIdx(1))),
    );
    assert_eq!(
        effects,
        [Effect::PushAddress, Effect::Focus(FocusTarget::Tour)]
    );
    let (_, effects) = after(opened(1), Action::Tour(TourAction::Next));
    assert_eq!(
        effects,
        [Effect::PushAddress, Effect::RecoverFocus(FocusTarget::Tour)]
    );
    let (_, effects) = after(opened(1), Action::Tour(TourAction::Previous));
    assert_eq!(effects, []);
    let (left, effects) = after(opened(1), Action::Tour(TourAction::Leave));
    assert_eq!(
        effects,
        [Effect::PushAddress, Effect::Focus(FocusTarget::Tours)]
    );
    assert_eq!(
        left,
        AppState {
            tour: None,
            ..opened(1)
        }
    );
}

#[test]
fn looking_elsewhere_holds_the_tour_and_returning_shows_the_step_again() {
    let running = played(opened(0), &[TourAction::Run(Autoplay::Allowed)]);
    let (other, _) = after(running, Action::Select(TerritoryIdx(3), Origin::List));
    let place = other
        .tour
        .map(|place| (place.step, place.pace, place.shows));
    assert_eq!(place, Some((0, Pace::Held, Shows::Explored)));
    assert_eq!(other.selected, Some(TerritoryIdx(3)));
    let (hovered, _) = after(running, Action::Highlight(TerritoryIdx(3)));
    assert_eq!(hovered.tour, running.tour);
    let back = played(other, &[TourAction::Return]);
    assert_eq!(step_params(&back, atlas()), tours().tours[0].steps[0].shows);
    assert_eq!(back.tour.map(|place| place.shows), Some(Shows::Step));
}

#[test]
fn the_keys_of_a_tour_are_those_of_a_remote_control() {
    use TourAction::{Black, First, Last, Leave, Next, Previous};
    let cases = [
        ("PageDown", [None, Some(Next), Some(Next)]),
        ("PageUp", [None, Some(Previous), Some(Previous)]),
        ("ArrowRight", [None, Some(Next), Some(Next)]),
        ("ArrowDown", [None, Some(Next), Some(Next)]),
        ("ArrowLeft", [None, Some(Previous), Some(Previous)]),
        ("ArrowUp", [None, Some(Previous), Some(Previous)]),
        (" ", [None, None, Some(Next)]),
        ("Home", [None, Some(First), Some(First)]),
        ("End", [None, Some(Last), Some(Last)]),
        ("b", [None, Some(Black), Some(Black)]),
        ("B", [None, Some(Black), Some(Black)]),
        (".", [None, Some(Black), Some(Black)]),
        ("Escape", [None, Some(Leave), Some(Leave)]),
        ("Tab", [None, None, None]),
        ("Enter", [None, None, None]),
        ("a", [None, None, None]),
    ];
    for (key, expected) in cases {
        let targets = [KeyTarget::Field, KeyTarget::Control, KeyTarget::Elsewhere];
        assert_eq!(
            targets.map(|target| tour_key(key, target)),
            expected,
            "{key:?}"
        );
    }
    // A field with nothing to empty or to close keeps its letters, and lets Escape leave.
    let idle = ["Escape", "b", " "].map(|key| tour_key(key, KeyTarget::IdleField));
    assert_eq!(idle, [Some(Leave), None, None]);
}

#[test]
fn view_codes_of_a_step_are_those_of_the_address() {
    let views = tours().tours.iter().flat_map(|tour| &tour.steps);
    let views: Vec<_> = views.map(|step| read(&step.shows).0.view).collect();
    for view in [View::Map, View::Table, View::Cooperations] {
        assert!(views.contains(&view), "no step shows {view:?}");
    }
}

#[test]
fn the_address_of_the_step_that_shows_shows_it_again() {
    let slug = &tours().tours[0].slug;
    let at_step = |more: &str| {
        let query = tour_query(&format!("parcours={slug}&etape=2{more}"));
        let pairs = query.iter().map(|(name, value)| (&**name, &**value));
        parse(pairs, atlas()).0
    };
    let state = with_step(at_step(""), tours(), atlas());
    for more in ["", "&langue=en", "&mode=borne", "&theme=sombre"] {
        let (next, _) = after(state, Action::Restore(at_step(more)));
        assert_eq!(
            next.tour.map(|place| place.shows),
            Some(Shows::Step),
            "{more}"
        );
        assert_eq!(next.selected, state.selected, "{more}");
    }
}
