//! The first page: the map before the program, the whole table, the links to every other page.

use maud::{Markup, html};
use serde_json::json;

use super::frame::{PageParts, data_block, links};
use super::parts::Site;
use super::picture::Picture;
use crate::geo::ScreenSize;
use crate::model::{AxisFamily, Coloring, Lang};
use crate::state::{AppState, axis_path};
use crate::text::{page_words, words};
use crate::tool::refusal::Refusal;
use crate::ui::still::Part;

/// Where the build leaves room in the head and in the body of `www/index.html`.
pub const FIRST_MAP: [&str; 2] = [
    "<meta name=\"premiere-vue\">",
    "<div id=\"premiere-vue\"></div>",
];

/// Size at which the first map is laid out; it fills the room of the live one, whatever that is. CSS px.
const MAP: ScreenSize = ScreenSize {
    width: 540.0,
    height: 560.0,
};

/// Comments between which a page that has its first view keeps it, so that it can be made again.
const KEPT: [[&str; 2]; 2] = [
    ["<!--tete-->", "<!--/tete-->"],
    ["<!--vue-->", "<!--/vue-->"],
];

/// `index` as the build wrote it, with the first view of `parts` in French; a first view that it already has is made again.
///
/// # Errors
/// A page without the marks.
pub(super) fn first_view(
    site: &Site<'_>,
    index: &str,
    parts: &PageParts,
) -> Result<String, Refusal> {
    let index = emptied(index);
    let [in_head, in_body] = FIRST_MAP;
    if let Some(mark) = FIRST_MAP.into_iter().find(|mark| !index.contains(mark)) {
        return Err(Refusal::Said(format!(
            "index.html\u{a0}: marque «\u{a0}{mark}\u{a0}» introuvable\u{a0}; ce n’est pas la page que «\u{a0}cargo xtask build\u{a0}» construit"
        )));
    }
    let title = page_words(Lang::Fr).site;
    let head = html! {
        (links(site, "", parts, title))
        script type="application/ld+json" { (data_block(&parts.facts)) }
    };
    let body = html! { div.leviers.fige lang="fr" { (parts.content) } };
    let [head_marks, body_marks] = KEPT;
    let between = |[start, end]: [&str; 2], content: String| [start, &content, end].concat();
    Ok(index
        .replacen(in_head, &between(head_marks, head.into_string()), 1)
        .replacen(in_body, &between(body_marks, body.into_string()), 1))
}

/// `index` with the marks of the build in the place of a first view that it has.
fn emptied(index: &str) -> String {
    let mut out = index.to_owned();
    for ([start, end], mark) in KEPT.into_iter().zip(FIRST_MAP) {
        let parts = out.split_once(start).and_then(|(before, rest)| {
            let (_, after) = rest.split_once(end)?;
            Some([before, mark, after].concat())
        });
        out = parts.unwrap_or(out);
    }
    out
}

/// The same content as a page that runs nothing.
pub(super) fn still(parts: PageParts) -> PageParts {
    let content = html! { div.fige { (parts.content) } };
    PageParts { content, ..parts }
}

/// The first page in `lang`.
pub(super) fn page_of(site: &Site<'_>, lang: Lang) -> PageParts {
    PageParts {
        path: "index.html".to_owned(),
        lang,
        title: words(lang).title.to_owned(),
        description: page_words(lang).about.to_owned(),
        image: Picture::Map,
        state: String::new(),
        facts: facts(site, lang),
        content: content(site, lang),
    }
}

fn content(site: &Site<'_>, lang: Lang) -> Markup {
    let words = words(lang);
    let state = AppState {
        lang,
        ..AppState::default()
    };
    html! {
        div.grille {
            header.entete {
                h1 { (words.title) }
                (site.part(state, Part::Sentence))
            }
            (site.part(state, Part::Legend))
            div.scene {
                (other_axes(site, lang))
                div.carte { (site.map(Coloring::AllLevers, MAP, lang)) }
                p.mention { (words.attribution) }
            }
            (site.part(state, Part::List))
        }
        (site.part(state, Part::Table))
    }
}

/// Themes and frameworks, each leading to its page.
fn other_axes(site: &Site<'_>, lang: Lang) -> Markup {
    let atlas = &site.content.published.atlas;
    let words = words(lang);
    html! {
        nav.fige-barre aria-label=([words.opened().themes_heading, words.opened().frameworks_heading].join(", ")) {
            ul {
                @for family in [AxisFamily::Theme, AxisFamily::Framework] {
                    @for (_, about) in atlas.axes_of(family) {
                        li { a href=(axis_path(about)) { (about.short.get(lang)) } }
                    }
                }
            }
        }
    }
}

/// The content as a data set (schema.org).
fn facts(site: &Site<'_>, lang: Lang) -> serde_json::Value {
    let atlas = &site.content.published.atlas;
    json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": words(lang).title,
        "description": page_words(lang).about,
        "inLanguage": lang.tag(),
        "dateModified": atlas.edition(),
        "isAccessibleForFree": true,
        "spatialCoverage": "France",
        "variableMeasured": atlas.levers().map(|(_, axis)| axis.label.get(lang)).collect::<Vec<_>>(),
    })
}
