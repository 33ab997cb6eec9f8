//! The ways to share a drawing between the mainland and its cartons, and the best of them for its size and shape.

use super::composition::{ONE_LINE_PX, caption_px};
use crate::geo::{Frame, FrameId, ScreenRect};

/// Narrowest carton whose caption reads in two lines, in units of type.
const MIN_CELL_PX: f64 = 72.0;

/// Narrowest cells of a column, in units of type: their captions take two lines, or one.
const CELLS_PX: [f64; 2] = [MIN_CELL_PX, ONE_LINE_PX];

/// Largest share of the drawing's width that a column of cartons takes.
const MAX_COLUMN_SHARE: f64 = 0.36;

/// Height over width from which a small carton gets no taller.
const TALLEST: f64 = 1.05;

/// Height over width that suits the Paris region.
const REGION_SHAPE: f64 = 0.66;

/// Share of a carton's surface that placed symbols can cover without being pressed.
const PACKING: f64 = 0.62;

/// The same where a few large symbols stand beside each other: they fill no row.
const PACKING_OF_FEW: f64 = 0.5;

/// How many symbols are a few.
const FEW: f64 = 5.0;

/// Diameter of large symbols: roses, CSS px.
const LARGE_PX: f64 = 28.0;

/// Room around the symbols of a carton, CSS px.
const MARGIN_PX: f64 = 4.0;

/// How much the scale of Île-de-France counts beside that of the mainland, which its carton exceeds about four times.
const REGION_WORTH: f64 = 0.03;

/// The same for each small carton.
const CARTON_WORTH: f64 = 0.006;

/// The mainland's north-west corner is sea for this share of its width and height.
const SEA_CORNER: (f64, f64) = (0.235, 0.215);

/// What a drawing must hold.
pub(super) struct Needs<'a> {
    /// The whole drawing.
    pub(super) all: ScreenRect,
    /// The small cartons, in reading order.
    pub(super) small: &'a [FrameId],
    /// Symbols of Île-de-France; 0 when it has no carton.
    pub(super) region: f64,
    /// Symbols of the fullest small carton.
    pub(super) fullest: f64,
    /// Diameter of a symbol, CSS px.
    pub(super) diameter_px: f64,
    /// Room between cartons, CSS px.
    pub(super) gap_px: f64,
    /// CSS px of a unit of type.
    pub(super) type_px: f64,
}

/// Where the mainland is fitted, and the cartons.
#[derive(Clone, Debug)]
pub(super) struct Arrangement {
    pub(super) fit: ScreenRect,
    pub(super) cartons: Vec<(FrameId, ScreenRect)>,
}

impl Arrangement {
    /// The arrangement of `needs` that shows the mainland, then Île-de-France, largest. Where nothing fits, frames
    /// get small rather than overlap.
    pub(super) fn best(needs: &Needs<'_>) -> Self {
        let columns = (1..=3).flat_map(|n_columns| {
            CELLS_PX.map(|cell| column(needs, n_columns, cell * needs.type_px))
        });
        let strips = (1..=3).flat_map(|n_rows| {
            [Place::Corner, Place::Left, Place::Row].map(|place| strip(needs, n_rows, place))
        });
        let mut best: Option<(f64, Self)> = None;
        for arrangement in columns.chain(strips) {
            let worth = arrangement.worth();
            let fits = arrangement
                .cartons
                .iter()
                .all(|&(id, rect)| needs.hold(id, rect));
            if fits && best.as_ref().is_none_or(|(most, _)| worth > *most) {
                best = Some((worth, arrangement));
            }
        }
        best.map_or_else(
            || strip(needs, 2, Place::Left),
            |(_, arrangement)| arrangement,
        )
    }

    fn worth(&self) -> f64 {
        let scale = |id, rect| Frame::fitted(id, rect, rect).scale;
        let cartons = self.cartons.iter().map(|&(id, rect)| match id {
            FrameId::IleDeFrance => REGION_WORTH * scale(id, rect),
            FrameId::Main
            | FrameId::Abroad(_)
            | FrameId::Guadeloupe
            | FrameId::Martinique
            | FrameId::Guyane
            | FrameId::Reunion
            | FrameId::Mayotte
            | FrameId::Corse => CARTON_WORTH * scale(id, rect),
        });
        scale(FrameId::Main, self.fit) + cartons.sum::<f64>()
    }
}

impl Needs<'_> {
    /// Lowest carton of `width` that holds `n` symbols, CSS px.
    fn height_px(&self, n: f64, width: f64) -> f64 {
        let few = 1.0 < n && n < FEW && self.diameter_px >= LARGE_PX;
        let packing = if few { PACKING_OF_FEW } else { PACKING };
        let surface = n * self.diameter_px * self.diameter_px / packing;
        let inner = (surface / (width - MARGIN_PX).max(1.0)).max(self.diameter_px + 1.0);
        inner + MARGIN_PX + caption_px(width, self.type_px)
    }

    /// Whether carton `id` reads and holds its symbols in `rect`.
    fn hold(&self, id: FrameId, rect: ScreenRect) -> bool {
        let n = if id == FrameId::IleDeFrance {
            self.region
        } else {
            self.fullest
        };
        rect.width >= MIN_CELL_PX * self.type_px
            && rect.height >= self.height_px(n, rect.width) - 0.5
    }

    fn has_region(&self) -> bool {
        self.region > 0.0
    }

    /// A grid of the small cartons in `area`.
    fn grid(
        &self,
        area: ScreenRect,
        n_columns: usize,
    ) -> impl Iterator<Item = (FrameId, ScreenRect)> {
        let gap = self.gap_px;
        let n_rows = self.small.len().div_ceil(n_columns).max(1);
        let width = share(area.width, n_columns, gap);
        let height = share(area.height, n_rows, gap);
        self.small.iter().enumerate().map(move |(n, &id)| {
            let (row, col) = ((n / n_columns) as f64, (n % n_columns) as f64);
            let rect = ScreenRect {
                x: area.x + col * (width + gap),
                y: area.y + row * (height + gap),
                width,
                height,
            };
            (id, rect)
        })
    }
}

