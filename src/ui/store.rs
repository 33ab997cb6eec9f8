//! The only writer of application state: one value, read through memos, changed by actions.

mod acting;
mod pace;
mod parts;

use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::ui::prelude::*;

use self::pace::coloring_of;
use self::parts::Parted;
use super::address::Address;
use super::focus;
use super::late::Chunk;
use super::load::MapData;
use super::telling::{HostEvent, Tell};
use crate::geo::Camera;
use crate::model::{
    Atlas, AxisIdx, Coloring, ExcerptIdx, Filter, Lang, Sort, TerritoryIdx, TerritorySet, TourRef,
    matching,
};
use crate::scene::{Detail, MapShapes};
use crate::state::{
    AppState, Effect as StateEffect, Exploring, FocusTarget, Mode, RoseFit, ThemeChoice, TourPlace,
    View,
};
use crate::text::{Words, words};

/// A state with what the step shows where it is in a guided tour. Of the late chunk, as the tours are.
pub(super) type WithStep = Rc<dyn Fn(AppState, &Atlas) -> AppState>;

/// How many maps the program has shown: gives each its own ids.
static INSTANCES: AtomicU32 = AtomicU32::new(1);

/// Handle on the state, `Copy`; the one context of the application.
#[derive(Clone, Copy)]
pub(super) struct Store {
    state: Parted,
    /// The state as everything beside the map shows it: one frame later after a choice on it.
    shown: Parted,
    /// What is to be done once that is shown.
    waiting: StoredValue<Option<Vec<StateEffect>>>,
    data: StoredValue<Arc<MapData>>,
    /// Where the address led when the page was loaded.
    start: StoredValue<AppState>,
    /// Goes up each time the page starts again.
    pub(super) round: RwSignal<u32>,
    detail: RwSignal<Detail>,
    /// What the guided tours make of a state, once they are there.
    tours: StoredValue<Option<WithStep>>,
    root: NodeRef<leptos::html::Div>,
    tell: Tell,
    address: Address,
    instance: u32,
    /// The part of the program that the first view does without.
    pub(super) chunk: RwSignal<Chunk>,
    /// What takes the focus when that part is there.
    awaited: StoredValue<Option<FocusTarget>>,
    /// Language of the interface.
    pub(super) lang: ReadSignal<Lang>,
    /// Theme asked for.
    pub(super) theme: ReadSignal<ThemeChoice>,
    /// The open territory.
    pub(super) selected: ReadSignal<Option<TerritoryIdx>>,
    /// The territory under the pointer or the focus.
    pub(super) highlighted: ReadSignal<Option<TerritoryIdx>>,
    /// What the colours tell.
    pub(super) coloring: Memo<Coloring>,
    /// The same as everything beside the map says it.
    pub(super) told: Memo<Coloring>,
    /// The open territory, as everything beside the map shows it.
    pub(super) opened: ReadSignal<Option<TerritoryIdx>>,
    /// What the main frame shows.
    pub(super) camera: ReadSignal<Camera>,
    /// Which view shows the state.
    pub(super) view: ReadSignal<View>,
    /// In which order the list and the table show territories.
    pub(super) sort: ReadSignal<Sort>,
    /// The symbol that Tab reaches.
    pub(super) cursor: ReadSignal<Option<TerritoryIdx>>,
    /// Comparison, links and neighbours.
    pub(super) exploring: ReadSignal<Exploring>,
    /// The excerpt that is pointed to.
    pub(super) excerpt: ReadSignal<Option<ExcerptIdx>>,
    /// How the page is shown.
    pub(super) mode: ReadSignal<Mode>,
    /// What territories must be to stay.
    pub(super) filter: ReadSignal<Filter>,
    /// The territories that stay.
    pub(super) kept: Memo<Arc<TerritorySet>>,
    /// The axis whose excerpts are read.
    pub(super) reading: ReadSignal<Option<AxisIdx>>,
    /// Where in which guided tour.
    pub(super) tour: ReadSignal<Option<TourPlace>>,
    /// What the address says: links follow it, and not each movement of the pointer.
    pub(super) addressed: ReadSignal<AppState>,
}

impl Store {
    /// The store of `data` starting at `state`, of the component mounted at `root`, with `room` for roses or not.
    pub(super) fn new(
        data: Arc<MapData>,
        state: AppState,
        root: NodeRef<leptos::html::Div>,
        room: Signal<RoseFit>,
        tell: Tell,
        address: Address,
    ) -> Self {
        let start = StoredValue::new(state);
        let shown = Parted::new(state);
        let state = Parted::new(state);
        let data = StoredValue::new(data);
        let filter = state.part(|state| state.filter);
        let kept = move |_: Option<&Arc<TerritorySet>>| {
            Arc::new(data.with_value(|data| matching(&data.atlas, &filter.get())))
        };
        Self {
            state,
            shown,
            waiting: StoredValue::new(None),
            data,
            start,
            round: RwSignal::new(0),
            detail: RwSignal::new(Detail::Overview),
            tours: StoredValue::new(None),
            root,
            tell,
            address,
            instance: INSTANCES.fetch_add(1, Ordering::Relaxed),
            chunk: RwSignal::new(Chunk::Awaited),
            awaited: StoredValue::new(None),
            lang: state.part(|state| state.lang),
            theme: state.part(|state| state.theme),
            selected: state.part(|state| state.selected),
            highlighted: state.part(|state| state.highlighted),
            coloring: coloring_of(state, data, room),
            told: coloring_of(shown, data, room),
            opened: shown.part(|shown| shown.selected),
            view: state.part(|state| state.view),
            filter,
            kept: Memo::new(kept),
            reading: state.part(|state| state.reading),
            tour: state.part(|state| state.tour),
            addressed: state.part(|state| state.addressed()),
            sort: state.part(|state| state.sort),
            cursor: state.part(|state| state.cursor),
            exploring: state.part(|state| state.exploring),
            excerpt: state.part(|state| state.excerpt),
            mode: state.part(|state| state.mode),
            // Told last: the map flies from what it draws by then.
            camera: state.part(|state| state.camera),
        }
    }

