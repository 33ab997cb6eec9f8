//! Which names show, and where, once the symbols stand.

use super::composition::{Composition, above_caption};
use super::labels::{Disc, LabelDetail, LabelRequest, place_labels};
use super::layout::PlacedSymbol;
use crate::geo::{Frame, ScreenRect, ascending};
use crate::model::{Atlas, Territory, TerritoryKind};

/// Places the names, the largest bodies first, then the most populated.
pub(super) fn name(
    atlas: &Atlas,
    composition: &Composition,
    symbols: &mut [PlacedSymbol],
    font_px: f64,
    detail: LabelDetail,
) {
    for frame in &composition.frames {
        name_in(atlas, composition, frame, symbols, font_px, detail);
    }
}

/// Places the names of `frame`.
pub(super) fn name_in(
    atlas: &Atlas,
    composition: &Composition,
    frame: &Frame,
    symbols: &mut [PlacedSymbol],
    font_px: f64,
    detail: LabelDetail,
) {
    let obstacles = composition.obstacles_in(frame);
    let inside_it = (0..symbols.len()).filter(|&n| symbols[n].frame == frame.id);
    let standing: Vec<usize> = inside_it.collect();
    let keys: Vec<f64> = standing
        .iter()
        .map(|&n| -importance(atlas.territory(symbols[n].territory)))
        .collect();
    let members: Vec<usize> = ascending(&keys).into_iter().map(|n| standing[n]).collect();
    let discs: Vec<Disc> = members.iter().map(|&n| disc(&symbols[n])).collect();
    let shown: Vec<usize> = members
        .iter()
        .copied()
        .filter(|&n| shows(atlas, &symbols[n], detail))
        .collect();
    let requests: Vec<LabelRequest<'_>> = shown
        .iter()
        .map(|&n| request(atlas, symbols, &symbols[n], inside(composition, frame)))
        .collect();
    let labels = place_labels(&requests, &discs, &obstacles, font_px);
    for (&n, label) in shown.iter().zip(labels) {
        symbols[n].label = label;
    }
}

/// What to name: `symbol`, one of `symbols`, `inside` the part of its frame that names may take.
pub(super) fn request<'a>(
    atlas: &'a Atlas,
    symbols: &[PlacedSymbol],
    symbol: &PlacedSymbol,
    inside: ScreenRect,
) -> LabelRequest<'a> {
    let ring = symbols
        .iter()
        .filter(|other| other.ring_of == Some(symbol.territory));
    LabelRequest {
        text: &atlas.territory(symbol.territory).short_name,
        symbol: disc(symbol),
        ring: ring.map(disc).collect(),
        inside,
    }
}

/// The part of `frame` that names may take.
pub(super) fn inside(composition: &Composition, frame: &Frame) -> ScreenRect {
    if frame.id.is_main() {
        frame.rect.shrunk(2.0)
    } else {
        above_caption(frame.rect, composition.type_px)
    }
}

pub(super) fn disc(symbol: &PlacedSymbol) -> Disc {
    Disc {
        center: symbol.center,
        diameter_px: symbol.diameter_px,
    }
}

/// Whether the name of `symbol` shows at `detail` when there is room for it. Every name of a carton does: it was made
/// for them.
fn shows(atlas: &Atlas, symbol: &PlacedSymbol, detail: LabelDetail) -> bool {
    match detail {
        LabelDetail::Metropoles => {
            !symbol.frame.is_main()
                || atlas.territory(symbol.territory).kind == TerritoryKind::Metropole
        }
        LabelDetail::Bodies => symbol.ring_of.is_none(),
        LabelDetail::All => true,
    }
}

/// How early a territory is named: métropoles, then other bodies, then cities; by population among them.
fn importance(territory: &Territory) -> f64 {
    let class = match territory.kind {
        TerritoryKind::Metropole => 2.0,
        TerritoryKind::CommunauteUrbaine
        | TerritoryKind::CommunauteAgglomeration
        | TerritoryKind::Ept => 1.0,
        TerritoryKind::Ville | TerritoryKind::Unknown => 0.0,
    };
    let population = territory.population.as_ref();
    let count = population.map_or(0.0, |population| f64::from(population.count));
    class * f64::from(u32::MAX) + count
}
