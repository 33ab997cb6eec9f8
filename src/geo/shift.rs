//! A drawing moved as it is, without being drawn anew.

use super::{Frame, ScreenPoint, decimal, parse_decimal};

/// What moves a drawing made for one view into the place it has in another: first scaled about its top left corner,
/// then moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// Factor.
    pub scale: f64,
    /// Pixels to the right.
    pub x: f64,
    /// Pixels downwards.
    pub y: f64,
}

impl Shift {
    /// Nothing moves.
    pub const NONE: Self = Self {
        scale: 1.0,
        x: 0.0,
        y: 0.0,
    };

    /// From the drawing of the frame `drawn` to the same frame seen as `wanted`. A frame without scale moves nothing.
    pub fn between(drawn: &Frame, wanted: &Frame) -> Self {
        if drawn.scale <= 0.0 {
            return Self::NONE;
        }
        let scale = wanted.scale / drawn.scale;
        Self {
            scale,
            x: wanted.origin.x - drawn.origin.x * scale,
            y: wanted.origin.y - drawn.origin.y * scale,
        }
    }

    /// The frame that `drawn` looks like once moved so.
    pub fn applied_to(self, drawn: &Frame) -> Frame {
        Frame {
            scale: drawn.scale * self.scale,
            origin: ScreenPoint {
                x: drawn.origin.x * self.scale + self.x,
                y: drawn.origin.y * self.scale + self.y,
            },
            ..*drawn
        }
    }

    /// What a computed `transform` says, `matrix(scale, 0, 0, scale, x, y)`; `None` for anything else.
    pub fn from_css(matrix: &str) -> Option<Self> {
        let inside = matrix.strip_prefix("matrix(")?.strip_suffix(')')?;
        let mut numbers = inside.split(", ").map(parse_decimal);
        let scale = numbers.next()??;
        let mut rest = numbers.skip(3);
        let (x, y) = (rest.next()??, rest.next()??);
        Some(Self { scale, x, y })
    }

    /// As a value of the CSS property `transform`, with `transform-origin: 0 0`.
    pub fn css(self) -> String {
        let Self { scale, x, y } = self;
        format!(
            "translate3d({}px,{}px,0) scale({})",
            decimal(x, 2),
            decimal(y, 2),
            decimal(scale, 5)
        )
    }
}
