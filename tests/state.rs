//! What the visitor chose: every action is legal in every state, and an address says it and gives it back.

mod common;
#[path = "common/filters.rs"]
mod filters;
#[path = "common/states.rs"]
mod states;

use carte_leviers::geo::ScreenSize;
use carte_leviers::model::{Atlas, AxisFamily, AxisIdx, Coloring, ExcerptIdx, Lang, TerritoryIdx};
use carte_leviers::state::{
    Action, AppState, ColoringChoice, Effect, FocusTarget, Notice, Origin, PARAMETERS, RoseFit,
    ThemeChoice, parse, to_params, update,
};
use proptest::prelude::*;
use proptest::sample::select;
use states::{addressable, any_action};

fn atlas() -> &'static Atlas {
    &common::real_map().0
}

#[track_caller]
fn territory(slug: &str) -> TerritoryIdx {
    atlas()
        .find_territory(slug)
        .unwrap_or_else(|| panic!("no territory {slug}"))
}

#[track_caller]
fn axis(slug: &str) -> AxisIdx {
    atlas()
        .find_axis(slug)
        .unwrap_or_else(|| panic!("no axis {slug}"))
}

/// The part of a state that its address says.
fn said(state: AppState) -> AppState {
    AppState {
        origin: Origin::default(),
        highlighted: None,
        cursor: None,
        ..state
    }
}

fn read_back(state: &AppState) -> (AppState, Vec<Notice>) {
    let params = to_params(state, atlas());
    parse(
        params.iter().map(|(name, value)| (*name, value.as_str())),
        atlas(),
    )
}

proptest! {
    #[test]
    fn an_address_gives_back_the_state_it_says(state in addressable()) {
        prop_assert_eq!(read_back(&state), (state, Vec::new()));
    }

    #[test]
    fn an_address_needs_no_escaping_and_keeps_the_order_of_its_parameters(state in addressable()) {
        let params = to_params(&state, atlas());
        // The form encoding of addresses writes a space as « + »: readable, and no escape.
        let plain = |value: &str| value.split(' ').all(|entry| {
            !entry.is_empty() && entry.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        });
        prop_assert!(params.iter().all(|(_, value)| !value.is_empty() && plain(value)), "{params:?}");
        let ranks: Vec<_> = params.iter().map(|(name, _)| PARAMETERS.iter().position(|known| known == name)).collect();
        prop_assert!(ranks.is_sorted_by(|a, b| a.is_some() && a < b), "{params:?}");
    }

    #[test]
    fn any_actions_keep_the_state_whole(actions in prop::collection::vec(any_action(), 0..40)) {
        let mut state = AppState::default();
        for action in actions {
            let (next, effects) = update(state, action, atlas());
            if let Some(excerpt) = next.excerpt {
                prop_assert_eq!(next.selected, Some(atlas().excerpt(excerpt).territory), "{:?}", action);
                let read = next.reading.is_none_or(|axis| axis == atlas().excerpt(excerpt).axis);
                prop_assert!(read, "an excerpt is read under its own axis: {:?}", action);
            }
            if next.selected != state.selected && next.selected.is_some() {
                prop_assert_eq!(next.cursor, next.selected, "Tab reaches what has just been opened: {:?}", action);
            }
            // An entry in the history exactly when the address changes; an address already in the bar needs none.
            let pushed = effects.contains(&Effect::PushAddress);
            let restored = matches!(action, Action::Restore(_));
            prop_assert_eq!(pushed, !restored && to_params(&next, atlas()) != to_params(&state, atlas()), "{:?}", action);
            prop_assert_eq!(read_back(&next).1, Vec::new());
            prop_assert_eq!(said(read_back(&next).0), said(next));
            state = next;
        }
    }

    #[test]
    fn any_parameters_have_an_answer(
        params in prop::collection::vec((select(PARAMETERS.to_vec()), "\\PC{0,20}"), 0..8),
    ) {
        let pairs = params.iter().map(|(name, value)| (*name, value.as_str()));
        let (state, notices) = parse(pairs, atlas());
        let entries = params.iter().map(|(_, value)| value.split([' ', '+', ',']).count());
        prop_assert!(notices.len() <= entries.sum::<usize>());
        if let Some(excerpt) = state.excerpt {
            prop_assert_eq!(state.selected, Some(atlas().excerpt(excerpt).territory));
        }
    }
}

/// The action of the address `params`: what it gives and the notices.
#[track_caller]
fn check_parsed(params: &[(&str, &str)], expected: AppState, notices: &[Notice]) {
    let (state, found) = parse(params.iter().copied(), atlas());
    assert_eq!(said(state), said(expected), "{params:?}");
    assert_eq!(state.cursor, state.selected, "{params:?}");
    assert_eq!(found, notices, "{params:?}");
}

fn unknown_value(name: &'static str, found: &str, accepted: &str) -> Notice {
    let (found, accepted) = (found.to_owned(), accepted.to_owned());
    Notice::UnknownValue {
        name,
        found,
        accepted,
    }
}

