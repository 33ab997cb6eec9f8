//! The address of a map: the page's, read at load and on back and forward and written on each choice; or the map's own.

use crate::ui::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Url, UrlSearchParams, window};

use super::guest::Guest;
use super::host::HostFile;
use super::load::MapData;
use crate::codec::PropertyKeys;
use crate::model::Lang;
use crate::state::{AppState, Notice, PARAMETERS, beside, parse, to_params};

/// Where a map reads its address and writes it; `Copy`.
#[derive(Clone, Copy)]
pub(super) struct Address(StoredValue<Kept>);

struct Kept {
    /// Who keeps the map's own address; `None` for the page's.
    guest: Option<Guest>,
    /// The folder of the data files, where the full page is too.
    base: String,
}

impl Address {
    /// The page's address; or, with a `guest`, the map's own, whose links lead to the full page at `base`.
    pub(super) fn new(guest: Option<Guest>, base: String) -> Self {
        Self(StoredValue::new(Kept { guest, base }))
    }

    /// Who keeps the map's own address, if it has one.
    pub(super) fn guest(&self) -> Option<Guest> {
        self.0.try_update_value(|kept| kept.guest.clone()).flatten()
    }

    /// The state that the address describes, and what could not be followed.
    pub(super) fn read(&self, data: &MapData) -> (AppState, Vec<Notice>) {
        let params = self.params();
        let pairs = || {
            params
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
        };
        let (state, mut notices) = parse(pairs(), &data.atlas);
        notices.extend(beside::heading_notice(
            self.last(beside::HEADING_LEVEL).as_deref(),
        ));
        // What a page does with its other parameters is its own affair.
        if self.guest().is_some() {
            notices.extend(beside::unknown(pairs().map(|(name, _)| name)));
        }
        (state, notices)
    }

    /// The language of the address, for what is said before there is an atlas.
    pub(super) fn lang(&self) -> Lang {
        let tag = self.last("langue");
        tag.and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
    }

    /// Whether the address asks to see how the map is laid out; no part of the state.
    pub(super) fn asks_debug(&self) -> bool {
        self.last("debug").as_deref() == Some("1")
    }

    /// The level of the map's first heading in the page around it.
    pub(super) fn heading_level(&self) -> u8 {
        beside::heading_level(self.last(beside::HEADING_LEVEL).as_deref())
    }

    /// The file of its own that the address asks for (`geojson`), with the names of its properties; `origins` are those
    /// it may come from beside the page's.
    pub(super) fn host_file(&self, origins: Vec<String>) -> Option<HostFile> {
        let names = PropertyKeys::default();
        Some(HostFile {
            address: self.last("geojson").filter(|value| !value.is_empty())?,
            content: None,
            keys: PropertyKeys {
                code: self.named("propriete-code").unwrap_or(names.code),
                name: self.named("propriete-nom").unwrap_or(names.name),
                level: names.level,
            },
            origins,
        })
    }

    fn named(&self, key: &str) -> Option<String> {
        self.last(key).filter(|value| !value.is_empty())
    }

    /// Adds an entry to the history with the parameters of `state`; in a frame, whose entries are those of the page
    /// around it, writes over the current one. A map with an address of its own answers it, to be told.
    pub(super) fn push(&self, state: &AppState, data: &MapData) -> Option<String> {
        if self.guest().is_some() || framed() {
            return self.replace(state, data);
        }
        if let Some((history, address)) = self.history_and_address(state, data) {
            // A sandboxed frame refuses the history: the map works on without it.
            drop(history.push_state_with_url(&JsValue::NULL, "", Some(&address)));
        }
        None
    }

    /// Writes the parameters of `state` over those of the current entry, or as [`Self::push`] does.
    pub(super) fn replace(&self, state: &AppState, data: &MapData) -> Option<String> {
        if let Some(guest) = self.guest() {
            let query = self.query_of(state, data);
            guest.write(query.clone());
            return Some(query);
        }
        if let Some((history, address)) = self.history_and_address(state, data) {
            // As above; Safari also refuses more than a hundred in half a minute, and the next one says it all.
            drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
        }
        None
    }

