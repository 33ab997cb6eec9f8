//! The form of one step: what it is about, what it says, what carries it. What is written is taken at once.

use crate::ui::prelude::*;

use super::steps::nth;
use super::{Composer, of_lang, proofs};
use crate::model::{AxisIdx, Bilingual, Lang, STEP_SECONDS, TerritoryIdx, TourStep};
use crate::state::{Action, View, parse, proofs_about, step_of, tour_query};
use crate::ui::choices::territory_options;
use crate::ui::dom::{Element, Node, el, live};

/// The form of the step that is edited, if one is.
pub(super) fn form(composer: Composer) -> Node {
    live(
        move || composer.edited.get(),
        move |edited| {
            let at = edited?;
            let step = composer.step_now(at)?;
            Some(step_form(composer, at, &step))
        },
    )
}

fn step_form(composer: Composer, at: usize, step: &TourStep) -> Element {
    let texts: [Text; 3] = [
        (
            |step| &mut step.title,
            |composer| composer.words().titles,
            Size::Line,
        ),
        (
            |step| &mut step.text,
            |composer| composer.words().texts,
            Size::Lines,
        ),
        (
            |step| &mut step.notes,
            |composer| composer.words().notes,
            Size::Lines,
        ),
    ];
    let fields = texts.into_iter().flat_map(|(part, labels, size)| {
        Lang::ALL.map(|lang| {
            let mut step = step.clone();
            let value = std::mem::take(of_lang(part(&mut step), lang));
            let label = move || {
                let [fr, en] = labels(composer);
                match lang {
                    Lang::Fr => fr,
                    Lang::En => en,
                }
            };
            let write = move |text| {
                composer.change_step(at, |step| *of_lang(part(step), lang) = text);
            };
            match size {
                Size::Line => text_field(label, lang, value, write),
                Size::Lines => text_area(label, lang, value, write),
            }
        })
    });
    let fields: Vec<Element> = fields.collect();
    let done = move |_: web_sys::Event| {
        composer.edited.set(None);
        composer.focus(nth(at, ".modifier"));
    };
    el("section")
        .class("composer-etape")
        .child(
            el("h3")
                .attr("tabindex", "-1")
                .child(move || (composer.words().form)(at + 1)),
        )
        .child(views(composer, at))
        .child(el("div").class("champs").children(fields))
        .child(
            el("div")
                .class("champs")
                .child(territory_choice(composer, at, step.territory))
                .child(axis_choice(composer, at, step.axis))
                .child(time(composer, at, step.seconds)),
        )
        .child(proofs::proofs(composer, at))
        .child(
            el("button")
                .attr("type", "button")
                .class("bouton")
                .on("click", done)
                .child(move || composer.words().done),
        )
}

