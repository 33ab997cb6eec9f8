//! Two to four territories side by side, what differs first.

use crate::ui::prelude::*;

use super::choices::territory_options;
use super::dom::{Element, Node, el, live};
use super::store::Store;
use crate::model::{Atlas, Citation, CompareRow, Compared, Lang, TerritoryIdx, compare_rows};
use crate::scene::paint::class_of;
use crate::state::{Action, Explore};
use crate::text::{Words, words};

/// The comparison, once a territory is in it.
pub(super) fn comparison() -> Node {
    let store = Store::expect();
    let compared = Memo::new(move |_| store.exploring.get().compared);
    live(
        move || (compared.get(), store.lang.get()),
        move |(compared, lang)| {
            (!compared.is_empty()).then(|| {
                let id = format!("{}-comparer", store.instance());
                let words = words(lang);
                el("section")
                    .class("comparaison")
                    .attr("aria-labelledby", id.clone())
                    .child(
                        el("h2")
                            .attr("id", id)
                            .attr("tabindex", "-1")
                            .child(words.exploring().compare),
                    )
                    .child(members(store, compared, words))
                    .child(body(store, compared, lang))
            })
        },
    )
}

/// The button of the panel that puts `territory` in the comparison, or takes it out.
pub(super) fn compare_button(store: Store, territory: TerritoryIdx) -> Element {
    let is_in = move || store.exploring.get().compared.contains(territory);
    let act = move |_: web_sys::Event| {
        let asked = if store.snapshot().exploring.compared.contains(territory) {
            Explore::Uncompare(territory)
        } else {
            Explore::Compare(territory)
        };
        store.dispatch(Action::Explore(asked));
    };
    el("button")
        .attr("type", "button")
        .class("bouton")
        .attr("aria-pressed", move || is_in().to_string())
        .on("click", act)
        .child(move || {
            let words = store.words().exploring();
            if is_in() {
                words.compare_in
            } else {
                words.compare_with
            }
        })
}

/// Who is compared, with a way to take each out, and the choice of one more.
fn members(store: Store, compared: Compared, words: &'static Words) -> Element {
    let names = compared.iter().map(|territory| {
        let name = store.with_atlas(|atlas| atlas.territory(territory).name.clone());
        let remove = el("button")
            .attr("type", "button")
            .class("bouton")
            .attr("aria-label", (words.exploring().compare_remove)(&name))
            .on("click", move |_: web_sys::Event| {
                store.dispatch(Action::Explore(Explore::Uncompare(territory)));
            })
            .child("×");
        el("li")
            .child(el("span").attr("lang", "fr").child(name))
            .child(remove)
    });
    let add = move |event: web_sys::Event| {
        let slug = event_target_value(&event);
        let found = store.with_atlas(|atlas| atlas.find_territory(&slug));
        if let Some(territory) = found {
            store.dispatch(Action::Explore(Explore::Compare(territory)));
        }
    };
    let full = compared.len() == Compared::CAPACITY;
    let choice = if full {
        el("p").class("note").child(words.exploring().compare_full)
    } else {
        let options = territory_options(store, |t| compared.contains(t), None);
        el("label").child(words.exploring().compare_add).child(
            el("select")
                .on("change", add)
                .child(
                    el("option")
                        .attr("value", "")
                        .child(words.exploring().compare_pick),
                )
                .children(options),
        )
    };
    el("div")
        .class("compares")
        .child(el("ul").children(names))
        .child(choice)
}

fn body(store: Store, compared: Compared, lang: Lang) -> Node {
    let words = words(lang);
    if !compared.can_compare() {
        return el("p")
            .class("note")
            .child(words.exploring().compare_hint)
            .into();
    }
    let data = store.data();
    let atlas = &data.atlas;
    let rows = compare_rows(atlas, compared);
    let n_differ = rows.iter().filter(|row| row.differs()).count();
    let n_columns = compared.len();
    let heads = compared.iter().map(|t| {
        head("columnheader", "col")
            .attr("lang", "fr")
            .child(atlas.territory(t).name.clone())
    });
    let (differing, same) = rows.split_at(n_differ);
    let part = |n: usize, rows: &[CompareRow]| {
        (!rows.is_empty()).then(|| {
            let title = head("rowheader", "rowgroup")
                .class("partie")
                .attr("colspan", (n_columns + 1).to_string())
                .child(words.exploring().compare_parts[n]);
            group("tbody").child(line().child(title)).children(
                rows.iter()
                    .map(|row| axis_row(store, atlas, compared, row, lang)),
            )
        })
    };
    el("table")
        .class(format!("comparatif sur-{n_columns}"))
        .attr("role", "table")
        .child(el("caption").child((words.exploring().compare_caption)(n_differ, rows.len())))
        .child(
            group("thead").child(
                line()
                    .child(head("columnheader", "col").child(words.exploring().axis))
                    .children(heads),
            ),
        )
        .child(identity(atlas, compared, words))
        .child(part(0, differing))
        .child(part(1, same))
        .into()
}

/// Kind, région, population.
fn identity(atlas: &Atlas, compared: Compared, words: &'static Words) -> Element {
    let rows = words
        .exploring()
        .compare_rows
        .into_iter()
        .enumerate()
        .map(|(n, name)| {
            let cells = compared.iter().map(|t| {
                let about = atlas.territory(t);
                let text = match n {
                    0 => (words.opened().kind)(about.kind).to_owned(),
                    1 => about.region.clone(),
                    _ => about
                        .population
                        .as_ref()
                        .map_or_else(String::new, words.opened().population),
                };
                cell().child(text)
            });
            line()
                .child(head("rowheader", "row").child(name))
                .children(cells)
        });
    group("tbody").children(rows)
}

fn axis_row(
    store: Store,
    atlas: &Atlas,
    compared: Compared,
    row: &CompareRow,
    lang: Lang,
) -> Element {
    let words = words(lang);
    let axis = row.axis;
    let cells = compared.iter().zip(&row.states).map(|(territory, &state)| {
        let said = (words.citation)(state);
        let n = atlas.excerpts_under(territory, axis).count();
        let content: Node = match state {
            Citation::Cited => el("button")
                .attr("type", "button")
                .class("lien")
                .on("click", move |_: web_sys::Event| {
                    store.dispatch(Action::OpenCell(territory, axis));
                })
                .child([said, " (", &(words.opened().excerpts)(n), ")"].concat())
                .into(),
            Citation::NotCited | Citation::NoAnswer => said.into(),
        };
        cell()
            .class(["etat ", class_of(state)].concat())
            .child(content)
    });
    line()
        .child(head("rowheader", "row").child(atlas.axis(axis).short.get(lang).to_owned()))
        .children(cells)
}

// Roles are told because the narrow layout makes grids of the rows, which takes them from the elements.

fn group(tag: &'static str) -> Element {
    el(tag).attr("role", "rowgroup")
}

fn line() -> Element {
    el("tr").attr("role", "row")
}

fn head(role: &'static str, scope: &'static str) -> Element {
    el("th").attr("role", role).attr("scope", scope)
}

fn cell() -> Element {
    el("td").attr("role", "cell")
}
