//! The page of the map: header, legend, map, list, panel.

use leptos::html::Div;
use leptos::prelude::*;

use super::header::Header;
use super::hooks::use_element_size;
use super::legend::Legend;
use super::list::TerritoryList;
use super::load::Loaded;
use super::map::MapView;
use super::notices::Notices;
use super::panel::Panel;
use super::problems::Problems;
use super::store::{Store, Tell};
use super::{address, focus};
use crate::state::{Action, Notice, RoseFit};
use crate::text::words;

/// Everything once the atlas is there.
#[component]
pub(super) fn Explorer(
    /// The map and what could not be loaded of it.
    loaded: Loaded,
    /// Address of the folder of the data files.
    base: String,
    /// Asks for the files again.
    retry: Callback<()>,
    /// Whether that was done already: the button that had the focus is gone.
    retried: bool,
    /// Tells the host page.
    tell: Tell,
) -> impl IntoView {
    let Loaded { data, failures } = loaded;
    let root = NodeRef::<Div>::new();
    let map_node = NodeRef::<Div>::new();
    let (size, map_size) = (use_element_size(root), use_element_size(map_node));
    let room = Memo::new(move |_| RoseFit::of(size.get().width, map_size.get()));
    // The legend is a disclosure, closed where the map would be pushed out of sight.
    let wide = Memo::new(move |_| size.get().width >= RoseFit::MIN_WIDTH_PX);
    let (state, notices) = address::read(&data);
    let notices = RwSignal::new(notices);
    let store = Store::new(data, state, root, room.into(), tell);
    provide_context(store);
    follow_history(store, notices);
    if retried {
        focus::recover(root, ".entete h1".to_owned());
    }
    let drawn = store.data().shapes.territories().next().is_some();
    let count = failures.len();
    let heading = Signal::derive(move || (words(store.lang.get()).partly_failed)(count));
    view! {
        <div
            class="leviers"
            node_ref=root
            lang=move || store.lang.get().tag()
            data-theme=move || store.theme.get().code()
            class:ouvert=move || store.selected.get().is_some()
        >
            <a class="evitement" href="#" on:click=move |event| skip_to_list(&event, root)>
                {move || store.words().skip_to_list}
            </a>
            <div class="grille">
                <Header/>
                <Legend open=wide/>
                <div class="scene">
                    {(count > 0).then(|| view! { <Problems lang=store.lang heading failures retry/> })}
                    <Notices notices/>
                    {drawn.then(|| view! { <MapView node=map_node size=map_size/> })}
                    <p class="mention">{move || store.words().attribution}</p>
                </div>
                <TerritoryList/>
            </div>
            <Panel base/>
        </div>
    }
}

/// Follows back and forward, for as long as the map is in the page.
fn follow_history(store: Store, notices: RwSignal<Vec<Notice>>) {
    let listener = window_event_listener(leptos::ev::popstate, move |_| {
        let (state, found) = address::read(&store.data());
        notices.set(found);
        store.dispatch(Action::Restore(state));
    });
    on_cleanup(move || listener.remove());
}

/// The skip link moves the focus itself: a fragment in the address would be the page's, not ours.
fn skip_to_list(event: &leptos::ev::MouseEvent, root: NodeRef<Div>) {
    event.prevent_default();
    focus::after_render(root, ".liste h2".to_owned());
}
