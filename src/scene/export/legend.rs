//! The legend of an image: a sample and its meaning, in columns.

use std::fmt::Write as _;

use crate::model::{
    Atlas, Citation, Coloring, CooperationIdx, CooperationKind, Crossing, Lang, TerritorySet,
};
use crate::scene::INFALLIBLE;
use crate::scene::glyph::{self, Piece, lever_class};
use crate::scene::links::kind_class;
use crate::scene::rose::Rose;
use crate::scene::svg::{escaped, write_piece};
use crate::text::words;

/// Width that an entry asks for, CSS px.
const ENTRY_PX: f64 = 285.0;
/// Height of an entry, CSS px.
pub(super) const ROW_PX: f64 = 28.0;
/// Radius of a sample, CSS px.
const SAMPLE_PX: f64 = 11.0;
/// Size of the text, CSS px.
const FONT_PX: f64 = 13.0;

/// A sample and its meaning.
pub(super) struct Entry {
    sample: Sample,
    meaning: String,
}

enum Sample {
    Pieces(Vec<Piece>),
    Link(CooperationKind),
}

/// What the colours of `coloring` mean, with how many of `kept` each is said of.
pub(super) fn of_coloring(
    atlas: &Atlas,
    coloring: Coloring,
    kept: &TerritorySet,
    lang: Lang,
) -> Vec<Entry> {
    let words = words(lang);
    let count = |state: Citation, axis| {
        kept.iter()
            .filter(|&t| atlas.citation(t, axis) == state)
            .count()
    };
    let entry = |pieces, name: &str, n: usize| Entry {
        sample: Sample::Pieces(pieces),
        meaning: [name, words.carto.colon, &(words.of)(n, kept.len())].concat(),
    };
    match coloring {
        Coloring::AllLevers => {
            let rose = Rose::new(atlas.levers().count(), SAMPLE_PX - 2.0);
            let levers: Vec<_> = atlas.levers().collect();
            let entries = levers.iter().enumerate().map(|(n, &(lever, axis))| {
                let states: Vec<Citation> = (0..levers.len())
                    .map(|each| {
                        if each == n {
                            Citation::Cited
                        } else {
                            Citation::NotCited
                        }
                    })
                    .collect();
                let name = [&axis.number.to_string(), ". ", axis.short.get(lang)].concat();
                entry(
                    glyph::petals(&rose, &states, SAMPLE_PX),
                    &name,
                    count(Citation::Cited, lever),
                )
            });
            entries.collect()
        }
        Coloring::Lever(lever) => Citation::ALL
            .map(|state| {
                let sample = glyph::disc(lever_class(atlas, lever), state, SAMPLE_PX);
                entry(sample, (words.citation)(state), count(state, lever))
            })
            .into(),
        Coloring::Crossed(pair) => {
            let names = pair.levers().map(|lever| atlas.axis(lever).short.get(lang));
            let classes = pair.levers().map(|lever| lever_class(atlas, lever));
            Crossing::ALL
                .map(|class| {
                    let of_class = kept
                        .iter()
                        .filter(|&t| Crossing::of(atlas.crossed(t, pair)) == class);
                    let sample = glyph::halves(classes, states_of(class), SAMPLE_PX);
                    let name = (words.carto.crossing)(class, names[0], names[1]);
                    entry(sample, &name, of_class.count())
                })
                .into()
        }
        Coloring::Count => {
            let n_levers = atlas.levers().count();
            let sizes = (0..=n_levers).map(Some).chain([None]);
            let entries = sizes.map(|cited| {
                let of_size = kept.iter().filter(|&t| atlas.levers_cited(t) == cited);
                let name = cited.map_or_else(|| words.no_answer.to_owned(), words.levers_cited);
                entry(
                    glyph::size(cited, n_levers, SAMPLE_PX),
                    &name,
                    of_size.count(),
                )
            });
            entries.collect()
        }
    }
}

/// Two states of which `class` is said.
fn states_of(class: Crossing) -> [Citation; 2] {
    match class {
        Crossing::Both => [Citation::Cited; 2],
        Crossing::First => [Citation::Cited, Citation::NotCited],
        Crossing::Second => [Citation::NotCited, Citation::Cited],
        Crossing::Neither => [Citation::NotCited; 2],
        Crossing::NoAnswer => [Citation::NoAnswer; 2],
    }
}

/// The kinds of `links`, with how many there are of each; kinds without a link are left out.
pub(super) fn of_links(atlas: &Atlas, links: &[CooperationIdx], lang: Lang) -> Vec<Entry> {
    let words = words(lang);
    let entries = CooperationKind::ALL.into_iter().filter_map(|kind| {
        let n = links
            .iter()
            .filter(|&&idx| atlas.cooperation(idx).kind == kind)
            .count();
        let name = (words.exploring().kind)(kind);
        (n > 0).then(|| Entry {
            sample: Sample::Link(kind),
            meaning: [name, words.carto.colon, &n.to_string()].concat(),
        })
    });
    entries.collect()
}

/// How many rows `entries` take in `width` CSS px.
pub(super) fn rows(entries: &[Entry], width: f64) -> usize {
    entries.len().div_ceil(columns(width))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few columns"
)]
fn columns(width: f64) -> usize {
    ((width / ENTRY_PX).floor() as usize).max(1)
}

/// Writes `entries` from (`x`, `y`) on, in `width` CSS px.
pub(super) fn write(svg: &mut String, entries: &[Entry], x: f64, y: f64, width: f64) {
    let n_columns = columns(width);
    for (n, entry) in entries.iter().enumerate() {
        let left = x + (n % n_columns) as f64 * width / n_columns as f64;
        let middle = y + (n / n_columns) as f64 * ROW_PX + ROW_PX / 2.0;
        write!(
            svg,
            "<g transform=\"translate({:.2} {middle:.2})\">",
            left + SAMPLE_PX
        )
        .expect(INFALLIBLE);
        match &entry.sample {
            Sample::Pieces(pieces) => pieces.iter().for_each(|piece| write_piece(svg, piece)),
            Sample::Link(kind) => write!(
                svg,
                "<g class=\"{}\"><path class=\"lien-trait\" d=\"M-11 0L30 0\"/><g class=\"lien-pastille\" transform=\"translate(9 0)\"><circle r=\"7\"/><text>{}</text></g></g>",
                kind_class(*kind),
                *kind as usize + 1
            )
            .expect(INFALLIBLE),
        }
        let text_x = match entry.sample {
            Sample::Pieces(_) => SAMPLE_PX + 8.0,
            Sample::Link(_) => 40.0,
        };
        writeln!(
            svg,
            "<text class=\"texte\" font-size=\"{FONT_PX}\" x=\"{text_x}\" y=\"4.5\">{}</text></g>",
            escaped(&entry.meaning)
        )
        .expect(INFALLIBLE);
    }
}
