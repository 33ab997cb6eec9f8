//! What leads the tour from the window of who presents.

use crate::ui::prelude::*;

use crate::state::{Action, Screen, Shows, TourAction};
use crate::ui::dom::{Element, el, live};
use crate::ui::store::Store;

/// Previous, next, black, back to the step.
pub(super) fn buttons(store: Store) -> Element {
    let button = move |class, action: TourAction| {
        el("button")
            .attr("type", "button")
            .class(class)
            .on("click", move |_: web_sys::Event| {
                store.dispatch(Action::Tour(action));
            })
    };
    let black = Memo::new(move |_| {
        store
            .tour
            .get()
            .is_some_and(|place| place.screen == Screen::Black)
    });
    let away = Memo::new(move |_| {
        let place = store.tour.get()?;
        (place.shows == Shows::Explored).then_some(usize::from(place.step) + 1)
    });
    let back = live(
        move || away.get(),
        move |step| {
            step.map(|step| {
                button("revenir", TourAction::Return)
                    .child(move || (store.words().touring().back)(step))
            })
        },
    );
    el("div")
        .class("conduite")
        .attr("role", "group")
        .attr("aria-label", move || store.words().touring().controls)
        .child(
            button("precedente", TourAction::Previous)
                .child(move || store.words().touring().previous),
        )
        .child(button("suivante", TourAction::Next).child(move || store.words().touring().next))
        .child(button("noir", TourAction::Black).child(move || {
            let [make, light] = store.words().presenting().black;
            if black.get() { light } else { make }
        }))
        .child(back)
}
