//! Where a name could go around its symbol.

use super::labels::{Disc, LINE, LabelRequest, text_width_px};
use super::layout::PlacedSymbol;
use crate::geo::{ScreenPoint, ScreenRect};

/// Where the name of `symbol` could go: for whoever looks at how names are placed.
pub fn label_candidates(text: &str, symbol: &PlacedSymbol, font_px: f64) -> [ScreenRect; 12] {
    let disc = Disc {
        center: symbol.center,
        diameter_px: symbol.diameter_px,
    };
    beside_symbol(text, disc, font_px)
}

/// Places of the name `text` around `symbol`, the preferred first: below, above, at the sides, then at the corners, then
/// flush.
pub(super) fn beside_symbol(text: &str, symbol: Disc, font_px: f64) -> [ScreenRect; 12] {
    places(symbol.center, symbol.diameter_px / 2.0, size(text, font_px))
}

/// The same, then around all that stand on the ring of the symbol.
pub(super) fn candidates(request: &LabelRequest<'_>, font_px: f64) -> Vec<ScreenRect> {
    let center = request.symbol.center;
    let reach = |disc: &Disc| disc.center.distance(center) + disc.diameter_px / 2.0;
    let family_px = request.ring.iter().map(reach).fold(0.0, f64::max);
    let mut all = beside_symbol(request.text, request.symbol, font_px).to_vec();
    if family_px > 0.0 {
        all.extend(places(center, family_px, size(request.text, font_px)));
    }
    all
}

fn size(text: &str, font_px: f64) -> (f64, f64) {
    (text_width_px(text, font_px), LINE * font_px)
}

/// The places of a name of `size` around a disc of the radius `radius_px`.
fn places(center: ScreenPoint, radius_px: f64, (width, height): (f64, f64)) -> [ScreenRect; 12] {
    let down = radius_px + height / 2.0 + 1.0;
    let across = radius_px + width / 2.0 + 3.0;
    // A corner touches the disc at 45°.
    let (aside, aslant) = (
        0.71 * radius_px + width / 2.0 + 2.0,
        0.71 * radius_px + height / 2.0,
    );
    // Above or under the disc, flush with its side.
    let flush = (width / 2.0 - radius_px).max(0.0);
    let offsets = [
        (0.0, down),
        (0.0, -down),
        (across, 0.0),
        (-across, 0.0),
        (aside, -aslant),
        (aside, aslant),
        (-aside, -aslant),
        (-aside, aslant),
        (flush, down),
        (-flush, down),
        (flush, -down),
        (-flush, -down),
    ];
    offsets.map(|(dx, dy)| {
        ScreenRect::around(
            ScreenPoint {
                x: center.x + dx,
                y: center.y + dy,
            },
            width,
            height,
        )
    })
}
