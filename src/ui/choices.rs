//! Small controls of the exploration, all native: radio buttons, check boxes, the choice of a territory.

use super::dom::{Element, Node, el, live};
use super::store::Store;
use crate::geo::order_of;
use crate::model::{TerritoryIdx, fold};
use crate::text::Words;

/// A group of radio buttons or check boxes under `legend`.
pub(super) fn field(
    store: Store,
    legend: fn(&'static Words) -> &'static str,
    options: impl IntoIterator<Item = Element>,
) -> Element {
    el("fieldset")
        .class("choix")
        .child(el("legend").child(move || legend(store.words())))
        .children(options)
}

/// One radio button of the group `name`, with its label.
pub(super) fn radio(
    store: Store,
    name: &'static str,
    label: impl Fn() -> String + 'static,
    on: impl Fn() -> bool + 'static,
    choose: impl Fn() + 'static,
) -> Element {
    let input = el("input")
        .attr("type", "radio")
        .attr("name", format!("{}-{name}", store.instance()))
        .flag("checked", on)
        .on("change", move |_: web_sys::Event| choose());
    el("label").child(input).child(el("span").child(label))
}

/// One check box with its label.
pub(super) fn tick_box(
    label: impl Fn() -> String + 'static,
    on: impl Fn() -> bool + 'static,
    toggle: impl Fn() + 'static,
) -> Element {
    let input = el("input")
        .attr("type", "checkbox")
        .flag("checked", on)
        .on("change", move |_: web_sys::Event| toggle());
    el("label").child(input).child(label)
}

/// The options of a choice of territories in alphabetical order, those that `left_out` tells excepted; `chosen` is the
/// one selected.
pub(super) fn territory_options(
    store: Store,
    left_out: impl Fn(TerritoryIdx) -> bool,
    chosen: Option<TerritoryIdx>,
) -> Vec<Element> {
    let data = store.data();
    let all: Vec<TerritoryIdx> = data.atlas.territory_ids().collect();
    let keys: Vec<String> = all
        .iter()
        .map(|&t| fold(&data.atlas.territory(t).name))
        .collect();
    let order = order_of(all.len(), &|a, b| keys[a].cmp(&keys[b]));
    let shown = order.into_iter().map(|n| all[n]).filter(|&t| !left_out(t));
    let options = shown.map(|t| {
        let about = data.atlas.territory(t);
        el("option")
            .attr("value", about.slug.clone())
            .attr("lang", "fr")
            .flag("selected", move || chosen == Some(t))
            .child(about.name.clone())
    });
    options.collect()
}

/// A button that looks like a link.
pub(super) fn link_button(label: impl Into<Node>, act: impl Fn() + 'static) -> Element {
    el("button")
        .attr("type", "button")
        .class("lien")
        .on("click", move |_: web_sys::Event| act())
        .child(label)
}

/// A text that follows the language of the interface.
pub(super) fn said(store: Store, word: fn(&'static Words) -> &'static str) -> Node {
    live(move || word(store.words()), |text| text)
}
