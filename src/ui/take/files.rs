//! Files and copies, through the browser's own doors: a link that downloads, the clipboard, the sharing sheet.

use crate::ui::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url, window};

use super::{Taking, texts_now};
use crate::geo::ScreenSize;
use crate::model::{Coloring, CooperationIdx, Excerpts, LinkScope, TerritorySet, links, matching};
use crate::scene::export::{self, ExportRequest, ImageRequest, image_svg};
use crate::scene::palette::Theme;
use crate::scene::sentence_facts;
use crate::state::{AppState, View, to_params};
use crate::text::words;
use crate::ui::address;
use crate::ui::reflect::{call, member};
use crate::ui::store::Store;

/// Form of an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// For a screen.
    Screen,
    /// A sheet of A3, landscape.
    A3,
    /// Half of a sheet of A4, landscape, beside a text.
    Slide,
}

/// An A3 sheet is 420 × 297 mm; its pixels at 300 dpi over CSS pixels, of which there are 96 in an inch.
pub(super) const A3_SCALE: f64 = 300.0 / 96.0;

impl Shape {
    fn size(self) -> ScreenSize {
        match self {
            Self::Screen => ScreenSize {
                width: 1200.0,
                height: 900.0,
            },
            Self::A3 => ScreenSize {
                width: 1587.0,
                height: 1122.0,
            },
            Self::Slide => ScreenSize {
                width: 960.0,
                height: 900.0,
            },
        }
    }
}

/// Form of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Data {
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
    /// For maps.
    GeoJson,
}

impl Data {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::GeoJson => "GeoJSON",
        }
    }

    fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Csv => ("csv", "text/csv;charset=utf-8"),
            Self::Json => ("json", "application/json"),
            Self::GeoJson => ("geojson", "application/geo+json"),
        }
    }
}

/// The view as it is now, with all that an export says of it.
pub(super) struct Shot {
    state: AppState,
    coloring: Coloring,
    kept: TerritorySet,
    links: Option<(LinkScope, Vec<CooperationIdx>)>,
    sentence: String,
    address: String,
    day: String,
    parts: Vec<String>,
}

impl Shot {
    pub(super) fn of(store: Store) -> Self {
        Self::of_state(store, store.snapshot(), store.coloring.get_untracked())
    }

    /// The view as it is at `state`, coloured by `coloring`.
    pub(super) fn of_state(store: Store, state: AppState, coloring: Coloring) -> Self {
        let data = store.data();
        let atlas = &data.atlas;
        let kept = matching(atlas, &state.filter);
        let facts = sentence_facts(atlas, coloring, &state.filter, state.selected, state.lang);
        let links = (state.view == View::Cooperations).then(|| {
            let (scope, kinds) = (state.link_scope(), state.exploring.kinds);
            let shown = links(atlas, scope, kinds, &|t| kept.contains(t));
            (scope, shown)
        });
        let named = ["vue", "levier", "croise", "territoire"];
        let parts = to_params(&state, atlas)
            .into_iter()
            .filter(|(name, _)| named.contains(name));
        Self {
            state,
            coloring,
            links,
            sentence: (words(state.lang).sentence)(&facts),
            address: address::absolute(&store.address().link(&state, &data)),
            day: today(),
            parts: parts.map(|(_, value)| value).collect(),
            kept,
        }
    }

    pub(super) fn svg(&self, store: Store, shape: Shape) -> String {
        self.drawn(store, shape, &self.address)
    }

    /// The same without its address, which stands beside it.
    pub(super) fn map_svg(&self, store: Store, shape: Shape) -> String {
        self.drawn(store, shape, "")
    }

    fn drawn(&self, store: Store, shape: Shape, address: &str) -> String {
        let data = store.data();
        let links = self.links.as_ref().map(|(scope, links)| (*scope, &**links));
        let request = ImageRequest {
            kept: &self.kept,
            coloring: self.coloring,
            links,
            camera: self.state.camera,
            size: shape.size(),
            lang: self.state.lang,
            theme: Theme::Light,
            sentence: &self.sentence,
            address,
            day: &self.day,
        };
        image_svg(&data.atlas, &data.shapes, request)
    }

    fn data(&self, store: Store, texts: Option<&Excerpts>, form: Data) -> String {
        let data = store.data();
        let request = ExportRequest {
            atlas: &data.atlas,
            shapes: &data.shapes,
            texts,
            kept: &self.kept,
            links: self.links.as_ref().map(|(_, links)| &**links),
            lang: store.snapshot().lang,
            sentence: &self.sentence,
            address: &self.address,
            day: &self.day,
        };
        match form {
            Data::Csv => export::csv(request),
            Data::Json => export::json(request),
            Data::GeoJson => export::geojson(request),
        }
    }

