//! Guided tours: read with every fault told, played without ever leaving the tour, said by an address and given back.

mod address;
#[path = "../common/mod.rs"]
mod common;
mod file;
#[path = "../common/filters.rs"]
mod filters;
mod link;
mod playing;
mod properties;
#[path = "../common/states.rs"]
mod states;

use std::sync::OnceLock;

use carte_leviers::codec::read_tours;
use carte_leviers::model::{Atlas, AxisIdx, TourIdx, Tours};
use carte_leviers::state::{
    Action, AppState, Effect, Notice, TourAction, parse, tour_query, update, with_step,
};

const FILE: &str = "parcours.json";

pub(crate) fn atlas() -> &'static Atlas {
    &common::real_map().0
}

pub(crate) fn axis(slug: &str) -> AxisIdx {
    atlas().find_axis(slug).expect("a known axis")
}

fn text() -> &'static str {
    include_str!("../../assets/parcours.json")
}

fn tours() -> &'static Tours {
    static TOURS: OnceLock<Tours> = OnceLock::new();
    TOURS.get_or_init(|| read_tours(FILE, text().as_bytes(), atlas()).expect("valid"))
}

/// `state` after `action`, as the store makes it.
fn after(state: AppState, action: Action) -> (AppState, Vec<Effect>) {
    let (next, effects) = update(state, action, atlas());
    (with_step(next, tours(), atlas()), effects)
}

fn played(state: AppState, actions: &[TourAction]) -> AppState {
    let play = |state, &action| after(state, Action::Tour(action)).0;
    actions.iter().fold(state, play)
}

fn opened(tour: u8) -> AppState {
    played(AppState::default(), &[TourAction::Open(TourIdx(tour))])
}

fn step_of(state: AppState) -> Option<u16> {
    state.tour.map(|place| place.step)
}

fn read(query: &str) -> (AppState, Vec<Notice>) {
    let params = tour_query(query);
    parse(
        params.iter().map(|(name, value)| (&**name, &**value)),
        atlas(),
    )
}
