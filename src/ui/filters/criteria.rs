//! The criteria set, each with a button that takes it away.

use crate::model::{Atlas, FilterOption, Lang};
use crate::state::Action;
use crate::text::words;
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::store::Store;

/// The line of criteria; nothing when none is set.
pub(in crate::ui) fn criteria() -> Node {
    let store = Store::expect();
    live(
        move || store.filter.get().ticked(),
        move |ticked| {
            if ticked.is_empty() {
                return Node::nothing();
            }
            let each = ticked
                .into_iter()
                .map(|option| el("li").child(criterion(store, option)));
            let clear = el("button")
                .attr("type", "button")
                .class("effacer")
                .on("click", move |_: web_sys::Event| {
                    store.dispatch(Action::ClearFilter);
                })
                .child(move || store.words().reading().clear);
            el("ul")
                .class("criteres")
                .attr("aria-label", move || store.words().reading().criteria)
                .children(each)
                .child(el("li").child(clear))
                .into()
        },
    )
}

fn criterion(store: Store, option: FilterOption) -> Element {
    let text = move || {
        let lang = store.lang.get();
        store.with_atlas(|atlas| name(atlas, option, lang))
    };
    el("button")
        .attr("type", "button")
        .class("critere")
        .attr("aria-label", move || {
            (store.words().reading().remove)(&text())
        })
        .on("click", move |_: web_sys::Event| {
            store.dispatch(Action::Filter(option));
        })
        .child(text)
        .child(el("span").attr("aria-hidden", "true").child(" ×"))
}

/// What `option` asks, in a few words.
fn name(atlas: &Atlas, option: FilterOption, lang: Lang) -> String {
    let words = words(lang);
    match option {
        FilterOption::Axis(axis, rule) => {
            (words.reading().criterion)(rule, atlas.axis(axis).short.get(lang))
        }
        FilterOption::Kind(kind) => (words.opened().kind)(kind).to_owned(),
        FilterOption::Region(region) => atlas
            .regions()
            .get(region.index())
            .cloned()
            .unwrap_or_default(),
        FilterOption::Source(kind) => (words.reading().source_kind)(kind).to_owned(),
        FilterOption::Years(years) => (words.reading().year_range)(years),
    }
}
