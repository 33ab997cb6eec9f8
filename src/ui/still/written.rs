//! A part of a page, as text.

use std::sync::Arc;

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use leptos::reactive::diagnostics::SpecialNonReactiveZone;

use super::around::Around;
use super::{axis, territory};
use crate::model::{Atlas, AxisIdx, Excerpts, Lang, TerritoryIdx};
use crate::scene::MapShapes;
use crate::state::{AppState, RoseFit, page_of};
use crate::ui::address::Address;
use crate::ui::dom::{Node, Raised};
use crate::ui::legend::legend;
use crate::ui::list::territory_list;
use crate::ui::load::MapData;
use crate::ui::prelude::{NodeRef, Owner, RenderHtml as _, Signal, StoredValue, provide_context};
use crate::ui::sentence::sentence;
use crate::ui::store::Store;
use crate::ui::table::matrix;
use crate::ui::telling::Tell;

/// What pages are written from.
#[derive(Clone, Debug)]
pub struct Still {
    data: Arc<MapData>,
    texts: [Arc<Excerpts>; 2],
    address: Option<String>,
}

/// A part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The sentence that describes the view.
    Sentence,
    /// The legend of the colours.
    Legend,
    /// Every territory by région.
    List,
    /// Every territory by every axis.
    Table,
    /// All that is known of a territory.
    Territory(TerritoryIdx),
    /// What an axis is.
    Axis(AxisIdx),
    /// What is said under an axis, territory by territory.
    Under(AxisIdx),
}

impl Still {
    /// Pages of `atlas` with `texts`, in the order of [`Lang::ALL`], at `address` where that is known.
    pub fn new(
        atlas: &Atlas,
        shapes: &MapShapes,
        texts: &[Excerpts; 2],
        address: Option<String>,
    ) -> Self {
        // Leptos hands it tasks as soon as something is followed.
        Executor::init_custom_executor(NoTask).ok();
        let data = MapData {
            base: String::new(),
            atlas: Arc::new(atlas.clone()),
            shapes: Arc::new(shapes.clone()),
            host: None,
            tried: None,
        };
        Self {
            data: Arc::new(data),
            texts: texts.each_ref().map(|texts| Arc::new(texts.clone())),
            address,
        }
    }

    /// `part` of the page of `state`, as HTML.
    pub fn write(&self, state: AppState, part: Part) -> String {
        let owner = Owner::new();
        // Nothing is to be followed: Leptos need not warn of what is not.
        let _nothing_follows = SpecialNonReactiveZone::enter();
        owner.with(|| {
            provide_context(Around {
                page: page_of(&state, &self.data.atlas).unwrap_or_default(),
                address: self.address.clone(),
            });
            let tell: Tell = StoredValue::new(Box::new(|_event| {}));
            let store = Store::new(
                Arc::clone(&self.data),
                state,
                NodeRef::new(),
                Signal::stored(RoseFit::Wide),
                tell,
                Address::new(None, String::new()),
            );
            provide_context(store);
            self.node(store, state.lang, part).to_html()
        })
    }

    fn node(&self, store: Store, lang: Lang, part: Part) -> Node {
        let texts = &self.texts[lang as usize];
        match part {
            Part::Sentence => sentence(),
            Part::Legend => legend(Signal::stored(true)),
            Part::List => territory_list(),
            Part::Table => matrix(store),
            Part::Territory(territory) => {
                provide_context(Raised);
                territory::page(store, territory, texts)
            }
            Part::Axis(axis) => {
                provide_context(Raised);
                axis::head(store, axis, texts)
            }
            Part::Under(axis) => {
                provide_context(Raised);
                axis::under(store, axis, texts)
            }
        }
    }
}

/// Runs nothing: on a page that stands still no effect has anything to do.
struct NoTask;

impl CustomExecutor for NoTask {
    fn spawn(&self, _task: PinnedFuture<()>) {}

    fn spawn_local(&self, _task: PinnedLocalFuture<()>) {}

    fn poll_local(&self) {}
}
