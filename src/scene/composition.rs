//! Where the frames go in a drawing of a given size.

use crate::geo::{Frame, FrameId, ScreenRect, ScreenSize};

/// Space between cartons and around the drawing, CSS px.
const GAP_PX: f64 = 8.0;

/// Room kept between the coast and the edge of the drawing so that symbols can stand in the sea: share of the
/// drawing's mean side.
const SHORE_SHARE: f64 = 0.025;

/// Share of the drawing's width that must be left beside a full-height France for a column of cartons.
const MIN_COLUMN_SHARE: f64 = 0.14;

/// Largest share of the drawing's width that a column of cartons takes.
const MAX_COLUMN_SHARE: f64 = 0.36;

/// Width of a column that holds two cartons side by side, CSS px.
const MIN_COLUMN_PX: f64 = 2.0 * MIN_CELL_PX + 3.0 * GAP_PX;

/// Largest share of the drawing's height that a row of cartons takes.
const ROW_SHARE: f64 = 0.17;

/// Share of a column's height that the grid of small cartons takes under Île-de-France.
const GRID_SHARE: f64 = 0.6;

/// Share of a carton's surface that placed symbols can cover without being pressed.
const PACKING: f64 = 0.68;

/// Narrowest carton whose caption reads, CSS px; narrower ones go in two rows.
const MIN_CELL_PX: f64 = 72.0;

/// The frames of a drawing: the main one covers it all, cartons lie over the sea.
#[derive(Clone, Debug, PartialEq)]
pub struct Composition {
    /// Size of the whole drawing.
    pub size: ScreenSize,
    /// Frames in drawing order, the main one first.
    pub frames: Vec<Frame>,
}

impl Composition {
    /// Lays out the main frame, Corsica and the occupied frames in a drawing of `size`; `occupied` tells how many
    /// symbols of `diameter_px` each must hold.
    ///
    /// A wide drawing has its cartons in a column on the left; another has a strip of cartons at the bottom and
    /// Île-de-France in the top left corner, over the sea. Where there is no room, frames get small rather than overlap.
    pub fn new(size: ScreenSize, occupied: impl Fn(FrameId) -> usize, diameter_px: f64) -> Self {
        let small: Vec<FrameId> = FrameId::ALL
            .into_iter()
            .filter(|id| match id {
                FrameId::Main | FrameId::IleDeFrance => false,
                FrameId::Corse => true,
                &overseas => occupied(overseas) > 0,
            })
            .collect();
        let region_surface = Some(occupied(FrameId::IleDeFrance))
            .filter(|&n| n > 0)
            .map(|n| surface(n, diameter_px));
        let all = ScreenRect {
            x: 0.0,
            y: 0.0,
            width: size.width,
            height: size.height,
        };
        let spare = size.width - size.height * main_aspect();
        let column_fits = MIN_COLUMN_PX <= MAX_COLUMN_SHARE * size.width;
        let (fit, cartons) = if spare >= MIN_COLUMN_SHARE * size.width && column_fits {
            in_column(all, &small, region_surface)
        } else {
            in_strip(all, &small, region_surface)
        };
        let shore = SHORE_SHARE * (size.width * size.height).sqrt();
        let main = Frame::fitted(FrameId::Main, all, fit.shrunk(shore));
        let cartons = cartons
            .into_iter()
            .map(|(id, rect)| Frame::fitted(id, rect, carton_fit(rect)));
        Self {
            size,
            frames: std::iter::once(main).chain(cartons).collect(),
        }
    }

    /// The frame `id`, if it is shown.
    pub fn frame(&self, id: FrameId) -> Option<&Frame> {
        self.frames.iter().find(|frame| frame.id == id)
    }

    /// The rectangles that lie over the main frame.
    pub fn cartons(&self) -> impl Iterator<Item = &Frame> {
        self.frames.iter().filter(|frame| frame.id != FrameId::Main)
    }
}

/// Height of a carton's caption, CSS px.
pub const CAPTION_PX: f64 = 16.0;

/// Width over height of the main frame's extent.
fn main_aspect() -> f64 {
    FrameId::Main.extent().width() / FrameId::Main.extent().height()
}

/// Surface that `n` symbols of `diameter_px` need, CSS px².
fn surface(n: usize, diameter_px: f64) -> f64 {
    n as f64 * diameter_px * diameter_px / PACKING
}

