//! The territories that the filter keeps, in the order asked: the map without the map.

use crate::ui::prelude::*;

use super::choices::{choice, running};
use super::dom::{Chorus, Element, Node, el, live, sung};
use super::sort::sort_choice;
use super::store::Store;
use crate::model::{AxisFamily, Coloring, Lang, Sort, TerritoryIdx};
use crate::scene::paint::status_class;
use crate::scene::{Group, GroupHead, ListRequest, Listing, distance_m, listing, status};
use crate::state::{Action, Origin};

/// What entries follow, each with what changes it.
struct Choruses {
    /// Which one is open.
    current: Chorus<Option<TerritoryIdx>>,
    /// What the colours tell, and the language.
    told: Chorus<(Coloring, Lang)>,
}

impl Choruses {
    fn new(store: Store) -> Self {
        Self {
            current: Chorus::of(move || store.opened.get()),
            told: Chorus::of(move || (store.told.get(), store.lang.get())),
        }
    }
}

/// How much an entry says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// Its name and its state: beside the map.
    Line,
    /// Also its kind, its place and its cited axes: the view of its own.
    Card,
}

/// The list beside the map.
pub(super) fn territory_list() -> Node {
    list_of(Store::expect(), Detail::Line).into()
}

/// The view of cards.
pub(super) fn list_view(store: Store) -> Node {
    list_of(store, Detail::Card).toggle("vue", || true).into()
}

fn list_of(store: Store, detail: Detail) -> Element {
    let groups = groups(store);
    let sections = live(
        move || groups.get(),
        move |listing| {
            let choruses = Choruses::new(store);
            let sections = listing.groups.iter();
            let sections = sections.map(|group| section(store, group, detail, &choruses));
            let sections: Vec<Element> = sections.collect();
            [
                Node::from(cut(store, &listing)),
                sung(
                    [choruses.current.voices(), choruses.told.voices()],
                    sections,
                ),
            ]
        },
    );
    let empty = live(
        move || groups.with(|listing| listing.groups.is_empty()),
        move |empty| empty.then(|| el("p").child(move || store.words().reading().nothing_left)),
    );
    el("nav")
        .class("liste")
        .attr("part", "liste")
        .attr("aria-label", move || store.words().territories)
        .child(
            el("h2")
                .attr("tabindex", "-1")
                .child(move || store.words().territories),
        )
        .child((detail == Detail::Card).then(|| sort_choice(store)))
        .child(empty)
        .child(sections)
}

/// Says what `listing` leaves out, if anything.
pub(super) fn cut(store: Store, listing: &Listing) -> Option<Element> {
    let (shown, all) = (listing.shown, listing.all);
    let told = move || (store.words().host().some_listed)(shown, all);
    (shown < all).then(|| el("p").class("mention").child(told))
}

/// The kept territories in the order asked; the table takes them too.
pub(super) fn groups(store: Store) -> Memo<Listing> {
    let sort = store.sort;
    // Only an order by distance looks at the choice: another choice then moves every entry.
    let from = Memo::new(move |_| match sort.get() {
        Sort::Distance => store.opened.get(),
        Sort::Region | Sort::Name | Sort::Similarity | Sort::Axis(_) => None,
    });
    Memo::new(move |_| {
        let data = store.data();
        Listing::of(listing(&ListRequest {
            atlas: &data.atlas,
            shapes: &data.shapes,
            kept: &store.kept.get(),
            sort: sort.get(),
            chosen: from.get(),
        }))
    })
}

fn section(store: Store, group: &Group, detail: Detail, choruses: &Choruses) -> Element {
    let members = group.members.iter();
    let entries = members.map(|&territory| entry(store, territory, detail, choruses));
    let heading = heading(store, group.head);
    el("section")
        .child(heading)
        .child(el("ul").children(entries))
}

/// The heading of a group; nothing above a list without groups.
pub(super) fn heading(store: Store, head: GroupHead) -> Option<Element> {
    let title = el("h3");
    Some(match head {
        GroupHead::None => return None,
        GroupHead::Region(Some(region)) => {
            let name = store.with_atlas(|atlas| atlas.regions()[region.index()].clone());
            title.attr("lang", "fr").child(name)
        }
        GroupHead::Region(None) => title.child(move || store.words().reading().no_region),
        GroupHead::State(state) => title.child(move || (store.words().citation)(state)),
        GroupHead::Near => title.child(move || {
            let name = |t| store.with_atlas(|atlas| atlas.territory(t).name.clone());
            let chosen = store.opened.get().map(name);
            (store.words().reading().near)(&chosen.unwrap_or_default())
        }),
        GroupHead::Elsewhere => title.child(move || store.words().reading().elsewhere),
    })
}

/// One territory of the list.
fn entry(store: Store, territory: TerritoryIdx, detail: Detail, choruses: &Choruses) -> Element {
    let (code, name) = store.with_atlas(|atlas| {
        let territory = atlas.territory(territory);
        (territory.code.clone(), territory.name.clone())
    });
    let told = choruses.told.said();
    let status = move || {
        told.with(|&(told, lang)| store.with_atlas(|atlas| status(atlas, told, territory, lang)))
    };
    let told = choruses.told.said();
    let class = move || {
        let class =
            told.with(|&(told, _)| store.with_atlas(|atlas| status_class(atlas, told, territory)));
        ["etat ", class].concat()
    };
    let current = choruses.current.said();
    let highlight = move |_: web_sys::Event| store.dispatch(Action::Highlight(territory));
    let leave = move |_: web_sys::Event| store.dispatch(Action::Unhighlight(territory));
    let button = choice(store, Action::Select(territory, Origin::List))
        .class("entree")
        .attr("data-code", running(|| code))
        .attr("aria-current", move || {
            current.with(|current| (*current == Some(territory)).then_some("true"))
        })
        .within(&choruses.current)
        .on("pointerenter", highlight)
        .on("pointerleave", leave)
        .on("focus", highlight)
        .on("blur", leave)
        .child(el("span").attr("lang", "fr").child(name))
        .child(
            el("span")
                .class(class)
                .within(&choruses.told)
                .text(status)
                .within(&choruses.told),
        );
    let more = (detail == Detail::Card).then(|| card(store, territory));
    el("li").child(button).child(more)
}

/// Kind, place, distance, and the cited axes of `territory`.
fn card(store: Store, territory: TerritoryIdx) -> Element {
    let (kind, place) = store.with_atlas(|atlas| {
        let about = atlas.territory(territory);
        (about.kind, about.department.clone())
    });
    let place = (!place.is_empty()).then(|| {
        [
            Node::from(" · "),
            el("span").attr("lang", "fr").child(place).into(),
        ]
    });
    let away = move || {
        let distance = distance_m(&store.data().shapes, store.opened.get()?, territory)?;
        let told = (store.words().reading().distance)(distance);
        (store.sort.get() == Sort::Distance).then(|| format!(" · {told}"))
    };
    let axes = move || {
        let lang = store.lang.get();
        store.with_atlas(|atlas| {
            let cited = atlas.cited(territory).iter();
            let levers = cited.filter(|&axis| atlas.axis(axis).family == AxisFamily::Lever);
            let names = levers.map(|axis| atlas.axis(axis).short.get(lang).to_owned());
            names.collect::<Vec<_>>().join(" · ")
        })
    };
    el("div")
        .class("fiche")
        .child(
            el("p")
                .child(move || (store.words().opened().kind)(kind))
                .child(place)
                .child(away),
        )
        .child(el("p").child(axes))
}
