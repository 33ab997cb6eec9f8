//! Frames, context and outlines: everything under the symbols.

use crate::ui::prelude::*;

use super::sheet::{Part, Sheet};
use super::weaves::filled;
use crate::geo::{FrameId, ScreenRect, Zone, decimal};
use crate::scene::paint::outline_class;
use crate::scene::{ContextGroup, ContextKind, Ground, context_class, corner_px, path_transform};
use crate::ui::dom::{Chorus, Element, Node, live, sung, svg};
use crate::ui::store::Store;

/// The frames of `part`, decoration for assistive techniques: symbols and list say it all.
pub(super) fn backdrop(sheet: Sheet, part: Part) -> Element {
    let ids = Memo::new(move |_| sheet.frames_of(part));
    let frames = live(
        move || (ids.get(), sheet.store.detail()),
        move |(ids, _)| {
            let context = context_defs(sheet.store, &ids);
            let frames = ids.into_iter().map(|id| frame_view(sheet, id));
            let frames: Vec<Element> = frames.collect();
            [Node::from(context), Node::from(frames)]
        },
    );
    svg("g")
        .class("fonds")
        .attr("aria-hidden", "true")
        .child(frames)
}

/// Context paths are written once per group and used by each frame that shows it: those that the main frame shows stand
/// there, the others with the cartons.
fn context_defs(store: Store, ids: &[FrameId]) -> Element {
    let data = store.data();
    let in_main = ContextGroup::shown_in(FrameId::Main);
    let main = ids.iter().any(|id| id.is_main());
    let mut groups: Vec<ContextGroup> = Vec::new();
    for group in ids.iter().flat_map(|&id| ContextGroup::shown_in(id)) {
        if !groups.contains(&group) && (main || !in_main.contains(&group)) {
            groups.push(group);
        }
    }
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
    svg("defs").children(context)
}

/// One frame, clipped to what is drawn of it. Only its transform follows the camera: paths are made once.
fn frame_view(sheet: Sheet, id: FrameId) -> Element {
    let store = sheet.store;
    let clip = format!("{}-cadre-{}", store.instance(), id.number());
    let frame = Memo::new(move |_| sheet.frame(id));
    let scale = Memo::new(move |_| frame.get().map_or(0.0, |frame| frame.scale));
    let rect = Memo::new(move |_| sheet.read(|layout| layout.drawn_rect_of(id)));
    let kinds = ContextGroup::shown_in(id)
        .into_iter()
        .flat_map(|group| ContextKind::ALL.map(|kind| (group, kind)));
    let context = kinds.map(|(group, kind)| {
        svg("use")
            .class(context_class(kind))
            .attr("href", format!("#{}", context_id(store, group, kind)))
    });
    let content = svg("g")
        .attr("clip-path", format!("url(#{clip})"))
        .child(limits(rect).class("mer"))
        .child(
            svg("g")
                .attr("transform", move || frame.get().map(|f| path_transform(&f)))
                .children(context)
                .child(outlines(store, id))
                .child(filled(sheet, id, scale)),
        );
    let edge = (!id.is_main()).then(|| limits(rect).class("cadre").attr("rx", corner_px(id)));
    svg("g")
        .attr("display", move || frame.get().is_none().then_some("none"))
        .child(
            svg("defs").child(
                svg("clipPath")
                    .attr("id", clip)
                    .child(limits(rect).attr("rx", corner_px(id))),
            ),
        )
        .child(content)
        .child(edge)
}

/// The outlines of the territories that the frame `id` shows; they are chosen by where the pointer is (`scene::pick`).
fn outlines(store: Store, id: FrameId) -> Node {
    let data = store.data();
    if id.is_main() && Ground::of(&data.shapes) == Ground::Canvas {
        return Node::nothing();
    }
    // The symbols first: what lies under them follows one frame later (decision 0029).
    let colored = Chorus::of(move || store.told.get());
    let outlines = data.shapes.drawn_in(id).map(|(territory, shape)| {
        let said = colored.said();
        let class = move || {
            said.with(|&coloring| {
                store.with_atlas(|atlas| outline_class(atlas, coloring, territory))
            })
        };
        svg("path")
            .class(class)
            .within(&colored)
            .attr(
                "data-code",
                store.with_atlas(|atlas| atlas.territory(territory).code.clone()),
            )
            .attr("d", shape.d.clone())
    });
    let outlines: Vec<Element> = outlines.collect();
    sung([colored.voices()], outlines)
}

fn limits(rect: Memo<Option<ScreenRect>>) -> Element {
    let of =
        move |side: fn(ScreenRect) -> f64| move || rect.get().map(|rect| decimal(side(rect), 2));
    svg("rect")
        .attr("x", of(|rect| rect.x))
        .attr("y", of(|rect| rect.y))
        .attr("width", of(|rect| rect.width))
        .attr("height", of(|rect| rect.height))
}

fn context_id(store: Store, group: ContextGroup, kind: ContextKind) -> String {
    let place = match group {
        ContextGroup::Zone(zone) => zone.number(),
        ContextGroup::Corsica => Zone::ALL.len(),
    };
    format!("{}-fond-{place}-{}", store.instance(), context_class(kind))
}
