//! Mounting and unmounting.

use js_sys::Promise;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::events::told;
use super::options::read_options;
use super::panic;
use crate::ui::{Given, Guest, HostEvent, NoExport, Tell, app};

/// A mounted map. Keep it: [`MapHandle::unmount`] removes the map, its listeners and its memory.
#[wasm_bindgen(js_name = CarteMontee)]
pub struct MapHandle {
    host: HtmlElement,
    guest: Option<Guest>,
    mounted: Option<UnmountHandle<<AnyView as Render>::State>>,
}

impl std::fmt::Debug for MapHandle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MapHandle")
            .field("mounted", &self.mounted.is_some())
            .finish_non_exhaustive()
    }
}

#[wasm_bindgen(js_class = CarteMontee)]
impl MapHandle {
    /// Shows what `requete` describes, a query as in an address of the full page. Only a map that was mounted with one of
    /// its own can be told; another follows the address of its page.
    #[wasm_bindgen(js_name = montrer)]
    pub fn show(&self, requete: String) {
        if let Some(guest) = self.guest.as_ref().filter(|_| self.mounted.is_some()) {
            guest.show(requete);
        }
    }

    /// The query that describes what the map shows; `undefined` for a map that uses the address of its page.
    #[wasm_bindgen(getter, js_name = requete)]
    pub fn query(&self) -> Option<String> {
        self.guest.as_ref().map(Guest::query)
    }

    /// What the map shows, as a document in `format`: `csv`, `json`, `geojson` or `svg`.
    ///
    /// # Errors
    /// In French, when the format is none of these or no map stands.
    #[wasm_bindgen(js_name = exporter)]
    pub fn export(&self, format: String) -> Promise {
        let guest = self.guest.clone().filter(|_| self.mounted.is_some());
        future_to_promise(async move {
            let refusal = |text: &str| JsValue::from(JsError::new(text));
            let Some(guest) = guest else {
                return Err(refusal("exporter : aucune carte n’est affichée"));
            };
            let document = guest.export(format).await;
            document.map(JsValue::from).map_err(|fault| {
                refusal(match fault {
                    NoExport::Format => {
                        "exporter : le format est « csv », « json », « geojson » ou « svg »"
                    }
                    NoExport::NoMap => "exporter : aucune carte n’est affichée",
                    NoExport::Missing => "exporter : le programme n’a pas pu être chargé",
                })
            })
        })
    }

    /// Removes the map from its host; a second call does nothing.
    #[wasm_bindgen(js_name = demonter)]
    pub fn unmount(&mut self) {
        self.mounted = None;
        panic::forget(&self.host);
    }
}

impl Drop for MapHandle {
    /// A handle that the page lets go takes its map along.
    fn drop(&mut self) {
        self.unmount();
    }
}

/// Mounts the map in `host`.
///
/// # Errors
/// A message in French that names the option, what was found and what was expected.
#[wasm_bindgen(js_name = monter)]
pub fn mount(host: HtmlElement, options: &JsValue) -> Result<MapHandle, JsError> {
    let options = read_options(options)?;
    panic::watch(&host);
    let target = host.clone();
    let guest = options.requete.map(Guest::new);
    let given = Given {
        base: options.donnees,
        origins: options
            .origines
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        guest: guest.clone(),
        content: options.geojson,
    };
    let mounted = mount_to(host.clone(), move || {
        let tell_host = Tell::new(Box::new(move |event| tell(&target, &event)));
        app(given, tell_host)
    });
    Ok(MapHandle {
        host,
        guest,
        mounted: Some(mounted),
    })
}

/// Tells the host page with an event that crosses shadow boundaries.
fn tell(host: &HtmlElement, event: &HostEvent) {
    let (name, detail) = told(event);
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        drop(host.dispatch_event(&event));
    }
}
