//! The map as one SVG document: for exports, static pages and golden files.

use std::fmt::Write as _;

use super::INFALLIBLE;
use super::composition::Composition;
use super::furniture::{CaptionLine, Leader, NORTH_ARROW, ScaleBar, caption};
use super::glyph::{self, Form, Piece};
use super::layout::{Layout, PlacedSymbol};
use super::paint::outline_class;
use super::palette::Theme;
use super::rose::{Rose, Roses};
use super::shapes::{ContextGroup, ContextKind, MapShapes, path_transform};
use crate::geo::{Frame, FrameId, ScreenPoint};
use crate::model::{Atlas, Coloring, Lang};
use crate::text::words;

/// What an SVG of the map shows.
#[derive(Clone, Copy, Debug)]
pub struct SvgRequest<'a> {
    /// What the colours tell.
    pub coloring: Coloring,
    /// Language of the captions.
    pub lang: Lang,
    /// Colours.
    pub theme: Theme,
    /// Alternative text: the sentence that describes the view.
    pub sentence: &'a str,
}

/// Rules that every SVG of the map follows, the live one included.
pub(super) const MAP_RULES: &str = include_str!("../../assets/carte.css");

/// Writes the map laid out in `layout` as an SVG document that stands alone.
pub fn write_svg(
    atlas: &Atlas,
    shapes: &MapShapes,
    layout: &Layout,
    request: SvgRequest<'_>,
) -> String {
    let mut svg = ground(atlas, shapes, layout, request);
    let roses = Roses::new(atlas.levers().count(), &layout.symbols);
    write_scale(&mut svg, &layout.composition, request.lang);
    for leader in layout.uncovered().filter_map(Leader::of) {
        write_leader(&mut svg, leader);
    }
    for symbol in layout.uncovered() {
        write_symbol(&mut svg, atlas, symbol, roses.of(symbol), request.coloring);
    }
    write_labels(&mut svg, atlas, layout);
    svg.push_str("</svg>\n");
    svg
}

/// The document up to its frames.
fn ground(atlas: &Atlas, shapes: &MapShapes, layout: &Layout, request: SvgRequest<'_>) -> String {
    let size = layout.composition.size;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"leviers\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
         role=\"img\" lang=\"{lang}\">\n<title>{title}</title>\n<style>\n.leviers {{\n{tokens}}}\n{MAP_RULES}</style>\n",
        w = size.width,
        h = size.height,
        lang = request.lang.tag(),
        title = escaped(request.sentence),
        tokens = request.theme.declarations(),
    );
    for frame in &layout.composition.frames {
        write_frame(&mut svg, atlas, shapes, &layout.composition, frame, request);
    }
    svg
}

/// Background, context and outlines of one frame, clipped to its limits.
fn write_frame(
    svg: &mut String,
    atlas: &Atlas,
    shapes: &MapShapes,
    composition: &Composition,
    frame: &Frame,
    request: SvgRequest<'_>,
) {
    let (id, r) = (frame.id, frame.rect);
    writeln!(
        svg,
        "<clipPath id=\"clip-{n}\"><rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{w:.2}\" height=\"{h:.2}\" rx=\"{rx}\"/></clipPath>\n\
         <g clip-path=\"url(#clip-{n})\"><rect class=\"mer\" x=\"{x:.2}\" y=\"{y:.2}\" width=\"{w:.2}\" height=\"{h:.2}\"/>\n\
         <g transform=\"{transform}\">",
        n = id.number(),
        x = r.x,
        y = r.y,
        w = r.width,
        h = r.height,
        rx = corner_px(id),
        transform = path_transform(frame),
    ).expect(INFALLIBLE);
    for shape in ContextGroup::shown_in(id)
        .into_iter()
        .flat_map(|group| shapes.context(group))
    {
        writeln!(
            svg,
            "<path class=\"{}\" d=\"{}\"/>",
            context_class(shape.kind),
            shape.d
        )
        .expect(INFALLIBLE);
    }
    for (territory, shape) in shapes.drawn_in(id) {
        let class = outline_class(atlas, request.coloring, territory);
        writeln!(svg, "<path class=\"{class}\" d=\"{}\"/>", shape.d).expect(INFALLIBLE);
    }
    svg.push_str("</g></g>\n");
    if !id.is_main() {
        write_limits(svg, composition, frame, request.lang);
    }
}

/// Edge and caption of a carton.
fn write_limits(svg: &mut String, composition: &Composition, frame: &Frame, lang: Lang) {
    let (id, r) = (frame.id, frame.rect);
    writeln!(
        svg,
        "<rect class=\"cadre\" x=\"{:.2}\" y=\"{:.2}\" width=\"{:.2}\" height=\"{:.2}\" rx=\"{}\"/>",
        r.x,
        r.y,
        r.width,
        r.height,
        corner_px(id),
    )
    .expect(INFALLIBLE);
    in_type_size(svg, composition, |svg| {
        for CaptionLine { at, text } in caption(composition, frame, lang) {
            write_caption(svg, at, &text);
        }
    });
}

