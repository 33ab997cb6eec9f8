//! What the map draws, as signals: the layout of the room there is, and the same as the camera sees it.

use std::sync::Arc;

use crate::ui::prelude::*;

use crate::geo::{Camera, Frame, FrameId, ScreenRect, ScreenSize};
use crate::model::TerritoryIdx;
use crate::scene::{Layout, LayoutRequest, Mark, PlacedSymbol, Roses};
use crate::ui::store::Store;

/// Room of a map, and what the interface covers of it.
type Space = (ScreenSize, Option<ScreenRect>);

/// The layouts of one room, each with its kind of symbol: another lever, and back, lays nothing out anew.
type Known = StoredValue<(Option<Space>, Vec<(Mark, Arc<Layout>)>)>;

/// The layout of symbols of the kind `mark` in `space`; none where there is no room.
fn laid_out(store: Store, known: Known, mark: Mark, space: Space) -> Option<Arc<Layout>> {
    let (size, reserved) = space;
    if size.width <= 0.0 || size.height <= 0.0 {
        return None;
    }
    let found = known.try_update_value(|(of, known)| {
        if *of != Some(space) {
            (*of, *known) = (Some(space), Vec::new());
        }
        let found = known.iter().find(|(other, _)| *other == mark);
        found.map(|(_, layout)| Arc::clone(layout))
    });
    found.flatten().or_else(|| {
        let data = store.data();
        let request = LayoutRequest { size, mark };
        let layout = Layout::around(&data.atlas, &data.shapes, request, reserved);
        let layout = Arc::new(layout);
        known.try_update_value(|(_, known)| known.push((mark, Arc::clone(&layout))));
        Some(layout)
    })
}

/// The symbol of each territory, where it has one.
pub(super) type Symbols = Arc<Vec<Option<PlacedSymbol>>>;

/// The two layers of the map: a gesture moves the first, the second stays over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Part {
    /// The main frame.
    Main,
    /// The cartons.
    Cartons,
}

impl Part {
    /// Whether the frame `id` is in this layer.
    pub(super) fn holds(self, id: FrameId) -> bool {
        (id.is_main()) == (self == Self::Main)
    }
}

/// What is drawn; `Copy`, lives as long as the map's view.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Sheet {
    /// The state.
    pub(super) store: Store,
    /// The layout of the home view; none until there is room.
    pub(super) home: Memo<Option<Arc<Layout>>>,
    /// The same as the camera sees it.
    pub(super) layout: Memo<Option<Arc<Layout>>>,
    /// The symbol of each territory as drawn.
    pub(super) symbols: Memo<Symbols>,
    /// Its diameter, and whether it stands on a ring: what its drawing depends on, wherever it stands.
    forms: Memo<Vec<Option<(f64, bool)>>>,
    /// The roses that they share.
    pub(super) roses: Memo<Arc<Roses>>,
    /// The territory whose name shows over the others, and where; of the late chunk.
    pub(super) over: RwSignal<Option<(TerritoryIdx, ScreenRect)>>,
    /// Lays out symbols of a kind for the room there is now, ahead of the colouring that asks for them.
    pub(super) prepare: Callback<Mark>,
}

