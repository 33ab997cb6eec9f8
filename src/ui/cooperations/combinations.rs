//! Which levers are cited together: one row for each exact set. The rows are the diagram and a real table at once.

use std::sync::Arc;

use crate::ui::prelude::*;

use crate::model::{AxisSet, Combination, Lang, combinations, matching};
use crate::scene::glyph::lever_class;
use crate::state::{Action, Explore};
use crate::text::words;
use crate::ui::dom::{Element, Node, el, live, svg};
use crate::ui::store::Store;

/// Longest bar, CSS px.
const BAR_PX: f64 = 110.0;
/// Height of a bar, CSS px.
const BAR_HEIGHT_PX: f64 = 14.0;
/// Sets shown at first.
const FIRST: usize = 12;

/// The section. Its sets are those of the territories kept by the filter, rules on levers left aside: a set that filters
/// the map stays among the others.
pub(super) fn combinations_table() -> Node {
    let store = Store::expect();
    let sets = Memo::new(move |_| {
        let filter = store.filter.get();
        store.with_atlas(|atlas| {
            let kept = matching(atlas, &filter.without_levers(atlas));
            Arc::new(combinations(atlas, kept.iter()))
        })
    });
    live(
        move || (sets.get(), store.lang.get()),
        move |(sets, lang)| {
            let words = words(lang);
            let n = sets.iter().map(|set| set.territories.len()).sum();
            let (first, rest) = sets.split_at(FIRST.min(sets.len()));
            let caption = (words.exploring().combinations_caption)(sets.len(), n);
            let rest_count = rest.iter().map(|set| set.territories.len()).sum();
            let rest = (!rest.is_empty()).then(|| {
                el("details")
                    .child(el("summary").child((words.exploring().more_sets)(rest_count)))
                    .child(table(store, rest, longest(&sets), lang, caption.clone()))
            });
            el("section")
                .class("combinaisons")
                .child(el("h3").child(words.exploring().combinations))
                .child(table(store, first, longest(&sets), lang, caption))
                .child(rest)
        },
    )
}

fn longest(sets: &[Combination]) -> usize {
    sets.first().map_or(1, |set| set.territories.len())
}

fn table(
    store: Store,
    sets: &[Combination],
    longest: usize,
    lang: Lang,
    caption: String,
) -> Element {
    let words = words(lang);
    let data = store.data();
    let heads = data.atlas.levers().map(|(_, axis)| {
        el("th")
            .attr("scope", "col")
            .attr("title", axis.short.get(lang).to_owned())
            .child(
                el("span")
                    .attr("aria-hidden", "true")
                    .child(axis.number.to_string()),
            )
            .child(
                el("span")
                    .class("hors-ecran")
                    .child(axis.short.get(lang).to_owned()),
            )
    });
    let head = el("tr").children(heads).child(
        el("th")
            .attr("scope", "col")
            .child(words.exploring().territories),
    );
    let rows = sets.iter().map(|set| row(store, set, longest, lang));
    el("table")
        .class("upset")
        .child(el("caption").child(caption))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows))
}

fn row(store: Store, set: &Combination, longest: usize, lang: Lang) -> Element {
    let words = words(lang);
    let data = store.data();
    let levers = set.levers;
    let cells = data.atlas.levers().map(|(lever, _)| {
        let cited = levers.contains(lever);
        let class = if cited {
            ["point-ensemble cite ", lever_class(&data.atlas, lever)].concat()
        } else {
            "point-ensemble".to_owned()
        };
        let dot = svg("svg")
            .class(class)
            .attr("aria-hidden", "true")
            .attr("width", "16")
            .attr("height", "16")
            .child(
                svg("circle")
                    .attr("cx", "8")
                    .attr("cy", "8")
                    .attr("r", if cited { "6" } else { "2.5" }),
            );
        let said = if cited {
            words.exploring().in_set[0]
        } else {
            words.exploring().in_set[1]
        };
        el("td")
            .child(dot)
            .child(el("span").class("hors-ecran").child(said))
    });
    let names: Vec<&str> = levers
        .iter()
        .map(|lever| data.atlas.axis(lever).short.get(lang))
        .collect();
    let name = (words.exploring().set)(&names);
    let n = set.territories.len();
    let members: Vec<&str> = set
        .territories
        .iter()
        .map(|&t| data.atlas.territory(t).short_name.as_str())
        .collect();
    let bar = el("button")
        .attr("type", "button")
        .class("barre-ensemble")
        .attr("aria-pressed", move || is_kept(store, levers).to_string())
        .attr("aria-label", (words.exploring().keep_set)(&name, n))
        .attr("title", members.join(", "))
        .on("click", move |_: web_sys::Event| {
            store.dispatch(Action::Explore(Explore::Exactly(levers)));
        })
        .child(length(n, longest))
        .child(n.to_string());
    el("tr").children(cells).child(el("td").child(bar))
}

/// Whether the filter keeps exactly the territories of `levers`.
fn is_kept(store: Store, levers: AxisSet) -> bool {
    let filter = store.filter.get();
    store.with_atlas(|atlas| filter.with_exactly(levers, atlas) == filter)
}

fn length(n: usize, longest: usize) -> Element {
    let width = (BAR_PX * n as f64 / longest.max(1) as f64).max(2.0);
    svg("svg")
        .attr("aria-hidden", "true")
        .attr("width", width)
        .attr("height", BAR_HEIGHT_PX)
        .child(
            svg("rect")
                .attr("width", width)
                .attr("height", BAR_HEIGHT_PX)
                .attr("rx", "2"),
        )
}
