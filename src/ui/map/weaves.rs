//! The outlines that are large enough to be filled, each with the pattern of its state.

use crate::ui::prelude::*;

use super::sheet::Sheet;
use crate::geo::FrameId;
use crate::model::{Coloring, TerritoryIdx};
use crate::scene::paint::outline_class;
use crate::scene::{WEAVE_PX, Weave, weave_class, weave_transform};
use crate::ui::dom::{Element, Node, live, svg};
use crate::ui::store::Store;

/// The patterns of the frame `id`, drawn `scale` pixels per metre: the size of their lines is that of the screen.
fn patterns(store: Store, id: FrameId, coloring: Coloring, scale: Memo<f64>) -> Element {
    let patterns = Weave::ALL.into_iter().map(|weave| {
        let levers = store.with_atlas(|atlas| weave_class(atlas, coloring));
        let class = [weave.class(), " ", &levers].concat();
        let lines = weave.lines().iter();
        svg("pattern")
            .class(class)
            .attr("id", pattern_id(store, id, weave))
            .attr("patternUnits", "userSpaceOnUse")
            .attr("width", WEAVE_PX)
            .attr("height", WEAVE_PX)
            .attr("patternTransform", move || weave_transform(scale.get()))
            .children(lines.map(|&(class, d)| svg("path").class(class).attr("d", d)))
    });
    svg("defs").children(patterns)
}

/// The filled outlines of the frame `id` that can be seen, over all others, the largest first: a city is not covered by
/// the body it lies in. Made again when they or the colouring change, not each time the map moves; their patterns are there
/// when some are.
pub(super) fn filled(sheet: Sheet, id: FrameId, scale: Memo<f64>) -> Node {
    let store = sheet.store;
    let seen = Memo::new(move |_| {
        let data = store.data();
        sheet
            .read(|layout| layout.filled_in(id, &data.shapes))
            .unwrap_or_default()
    });
    live(
        move || (seen.get(), store.coloring.get()),
        move |(seen, coloring)| {
            let data = store.data();
            let one = |territory: TerritoryIdx| {
                let d = &data.shapes.territory(territory)?.d;
                let path = |class: String| svg("path").class(class).attr("d", d.clone());
                let class = outline_class(&data.atlas, coloring, territory) + " plein";
                let pattern = Weave::of(&data.atlas, coloring, territory).map(|weave| {
                    let pattern = format!("url(#{})", pattern_id(store, id, weave));
                    path("trame".to_owned()).attr("fill", pattern)
                });
                let outline = [path("support".to_owned()), path(class)];
                Some([Node::from(outline), Node::from(pattern)])
            };
            let patterns = (!seen.is_empty()).then(|| patterns(store, id, coloring, scale));
            let outlines: Vec<_> = seen.into_iter().filter_map(one).collect();
            [Node::from(patterns), Node::from(outlines)]
        },
    )
}

fn pattern_id(store: Store, id: FrameId, weave: Weave) -> String {
    format!("{}-{}-{}", store.instance(), weave.class(), id.number())
}