/// What `write` writes in units of type, at the size that they have in `composition`.
fn in_type_size(svg: &mut String, composition: &Composition, write: impl FnOnce(&mut String)) {
    let larger = composition.type_transform();
    if let Some(transform) = &larger {
        writeln!(svg, "<g transform=\"{transform}\">").expect(INFALLIBLE);
    }
    write(svg);
    if larger.is_some() {
        svg.push_str("</g>\n");
    }
}

fn write_caption(svg: &mut String, at: ScreenPoint, text: &str) {
    writeln!(
        svg,
        "<text class=\"legende-carton\" x=\"{:.2}\" y=\"{:.2}\">{}</text>",
        at.x,
        at.y,
        escaped(text)
    )
    .expect(INFALLIBLE);
}

/// Scale bar and north of the main frame.
fn write_scale(svg: &mut String, composition: &Composition, lang: Lang) {
    let Some(bar) = ScaleBar::of_stage(composition) else {
        return;
    };
    let (rect, words) = (
        composition.in_type(composition.scale_rect),
        words(lang).carto,
    );
    in_type_size(svg, composition, |svg| {
        writeln!(
        svg,
        "<g class=\"echelle\"><path class=\"barre\" d=\"{}\"/><g transform=\"{}\"><path class=\"nord\" d=\"{NORTH_ARROW}\"/>\
         <text y=\"11\">{}</text></g></g>",
        bar.bar_path(rect),
        bar.north_transform(rect),
        words.north,
    )
    .expect(INFALLIBLE);
        write_caption(svg, ScaleBar::text_at(rect), &(words.length)(bar.length_m));
    });
}

/// Radius of the corners of a frame, CSS px.
pub fn corner_px(id: FrameId) -> u8 {
    if id.is_main() { 0 } else { 4 }
}

/// CSS class of a context outline.
pub fn context_class(kind: ContextKind) -> &'static str {
    match kind {
        ContextKind::Neighbour => "pays",
        ContextKind::Region => "region",
        ContextKind::RegionLimits => "region limite",
        ContextKind::Department => "departement",
    }
}

fn write_leader(svg: &mut String, Leader { from, to }: Leader) {
    let d = format!("M{:.2} {:.2}L{:.2} {:.2}", from.x, from.y, to.x, to.y);
    writeln!(
        svg,
        "<g class=\"rappel\"><path class=\"lisere\" d=\"{d}\"/><path d=\"{d}\"/><circle cx=\"{:.2}\" cy=\"{:.2}\" r=\"2\"/></g>",
        from.x, from.y
    ).expect(INFALLIBLE);
}

fn write_symbol(
    svg: &mut String,
    atlas: &Atlas,
    symbol: &PlacedSymbol,
    rose: &Rose,
    coloring: Coloring,
) {
    let territory = atlas.territory(symbol.territory);
    write!(
        svg,
        "<g class=\"symbole\" data-code=\"{}\" transform=\"translate({:.2} {:.2})\"><title>{}</title>",
        escaped(&territory.code),
        symbol.center.x,
        symbol.center.y,
        escaped(&territory.short_name),
    ).expect(INFALLIBLE);
    let radius = symbol.diameter_px / 2.0;
    for piece in glyph::symbol(atlas, coloring, symbol.territory, rose, radius) {
        write_piece(svg, &piece);
    }
    svg.push_str("</g>\n");
}

pub(super) fn write_piece(svg: &mut String, Piece { class, form }: &Piece) {
    match form {
        Form::Circle { radius_px } => {
            write!(svg, "<circle class=\"{class}\" r=\"{radius_px:.2}\"/>")
        }
        Form::Path { d } => write!(svg, "<path class=\"{class}\" d=\"{d}\"/>"),
        Form::Text { text, font_px } => write!(
            svg,
            "<text class=\"{class}\" font-size=\"{font_px:.2}\">{}</text>",
            escaped(text)
        ),
    }
    .expect(INFALLIBLE);
}

fn write_labels(svg: &mut String, atlas: &Atlas, layout: &Layout) {
    writeln!(
        svg,
        "<g class=\"noms\" font-size=\"{:.2}\">",
        layout.font_px
    )
    .expect(INFALLIBLE);
    for symbol in layout.uncovered() {
        let Some(label) = symbol.label else { continue };
        let at = label.rect.center();
        let name = escaped(&atlas.territory(symbol.territory).short_name);
        writeln!(
            svg,
            "<text x=\"{:.2}\" y=\"{:.2}\">{name}</text>",
            at.x, at.y
        )
        .expect(INFALLIBLE);
    }
    svg.push_str("</g>\n");
}

/// `text` with the characters that XML reserves replaced.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
