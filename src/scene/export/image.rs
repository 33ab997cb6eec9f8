//! An image of the view that stands alone: title, sentence, map, legend, sources, day and address, as text and as a code.

use super::legend::{self, Entry};
use super::writing::{LINE_EM, RULES, document, lines, lines_px, text, wrapped};
use crate::geo::{Camera, ScreenSize};
use crate::model::{Atlas, Coloring, CooperationIdx, Lang, LinkScope, TerritorySet};
use crate::scene::links::{LINK_RULES, LinkScene, write_links};
use crate::scene::palette::Theme;
use crate::scene::qr::Qr;
use crate::scene::svg::{SvgRequest, write_svg};
use crate::scene::{Layout, LayoutRequest, MapShapes, Mark};
use crate::text::words;

/// Space around the image and between its parts, CSS px.
const MARGIN_PX: f64 = 20.0;
/// Sizes of the title, the sentence and the notes, CSS px.
const TITLE_PX: f64 = 24.0;
const SENTENCE_PX: f64 = 15.0;
const NOTE_PX: f64 = 11.0;

/// What an image shows.
#[derive(Clone, Copy, Debug)]
pub struct ImageRequest<'a> {
    /// The territories of the view; the others are faded.
    pub kept: &'a TerritorySet,
    /// What the colours tell.
    pub coloring: Coloring,
    /// Whose links it draws, and which; `None` outside the cooperations view.
    pub links: Option<(LinkScope, &'a [CooperationIdx])>,
    /// What the main frame shows.
    pub camera: Camera,
    /// Size of the whole image, CSS px.
    pub size: ScreenSize,
    /// Language.
    pub lang: Lang,
    /// Colours.
    pub theme: Theme,
    /// The sentence that describes the view.
    pub sentence: &'a str,
    /// Full address of the view.
    pub address: &'a str,
    /// Day it is made (`2026-11-25`).
    pub day: &'a str,
}

/// The image as one SVG document without any outside resource.
pub fn image_svg(atlas: &Atlas, shapes: &MapShapes, request: ImageRequest<'_>) -> String {
    let ImageRequest { size, lang, .. } = request;
    let words = words(lang);
    let width = size.width - 2.0 * MARGIN_PX;
    let entries = match request.links {
        Some((_, links)) => legend::of_links(atlas, links, lang),
        None => legend::of_coloring(atlas, request.coloring, request.kept, lang),
    };
    let sentence = wrapped(request.sentence, width, SENTENCE_PX);
    // The code stands at the right of legend and notes.
    let code = Qr::of_address(request.address);
    let code_px = code.as_ref().map_or(0.0, Qr::side_px);
    let beside = width
        - if code_px > 0.0 {
            code_px + MARGIN_PX
        } else {
            0.0
        };
    let notes = notes(atlas, shapes, request, beside);
    let map_y = MARGIN_PX + TITLE_PX * LINE_EM + lines_px(&sentence, SENTENCE_PX) + 6.0;
    let legend_px = legend_px(&entries, beside);
    let foot_px = (legend_px + lines_px(&notes, NOTE_PX)).max(code_px);
    let map_height = (size.height - map_y - foot_px - MARGIN_PX - 12.0).max(1.0);
    let rules = [RULES, LINK_RULES].concat();
    let told = [words.title, request.sentence];
    let mut svg = document(size, lang, request.theme, told, &rules);
    let title_y = MARGIN_PX + TITLE_PX;
    text(
        &mut svg,
        "titre",
        TITLE_PX,
        (MARGIN_PX, title_y),
        words.title,
    );
    lines(
        &mut svg,
        "texte",
        SENTENCE_PX,
        (MARGIN_PX, MARGIN_PX + TITLE_PX * LINE_EM),
        &sentence,
    );
    let map = ScreenSize {
        width,
        height: map_height,
    };
    svg.push_str(&placed(
        &map_svg(atlas, shapes, map, request),
        MARGIN_PX,
        map_y,
    ));
    let legend_y = map_y + map_height + 6.0;
    legend::write(&mut svg, &entries, MARGIN_PX, legend_y, beside);
    let corner = (MARGIN_PX, legend_y + legend_px);
    lines(&mut svg, "note", NOTE_PX, corner, &notes);
    if let Some(code) = code {
        let bottom = size.height - MARGIN_PX;
        code.write(
            &mut svg,
            (size.width - MARGIN_PX - code_px, bottom - code_px),
        );
    }
    svg.push_str("</svg>\n");
    svg
}

/// The map alone, or the links over its ground.
fn map_svg(
    atlas: &Atlas,
    shapes: &MapShapes,
    size: ScreenSize,
    request: ImageRequest<'_>,
) -> String {
    let mark = match request.links {
        Some(_) => Mark::Disc,
        None => Mark::of(request.coloring),
    };
    let home = Layout::new(atlas, shapes, LayoutRequest { size, mark });
    let of_map = |layout: &Layout| {
        let request = SvgRequest {
            coloring: request.coloring,
            lang: request.lang,
            theme: request.theme,
            sentence: request.sentence,
        };
        write_svg(atlas, shapes, layout, request)
    };
    let Some((scope, links)) = request.links else {
        let layout = home.seen_by(request.camera, atlas, shapes);
        let svg = of_map(&layout);
        return faded(svg, atlas, request.kept);
    };
    let scene = LinkScene::new(atlas, &home, scope, links);
    let ground = Layout {
        symbols: Vec::new(),
        ..home
    };
    let svg = of_map(&ground);
    let mut svg = svg.trim_end().trim_end_matches("</svg>").to_owned();
    write_links(&mut svg, atlas, &scene);
    svg.push_str("</svg>\n");
    svg
}

/// `svg` with the symbols of the territories that are not `kept` faded.
fn faded(svg: String, atlas: &Atlas, kept: &TerritorySet) -> String {
    let out = atlas.territory_ids().filter(|&t| !kept.contains(t));
    let selectors: Vec<String> = out
        .map(|t| [".symbole[data-code=\"", &atlas.territory(t).code, "\"]"].concat())
        .collect();
    if selectors.is_empty() {
        return svg;
    }
    let rule = [&selectors.join(","), " { opacity: .2; }\n</style>"].concat();
    svg.replacen("</style>", &rule, 1)
}

/// `svg` at (`x`, `y`) of the document that it goes in.
fn placed(svg: &str, x: f64, y: f64) -> String {
    svg.replacen("<svg ", &format!("<svg x=\"{x:.2}\" y=\"{y:.2}\" "), 1)
}

/// Sources, day and address, in lines.
fn notes(atlas: &Atlas, shapes: &MapShapes, request: ImageRequest<'_>, width: f64) -> Vec<String> {
    let words = words(request.lang);
    let dated = (words.taking().dated)(request.day, atlas.edition());
    let texts = [
        Some(words.taking().study),
        shapes.shows_context().then_some(words.attribution),
        Some(words.caution),
        Some(&dated),
        Some(request.address),
    ];
    texts
        .into_iter()
        .flatten()
        .flat_map(|text| wrapped(text, width, NOTE_PX))
        .collect()
}

fn legend_px(entries: &[Entry], width: f64) -> f64 {
    legend::rows(entries, width) as f64 * legend::ROW_PX + 6.0
}
