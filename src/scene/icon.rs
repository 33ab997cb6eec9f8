//! The icon of the explorer: the rose, every lever in its colour.

use std::fmt::Write as _;

use super::INFALLIBLE;
use super::palette::Theme;
use super::rose::Rose;

/// Side, CSS px.
const SIDE_PX: f64 = 512.0;
/// Radius of the rose, CSS px: within the circle of 40 % that a device may cut an icon to (W3C, App Manifest, « safe zone »).
const RADIUS_PX: f64 = 0.39 * SIDE_PX;

/// The icon as an SVG document that stands alone.
pub fn icon_svg() -> String {
    let (levers, middle) = (Theme::Light.levers(), SIDE_PX / 2.0);
    let rose = Rose::new(levers.len(), RADIUS_PX);
    let ground = Theme::Light.chrome().iter().find(|t| t.name == "papier");
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE_PX} {SIDE_PX}\">\n<path fill=\"{}\" d=\"M0 0h{SIDE_PX}v{SIDE_PX}h-{SIDE_PX}z\"/>\n<g transform=\"translate({middle} {middle})\">\n",
        ground.map_or_else(|| "none".to_owned(), |token| token.color.css()),
    );
    for (lever, petal) in levers.iter().zip(&rose.petals) {
        writeln!(svg, "<path fill=\"{}\" d=\"{petal}\"/>", lever.color.css()).expect(INFALLIBLE);
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}
