//! Who resembles the chosen territory, and who is near it: always with the reason in words.

use crate::ui::prelude::*;

use super::gaps::gaps;
use crate::model::{AxisSet, Lang, Likeness, Likenesses, TerritoryIdx, likeness, likenesses};
use crate::scene::{Way, neighbours, way};
use crate::state::{Action, Explore, NearAmong, NearBy};
use crate::text::{WayFacts, words};
use crate::ui::choices::{field, link_button, radio};
use crate::ui::dom::{Element, Node, el, live};
use crate::ui::load::MapData;
use crate::ui::store::Store;

/// How many neighbours are told at first; the others are in a disclosure.
const FIRST: usize = 8;

/// How many neighbours « cited for them and not for us » looks at.
pub(super) const NEAREST: usize = 5;

/// The section of neighbours; it asks for a territory as long as none is chosen.
pub(super) fn near() -> Node {
    let store = Store::expect();
    let kept = store.kept;
    let found = Memo::new(move |_| {
        let chosen = store.opened.get()?;
        let exploring = store.exploring.get();
        let kept = kept.get();
        let data = store.data();
        let among = |&other: &TerritoryIdx| exploring.near_among.admits(&data.atlas, chosen, other);
        let others = || kept.iter().filter(among);
        let alike = likenesses(&data.atlas, chosen, others());
        let order: Vec<TerritoryIdx> = match exploring.near_by {
            NearBy::Citations => alike.ranked.iter().map(|each| each.territory).collect(),
            NearBy::Distance => {
                let near = neighbours(&data.shapes, chosen, others());
                near.iter().map(|each| each.territory).collect()
            }
        };
        Some((chosen, exploring.near_by, order, alike))
    });
    live(
        move || (found.get(), store.lang.get()),
        move |(found, lang)| {
            let section = el("section").class("proches");
            let Some((chosen, by, order, alike)) = found else {
                return section.child(
                    el("p")
                        .class("note")
                        .child(words(lang).exploring().near_choose),
                );
            };
            let data = store.data();
            let name = &data.atlas.territory(chosen).name;
            section
                .child(el("h3").child((words(lang).exploring().near)(name)))
                .child(el("p").class("note").child(words(lang).exploring().as_read))
                .child(choices(store))
                .child(list(store, &data, chosen, lang, &order))
                .child(not_compared(&data, chosen, by, &alike, lang))
                .child(gaps(
                    store,
                    chosen,
                    order.get(..NEAREST.min(order.len())).unwrap_or_default(),
                    lang,
                ))
        },
    )
}

fn choices(store: Store) -> Element {
    let by = NearBy::ALL.into_iter().enumerate().map(|(n, by)| {
        radio(
            store,
            "proches",
            move || store.words().exploring().near_by[n].to_owned(),
            move || store.exploring.get().near_by == by,
            move || store.dispatch(Action::Explore(Explore::NearBy(by))),
        )
    });
    let among = NearAmong::ALL.into_iter().enumerate().map(|(n, among)| {
        radio(
            store,
            "parmi",
            move || store.words().exploring().near_among[n].to_owned(),
            move || store.exploring.get().near_among == among,
            move || store.dispatch(Action::Explore(Explore::NearAmong(among))),
        )
    });
    el("div")
        .class("reglages-liens")
        .child(field(store, |words| words.exploring().near_order, by))
        .child(field(store, |words| words.exploring().near_whom, among))
}

fn list(
    store: Store,
    data: &MapData,
    chosen: TerritoryIdx,
    lang: Lang,
    order: &[TerritoryIdx],
) -> Node {
    let items = |part: &[TerritoryIdx]| -> Vec<Element> {
        part.iter()
            .map(|&other| item(store, data, chosen, other, lang))
            .collect()
    };
    let (first, rest) = order.split_at(FIRST.min(order.len()));
    let rest = (!rest.is_empty()).then(|| {
        let more = (words(lang).exploring().more_near)(rest.len());
        el("details").child(el("summary").child(more)).child(
            el("ol")
                .class("liste-proches")
                .attr("start", (FIRST + 1).to_string())
                .children(items(rest)),
        )
    });
    [
        Node::from(el("ol").class("liste-proches").children(items(first))),
        rest.into(),
    ]
    .into()
}

fn item(
    store: Store,
    data: &MapData,
    chosen: TerritoryIdx,
    other: TerritoryIdx,
    lang: Lang,
) -> Element {
    let words = words(lang);
    let atlas = &data.atlas;
    let names = |set: AxisSet| -> Vec<&str> {
        set.iter()
            .map(|axis| atlas.axis(axis).short.get(lang))
            .collect()
    };
    let reasons = likeness(atlas, chosen, other).map(|likeness: Likeness| {
        let parts = [
            (likeness.shared, words.exploring().shared),
            (likeness.theirs, words.exploring().theirs),
            (likeness.ours, words.exploring().ours),
        ];
        let told = parts.into_iter().filter(|(set, _)| !set.is_empty());
        let told: Vec<String> = told.map(|(set, tell)| tell(&names(set))).collect();
        [
            el("p").child((words.exploring().alike)(likeness.percent())),
            el("p").child(told.join(" ")),
        ]
    });
    let name = atlas.territory(other).name.clone();
    let way = way(&data.shapes, chosen, other).map(|way| {
        let told = (words.exploring().way)(&way_facts(&atlas.territory(other).short_name, way));
        el("p").child(told)
    });
    let choose = move || store.dispatch(Action::Explore(Explore::Choose(Some(other))));
    let compare = move || {
        store.dispatch(Action::Explore(Explore::Compare(chosen)));
        store.dispatch(Action::Explore(Explore::Compare(other)));
    };
    el("li")
        .attr("data-code", atlas.territory(other).code.clone())
        .child(
            el("p")
                .class("tete-proche")
                .child(link_button(name.clone(), choose).attr("lang", "fr"))
                .child(" ")
                .child(link_button(words.exploring().compare, compare).attr(
                    "aria-label",
                    [words.exploring().compare_add, " ", &name].concat(),
                )),
        )
        .child(way)
        .child(reasons)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole kilometres on the Earth"
)]
fn way_facts(name: &str, way: Way) -> WayFacts<'_> {
    WayFacts {
        name,
        km: (way.distance_m / 1000.0).round() as u32,
        compass: way.compass,
        zone: way.zone,
    }
}

/// Says who could not be compared: never silently.
fn not_compared(
    data: &MapData,
    chosen: TerritoryIdx,
    by: NearBy,
    alike: &Likenesses,
    lang: Lang,
) -> Node {
    let words = words(lang);
    let name = |&t: &TerritoryIdx| data.atlas.territory(t).name.as_str();
    let text = if alike.ranked.is_empty() {
        (words.exploring().cannot_compare)(name(&chosen))
    } else if by == NearBy::Citations && !alike.not_compared.is_empty() {
        let names: Vec<&str> = alike.not_compared.iter().map(name).collect();
        (words.exploring().not_compared)(&names)
    } else {
        return Node::nothing();
    };
    el("p").class("note").child(text).into()
}
