//! What shows a tour to a room: the projector's slides, and the window of who presents.

use crate::ui::prelude::*;

use crate::state::{Action, AppState, Mode};
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::hooks::is_embedded;
use crate::ui::store::Store;

/// Name and size of the window of who presents: asked for twice, it is the same one.
const WINDOW: [&str; 2] = ["leviers-presentateur", "popup,width=900,height=760"];

/// The two ways, on a page of ours that is no stand; a host's page is offered none.
pub(super) fn presentation(store: Store) -> Node {
    let offered = Memo::new(move |_| {
        let mode = store.mode.get();
        matches!(mode, Mode::Page | Mode::Projection) && !is_embedded(store.root())
    });
    live(
        move || offered.get(),
        move |offered| {
            offered.then(|| {
                el("div")
                    .class("presenter")
                    .attr("role", "group")
                    .attr("aria-label", move || store.words().presenting().present)
                    .child(projection(store))
                    .child(other_window(store))
            })
        },
    )
}

fn projection(store: Store) -> Element {
    let on = Memo::new(move |_| store.mode.get() == Mode::Projection);
    let toggle = move |_: web_sys::Event| {
        let mode = if on.get_untracked() {
            Mode::Page
        } else {
            Mode::Projection
        };
        store.dispatch(Action::Present(mode));
    };
    el("button")
        .attr("type", "button")
        .class("projeter")
        .on("click", toggle)
        .child(move || {
            let [enter, leave] = store.words().presenting().projection;
            if on.get() { leave } else { enter }
        })
}

/// The window of who presents, of a tour that it can load: a draft is in this page only.
fn other_window(store: Store) -> Node {
    let published = Memo::new(move |_| {
        let place = store.tour.get();
        place.is_some_and(|place| store.with_atlas(|atlas| place.published(atlas).is_some()))
    });
    live(
        move || published.get(),
        move |published| published.then(|| window_link(store)),
    )
}

/// A link: where a browser refuses a window of its own size, it opens a tab.
fn window_link(store: Store) -> Element {
    let of_presenter = move |state: AppState| {
        let mode = Mode::Presenter;
        store
            .address()
            .link_or_path(&AppState { mode, ..state }, &store.data())
    };
    let open = move |event: web_sys::MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let address = of_presenter(store.snapshot());
        let [name, size] = WINDOW;
        let opened = window().open_with_url_and_target_and_features(&address, name, size);
        if matches!(opened, Ok(Some(_))) {
            event.prevent_default();
        }
    };
    el("a")
        .class("ouvrir-presentateur")
        .attr("href", move || of_presenter(store.addressed.get()))
        .attr("target", WINDOW[0])
        .on("click", open)
        .child(move || store.words().presenting().window[0])
        .child(
            el("span")
                .class("hors-ecran")
                .child(move || [" (", store.words().presenting().window[1], ")"].concat()),
        )
}
