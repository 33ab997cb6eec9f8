//! What pages share: the site they belong to, addresses, references, cards, maps.

use maud::{Markup, PreEscaped, html};

use super::frame::{Setting, in_lang};
use super::light::light;
use crate::geo::ScreenSize;
use crate::model::{
    Axis, AxisFamily, AxisIdx, Coloring, Confidence, ExcerptIdx, Excerpts, Filter, Lang, Source,
    SourceKind, Territory, TerritoryIdx,
};
use crate::scene::palette::Theme;
use crate::scene::{Layout, LayoutRequest, Mark, SvgRequest, sentence_facts, write_svg};
use crate::text::words;
use crate::tool::map::MapContent;
use crate::tool::refusal::Refusal;

/// The site that pages are made for.
#[derive(Clone, Debug)]
pub struct Site<'a> {
    /// Content and outlines.
    pub content: &'a MapContent,
    /// Name of its style sheet, at its root.
    pub sheet: String,
    /// What the publisher says of it.
    pub setting: Setting,
}

impl<'a> Site<'a> {
    /// The site whose first page the build wrote as `index`.
    ///
    /// # Errors
    /// A page without a style sheet: it is not one that the build wrote.
    pub fn new(content: &'a MapContent, index: &str, setting: Setting) -> Result<Self, Refusal> {
        let sheet = index
            .split_once("<link rel=\"stylesheet\" href=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(href, _)| href.trim_start_matches("./").to_owned());
        let sheet = sheet.ok_or_else(|| {
            Refusal::Said(
                "index.html n’a pas de feuille de style\u{a0}: ce n’est pas la page que «\u{a0}cargo xtask build\u{a0}» construit"
                    .to_owned(),
            )
        })?;
        Ok(Self {
            content,
            sheet,
            setting,
        })
    }

    /// The texts in `lang`.
    pub fn texts(&self, lang: Lang) -> &'a Excerpts {
        let [fr, en] = &self.content.published.excerpts;
        match lang {
            Lang::Fr => fr,
            Lang::En => en,
        }
    }

    /// The sentence that describes the map under `coloring`, with `selected` chosen.
    pub fn sentence(
        &self,
        coloring: Coloring,
        selected: Option<TerritoryIdx>,
        lang: Lang,
    ) -> String {
        let atlas = &self.content.published.atlas;
        let facts = sentence_facts(atlas, coloring, &Filter::default(), selected, lang);
        (words(lang).sentence)(&facts)
    }

    /// The map under `coloring` at `size`, light enough for a page.
    pub fn map(&self, coloring: Coloring, size: ScreenSize, lang: Lang) -> Markup {
        let (atlas, shapes) = (&self.content.published.atlas, &self.content.shapes);
        let mark = Mark::of(coloring);
        let layout = Layout::new(atlas, shapes, LayoutRequest { size, mark });
        let request = SvgRequest {
            coloring,
            lang,
            theme: Theme::Light,
            sentence: &self.sentence(coloring, None, lang),
        };
        PreEscaped(light(&write_svg(atlas, shapes, &layout, request), "m"))
    }
}

/// Path of the page of `territory`, in French.
pub fn territory_path(territory: &Territory) -> String {
    ["territoires/", &territory.slug, ".html"].concat()
}

/// Path of the page of `axis`, in French.
pub fn axis_path(axis: &Axis) -> String {
    let folder = match axis.family {
        AxisFamily::Lever => "leviers/",
        AxisFamily::Theme => "themes/",
        AxisFamily::Framework => "cadres/",
    };
    [folder, &axis.slug, ".html"].concat()
}

/// Link to the page of `territory`, from a page whose root is `root`.
pub(super) fn territory_link(
    site: &Site<'_>,
    territory: TerritoryIdx,
    root: &str,
    lang: Lang,
) -> Markup {
    let about = site.content.published.atlas.territory(territory);
    let path = in_lang(&territory_path(about), lang);
    html! { a lang="fr" href={ (root) (path) } { (about.name) } }
}

/// Link to the page of `axis`, with its number.
pub(super) fn axis_link(site: &Site<'_>, axis: AxisIdx, root: &str, lang: Lang) -> Markup {
    let about = site.content.published.atlas.axis(axis);
    let path = in_lang(&axis_path(about), lang);
    html! {
        span.pastille aria-hidden="true" { (about.number) }
        " "
        a href={ (root) (path) } { (about.label.get(lang)) }
    }
}

/// CSS class of the colour of `axis`; empty for what is no lever.
pub(super) fn color_class(site: &Site<'_>, axis: AxisIdx) -> &'static str {
    let atlas = &site.content.published.atlas;
    if atlas.is_lever(axis) {
        crate::scene::glyph::lever_class(atlas, axis)
    } else {
        ""
    }
}

/// One excerpt: what stands above it, its title, text and reference.
pub(super) fn card(site: &Site<'_>, excerpt: ExcerptIdx, above: Markup, lang: Lang) -> Markup {
    let atlas = &site.content.published.atlas;
    let about = atlas.excerpt(excerpt);
    let body = site.texts(lang).body(excerpt);
    let class = ["carte-extrait ", color_class(site, about.axis)].concat();
    html! {
        li class=(class.trim_end()) id=(about.id) {
            p.axe { (above) }
            h3 { (body.title) }
            p { (body.text) }
            (reference(site, excerpt, lang))
        }
    }
}

/// Year, sources and marks of `excerpt`, as the panel of the map gives them.
fn reference(site: &Site<'_>, excerpt: ExcerptIdx, lang: Lang) -> Markup {
    let (texts, words) = (site.texts(lang), words(lang));
    let body = texts.body(excerpt);
    let year = site.content.published.atlas.excerpt(excerpt).year;
    let source = texts.source(body.source);
    html! {
        p.reference {
            @match year { Some(year) => (year), None => (words.opened().undated) }
            " · "
            (source_link(source, lang))
            @if !body.locator.is_empty() { span lang="fr" { ", " (body.locator) } }
            @if let Some(second) = body.see_also {
                " · " (words.opened().see_also) " " (source_link(texts.source(second), lang))
            }
            @if source.kind != SourceKind::Host { " " span.marque title=(words.opened().summary_hint) { (words.opened().summary) } }
            @if body.confidence == Confidence::Inferred { " " span.marque { (words.opened().inferred) } }
        }
    }
}

/// Link to `source`, in its language; a PDF is announced.
pub(super) fn source_link(source: &Source, lang: Lang) -> Markup {
    let is_pdf = source
        .url
        .rsplit('.')
        .next()
        .is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
    let other = (source.lang != lang).then_some(source.lang);
    html! {
        @if source.url.is_empty() {
            span { (source.publisher) ", " (source.title) }
        } @else {
            a href=(source.url) rel="noopener external" lang=(source.lang.tag()) hreflang=(source.lang.tag()) {
                (source.publisher) ", " cite { (source.title) }
            }
            @if is_pdf { " (" ((words(lang).reading().pdf)(other)) ")" }
        }
    }
}