fn unknown_lever(found: &str, nearest: Option<&str>) -> Notice {
    let (found, nearest) = (found.to_owned(), nearest.map(str::to_owned));
    Notice::UnknownLever { found, nearest }
}

fn unknown_territory(found: &str, nearest: Option<&str>) -> Notice {
    let (found, nearest) = (found.to_owned(), nearest.map(str::to_owned));
    Notice::UnknownTerritory { found, nearest }
}

#[test]
fn each_parameter_is_followed() {
    let state = AppState::default();
    let rennes = territory("rennes-metropole");
    check_parsed(&[], state, &[]);
    check_parsed(&[("autre", "x"), ("LEVIER", "achats")], state, &[]);
    for (value, coloring) in [
        ("tous", Coloring::AllLevers),
        ("achats", Coloring::Lever(axis("achats"))),
        ("ecosysteme", Coloring::Lever(axis("ecosysteme"))),
        ("nombre", Coloring::Count),
    ] {
        let coloring = ColoringChoice::Chosen(coloring);
        check_parsed(&[("levier", value)], AppState { coloring, ..state }, &[]);
    }
    let selected = Some(rennes);
    for key in ["rennes-metropole", "243500139"] {
        check_parsed(&[("territoire", key)], AppState { selected, ..state }, &[]);
    }
    check_parsed(
        &[("langue", "en")],
        AppState {
            lang: Lang::En,
            ..state
        },
        &[],
    );
    check_parsed(
        &[("theme", "sombre")],
        AppState {
            theme: ThemeChoice::Dark,
            ..state
        },
        &[],
    );
}

#[test]
fn the_last_of_equal_parameters_wins_and_an_excerpt_opens_its_own_territory() {
    let state = AppState::default();
    check_parsed(&[("langue", "en"), ("langue", "fr")], state, &[]);
    let first = &atlas().excerpts()[0];
    let other = atlas()
        .territory_ids()
        .find(|&territory| territory != first.territory);
    let other = &atlas().territory(other.expect("several territories")).slug;
    let expected = AppState {
        selected: Some(first.territory),
        excerpt: Some(ExcerptIdx(0)),
        ..state
    };
    check_parsed(
        &[("territoire", other), ("extrait", &first.id)],
        expected,
        &[],
    );
    check_parsed(
        &[("extrait", &first.id), ("territoire", other)],
        expected,
        &[],
    );
}

#[test]
fn each_unknown_value_has_one_notice_and_the_others_are_followed() {
    let lang = Lang::En;
    let state = AppState {
        lang,
        ..AppState::default()
    };
    for (name, value, notice) in [
        ("levier", "achat", unknown_lever("achat", Some("achats"))),
        ("levier", "zzzzzzzz", unknown_lever("zzzzzzzz", None)),
        // A theme is an axis, and not a lever.
        (
            "levier",
            "alimentation",
            unknown_lever("alimentation", None),
        ),
        (
            "territoire",
            "rennes-metropol",
            unknown_territory("rennes-metropol", Some("rennes-metropole")),
        ),
        (
            "territoire",
            "qqqqqqqq",
            unknown_territory("qqqqqqqq", None),
        ),
        (
            "extrait",
            "E9999",
            Notice::UnknownExcerpt {
                found: "E9999".to_owned(),
            },
        ),
        ("langue", "de", unknown_value("langue", "de", "fr, en")),
        (
            "theme",
            "noir",
            unknown_value("theme", "noir", "auto, clair, sombre"),
        ),
        (
            "theme",
            "",
            unknown_value("theme", "", "auto, clair, sombre"),
        ),
    ] {
        check_parsed(
            &[(name, value), ("langue", "en")],
            state,
            std::slice::from_ref(&notice),
        );
        check_parsed(&[("langue", "en"), (name, value)], state, &[notice]);
    }
    let both = [
        unknown_lever("achat", Some("achats")),
        unknown_value("theme", "noir", "auto, clair, sombre"),
    ];
    check_parsed(
        &[("levier", "achat"), ("theme", "noir"), ("langue", "en")],
        state,
        &both,
    );
}

#[test]
fn closing_gives_the_focus_back_to_where_the_panel_was_opened() {
    let rennes = territory("rennes-metropole");
    for (origin, back) in [
        (Origin::Map, Effect::Focus(FocusTarget::Symbol(rennes))),
        (Origin::List, Effect::Focus(FocusTarget::ListEntry(rennes))),
        (Origin::Search, Effect::Focus(FocusTarget::Search)),
    ] {
        let (open, effects) = update(AppState::default(), Action::Select(rennes, origin), atlas());
        assert_eq!(
            effects,
            [
                Effect::PushAddress,
                Effect::Focus(FocusTarget::Panel),
                Effect::TellSelected(rennes)
            ]
        );
        let (closed, effects) = update(open, Action::Close, atlas());
        assert_eq!(effects, [Effect::PushAddress, back]);
        assert_eq!(
            (closed.selected, closed.excerpt, closed.cursor),
            (None, None, Some(rennes))
        );
        assert_eq!(update(closed, Action::Close, atlas()), (closed, Vec::new()));
    }
}