/// A text of a step: where it is in the step, its labels in French and in English, how many lines it has.
type Text = (
    fn(&mut TourStep) -> &mut Bilingual,
    fn(Composer) -> [&'static str; 2],
    Size,
);

/// Whether a text has one line or several.
#[derive(Clone, Copy)]
enum Size {
    Line,
    Lines,
}

/// A line of text in `lang`, taken as it is written.
pub(super) fn text_field(
    label: impl Fn() -> &'static str + 'static,
    lang: Lang,
    value: String,
    write: impl Fn(String) + 'static,
) -> Element {
    let field = el("input")
        .attr("type", "text")
        .field_text(move || value.clone());
    labelled(label, taken(field, lang, write))
}

fn text_area(
    label: impl Fn() -> &'static str + 'static,
    lang: Lang,
    value: String,
    write: impl Fn(String) + 'static,
) -> Element {
    let field = el("textarea")
        .attr("rows", "4")
        .field_text(move || value.clone());
    labelled(label, taken(field, lang, write))
}

fn taken(field: Element, lang: Lang, write: impl Fn(String) + 'static) -> Element {
    field
        .attr("lang", lang.tag())
        .on("input", move |event: web_sys::Event| {
            write(event_target_value(&event));
        })
}

fn labelled(label: impl Fn() -> &'static str + 'static, field: Element) -> Element {
    el("label").child(el("span").child(label)).child(field)
}

/// What goes to the view of the step, and what gives it another.
fn views(composer: Composer, at: usize) -> Element {
    let store = composer.store;
    let show = move |_: web_sys::Event| {
        let Some(step) = composer.step_now(at) else {
            return;
        };
        let now = store.snapshot();
        let params = tour_query(&step.shows);
        let pairs = params.iter().map(|(name, value)| (&**name, &**value));
        let (shown, _) = store.with_atlas(|atlas| parse(pairs, atlas));
        store.dispatch(Action::Restore(crate::state::AppState {
            lang: now.lang,
            theme: now.theme,
            mode: now.mode,
            ..shown
        }));
    };
    let take = move |_: web_sys::Event| {
        let view = store.with_atlas(|atlas| step_of(&store.snapshot(), atlas));
        let Some(view) = view else { return };
        composer.change_step(at, |step| {
            step.shows = view.shows;
            step.territory = view.territory;
            step.axis = view.axis;
            step.excerpts = view.excerpts;
            step.cooperations = view.cooperations;
        });
        composer.say(composer.words_now().view_taken);
        // The choices are made anew from the step.
        composer.edited.set(Some(at));
        composer.focus(".composer-etape h3");
    };
    let button = |act: Box<dyn Fn(web_sys::Event)>| {
        el("button")
            .attr("type", "button")
            .class("bouton")
            .on("click", act)
    };
    el("div")
        .class("boutons-composer")
        .child(button(Box::new(show)).child(move || composer.words().show_view))
        .child(button(Box::new(take)).child(move || composer.words().take_view))
}

fn territory_choice(composer: Composer, at: usize, chosen: TerritoryIdx) -> Element {
    let store = composer.store;
    let choose = move |event: web_sys::Event| {
        let slug = event_target_value(&event);
        if let Some(territory) = store.with_atlas(|atlas| atlas.find_territory(&slug)) {
            about(composer, at, |step| step.territory = territory);
        }
    };
    let select = el("select")
        .on("change", choose)
        .children(territory_options(store, |_| false, Some(chosen)));
    labelled(move || composer.words().territory, select)
}

fn axis_choice(composer: Composer, at: usize, chosen: AxisIdx) -> Element {
    let store = composer.store;
    let choose = move |event: web_sys::Event| {
        let slug = event_target_value(&event);
        if let Some(axis) = store.with_atlas(|atlas| atlas.find_axis(&slug)) {
            about(composer, at, |step| step.axis = axis);
        }
    };
    let data = store.data();
    let options = (0..)
        .map(AxisIdx)
        .zip(data.atlas.axes())
        .map(|(axis, known)| {
            let label = known.label.clone();
            el("option")
                .attr("value", known.slug.clone())
                .flag("selected", move || axis == chosen)
                .child(move || label.get(store.lang.get()).to_owned())
        });
    let select = el("select").on("change", choose).children(options);
    labelled(move || composer.words().axis, select)
}

/// Changes what the step is about; what can carry it is then ticked.
fn about(composer: Composer, at: usize, change: impl FnOnce(&mut TourStep)) {
    let store = composer.store;
    composer.change_step(at, |step| {
        change(step);
        let (excerpts, links) =
            store.with_atlas(|atlas| proofs_about(step.territory, step.axis, View::Map, atlas));
        (step.excerpts, step.cooperations) = (excerpts, links);
    });
}

fn time(composer: Composer, at: usize, seconds: u16) -> Element {
    let [shortest, longest] = STEP_SECONDS;
    let field = el("input")
        .attr("type", "number")
        .attr("min", shortest.to_string())
        .attr("max", longest.to_string())
        .field_text(move || seconds.to_string())
        .on("input", move |event: web_sys::Event| {
            let seconds = event_target_value(&event).parse().unwrap_or(0);
            composer.change_step(at, |step| step.seconds = seconds);
        });
    labelled(move || composer.words().seconds, field)
}
