//! « Citer »: a disclosure with the citation of an excerpt in each form, ready to copy.

use std::sync::Arc;

use crate::ui::prelude::*;

use super::choices::running;
use super::clipboard::copy_button;
use super::dom::{Element, Node, el, live};
use super::store::Store;
use crate::model::{ExcerptIdx, Excerpts};
use crate::text::{CiteForm, Citing, Day, cite, words};

/// The disclosure; `permalink` gives the excerpt's address. Nothing is written before it is opened, but in a page that
/// stands still, which has the plain text.
pub(super) fn citation(
    store: Store,
    excerpt: ExcerptIdx,
    excerpts: &Arc<Excerpts>,
    permalink: fn(Store, ExcerptIdx) -> String,
) -> Element {
    let runs = running(|| ()).is_some();
    let opened = RwSignal::new(!runs);
    let form = RwSignal::new(CiteForm::Plain);
    let excerpts = Arc::clone(excerpts);
    let lang = excerpts.lang;
    let words = words(lang);
    let text = move || {
        store.with_atlas(|atlas| {
            let citing = Citing {
                excerpts: &excerpts,
                excerpt,
                id: &atlas.excerpt(excerpt).id,
                permalink: &permalink(store, excerpt),
                consulted: running(today),
                lang,
            };
            cite(&citing, form.get())
        })
    };
    let text = Memo::new(move |_| opened.get().then(&text).unwrap_or_default());
    let forms = CiteForm::ALL.map(|each| {
        el("button")
            .attr("type", "button")
            .attr("aria-pressed", move || (form.get() == each).to_string())
            .on("click", move |_: web_sys::Event| form.set(each))
            .child(each.name(lang))
    });
    let forms = move || {
        el("span")
            .attr("role", "group")
            .attr("aria-label", words.reading().cite_forms)
            .children(forms)
    };
    let body = live(
        move || opened.get(),
        move |opened| {
            opened.then(|| {
                [
                    Node::from(el("pre").attr("tabindex", "0").child(move || text.get())),
                    running(|| {
                        copy_button(store, || words.reading().copy, move || text.get_untracked())
                    })
                    .into(),
                ]
            })
        },
    );
    el("details")
        .class("citer")
        .on("toggle", move |event: web_sys::Event| {
            let open = event.target().is_some_and(|target| {
                let open = js_sys::Reflect::get(&target, &"open".into());
                open.is_ok_and(|open| open.is_truthy())
            });
            opened.set(open);
        })
        .child(el("summary").child(words.reading().cite))
        .child(runs.then(forms))
        .child(body)
}

/// The reader's day.
fn today() -> Day {
    let now = js_sys::Date::new_0();
    let small = |n: u32| u8::try_from(n).unwrap_or_default();
    Day {
        year: u16::try_from(now.get_full_year()).unwrap_or_default(),
        month: small(now.get_month() + 1),
        of_month: small(now.get_date()),
    }
}
