//! The page of a territory: what the panel of the map says of it, whole.

use serde_json::json;

use super::frame::PageParts;
use super::parts::Site;
use super::picture::Picture;
use crate::model::{Lang, TerritoryIdx};
use crate::state::{AppState, territory_path};
use crate::text::page_words;
use crate::ui::still::Part;

/// The page of `territory` in `lang`.
pub(super) fn page_of(site: &Site<'_>, territory: TerritoryIdx, lang: Lang) -> PageParts {
    let atlas = &site.content.published.atlas;
    let about = atlas.territory(territory);
    let state = AppState {
        lang,
        selected: Some(territory),
        ..AppState::default()
    };
    let n_excerpts = atlas.excerpts_of(territory).len();
    PageParts {
        title: about.name.clone(),
        description: (page_words(lang).about_territory)(&about.name, n_excerpts),
        image: Picture::Territory(territory),
        state: ["territoire=", &about.slug].concat(),
        facts: facts(site, territory, lang),
        content: site.part(state, Part::Territory(territory)),
        path: territory_path(about),
        lang,
    }
}

/// A place, and that the page is about it (schema.org).
fn facts(site: &Site<'_>, territory: TerritoryIdx, lang: Lang) -> serde_json::Value {
    let atlas = &site.content.published.atlas;
    let about = atlas.territory(territory);
    let mut place = json!({
        "@type": "AdministrativeArea",
        "name": about.name,
        "identifier": about.code,
    });
    if !about.region.is_empty() {
        place["containedInPlace"] = json!({ "@type": "AdministrativeArea", "name": about.region });
    }
    json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": about.name,
        "inLanguage": lang.tag(),
        "dateModified": atlas.edition(),
        "about": place,
        "isPartOf": { "@type": "WebSite", "name": page_words(lang).site },
    })
}
