//! Fetches the files of a map and reads them.

use std::sync::Arc;

use super::fetch::fetch;
use super::host::{self, HostContent, HostFile};
use super::late_loads;
use super::outlines::{FileAnswer, faulty, features, shapes, sound_shapes};
use super::trial::Tried;
use crate::codec::{read_atlas, read_communes, read_excerpts, read_sound_atlas, read_tours};
use crate::model::{Atlas, Commune, Excerpts, Lang, Tours};
use crate::scene::MapShapes;
use crate::text::{Failure, typeset, typeset_name};

/// Name of the index file.
const ATLAS: &str = "atlas.json";
/// Name of the table of communes.
const COMMUNES: &str = "communes.json";
/// Name of the guided tours.
const TOURS: &str = "parcours.json";

/// Names of the files of outlines.
#[derive(Clone, Copy, Debug)]
struct Outlines {
    territories: &'static str,
    context: &'static str,
}

/// What the first view is drawn from.
const OVERVIEW: Outlines = Outlines {
    territories: "territoires.apercu.geojson",
    context: "contexte.apercu.geojson",
};
/// What it is drawn from where that would show; and from the start, by a page that has no overview.
const FULL: Outlines = Outlines {
    territories: "territoires.geojson",
    context: "contexte.geojson",
};

/// What the map draws and tells. Shared by reference; never changes once loaded.
#[derive(Debug)]
pub(super) struct MapData {
    /// Address of the folder of the data files.
    pub(super) base: String,
    /// The content.
    pub(super) atlas: Arc<Atlas>,
    /// The outlines.
    pub(super) shapes: Arc<MapShapes>,
    /// Where the texts of a host's own map come from.
    pub(super) host: Option<HostContent>,
    /// Files of the visitor's that take the place of published ones.
    pub(super) tried: Option<Arc<Tried>>,
}

