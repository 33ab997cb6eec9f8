//! The component: loading, failure, or the explorer.

use crate::ui::prelude::*;
use leptos::html::Div;

use super::dom::{Node, el, live};
use super::explorer::explorer;
use super::load::load_map;
use super::loading::Loading;
use super::problems::problems;
use super::store::Tell;
use super::trial::Trial;
use super::{address, focus};
use crate::text::{Failure, words};

/// The map, from the files under `base`: the address of the folder of the data files, ending with `/`; empty for the
/// page's own. `tell` tells the host page.
///
/// `origins`: other origins than the page's that a host's own file (`?geojson=`) may come from.
pub fn app(base: String, origins: Vec<String>, tell: Tell) -> AnyView {
    let host = StoredValue::new(address::host_file(origins));
    let base = StoredValue::new(base);
    let trial = Trial::new(None);
    let map = Loading::new(move || Some(load_map(base.get_value(), host.get_value(), trial.get())));
    let retry = Callback::new(move |()| map.retry());
    let content = live(
        move || map.get(),
        move |answer| match answer {
            None => waiting(),
            Some(Err(failures)) => refused(failures, retry, map.was_retried()),
            Some(Ok(loaded)) => explorer(
                loaded,
                base.get_value(),
                retry,
                map.was_retried(),
                tell,
                trial,
            ),
        },
    );
    content.into_any()
}

/// The files are on their way.
fn waiting() -> Node {
    let lang = address::lang();
    el("div")
        .class("leviers attente")
        .attr("lang", lang.tag())
        .child(el("h1").child(words(lang).title))
        .child(el("p").attr("role", "status").child(words(lang).loading))
        .into()
}

/// There is nothing to show.
fn refused(failures: Vec<Failure>, retry: Callback<()>, retried: bool) -> Node {
    let lang = address::lang();
    let root = NodeRef::<Div>::new();
    if retried {
        focus::recover(root, ".problemes button".to_owned());
    }
    let heading = move || words(lang).failed.to_owned();
    el("div")
        .class("leviers attente")
        .attr("lang", lang.tag())
        .node_ref(root)
        .child(el("h1").child(words(lang).title))
        .child(problems(Signal::stored(lang), heading, failures, retry))
        .into()
}
