//! The map: two layers, what moves the first, what is pointed at.

use crate::ui::prelude::*;
use leptos::html::Div;

use super::keys::on_key;
use super::moving::Moving;
use super::sheet::Sheet;
use super::stage::stage;
use crate::geo::{ScreenRect, ScreenSize};
use crate::scene::{DEPARTMENTS_ZOOM, pick};
use crate::state::{Action, Origin};
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::hooks::{place_in, pointer, use_element_size, use_motion};
use crate::ui::late::{Chunk, Late, late};
use crate::ui::store::Store;

/// Room between the buttons and the edge of the map, CSS px.
const EDGE_PX: f64 = 8.0;

/// The map: `node` holds the drawing and has `size`; on a `wide` component its buttons lie over it.
pub(in crate::ui) fn map_view(
    node: NodeRef<Div>,
    size: Signal<ScreenSize>,
    wide: Memo<bool>,
) -> Node {
    let store = Store::expect();
    let (stage_node, layer, buttons) = (
        NodeRef::<Div>::new(),
        NodeRef::<Div>::new(),
        NodeRef::<Div>::new(),
    );
    let reserved = covered(size, use_element_size(buttons), wide);
    let motion = use_motion(store, layer);
    let sheet = Sheet::new(store, size, reserved, motion.drawn_for);
    let moving = Moving {
        sheet,
        motion,
        map: node,
        stage: stage_node,
    };
    let ready = Memo::new(move |_| sheet.home.with(Option::is_some));
    let drawing = live(
        move || ready.get(),
        move |ready| {
            ready.then(|| {
                stage(sheet, layer)
                    .node_ref(stage_node)
                    .toggle("departements", move || {
                        store.camera.get().zoom() >= DEPARTMENTS_ZOOM
                    })
                    .toggle("agrandi", move || sheet.is_held())
                    .toggle("vise", move || store.highlighted.get().is_some())
                    .on("keydown", move |event: web_sys::KeyboardEvent| {
                        on_key(sheet, &event);
                    })
                    .on("click", move |event: web_sys::MouseEvent| {
                        first_click(sheet, stage_node, &event);
                    })
            })
        },
    );
    let map = el("div")
        .class("carte")
        .attr("part", "carte")
        .node_ref(node)
        .child(drawing)
        .child(late(Late::Moving(moving)));
    el("div")
        .class("tableau-carte")
        .child(map)
        .child(controls(&moving, buttons))
        .into()
}

/// What buttons of the size `buttons` cover of a map of `size`, in the middle of its right edge; nothing on a component
/// that is not `wide`, where they stand under it (`assets/gestes.css` says the same).
fn covered(
    size: Signal<ScreenSize>,
    buttons: Signal<ScreenSize>,
    wide: Memo<bool>,
) -> Memo<Option<ScreenRect>> {
    Memo::new(move |_| {
        let (size, buttons) = (size.get(), buttons.get());
        wide.get().then_some(ScreenRect {
            x: size.width - buttons.width - EDGE_PX,
            y: (size.height - buttons.height) / 2.0,
            width: buttons.width + EDGE_PX,
            height: buttons.height,
        })
    })
}

/// Where the buttons that move the map will stand; they come with the late chunk.
fn controls(moving: &Moving, buttons: NodeRef<Div>) -> Element {
    let store = moving.sheet.store;
    let kept = el("div").class("boutons").node_ref(buttons);
    el("div")
        .class("commandes")
        .attr("role", "group")
        .attr("aria-label", move || store.words().controls)
        .child(late(Late::Arrows(*moving)))
        .child(kept.child(late(Late::Buttons(*moving))))
}

/// A click before the gestures are there, which come with the late chunk: it chooses, as theirs do.
fn first_click(sheet: Sheet, stage: NodeRef<Div>, event: &web_sys::MouseEvent) {
    let store = sheet.store;
    // One that no hand made has no place, and its target says what it is on.
    if store.chunk.get_untracked() == Chunk::Here || event.detail() == 0 {
        return;
    }
    let (Some(stage), Some(layout)) = (stage.get_untracked(), sheet.layout.get_untracked()) else {
        return;
    };
    let at = place_in(&stage, [event.client_x(), event.client_y()]);
    let under = pick(&layout, &store.data().shapes, at, pointer());
    // What the filter leaves out is seen, and cannot be chosen.
    let kept = store.kept.get_untracked();
    if let Some(territory) = under.filter(|&territory| kept.contains(territory)) {
        store.dispatch(Action::Select(territory, Origin::Map));
    }
}