impl MapData {
    /// The same, of our own content, with `atlas` and `shapes`.
    pub(super) fn with(&self, atlas: Arc<Atlas>, shapes: Arc<MapShapes>) -> Arc<Self> {
        Arc::new(Self {
            base: self.base.clone(),
            atlas,
            shapes,
            host: None,
            tried: self.tried.clone(),
        })
    }
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
///
/// `host` is a host's own file that takes the place of our territories; `tried`, files of the visitor's that take the
/// place of the published ones.
pub(super) async fn load_map(
    base: String,
    host: Option<HostFile>,
    tried: Option<Arc<Tried>>,
) -> Result<Loaded, Vec<Failure>> {
    if let Some(file) = host {
        return late_loads::load_host_map(base, file).await;
    }
    // All three leave at once: futures of `JsFuture` start their request when created.
    let (atlas, territories, context) = (
        fetch_or_tried(&base, ATLAS, tried.as_deref()),
        fetch(&base, OVERVIEW.territories),
        fetch(&base, OVERVIEW.context),
    );
    let atlas = atlas.await.map_err(|failure| vec![failure])?;
    let atlas = match read_sound_atlas(&atlas) {
        Some(atlas) => atlas,
        None => late_loads::read_atlas(atlas).await?,
    };
    // The one place where what is shown gets its typography.
    let atlas = Arc::new(atlas.with_names(typeset_name));
    let territories = or_full(
        &base,
        OVERVIEW.territories,
        FULL.territories,
        territories.await,
    )
    .await;
    let context = or_full(&base, OVERVIEW.context, FULL.context, context.await).await;
    let (shapes, failures) = match sound_shapes(&atlas, &territories, &context) {
        Some(shapes) => (shapes, Vec::new()),
        None => late_loads::shapes_and_faults(Arc::clone(&atlas), territories, context).await,
    };
    Ok(Loaded {
        data: Arc::new(MapData {
            base,
            atlas,
            shapes: Arc::new(shapes),
            host: None,
            tried,
        }),
        failures,
    })
}

/// The atlas of `bytes`, or each fault; of the late chunk.
pub(super) fn told_atlas(bytes: &[u8]) -> Result<Atlas, Vec<Failure>> {
    read_atlas(ATLAS, bytes).map_err(faulty)
}

/// The map of a host's own `file`, before our atlas and our context.
pub(super) async fn load_host_map(base: String, file: HostFile) -> Result<Loaded, Vec<Failure>> {
    // Nothing is asked for on behalf of a file that may not be.
    host::allowed(&file)?;
    let (atlas, context) = (fetch(&base, ATLAS), fetch(&base, FULL.context));
    let atlas = told_atlas(&atlas.await.map_err(|failure| vec![failure])?)?;
    let atlas = atlas.with_names(typeset_name);
    let mut failures = Vec::new();
    let context = features(FULL.context, context.await, &mut failures).unwrap_or_default();
    let data = host::load_host(&file, base, atlas, context, &mut failures).await?;
    Ok(Loaded { data, failures })
}

/// The full outlines, in the places that `data` has; `None` if they cannot be had without a fault.
pub(super) async fn load_full(data: Arc<MapData>) -> Option<Arc<MapShapes>> {
    if data.host.is_some() {
        return None;
    }
    let (territories, context) = (
        fetch(&data.base, FULL.territories),
        fetch(&data.base, FULL.context),
    );
    let mut failures = Vec::new();
    let territories = (FULL.territories, territories.await);
    let context = (FULL.context, context.await);
    let full = shapes(&data.atlas, territories, context, &mut failures);
    failures
        .is_empty()
        .then(|| Arc::new(data.shapes.refined(full)))
}

/// The bytes of `file`: the visitor's own, or those that the request for it, started now, brings.
fn fetch_or_tried(
    base: &str,
    file: &str,
    tried: Option<&Tried>,
) -> impl Future<Output = Result<Vec<u8>, Failure>> + use<> {
    let own = tried.and_then(|tried| tried.file(file));
    let asked = own.is_none().then(|| fetch(base, file));
    async move {
        match asked {
            Some(asked) => asked.await,
            None => Ok(own.unwrap_or_default()),
        }
    }
}

/// The answer for `overview`; if the page has no such file, the one for `full`.
async fn or_full(
    base: &str,
    overview: &'static str,
    full: &'static str,
    answer: Result<Vec<u8>, Failure>,
) -> FileAnswer {
    match answer {
        Ok(bytes) => (overview, Ok(bytes)),
        Err(_none) => (full, fetch(base, full).await),
    }
}

/// The texts of `atlas` in `lang`; of the late chunk, as all that follows ([`late_loads`]).
pub(super) async fn load_excerpts(
    base: String,
    lang: Lang,
    data: Arc<MapData>,
) -> Result<Arc<Excerpts>, Vec<Failure>> {
    match &data.host {
        None => texts_of(&base, lang, &data.atlas, data.tried.as_deref())
            .await
            .map(Arc::new),
        Some(host) if host.texts.need_the_atlas() => {
            let texts = texts_of(&base, lang, &host.atlas, None).await?;
            Ok(Arc::new(host.texts.complete(Some(&texts), lang)))
        }
        Some(host) => Ok(Arc::new(host.texts.complete(None, lang))),
    }
}

/// The texts of `atlas` in `lang`, from their file.
async fn texts_of(
    base: &str,
    lang: Lang,
    atlas: &Atlas,
    tried: Option<&Tried>,
) -> Result<Excerpts, Vec<Failure>> {
    let file = format!("extraits.{}.json", lang.tag());
    let bytes = fetch_or_tried(base, &file, tried).await;
    let bytes = bytes.map_err(|failure| vec![failure])?;
    read_excerpts(&file, &bytes, atlas)
        .map(|excerpts| match lang {
            Lang::Fr => excerpts.with_texts(typeset),
            Lang::En => excerpts,
        })
        .map_err(faulty)
}

/// The communes of the territories of `data`.
pub(super) async fn load_communes(
    base: String,
    data: Arc<MapData>,
) -> Result<Arc<Vec<Commune>>, Vec<Failure>> {
    // Communes are those of our territories.
    if data.host.is_some() {
        return Ok(Arc::new(Vec::new()));
    }
    let bytes = fetch(&base, COMMUNES)
        .await
        .map_err(|failure| vec![failure])?;
    read_communes(COMMUNES, &bytes, &data.atlas)
        .map(Arc::new)
        .map_err(faulty)
}

/// The guided tours of `data`.
pub(super) async fn load_tours(
    base: String,
    data: Arc<MapData>,
) -> Result<Arc<Tours>, Vec<Failure>> {
    let bytes = fetch_or_tried(&base, TOURS, data.tried.as_deref()).await;
    let bytes = bytes.map_err(|failure| vec![failure])?;
    read_tours(TOURS, &bytes, &data.atlas)
        .map(|tours| Arc::new(tours.with_french(typeset)))
        .map_err(faulty)
}
