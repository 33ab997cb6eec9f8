//! How a choice is made: small native controls in a page that runs, links to other pages in one that does not.
//!
//! A component asks here, so that it is written once for both (`docs/decisions/0073`). In the WebAssembly every page runs,
//! and nothing of the other way is compiled.

use super::dom::{Element, Node, el, live};
use super::still::Around;
use super::store::Store;
use crate::geo::order_of;
use crate::model::{TerritoryIdx, fold};
use crate::state::Action;
use crate::text::Words;

/// What leads to what `action` shows: a button that does it; in a page that stands still a link to the page of that, or a
/// mere name where there is none.
pub(super) fn choice(store: Store, action: Action) -> Element {
    match Around::this() {
        Some(around) => around.link(store, action),
        None => el("button")
            .attr("type", "button")
            .on("click", move |_: web_sys::Event| store.dispatch(action)),
    }
}

/// One of several choices of which one holds: the label of a radio button that makes it, or what leads to the same.
pub(super) fn option(
    store: Store,
    action: Action,
    radio: impl FnOnce(Action) -> Element,
) -> Element {
    match Around::this() {
        Some(around) => around.link(store, action),
        None => el("label").child(radio(action)),
    }
}

/// Whether `action` leads anywhere from here.
pub(super) fn leads(store: Store, action: Action) -> bool {
    Around::this().is_none_or(|around| around.leads(store, action))
}

/// Choices that belong together, called `name`.
pub(super) fn group(name: impl Fn() -> &'static str + 'static) -> Element {
    match Around::this() {
        Some(_) => el("nav").attr("aria-label", name),
        None => el("fieldset").child(el("legend").class("hors-ecran").child(name)),
    }
}

/// What only a page that runs has a use for.
pub(super) fn running<T>(make: impl FnOnce() -> T) -> Option<T> {
    Around::this().is_none().then(make)
}

/// The id of what other pages lead to: two maps in a page that runs must not share one, and their links need none.
pub(super) fn anchor(id: &str) -> Option<String> {
    Around::this().map(|_| id.to_owned())
}

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
