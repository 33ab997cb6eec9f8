//! What each symbol and outline shows under a colouring: classes only, never geometry.

use crate::model::{Atlas, AxisIdx, Citation, Coloring, TerritoryIdx};

/// CSS class of a citation state; the style sheet and the SVG writer share it.
pub fn class_of(citation: Citation) -> &'static str {
    match citation {
        Citation::Cited => "cite",
        Citation::NotCited => "non-cite",
        Citation::NoAnswer => "sans-reponse",
    }
}

/// CSS class of a lever (`l1`…`l7`).
pub fn lever_class(atlas: &Atlas, lever: AxisIdx) -> String {
    format!("l{}", atlas.axis(lever).number)
}

/// The state of each lever for `territory`, lever 1 first: the petals of its rose.
pub fn petals(atlas: &Atlas, territory: TerritoryIdx) -> Vec<Citation> {
    atlas
        .levers()
        .map(|(lever, _)| atlas.citation(territory, lever))
        .collect()
}

/// Class of the outline of `territory`: its state and colour when one lever is shown, plain otherwise.
pub fn outline_class(atlas: &Atlas, coloring: Coloring, territory: TerritoryIdx) -> String {
    match coloring {
        Coloring::AllLevers => "contour".to_owned(),
        Coloring::Lever(lever) => {
            format!(
                "contour {} {}",
                lever_class(atlas, lever),
                class_of(atlas.citation(territory, lever))
            )
        }
    }
}