    /// The sentence that describes the view.
    pub(super) fn sentence(&self) -> String {
        self.sentence.clone()
    }

    pub(super) fn file_name(&self, extension: &str) -> String {
        let parts: Vec<&str> = self.parts.iter().map(String::as_str).collect();
        export::file_name(&parts, &self.day, extension)
    }
}

/// Today where the visitor is (`2026-11-25`).
fn today() -> String {
    let now = js_sys::Date::new_0();
    let two = |n: u32| format!("{n:02}");
    [
        now.get_full_year().to_string(),
        two(now.get_month() + 1),
        two(now.get_date()),
    ]
    .join("-")
}

/// Saves the image as SVG.
pub(super) fn save_svg(taking: Taking) {
    let shot = Shot::of(taking.store);
    let svg = shot.svg(taking.store, Shape::Screen);
    let name = shot.file_name("svg");
    taking.said_or_refused(save_text(&svg, "image/svg+xml", &name).map(|()| made(taking, &name)));
}

/// Saves the data.
pub(super) fn save_data(taking: Taking, form: Data) {
    let shot = Shot::of(taking.store);
    let texts = texts_now(taking.texts);
    let text = shot.data(taking.store, texts.as_deref(), form);
    let (extension, kind) = form.file();
    let name = shot.file_name(extension);
    taking.said_or_refused(save_text(&text, kind, &name).map(|()| made(taking, &name)));
}

/// The view as a document in `format`: `csv`, `json`, `geojson`, `svg`.
pub(in crate::ui) fn written(
    store: Store,
    texts: Option<&Excerpts>,
    format: &str,
) -> Option<String> {
    let shot = Shot::of(store);
    let form = [Data::Csv, Data::Json, Data::GeoJson]
        .into_iter()
        .find(|form| form.file().0 == format);
    match form {
        Some(form) => Some(shot.data(store, texts, form)),
        None => (format == "svg").then(|| shot.svg(store, Shape::Screen)),
    }
}

pub(super) fn made(taking: Taking, name: &str) -> String {
    (words(taking.store.snapshot().lang).taking().made)(name)
}

/// Downloads `text`, of the media type `kind`, as `name`; `None` if the browser has no way to.
pub(in crate::ui) fn save_text(text: &str, kind: &str, name: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    save(&blob, name)
}

/// Downloads `blob` as `name`; `None` if the browser has no way to.
pub(super) fn save(blob: &Blob, name: &str) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link = document().create_element("a").ok()?;
    link.set_attribute("href", &url).ok()?;
    link.set_attribute("download", name).ok()?;
    link.unchecked_into::<HtmlElement>().click();
    // The download has its own hold on the data by the next turn of the browser.
    set_timeout(
        move || drop(Url::revoke_object_url(&url)),
        std::time::Duration::from_secs(10),
    );
    Some(())
}

/// Copies the full address of the view.
pub(super) fn copy_link(taking: Taking) {
    let address = Shot::of(taking.store).address;
    leptos::task::spawn_local(async move {
        let outcome = copied(&address).await;
        let words = words(taking.store.snapshot().lang).taking();
        taking.said_or_refused(outcome.map(|()| words.copied.to_owned()));
    });
}

async fn copied(text: &str) -> Option<()> {
    let clipboard = member(&window()?.navigator(), "clipboard")?;
    let promise = call(&clipboard, "writeText", [&JsValue::from_str(text)])?;
    JsFuture::from(js_sys::Promise::from(promise))
        .await
        .ok()
        .map(drop)
}

/// Whether the browser can hand the address to another program.
pub(super) fn can_share() -> bool {
    window().is_some_and(|window| member(&window.navigator(), "share").is_some())
}

/// Hands sentence and address to another program; a visitor who gives up is told nothing.
pub(super) fn share(taking: Taking) {
    let shot = Shot::of(taking.store);
    let what = js_sys::Object::new();
    let said = [
        ("title", words(taking.store.snapshot().lang).title),
        ("text", &shot.sentence),
        ("url", &shot.address),
    ];
    for (name, value) in said {
        drop(js_sys::Reflect::set(&what, &name.into(), &value.into()));
    }
    if let Some(promise) = window().and_then(|window| call(&window.navigator(), "share", [&what])) {
        leptos::task::spawn_local(async move {
            drop(JsFuture::from(js_sys::Promise::from(promise)).await);
        });
    }
}
