//! The switch of the four views, and the one it shows.

use super::dom::{Element, Node, el, live};
use super::late::{Late, late};
use super::store::Store;
use super::texts::Texts;
use crate::state::{Action, AppState, View};

/// Links to the four views: an address each, and the one shown is marked.
pub(super) fn view_switch() -> Element {
    let store = Store::expect();
    let links = View::ALL.map(|view| el("li").child(view_link(store, view)));
    el("nav")
        .class("vues")
        .attr("aria-label", move || store.words().views)
        .child(el("ul").children(links))
}

fn view_link(store: Store, view: View) -> Element {
    let data = store.data();
    let address = move || {
        let state = AppState {
            view,
            ..store.addressed.get()
        };
        store.address().link_or_path(&state, &data)
    };
    el("a")
        .attr("href", address)
        .attr("data-vue", view.code())
        .attr("aria-current", move || {
            (store.view.get() == view).then_some("true")
        })
        .on("click", move |event: web_sys::MouseEvent| {
            // With a modifier the browser opens the link its own way.
            if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                event.prevent_default();
                store.dispatch(Action::Show(view));
            }
        })
        .child(move || store.words().view_names[view as usize])
}

/// The view that is chosen; `map` makes the map, which stays in the page for as long as it is the one.
pub(super) fn shown(texts: Texts, map: impl Fn() -> Node + 'static) -> Node {
    let store = Store::expect();
    live(
        move || store.view.get(),
        move |view| match view {
            View::Map => map(),
            View::List => late(Late::List),
            View::Table => late(Late::Table),
            View::Cooperations => late(Late::Cooperations(texts)),
        },
    )
}