/// Where the extent of a carton is fitted: inside its limits, above its caption.
fn carton_fit(rect: ScreenRect) -> ScreenRect {
    let inner = rect.shrunk(4.0);
    ScreenRect {
        height: (inner.height - CAPTION_PX).max(0.0),
        ..inner
    }
}

/// The part of the drawing where the mainland is fitted, and the cartons.
type Arrangement = (ScreenRect, Vec<(FrameId, ScreenRect)>);

/// Île-de-France above a grid of the other cartons, at the left of the main frame.
fn in_column(all: ScreenRect, small: &[FrameId], region_surface: Option<f64>) -> Arrangement {
    let width =
        (all.width - all.height * main_aspect()).clamp(MIN_COLUMN_PX, MAX_COLUMN_SHARE * all.width);
    let column = ScreenRect { width, ..all }.shrunk(GAP_PX);
    let n_columns = small.len().clamp(1, 2);
    let n_rows = small.len().div_ceil(n_columns).max(1);
    let cell_width = (column.width - GAP_PX * (n_columns as f64 - 1.0)) / n_columns as f64;
    let row_share = if region_surface.is_some() {
        GRID_SHARE
    } else {
        1.0
    };
    let row_height = row_share * column.height / n_rows as f64;
    let cell_height = (row_height - GAP_PX).clamp(0.0, 1.1 * cell_width);
    let grid_top = column.bottom() - n_rows as f64 * (cell_height + GAP_PX) + GAP_PX;
    let mut cartons = Vec::new();
    if let Some(surface) = region_surface {
        // As tall as its symbols ask, at least in the proportions of its extent, at most what the grid leaves.
        let wanted = (surface / column.width + CAPTION_PX).max(column.width);
        let height = wanted.min(grid_top - GAP_PX - column.y);
        cartons.push((FrameId::IleDeFrance, ScreenRect { height, ..column }));
    }
    for (n, &id) in small.iter().enumerate() {
        let (row, col) = (n / n_columns, n % n_columns);
        let rect = ScreenRect {
            x: column.x + col as f64 * (cell_width + GAP_PX),
            y: grid_top + row as f64 * (cell_height + GAP_PX),
            width: cell_width,
            height: cell_height,
        };
        cartons.push((id, rect));
    }
    (
        ScreenRect {
            x: width,
            width: all.width - width,
            ..all
        },
        cartons,
    )
}

/// The cartons in a strip at the bottom. Where one row holds the small ones, Île-de-France stands in the top left
/// corner, over the sea; else there are two rows, and it takes two cells of the first.
fn in_strip(all: ScreenRect, small: &[FrameId], region_surface: Option<f64>) -> Arrangement {
    let width_of = |n: usize| (all.width - GAP_PX * (n as f64 + 1.0)) / n.max(1) as f64;
    let one_row = width_of(small.len()) >= MIN_CELL_PX;
    let region_cells = if one_row || region_surface.is_none() {
        0
    } else {
        2
    };
    let n_cells = small.len() + region_cells;
    let n_rows = if one_row { 1 } else { 2 };
    let n_columns = n_cells.div_ceil(n_rows).max(1);
    let cell_width = width_of(n_columns).max(0.0);
    let cell_height = (1.1 * cell_width).min(ROW_SHARE * all.height);
    let strip_y = all.bottom() - n_rows as f64 * (GAP_PX + cell_height);
    let cell = |n: usize, span: usize| ScreenRect {
        x: GAP_PX + (n % n_columns) as f64 * (cell_width + GAP_PX),
        y: strip_y + (n / n_columns) as f64 * (cell_height + GAP_PX),
        width: span as f64 * (cell_width + GAP_PX) - GAP_PX,
        height: cell_height,
    };
    let mut cartons = Vec::new();
    match region_surface {
        Some(surface) if one_row => {
            // The mainland's north-west corner is sea for a quarter of its width and height.
            let width = 0.245 * all.width;
            let height = (surface / width + CAPTION_PX).min(0.23 * strip_y);
            let rect = ScreenRect {
                x: GAP_PX,
                y: GAP_PX,
                width,
                height,
            };
            cartons.push((FrameId::IleDeFrance, rect));
        }
        Some(_) => cartons.push((FrameId::IleDeFrance, cell(0, region_cells))),
        None => {}
    }
    let cells = (region_cells..).zip(small);
    cartons.extend(cells.map(|(n, &id)| (id, cell(n, 1))));
    (
        ScreenRect {
            height: strip_y,
            ..all
        },
        cartons,
    )
}
