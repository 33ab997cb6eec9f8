//! What fills an outline that is large enough: a pattern per state, so that colour is never alone to tell.

use super::glyph::lever_class;
use super::shapes::UNIT_M;
use crate::geo::fixed;
use crate::model::{Atlas, Citation, Coloring, Crossing, TerritoryIdx};

/// Side of the square that a pattern repeats, CSS px.
pub const WEAVE_PX: f64 = 8.0;

/// The pattern over an outline; what is not cited has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weave {
    /// Lines that rise to the right: cited for the lever, or for the first of two.
    First,
    /// Lines that fall to the right: cited for the second of two.
    Second,
    /// Both: cited for the two.
    Both,
    /// Dots: no answer.
    NoAnswer,
}

impl Weave {
    /// Every pattern.
    pub const ALL: [Self; 4] = [Self::First, Self::Second, Self::Both, Self::NoAnswer];

    /// The pattern that tells what `coloring` says of `territory`; `None` where there is nothing to tell.
    pub fn of(atlas: &Atlas, coloring: Coloring, territory: TerritoryIdx) -> Option<Self> {
        match coloring {
            Coloring::AllLevers | Coloring::Count => {
                let mut states = atlas
                    .levers()
                    .map(|(lever, _)| atlas.citation(territory, lever));
                states
                    .all(|state| state == Citation::NoAnswer)
                    .then_some(Self::NoAnswer)
            }
            Coloring::Lever(lever) => match atlas.citation(territory, lever) {
                Citation::Cited => Some(Self::First),
                Citation::NotCited => None,
                Citation::NoAnswer => Some(Self::NoAnswer),
            },
            Coloring::Crossed(pair) => match Crossing::of(atlas.crossed(territory, pair)) {
                Crossing::Both => Some(Self::Both),
                Crossing::First => Some(Self::First),
                Crossing::Second => Some(Self::Second),
                Crossing::Neither => None,
                Crossing::NoAnswer => Some(Self::NoAnswer),
            },
        }
    }

    /// CSS class of the pattern, and the last part of its id.
    pub fn class(self) -> &'static str {
        match self {
            Self::First => "trame-premier",
            Self::Second => "trame-second",
            Self::Both => "trame-deux",
            Self::NoAnswer => "trame-sans-reponse",
        }
    }

    /// The lines of one square of [`WEAVE_PX`], as class and path data. They go beyond its corners, so that they join
    /// those of the squares around.
    pub fn lines(self) -> &'static [(&'static str, &'static str)] {
        const RISING: (&str, &str) = ("trait-premier", "M-2 2L2-2M-1 9L9-1M6 10L10 6");
        const FALLING: (&str, &str) = ("trait-second", "M-2 6L2 10M-1-1L9 9M6-2L10 2");
        match self {
            Self::First => &[RISING],
            Self::Second => &[FALLING],
            Self::Both => &[RISING, FALLING],
            Self::NoAnswer => &[("point", "M2 2h.01M6 6h.01")],
        }
    }
}

/// CSS classes that give the lines of a pattern the colours of the levers shown.
pub fn weave_class(atlas: &Atlas, coloring: Coloring) -> String {
    match coloring {
        Coloring::AllLevers | Coloring::Count => String::new(),
        Coloring::Lever(lever) => lever_class(atlas, lever).to_owned(),
        Coloring::Crossed(pair) => {
            let [first, second] = pair.levers().map(|lever| lever_class(atlas, lever));
            [first, " avec-", second].concat()
        }
    }
}

/// The `patternTransform` that gives a pattern the pixels of the screen inside a frame of `scale` pixels per metre.
pub fn weave_transform(scale: f64) -> String {
    let units = if scale > 0.0 {
        1.0 / (scale * UNIT_M)
    } else {
        1.0
    };
    ["scale(", &fixed(units, 4), ")"].concat()
}
