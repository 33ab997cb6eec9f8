//! Fetches the files of a map and reads them.

use std::sync::Arc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, RequestCache, RequestInit, Response, window};

use crate::codec::{
    DataProblem, PropertyKeys, Severity, join, read_atlas, read_communes, read_excerpts,
    read_features,
};
use crate::model::{Atlas, Boundaries, Commune, Excerpts, Feature, Lang};
use crate::scene::MapShapes;
use crate::text::{Failure, typeset, typeset_name};

/// Name of the index file.
const ATLAS: &str = "atlas.json";
/// Name of the table of communes.
const COMMUNES: &str = "communes.json";
/// Name of the boundaries file.
const TERRITORIES: &str = "territoires.geojson";
/// Name of the context file.
const CONTEXT: &str = "contexte.geojson";

/// What the map draws and tells. Shared by reference; never changes once loaded.
#[derive(Debug)]
pub(super) struct MapData {
    /// The content.
    pub(super) atlas: Atlas,
    /// The outlines.
    pub(super) shapes: MapShapes,
}

/// A map that can be shown, and what could not be.
#[derive(Clone, Debug)]
pub(super) struct Loaded {
    /// What there is.
    pub(super) data: Arc<MapData>,
    /// What is wrong or missing, without being fatal.
    pub(super) failures: Vec<Failure>,
}

/// The map of the files under `base`; the failures when there is nothing to show at all.
///
/// Without the atlas there is no map. Without boundaries there is the list, and the failures tell the rest.
pub(super) async fn load_map(base: String) -> Result<Loaded, Vec<Failure>> {
    // All three leave at once: futures of `JsFuture` start their request when created.
    let (atlas, territories, context) = (
        fetch(&base, ATLAS),
        fetch(&base, TERRITORIES),
        fetch(&base, CONTEXT),
    );
    let atlas =
        read_atlas(ATLAS, &atlas.await.map_err(|failure| vec![failure])?).map_err(faulty)?;
    // The one place where what is shown gets its typography.
    let atlas = atlas.with_names(typeset_name);
    let mut failures = Vec::new();
    let features = features(TERRITORIES, territories.await, &mut failures);
    let boundaries = match features {
        Some(features) => {
            let (boundaries, problems) = join(&atlas, TERRITORIES, features);
            failures.extend(faulty(problems));
            boundaries
        }
        None => Boundaries::default(),
    };
    let context = features_or_none(CONTEXT, context.await, &mut failures);
    let shapes = MapShapes::new(&boundaries, &context);
    Ok(Loaded {
        data: Arc::new(MapData { atlas, shapes }),
        failures,
    })
}

/// The texts of `atlas` in `lang`.
pub(super) async fn load_excerpts(
    base: String,
    lang: Lang,
    data: Arc<MapData>,
) -> Result<Arc<Excerpts>, Vec<Failure>> {
    let file = format!("extraits.{}.json", lang.tag());
    let bytes = fetch(&base, &file).await.map_err(|failure| vec![failure])?;
    read_excerpts(&file, &bytes, &data.atlas)
        .map(|excerpts| match lang {
            Lang::Fr => excerpts.with_texts(typeset),
            Lang::En => excerpts,
        })
        .map(Arc::new)
        .map_err(faulty)
}

/// The communes of the territories of `data`.
pub(super) async fn load_communes(
    base: String,
    data: Arc<MapData>,
) -> Result<Arc<Vec<Commune>>, Vec<Failure>> {
    let bytes = fetch(&base, COMMUNES)
        .await
        .map_err(|failure| vec![failure])?;
    read_communes(COMMUNES, &bytes, &data.atlas)
        .map(Arc::new)
        .map_err(faulty)
}

fn features_or_none(
    file: &str,
    bytes: Result<Vec<u8>, Failure>,
    failures: &mut Vec<Failure>,
) -> Vec<Feature> {
    features(file, bytes, failures).unwrap_or_default()
}

/// The features of a fetched file; `None` if it cannot be used at all. What is wrong goes to `failures`.
fn features(
    file: &str,
    bytes: Result<Vec<u8>, Failure>,
    failures: &mut Vec<Failure>,
) -> Option<Vec<Feature>> {
    match bytes {
        Ok(bytes) => {
            let (features, problems) = read_features(file, &bytes, &PropertyKeys::default());
            let fatal = problems
                .iter()
                .any(|problem| problem.severity == Severity::Fatal);
            failures.extend(faulty(problems));
            (!fatal).then_some(features)
        }
        Err(failure) => {
            failures.push(failure);
            None
        }
    }
}

fn faulty(problems: Vec<DataProblem>) -> Vec<Failure> {
    problems.into_iter().map(Failure::Faulty).collect()
}

/// Starts the request for `base` + `file` and returns the future of its bytes.
fn fetch(base: &str, file: &str) -> impl Future<Output = Result<Vec<u8>, Failure>> + use<> {
    let unreachable = Failure::Unreachable {
        file: file.to_owned(),
    };
    let name = file.to_owned();
    let request = RequestInit::new();
    // Data files keep their names from one edition to the next: ask whether they changed.
    request.set_cache(RequestCache::NoCache);
    let response = Request::new_with_str_and_init(&format!("{base}{file}"), &request)
        .ok()
        .and_then(|request| Some(JsFuture::from(window()?.fetch_with_request(&request))));
    async move {
        let Some(response) = response else {
            return Err(unreachable);
        };
        let Ok(response) = response.await else {
            return Err(unreachable);
        };
        let Ok(response) = response.dyn_into::<Response>() else {
            return Err(unreachable);
        };
        if !response.ok() {
            return Err(Failure::Refused {
                file: name,
                status: response.status(),
            });
        }
        let Ok(body) = response.array_buffer() else {
            return Err(unreachable);
        };
        match JsFuture::from(body).await {
            Ok(buffer) => Ok(js_sys::Uint8Array::new(&buffer).to_vec()),
            Err(_cut) => Err(unreachable),
        }
    }
}
