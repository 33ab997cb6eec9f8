//! The matrix: kept territories by axes, each cell in words.

use crate::ui::prelude::*;

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
    let sort = Memo::new(move |_| store.state().sort);
    let families = Memo::new(move |_| {
        let kept = store.kept.get();
        store.with_atlas(|atlas| {
            AxisFamily::ALL.map(|family| columns(atlas, &kept, sort.get(), family))
        })
    });
    let groups = groups(store);
    let content = live(
        move || (families.get(), groups.get()),
        move |(families, listing)| {
            let groups = listing.groups.iter();
            let rows: Vec<TerritoryIdx> = groups.flat_map(|g| g.members.clone()).collect();
            [
                Node::from(cut(store, &listing)),
                table(store, &families, &rows),
            ]
        },
    );
    el("section")
        .class("vue tableau")
        .attr("aria-label", move || store.words().view_names[2])
        .child(sort_choice(store))
        .child(content)
        .into()
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
        .child(sort_button(store, Sort::Name, move || {
            store.words().reading().territory.to_owned()
        }));
    let groups = AxisFamily::ALL.into_iter().zip(families);
    let groups = groups
        .filter(|(_, axes)| !axes.is_empty())
        .map(|(family, axes)| {
            el("th")
                .attr("scope", "colgroup")
                .attr("colspan", axes.len().to_string())
                .child(move || (store.words().reading().family)(family))
        });
    let heads = axes.iter().map(|&axis| {
        let short = move || {
            let lang = store.lang.get();
            store.with_atlas(|atlas| atlas.axis(axis).short.get(lang).to_owned())
        };
        el("th")
            .attr("scope", "col")
            .attr("aria-sort", move || aria_sort(store, Sort::Axis(axis)))
            .child(sort_button(store, Sort::Axis(axis), short))
            .child(read_button(store, axis))
    });
    el("thead")
        .child(el("tr").child(name).children(groups))
        .child(el("tr").children(heads))
}

fn aria_sort(store: Store, sort: Sort) -> &'static str {
    if store.state().sort == sort {
        "ascending"
    } else {
        "none"
    }
}

fn sort_button(store: Store, sort: Sort, name: impl Fn() -> String + 'static) -> Element {
    el("button")
        .attr("type", "button")
        .class("trier")
        .on("click", move |_: web_sys::Event| {
            store.dispatch(Action::Sort(sort));
        })
        .child(name)
}

/// Opens the reading of `axis`.
pub(super) fn read_button(store: Store, axis: AxisIdx) -> Element {
    let slug = store.with_atlas(|atlas| atlas.axis(axis).slug.clone());
    let label = move || {
        let lang = store.lang.get();
        let name = store.with_atlas(|atlas| atlas.axis(axis).short.get(lang).to_owned());
        (store.words().reading().read)(&name)
    };
    el("button")
        .attr("type", "button")
        .class("lire")
        .attr("data-lire", slug)
        .attr("aria-label", label)
        .attr("title", label)
        .on("click", move |_: web_sys::Event| {
            store.dispatch(Action::Read(axis));
        })
        .child("¶")
}

fn row(store: Store, territory: TerritoryIdx, axes: &[AxisIdx]) -> Element {
    let (code, name) = store.with_atlas(|atlas| {
        let territory = atlas.territory(territory);
        (territory.code.clone(), territory.name.clone())
    });
    let open = el("button")
        .attr("type", "button")
        .class("entree")
        .attr("data-code", code.clone())
        .attr("lang", "fr")
        .attr("aria-current", move || {
            (store.opened.get() == Some(territory)).then_some("true")
        })
        .on("click", move |_: web_sys::Event| {
            store.dispatch(Action::Select(territory, Origin::List));
        })
        .child(name);
    let cells = axes.iter().map(|&axis| cell(store, territory, axis, &code));
    el("tr")
        .child(el("th").attr("scope", "row").child(open))
        .children(cells)
}

/// A cell: the state in words; where there are excerpts, a button that opens them.
fn cell(store: Store, territory: TerritoryIdx, axis: AxisIdx, code: &str) -> Element {
    let (state, n, slug, lever) = store.with_atlas(|atlas| {
        let lever = if atlas.is_lever(axis) {
            lever_class(atlas, axis)
        } else {
            ""
        };
        (
            atlas.citation(territory, axis),
            atlas.excerpts_under(territory, axis).count(),
            atlas.axis(axis).slug.clone(),
            lever,
        )
    });
    let class = format!("{} {lever}", class_of(state));
    let content: Node = match state {
        Citation::Cited => el("button")
            .attr("type", "button")
            .attr("data-code", code.to_owned())
            .attr("data-axe", slug)
            .on("click", move |_: web_sys::Event| {
                store.dispatch(Action::OpenCell(territory, axis));
            })
            .child(move || (store.words().reading().cited)(n))
            .into(),
        Citation::NotCited | Citation::NoAnswer => {
            Node::from(move || (store.words().citation)(state))
        }
    };
    el("td").class(class).child(content)
}
