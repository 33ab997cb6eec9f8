//! What is cited for the nearest territories and not for the chosen one; each leads to its excerpts.

use crate::model::{Atlas, AxisIdx, Citation, Lang, TerritoryIdx};
use crate::state::Action;
use crate::text::words;
use crate::ui::choices::link_button;
use crate::ui::dom::{Element, Node, el};
use crate::ui::store::Store;

/// An axis that is not cited for the chosen territory, and those of the nearest that are.
struct Gap {
    axis: AxisIdx,
    cited: Vec<TerritoryIdx>,
}

/// The section, after `nearest` of `chosen`.
pub(super) fn gaps(
    store: Store,
    chosen: TerritoryIdx,
    nearest: &[TerritoryIdx],
    lang: Lang,
) -> Node {
    let words = words(lang);
    let data = store.data();
    let found = found(&data.atlas, chosen, nearest);
    let heading = (words.exploring().gaps)(&data.atlas.territory(chosen).name);
    let body = if found.is_empty() {
        el("p").child(words.exploring().no_gap)
    } else {
        el("ul")
            .class("ecarts")
            .children(found.iter().map(|gap| told(store, gap, lang)))
    };
    [el("h4").child(heading), body].into()
}

fn found(atlas: &Atlas, chosen: TerritoryIdx, nearest: &[TerritoryIdx]) -> Vec<Gap> {
    let axes = (0..).map(AxisIdx).take(atlas.axes().len());
    let ours = axes.filter(|&axis| atlas.citation(chosen, axis) == Citation::NotCited);
    let gaps = ours.map(|axis| Gap {
        axis,
        cited: nearest
            .iter()
            .copied()
            .filter(|&t| atlas.citation(t, axis) == Citation::Cited)
            .collect(),
    });
    gaps.filter(|gap| !gap.cited.is_empty()).collect()
}

fn told(store: Store, gap: &Gap, lang: Lang) -> Element {
    let words = words(lang);
    let data = store.data();
    let axis = gap.axis;
    let short = data.atlas.axis(axis).short.get(lang).to_owned();
    let links = gap.cited.iter().map(|&territory| {
        let name = data.atlas.territory(territory).name.clone();
        let label = [&short, words.carto.colon, &name].concat();
        let open = move || store.dispatch(Action::OpenCell(territory, axis));
        el("li").child(
            link_button(name, open)
                .attr("lang", "fr")
                .attr("aria-label", label),
        )
    });
    el("li")
        .child(el("p").child((words.exploring().gap)(&short)))
        .child(el("ul").class("liens-extraits").children(links))
}
