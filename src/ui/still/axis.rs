//! The reading of an axis, with the territories that are not cited.

use std::sync::Arc;

use crate::model::{AxisIdx, Citation, Excerpts, TerritoryIdx, fold};
use crate::state::{Action, Origin};
use crate::text::{page_words, words};
use crate::ui::choices::choice;
use crate::ui::dom::{Element, Node, el};
use crate::ui::reading;
use crate::ui::store::Store;

/// Its name, where the study speaks of it, and its definition.
pub(super) fn head(store: Store, axis: AxisIdx, texts: &Arc<Excerpts>) -> Node {
    let family = store.with_atlas(|atlas| atlas.axis(axis).family);
    let study = reading::study(store, axis)
        .child(" · ")
        .child((words(texts.lang).reading().family)(family));
    [
        study,
        reading::heading(store, axis),
        reading::definition(axis, texts),
    ]
    .into()
}

/// Every excerpt, then the names of those who have none.
pub(super) fn under(store: Store, axis: AxisIdx, texts: &Arc<Excerpts>) -> Node {
    let pages = page_words(texts.lang);
    [
        reading::under(store, axis, texts),
        others(store, axis, Citation::NotCited, pages.not_cited).into(),
        others(store, axis, Citation::NoAnswer, pages.no_answer).into(),
    ]
    .into()
}

/// The territories in `state`, by name.
fn others(
    store: Store,
    axis: AxisIdx,
    state: Citation,
    heading: fn(usize) -> String,
) -> Option<Element> {
    let atlas = &store.data().atlas;
    let mut found: Vec<TerritoryIdx> = atlas
        .territory_ids()
        .filter(|&territory| atlas.citation(territory, axis) == state)
        .collect();
    found.sort_by_key(|&territory| fold(&atlas.territory(territory).name));
    let names = found.iter().map(|&territory| {
        let link = choice(store, Action::Select(territory, Origin::List))
            .attr("lang", "fr")
            .child(atlas.territory(territory).name.clone());
        el("li").child(link)
    });
    (!found.is_empty()).then(|| {
        el("section")
            .child(el("h3").child(heading(found.len())))
            .child(el("ul").class("noms-page").children(names))
    })
}
