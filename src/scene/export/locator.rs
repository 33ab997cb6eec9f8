//! Where a territory lies: the land it is part of, and a dot. Small, without a name.

use std::fmt::Write as _;

use crate::geo::{Frame, FrameId, ScreenRect, Zone};
use crate::model::TerritoryIdx;
use crate::scene::INFALLIBLE;
use crate::scene::shapes::{ContextGroup, ContextKind, MapShapes, path_transform};

/// Radius of the dot, CSS px.
const DOT_PX: f64 = 7.0;

/// Rules of the dot, beside those of the map.
pub(super) const LOCATOR_RULES: &str =
    ".leviers .lieu { fill: var(--encre); stroke: var(--halo); stroke-width: 2; }\n";

/// Writes in `rect` the land that `territory` lies in, overseas its island or its coast; nothing if it has no place in
/// France.
pub(super) fn locator(
    svg: &mut String,
    shapes: &MapShapes,
    territory: TerritoryIdx,
    rect: ScreenRect,
) {
    let Some(shape) = shapes.territory(territory) else {
        return;
    };
    let (frame, groups) = match shape.zone {
        Zone::Abroad(_) => return,
        Zone::Metropole => (
            with_corsica(rect),
            vec![ContextGroup::Zone(Zone::Metropole), ContextGroup::Corsica],
        ),
        overseas => {
            let room = ScreenRect {
                x: 0.0,
                y: 0.0,
                ..rect
            };
            let frame = Frame::fitted(shape.frame(), room, room.shrunk(DOT_PX));
            (frame, vec![ContextGroup::Zone(overseas)])
        }
    };
    // A document of its own cuts what the frame does not show: the inland of Guyane.
    write!(
        svg,
        "<svg x=\"{:.2}\" y=\"{:.2}\" width=\"{w:.2}\" height=\"{h:.2}\" viewBox=\"0 0 {w:.2} {h:.2}\">\n<g transform=\"{}\">",
        rect.x,
        rect.y,
        path_transform(&frame),
        w = rect.width,
        h = rect.height,
    )
    .expect(INFALLIBLE);
    let land = groups.into_iter().flat_map(|group| shapes.context(group));
    for land in land.filter(|shape| shape.kind == ContextKind::Region) {
        write!(svg, "<path class=\"contour\" d=\"{}\"/>", land.d).expect(INFALLIBLE);
    }
    let at = frame.screen_from_map(shape.anchor);
    writeln!(
        svg,
        "</g><circle class=\"lieu\" cx=\"{:.2}\" cy=\"{:.2}\" r=\"{DOT_PX}\"/></svg>",
        at.x, at.y
    )
    .expect(INFALLIBLE);
}

/// The main frame with room for Corsica, at its true place, in a drawing of the size of `rect`.
fn with_corsica(rect: ScreenRect) -> Frame {
    let (main, corsica) = (FrameId::Main.extent(), FrameId::Corse.extent());
    let width_share = main.width() / (corsica.max.x - main.min.x);
    let height_share = main.height() / (main.max.y - corsica.min.y);
    let all = ScreenRect {
        x: 0.0,
        y: 0.0,
        ..rect
    };
    let fit = ScreenRect {
        width: all.width * width_share,
        height: all.height * height_share,
        ..all
    };
    Frame::fitted(FrameId::Main, all, fit)
}
