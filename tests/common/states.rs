//! Any state and any action, over the committed map.

use carte_leviers::model::{
    AxisIdx, Coloring, Compared, CooperationKind, ExcerptIdx, Lang, LeverPair, Picks, Sort,
    TerritoryIdx,
};
use carte_leviers::state::{
    Action, AppState, ColoringChoice, Explore, Exploring, LinkChoice, NearAmong, NearBy, Origin,
    ThemeChoice, View,
};
use proptest::prelude::*;
use proptest::sample::select;

use super::{atlas, axis, filters};

pub(crate) fn any_territory() -> impl Strategy<Value = TerritoryIdx> {
    select(atlas().territory_ids().collect::<Vec<_>>())
}

pub(crate) fn any_excerpt() -> impl Strategy<Value = ExcerptIdx> {
    (0..atlas().excerpts().len()).prop_map(|n| ExcerptIdx(u16::try_from(n).expect("few excerpts")))
}

pub(crate) fn any_coloring() -> impl Strategy<Value = Coloring> {
    let levers: Vec<AxisIdx> = atlas().levers().map(|(lever, _)| lever).collect();
    let two = (select(levers.clone()), select(levers));
    let mix =
        |(one, other)| LeverPair::new(one, other).map_or(Coloring::Lever(one), Coloring::Crossed);
    prop_oneof![
        Just(Coloring::AllLevers),
        Just(Coloring::Count),
        two.prop_map(mix)
    ]
}

pub(crate) fn any_axis() -> impl Strategy<Value = AxisIdx> {
    (0..atlas().axes().len()).prop_map(|n| AxisIdx(u8::try_from(n).expect("few axes")))
}

pub(crate) fn any_sort() -> impl Strategy<Value = Sort> {
    prop_oneof![
        select(Sort::PLAIN.to_vec()),
        any_axis().prop_map(Sort::Axis)
    ]
}

pub(crate) fn any_origin() -> impl Strategy<Value = Origin> {
    select(vec![
        Origin::Map,
        Origin::List,
        Origin::Cell(axis("achats")),
        Origin::Search,
    ])
}

/// A state that an address can say: an excerpt comes with its territory, and Tab reaches what is open.
pub(crate) fn addressable() -> impl Strategy<Value = AppState> {
    let coloring = prop_oneof![
        Just(ColoringChoice::Automatic),
        any_coloring().prop_map(ColoringChoice::Chosen),
    ];
    let open = prop_oneof![
        Just((None, None)),
        any_territory().prop_map(|territory| (Some(territory), None)),
        any_excerpt().prop_map(|excerpt| (Some(atlas().excerpt(excerpt).territory), Some(excerpt))),
    ];
    let themes = select(ThemeChoice::ALL.to_vec());
    let shown = (
        filters::any_filter(atlas()),
        select(View::ALL.to_vec()),
        any_sort(),
    );
    let beside = (prop::option::of(any_axis()), any_exploring());
    (
        select(Lang::ALL.to_vec()),
        themes,
        coloring,
        open,
        shown,
        beside,
    )
        .prop_map(
            |(
                lang,
                theme,
                coloring,
                (selected, excerpt),
                (filter, view, sort),
                (reading, exploring),
            )| {
                let axis = excerpt.map(|excerpt| atlas().excerpt(excerpt).axis);
                AppState {
                    lang,
                    theme,
                    coloring,
                    filter,
                    view,
                    sort,
                    selected,
                    excerpt,
                    reading: reading.filter(|&read| axis.is_none_or(|axis| axis == read)),
                    exploring,
                    cursor: selected,
                    ..AppState::default()
                }
            },
        )
}

/// Any comparison, links and neighbours.
pub(crate) fn any_exploring() -> impl Strategy<Value = Exploring> {
    let compared = prop::collection::vec(any_territory(), 0..5);
    let kinds = prop::collection::vec(0..CooperationKind::ALL.len(), 0..4);
    let links = select(vec![LinkChoice::Chosen, LinkChoice::Selection]);
    let near = (
        select(NearBy::ALL.to_vec()),
        select(NearAmong::ALL.to_vec()),
    );
    (compared, kinds, links, near).prop_map(|(compared, kinds, links, (near_by, near_among))| {
        Exploring {
            compared: compared
                .into_iter()
                .fold(Compared::default(), Compared::with),
            links,
            kinds: kinds.into_iter().fold(Picks::default(), Picks::toggled),
            near_by,
            near_among,
        }
    })
}

fn any_explore() -> impl Strategy<Value = Explore> {
    prop_oneof![
        prop::option::of(any_territory()).prop_map(Explore::Choose),
        any_territory().prop_map(Explore::Compare),
        any_territory().prop_map(Explore::Uncompare),
        select(vec![LinkChoice::Chosen, LinkChoice::Selection]).prop_map(Explore::Links),
        select(CooperationKind::ALL.to_vec()).prop_map(Explore::Kind),
        select(NearBy::ALL.to_vec()).prop_map(Explore::NearBy),
        select(NearAmong::ALL.to_vec()).prop_map(Explore::NearAmong),
        any_territory().prop_map(|territory| Explore::Exactly(atlas().cited(territory))),
    ]
}

pub(crate) fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        (any_territory(), any_origin())
            .prop_map(|(territory, origin)| Action::Select(territory, origin)),
        Just(Action::Close),
        any_territory().prop_map(Action::Highlight),
        any_territory().prop_map(Action::Unhighlight),
        any_territory().prop_map(Action::Focused),
        any_territory().prop_map(Action::MoveCursor),
        any_coloring().prop_map(Action::Color),
        any_excerpt().prop_map(Action::OpenExcerpt),
        (any_territory(), any_axis())
            .prop_map(|(territory, axis)| Action::OpenCell(territory, axis)),
        any_excerpt().prop_map(Action::Found),
        any_axis().prop_map(Action::Read),
        filters::any_option(atlas()).prop_map(Action::Filter),
        filters::any_years().prop_map(Action::Years),
        Just(Action::ClearFilter),
        select(View::ALL.to_vec()).prop_map(Action::Show),
        any_sort().prop_map(Action::Sort),
        any_explore().prop_map(Action::Explore),
        select(Lang::ALL.to_vec()).prop_map(Action::Speak),
        select(ThemeChoice::ALL.to_vec()).prop_map(Action::Theme),
        addressable().prop_map(Action::Restore),
    ]
}
