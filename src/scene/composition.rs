//! Where the frames go in a drawing of a given size.

use std::collections::BTreeSet;

use crate::geo::{Frame, FrameId, ScreenRect, ScreenSize};

/// Space between cartons and around the drawing, CSS px.
const GAP_PX: f64 = 8.0;

/// Room kept between the coast and the edge of the drawing so that symbols can stand in the sea, CSS px.
const SHORE_PX: f64 = 14.0;

/// The frames of a drawing: the main one covers it all, cartons lie over the sea.
#[derive(Clone, Debug, PartialEq)]
pub struct Composition {
    /// Size of the whole drawing.
    pub size: ScreenSize,
    /// Frames in drawing order, the main one first.
    pub frames: Vec<Frame>,
}

impl Composition {
    /// Lays out the main frame and those of `shown` in a drawing of `size`.
    ///
    /// A wide drawing has its cartons in a column on the left; another has a strip of overseas cartons at the
    /// bottom and Île-de-France in the top left corner, over the sea. Where there is no room, frames get small
    /// rather than overlap.
    pub fn new(size: ScreenSize, shown: &BTreeSet<FrameId>) -> Self {
        let overseas: Vec<FrameId> =
            shown.iter().copied().filter(|id| !matches!(id, FrameId::Main | FrameId::IleDeFrance)).collect();
        let region = shown.contains(&FrameId::IleDeFrance);
        let all = ScreenRect { x: 0.0, y: 0.0, width: size.width, height: size.height };
        let spare = size.width - size.height * main_aspect();
        let (fit, cartons) = if spare >= 0.2 * size.width {
            in_column(all, &overseas, region)
        } else {
            in_strip(all, &overseas, region)
        };
        let main = Frame::fitted(FrameId::Main, all, fit.shrunk(SHORE_PX.min(size.width / 20.0)));
        let cartons = cartons.into_iter().map(|(id, rect)| Frame::fitted(id, rect, carton_fit(rect)));
        Self { size, frames: std::iter::once(main).chain(cartons).collect() }
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

/// Where the extent of a carton is fitted: inside its limits, above its caption.
fn carton_fit(rect: ScreenRect) -> ScreenRect {
    let inner = rect.shrunk(4.0);
    ScreenRect { height: (inner.height - CAPTION_PX).max(0.0), ..inner }
}

type Placed = (ScreenRect, Vec<(FrameId, ScreenRect)>);

/// Île-de-France above a grid of overseas cartons, at the left of the main frame.
fn in_column(all: ScreenRect, overseas: &[FrameId], region: bool) -> Placed {
    let width = (all.width - all.height * main_aspect()).clamp(0.2 * all.width, 0.36 * all.width);
    let column = ScreenRect { width, ..all }.shrunk(GAP_PX);
    let region_height = if region { (0.8 * column.width).min(0.45 * column.height) } else { 0.0 };
    let mut cartons = Vec::new();
    if region {
        cartons.push((FrameId::IleDeFrance, ScreenRect { height: region_height, ..column }));
    }
    let n_columns = if overseas.len() > 2 { 2 } else { 1 };
    let n_rows = overseas.len().div_ceil(n_columns).max(1);
    let cell_width = (column.width - GAP_PX * (n_columns as f64 - 1.0)) / n_columns as f64;
    let room = column.height - region_height - GAP_PX * n_rows as f64;
    let cell_height = (room / n_rows as f64).min(cell_width).max(0.0);
    let top = column.bottom() - n_rows as f64 * (cell_height + GAP_PX) + GAP_PX;
    for (n, &id) in overseas.iter().enumerate() {
        let (row, col) = (n / n_columns, n % n_columns);
        // A lone last carton takes its whole row.
        let alone = n + 1 == overseas.len() && col == 0;
        let rect = ScreenRect {
            x: column.x + col as f64 * (cell_width + GAP_PX),
            y: top + row as f64 * (cell_height + GAP_PX),
            width: if alone { column.width } else { cell_width },
            height: cell_height,
        };
        cartons.push((id, rect));
    }
    (ScreenRect { x: width, width: all.width - width, ..all }, cartons)
}

/// Overseas cartons in a strip at the bottom, Île-de-France in the top left corner.
fn in_strip(all: ScreenRect, overseas: &[FrameId], region: bool) -> Placed {
    let count = overseas.len().max(1) as f64;
    let cell_width = ((all.width - GAP_PX * (count + 1.0)) / count).max(0.0);
    let cell_height = if overseas.is_empty() { 0.0 } else { cell_width.min(0.17 * all.height) };
    let strip_y = all.bottom() - GAP_PX - cell_height;
    let mut cartons = Vec::new();
    if region {
        let width = 0.29 * all.width;
        let rect = ScreenRect { x: GAP_PX, y: GAP_PX, width, height: (0.85 * width).min(0.3 * all.height) };
        cartons.push((FrameId::IleDeFrance, rect));
    }
    for (n, &id) in overseas.iter().enumerate() {
        let x = GAP_PX + n as f64 * (cell_width + GAP_PX);
        cartons.push((id, ScreenRect { x, y: strip_y, width: cell_width, height: cell_height }));
    }
    let fit_height = if overseas.is_empty() { all.height } else { strip_y };
    (ScreenRect { height: fit_height, ..all }, cartons)
}
