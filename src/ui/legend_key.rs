//! The key of the colouring shown, and the second lever to cross with the first.

use super::dom::{Node, el, live, svg};
use super::glyph::glyph;
use super::legend::first_lever;
use super::store::Store;
use crate::ui::prelude::{Memo, event_target_value};

use crate::geo::decimal;
use crate::model::{Coloring, LeverPair};
use crate::scene::legend::{KEY_RADIUS_PX, KeyLine, caution as said, key as lines};
use crate::state::Action;

/// Each symbol of the map with what it means and how many territories have it.
pub(super) fn key(store: Store) -> Node {
    let entries = live(
        move || (store.told.get(), store.kept.get(), store.lang.get()),
        move |(coloring, kept, lang)| {
            let all = store.with_atlas(|atlas| lines(atlas, coloring, &kept, lang));
            all.into_iter().map(line).collect::<Vec<_>>()
        },
    );
    el("ul").class("etats").child(entries).into()
}

/// What must be said beside the key.
pub(super) fn caution(store: Store) -> Node {
    el("p")
        .class("prudence")
        .child(move || said(store.told.get(), store.lang.get()))
        .into()
}

fn line(
    KeyLine {
        pieces,
        text,
        count,
    }: KeyLine,
) -> Node {
    let side = 2.0 * KEY_RADIUS_PX + 2.0;
    let [edge, side_px] = [-side / 2.0, side].map(|px| decimal(px, 2));
    let swatch = svg("svg")
        .attr("viewBox", [&*edge, &edge, &side_px, &side_px].join(" "))
        .attr("width", side)
        .attr("height", side)
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(glyph(move || pieces.clone()));
    let count = count.map(|n| el("span").class("compte").child(n.to_string()));
    el("li")
        .child(swatch)
        .child(el("span").child(text))
        .child(count)
        .into()
}

/// The choice of a second lever, where a first one is shown; it stays, with the focus, while the second changes.
pub(super) fn crossing(store: Store) -> Node {
    let first = Memo::new(move |_| first_lever(store.told.get()));
    live(
        move || (first.get(), store.lang.get()),
        move |(first, lang)| {
            let first = first?;
            let others: Vec<(Coloring, String)> = store.with_atlas(|atlas| {
                let others = atlas.levers().filter_map(|(lever, axis)| {
                    let pair = LeverPair::new(first, lever)?;
                    Some((Coloring::Crossed(pair), axis.short.get(lang).to_owned()))
                });
                let none = store.words().carto.cross_with_none.to_owned();
                std::iter::once((Coloring::Lever(first), none))
                    .chain(others)
                    .collect()
            });
            let colorings: Vec<Coloring> = others.iter().map(|(coloring, _)| *coloring).collect();
            let options = others.into_iter().enumerate().map(|(n, (coloring, name))| {
                el("option")
                    .attr("value", n.to_string())
                    .flag("selected", move || store.told.get() == coloring)
                    .child(name)
            });
            let select =
                el("select")
                    .children(options)
                    .on("change", move |event: web_sys::Event| {
                        let value = event_target_value(&event);
                        let chosen = value.parse().ok().and_then(|n: usize| colorings.get(n));
                        if let Some(&coloring) = chosen {
                            store.dispatch(Action::Color(coloring));
                        }
                    });
            let label = el("label")
                .class("croisement")
                .child(el("span").child(store.words().carto.cross_with))
                .child(select);
            Some(label)
        },
    )
}
