//! The pieces a symbol is made of. The live map, the legend and the SVG writer draw these values and decide nothing.

use super::paint::{class_of, colored, joined};
use super::rose::{Rose, half_disc, tick};
use crate::model::{Atlas, AxisIdx, Citation, Coloring, TerritoryIdx};

/// A piece of a symbol, around (0, 0).
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Its CSS classes, separated by spaces.
    pub class: String,
    /// Its form.
    pub form: Form,
}

/// Form of a piece.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A circle around (0, 0).
    Circle {
        /// Its radius, CSS px.
        radius_px: f64,
    },
    /// A path.
    Path {
        /// SVG path data.
        d: String,
    },
    /// A text whose middle is (0, 0).
    Text {
        /// The text.
        text: String,
        /// Size of the font, CSS px.
        font_px: f64,
    },
}

impl Piece {
    fn circle(class: &[&str], radius_px: f64) -> Self {
        Self {
            class: joined(class),
            form: Form::Circle { radius_px },
        }
    }

    fn path(class: &[&str], d: String) -> Self {
        Self {
            class: joined(class),
            form: Form::Path { d },
        }
    }
}

/// The lever class of each number, lever 1 first; a lever beyond them has no colour of its own.
const LEVER_CLASSES: [&str; 7] = ["l1", "l2", "l3", "l4", "l5", "l6", "l7"];

/// CSS class of a lever's colour.
pub fn lever_class(atlas: &Atlas, lever: AxisIdx) -> &'static str {
    number_class(usize::from(atlas.axis(lever).number))
}

fn number_class(number: usize) -> &'static str {
    let n = number.checked_sub(1);
    n.and_then(|n| LEVER_CLASSES.get(n)).copied().unwrap_or("")
}

/// The symbol of `territory` under `coloring`; `rose` is that of its size.
pub fn symbol(
    atlas: &Atlas,
    coloring: Coloring,
    territory: TerritoryIdx,
    rose: &Rose,
    radius_px: f64,
) -> Vec<Piece> {
    match coloring {
        Coloring::AllLevers => {
            let states: Vec<Citation> = atlas
                .levers()
                .map(|(lever, _)| atlas.citation(territory, lever))
                .collect();
            petals(rose, &states, radius_px)
        }
        Coloring::Lever(lever) => disc(
            lever_class(atlas, lever),
            atlas.citation(territory, lever),
            radius_px,
        ),
        Coloring::Crossed(pair) => halves(
            pair.levers().map(|lever| lever_class(atlas, lever)),
            atlas.crossed(territory, pair),
            radius_px,
        ),
        Coloring::Count => size(
            atlas.levers_cited(territory),
            atlas.levers().count(),
            radius_px,
        ),
    }
}

/// A rose whose petals have `states`, lever 1 first, on its ground.
pub fn petals(rose: &Rose, states: &[Citation], radius_px: f64) -> Vec<Piece> {
    let ground = Piece::circle(&["fond"], radius_px);
    let petals = (1..).zip(states).zip(&rose.petals).map(|((n, state), d)| {
        Piece::path(&["petale", number_class(n), class_of(*state)], d.clone())
    });
    std::iter::once(ground).chain(petals).collect()
}

/// The radius of a disc whose border stays within `radius_px`: not under 0, in a map without room.
fn inside(radius_px: f64) -> f64 {
    (radius_px - 1.0).max(0.0)
}

/// A disc of one lever: filled with a tick, hollow, or dashed.
pub fn disc(lever: &str, state: Citation, radius_px: f64) -> Vec<Piece> {
    let mut pieces = vec![Piece::circle(
        &["disque", colored(lever, state), class_of(state)],
        inside(radius_px),
    )];
    if state == Citation::Cited {
        pieces.push(Piece::path(&["coche", lever], tick(radius_px)));
    }
    pieces
}

/// A disc of two halves, the first lever on the left: each filled, hollow, or dashed.
pub fn halves(levers: [&str; 2], states: [Citation; 2], radius_px: f64) -> Vec<Piece> {
    let ground = Piece::circle(&["fond"], radius_px);
    let halves = [-1.0, 1.0]
        .into_iter()
        .zip(levers)
        .zip(states)
        .map(|((side, lever), state)| {
            Piece::path(
                &["demi", lever, class_of(state)],
                half_disc(radius_px - 2.0, side),
            )
        });
    std::iter::once(ground).chain(halves).collect()
}

/// Share of the largest radius that a symbol without a cited lever keeps.
const NONE_SHARE: f64 = 0.3;

/// Smallest radius that a ring or a dashed ring reads at, CSS px.
const SMALLEST_PX: f64 = 3.0;

/// Smallest radius of a disc that its number is written in, CSS px.
const NUMBER_RADIUS_PX: f64 = 5.5;

/// A disc whose surface grows with how many of `n_levers` are cited; `None`, no answer, is dashed.
pub fn size(cited: Option<usize>, n_levers: usize, radius_px: f64) -> Vec<Piece> {
    let largest = inside(radius_px);
    let share = cited.unwrap_or(0) as f64 / n_levers.max(1) as f64;
    let radius = (largest * share.sqrt().max(NONE_SHARE)).max(SMALLEST_PX.min(largest));
    let state = match cited {
        None => Citation::NoAnswer,
        Some(0) => Citation::NotCited,
        Some(_) => Citation::Cited,
    };
    let mut pieces = vec![Piece::circle(&["taille", class_of(state)], radius)];
    if let Some(n) = cited.filter(|&n| n > 0 && radius >= NUMBER_RADIUS_PX) {
        pieces.push(Piece {
            class: "nombre".to_owned(),
            form: Form::Text {
                text: n.to_string(),
                font_px: (1.2 * radius).min(13.0),
            },
        });
    }
    pieces
}
