//! The same links as sentences, each with its summary and its source.

use std::sync::Arc;

use super::Links;
use super::kinds::sample;
use crate::model::{Atlas, CooperationIdx, Excerpts, LinkScope, TerritoryIdx};
use crate::state::{Action, Explore};
use crate::text::{LinkFacts, words};
use crate::ui::choices::{anchor, choice, running};
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::excerpt_card::source_link;
use crate::ui::texts::Texts;

/// All the links shown, those that the map could not draw included.
pub(super) fn sentences(links: Links, texts: Texts) -> Node {
    let store = links.store;
    live(
        move || {
            (
                links.shown.get(),
                links.scope.get(),
                texts.get().and_then(Result::ok),
                store.lang.get(),
            )
        },
        move |(shown, scope, texts, _)| {
            if shown.is_empty() {
                return el("p").class("vide").child(nothing(links, scope));
            }
            all(links, scope, &shown, texts.as_ref())
        },
    )
}

/// The links `shown` of `scope`, one after the other.
pub(super) fn all(
    links: Links,
    scope: LinkScope,
    shown: &[CooperationIdx],
    texts: Option<&Arc<Excerpts>>,
) -> Element {
    let told = shown.iter().map(|&link| told(links, scope, link, texts));
    el("ol").class("phrases-liens").children(told)
}

fn nothing(links: Links, scope: LinkScope) -> &'static str {
    let words = links.store.words().exploring();
    match scope {
        LinkScope::Among(compared) if !compared.can_compare() => words.select_two,
        LinkScope::Among(_) => words.no_link_among,
        LinkScope::All | LinkScope::Of(_) => words.no_link,
    }
}

fn told(
    links: Links,
    scope: LinkScope,
    idx: CooperationIdx,
    texts: Option<&Arc<Excerpts>>,
) -> Element {
    let store = links.store;
    let data = store.data();
    let about = data.atlas.cooperation(idx);
    let from = teller(scope, about.territory, about.partner);
    let sentence = (store.words().exploring().link)(&facts(&data.atlas, idx, from));
    let others = about
        .ends()
        .filter(|&end| end != from || scope == LinkScope::All);
    let buttons = others.map(|end| {
        let name = data.atlas.territory(end).name.clone();
        choice(store, Action::Explore(Explore::Choose(Some(end))))
            .class("lien")
            .attr("lang", "fr")
            .child(name)
    });
    let body = texts.map(|texts| {
        let body = texts.cooperation(idx);
        let words = words(texts.lang);
        let source = el("p")
            .class("reference")
            .child(words.exploring().source)
            .child(words.carto.colon)
            .child(source_link(texts.source(body.source), texts.lang));
        [
            el("p")
                .attr("lang", texts.lang.tag())
                .child(body.text.clone()),
            source,
        ]
    });
    el("li")
        .attr("id", anchor(&about.id))
        .attr("data-lien", running(|| about.id.clone()))
        .toggle("montre", move || links.pointed.get() == Some(idx))
        .on("pointerenter", move |_: web_sys::Event| {
            links.pointed.set(Some(idx));
        })
        .on("pointerleave", move |_: web_sys::Event| {
            links.pointed.set(None);
        })
        .on("focusin", move |_: web_sys::Event| {
            links.pointed.set(Some(idx));
        })
        .on("focusout", move |_: web_sys::Event| links.pointed.set(None))
        .child(
            el("p")
                .class("phrase-lien")
                .child(sample(about.kind))
                .child(el("strong").child(sentence)),
        )
        .child(body)
        .child(el("p").class("partenaires").children(buttons))
}

/// Who the sentence is told from: the chosen territory when it is one end.
fn teller(
    scope: LinkScope,
    territory: TerritoryIdx,
    partner: Option<TerritoryIdx>,
) -> TerritoryIdx {
    match scope {
        LinkScope::Of(chosen) if partner == Some(chosen) => chosen,
        LinkScope::All | LinkScope::Of(_) | LinkScope::Among(_) => territory,
    }
}

fn facts(atlas: &Atlas, idx: CooperationIdx, from: TerritoryIdx) -> LinkFacts<'_> {
    let about = atlas.cooperation(idx);
    let partner = about
        .partner
        .is_some()
        .then(|| about.ends().find(|&end| end != from))
        .flatten();
    LinkFacts {
        from: &atlas.territory(from).name,
        partner: partner.map(|partner| atlas.territory(partner).name.as_str()),
        outside: &about.outside,
        kind: about.kind,
        year: about.year,
    }
}
