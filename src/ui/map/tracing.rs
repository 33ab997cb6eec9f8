//! What is drawn on a canvas of the map: surfaces, then borders, each once, then the outlines that stand out.

use std::sync::Arc;

use crate::ui::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement};

use super::sheet::Sheet;
use crate::geo::{Frame, MapBounds, ScreenPoint, ScreenRect, parse_decimal, within};
use crate::model::{Coloring, TerritoryIdx};
use crate::scene::is_filled;
use crate::scene::mesh::{Level, METRES_PER_UNIT, Mesh, Outline, Unit};
use crate::scene::paint::outline_class;
use crate::ui::host::Pace;

/// Outlines traced between two looks at the clock.
const STEP_OUTLINES: usize = 100;

/// How long the page may wait for the drawing, milliseconds: less than a frame, so that input is answered.
const SLICE_MS: f64 = 12.0;

/// Side of an outline, CSS px, from which its borders have their full width: under it, they get thinner rather than
/// cover what they part.
const FULL_BORDER_PX: f64 = 14.0;

/// Least share of that width.
const LEAST_BORDER: f64 = 0.3;

/// What to draw.
#[derive(Clone, Debug)]
pub(super) struct Order {
    pub(super) mesh: Arc<Mesh>,
    pub(super) frame: Frame,
    /// What is drawn of it, CSS px.
    pub(super) rect: ScreenRect,
    pub(super) coloring: Coloring,
}

/// How the style sheet paints outlines of one class.
#[derive(Clone, Debug)]
struct Paint {
    fill: String,
    fill_opacity: f64,
    stroke: String,
    stroke_px: f64,
}

/// Draws `order` on `canvas` in slices, as long as it `is_last`; `None` where it was not, or cannot be.
pub(super) async fn trace(
    sheet: Sheet,
    order: Order,
    canvas: &HtmlCanvasElement,
    is_last: impl Fn() -> bool,
) -> Option<()> {
    let pen = Pen::new(canvas, &order)?;
    let mut pace = Pace::of(SLICE_MS);
    let seen = seen(&order);
    let plain = Paint::of(canvas, "contour")?;
    let share = pen.border_share(&seen);
    let mut kinds = Kinds::default();
    let mut told = None;
    for (n, outline) in seen.iter().enumerate() {
        let kind = kinds.of(sheet, &order, canvas, outline.territory)?;
        if told != Some(kind) {
            pen.fills_with(&kinds.paints[kind].1);
            told = Some(kind);
        }
        pen.fill(&order.mesh, outline);
        if n % STEP_OUTLINES == 0 {
            pace.breathe().await;
            is_last().then_some(())?;
        }
    }
    pen.strokes_with(&plain.stroke, plain.stroke_px * share);
    for (n, outline) in seen.iter().enumerate() {
        pen.draw_borders(&order.mesh, outline);
        if n % STEP_OUTLINES == 0 {
            pace.breathe().await;
            is_last().then_some(())?;
        }
    }
    for (outline, &kind) in seen.iter().zip(&kinds.all) {
        let paint = &kinds.paints[kind].1;
        if paint.stroke != plain.stroke {
            pen.strokes_with(&paint.stroke, paint.stroke_px * share.sqrt());
            pen.draw_outline(&order.mesh, outline);
        }
    }
    Some(())
}

/// How each outline drawn so far is painted.
#[derive(Debug, Default)]
struct Kinds {
    /// Each class met, and its paint.
    paints: Vec<(String, Paint)>,
    /// Place in `paints` of each outline.
    all: Vec<usize>,
}

impl Kinds {
    /// The kind of the next outline, that of `territory`.
    fn of(
        &mut self,
        sheet: Sheet,
        order: &Order,
        canvas: &HtmlCanvasElement,
        territory: TerritoryIdx,
    ) -> Option<usize> {
        let store = sheet.store;
        let class = store.with_atlas(|atlas| outline_class(atlas, order.coloring, territory));
        let met = self.paints.iter().position(|(met, _)| *met == class);
        let kind = if let Some(kind) = met {
            kind
        } else {
            let paint = Paint::of(canvas, &class)?;
            self.paints.push((class, paint));
            self.paints.len() - 1
        };
        self.all.push(kind);
        Some(kind)
    }
}

/// The outlines of `order` that can be seen, and are not large enough to be filled in the page itself.
fn seen(order: &Order) -> Vec<&Outline> {
    let rect = order.rect;
    let shows = |bounds: MapBounds| {
        let low = order.frame.screen_from_map(bounds.min);
        let high = order.frame.screen_from_map(bounds.max);
        low.x <= rect.right() && rect.x <= high.x && high.y <= rect.bottom() && rect.y <= low.y
    };
    let outlines = order.mesh.outlines().iter();
    outlines
        .filter(|outline| shows(outline.bounds) && !is_filled(order.frame.scale, outline.bounds))
        .collect()
}

