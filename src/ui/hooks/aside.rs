//! The drawing of the home view moved aside where the panel would cover the symbol that is chosen or has the focus.
//! Closer views move the map instead (`ui/map/map_view`).

use crate::ui::prelude::*;
use leptos::html::Div;
use wasm_bindgen::JsCast as _;

use super::hands::drawn_larger;
use crate::geo::{Camera, ScreenRect, decimal, parse_decimal};
use crate::scene::{Layout, carton_seen};
use crate::state::Way;
use crate::ui::store::Store;

/// Room kept between the symbol and the panel, CSS px: its ring and a bit of what is around it.
const MARGIN_PX: f64 = 24.0;

/// Keeps `stage`, the drawing inside `map`, moved to the left by as little as shows the symbol beside the panel of the
/// component at `root`, for as long as the panel is open; `layout` is what is drawn.
pub(in crate::ui) fn use_aside(
    store: Store,
    map: NodeRef<Div>,
    stage: NodeRef<Div>,
    layout: Signal<Option<std::sync::Arc<Layout>>>,
) {
    let wanted = Memo::new(move |_| {
        let state = store.shown();
        let open = state.selected.is_some() || state.reading.is_some();
        let home = state.camera == Camera::Home || carton_seen(state.camera).is_some();
        let cursor = state.cursor.filter(|_| open && home);
        // What keeps the view keeps it aside, at home.
        let keeps = open && home && state.way == Way::Kept;
        (cursor, keeps)
    });
    Effect::new(move |_| {
        let (cursor, keeps) = wanted.get();
        let symbol = layout.with(|layout| {
            let layout = layout.as_ref()?;
            Some((*layout.symbol(cursor?)?.1, layout.composition.size.width))
        });
        if keeps {
            return;
        }
        leptos::task::spawn_local(async move {
            // The panel opens with the same change.
            leptos::task::tick().await;
            let dx = symbol.map_or(0.0, |(symbol, width)| {
                // Measured only where something is to be clear of the panel: it lays the page out.
                let free = free_of_panel(store, map).map_or(width, |free| free.width);
                let radius = symbol.diameter_px / 2.0;
                let margin = MARGIN_PX.min((free / 2.0 - radius).max(0.0));
                let covered = symbol.center.x + radius + margin - free;
                if free < width { covered.max(0.0) } else { 0.0 }
            });
            if let Some(stage) = stage.try_get_untracked().flatten() {
                let style = web_sys::HtmlElement::style(&stage);
                let transform = if dx > 0.0 {
                    format!("translate(-{}px)", decimal(dx, 1))
                } else {
                    String::new()
                };
                // A value of ours is well formed.
                drop(style.set_property("transform", &transform));
            }
        });
    });
}

/// How far the drawing in `map` is moved to the left, or is being moved.
fn aside_px(map: &web_sys::Element) -> f64 {
    let stage = map.query_selector(".dessin").ok().flatten();
    let stage = stage.and_then(|stage| stage.dyn_into::<web_sys::HtmlElement>().ok());
    let value = stage.and_then(|stage| stage.style().get_property_value("transform").ok());
    let px = value.as_deref().and_then(|value| {
        let inside = value.strip_prefix("translate(-")?.strip_suffix(')')?;
        parse_decimal(inside.strip_suffix("px")?)
    });
    px.unwrap_or(0.0)
}

/// The part of the drawing in `map` that can be seen and that the open panel does not cover; all of it where the panel
/// covers everything or nothing. `None` before the map is in the page.
pub(in crate::ui) fn free_of_panel(store: Store, map: NodeRef<Div>) -> Option<ScreenRect> {
    let map = map.try_get_untracked()??;
    let bounds = map.get_bounding_client_rect();
    let factor = drawn_larger(&map, bounds.width());
    let all = ScreenRect {
        x: aside_px(&map),
        y: 0.0,
        width: bounds.width() / factor,
        height: bounds.height() / factor,
    };
    let root = store.root().try_get_untracked()??;
    let panel = root.query_selector(".panneau").ok().flatten();
    let Some(panel) = panel.and_then(|panel| panel.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return Some(all);
    };
    // Where it comes to stand, not where its entry has brought it so far.
    let edge = (root.get_bounding_client_rect().right() - bounds.x()) / factor;
    let width = edge - f64::from(panel.offset_width());
    Some(if width > 0.0 && width < all.width {
        ScreenRect { width, ..all }
    } else {
        all
    })
}