    fn history_and_address(
        &self,
        state: &AppState,
        data: &MapData,
    ) -> Option<(web_sys::History, String)> {
        let window = window()?;
        let history = window.history().ok()?;
        let path = window.location().pathname().unwrap_or_default();
        let hash = window.location().hash().unwrap_or_default();
        let query = self.query_of(state, data);
        Some((history, [path, query, hash].concat()))
    }

    /// A link to `state`. In the page, its query from its mark on, empty when there is none; to the full page for a map
    /// with an address of its own.
    pub(super) fn link(&self, state: &AppState, data: &MapData) -> String {
        let query = self.query_of(state, data);
        // The level of headings is the place's, not the full page's.
        let query = match self.guest() {
            Some(_) => without(&query, beside::HEADING_LEVEL),
            None => query,
        };
        let base = self
            .0
            .try_update_value(|kept| kept.guest.is_some().then(|| kept.base.clone()));
        base.flatten().unwrap_or_default() + &query
    }

    /// The same; the page's path when there is none, which a link needs to lead anywhere.
    pub(super) fn link_or_path(&self, state: &AppState, data: &MapData) -> String {
        match self.link(state, data) {
            link if link.is_empty() => window()
                .and_then(|window| window.location().pathname().ok())
                .unwrap_or_default(),
            link => link,
        }
    }

    /// The query of `state`, from its mark on; the page's own parameters stay. Empty when there is none.
    fn query_of(&self, state: &AppState, data: &MapData) -> String {
        let Ok(search) = UrlSearchParams::new_with_str(&self.query()) else {
            return String::new();
        };
        for name in PARAMETERS {
            search.delete(name);
        }
        for (name, value) in to_params(state, &data.atlas) {
            search.append(name, &value);
        }
        written(&search)
    }

    /// The last value of `key`.
    pub(super) fn last(&self, key: &str) -> Option<String> {
        let mut params = self.params();
        let place = params.iter().rposition(|(name, _)| name == key)?;
        Some(params.swap_remove(place).1)
    }

    fn params(&self) -> Vec<(String, String)> {
        let Ok(search) = UrlSearchParams::new_with_str(&self.query()) else {
            return Vec::new();
        };
        let pairs = search
            .entries()
            .into_iter()
            .filter_map(Result::ok)
            .map(|pair| js_sys::Array::from(&pair));
        pairs
            .filter_map(|pair| Some((pair.get(0).as_string()?, pair.get(1).as_string()?)))
            .collect()
    }

    fn query(&self) -> String {
        match self.guest() {
            Some(guest) => guest.query(),
            None => window()
                .and_then(|window| window.location().search().ok())
                .unwrap_or_default(),
        }
    }
}

/// `search` from its mark on; empty when there is nothing in it.
fn written(search: &UrlSearchParams) -> String {
    match String::from(search.to_string()) {
        query if query.is_empty() => query,
        // A comma needs no escaping in a query, and `centre` reads better with it.
        query => with_commas(&query),
    }
}

/// `query` after its mark, with `,` where `%2C` stood. The search of the standard library weighs 10 kB.
fn with_commas(query: &str) -> String {
    let mut written = String::from("?");
    let mut parts = query.split('%');
    written.extend(parts.next());
    for part in parts {
        match part.strip_prefix("2C") {
            Some(rest) => written.extend([",", rest]),
            None => written.extend(["%", part]),
        }
    }
    written
}

/// `query` without the parameter `name`.
fn without(query: &str, name: &str) -> String {
    UrlSearchParams::new_with_str(query).map_or_else(
        |_refused| query.to_owned(),
        |search| {
            search.delete(name);
            written(&search)
        },
    )
}

/// Whether the page is in a frame; also when it may not look around it.
fn framed() -> bool {
    let window = window();
    let top = window.as_ref().map(web_sys::Window::top);
    match top {
        Some(Ok(top)) => top != window,
        Some(Err(_)) | None => true,
    }
}

/// The whole address of `link`, for those who take it elsewhere.
pub(super) fn absolute(link: &str) -> String {
    let Some(location) = window().map(|window| window.location()) else {
        return link.to_owned();
    };
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    let page = [origin, path].concat();
    if link.is_empty() {
        return page;
    }
    Url::new_with_base(link, &page).map_or_else(|_refused| link.to_owned(), |url| url.href())
}
