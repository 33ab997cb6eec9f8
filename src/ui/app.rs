//! The component: loading, failure, or the explorer.

use crate::ui::prelude::*;
use leptos::html::Div;
use wasm_bindgen::JsValue;

use super::address::Address;
use super::dom::{HeadingLevel, Node, el, live};
use super::explorer::explorer;
use super::focus;
use super::guest::Guest;
use super::host::HostFile;
use super::late_loads::tell_failures;
use super::load::load_map;
use super::loading::Loading;
use super::problems::problems;
use super::telling::{Loss, Tell};
use super::trial::Trial;
use crate::codec::PropertyKeys;
use crate::text::{Failure, words};

/// What the host page gives its map.
#[derive(Debug)]
pub struct Given {
    /// Address of the folder of the data files, ending with `/`; empty for the page's own.
    pub base: String,
    /// Other origins than the page's that a host's own file (`?geojson=`) may come from.
    pub origins: Vec<String>,
    /// Keeps the map's own address; without it the map uses the page's.
    pub guest: Option<Guest>,
    /// `GeoJSON` of the host, in place of our territories: a text, or objects.
    pub content: Option<JsValue>,
}

/// Name of the host's own content in messages.
const CONTENT: &str = "donnees";

/// The map of what the page gives; `tell` tells the page.
pub fn app(given: Given, tell: Tell) -> AnyView {
    let Given {
        base,
        origins,
        guest,
        content,
    } = given;
    let address = Address::new(guest, base.clone());
    provide_context(HeadingLevel(address.heading_level()));
    let host = match content {
        Some(content) => Some(HostFile {
            address: CONTENT.to_owned(),
            content: Some(content),
            keys: PropertyKeys::default(),
            origins,
        }),
        None => address.host_file(origins),
    };
    let host = StoredValue::new(host);
    let base = StoredValue::new(base);
    let trial = Trial::new();
    let map = Loading::new(move || {
        let tried = trial.shown.get();
        Some(load_map(base.get_value(), host.get_value(), tried))
    });
    let retry = Callback::new(move |()| map.retry());
    let content = live(
        move || map.get(),
        move |answer| match answer {
            None => waiting(address),
            Some(Err(failures)) => refused(address, failures, retry, map.was_retried(), tell),
            Some(Ok(loaded)) => explorer(
                loaded,
                base.get_value(),
                retry,
                map.was_retried(),
                address,
                tell,
                trial,
            ),
        },
    );
    content.into_any()
}

/// The files are on their way.
fn waiting(address: Address) -> Node {
    let lang = address.lang();
    el("div")
        .class("leviers attente")
        .attr("lang", lang.tag())
        .child(el("h1").child(words(lang).title))
        .child(el("p").attr("role", "status").child(words(lang).loading))
        .into()
}

/// There is nothing to show.
fn refused(
    address: Address,
    failures: Vec<Failure>,
    retry: Callback<()>,
    retried: bool,
    tell: Tell,
) -> Node {
    let lang = address.lang();
    let root = NodeRef::<Div>::new();
    if retried {
        focus::recover(root, ".problemes button".to_owned());
    }
    tell_failures(tell, lang, failures.clone(), Loss::All);
    let heading = move || words(lang).failed.to_owned();
    el("div")
        .class("leviers attente")
        .attr("lang", lang.tag())
        .node_ref(root)
        .child(el("h1").child(words(lang).title))
        .child(problems(Signal::stored(lang), heading, failures, retry))
        .into()
}