#[test]
fn choosing_the_open_territory_again_pushes_nothing() {
    let rennes = territory("rennes-metropole");
    let excerpt = atlas().excerpts_of(rennes)[0];
    let (open, _) = update(AppState::default(), Action::OpenExcerpt(excerpt), atlas());
    let (again, effects) = update(open, Action::Select(rennes, Origin::List), atlas());
    assert_eq!(effects, [Effect::Focus(FocusTarget::Panel)]);
    assert_eq!(
        again,
        AppState {
            origin: Origin::List,
            ..open
        }
    );
}

#[test]
fn an_action_that_changes_nothing_pushes_nothing() {
    let rennes = territory("rennes-metropole");
    let excerpt = atlas().excerpts_of(rennes)[0];
    for action in [
        Action::Color(Coloring::AllLevers),
        Action::OpenExcerpt(excerpt),
        Action::Speak(Lang::En),
        Action::Theme(ThemeChoice::Dark),
    ] {
        let (once, effects) = update(AppState::default(), action, atlas());
        assert_eq!(effects, [Effect::PushAddress], "{action:?}");
        assert_eq!(
            update(once, action, atlas()),
            (once, Vec::new()),
            "{action:?}"
        );
    }
}

#[test]
fn going_back_takes_the_state_of_the_address_and_recovers_a_lost_focus() {
    let (rennes, paris) = (territory("rennes-metropole"), territory("75056"));
    let (state, _) = update(
        AppState::default(),
        Action::Select(rennes, Origin::List),
        atlas(),
    );
    let (state, _) = update(state, Action::Highlight(paris), atlas());
    let blank = AppState::default();
    let (back, effects) = update(state, Action::Restore(blank), atlas());
    let opener = FocusTarget::ListEntry(rennes);
    assert_eq!(effects, [Effect::RecoverFocus(opener)]);
    assert_eq!(
        back,
        AppState {
            cursor: Some(rennes),
            ..blank
        },
        "Tab still reaches the last symbol"
    );
    let next = AppState {
        selected: Some(paris),
        lang: Lang::En,
        ..blank
    };
    let (forward, _) = update(back, Action::Restore(next), atlas());
    assert_eq!(
        forward,
        AppState {
            cursor: Some(paris),
            ..next
        }
    );
}

#[test]
fn the_pointer_leaves_only_what_it_is_on() {
    let (rennes, paris) = (territory("rennes-metropole"), territory("75056"));
    let (state, _) = update(AppState::default(), Action::Highlight(rennes), atlas());
    assert_eq!(
        update(state, Action::Unhighlight(paris), atlas())
            .0
            .highlighted,
        Some(rennes)
    );
    assert_eq!(
        update(state, Action::Unhighlight(rennes), atlas())
            .0
            .highlighted,
        None
    );
    let (moved, effects) = update(state, Action::MoveCursor(paris), atlas());
    assert_eq!(
        (moved.cursor, effects),
        (Some(paris), vec![Effect::Focus(FocusTarget::Symbol(paris))])
    );
    assert_eq!(
        update(moved, Action::Focused(paris), atlas()).0.highlighted,
        Some(paris)
    );
}

#[test]
fn roses_show_by_default_where_there_is_room_and_the_most_cited_lever_elsewhere() {
    let state = AppState::default();
    let chosen = AppState {
        coloring: ColoringChoice::Chosen(Coloring::AllLevers),
        ..state
    };
    let most_cited = Coloring::Lever(axis("foncier"));
    for (state, fit, expected) in [
        (state, RoseFit::Wide, Coloring::AllLevers),
        (state, RoseFit::Narrow, most_cited),
        (chosen, RoseFit::Narrow, Coloring::AllLevers),
    ] {
        assert_eq!(state.coloring.shown(atlas(), fit), expected, "{fit:?}");
    }
    for (component, width, height, fit) in [
        (640.0, 480.0, 420.0, RoseFit::Wide),
        (639.0, 480.0, 480.0, RoseFit::Narrow),
        (900.0, 419.0, 480.0, RoseFit::Narrow),
        (900.0, 480.0, 419.0, RoseFit::Narrow),
    ] {
        assert_eq!(
            RoseFit::of(component, ScreenSize { width, height }),
            fit,
            "{component}, {width} × {height}"
        );
    }
}

#[test]
fn every_slug_and_id_of_the_atlas_can_stand_in_an_address() {
    let plain = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let levers = atlas()
        .axes_of(AxisFamily::Lever)
        .map(|(_, axis)| &axis.slug);
    let territories = atlas()
        .territories()
        .iter()
        .map(|territory| &territory.slug);
    let excerpts = atlas().excerpts().iter().map(|excerpt| &excerpt.id);
    let strange: Vec<_> = levers
        .chain(territories)
        .chain(excerpts)
        .filter(|text| !plain(text))
        .collect();
    assert_eq!(strange, [] as [&str; 0]);
    assert_eq!(
        atlas().find_axis("tous"),
        None,
        "the word for all levers is no slug"
    );
}
