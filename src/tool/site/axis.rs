//! The page of a lever, a theme or a framework: its map, then every excerpt under it, territory by territory.

use maud::{Markup, html};
use serde_json::json;

use super::frame::{PageParts, in_lang};
use super::parts::{Site, axis_path, card, color_class, territory_link};
use super::up;
use crate::geo::ScreenSize;
use crate::model::{AxisIdx, Citation, Coloring, Lang, TerritoryIdx, fold};
use crate::text::{page_words, words};

/// Size of the map of a lever in its page; it shrinks with the page. CSS px.
const MAP: ScreenSize = ScreenSize {
    width: 760.0,
    height: 640.0,
};

/// The page of `axis` in `lang`.
pub(super) fn page_of(site: &Site<'_>, axis: AxisIdx, lang: Lang) -> PageParts {
    let atlas = &site.content.published.atlas;
    let about = atlas.axis(axis);
    let path = axis_path(about);
    let root = up(&in_lang(&path, lang));
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
            ["axe-", &about.slug].concat()
        } else {
            "carte".to_owned()
        },
        state: [key, &about.slug].concat(),
        facts: facts(site, axis, lang),
        content: content(site, axis, &root, lang),
        path,
        lang,
    }
}

fn content(site: &Site<'_>, axis: AxisIdx, root: &str, lang: Lang) -> Markup {
    let atlas = &site.content.published.atlas;
    let about = atlas.axis(axis);
    let (words, pages) = (words(lang), page_words(lang));
    let definition = &site.texts(lang).definitions[axis.index()];
    let class = color_class(site, axis);
    html! {
        p.genre { ((words.reading().family)(about.family)) " · " ((words.reading().study_page)(about.study_page)) }
        h1 { span class={ "pastille " (class) } aria-hidden="true" { (about.number) } " " (about.label.get(lang)) }
        p.definition { (definition) }
        @if atlas.is_lever(axis) {
            @let coloring = Coloring::Lever(axis);
            figure.carte-page {
                (site.map(coloring, MAP, lang))
                figcaption { (site.sentence(coloring, None, lang)) }
            }
        }
        (excerpts(site, axis, root, lang))
        (others(site, axis, Citation::NotCited, pages.not_cited, root, lang))
        (others(site, axis, Citation::NoAnswer, pages.no_answer, root, lang))
    }
}

/// The territories in `state`, by name.
fn in_state(site: &Site<'_>, axis: AxisIdx, state: Citation) -> Vec<TerritoryIdx> {
    let atlas = &site.content.published.atlas;
    let mut found: Vec<TerritoryIdx> = atlas
        .territory_ids()
        .filter(|&territory| atlas.citation(territory, axis) == state)
        .collect();
    found.sort_by_key(|&territory| fold(&atlas.territory(territory).name));
    found
}

fn excerpts(site: &Site<'_>, axis: AxisIdx, root: &str, lang: Lang) -> Markup {
    let atlas = &site.content.published.atlas;
    let cited = in_state(site, axis, Citation::Cited);
    html! {
        section {
            h2 { ((page_words(lang).cited)(cited.len())) }
            ul.extraits {
                @for territory in cited {
                    @for excerpt in atlas.excerpts_under(territory, axis) {
                        (card(site, excerpt, territory_link(site, territory, root, lang), lang))
                    }
                }
            }
        }
    }
}

fn others(
    site: &Site<'_>,
    axis: AxisIdx,
    state: Citation,
    heading: fn(usize) -> String,
    root: &str,
    lang: Lang,
) -> Markup {
    let found = in_state(site, axis, state);
    html! {
        @if !found.is_empty() {
            section {
                h2 { (heading(found.len())) }
                ul.noms-page { @for territory in found { li { (territory_link(site, territory, root, lang)) } } }
            }
        }
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
