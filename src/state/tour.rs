//! Playing a guided tour: where one is in it, what moves, and what each step shows.

use super::action::{Effect, FocusTarget};
use super::app_state::AppState;
use crate::model::{Atlas, TourIdx, TourKind, TourRef, TourStep, Tours};

/// Where a visitor is in a tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TourPlace {
    /// The tour.
    pub tour: TourIdx,
    /// The step, from 0.
    pub step: u16,
    /// Whether steps follow each other by themselves; not in the address.
    pub pace: Pace,
    /// Whether the screen is black; not in the address.
    pub screen: Screen,
    /// Whether the map shows what the step shows.
    pub shows: Shows,
}

/// Whether steps follow each other by themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// They wait.
    #[default]
    Held,
    /// Each leaves after its time.
    Running,
}

/// Whether the screen is black, so that the room looks at the speaker.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// It shows the map.
    #[default]
    Lit,
    /// It is black.
    Black,
}

/// Whether the map shows what the step shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// It does: the rest of the state is the step's.
    #[default]
    Step,
    /// The visitor looked at something else since.
    Explored,
}

/// Whether steps may follow each other by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Autoplay {
    /// When asked.
    Allowed,
    /// Never: inside a host's page, or where the visitor wants no motion.
    Refused,
}

/// What an automatic step does after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtEnd {
    /// Stay there, and wait.
    Stop,
    /// Go on with the next tour; with the first after the last.
    Loop,
}

/// Something asked of a tour. Without a tour, all but `Open` change nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TourAction {
    /// Open that tour at its first step.
    Open(TourIdx),
    /// Go to the next step.
    Next,
    /// Go to the step before.
    Previous,
    /// Go to the first step.
    First,
    /// Go to the last step.
    Last,
    /// Go to that step, from 0; to the last when there are fewer.
    GoTo(u16),
    /// Show again what the step shows.
    Return,
    /// Let steps follow each other by themselves.
    Run(Autoplay),
    /// Let them wait: any input asks this.
    Hold,
    /// The time of the step is over.
    Tick(AtEnd),
    /// Make the screen black, or light it again.
    Black,
    /// Go where another window is.
    Follow(TourPlace),
    /// Leave the tour; the map keeps what it shows.
    Leave,
}

impl TourPlace {
    /// The beginning of `tour`.
    pub fn start(tour: TourIdx) -> Self {
        Self::at(tour, 0)
    }

    /// Step `step` of `tour`, from 0, waiting.
    pub fn at(tour: TourIdx, step: u16) -> Self {
        Self {
            tour,
            step,
            pace: Pace::default(),
            screen: Screen::default(),
            shows: Shows::default(),
        }
    }

    /// The step in `tours`; `None` when these are of another atlas.
    pub fn step_in(self, tours: &Tours) -> Option<&TourStep> {
        let tour = tours.tours.get(self.tour.index())?;
        tour.steps.get(usize::from(self.step))
    }

    /// The tour, if an address can name it; `None` for a draft.
    pub fn published(self, atlas: &Atlas) -> Option<&TourRef> {
        let tour = atlas.tours().get(self.tour.index())?;
        (tour.kind == TourKind::Published).then_some(tour)
    }

    /// Position of the last step.
    pub fn last(self, atlas: &Atlas) -> u16 {
        let tour = atlas.tours().get(self.tour.index());
        tour.map_or(0, |tour| tour.steps.saturating_sub(1))
    }
}

/// `state` after `action`, and what to do about it. Total; the step stays in the tour.
pub(super) fn play(state: AppState, action: TourAction, atlas: &Atlas) -> (AppState, Vec<Effect>) {
    if let TourAction::Open(tour) = action {
        let tour = atlas
            .tours()
            .get(tour.index())
            .map(|_| TourPlace::start(tour));
        return moved(state, tour.or(state.tour), FocusTarget::Tour);
    }
    if let TourAction::Follow(place) = action {
        return follow(state, place, atlas);
    }
    let Some(place) = state.tour else {
        return (state, Vec::new());
    };
    let last = place.last(atlas);
    let to = |step: u16| {
        let place = TourPlace {
            step: step.min(last),
            screen: Screen::Lit,
            shows: Shows::Step,
            ..place
        };
        moved(state, Some(place), FocusTarget::Tour)
    };
    match action {
        TourAction::Open(_) | TourAction::Follow(_) => (state, Vec::new()),
        TourAction::Next => to(place.step.saturating_add(1)),
        TourAction::Previous => to(place.step.saturating_sub(1)),
        TourAction::First => to(0),
        TourAction::Last => to(last),
        TourAction::GoTo(step) => to(step),
        TourAction::Return => to(place.step),
        TourAction::Run(Autoplay::Refused) | TourAction::Hold => paced(state, place, Pace::Held),
        TourAction::Run(Autoplay::Allowed) => paced(state, place, Pace::Running),
        TourAction::Tick(end) => ticked(state, place, end, atlas),
        TourAction::Black => {
            let screen = match place.screen {
                Screen::Lit => Screen::Black,
                Screen::Black => Screen::Lit,
            };
            let tour = Some(TourPlace { screen, ..place });
            (AppState { tour, ..state }, Vec::new())
        }
        TourAction::Leave => moved(state, None, FocusTarget::Tours),
    }
}

