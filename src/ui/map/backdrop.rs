//! Frames, context and outlines: everything under the symbols.

use std::collections::BTreeSet;

use leptos::prelude::Get as _;

use crate::geo::{Frame, FrameId, ScreenRect, Zone};
use crate::scene::composition::Composition;
use crate::scene::paint::outline_class;
use crate::scene::{ContextGroup, ContextKind, context_class, corner_px, path_transform};
use crate::state::{Action, Origin};
use crate::ui::dom::{Element, Node, svg};
use crate::ui::store::Store;

/// The frames of `composition`, decoration for assistive techniques: symbols and list say it all.
pub(super) fn backdrop(store: Store, composition: &Composition) -> Element {
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
        let paths = paths.map(|shape| {
            svg("path")
                .attr("vector-effect", "non-scaling-stroke")
                .attr("d", shape.d.clone())
        });
        svg("g")
            .attr("id", context_id(store, group, kind))
            .children(paths)
    });
    let frames = composition
        .frames
        .iter()
        .map(|frame| frame_view(store, frame));
    svg("g")
        .class("fonds")
        .attr("aria-hidden", "true")
        .child(svg("defs").children(context))
        .children(frames)
}

/// One frame, clipped to its limits.
fn frame_view(store: Store, frame: &Frame) -> Node {
    let id = frame.id;
    let clip = format!("{}-cadre-{}", store.instance(), id as usize);
    let data = store.data();
    let outlines = data.shapes.drawn_in(id).map(|(territory, shape)| {
        let class =
            move || store.with_atlas(|atlas| outline_class(atlas, store.coloring.get(), territory));
        svg("path")
            .class(class)
            .attr("d", shape.d.clone())
            .on("click", move |_: web_sys::Event| {
                store.dispatch(Action::Select(territory, Origin::Map));
            })
    });
    let kinds = ContextGroup::shown_in(id)
        .into_iter()
        .flat_map(|group| ContextKind::ALL.map(|kind| (group, kind)));
    let context = kinds.map(|(group, kind)| {
        svg("use")
            .class(context_class(kind))
            .attr("href", format!("#{}", context_id(store, group, kind)))
    });
    let limits = || limits(frame.rect).attr("rx", corner_px(id));
    let content = svg("g")
        .attr("clip-path", format!("url(#{clip})"))
        .child(limits().class("mer"))
        .child(
            svg("g")
                .attr("transform", path_transform(frame))
                .children(context)
                .children(outlines),
        );
    let edge = (id != FrameId::Main).then(|| limits().class("cadre"));
    [
        svg("clipPath").attr("id", clip).child(limits()).into(),
        content.into(),
        Node::from(edge),
    ]
    .into()
}

fn limits(rect: ScreenRect) -> Element {
    svg("rect")
        .attr("x", rect.x)
        .attr("y", rect.y)
        .attr("width", rect.width)
        .attr("height", rect.height)
}

fn context_id(store: Store, group: ContextGroup, kind: ContextKind) -> String {
    let place = match group {
        ContextGroup::Zone(zone) => zone as usize,
        ContextGroup::Corsica => Zone::ALL.len(),
    };
    format!("{}-fond-{place}-{}", store.instance(), context_class(kind))
}
