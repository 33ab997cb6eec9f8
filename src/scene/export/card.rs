//! The image that networks show of the page of one territory: its name, its rose, what each lever is for it, where it lies.

use std::fmt::Write as _;

use super::locator::{LOCATOR_RULES, locator};
use super::writing::{RULES, document, lines, lines_px, text, wrapped, wrapped_bold};
use crate::geo::{ScreenRect, ScreenSize};
use crate::model::{Atlas, Citation, Coloring, Lang, TerritoryIdx};
use crate::scene::INFALLIBLE;
use crate::scene::glyph::{self, Piece, lever_class};
use crate::scene::paint::class_of;
use crate::scene::palette::Theme;
use crate::scene::rose::Rose;
use crate::scene::shapes::MapShapes;
use crate::scene::status::status;
use crate::scene::svg::{MAP_RULES, write_piece};
use crate::text::{page_words, words};

/// Space around what is on the card, CSS px.
const MARGIN_PX: f64 = 48.0;
/// Sizes of the texts, CSS px; networks show the card at half its size or less.
const SITE_PX: f64 = 24.0;
/// Sizes of a name: the first at which it stands in one line; at the last, in as many as it takes.
const NAMES_PX: [f64; 3] = [64.0, 56.0, 50.0];
const PLACE_PX: f64 = 26.0;
const LEVER_PX: f64 = 23.0;
const NOTE_PX: f64 = 12.0;
/// Height of a line of a name over the size of its font: large letters need less.
const NAME_LINE_EM: f64 = 1.2;
/// Width of the rows of levers, CSS px.
const ROWS_PX: f64 = 560.0;
/// Tallest row of a lever, CSS px.
const ROW_PX: f64 = 42.0;
/// Radius of the sample before a lever, CSS px.
const SAMPLE_PX: f64 = 14.0;
/// Radius at which the rose is made, CSS px: enlarged from there, its edges grow with it.
const ROSE_PX: f64 = 60.0;
/// Size of the numbers in the petals of a rose of that radius, CSS px.
const NUMBER_PX: f64 = 13.0;
/// Side of the square that shows where the territory lies, CSS px.
const PLACE_MAP_PX: f64 = 170.0;

/// Rules of the numbers in petals.
const NUMBER_RULES: &str = "\
.leviers .numero { font-family: system-ui, sans-serif; font-weight: 700; text-anchor: middle; fill: var(--encre-2); }
.leviers .numero.cite { fill: var(--encre-levier, var(--encre)); }
";

/// What a card shows.
#[derive(Clone, Copy, Debug)]
pub struct CardRequest<'a> {
    /// Its territory.
    pub territory: TerritoryIdx,
    /// Language.
    pub lang: Lang,
    /// Size of the card, CSS px.
    pub size: ScreenSize,
    /// Full address of the page it stands for.
    pub address: &'a str,
}

/// What the card of `territory` shows, in words: its name, how many levers are cited, the state of each.
pub fn card_text(atlas: &Atlas, territory: TerritoryIdx, lang: Lang) -> String {
    let carto = words(lang).carto;
    let states: Vec<String> = rows(atlas, territory, lang)
        .map(|row| row.meaning)
        .collect();
    let name = &atlas.territory(territory).name;
    let cited = status(atlas, Coloring::AllLevers, territory, lang);
    let states = states.join(carto.semicolon);
    [name, carto.colon, &cited, ". ", &states, "."].concat()
}

/// The card as one SVG document without any outside resource.
pub fn card_svg(atlas: &Atlas, shapes: &MapShapes, request: CardRequest<'_>) -> String {
    let CardRequest {
        territory,
        lang,
        size,
        ..
    } = request;
    let name = &atlas.territory(territory).name;
    let told = card_text(atlas, territory, lang);
    let rules = [MAP_RULES, RULES, NUMBER_RULES, LOCATOR_RULES].concat();
    let mut svg = document(size, lang, Theme::Light, [name, &told], &rules);
    let top = write_head(&mut svg, atlas, request);
    let bottom = write_foot(&mut svg, atlas, request);
    let room = ScreenRect {
        x: MARGIN_PX,
        y: top,
        width: size.width - 2.0 * MARGIN_PX,
        height: bottom - top,
    };
    write_rows(&mut svg, rows(atlas, territory, lang), room);
    let place = ScreenRect {
        x: room.right() - PLACE_MAP_PX,
        y: room.center().y - PLACE_MAP_PX / 2.0,
        width: PLACE_MAP_PX,
        height: PLACE_MAP_PX,
    };
    let between = ScreenRect {
        x: room.x + ROWS_PX,
        width: place.x - room.x - ROWS_PX,
        ..room
    };
    write_rose(&mut svg, atlas, territory, between);
    locator(&mut svg, shapes, territory, place);
    svg.push_str("</svg>\n");
    svg
}

