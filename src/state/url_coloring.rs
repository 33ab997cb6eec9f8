//! The colouring in an address.
//!
//! | address | colouring |
//! |---|---|
//! | nothing | what the room allows |
//! | `levier=tous` | all levers |
//! | `levier=achats` | one lever |
//! | `levier=achats&croise=foncier` | two levers crossed, the first on the left |
//! | `levier=nombre` | how many levers are cited, by size |
//!
//! Two parameters for two levers: slugs need no separator, and who does not know `croise` still shows the first.

use super::app_state::ColoringChoice;
use super::notice::Notice;
use crate::model::{Atlas, AxisIdx, Coloring, LeverPair, nearest};

/// Value of `levier` for all of them.
const ALL_LEVERS: &str = "tous";

/// Value of `levier` for how many are cited.
const COUNT: &str = "nombre";

/// What `levier=value` asks for.
///
/// # Errors
/// A notice with the nearest value.
pub(super) fn coloring_of(value: &str, atlas: &Atlas) -> Result<ColoringChoice, Notice> {
    let coloring = match value {
        ALL_LEVERS => Some(Coloring::AllLevers),
        COUNT => Some(Coloring::Count),
        slug => find_lever(slug, atlas).map(Coloring::Lever),
    };
    coloring.map(ColoringChoice::Chosen).ok_or_else(|| {
        let slugs = atlas.levers().map(|(_, axis)| axis.slug.as_str());
        unknown_lever(value, slugs.chain([ALL_LEVERS, COUNT]))
    })
}

/// The lever of `croise=value`.
///
/// # Errors
/// A notice with the nearest slug.
pub(super) fn second_lever(value: &str, atlas: &Atlas) -> Result<AxisIdx, Notice> {
    find_lever(value, atlas)
        .ok_or_else(|| unknown_lever(value, atlas.levers().map(|(_, axis)| axis.slug.as_str())))
}

/// `choice` crossed with `second`.
///
/// # Errors
/// A notice when `choice` is not one other lever.
pub(super) fn crossed(
    choice: ColoringChoice,
    second: AxisIdx,
    atlas: &Atlas,
) -> Result<ColoringChoice, Notice> {
    let pair = match choice {
        ColoringChoice::Chosen(Coloring::Lever(first)) => LeverPair::new(first, second),
        ColoringChoice::Automatic
        | ColoringChoice::Chosen(Coloring::AllLevers | Coloring::Crossed(_) | Coloring::Count) => {
            None
        }
    };
    let coloring = pair.map(|pair| ColoringChoice::Chosen(Coloring::Crossed(pair)));
    coloring.ok_or_else(|| Notice::NothingToCross {
        found: atlas.axis(second).slug.clone(),
    })
}

/// The parameters that ask for `choice`.
pub(super) fn coloring_params(
    choice: ColoringChoice,
    atlas: &Atlas,
) -> Vec<(&'static str, String)> {
    let slug = |lever: AxisIdx| atlas.axis(lever).slug.clone();
    match choice {
        ColoringChoice::Automatic => Vec::new(),
        ColoringChoice::Chosen(Coloring::AllLevers) => vec![("levier", ALL_LEVERS.to_owned())],
        ColoringChoice::Chosen(Coloring::Count) => vec![("levier", COUNT.to_owned())],
        ColoringChoice::Chosen(Coloring::Lever(lever)) => vec![("levier", slug(lever))],
        ColoringChoice::Chosen(Coloring::Crossed(pair)) => {
            let [first, second] = pair.levers();
            vec![("levier", slug(first)), ("croise", slug(second))]
        }
    }
}

fn find_lever(slug: &str, atlas: &Atlas) -> Option<AxisIdx> {
    atlas.find_axis(slug).filter(|&axis| atlas.is_lever(axis))
}

fn unknown_lever<'a>(found: &str, known: impl Iterator<Item = &'a str>) -> Notice {
    Notice::UnknownLever {
        found: found.to_owned(),
        nearest: nearest(found, known).map(str::to_owned),
    }
}
