//! The first page: the map before the program, the whole table, the links to every other page.

use maud::{Markup, html};
use serde_json::json;

use super::frame::{PageParts, data_block, links};
use super::parts::{Site, axis_path, territory_path};
use crate::geo::ScreenSize;
use crate::model::{AxisFamily, AxisIdx, Coloring, Filter, Lang, Sort, TerritoryIdx, matching};
use crate::scene::glyph::lever_class;
use crate::scene::paint::class_of;
use crate::scene::{GroupHead, ListRequest, listing};
use crate::text::{page_words, words};
use crate::tool::refusal::Refusal;

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
        image: "carte".to_owned(),
        state: String::new(),
        facts: facts(site, lang),
        content: content(site, lang),
    }
}

fn content(site: &Site<'_>, lang: Lang) -> Markup {
    let words = words(lang);
    let sentence = site.sentence(Coloring::AllLevers, None, lang);
    html! {
        div.fige-grille {
            header.fige-entete {
                h1 { (words.title) }
                p.fige-phrase { (sentence) }
            }
            (levers(site, lang))
            div.fige-scene {
                (other_axes(site, lang))
                div.fige-carte { (site.map(Coloring::AllLevers, MAP, lang)) }
                p.mention { (words.attribution) }
            }
            (list(site, lang))
        }
        (table(site, lang))
    }
}

/// The axes of each family, with how many territories are cited; each leads to its page.
fn levers(site: &Site<'_>, lang: Lang) -> Markup {
    let atlas = &site.content.published.atlas;
    let words = words(lang);
    html! {
        nav.fige-legende aria-label=(words.legend) {
            h2 { (words.legend) }
            ul {
                @for (axis, about) in atlas.levers() {
                    @let [cited, ..] = atlas.counts(axis);
                    li class=(lever_class(atlas, axis)) {
                        span.pastille aria-hidden="true" { (about.number) }
                        a href=(axis_path(about)) { (about.short.get(lang)) }
                        span.compte { ((words.of)(cited, atlas.territories().len())) }
                    }
                }
            }
            p.prudence { (words.caution) }
        }
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

/// Every territory by région, each leading to its page.
fn list(site: &Site<'_>, lang: Lang) -> Markup {
    let atlas = &site.content.published.atlas;
    let words = words(lang);
    html! {
        nav.fige-liste aria-label=(words.territories) {
            h2 { (words.territories) }
            @for (head, members) in by_region(site) {
                h3 lang="fr" { (head) }
                ul lang="fr" {
                    @for territory in members {
                        @let about = atlas.territory(territory);
                        li { a href=(territory_path(about)) { (about.name) } }
                    }
                }
            }
        }
    }
}

fn by_region(site: &Site<'_>) -> Vec<(String, Vec<TerritoryIdx>)> {
    let atlas = &site.content.published.atlas;
    let kept = matching(atlas, &Filter::default());
    let groups = listing(&ListRequest {
        atlas,
        shapes: &site.content.shapes,
        kept: &kept,
        sort: Sort::default(),
        chosen: None,
    });
    let named = groups.into_iter().map(|group| {
        let name = match group.head {
            GroupHead::Region(Some(region)) => atlas.regions()[region.index()].clone(),
            GroupHead::Region(None)
            | GroupHead::None
            | GroupHead::State(_)
            | GroupHead::Near
            | GroupHead::Elsewhere => String::new(),
        };
        (name, group.members)
    });
    named.collect()
}

/// Every territory by every axis, each cell in words.
fn table(site: &Site<'_>, lang: Lang) -> Markup {
    let atlas = &site.content.published.atlas;
    let words = words(lang);
    let axes: Vec<AxisIdx> = (0..).map(AxisIdx).take(atlas.axes().len()).collect();
    let n = atlas.territories().len();
    html! {
        div.cadre-tableau tabindex="0" role="region" aria-label=(page_words(lang).table) {
            table {
                caption { ((words.reading().caption)(n)) }
                thead {
                    tr {
                        th scope="col" rowspan="2" { (words.reading().territory) }
                        @for family in AxisFamily::ALL {
                            th scope="colgroup" colspan=(atlas.axes_of(family).count()) { ((words.reading().family)(family)) }
                        }
                    }
                    tr { @for &axis in &axes { th scope="col" { (atlas.axis(axis).short.get(lang)) } } }
                }
                tbody {
                    @for territory in atlas.territory_ids() {
                        tr {
                            th scope="row" lang="fr" { (atlas.territory(territory).name) }
                            @for &axis in &axes {
                                @let state = atlas.citation(territory, axis);
                                td class=(class_of(state)) { ((words.citation)(state)) }
                            }
                        }
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
