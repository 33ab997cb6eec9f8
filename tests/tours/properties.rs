//! Any run of actions.

use carte_leviers::model::TourIdx;
use carte_leviers::state::{
    Action, AppState, AtEnd, Autoplay, Idle, Mode, Origin, Pace, Screen, TourAction, TourPlace,
    parse, step_params, to_params, with_step,
};
use proptest::prelude::*;
use proptest::sample::select;

use super::states::{addressable, any_action};
use super::{after, atlas, read, tours};

fn any_tour_action() -> impl Strategy<Value = TourAction> {
    prop_oneof![
        (0..6_u8).prop_map(|tour| TourAction::Open(TourIdx(tour))),
        (0..10_u16).prop_map(TourAction::GoTo),
        select(vec![
            TourAction::Next,
            TourAction::Previous,
            TourAction::First,
            TourAction::Last,
            TourAction::Return,
            TourAction::Run(Autoplay::Allowed),
            TourAction::Run(Autoplay::Refused),
            TourAction::Hold,
            TourAction::Tick(AtEnd::Stop),
            TourAction::Tick(AtEnd::Loop),
            TourAction::Black,
            TourAction::Leave,
        ]),
    ]
}

fn any_mode() -> impl Strategy<Value = Mode> {
    prop_oneof![
        Just(Mode::Page),
        Just(Mode::Projection),
        (20..3600_u16).prop_map(|wait| Mode::Stand(Idle::new(wait).unwrap_or_default())),
    ]
}

fn any_step() -> impl Strategy<Value = Action> {
    prop_oneof![any_tour_action().prop_map(Action::Tour), any_action()]
}

/// What an address says of a state.
fn said(state: AppState) -> AppState {
    let plain = |place: TourPlace| TourPlace {
        pace: Pace::default(),
        screen: Screen::default(),
        ..place
    };
    AppState {
        origin: Origin::default(),
        way: AppState::default().way,
        highlighted: None,
        cursor: None,
        tour: state.tour.map(plain),
        ..state
    }
}

proptest! {
    #[test]
    fn any_run_of_actions_stays_in_the_tour_and_its_address_gives_it_back(
        start in addressable(),
        mode in any_mode(),
        actions in prop::collection::vec(any_step(), 1..24),
    ) {
        let mut state = AppState { mode, ..start };
        for action in actions {
            state = after(state, action).0;
            if let Some(place) = state.tour {
                prop_assert!(place.step <= place.last(atlas()));
                prop_assert!(place.step_in(tours()).is_some());
            }
            let params = to_params(&state, atlas());
            let (read, notices) =
                parse(params.iter().map(|(name, value)| (*name, value.as_str())), atlas());
            prop_assert_eq!(notices, Vec::new());
            prop_assert_eq!(said(with_step(read, tours(), atlas())), said(state));
        }
    }

    #[test]
    fn a_step_composed_from_any_state_shows_that_state(state in addressable()) {
        let (read, notices) = read(&step_params(&state, atlas()));
        prop_assert_eq!(notices, Vec::new());
        let plain = AppState { lang: read.lang, theme: read.theme, ..state };
        prop_assert_eq!(said(read), said(plain));
    }

    #[test]
    fn a_state_at_a_step_is_found_at_once_and_for_good(tour in 0..4_u8, step in 0..9_u16, start in addressable()) {
        let state = AppState { tour: Some(TourPlace::at(TourIdx(tour), step)), ..start };
        let shown = with_step(state, tours(), atlas());
        prop_assert_eq!(with_step(shown, tours(), atlas()), shown);
        prop_assert_eq!((shown.lang, shown.theme), (start.lang, start.theme));
    }

    #[test]
    fn any_query_is_decoded(query in ".{0,60}") {
        let (state, _) = read(&query);
        prop_assert!(state.tour.is_none() || query.contains("parcours"));
    }
}
