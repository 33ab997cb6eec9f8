//! Frames, context and outlines: everything under the symbols.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::geo::{Frame, FrameId, Zone};
use crate::scene::composition::{CAPTION_PX, Composition};
use crate::scene::paint::outline_class;
use crate::scene::{ContextGroup, ContextKind, context_class, corner_px, path_transform};
use crate::state::{Action, Origin};
use crate::ui::store::Store;

/// The frames of `composition`, decoration for assistive techniques: symbols and list say it all.
#[component]
pub(super) fn Backdrop(
    /// Where the frames are.
    composition: Composition,
) -> impl IntoView {
    let store = Store::expect();
    let data = store.data();
    // Context paths are written once per group and used by each frame that shows it.
    let groups: BTreeSet<ContextGroup> = composition
        .frames
        .iter()
        .flat_map(|frame| ContextGroup::shown_in(frame.id))
        .collect();
    let kinds = groups
        .into_iter()
        .flat_map(|group| ContextKind::ALL.map(|kind| (group, kind)));
    let context = kinds.map(|(group, kind)| {
        let paths = data
            .shapes
            .context(group)
            .filter(|shape| shape.kind == kind);
        // What `use` copies follows the style sheet only through inheritance, and this property is not inherited.
        let paths = paths.map(
            |shape| view! { <path vector-effect="non-scaling-stroke" d=shape.d.clone()></path> },
        );
        view! { <g id=context_id(store, group, kind)>{paths.collect_view()}</g> }
    });
    let context = context.collect_view();
    let frames = composition
        .frames
        .iter()
        .map(|&frame| view! { <FrameView frame/> })
        .collect_view();
    view! {
        <g class="fonds" aria-hidden="true">
            <defs>{context}</defs>
            {frames}
        </g>
    }
}

/// One frame, clipped to its limits.
#[component]
fn FrameView(
    /// The frame.
    frame: Frame,
) -> impl IntoView {
    let store = Store::expect();
    let (id, rect) = (frame.id, frame.rect);
    let clip = format!("{}-cadre-{}", store.instance(), id as usize);
    let data = store.data();
    let outlines = data.shapes.drawn_in(id).map(|(territory, shape)| {
        let class =
            move || store.with_atlas(|atlas| outline_class(atlas, store.coloring.get(), territory));
        let choose = move |_| store.dispatch(Action::Select(territory, Origin::Map));
        view! { <path class=class d=shape.d.clone() on:click=choose></path> }
    });
    let outlines = outlines.collect_view();
    let kinds = ContextGroup::shown_in(id)
        .into_iter()
        .flat_map(|group| ContextKind::ALL.map(|kind| (group, kind)));
    let context = kinds.map(|(group, kind)| {
        let href = format!("#{}", context_id(store, group, kind));
        view! { <use class=context_class(kind) href=href></use> }
    });
    let context = context.collect_view();
    let transform = path_transform(&frame);
    let (x, y, width, height, rx) = (rect.x, rect.y, rect.width, rect.height, corner_px(id));
    let caption = (id != FrameId::Main).then(|| {
        view! {
            <rect class="cadre" x=x y=y width=width height=height rx=rx></rect>
            <text class="legende-carton" x=x + 6.0 y=rect.bottom() - CAPTION_PX / 3.0>
                {move || (store.words().frame)(id)}
            </text>
        }
    });
    view! {
        <clipPath id=clip.clone()><rect x=x y=y width=width height=height rx=rx></rect></clipPath>
        <g clip-path=format!("url(#{clip})")>
            <rect class="mer" x=x y=y width=width height=height></rect>
            <g transform=transform>
                {context}
                {outlines}
            </g>
        </g>
        {caption}
    }
}

fn context_id(store: Store, group: ContextGroup, kind: ContextKind) -> String {
    let place = match group {
        ContextGroup::Zone(zone) => zone as usize,
        ContextGroup::Corsica => Zone::ALL.len(),
    };
    format!("{}-fond-{place}-{}", store.instance(), context_class(kind))
}
