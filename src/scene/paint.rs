//! What each outline shows under a colouring: classes only, never geometry.

use super::glyph::lever_class;
use crate::model::{Atlas, Citation, Coloring, Crossing, TerritoryIdx};

/// CSS class of a citation state; the style sheet and the SVG writer share it.
pub fn class_of(citation: Citation) -> &'static str {
    match citation {
        Citation::Cited => "cite",
        Citation::NotCited => "non-cite",
        Citation::NoAnswer => "sans-reponse",
    }
}

/// CSS class of a territory when two levers are crossed.
pub fn crossing_class(crossing: Crossing) -> &'static str {
    match crossing {
        Crossing::Both => "les-deux",
        Crossing::First => "premier",
        Crossing::Second => "second",
        Crossing::Neither => "aucun",
        Crossing::NoAnswer => "sans-reponse",
    }
}

/// CSS class of what the list says of `territory`; empty when it is a number.
pub fn status_class(atlas: &Atlas, coloring: Coloring, territory: TerritoryIdx) -> &'static str {
    match coloring {
        Coloring::AllLevers | Coloring::Count => "",
        Coloring::Lever(lever) => class_of(atlas.citation(territory, lever)),
        Coloring::Crossed(pair) => crossing_class(Crossing::of(atlas.crossed(territory, pair))),
    }
}

/// The class of a lever's colour where `state` shows it: what is not cited is alike under every lever, and is not
/// painted again under another.
pub(super) fn colored(lever: &str, state: Citation) -> &str {
    if state == Citation::Cited { lever } else { "" }
}

/// A list of classes, without those that are empty.
pub(super) fn joined(classes: &[&str]) -> String {
    let classes = classes.iter().copied().filter(|class| !class.is_empty());
    classes.collect::<Vec<_>>().join(" ")
}

/// Classes of the outline of `territory`: its state and colour when levers are shown, plain otherwise.
///
/// Crossed levers give `lN` of the first and `avec-lN` of the second.
pub fn outline_class(atlas: &Atlas, coloring: Coloring, territory: TerritoryIdx) -> String {
    match coloring {
        Coloring::AllLevers | Coloring::Count => "contour".to_owned(),
        Coloring::Lever(lever) => {
            let state = atlas.citation(territory, lever);
            let classes = [
                "contour",
                colored(lever_class(atlas, lever), state),
                class_of(state),
            ];
            joined(&classes)
        }
        Coloring::Crossed(pair) => {
            let [first, second] = pair.levers().map(|lever| lever_class(atlas, lever));
            let class = crossing_class(Crossing::of(atlas.crossed(territory, pair)));
            ["contour croise ", first, " avec-", second, " ", class].concat()
        }
    }
}
