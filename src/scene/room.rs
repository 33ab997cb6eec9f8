//! How much larger the component is drawn where a whole room reads it.

use crate::geo::ScreenSize;

/// Smallest text of the component, CSS px: captions of cartons (`assets/carte.css`).
const SMALLEST_TEXT_PX: f64 = 11.0;

/// Smallest text that the back of a room reads, on a screen whose shorter side has [`SCREEN_PX`] (product reference,
/// « Presenting »).
const ROOM_TEXT_PX: f64 = 24.0;

/// Shorter side of that screen, CSS px.
const SCREEN_PX: f64 = 1080.0;

/// Smallest text on the smallest projectors: larger, and a slide would not hold its own text.
const LEAST_TEXT_PX: f64 = 16.0;

/// How many times larger than on a desk everything is drawn on `screen`: texts, strokes and symbols together, so that
/// fewer names find room.
pub fn magnification(screen: ScreenSize) -> f64 {
    let side = screen.width.min(screen.height);
    (ROOM_TEXT_PX * side / SCREEN_PX).max(LEAST_TEXT_PX) / SMALLEST_TEXT_PX
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn smallest_text(width: f64, height: f64) -> f64 {
        let text = SMALLEST_TEXT_PX * magnification(ScreenSize { width, height });
        (10.0 * text).round() / 10.0
    }

    #[test]
    fn the_smallest_text_has_24_px_on_a_screen_of_1080_and_grows_with_it() {
        assert_eq!(smallest_text(1920.0, 1080.0), 24.0);
        assert_eq!(smallest_text(1080.0, 1920.0), 24.0);
        assert_eq!(smallest_text(1440.0, 1080.0), 24.0);
        assert_eq!(smallest_text(3840.0, 2160.0), 48.0);
        assert_eq!(smallest_text(1024.0, 768.0), 17.1);
        assert_eq!(smallest_text(640.0, 480.0), 16.0);
        assert_eq!(smallest_text(0.0, 0.0), 16.0);
    }
}
