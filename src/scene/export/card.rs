//! The image that networks show of one territory's page: its name, its rose, and what each lever is for it.

use std::fmt::Write as _;

use super::image::{RULES, lines, text, wrapped};
use crate::geo::ScreenSize;
use crate::model::{Atlas, Citation, Lang, TerritoryIdx};
use crate::scene::INFALLIBLE;
use crate::scene::glyph;
use crate::scene::palette::Theme;
use crate::scene::rose::Rose;
use crate::scene::svg::{escaped, write_piece};
use crate::text::words;

/// Space around what is on the card, CSS px.
const MARGIN_PX: f64 = 48.0;
/// Width of what stands beside the large rose, as a share of the card.
const TEXT_SHARE: f64 = 0.55;
/// Sizes of the texts, CSS px: read where a network shows the card at a third of its size.
const SITE_PX: f64 = 22.0;
/// The first at which a name stands in two lines, its words whole.
const NAMES_PX: [f64; 4] = [54.0, 48.0, 42.0, 36.0];
const PLACE_PX: f64 = 28.0;
const LEVER_PX: f64 = 24.0;
const NOTE_PX: f64 = 17.0;
/// Height of a line over the size of its font.
const LINE_EM: f64 = 1.25;
/// Height of the row of a lever, CSS px.
const ROW_PX: f64 = 36.0;
/// Radius of a rose as it is drawn, CSS px: enlarged from there, its edges grow with it.
const ROSE_PX: f64 = 60.0;
/// Radius of the large rose, and of the sample before a lever, CSS px.
const LARGE_PX: f64 = 205.0;
const SAMPLE_PX: f64 = 15.0;

/// The card of `territory`, `size` large, as one SVG document without any outside resource; `address` is written on it.
pub fn card_svg(
    atlas: &Atlas,
    territory: TerritoryIdx,
    lang: Lang,
    size: ScreenSize,
    address: &str,
) -> String {
    let (words, about) = (words(lang), atlas.territory(territory));
    let width = size.width * TEXT_SHARE - MARGIN_PX;
    let mut svg = opening(&about.name, lang, size);
    text(
        &mut svg,
        "note",
        SITE_PX,
        (MARGIN_PX, MARGIN_PX + SITE_PX),
        words.title,
    );
    let mut y = MARGIN_PX + SITE_PX * 1.6;
    let (name_px, name) = sized(&about.name, width);
    lines(&mut svg, "titre", name_px, (MARGIN_PX, y), LINE_EM, &name);
    y += name.len() as f64 * LINE_EM * name_px;
    let cited = atlas
        .levers_cited(territory)
        .map_or_else(|| words.no_answer.to_owned(), words.levers_cited);
    let place: Vec<&str> = [about.region.as_str(), &cited]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let place = wrapped(&place.join(" · "), width, PLACE_PX);
    lines(&mut svg, "texte", PLACE_PX, (MARGIN_PX, y), LINE_EM, &place);
    y += place.len() as f64 * LINE_EM * PLACE_PX + 18.0;
    let rose = Rose::new(atlas.levers().count(), ROSE_PX - 2.0);
    let states: Vec<Citation> = atlas
        .levers()
        .map(|(lever, _)| atlas.citation(territory, lever))
        .collect();
    for (n, (_, axis)) in atlas.levers().enumerate() {
        let alone: Vec<Citation> = (0..states.len())
            .map(|each| {
                if each == n {
                    states[n]
                } else {
                    Citation::NotCited
                }
            })
            .collect();
        let middle = y + (n as f64 + 0.5) * ROW_PX;
        write_rose(
            &mut svg,
            &rose,
            &alone,
            (MARGIN_PX + SAMPLE_PX, middle),
            SAMPLE_PX,
        );
        let state = (words.citation)(states[n]);
        let meaning = [axis.short.get(lang), words.carto.colon, state].concat();
        let at = (MARGIN_PX + 2.0 * SAMPLE_PX + 14.0, middle + 0.35 * LEVER_PX);
        text(&mut svg, "texte", LEVER_PX, at, &meaning);
    }
    let center = (size.width - MARGIN_PX - LARGE_PX, size.height / 2.0);
    write_rose(&mut svg, &rose, &states, center, LARGE_PX);
    text(
        &mut svg,
        "note",
        NOTE_PX,
        (MARGIN_PX, size.height - 26.0),
        address,
    );
    svg.push_str("</svg>\n");
    svg
}

/// The size of `name` in lines of `width` CSS px, and these lines.
fn sized(name: &str, width: f64) -> (f64, Vec<String>) {
    let at = |font_px: f64| (font_px, wrapped(name, width, font_px));
    let fits = |(_, lines): &(f64, Vec<String>)| lines.len() < 3 && lines.join(" ") == name;
    let found = NAMES_PX.into_iter().map(at).find(fits);
    let [.., smallest] = NAMES_PX;
    found.unwrap_or_else(|| at(smallest))
}

fn opening(name: &str, lang: Lang, size: ScreenSize) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"leviers\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
         role=\"img\" lang=\"{lang}\">\n<title>{name}</title>\n<style>\n.leviers {{\n{tokens}}}\n{MAP}{RULES}</style>\n\
         <rect class=\"papier\" width=\"{w}\" height=\"{h}\"/>\n",
        w = size.width,
        h = size.height,
        lang = lang.tag(),
        name = escaped(name),
        tokens = Theme::Light.declarations(),
        MAP = crate::scene::svg::RULES,
    )
}

/// `rose` with petals of `states` around `center`, `radius_px` large.
fn write_rose(
    svg: &mut String,
    rose: &Rose,
    states: &[Citation],
    center: (f64, f64),
    radius_px: f64,
) {
    let (x, y) = center;
    let scale = radius_px / ROSE_PX;
    write!(
        svg,
        "<g transform=\"translate({x:.2} {y:.2}) scale({scale:.4})\">"
    )
    .expect(INFALLIBLE);
    for piece in glyph::petals(rose, states, ROSE_PX) {
        write_piece(svg, &piece);
    }
    svg.push_str("</g>\n");
}
