//! Mounting and unmounting.

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::events::{SelectedDetail, ViewDetail};
use super::options::read_options;
use super::panic;
use crate::ui::{HostEvent, Tell, app};

/// A mounted map. Keep it: [`MapHandle::unmount`] removes the map, its listeners and its memory.
#[wasm_bindgen(js_name = CarteMontee)]
pub struct MapHandle {
    host: HtmlElement,
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
    let mounted = mount_to(host.clone(), move || {
        let tell_host = Tell::new(Box::new(move |event| tell(&target, &event)));
        let origins = options.origines.split_whitespace().map(str::to_owned);
        app(options.donnees, origins.collect(), tell_host)
    });
    Ok(MapHandle {
        host,
        mounted: Some(mounted),
    })
}

/// Tells the host page with an event that crosses shadow boundaries.
fn tell(host: &HtmlElement, event: &HostEvent) {
    let (name, detail) = match event {
        HostEvent::Selected { code, name } => {
            let detail = SelectedDetail { code, nom: name };
            ("territoire-choisi", serde_wasm_bindgen::to_value(&detail))
        }
        HostEvent::ViewChanged { sentence, lang } => {
            let detail = ViewDetail {
                phrase: sentence,
                langue: lang.tag(),
            };
            ("vue-changee", serde_wasm_bindgen::to_value(&detail))
        }
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    // Structs of texts always convert.
    init.set_detail(&detail.unwrap_or_default());
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        drop(host.dispatch_event(&event));
    }
}
