//! What carries the step that is edited: excerpts and cooperations to tick.

use std::sync::Arc;

use crate::ui::prelude::*;

use super::Composer;
use crate::model::{CooperationIdx, ExcerptIdx, Excerpts, SourceIdx, TourStep};
use crate::state::{View, proofs_about};
use crate::ui::choices::tick_box;
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::excerpt_card::source_link;

/// The excerpts and cooperations about what the step is about, and those it has already: each can be ticked.
pub(super) fn proofs(composer: Composer, at: usize) -> Element {
    let store = composer.store;
    let about = Memo::new(move |_| {
        composer.draft.with(|tour| {
            let step = tour.steps.get(at)?;
            Some((step.territory, step.axis))
        })
    });
    let list = live(
        move || (about.get(), composer.texts.get()),
        move |(about, texts)| {
            let (Some((territory, axis)), Some(Ok(texts))) = (about, texts) else {
                return Vec::new();
            };
            let step = composer.step_now(at);
            let (mut excerpts, mut links) =
                store.with_atlas(|atlas| proofs_about(territory, axis, View::Cooperations, atlas));
            if let Some(step) = step {
                let others = step.excerpts.into_iter();
                let others: Vec<_> = others.filter(|one| !excerpts.contains(one)).collect();
                excerpts.extend(others);
                let others = step.cooperations.into_iter();
                let others: Vec<_> = others.filter(|one| !links.contains(one)).collect();
                links.extend(others);
            }
            let none = excerpts.is_empty().then(|| {
                let text: Node = (move || composer.words().no_proof).into();
                el("p").class("a-completer").child(text)
            });
            let excerpts = excerpts
                .into_iter()
                .map(|one| excerpt_box(composer, at, one, &texts));
            let links = links
                .into_iter()
                .map(|one| link_box(composer, at, one, &texts));
            none.into_iter().chain(excerpts).chain(links).collect()
        },
    );
    el("fieldset")
        .class("choix")
        .child(el("legend").child(move || composer.words().proofs))
        .child(list)
}

fn excerpt_box(composer: Composer, at: usize, one: ExcerptIdx, texts: &Arc<Excerpts>) -> Element {
    let body = texts.body(one);
    let title = body.title.clone();
    let on = move || has(composer, at, |step| step.excerpts.contains(&one));
    let tick = tick_box(
        move || title.clone(),
        on,
        move || {
            composer.change_step(at, |step| toggle(&mut step.excerpts, one));
        },
    );
    proof(tick, texts, body.source)
}

fn link_box(composer: Composer, at: usize, one: CooperationIdx, texts: &Arc<Excerpts>) -> Element {
    let body = texts.cooperation(one);
    let text = body.text.clone();
    let on = move || has(composer, at, |step| step.cooperations.contains(&one));
    let tick = tick_box(
        move || text.clone(),
        on,
        move || {
            composer.change_step(at, |step| toggle(&mut step.cooperations, one));
        },
    );
    proof(tick, texts, body.source)
}

fn proof(tick: Element, texts: &Arc<Excerpts>, source: SourceIdx) -> Element {
    let source = source_link(texts.source(source), texts.lang);
    el("p")
        .attr("lang", texts.lang.tag())
        .child(tick)
        .child(" ")
        .child(el("span").class("compte").child(source))
}

fn has(composer: Composer, at: usize, tell: impl FnOnce(&TourStep) -> bool) -> bool {
    composer
        .draft
        .with(|tour| tour.steps.get(at).is_some_and(tell))
}

fn toggle<T: PartialEq + Ord>(among: &mut Vec<T>, one: T) {
    match among.iter().position(|known| *known == one) {
        Some(at) => drop(among.remove(at)),
        None => among.push(one),
    }
}
