//! The quiet ground under the links: frames, context and outlines, without colours and without pointer.

use crate::geo::{Frame, ScreenRect};
use crate::scene::composition::Composition;
use crate::scene::{ContextGroup, context_class, corner_px, path_transform};
use crate::ui::dom::{Element, Node, svg};
use crate::ui::store::Store;

/// The frames of `composition`.
pub(super) fn ground(store: Store, composition: &Composition) -> Element {
    let frames = composition.frames.iter().map(|frame| one(store, frame));
    svg("g").class("fonds").children(frames)
}

/// One frame, clipped to its limits.
fn one(store: Store, frame: &Frame) -> Node {
    let id = frame.id;
    // Not the ids of the map itself, which stays in the page.
    let clip = format!("{}-liens-{}", store.instance(), id.number());
    let data = store.data();
    let context = ContextGroup::shown_in(id)
        .into_iter()
        .flat_map(|group| data.shapes.context(group))
        .map(|shape| path(context_class(shape.kind), &shape.d));
    let outlines = data
        .shapes
        .drawn_in(id)
        .map(|(_, shape)| path("contour", &shape.d));
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
    let frame = (!id.is_main()).then(|| limits().class("cadre"));
    [
        svg("clipPath").attr("id", clip).child(limits()).into(),
        content.into(),
        Node::from(frame),
    ]
    .into()
}

fn path(class: &'static str, d: &str) -> Element {
    svg("path").class(class).attr("d", d.to_owned())
}

fn limits(rect: ScreenRect) -> Element {
    svg("rect")
        .attr("x", rect.x)
        .attr("y", rect.y)
        .attr("width", rect.width)
        .attr("height", rect.height)
}