    /// The store of this map.
    pub(super) fn expect() -> Self {
        use_context().expect("`Explorer` provides the store to everything under it")
    }

    /// Where the component is mounted.
    pub(super) fn root(&self) -> NodeRef<leptos::html::Div> {
        self.root
    }

    /// Where the state is written.
    pub(super) fn address(&self) -> Address {
        self.address
    }

    /// Prefix of the ids of this map, unique in the page.
    pub(super) fn instance(&self) -> String {
        format!("leviers-{}", self.instance)
    }

    /// Content and outlines.
    pub(super) fn data(&self) -> Arc<MapData> {
        self.data.get_value()
    }

    /// What the outlines are drawn from; followed by who draws them.
    pub(super) fn detail(&self) -> Detail {
        self.detail.get()
    }

    /// Takes full outlines. A map that has left the page takes nothing.
    pub(super) fn refine(&self, shapes: Arc<MapShapes>) {
        if let Some(data) = self.data.try_get_value() {
            let atlas = Arc::clone(&data.atlas);
            self.data.set_value(data.with(atlas, shapes));
            self.detail.set(Detail::Full);
        }
    }

    /// Takes `tour`, which is composed in this page: it can be played from now on.
    pub(super) fn take_draft(&self, tour: TourRef) {
        let data = self.data();
        let atlas = Arc::new((*data.atlas).clone().with_draft(tour));
        self.data
            .set_value(data.with(atlas, Arc::clone(&data.shapes)));
    }

    /// Runs `read` on the atlas.
    pub(super) fn with_atlas<T>(&self, read: impl FnOnce(&Atlas) -> T) -> T {
        self.data.with_value(|data| read(&data.atlas))
    }

    /// Words of the language; follows it.
    pub(super) fn words(&self) -> &'static Words {
        words(self.lang.get())
    }

    /// The state as it is now, not followed.
    pub(super) fn snapshot(&self) -> AppState {
        self.state.get_untracked()
    }

    /// The state, followed.
    pub(super) fn state(&self) -> AppState {
        self.state.get()
    }

    /// The state as everything beside the map shows it, followed.
    pub(super) fn shown(&self) -> AppState {
        self.shown.get()
    }

    /// Tells the host page.
    pub(super) fn tell(&self, event: HostEvent) {
        self.tell.with_value(|tell| tell(event));
    }

    /// Moves the focus to `target` if what had it has left the page.
    pub(super) fn recover_focus(&self, target: FocusTarget) {
        focus::recover(self.root, self.selector(target));
    }

    /// Moves it so to the panel's heading.
    pub(super) fn recover_panel_focus(&self) {
        self.recover_focus(FocusTarget::Panel);
    }

    /// Scrolls the element that `selector` matches into sight, once it is drawn.
    pub(super) fn reveal(&self, selector: &'static str) {
        focus::reveal_after_render(self.root, selector);
    }

    /// Moves the focus to what waited for the late chunk, if anything did.
    pub(super) fn focus_awaited(&self) {
        if let Some(target) = self.awaited.try_update_value(Option::take).flatten() {
            self.focus(target);
        }
    }

    fn focus(&self, target: FocusTarget) {
        let late = matches!(target, FocusTarget::Panel | FocusTarget::Tour);
        if late && self.chunk.get_untracked() == Chunk::Awaited {
            self.awaited.set_value(Some(target));
        } else {
            focus::after_render(self.root, self.selector(target));
        }
    }

    fn run(&self, effect: StateEffect) {
        match effect {
            StateEffect::PushAddress => self.write(Address::push),
            StateEffect::ReplaceAddress => self.write(Address::replace),
            StateEffect::Focus(target) => self.focus(target),
            // Nothing that the page does moves a focus that is elsewhere, or nowhere.
            StateEffect::RecoverFocus(target) if focus::is_inside(self.root) => {
                self.recover_focus(target);
            }
            StateEffect::RecoverFocus(_) => {}
            StateEffect::TellSelected(territory) => {
                let (code, name) = self.with_atlas(|atlas| {
                    let territory = atlas.territory(territory);
                    (territory.code.clone(), territory.name.clone())
                });
                self.tell(HostEvent::Selected { code, name });
            }
        }
    }

    fn write(&self, write: fn(&Address, &AppState, &MapData) -> Option<String>) {
        let (data, state) = (self.data(), self.snapshot());
        if let Some(query) = write(&self.address, &state, &data) {
            self.tell(HostEvent::Moved { query });
        }
    }

    fn selector(&self, target: FocusTarget) -> String {
        self.with_atlas(|atlas| focus::selector(target, atlas))
    }
}
