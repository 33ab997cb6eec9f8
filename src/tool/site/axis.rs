//! The page of a lever, a theme or a framework: its map, then every excerpt under it, territory by territory.

use maud::{Markup, html};
use serde_json::json;

use super::frame::PageParts;
use super::parts::Site;
use super::picture::Picture;
use crate::geo::ScreenSize;
use crate::model::{AxisIdx, Coloring, Lang};
use crate::state::{AppState, axis_path};
use crate::text::page_words;
use crate::ui::still::Part;

/// Size of the map of a lever in its page; it shrinks with the page. CSS px.
const MAP: ScreenSize = ScreenSize {
    width: 760.0,
    height: 640.0,
};

/// The page of `axis` in `lang`.
pub(super) fn page_of(site: &Site<'_>, axis: AxisIdx, lang: Lang) -> PageParts {
    let atlas = &site.content.published.atlas;
    let about = atlas.axis(axis);
    let n_excerpts = atlas.excerpts().iter().filter(|one| one.axis == axis);
    let label = about.label.get(lang);
    let key = if atlas.is_lever(axis) {
        "levier="
    } else {
        "lire="
    };
    let [cited, ..] = atlas.counts(axis);
    PageParts {
        title: label.to_owned(),
        description: (page_words(lang).about_axis)(label, cited, n_excerpts.count()),
        image: if atlas.is_lever(axis) {
            Picture::Lever(axis)
        } else {
            Picture::Map
        },
        state: [key, &about.slug].concat(),
        facts: facts(site, axis, lang),
        content: content(site, axis, lang),
        path: axis_path(about),
        lang,
    }
}

/// What the axis is; for a lever its map; then every excerpt.
fn content(site: &Site<'_>, axis: AxisIdx, lang: Lang) -> Markup {
    let state = AppState {
        lang,
        reading: Some(axis),
        ..AppState::default()
    };
    let coloring = Coloring::Lever(axis);
    html! {
        (site.part(state, Part::Axis(axis)))
        @if site.content.published.atlas.is_lever(axis) {
            figure.carte-page {
                (site.map(coloring, MAP, lang))
                figcaption { (site.sentence(coloring, lang)) }
            }
        }
        (site.part(state, Part::Under(axis)))
    }
}

fn facts(site: &Site<'_>, axis: AxisIdx, lang: Lang) -> serde_json::Value {
    let atlas = &site.content.published.atlas;
    let about = atlas.axis(axis);
    json!({
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": about.label.get(lang),
        "inLanguage": lang.tag(),
        "dateModified": atlas.edition(),
        "about": {
            "@type": "DefinedTerm",
            "name": about.label.get(lang),
            "termCode": about.slug,
            "description": site.texts(lang).definitions[axis.index()],
        },
        "isPartOf": { "@type": "WebSite", "name": page_words(lang).site },
    })
}
