//! What carries the text of a step, and what can be listened to about its axis.

use super::Guide;
use crate::model::{AxisIdx, CooperationIdx, ExcerptIdx, Excerpts, Media};
use crate::state::Action;
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::excerpt_card::source_link;
use crate::ui::store::Store;
use crate::ui::texts::Texts;

/// The excerpts, each a way to its card, and the cooperations, with their sources.
pub(super) fn proofs(
    store: Store,
    excerpts: Vec<ExcerptIdx>,
    links: Vec<CooperationIdx>,
    texts: Texts,
) -> Node {
    let list = live(
        move || texts.get(),
        move |answer| {
            let found = answer.and_then(Result::ok);
            found.map(|found| {
                let cards = excerpts
                    .iter()
                    .map(|&excerpt| proof(store, excerpt, &found));
                let others = links.iter().map(|&link| cooperation(link, &found));
                let each: Vec<_> = cards.chain(others).collect();
                el("ul").attr("lang", found.lang.tag()).children(each)
            })
        },
    );
    el("div")
        .class("preuves")
        .child(el("h3").child(move || store.words().touring().proofs))
        .child(list)
        .into()
}

fn proof(store: Store, excerpt: ExcerptIdx, found: &Excerpts) -> Element {
    let body = found.body(excerpt);
    let territory = store.with_atlas(|atlas| {
        let about = atlas.excerpt(excerpt).territory;
        atlas.territory(about).short_name.clone()
    });
    let open = el("button")
        .attr("type", "button")
        .class("lien")
        .on("click", move |_: web_sys::Event| {
            store.dispatch(Action::OpenExcerpt(excerpt));
            store.reveal(".carte-extrait[aria-current]");
            store.recover_focus(crate::state::FocusTarget::Panel);
        })
        .child(body.title.clone());
    el("li").child(open).child(" ").child(
        el("span")
            .class("compte")
            .child(territory)
            .child(" · ")
            .child(source_link(found.source(body.source), found.lang)),
    )
}

fn cooperation(link: CooperationIdx, found: &Excerpts) -> Element {
    let body = found.cooperation(link);
    let said = el("span").class("dit").child(body.text.clone());
    el("li").child(said).child(" ").child(
        el("span")
            .class("compte")
            .child(source_link(found.source(body.source), found.lang)),
    )
}

/// What can be listened to about `axis`: as text with its duration and where it is announced, as a link where an address
/// is known. Followed: it comes with the tours and the texts.
pub(in crate::ui) fn medias(store: Store, guide: Guide, axis: AxisIdx, texts: Texts) -> Node {
    live(
        move || (guide.answer.get(), texts.get()),
        move |(tours, texts)| {
            let Some(Ok(tours)) = tours else {
                return Node::nothing();
            };
            let texts = texts.and_then(Result::ok);
            let about = tours.medias_about(axis);
            let each: Vec<Element> = about
                .map(|media| episode(store, media.clone(), texts.as_deref()))
                .collect();
            if each.is_empty() {
                return Node::nothing();
            }
            el("div")
                .class("ecoute")
                .child(el("h3").child(move || store.words().touring().listen))
                .child(el("ul").children(each))
                .into()
        },
    )
}

fn episode(store: Store, media: Media, texts: Option<&Excerpts>) -> Element {
    let title: Node = if media.url.is_empty() {
        media.title.into()
    } else {
        el("a")
            .attr("href", media.url)
            .attr("rel", "noopener external")
            .child(media.title)
            .into()
    };
    let minutes = media.minutes.map(|minutes| {
        [
            Node::from(" · "),
            (move || (store.words().touring().minutes)(minutes)).into(),
        ]
    });
    let said = [media.publisher, media.date].map(|text| (!text.is_empty()).then_some(text));
    let said: Vec<_> = said.into_iter().flatten().collect();
    let source = texts.map(|texts| {
        [
            Node::from(" · "),
            (move || store.words().touring().announced).into(),
            " ".into(),
            source_link(texts.source(media.source), texts.lang),
        ]
    });
    let about = el("span")
        .class("compte")
        .child(said.join(", "))
        .child(minutes)
        .child(source);
    el("li")
        .attr("lang", "fr")
        .child(title)
        .child(" ")
        .child(about)
}
