//! A host's own GeoJSON file, read in slices so that the page goes on.

use std::sync::Arc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Url, window};

use super::fetch::fetch_address;
use super::host_objects::read_objects;
use super::load::MapData;
use super::outlines::faulty;
use crate::codec::{
    Collection, DataProblem, FeatureReader, HostMap, HostTexts, PropertyKeys, Severity, host_map,
};
use crate::model::{Atlas, Feature};
use crate::scene::MapShapes;
use crate::text::Failure;

/// Bytes of GeoJSON read between two looks at the clock.
const STEP_BYTES: usize = 32_000;

/// How long the page may wait for the reading, milliseconds.
const SLICE_MS: f64 = 40.0;

/// The file a page or its address asks for.
#[derive(Clone, Debug)]
pub(super) struct HostFile {
    /// Its address, absolute or from the page's; its name when the page gives its content.
    pub(super) address: String,
    /// Its content, when the page gives it: a text, or objects.
    pub(super) content: Option<JsValue>,
    /// Names of its properties.
    pub(super) keys: PropertyKeys,
    /// Origins other than the page's it may come from.
    pub(super) origins: Vec<String>,
}

/// The texts of a host's map, and the atlas that some of them are of.
#[derive(Debug)]
pub(super) struct HostContent {
    pub(super) texts: HostTexts,
    pub(super) atlas: Atlas,
}

/// The absolute address of `file`, if it may be asked for; else why not.
pub(super) fn allowed(file: &HostFile) -> Result<String, Vec<Failure>> {
    if file.content.is_some() {
        return Ok(file.address.clone());
    }
    let no_address = || {
        vec![Failure::NoAddress {
            found: file.address.clone(),
        }]
    };
    let location = window()
        .map(|window| window.location())
        .ok_or_else(no_address)?;
    let page = location.href().map_err(|_refused| no_address())?;
    let url = Url::new_with_base(&file.address, &page).map_err(|_refused| no_address())?;
    let origin = url.origin();
    let own = location.origin().is_ok_and(|own| own == origin);
    if own || file.origins.contains(&origin) {
        Ok(url.href())
    } else {
        Err(vec![Failure::ForeignOrigin {
            address: url.href(),
        }])
    }
}

/// The map that the file at `address` makes with what `atlas` knows; what is wrong goes to `failures`.
pub(super) async fn load_host(
    file: &HostFile,
    base: String,
    atlas: Atlas,
    context: Vec<Feature>,
    failures: &mut Vec<Failure>,
) -> Result<Arc<MapData>, Vec<Failure>> {
    let address = allowed(file)?;
    let mut pace = Pace::new();
    let text = file.content.as_ref().and_then(JsValue::as_string);
    let (found, mut problems) = match (&file.content, text) {
        (Some(_), Some(text)) => read_bytes(file, text.as_bytes(), &mut pace).await,
        (Some(objects), None) => read_objects(file, objects, &mut pace).await,
        (None, _) => {
            let bytes = fetch_address(&address, &file.address).await;
            let bytes = bytes.map_err(|failure| vec![failure])?;
            read_bytes(file, &bytes, &mut pace).await
        }
    };
    pace.breathe().await;
    let fatal = |found: &DataProblem| found.severity == Severity::Fatal;
    if problems.iter().any(fatal) {
        return Err(faulty(problems));
    }
    let (map, more) = host_map(&file.address, found, &atlas);
    problems.extend(more);
    failures.extend(faulty(problems));
    let HostMap {
        atlas: own,
        boundaries,
        texts,
    } = map;
    if own.territories().is_empty() {
        failures.push(Failure::NothingToShow {
            file: file.address.clone(),
        });
        return Err(std::mem::take(failures));
    }
    pace.breathe().await;
    let mut shapes = MapShapes::fitting(&boundaries, &context);
    // What was read is let go as it is taken: at once, that too would take its time.
    for geometry in boundaries.by_territory {
        shapes.push(geometry.as_ref());
        drop(geometry);
        pace.breathe().await;
    }
    Ok(Arc::new(MapData {
        base,
        atlas: Arc::new(own),
        shapes: Arc::new(shapes),
        host: Some(HostContent { texts, atlas }),
        tried: None,
    }))
}

async fn read_bytes(
    file: &HostFile,
    bytes: &[u8],
    pace: &mut Pace,
) -> (Collection, Vec<DataProblem>) {
    let mut reader = FeatureReader::of_host_map(&file.address, bytes, &file.keys);
    while reader.advance(STEP_BYTES) {
        pace.breathe().await;
    }
    reader.finish()
}

/// Lets the page go on when enough time has passed.
pub(super) struct Pace {
    since: f64,
    slice_ms: f64,
}

impl Pace {
    pub(super) fn new() -> Self {
        Self::of(SLICE_MS)
    }

    /// A pace whose slices last `slice_ms`.
    pub(super) fn of(slice_ms: f64) -> Self {
        let since = now();
        Self { since, slice_ms }
    }

    pub(super) async fn breathe(&mut self) {
        if now() - self.since >= self.slice_ms {
            self.pause().await;
        }
    }

    /// Lets the page go on now.
    pub(super) async fn pause(&mut self) {
        let pause = js_sys::Promise::new(&mut |resolve, _| {
            if let Some(window) = window() {
                drop(window.set_timeout_with_callback(&resolve));
            }
        });
        drop(JsFuture::from(pause).await);
        self.since = now();
    }
}

/// Milliseconds of the page's clock.
fn now() -> f64 {
    js_sys::Date::now()
}
