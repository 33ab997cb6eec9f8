//! The page of the map: header, legend, map, list, panel.

use crate::ui::prelude::*;
use leptos::html::Div;
use send_wrapper::SendWrapper;

use super::address::Address;
use super::dom::{Element, Node, el, live};
use super::focus;
use super::header::header;
use super::hooks::use_element_size;
use super::late::{self, Late};
use super::late_loads::{tell_failures, tell_notices};
use super::legend::legend;
use super::load::Loaded;
use super::map::map_view;
use super::problems::problems;
use super::store::Store;
use super::take::Printing;
use super::telling::{HostEvent, Loss, Tell};
use super::texts::Texts;
use super::tour::{Guide, at_step};
use super::trial::Trial;
use super::views::{shown, view_switch};
use crate::geo::ScreenSize;
use crate::scene::standing;
use crate::state::{Action, Notice, RoseFit, View};
use crate::text::{Failure, words};

/// Room of a map that was not shown yet: as much as roses need, the width of the component decides.
const UNSEEN: ScreenSize = ScreenSize {
    width: RoseFit::MIN_MAP_SIDE_PX,
    height: RoseFit::MIN_MAP_SIDE_PX,
};

/// Everything once the atlas is there: `loaded` from the files under `base`, which `retry` asks for again, or from those
/// of `trial`.
///
/// After a retry (`retried`), the button that had the focus is gone: the heading takes it.
pub(super) fn explorer(
    loaded: Loaded,
    base: String,
    retry: Callback<()>,
    retried: bool,
    address: Address,
    tell: Tell,
    trial: Trial,
) -> Node {
    let Loaded { data, failures } = loaded;
    let root = NodeRef::<Div>::new();
    let map_node = NodeRef::<Div>::new();
    let (size, map_size) = (use_element_size(root), use_element_size(map_node));
    // The room of the map is remembered in the other views: what one says, all say.
    let room = Memo::new(move |_| {
        let map = Some(map_size.get()).filter(|seen| seen.width > 0.0 && seen.height > 0.0);
        RoseFit::of(size.get().width, map.unwrap_or(UNSEEN))
    });
    // The legend is a disclosure, closed where the map would be pushed out of sight.
    let wide = Memo::new(move |_| size.get().width >= RoseFit::MIN_WIDTH_PX);
    let (state, found) = address.read(&data);
    let found = RwSignal::new(found);
    let store = Store::new(data, state, root, room.into(), tell, address);
    provide_context(store);
    late::fetch(store);
    follow_page(store, tell, found);
    if retried {
        focus::recover(root, ".entete h1".to_owned());
    }
    let texts = Texts::new(store, base.clone());
    let printing = Printing::new();
    let guide = Guide::new();
    let drawn = store.data().shapes.territories().next().is_some();
    let map = move || drawn.then(|| map_view(map_node, map_size, wide)).into();
    // A stand that returns to its start makes the page anew; what is loaded stays.
    let page = move |_round: u32| -> Node {
        let scene = el("div")
            .class("scene")
            .child(failed(store, tell, failures.clone(), retry))
            .child(late::late(Late::Notices(found)))
            .child(late::late(Late::BackToStep))
            .child(bar(base.clone(), texts))
            .child(shown(texts, map))
            .child(late::late(Late::Take(texts, printing, guide, trial)))
            .child(mentions(store));
        let grid = el("div")
            .class("grille")
            .toggle("sans-liste", move || store.view.get() != View::Map)
            .child(header(guide))
            .child(late::late(Late::Trial(trial)))
            .child(legend(wide.into()))
            .child(scene)
            .child(live(
                move || store.view.get() == View::Map,
                |map| map.then(|| late::late(Late::Territories)),
            ));
        outermost(store, root, printing)
            .child(skip_link(store, root))
            .child(grid)
            .child(late::late(Late::Comparison))
            .child(late::late(Late::Poster(printing, texts, guide)))
            .child(late::late(Late::Panel(texts, guide)))
            .child(late::late(Late::Step(guide, base.clone(), texts)))
            .child(late::late(Late::Presenting(guide, texts)))
            .into()
    };
    live(move || store.round.get(), page)
}

/// What of the files could not be drawn.
fn failed(store: Store, tell: Tell, failures: Vec<Failure>, retry: Callback<()>) -> Node {
    let count = failures.len();
    let lang = store.lang.get_untracked();
    tell_failures(tell, lang, failures.clone(), Loss::Part);
    let heading = move || (words(store.lang.get()).partly_failed)(count);
    (count > 0)
        .then(|| problems(store.lang.into(), heading, failures, retry))
        .into()
}

/// The element of the whole component, whose classes and attributes say what shows.
fn outermost(store: Store, root: NodeRef<Div>, printing: Printing) -> Element {
    el("div")
        .class("leviers")
        .node_ref(root)
        .attr("lang", move || store.lang.get().tag())
        .attr("data-theme", move || store.theme.get().code())
        .attr("data-vue", move || store.view.get().code())
        .attr("data-impression", move || printing.code())
        .attr("data-mode", move || store.mode.get().code())
        .toggle("en-parcours", move || at_step(store))
        .toggle("ouvert", move || {
            at_step(store) || store.opened.get().is_some() || store.shown().reading.is_some()
        })
}

/// Under every view: what the map leaves out, and who made the outlines.
fn mentions(store: Store) -> Node {
    let all = store.data().shapes.territories().count();
    let some = store.with_atlas(|atlas| standing(atlas, &store.data().shapes).len());
    let left_out = (some < all).then(|| {
        let told = move || (store.words().some_symbols)(some, all);
        el("p").class("mention").child(told)
    });
    // Outside France nothing of those who made the outlines is drawn.
    let attribution = store.data().shapes.shows_context().then(|| {
        el("p")
            .class("mention")
            .child(move || store.words().attribution)
    });
    [Node::from(left_out), attribution.into()].into()
}

/// Above every view: which one, the search, the filters.
fn bar(base: String, texts: Texts) -> Node {
    el("div")
        .class("barre")
        .attr("part", "barre")
        .child(view_switch())
        .child(late::late(Late::Search(base, texts)))
        .child(late::late(Late::Filters))
        .child(late::late(Late::Criteria))
        .into()
}

/// The skip link moves the focus itself: a fragment in the address would be the page's, not ours.
fn skip_link(store: Store, root: NodeRef<Div>) -> Node {
    el("a")
        .class("evitement")
        .attr("href", "#")
        .on("click", move |event: web_sys::Event| {
            event.prevent_default();
            focus::after_render(root, ".liste h2, .cadre-tableau, .vue".to_owned());
        })
        .child(move || store.words().skip_to_list)
        .into()
}

/// Follows back and forward in the page, or what its host asks, for as long as the map is in it.
fn follow_page(store: Store, tell: Tell, notices: RwSignal<Vec<Notice>>) {
    Effect::new(move |_| {
        tell_notices(tell, store.lang.get_untracked(), notices.get());
    });
    Effect::new(move |_| store.tell(HostEvent::Ready));
    if let Some(guest) = store.address().guest() {
        guest.hold(store, notices);
        // The cleanup runs on the browser's only thread, as all does here.
        let guest = SendWrapper::new(guest);
        return on_cleanup(move || guest.let_go());
    }
    let listener = window_event_listener(leptos::ev::popstate, move |_| {
        let (state, found) = store.address().read(&store.data());
        notices.set(found);
        store.dispatch(Action::Restore(state));
    });
    on_cleanup(move || listener.remove());
}
