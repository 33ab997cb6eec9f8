//! The links on the map. The sentences below say the same and take the keyboard; the drawing is an image of them.
//! `scene/links/write.rs` writes the same elements as text: whoever changes one changes the other.

use std::sync::Arc;

use super::Links;
use super::ground::ground;
use crate::scene::Layout;
use crate::scene::furniture::translate;
use crate::scene::links::{DrawnLink, LinkEnd, LinkScene, StubLabel, kind_class};
use crate::state::{Action, Explore};
use crate::ui::dom::{Element, svg};
use crate::ui::map::furniture;

/// The ground, a dot for each territory, the links and their ends.
pub(super) fn drawing(links: Links, layout: &Arc<Layout>, scene: &LinkScene) -> Element {
    let store = links.store;
    let size = layout.composition.size;
    let bound = |t| scene.ends.iter().any(|end| end.territory == t);
    let others = layout
        .symbols
        .iter()
        .filter(|symbol| !bound(symbol.territory));
    let others = others.map(|symbol| {
        svg("circle")
            .class("lien-point")
            .attr("cx", symbol.center.x)
            .attr("cy", symbol.center.y)
            .attr("r", "2")
    });
    let drawn = scene
        .links
        .iter()
        .map(|link| drawn(links, link, scene.font_px));
    let ends = scene
        .ends
        .iter()
        .map(|end| drawn_end(links, *end, scene.font_px));
    svg("svg")
        .class("dessin-liens")
        .attr("role", "img")
        .attr("aria-label", move || store.words().exploring().links_map)
        .attr("viewBox", format!("0 0 {} {}", size.width, size.height))
        .attr("width", size.width)
        .attr("height", size.height)
        .child(ground(store, &layout.composition))
        .child(furniture(store, Arc::clone(layout), |_| false))
        .child(svg("g").children(others))
        .child(svg("g").class("liens-dessines").children(drawn))
        .child(svg("g").children(ends))
}

fn drawn(links: Links, link: &DrawnLink, font_px: f64) -> Element {
    let idx = link.cooperation;
    let (id, kind) = links.store.with_atlas(|atlas| {
        let about = atlas.cooperation(idx);
        (about.id.clone(), about.kind)
    });
    let lines = link.lines.iter().flat_map(|d| {
        ["lien-fond", "lien-trait"].map(|class| svg("path").class(class).attr("d", d.clone()))
    });
    let stub = link.stub.iter().flat_map(StubLabel::placed);
    let stub = stub.map(|(line, rect)| {
        let at = rect.center();
        text("lien-nom hors-atlas", font_px, at.x, at.y, line.to_owned())
    });
    let badge = link.badge.map(|at| {
        svg("g")
            .class("lien-pastille")
            .attr("transform", translate(at))
            .child(svg("circle").attr("r", "7"))
            .child(svg("text").child((kind as usize + 1).to_string()))
    });
    svg("g")
        .class(["lien-dessine ", kind_class(kind)].concat())
        .toggle("montre", move || links.pointed.get() == Some(idx))
        .attr("data-lien", id)
        .on("pointerenter", move |_: web_sys::Event| {
            links.pointed.set(Some(idx));
        })
        .on("pointerleave", move |_: web_sys::Event| {
            links.pointed.set(None);
        })
        .children(lines)
        .children(stub)
        .child(badge)
}

fn drawn_end(links: Links, end: LinkEnd, font_px: f64) -> Element {
    let store = links.store;
    let LinkEnd {
        territory,
        center,
        label,
    } = end;
    let name = store.with_atlas(|atlas| atlas.territory(territory).short_name.clone());
    let label = label.map(|label| {
        let at = label.rect.center();
        text("lien-nom", font_px, at.x, at.y, name)
    });
    let dot = svg("circle")
        .class("lien-bout")
        .toggle("choisi", move || store.selected.get() == Some(territory))
        .attr("cx", center.x)
        .attr("cy", center.y)
        .attr("r", "5");
    svg("g")
        .class("lien-territoire")
        .on("click", move |_: web_sys::Event| {
            store.dispatch(Action::Explore(Explore::Choose(Some(territory))));
        })
        .child(dot)
        .child(label)
}

fn text(class: &'static str, font_px: f64, x: f64, y: f64, text: String) -> Element {
    svg("text")
        .class(class)
        .attr("font-size", font_px)
        .attr("x", x)
        .attr("y", y)
        .child(text)
}