impl Sheet {
    /// What is drawn in a room of `size`.
    ///
    /// Buttons cover `reserved` of it: no symbol and no name goes there. The camera is the one it is `drawn_for`,
    /// the state's where there is none.
    pub(super) fn new(
        store: Store,
        size: Signal<ScreenSize>,
        reserved: Memo<Option<ScreenRect>>,
        drawn_for: RwSignal<Option<Camera>>,
    ) -> Self {
        let mark = Memo::new(move |_| Mark::of(store.coloring.get()));
        let known = StoredValue::new((None, Vec::new()));
        let space = move || (size.get(), reserved.get());
        // A map that is hidden (a closed dialog, `display: none`) has no room: it keeps what it had.
        let home = Memo::new(move |before: Option<&Option<Arc<Layout>>>| {
            let now = laid_out(store, known, mark.get(), space());
            now.or_else(|| before.cloned().flatten())
        });
        let layout = Memo::new(move |_| {
            let camera = drawn_for.get().unwrap_or_else(|| store.camera.get());
            let data = store.data();
            let seen = |home: Arc<Layout>| home.seen_by(camera, &data.atlas, &data.shapes);
            home.get().map(seen).map(Arc::new)
        });
        let (n_levers, n_territories) =
            store.with_atlas(|atlas| (atlas.levers().count(), atlas.territories().len()));
        let symbols = Memo::new(move |_| {
            let mut symbols = vec![None; n_territories];
            layout.with(|layout| {
                for symbol in layout.iter().flat_map(|layout| &layout.symbols) {
                    symbols[symbol.territory.index()] = Some(*symbol);
                }
            });
            Arc::new(symbols)
        });
        let forms = Memo::new(move |_| {
            let form = |symbol: &PlacedSymbol| (symbol.diameter_px, symbol.ring_of.is_some());
            let symbols = symbols.get();
            symbols
                .iter()
                .map(|symbol| symbol.as_ref().map(form))
                .collect()
        });
        let roses = Memo::new(move |_| {
            layout.with(|layout| {
                let symbols = layout.as_ref().map_or(&[][..], |layout| &layout.symbols);
                Arc::new(Roses::new(n_levers, symbols))
            })
        });
        Self {
            store,
            home,
            layout,
            symbols,
            forms,
            roses,
            over: RwSignal::new(None),
            prepare: Callback::new(move |mark| {
                untrack(|| laid_out(store, known, mark, space()));
            }),
        }
    }

    /// Whether a carton is enlarged, followed.
    pub(super) fn is_held(&self) -> bool {
        let held = self.read(|layout| layout.composition.enlarged.is_some());
        held == Some(true)
    }

    /// What `read` finds in the layout drawn, followed.
    pub(super) fn read<T>(&self, read: impl FnOnce(&Layout) -> T) -> Option<T> {
        self.layout.with(|layout| layout.as_deref().map(read))
    }

    /// The frame `id` as drawn, followed; none while it is left out.
    pub(super) fn frame(&self, id: FrameId) -> Option<Frame> {
        self.read(|layout| layout.composition.frame(id).copied())
            .flatten()
    }

    /// The symbol of `territory` as drawn, followed.
    pub(super) fn symbol(&self, territory: TerritoryIdx) -> Option<PlacedSymbol> {
        self.symbols.with(|symbols| symbols[territory.index()])
    }

    /// The symbols, followed in what their drawings depend on, wherever they stand.
    pub(super) fn forms(&self) -> Symbols {
        self.forms.track();
        self.symbols.get_untracked()
    }

    /// The frames that `part` may show, in drawing order.
    pub(super) fn frames_of(&self, part: Part) -> Vec<FrameId> {
        let ids = |layout: &Arc<Layout>| {
            let frames = layout.composition.frames.iter().map(|frame| frame.id);
            frames.filter(|&id| part.holds(id)).collect()
        };
        self.home
            .with(|home| home.as_ref().map_or_else(Vec::new, ids))
    }

    /// The territories whose symbols stand in `part`, in the reading order of the home view.
    pub(super) fn members_of(&self, part: Part) -> Vec<TerritoryIdx> {
        let order: Vec<TerritoryIdx> = self.home.with(|home| {
            let symbols = home.iter().flat_map(|home| &home.symbols);
            symbols.map(|symbol| symbol.territory).collect()
        });
        let stands = |layout: &Layout| {
            let stands = |territory: &TerritoryIdx| {
                let symbol = layout.symbol(*territory);
                symbol.is_some_and(|(_, symbol)| part.holds(symbol.frame))
            };
            order.into_iter().filter(stands).collect()
        };
        self.read(stands).unwrap_or_default()
    }
}
