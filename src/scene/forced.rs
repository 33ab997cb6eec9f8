//! The name that must show, of the chosen territory: where it goes, and which others give way to it.

use super::composition::of_caption;
use super::label_places::beside_symbol;
use super::labels::{Disc, LabelRequest, clearance_px};
use super::layout::Layout;
use super::naming::{disc, inside, request};
use crate::geo::{ScreenRect, within};
use crate::model::{Atlas, TerritoryIdx};

/// How far the ground of a name that must show goes beyond it, to the sides and up and down, CSS px.
const GROUND_PX: [f64; 2] = [4.0, 1.0];

/// What a name in `rect` stands on when it must show over anything.
pub fn ground_of_name(rect: ScreenRect) -> ScreenRect {
    let [x, y] = GROUND_PX;
    ScreenRect {
        x: rect.x - x,
        y: rect.y - y,
        width: rect.width + 2.0 * x,
        height: rect.height + 2.0 * y,
    }
}

/// What there is around a name that must show.
#[derive(Clone, Copy, Debug)]
struct Around<'a> {
    /// The symbols of its frame.
    symbols: &'a [Disc],
    /// What would hide it.
    obstacles: &'a [ScreenRect],
    /// The other names, captions too.
    names: &'a [ScreenRect],
    /// The whole drawing, for a name that its frame has no room for.
    drawing: ScreenRect,
}

/// Where a name that must show goes: of the candidates inside the frame, else of those inside the drawing, one that no
/// obstacle would hide before any other, then one that covers no other name, then the one that covers the other symbols
/// least; below where none is inside.
fn place_over(request: &LabelRequest<'_>, around: Around<'_>, font_px: f64) -> ScreenRect {
    let all = beside_symbol(request.text, request.symbol, font_px);
    let inside = all.into_iter().filter(|rect| request.inside.holds(*rect));
    let drawing = around.drawing;
    let at = request.symbol.center.x;
    let beyond = all.into_iter().map(|rect| {
        // Above and below, it may slide along its symbol.
        let slides = (rect.x..=rect.right()).contains(&at);
        let end = (drawing.right() - rect.width).max(drawing.x);
        let x = if slides {
            within(rect.x, drawing.x, end)
        } else {
            rect.x
        };
        ScreenRect { x, ..rect }
    });
    let beyond = beyond.filter(|rect| drawing.holds(*rect));
    let best = best_of(inside, request, around, font_px);
    let best = best.or_else(|| best_of(beyond, request, around, font_px));
    best.unwrap_or(all[0])
}

/// The best of `candidates`, the first of equals.
fn best_of(
    candidates: impl Iterator<Item = ScreenRect>,
    request: &LabelRequest<'_>,
    around: Around<'_>,
    font_px: f64,
) -> Option<ScreenRect> {
    let covers = |rects: &[ScreenRect], rect| rects.iter().any(|other| other.overlaps(rect));
    // More than any two clearances are apart.
    let far_px = around.drawing.width + around.drawing.height;
    let mut best = None::<(f64, ScreenRect)>;
    for rect in candidates {
        let mut gap = clearance_px(request, around.symbols, rect, font_px);
        if covers(around.obstacles, rect) {
            gap -= 2.0 * far_px;
        }
        if covers(around.names, ground_of_name(rect)) {
            gap -= far_px;
        }
        if best.is_none_or(|(most, _)| gap > most) {
            best = Some((gap, rect));
        }
    }
    best.map(|(_, rect)| rect)
}

impl Layout {
    /// The box of the name of `territory` when it must show; none without a symbol.
    pub fn name_over(&self, atlas: &Atlas, territory: TerritoryIdx) -> Option<ScreenRect> {
        let (_, symbol) = self.symbol(territory)?;
        if let Some(label) = symbol.label {
            return Some(label.rect);
        }
        let composition = &self.composition;
        let frame = composition.frame(symbol.frame)?;
        let standing = self.symbols.iter().filter(|one| one.frame == frame.id);
        let around = Around {
            symbols: &standing.map(disc).collect::<Vec<_>>(),
            obstacles: &composition.obstacles_in(frame),
            names: &self.names_and_captions(),
            drawing: ScreenRect {
                x: 0.0,
                y: 0.0,
                width: composition.size.width,
                height: composition.size.height,
            },
        };
        let request = request(atlas, &self.symbols, symbol, inside(composition, frame));
        Some(place_over(&request, around, self.font_px))
    }

    /// What would hide under a name that must show.
    fn names_and_captions(&self) -> Vec<ScreenRect> {
        let names = self.symbols.iter().filter_map(|symbol| symbol.label);
        let cartons = self.composition.cartons();
        let captions = cartons.map(|carton| of_caption(carton.rect, self.composition.type_px));
        names.map(|label| label.rect).chain(captions).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::labels::tests::{INSIDE, request};

    fn place(text: &str, obstacles: &[ScreenRect], names: &[ScreenRect]) -> ScreenRect {
        let request = request(text, 100.0, 100.0);
        let around = Around {
            symbols: &[request.symbol],
            obstacles,
            names,
            drawing: INSIDE.shrunk(-40.0),
        };
        place_over(&request, around, 12.0)
    }

    #[test]
    fn a_name_that_is_wider_than_its_frame_stays_in_the_drawing_and_off_other_names() {
        let long = "Saint-Denis et toutes ses voisines";
        let below = place(long, &[], &[]);
        assert!(below.width > INSIDE.width && below.y > 100.0);
        assert!(INSIDE.shrunk(-40.0).holds(below));
        assert!(place(long, &[], &[below]).y < 100.0);
        // No drawing holds this one.
        let longest = "Saint-Étienne-du-Rouvray et ses voisines de toute la vallée";
        assert!(place(longest, &[], &[]).y > 100.0);
    }

    #[test]
    fn a_name_that_must_show_avoids_what_would_hide_it() {
        let free = place("Nantes", &[], &[]);
        let carton = free.shrunk(-1.0);
        assert!(free.overlaps(carton));
        assert!(!place("Nantes", &[carton], &[]).overlaps(carton));
        assert_eq!(
            place("Nantes", &[INSIDE], &[]),
            free,
            "hidden anywhere: where it would be"
        );
    }

    #[test]
    fn a_name_that_must_show_avoids_the_others_unless_an_obstacle_would_hide_it() {
        let free = place("Nantes", &[], &[]);
        let beside = ground_of_name(place("Nantes", &[], &[free]));
        assert!(!beside.overlaps(free));
        // Everything but the place of that name is hidden.
        let below = ScreenRect {
            height: 105.0,
            ..INSIDE
        };
        assert_eq!(place("Nantes", &[below], &[free]), free);
    }
}