/// Side of each of `n` cells that share `side` with a gap between them.
fn share(side: f64, n: usize, gap: f64) -> f64 {
    ((side - gap * (n as f64 - 1.0)) / n as f64).max(0.0)
}

/// Width over height of the main frame's extent.
fn main_aspect() -> f64 {
    FrameId::Main.extent().width() / FrameId::Main.extent().height()
}

/// Île-de-France above a grid of the others, each at least `cell_px` wide, in a column at the left of the mainland.
fn column(needs: &Needs<'_>, n_columns: usize, cell_px: f64) -> Arrangement {
    let (all, gap) = (needs.all, needs.gap_px);
    let least = n_columns as f64 * (cell_px + gap) + gap;
    let spare = all.width - all.height * main_aspect();
    let width = spare.min(MAX_COLUMN_SHARE * all.width).max(least);
    let inner = ScreenRect { width, ..all }.shrunk(gap);
    let n_rows = needs.small.len().div_ceil(n_columns).max(1) as f64;
    let cell = share(inner.width, n_columns, gap);
    let lowest = needs.height_px(needs.fullest, cell);
    let mut cartons = Vec::new();
    let tallest = (TALLEST * cell).max(lowest);
    let mut grid_height = (n_rows * (tallest + gap) - gap).min(inner.height);
    if needs.has_region() {
        let least = needs.height_px(needs.region, inner.width);
        let wanted =
            (REGION_SHAPE * inner.width + caption_px(inner.width, needs.type_px)).max(least);
        let grid_least = n_rows * (lowest + gap) - gap;
        // What the others leave, in the shape that suits it; its symbols spread in a little more.
        let left = (inner.height - gap - grid_height).min(1.25 * wanted);
        let height = left
            .max(wanted)
            .min(inner.height - gap - grid_least)
            .max(0.0);
        cartons.push((FrameId::IleDeFrance, ScreenRect { height, ..inner }));
        grid_height = grid_height.min(inner.height - gap - height);
    }
    let area = ScreenRect {
        y: inner.bottom() - grid_height.max(0.0),
        height: grid_height.max(0.0),
        ..inner
    };
    cartons.extend(needs.grid(area, n_columns));
    let fit = ScreenRect {
        x: width,
        width: (all.width - width).max(0.0),
        ..all
    };
    Arrangement { fit, cartons }
}

/// Where Île-de-France goes when the others are in a strip.
#[derive(Clone, Copy)]
enum Place {
    /// Over the sea, in the top left corner.
    Corner,
    /// At the left of the strip, all its height.
    Left,
    /// In a row of its own above the strip.
    Row,
}

/// The small cartons in `n_rows` rows at the bottom.
fn strip(needs: &Needs<'_>, n_rows: usize, place: Place) -> Arrangement {
    let (all, gap) = (needs.all, needs.gap_px);
    let n_columns = needs.small.len().div_ceil(n_rows).max(1);
    let inner = all.shrunk(gap);
    let beside = match place {
        Place::Left if needs.has_region() => 0.3 * inner.width,
        Place::Left | Place::Corner | Place::Row => 0.0,
    };
    let area_width = inner.width - beside - if beside > 0.0 { gap } else { 0.0 };
    let cell = share(area_width, n_columns, gap);
    let rows = n_rows as f64;
    let above = match place {
        Place::Row if needs.has_region() => needs.height_px(needs.region, inner.width) + gap,
        Place::Row | Place::Corner | Place::Left => 0.0,
    };
    // What the mainland leaves when it takes the whole width, at least what the cartons need.
    let spare = all.height - all.width / main_aspect() - 2.0 * gap - above;
    let lowest = rows * (needs.height_px(needs.fullest, cell) + gap) - gap;
    let region_lowest = if beside > 0.0 {
        needs.height_px(needs.region, beside)
    } else {
        0.0
    };
    let tallest = (rows * (TALLEST * cell + gap) - gap).max(lowest);
    let height = spare
        .min(tallest)
        .max(lowest.max(region_lowest))
        .min(0.5 * inner.height);
    let area = ScreenRect {
        x: inner.right() - area_width,
        y: inner.bottom() - height,
        width: area_width,
        height,
    };
    let fit = ScreenRect {
        height: (area.y - gap - above).max(0.0),
        ..all
    };
    let region = match place {
        Place::Corner => corner(fit, gap),
        Place::Left => ScreenRect {
            width: beside,
            ..ScreenRect { x: inner.x, ..area }
        },
        Place::Row => ScreenRect {
            y: area.y - above,
            height: (above - gap).max(0.0),
            ..inner
        },
    };
    let mut cartons = Vec::new();
    if needs.has_region() {
        cartons.push((FrameId::IleDeFrance, region));
    }
    cartons.extend(needs.grid(area, n_columns));
    Arrangement { fit, cartons }
}

/// The sea at the north-west of the mainland fitted in `fit`.
fn corner(fit: ScreenRect, gap: f64) -> ScreenRect {
    let height = fit.height.min(fit.width / main_aspect());
    let width = height * main_aspect();
    let (west, north) = ((fit.width - width) / 2.0, (fit.height - height) / 2.0);
    ScreenRect {
        x: fit.x + gap,
        y: fit.y + gap,
        width: (west + SEA_CORNER.0 * width - gap).max(0.0),
        height: (north + SEA_CORNER.1 * height - gap).max(0.0),
    }
}
