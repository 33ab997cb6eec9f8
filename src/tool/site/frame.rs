//! What every page has around its content: head, menu, foot.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::SiteFile;
use super::parts::Site;
use super::picture::{IMAGE_SIZE, Picture};
use crate::model::Lang;
use crate::scene::export::Snippet;
use crate::state::{in_lang, up};
use crate::text::{page_words, words};

/// Of pages that run nothing. A data block (`application/ld+json`) is not run, so no policy stops it.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// Rules of pages that run nothing, beside those of the map.
pub(super) const SHEET: &str = "pages.css";

/// Height of the frame of an oEmbed answer, CSS px.
const FRAME_HEIGHT_PX: u16 = 640;

/// What the publisher says of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// Address of the folder it is published in, ending with `/`; `None` when it is not known: then nothing that needs a
    /// whole address is written.
    pub address: Option<String>,
    /// Whether images for networks stand beside the pages.
    pub images: Images,
}

/// Images for networks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Images {
    /// None.
    #[default]
    Without,
    /// Those of [`Picture::all`].
    Beside,
}

/// What a page is.
#[derive(Debug)]
pub(super) struct PageParts {
    /// Its path in French, from the root of the site.
    pub path: String,
    /// Its language.
    pub lang: Lang,
    /// Its title, without the site's name.
    pub title: String,
    /// What it holds, in one sentence.
    pub description: String,
    /// What networks show of it.
    pub image: Picture,
    /// The state of the map it stands for, as a query without `?`.
    pub state: String,
    /// What machines read (schema.org), as JSON.
    pub facts: serde_json::Value,
    /// Its content.
    pub content: Markup,
}

/// `index.html` is what a folder answers with.
fn short(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}

/// The whole page.
pub(super) fn page(site: &Site<'_>, parts: PageParts) -> SiteFile {
    let path = in_lang(&parts.path, parts.lang);
    let root = up(&path);
    let (words, pages) = (words(parts.lang), page_words(parts.lang));
    let title = [parts.title.as_str(), pages.site].join(" — ");
    let map = map_address(&root, &parts.state, parts.lang);
    let other = match parts.lang {
        Lang::Fr => Lang::En,
        Lang::En => Lang::Fr,
    };
    let text = html! {
        (DOCTYPE)
        html lang=(parts.lang.tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                meta name="description" content=(parts.description);
                link rel="icon" href="data:,";
                link rel="stylesheet" href={ (root) (site.sheet) };
                link rel="stylesheet" href={ (root) (SHEET) };
                (links(site, &root, &parts, &title))
                script type="application/ld+json" { (data_block(&parts.facts)) }
            }
            body {
                div.leviers.page {
                    a.evitement href="#contenu" { (pages.skip) }
                    header.page-tete {
                        nav aria-label=(pages.menu) {
                            ul {
                                li { a href={ (root) (short(&in_lang("index.html", parts.lang))) (dot(&root, parts.lang)) } { (words.title) } }
                                li { a href=(map) { (pages.open_map) } }
                                li {
                                    a lang=(other.tag()) hreflang=(other.tag()) href={ (root) (in_lang(&parts.path, other)) } {
                                        (crate::text::words(other).language_name)
                                    }
                                }
                            }
                        }
                    }
                    main #contenu { (parts.content) }
                    footer.page-pied {
                        p { (words.taking().study) }
                        p { (words.caution) }
                        p { (words.attribution) }
                        p { ((pages.edition)(site.content.published.atlas.edition())) }
                    }
                }
            }
        }
    };
    SiteFile::text(path, text.into_string() + "\n")
}

/// A link to the root of the site from the root itself needs a name.
fn dot(root: &str, lang: Lang) -> &'static str {
    if root.is_empty() && lang == Lang::Fr {
        "./"
    } else {
        ""
    }
}

/// The interactive map in `state`, from a page whose root is `root`.
pub(super) fn map_address(root: &str, state: &str, lang: Lang) -> String {
    let root = if root.is_empty() { "./" } else { root };
    [root, &query(state, lang)].concat()
}

/// The query of the map in `state`, from its mark on; empty for the map as it starts.
fn query(state: &str, lang: Lang) -> String {
    let english = (lang == Lang::En).then_some("langue=en");
    let query: Vec<&str> = [Some(state).filter(|state| !state.is_empty()), english]
        .into_iter()
        .flatten()
        .collect();
    match query.as_slice() {
        [] => String::new(),
        query => ["?", &query.join("&")].concat(),
    }
}

/// Canonical address, languages, and what networks show of the page.
pub(super) fn links(site: &Site<'_>, root: &str, parts: &PageParts, title: &str) -> Markup {
    let path = in_lang(&parts.path, parts.lang);
    let base = site.setting.address.as_deref();
    let atlas = &site.content.published.atlas;
    let whole = |path: &str| [base.unwrap_or(root), short(path)].concat();
    html! {
        @if base.is_some() {
            link rel="canonical" href=(whole(&path));
            meta property="og:url" content=(whole(&path));
            @for lang in Lang::ALL {
                link rel="alternate" hreflang=(lang.tag()) href=(whole(&in_lang(&parts.path, lang)));
            }
            link rel="alternate" hreflang="x-default" href=(whole(&parts.path));
            link rel="alternate" type="application/json+oembed" title=(title) href=(whole(&oembed_path(&path)));
            @if site.setting.images == Images::Beside {
                meta property="og:image" content=(whole(&parts.image.path(atlas, parts.lang)));
                meta property="og:image:width" content=(IMAGE_SIZE.0);
                meta property="og:image:height" content=(IMAGE_SIZE.1);
                meta property="og:image:alt" content=(parts.image.alt(atlas, parts.lang));
                meta name="twitter:card" content="summary_large_image";
            }
        }
        meta property="og:type" content="website";
        meta property="og:site_name" content=(page_words(parts.lang).site);
        meta property="og:title" content=(parts.title);
        meta property="og:description" content=(parts.description);
        meta property="og:locale" content=(match parts.lang { Lang::Fr => "fr_FR", Lang::En => "en_GB" });
    }
}

/// The oEmbed answer of the page, where the address is known.
pub(super) fn answer(site: &Site<'_>, parts: &PageParts) -> Option<SiteFile> {
    let snippet = Snippet {
        base: site.setting.address.as_deref()?,
        query: &query(&parts.state, parts.lang),
        title: &parts.title,
        lang: parts.lang,
        height_px: FRAME_HEIGHT_PX,
        digests: None,
    };
    let path = in_lang(&parts.path, parts.lang);
    Some(SiteFile::text(oembed_path(&path), snippet.oembed()))
}

/// Path of the oEmbed answer of the page at `path`.
fn oembed_path(path: &str) -> String {
    ["oembed/", path.trim_end_matches(".html"), ".json"].concat()
}

/// JSON that may stand in a page: no sign in it can end the element.
pub(super) fn data_block(facts: &serde_json::Value) -> PreEscaped<String> {
    PreEscaped(facts.to_string().replace('<', "\\u003c"))
}