impl Paint {
    /// What the page's style sheet says of outlines of `class`, in the theme and colours that hold.
    fn of(canvas: &HtmlCanvasElement, class: &str) -> Option<Self> {
        const SVG: &str = "http://www.w3.org/2000/svg";
        let parent = canvas.parent_element()?;
        let svg = document().create_element_ns(Some(SVG), "svg").ok()?;
        let probe = document().create_element_ns(Some(SVG), "path").ok()?;
        drop(probe.set_attribute("class", class));
        drop(svg.append_child(&probe));
        drop(parent.append_child(&svg));
        let style = window().get_computed_style(&probe).ok().flatten();
        let paint = style.map(|style| Self::read(&style));
        svg.remove();
        paint
    }

    fn read(style: &CssStyleDeclaration) -> Self {
        let text = |name| style.get_property_value(name).unwrap_or_default();
        let number = |name| parse_decimal(text(name).trim_end_matches("px"));
        Self {
            fill: text("fill"),
            fill_opacity: number("fill-opacity").unwrap_or(1.0),
            stroke: text("stroke"),
            stroke_px: number("stroke-width").unwrap_or(1.0),
        }
    }
}

/// Draws in units of the outlines.
struct Pen {
    context: CanvasRenderingContext2d,
    level: Level,
    /// Pixels of the page per unit.
    scale: f64,
    frame: Frame,
}

impl Pen {
    /// A pen on `canvas`, cleared, of the size and place that `order` asks for.
    fn new(canvas: &HtmlCanvasElement, order: &Order) -> Option<Self> {
        let (frame, rect) = (order.frame, order.rect);
        let ratio = window().device_pixel_ratio();
        canvas.set_width(pixels(rect.width * ratio));
        canvas.set_height(pixels(rect.height * ratio));
        let style = web_sys::HtmlElement::style(canvas);
        for (name, value) in [
            ("left", rect.x),
            ("top", rect.y),
            ("width", rect.width),
            ("height", rect.height),
        ] {
            drop(style.set_property(name, &[&crate::geo::decimal(value, 2), "px"].concat()));
        }
        // The layer turns about the drawing's corner, and so does the canvas.
        let corner = [
            &crate::geo::decimal(-rect.x, 2),
            "px ",
            &crate::geo::decimal(-rect.y, 2),
            "px",
        ];
        drop(style.set_property("transform-origin", &corner.concat()));
        let context = canvas.get_context("2d").ok().flatten()?;
        let context: CanvasRenderingContext2d = context.unchecked_into();
        let scale = frame.scale * METRES_PER_UNIT;
        let (x, y) = (frame.origin.x - rect.x, frame.origin.y - rect.y);
        let k = scale * ratio;
        drop(context.set_transform(k, 0.0, 0.0, k, x * ratio, y * ratio));
        context.set_line_join("round");
        Some(Self {
            context,
            level: Level::shown_at(frame.scale * ratio),
            scale,
            frame,
        })
    }

    fn fills_with(&self, paint: &Paint) {
        self.context.set_fill_style_str(&paint.fill);
        self.context.set_global_alpha(paint.fill_opacity);
    }

    fn strokes_with(&self, stroke: &str, width_px: f64) {
        self.context.set_global_alpha(1.0);
        self.context.set_stroke_style_str(stroke);
        self.context.set_line_width(width_px / self.scale);
    }

    /// Share of their width that the borders of `seen` have: what is small gets thin borders.
    fn border_share(&self, seen: &[&Outline]) -> f64 {
        let sides = seen.iter().map(|outline| {
            let bounds = outline.bounds;
            f64::midpoint(bounds.width(), bounds.height())
        });
        let mean = sides.sum::<f64>() / (seen.len().max(1) as f64);
        within(mean * self.frame.scale / FULL_BORDER_PX, LEAST_BORDER, 1.0)
    }

    fn fill(&self, mesh: &Mesh, outline: &Outline) {
        self.context.begin_path();
        for ring in mesh.rings(outline, self.level) {
            self.line(ring);
        }
        self.context.fill();
    }

    fn draw_outline(&self, mesh: &Mesh, outline: &Outline) {
        self.context.begin_path();
        for ring in mesh.rings(outline, self.level) {
            self.line(ring);
            self.context.close_path();
        }
        self.context.stroke();
    }

    fn draw_borders(&self, mesh: &Mesh, outline: &Outline) {
        self.context.begin_path();
        for border in mesh.borders(outline, self.level) {
            self.line(border);
        }
        self.context.stroke();
    }

    fn line(&self, points: impl Iterator<Item = Unit>) {
        for (n, point) in points.enumerate() {
            let at = ScreenPoint {
                x: f64::from(point.x),
                y: f64::from(point.y),
            };
            if n == 0 {
                self.context.move_to(at.x, at.y);
            } else {
                self.context.line_to(at.x, at.y);
            }
        }
    }
}

/// As many whole pixels as a canvas can have.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cut to the range of a canvas"
)]
fn pixels(length: f64) -> u32 {
    within(length, 1.0, 8192.0).round() as u32
}
