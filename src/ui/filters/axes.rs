//! Axes under ET, OU and SAUF: one line per axis, one box per rule.

use super::left_by;
use crate::model::{Atlas, AxisFamily, AxisIdx, AxisRule, FilterOption};
use crate::state::Action;
use crate::ui::dom::{Element, el};
use crate::ui::store::Store;

/// One group of boxes per family.
pub(super) fn axes(store: Store) -> Element {
    let families = AxisFamily::ALL.map(|family| family_of(store, family));
    el("div")
        .class("filtre-axes")
        .child(
            el("p")
                .class("aide")
                .child(move || store.words().reading().axes_hint),
        )
        .children(families.into_iter().flatten())
}

fn family_of(store: Store, family: AxisFamily) -> Option<Element> {
    let list = |atlas: &Atlas| atlas.axes_of(family).map(|(axis, _)| axis).collect();
    let axes: Vec<AxisIdx> = store.with_atlas(list);
    let lines = axes.iter().map(|&axis| line(store, axis));
    let heads =
        AxisRule::ALL.map(|rule| el("span").child(move || (store.words().reading().rule)(rule)));
    // Each box says its rule in its own name: the heads are for the eye.
    let head = el("div")
        .class("regles")
        .attr("aria-hidden", "true")
        .children(heads);
    (!axes.is_empty()).then(|| {
        el("fieldset")
            .child(el("legend").child(move || (store.words().reading().family)(family)))
            .child(head)
            .children(lines)
    })
}

fn line(store: Store, axis: AxisIdx) -> Element {
    let name = move || {
        let lang = store.lang.get();
        store.with_atlas(|atlas| atlas.axis(axis).short.get(lang).to_owned())
    };
    let boxes = AxisRule::ALL.map(|rule| rule_box(store, axis, rule));
    el("div")
        .class("ligne-axe")
        .child(el("span").child(name))
        .children(boxes)
}

/// A box with its count; its name says rule, axis and count in words.
fn rule_box(store: Store, axis: AxisIdx, rule: AxisRule) -> Element {
    let option = FilterOption::Axis(axis, rule);
    let count = left_by(store, option);
    let name = move || {
        let lang = store.lang.get();
        let name = store.with_atlas(|atlas| atlas.axis(axis).short.get(lang).to_owned());
        (store.words().reading().rule_of)(rule, &name, count.get())
    };
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("aria-label", name)
        .flag("checked", move || store.filter.get().has(option))
        .on("change", move |_: web_sys::Event| {
            store.dispatch(Action::Filter(option));
        });
    let number = el("span")
        .class("compte")
        .attr("aria-hidden", "true")
        .child(move || count.get().to_string());
    el("label")
        .class("case")
        .attr("title", name)
        .toggle("vide", move || count.get() == 0)
        .child(tick)
        .child(number)
}
