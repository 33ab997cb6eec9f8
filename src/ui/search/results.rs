//! What a search finds, as a list of groups.

use super::{Search, choose, list_id, option_id, shows};
use crate::model::Excerpts;
use crate::scene::Hit;
use crate::text::words;
use crate::ui::dom::{Element, Node, el, live};

/// The list under the field; in the page even when hidden, since the field points to it.
pub(super) fn popup(search: Search) -> Element {
    let store = search.store();
    let list = live(
        move || search.found.get(),
        move |found| groups(search, &found),
    );
    let state = move || {
        let words = store.words().reading();
        let failed = matches!(search.texts.get(), Some(Err(_)))
            || matches!(search.communes.get(), Some(Err(_)));
        let waiting = search.texts.get().is_none() || search.communes.get().is_none();
        if failed {
            words.search_partial.to_owned()
        } else if waiting {
            words.search_loading.to_owned()
        } else if search.found.with(Vec::is_empty) {
            (words.found)(0)
        } else {
            String::new()
        }
    };
    el("div")
        .class("resultats")
        .attr("hidden", move || !shows(search))
        // The field keeps the focus: a press in the list must not take it.
        .on("pointerdown", keep_focus)
        .on("mousedown", keep_focus)
        .child(
            el("div")
                .attr("id", list_id(store))
                .attr("role", "listbox")
                .attr("aria-label", move || store.words().reading().search)
                .child(list),
        )
        .child(el("p").class("aide").child(state))
}

fn keep_focus(event: web_sys::Event) {
    event.prevent_default();
}

fn groups(search: Search, found: &[(usize, Hit)]) -> Vec<Node> {
    let store = search.store();
    let mut nodes = Vec::new();
    for group in 0..Hit::GROUPS {
        let members = found.iter().enumerate();
        let members: Vec<(usize, Hit)> = members
            .filter(|(_, (of, _))| *of == group)
            .map(|(at, (_, hit))| (at, *hit))
            .collect();
        if members.is_empty() {
            continue;
        }
        let name = move || store.words().reading().found_groups[group];
        let options = members.into_iter().map(|(at, hit)| option(search, at, hit));
        let heading = el("p").attr("role", "presentation").child(name);
        nodes.push(
            el("div")
                .attr("role", "group")
                .attr("aria-label", name)
                .child(heading)
                .children(options)
                .into(),
        );
    }
    nodes
}

fn option(search: Search, at: usize, hit: Hit) -> Element {
    let selected = move || (search.active.get() == Some(at)).to_string();
    el("div")
        .attr("role", "option")
        .attr("id", option_id(search.store(), at))
        .attr("aria-selected", selected)
        .on("click", move |_: web_sys::Event| choose(search, hit))
        .child(name_of(search, hit))
}

/// What a result is called.
fn name_of(search: Search, hit: Hit) -> String {
    let lang = search.store().lang.get_untracked();
    let data = search.store().data();
    let atlas = &data.atlas;
    let territory = |t| atlas.territory(t).name.clone();
    match hit {
        Hit::Territory(found) => territory(found),
        Hit::Commune(n, within) => {
            let Some(Ok(communes)) = search.communes.get_untracked() else {
                return territory(within);
            };
            let words = words(lang).reading();
            let commune = communes.get(usize::from(n));
            commune.map_or_else(String::new, |commune| {
                (words.commune_in)(&commune.name, &territory(within))
            })
        }
        Hit::Axis(axis) => atlas.axis(axis).label.get(lang).to_owned(),
        Hit::Excerpt(excerpt) => {
            let title = |texts: &Excerpts| texts.body(excerpt).title.clone();
            let title = match search.texts.get_untracked() {
                Some(Ok(texts)) => title(&texts),
                Some(Err(_)) | None => String::new(),
            };
            format!("{} — {title}", territory(atlas.excerpt(excerpt).territory))
        }
    }
}
