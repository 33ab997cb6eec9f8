//! The page of a territory: what the panel of the map says of it, whole.

use maud::{Markup, html};
use serde_json::json;

use super::frame::{PageParts, in_lang};
use super::parts::{Site, axis_link, card, source_link, territory_link, territory_path};
use super::up;
use crate::model::{
    AxisFamily, CooperationIdx, ExcerptIdx, Lang, LinkScope, Picks, TerritoryIdx, links,
};
use crate::text::{LinkFacts, page_words, words};

/// The page of `territory` in `lang`.
pub(super) fn page_of(site: &Site<'_>, territory: TerritoryIdx, lang: Lang) -> PageParts {
    let atlas = &site.content.published.atlas;
    let about = atlas.territory(territory);
    let path = territory_path(about);
    let root = up(&in_lang(&path, lang));
    let n_excerpts = atlas.excerpts_of(territory).len();
    PageParts {
        title: about.name.clone(),
        description: (page_words(lang).about_territory)(&about.name, n_excerpts),
        image: "carte".to_owned(),
        state: ["territoire=", &about.slug].concat(),
        facts: facts(site, territory, lang),
        content: content(site, territory, &root, lang),
        path,
        lang,
    }
}

fn content(site: &Site<'_>, territory: TerritoryIdx, root: &str, lang: Lang) -> Markup {
    let atlas = &site.content.published.atlas;
    let about = atlas.territory(territory);
    let words = words(lang);
    let cited = atlas
        .levers_cited(territory)
        .map_or_else(|| words.no_answer.to_owned(), words.levers_cited);
    let n_excerpts = atlas.excerpts_of(territory).len();
    html! {
        p.genre {
            ((words.opened().kind)(about.kind))
            @if !about.region.is_empty() { " · " span lang="fr" { (about.region) } }
        }
        h1 lang="fr" { (about.name) }
        p.identite {
            @if let Some(known) = &about.population { ((words.opened().population)(known)) " · " }
            ((words.opened().excerpts)(n_excerpts)) " · " (cited)
        }
        (related(site, about.parent.into_iter().collect(), words.opened().part_of, root, lang))
        (related(site, atlas.children(territory).collect(), words.opened().contains, root, lang))
        @if n_excerpts == 0 { p { (words.opened().no_excerpt) } }
        @for family in AxisFamily::ALL { (section(site, territory, family, root, lang)) }
        (cooperations(site, territory, root, lang))
    }
}

fn related(
    site: &Site<'_>,
    territories: Vec<TerritoryIdx>,
    label: &str,
    root: &str,
    lang: Lang,
) -> Markup {
    html! {
        @if !territories.is_empty() {
            div.relation {
                p { (label) }
                ul { @for other in territories { li { (territory_link(site, other, root, lang)) } } }
            }
        }
    }
}

/// The states of the axes of a family, then the excerpts.
fn section(
    site: &Site<'_>,
    territory: TerritoryIdx,
    family: AxisFamily,
    root: &str,
    lang: Lang,
) -> Markup {
    let atlas = &site.content.published.atlas;
    let words = words(lang);
    let all = atlas.excerpts_of(territory).iter().copied();
    let own: Vec<ExcerptIdx> = all
        .filter(|&excerpt| atlas.axis(atlas.excerpt(excerpt).axis).family == family)
        .collect();
    html! {
        section {
            h2 { ((words.reading().family)(family)) }
            ul.etats-page {
                @for (axis, _) in atlas.axes_of(family) {
                    @let state = atlas.citation(territory, axis);
                    li class=(super::parts::color_class(site, axis)) {
                        (axis_link(site, axis, root, lang)) (words.carto.colon)
                        span class={ "etat " (crate::scene::paint::class_of(state)) } { ((words.citation)(state)) }
                    }
                }
            }
            @if !own.is_empty() {
                ul.extraits {
                    @for excerpt in own {
                        @let axis = atlas.axis(atlas.excerpt(excerpt).axis);
                        @let above = html! {
                            span.pastille aria-hidden="true" { (axis.number) } " " (axis.short.get(lang))
                        };
                        (card(site, excerpt, above, lang))
                    }
                }
            }
        }
    }
}

fn cooperations(site: &Site<'_>, territory: TerritoryIdx, root: &str, lang: Lang) -> Markup {
    let atlas = &site.content.published.atlas;
    let shown = links(atlas, LinkScope::Of(territory), Picks::default(), &|_| true);
    html! {
        section {
            h2 { (page_words(lang).cooperations) }
            @if shown.is_empty() {
                p { (words(lang).exploring().no_link) }
            } @else {
                ul.phrases-liens { @for link in shown { (cooperation(site, link, territory, root, lang)) } }
            }
        }
    }
}

fn cooperation(
    site: &Site<'_>,
    idx: CooperationIdx,
    from: TerritoryIdx,
    root: &str,
    lang: Lang,
) -> Markup {
    let atlas = &site.content.published.atlas;
    let about = atlas.cooperation(idx);
    let (texts, words) = (site.texts(lang), words(lang));
    let partner = about
        .partner
        .and_then(|_| about.ends().find(|&end| end != from));
    let facts = LinkFacts {
        from: &atlas.territory(from).name,
        partner: partner.map(|partner| atlas.territory(partner).name.as_str()),
        outside: &about.outside,
        kind: about.kind,
        year: about.year,
    };
    let body = texts.cooperation(idx);
    html! {
        li id=(about.id) {
            p { strong { ((words.exploring().link)(&facts)) } }
            p { (body.text) }
            p.reference {
                (words.exploring().source) (words.carto.colon) (source_link(texts.source(body.source), lang))
            }
            @if let Some(partner) = partner { p { (territory_link(site, partner, root, lang)) } }
        }
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