/// Name of the site, of the territory, its kind and région; returns where they end, CSS px from the top.
fn write_head(svg: &mut String, atlas: &Atlas, request: CardRequest<'_>) -> f64 {
    let CardRequest {
        territory,
        lang,
        size,
        ..
    } = request;
    let (words, about) = (words(lang), atlas.territory(territory));
    let width = size.width - 2.0 * MARGIN_PX;
    let one_line = |px: &f64| wrapped_bold(&about.name, width, *px).len() == 1;
    let [.., smallest] = NAMES_PX;
    let name_px = NAMES_PX.into_iter().find(one_line).unwrap_or(smallest);
    let kind = [(words.opened().kind)(about.kind), about.region.as_str()];
    let kind: Vec<&str> = kind.into_iter().filter(|part| !part.is_empty()).collect();
    let mut y = MARGIN_PX - 12.0 + SITE_PX;
    text(svg, "note", SITE_PX, (MARGIN_PX, y), words.title);
    y += 10.0;
    for line in wrapped_bold(&about.name, width, name_px) {
        y += NAME_LINE_EM * name_px;
        text(svg, "titre", name_px, (MARGIN_PX, y), &line);
    }
    y += 18.0;
    let kind = wrapped(&kind.join(" · "), width, PLACE_PX);
    lines(svg, "texte", PLACE_PX, (MARGIN_PX, y), &kind);
    y + lines_px(&kind, PLACE_PX) + 16.0
}

/// What the colours never mean, sources, day and address; returns where they start, CSS px from the top.
fn write_foot(svg: &mut String, atlas: &Atlas, request: CardRequest<'_>) -> f64 {
    let CardRequest {
        territory,
        lang,
        size,
        address,
    } = request;
    let (words, about) = (words(lang), atlas.territory(territory));
    let edition = (page_words(lang).edition)(atlas.edition());
    let known = about.population.as_ref().map(words.opened().population);
    let facts: Vec<String> = known.into_iter().chain([edition]).collect();
    let texts = [
        words.caution,
        words.taking().study,
        words.attribution,
        &facts.join(" · "),
        address,
    ];
    let width = size.width - 2.0 * MARGIN_PX;
    let notes: Vec<String> = texts
        .into_iter()
        .flat_map(|note| wrapped(note, width, NOTE_PX))
        .collect();
    let top = size.height - 24.0 - lines_px(&notes, NOTE_PX);
    lines(svg, "note", NOTE_PX, (MARGIN_PX, top), &notes);
    top - 16.0
}

/// A lever of the card.
struct Row {
    sample: Vec<Piece>,
    state: Citation,
    meaning: String,
}

/// Each lever with its state, lever 1 first.
fn rows(atlas: &Atlas, territory: TerritoryIdx, lang: Lang) -> impl Iterator<Item = Row> {
    let words = words(lang);
    atlas.levers().map(move |(lever, axis)| {
        let state = atlas.citation(territory, lever);
        let name = [&axis.number.to_string(), ". ", axis.short.get(lang)].concat();
        Row {
            sample: glyph::disc(lever_class(atlas, lever), state, SAMPLE_PX),
            state,
            meaning: [&name, words.carto.colon, (words.citation)(state)].concat(),
        }
    })
}

fn write_rows(svg: &mut String, rows: impl Iterator<Item = Row>, room: ScreenRect) {
    let rows: Vec<Row> = rows.collect();
    let row_px = (room.height / rows.len().max(1) as f64).min(ROW_PX);
    let top = room.bottom() - row_px * rows.len() as f64;
    for (n, row) in rows.iter().enumerate() {
        let middle = top + (n as f64 + 0.5) * row_px;
        let x = room.x + SAMPLE_PX;
        write!(svg, "<g transform=\"translate({x:.2} {middle:.2})\">").expect(INFALLIBLE);
        row.sample.iter().for_each(|piece| write_piece(svg, piece));
        svg.push_str("</g>\n");
        let at = (x + 2.0 * SAMPLE_PX, middle + 0.35 * LEVER_PX);
        let class = match row.state {
            Citation::Cited => "texte",
            Citation::NotCited | Citation::NoAnswer => "note",
        };
        text(svg, class, LEVER_PX, at, &row.meaning);
    }
}

/// The rose as large as `room` holds, the number of each lever in its petal.
fn write_rose(svg: &mut String, atlas: &Atlas, territory: TerritoryIdx, room: ScreenRect) {
    let center = room.center();
    let scale = room.width.min(room.height) / (2.0 * ROSE_PX);
    let rose = Rose::new(atlas.levers().count(), ROSE_PX - 2.0);
    let states: Vec<Citation> = atlas
        .levers()
        .map(|(lever, _)| atlas.citation(territory, lever))
        .collect();
    write!(
        svg,
        "<g transform=\"translate({:.2} {:.2}) scale({scale:.4})\">",
        center.x, center.y
    )
    .expect(INFALLIBLE);
    for piece in glyph::petals(&rose, &states, ROSE_PX) {
        write_piece(svg, &piece);
    }
    for ((lever, axis), at) in atlas.levers().zip(&rose.numbers) {
        let state = class_of(atlas.citation(territory, lever));
        let class = ["numero", lever_class(atlas, lever), state].join(" ");
        let at = (at.x, at.y + 0.35 * NUMBER_PX);
        text(svg, &class, NUMBER_PX, at, &axis.number.to_string());
    }
    svg.push_str("</g>\n");
}
