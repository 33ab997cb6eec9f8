//! The matrix: kept territories by axes, each cell in words.

use crate::ui::prelude::*;

use super::choices::{choice, running};
use super::dom::{Element, Node, el, live};
use super::list::{cut, groups};
use super::sort::sort_choice;
use super::store::Store;
use crate::model::{AxisFamily, AxisIdx, Citation, Sort, TerritoryIdx};
use crate::scene::columns;
use crate::scene::glyph::lever_class;
use crate::scene::paint::class_of;
use crate::state::{Action, Origin};

/// The view of the table.
pub(super) fn table_view(store: Store) -> Node {
    el("section")
        .class("vue tableau")
        .attr("aria-label", move || store.words().view_names[2])
        .child(sort_choice(store))
        .child(matrix(store))
        .into()
}

/// The table, of the territories and axes kept in the order asked.
pub(super) fn matrix(store: Store) -> Node {
    let sort = store.sort;
    let families = Memo::new(move |_| {
        let kept = store.kept.get();
        store.with_atlas(|atlas| {
            AxisFamily::ALL.map(|family| columns(atlas, &kept, sort.get(), family))
        })
    });
    let groups = groups(store);
    live(
        move || (families.get(), groups.get()),
        move |(families, listing)| {
            let groups = listing.groups.iter();
            let rows: Vec<TerritoryIdx> = groups.flat_map(|g| g.members.clone()).collect();
            [
                Node::from(cut(store, &listing)),
                table(store, &families, &rows),
            ]
        },
    )
}

fn table(store: Store, families: &[Vec<AxisIdx>; 3], rows: &[TerritoryIdx]) -> Node {
    let n = rows.len();
    let axes: Vec<AxisIdx> = families.iter().flatten().copied().collect();
    let body = rows.iter().map(|&territory| row(store, territory, &axes));
    let table = el("table")
        .child(el("caption").child(move || (store.words().reading().caption)(n)))
        .child(head(store, families, &axes))
        .child(el("tbody").children(body));
    let empty = (n == 0).then(|| el("p").child(move || store.words().reading().nothing_left));
    // A region that scrolls is reached by keyboard, and has a name.
    let frame = el("div")
        .class("cadre-tableau")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", move || (store.words().reading().caption)(n))
        .child(table);
    [Node::from(empty), frame.into()].into()
}

/// Two lines: the families, then their axes; each axis sorts.
fn head(store: Store, families: &[Vec<AxisIdx>; 3], axes: &[AxisIdx]) -> Element {
    let name = el("th")
        .attr("scope", "col")
        .attr("rowspan", "2")
        .attr("aria-sort", move || aria_sort(store, Sort::Name))
        .child(
            choice(store, Action::Sort(Sort::Name))
                .class("trier")
                .child(move || store.words().reading().territory),
        );
    let groups = AxisFamily::ALL.into_iter().zip(families);
    let groups = groups
        .filter(|(_, axes)| !axes.is_empty())
        .map(|(family, axes)| {
            el("th")
                .attr("scope", "colgroup")
                .attr("colspan", axes.len().to_string())
                .child(move || (store.words().reading().family)(family))
        });
    let heads = axes.iter().map(|&axis| axis_head(store, axis));
    el("thead")
        .child(el("tr").child(name).children(groups))
        .child(el("tr").children(heads))
}

fn aria_sort(store: Store, sort: Sort) -> Option<&'static str> {
    let sorted = store.sort.get() == sort;
    running(|| if sorted { "ascending" } else { "none" })
}

/// The head of the column of `axis`: its name sorts, and beside it stands what opens its reading. A page that stands still
/// has one order: there the name leads to the reading.
fn axis_head(store: Store, axis: AxisIdx) -> Element {
    let short = move || {
        let lang = store.lang.get();
        store.with_atlas(|atlas| atlas.axis(axis).short.get(lang).to_owned())
    };
    let sort = Sort::Axis(axis);
    let name = match running(|| choice(store, Action::Sort(sort)).class("trier")) {
        Some(sorting) => sorting,
        None => choice(store, Action::Read(axis)),
    };
    el("th")
        .attr("scope", "col")
        .attr("aria-sort", move || aria_sort(store, sort))
        .child(name.child(short))
        .child(running(|| read_button(store, axis)))
}

/// Opens the reading of `axis`.
pub(super) fn read_button(store: Store, axis: AxisIdx) -> Element {
    let slug = store.with_atlas(|atlas| atlas.axis(axis).slug.clone());
    let label = move || {
        let lang = store.lang.get();
        let name = store.with_atlas(|atlas| atlas.axis(axis).short.get(lang).to_owned());
        (store.words().reading().read)(&name)
    };
    choice(store, Action::Read(axis))
        .class("lire")
        .attr("data-lire", running(|| slug))
        .attr("aria-label", label)
        .attr("title", label)
        .child("¶")
}

fn row(store: Store, territory: TerritoryIdx, axes: &[AxisIdx]) -> Element {
    let (code, name) = store.with_atlas(|atlas| {
        let territory = atlas.territory(territory);
        (territory.code.clone(), territory.name.clone())
    });
    let open = choice(store, Action::Select(territory, Origin::List))
        .class("entree")
        .attr("data-code", running(|| code.clone()))
        .attr("lang", "fr")
        .attr("aria-current", move || {
            (store.opened.get() == Some(territory)).then_some("true")
        })
        .child(name);
    let cells = axes.iter().map(|&axis| cell(store, territory, axis, &code));
    el("tr")
        .child(el("th").attr("scope", "row").child(open))
        .children(cells)
}

/// A cell: the state in words; where there are excerpts, a button that opens them. In a page that stands still the name of
/// the row leads to them: hundreds of links more would weigh as much as the map.
fn cell(store: Store, territory: TerritoryIdx, axis: AxisIdx, code: &str) -> Element {
    let (state, n, slug, lever) = store.with_atlas(|atlas| {
        let state = atlas.citation(territory, axis);
        let lever = if state == Citation::Cited && atlas.is_lever(axis) {
            lever_class(atlas, axis)
        } else {
            ""
        };
        (
            state,
            atlas.excerpts_under(territory, axis).count(),
            atlas.axis(axis).slug.clone(),
            lever,
        )
    });
    let open = |state| match state {
        Citation::Cited => running(|| {
            choice(store, Action::OpenCell(territory, axis))
                .attr("data-code", code.to_owned())
                .attr("data-axe", slug)
                .child(move || (store.words().reading().cited)(n))
        }),
        Citation::NotCited | Citation::NoAnswer => None,
    };
    let content = match open(state) {
        Some(button) => button.into(),
        None => Node::from(move || (store.words().citation)(state)),
    };
    el("td")
        .class([class_of(state), lever].join(" ").trim_end().to_owned())
        .child(content)
}
