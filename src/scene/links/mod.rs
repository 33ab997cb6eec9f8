//! Cooperations on the map: an arc to a partner of the atlas, a labelled stub to partners outside it.
//!
//! Geometry is deterministic. No name, stub label or badge overlaps another; a link that would need one more label than
//! there is room for is left out of the overview, which says how many are.

mod arc;
mod drawing;
mod label;
mod write;

use drawing::Drawing;

pub use write::{LINK_RULES, kind_class, write_links};

use super::Layout;
use super::labels::LabelBox;
use crate::geo::{ScreenPoint, ScreenRect};
use crate::model::{Atlas, CooperationIdx, LinkScope, TerritoryIdx};

/// Diameter of the badge that numbers the kind of a link, CSS px.
pub const BADGE_PX: f64 = 15.0;

/// Diameter of the dot at the end of a link, CSS px.
pub const END_PX: f64 = 12.0;

/// One cooperation as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnLink {
    /// The cooperation.
    pub cooperation: CooperationIdx,
    /// SVG path data of its arc, of its stub, or of both.
    pub lines: Vec<String>,
    /// Centre of the badge with the number of its kind, where there is room.
    pub badge: Option<ScreenPoint>,
    /// What its stub leads to, where there is room.
    pub stub: Option<StubLabel>,
}

/// Name of partners outside the atlas, at the end of a stub.
#[derive(Clone, Debug, PartialEq)]
pub struct StubLabel {
    /// The name in one or two lines, cut short with an ellipsis.
    pub lines: Vec<String>,
    /// Its box.
    pub rect: ScreenRect,
}

/// A territory at the end of a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinkEnd {
    /// The territory.
    pub territory: TerritoryIdx,
    /// Where its dot stands.
    pub center: ScreenPoint,
    /// Its name, where there is room.
    pub label: Option<LabelBox>,
}

/// Cooperations laid out in a drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkScene {
    /// Those drawn, in the order given.
    pub links: Vec<DrawnLink>,
    /// The territories they bind.
    pub ends: Vec<LinkEnd>,
    /// Those that would not be readable; they are in the list.
    pub not_drawn: Vec<CooperationIdx>,
    /// Size of names and labels, CSS px.
    pub font_px: f64,
}

impl LinkScene {
    /// Lays out `links` (in order of importance) over the symbols of `layout`.
    ///
    /// Of one territory or of a selection all are drawn whose ends have a place. Of everyone's, as many as can be named.
    pub fn new(atlas: &Atlas, layout: &Layout, scope: LinkScope, links: &[CooperationIdx]) -> Self {
        let mut drawing = Drawing::new(atlas, layout, scope);
        drawing.claim_ends(links);
        if scope != LinkScope::All {
            drawing.name_ends(links);
        }
        for &link in links {
            drawing.add(link);
        }
        drawing.scene
    }
}