/// `state` at `place`, in the tour it names, if `atlas` has it. The history is that of the window one leads from.
fn follow(state: AppState, place: TourPlace, atlas: &Atlas) -> (AppState, Vec<Effect>) {
    if state.tour == Some(place) || place.tour.index() >= atlas.tours().len() {
        return (state, Vec::new());
    }
    let step = place.step.min(place.last(atlas));
    let tour = Some(TourPlace { step, ..place });
    let effects = vec![
        Effect::ReplaceAddress,
        Effect::RecoverFocus(FocusTarget::Tour),
    ];
    (AppState { tour, ..state }, effects)
}

fn paced(state: AppState, place: TourPlace, pace: Pace) -> (AppState, Vec<Effect>) {
    let tour = Some(TourPlace { pace, ..place });
    (AppState { tour, ..state }, Vec::new())
}

/// `state` at another place of its tour. Opening and leaving move the focus; a step only recovers it.
fn moved(state: AppState, tour: Option<TourPlace>, focus: FocusTarget) -> (AppState, Vec<Effect>) {
    let address = |place: TourPlace| (place.tour, place.step, place.shows);
    let effects = if state.tour.map(address) == tour.map(address) {
        Vec::new()
    } else if state.tour.is_some() == tour.is_some() {
        vec![Effect::PushAddress, Effect::RecoverFocus(focus)]
    } else {
        vec![Effect::PushAddress, Effect::Focus(focus)]
    };
    (AppState { tour, ..state }, effects)
}

/// `state` when the time of its step is over. Nothing moves while the screen is black or the tour waits. An automatic
/// step adds no entry to the history: a stand makes thousands a day.
fn ticked(state: AppState, place: TourPlace, end: AtEnd, atlas: &Atlas) -> (AppState, Vec<Effect>) {
    if (place.pace, place.screen) != (Pace::Running, Screen::Lit) {
        return (state, Vec::new());
    }
    let next = if place.step < place.last(atlas) {
        let step = place.step + 1;
        let shows = Shows::Step;
        TourPlace {
            step,
            shows,
            ..place
        }
    } else {
        match end {
            AtEnd::Stop => return paced(state, place, Pace::Held),
            AtEnd::Loop => {
                let following = TourIdx(place.tour.0.saturating_add(1));
                let known = atlas.tours().get(following.index());
                let tour = known.map_or(TourIdx(0), |_| following);
                let pace = Pace::Running;
                TourPlace {
                    pace,
                    ..TourPlace::start(tour)
                }
            }
        }
    };
    let tour = Some(next);
    let effects = vec![
        Effect::ReplaceAddress,
        Effect::RecoverFocus(FocusTarget::Tour),
    ];
    (AppState { tour, ..state }, effects)
}

/// `next`, which an action made of `state`: where it changes what the map shows, the tour is explored and waits.
pub(super) fn explored(state: AppState, next: AppState) -> AppState {
    let Some(place) = next.tour.filter(|_| next.tour == state.tour) else {
        return next;
    };
    let at_same_place = AppState {
        lang: state.lang,
        theme: state.theme,
        mode: state.mode,
        way: state.way,
        origin: state.origin,
        highlighted: state.highlighted,
        cursor: state.cursor,
        ..next
    };
    if at_same_place == state {
        return next;
    }
    waiting(next, place)
}

/// `next` with its tour waiting while something else is read: what was asked for may be what the step shows already.
pub(super) fn set_aside(next: AppState) -> AppState {
    match next.tour {
        Some(place) => waiting(next, place),
        None => next,
    }
}

fn waiting(next: AppState, place: TourPlace) -> AppState {
    let (pace, shows) = (Pace::Held, Shows::Explored);
    let tour = Some(TourPlace {
        pace,
        shows,
        ..place
    });
    AppState { tour, ..next }
}
