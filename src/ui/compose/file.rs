//! The tour that is composed, to and from a file, and what plays it.

use std::sync::Arc;

use crate::ui::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlInputElement};

use super::{Composer, empty};
use crate::codec::{DraftFault, draft_csv, draft_slug, read_draft};
use crate::ui::dom::{Element, el, live};
use crate::ui::take::save_text;

/// Name of the file, the one the editors' command looks for.
const FILE: &str = "parcours.csv";

/// Its media type.
const KIND: &str = "text/csv;charset=utf-8";

/// The field that opens a file, with its button: the field itself is out of sight and of reach.
pub(super) fn open(composer: Composer) -> Vec<Element> {
    let field = NodeRef::<leptos::html::Input>::new();
    let press = move |_: web_sys::Event| {
        if let Some(field) = field.get_untracked() {
            field.click();
        }
    };
    let given = move |event: web_sys::Event| {
        let field: Option<HtmlInputElement> =
            event.target().and_then(|target| target.dyn_into().ok());
        let Some(field) = field else { return };
        let file = field.files().and_then(|files| files.get(0));
        // The same file can be opened again.
        field.set_value("");
        if let Some(file) = file {
            leptos::task::spawn_local(read(composer, file));
        }
    };
    vec![
        button(press).child(move || composer.words().open),
        el("input")
            .attr("type", "file")
            .attr("accept", ".csv,text/csv")
            .attr("hidden", "")
            .node_ref(field)
            .on("change", given),
    ]
}

async fn read(composer: Composer, file: File) {
    let blob: &Blob = &file;
    let buffer = JsFuture::from(blob.array_buffer()).await;
    // The page may have gone on without the box.
    if composer.unsaved.try_get_value().is_none() {
        return;
    }
    let bytes = buffer.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec());
    let words = composer.words_now();
    let read = composer.store.with_atlas(|atlas| match bytes {
        Ok(bytes) => read_draft(&bytes, atlas),
        Err(_unreadable) => Err(DraftFault::NotText),
    });
    match read {
        Err(fault) => composer.say((words.fault)(&fault)),
        Ok((tour, faults)) => {
            let opened = (words.opened)(tour.steps.len());
            let faults = faults.iter().map(|fault| (words.fault)(fault));
            let said = std::iter::once(opened).chain(faults).collect();
            let before = composer.draft.get_untracked();
            composer.edited.set(None);
            // What was there can be brought back.
            composer
                .before
                .set((!before.steps.is_empty()).then_some(before));
            composer.draft.set(Arc::new(tour));
            composer.unsaved.set_value(false);
            composer.said.set(said);
        }
    }
}

/// Play, save, remove everything; once there is a step (`any`).
pub(super) fn actions(composer: Composer, any: Memo<bool>) -> Element {
    let all = live(
        move || any.get(),
        move |any| {
            any.then(|| {
                [
                    button(move |_: web_sys::Event| composer.wanted.set(true))
                        .child(move || composer.words().play),
                    button(move |_: web_sys::Event| save(composer))
                        .child(move || composer.words().save),
                    button(move |_: web_sys::Event| {
                        composer.remove(|tour| *tour = empty());
                        composer.focus(".composer .retour button");
                    })
                    .child(move || composer.words().restart),
                ]
            })
        },
    );
    el("div").class("boutons-composer").child(all)
}

fn save(composer: Composer) {
    let store = composer.store;
    // From now on the tour keeps the name under which it is in the file.
    let slug = store.with_atlas(|atlas| draft_slug(&composer.draft.get_untracked(), atlas));
    composer.change(|tour| tour.slug = slug);
    let text = store.with_atlas(|atlas| draft_csv(&composer.draft.get_untracked(), atlas));
    let words = composer.words_now();
    if save_text(&text, KIND, FILE).is_none() {
        let taking = crate::text::words(store.snapshot().lang).taking();
        return composer.say(taking.refused);
    }
    composer.unsaved.set_value(false);
    composer.say((words.saved)(FILE));
}

fn button(act: impl Fn(web_sys::Event) + 'static) -> Element {
    el("button")
        .attr("type", "button")
        .class("bouton")
        .on("click", act)
}
