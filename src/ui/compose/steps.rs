//! The steps of the tour that is composed: what each is about and lacks, and what changes their order.

use std::sync::Arc;

use super::Composer;
use crate::model::{Tour, TourStep, lacks};
use crate::text::StepButtons;
use crate::ui::dom::{Element, Node, el, live};

/// The list.
pub(super) fn steps(composer: Composer) -> Element {
    let list = live(
        move || composer.draft.get(),
        move |tour: Arc<Tour>| {
            let count = tour.steps.len();
            let each = tour.steps.iter().enumerate();
            each.map(|(at, step)| entry(composer, at, count, step))
                .collect::<Vec<_>>()
        },
    );
    el("ol")
        .class("composer-etapes")
        .attr("aria-label", move || composer.words().steps)
        .child(list)
}

fn entry(composer: Composer, at: usize, count: usize, step: &TourStep) -> Element {
    let store = composer.store;
    let (title, lacking) = (step.title.clone(), lacks(step));
    let (territory, axis) = (step.territory, step.axis);
    let named = move || {
        let title = title.get(store.lang.get());
        if title.trim().is_empty() {
            composer.words().untitled.to_owned()
        } else {
            title.to_owned()
        }
    };
    let about = move || {
        store.with_atlas(|atlas| {
            let axis = atlas.axis(axis).short.get(store.lang.get());
            (composer.words().about)(&atlas.territory(territory).short_name, axis)
        })
    };
    let lacking = (!lacking.is_empty()).then(|| {
        let text = move || {
            let words = composer.words();
            let each: Vec<String> = lacking.iter().map(|&lack| (words.lack)(lack)).collect();
            [words.lacking, " ", &each.join(", ")].concat()
        };
        el("p").class("a-completer").child(text)
    });
    el("li")
        .child(el("p").child(el("strong").child(named)))
        .child(el("p").class("compte").child(about))
        .child(lacking)
        .child(
            el("div")
                .class("boutons-composer")
                .children(buttons(composer, at, count)),
        )
}

/// What opens the form of the step at `at`, of `count`, moves it and takes it out.
fn buttons(composer: Composer, at: usize, count: usize) -> [Element; 4] {
    let swap = move |to: usize, class: &'static str| {
        composer.change(|tour| tour.steps.swap(at, to));
        // The open form stays with its step.
        composer.edited.update(|edited| {
            *edited = match *edited {
                Some(one) if one == at => Some(to),
                Some(one) if one == to => Some(at),
                other => other,
            };
        });
        let words = composer.words_now();
        composer.say((words.moved)(to + 1, count));
        composer.focus(nth(to, class));
    };
    let up = move || {
        if let Some(to) = at.checked_sub(1) {
            swap(to, ".monter");
        }
    };
    let down = move || {
        if at + 1 < count {
            swap(at + 1, ".descendre");
        }
    };
    let edit = move || {
        composer.edited.set(Some(at));
        composer.focus(".composer-etape h3");
    };
    let remove = move || {
        composer.remove(|tour| drop(tour.steps.remove(at)));
        composer.focus(".composer .retour button");
    };
    [
        button(composer, at, |names| names.edit, Box::new(edit)).class("modifier"),
        button(composer, at, |names| names.up, Box::new(up))
            .class("monter")
            .attr("aria-disabled", (at == 0).then_some("true")),
        button(composer, at, |names| names.down, Box::new(down))
            .class("descendre")
            .attr("aria-disabled", (at + 1 == count).then_some("true")),
        button(composer, at, |names| names.remove, Box::new(remove)).class("retirer"),
    ]
}

/// What a button of a step does.
type Act = Box<dyn Fn()>;

/// A button of the step at `at`, whose full name says which.
fn button(
    composer: Composer,
    at: usize,
    name: fn(&StepButtons) -> &'static str,
    act: Act,
) -> Element {
    let full = move || {
        let words = composer.words();
        (words.of_step)(name(&words.step_buttons), at + 1)
    };
    let text: Node = (move || name(&composer.words().step_buttons)).into();
    el("button")
        .attr("type", "button")
        .attr("aria-label", full)
        .on("click", move |_: web_sys::Event| act())
        .child(text)
}

/// Selector of the button `class` of the step at `at`.
pub(super) fn nth(at: usize, class: &str) -> String {
    format!(".composer-etapes > li:nth-child({}) {class}", at + 1)
}
