//! How finely outlines are drawn: the first view loads an overview, and the full ones only where the difference shows.

use super::MapShapes;
use crate::geo::{Frame, FrameId};

/// How large the smallest detail that the overview keeps may be before what it leaves out shows, CSS px: the line lies half as
/// far from the full one.
const SHOWS_PX: f64 = 1.5;

/// What the outlines are drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// `territoires.apercu.geojson` and `contexte.apercu.geojson`.
    Overview,
    /// `territoires.geojson` and `contexte.geojson`.
    Full,
}

impl Detail {
    /// What `frames` need as they are drawn, those that the camera looks at closely among them.
    pub fn needed_by(frames: &[Frame]) -> Self {
        let shows = |frame: &Frame| overview_tolerance_m(frame.id) * frame.scale > SHOWS_PX;
        if frames.iter().any(shows) {
            Self::Full
        } else {
            Self::Overview
        }
    }
}

/// Size of the smallest detail that the overview keeps everywhere in `frame`, metres: `overview_limit` in
/// `xtask/boundaries/simplify.py`.
fn overview_tolerance_m(frame: FrameId) -> f64 {
    match frame {
        FrameId::Main => 1600.0,
        FrameId::Corse => 1000.0,
        FrameId::IleDeFrance | FrameId::Mayotte => 300.0,
        FrameId::Guadeloupe | FrameId::Martinique | FrameId::Guyane | FrameId::Reunion => 450.0,
        FrameId::Abroad(_) => 0.0,
    }
}

impl MapShapes {
    /// The same territories at the same anchors, with the outlines of `full`, so that nothing moves but lines.
    ///
    /// What `full` lacks stays as it is.
    #[must_use]
    pub fn refined(&self, full: Self) -> Self {
        let mut refined = self.clone();
        for (shape, full) in refined.territories.iter_mut().zip(full.territories) {
            if let (Some(shape), Some(full)) = (shape, full)
                && shape.zone == full.zone
            {
                shape.bounds = full.bounds;
                shape.d = full.d;
            }
        }
        if !full.context.is_empty() {
            refined.context = full.context;
        }
        refined
    }
}
