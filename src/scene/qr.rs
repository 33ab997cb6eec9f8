//! QR codes: the address of what is shown, for who points a phone at it.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::INFALLIBLE;
use super::palette::{CODE_GROUND, CODE_INK};

/// Light modules on each side of the code (ISO/IEC 18004:2015, 6.3.8).
const QUIET: usize = 4;
/// Side of a code in a drawing, at the least, CSS px: read from a sheet held in the hand.
const SIDE_PX: usize = 96;
/// Side of a module in a drawing, at the least, CSS px.
const MODULE_PX: usize = 2;

/// The code of a text, dark on light whatever the theme: readers expect it so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules on a side, the quiet zone included.
    pub side: usize,
    /// SVG path data of the dark modules, each one unit wide, in a box of [`Qr::side`] units from (0, 0).
    pub path: String,
}

impl Qr {
    /// The code of `text` at level M; `None` if it is longer than a code can hold (2,331 bytes).
    pub fn of(text: &str) -> Option<Self> {
        let segments = [QrSegment::make_bytes(text.as_bytes())];
        let code = QrCode::encode_segments_advanced(
            &segments,
            QrCodeEcc::Medium,
            Version::MIN,
            Version::MAX,
            None,
            false,
        );
        code.ok().map(|code| Self::drawn(&code))
    }

    /// The code of `address`; `None` too for one that leads nowhere on another machine (`file:`).
    pub fn of_address(address: &str) -> Option<Self> {
        let public = address.starts_with("https://") || address.starts_with("http://");
        public.then(|| Self::of(address)).flatten()
    }

    fn drawn(code: &QrCode) -> Self {
        let size = code.size();
        let mut path = String::new();
        for y in 0..size {
            let mut x = 0;
            while x < size {
                let run = (x..size).take_while(|&x| code.get_module(x, y)).count();
                if run > 0 {
                    let (left, top) = (offset(x), offset(y));
                    write!(path, "M{left} {top}h{run}v1h-{run}z").expect(INFALLIBLE);
                }
                // The module that ended the run is light.
                x += i32::try_from(run).unwrap_or(size) + 1;
            }
        }
        Self {
            side: usize::try_from(size).unwrap_or(0) + 2 * QUIET,
            path,
        }
    }

    /// Side of the code in a drawing, CSS px: whole pixels for each module.
    pub(super) fn side_px(&self) -> f64 {
        (self.side * SIDE_PX.div_ceil(self.side).max(MODULE_PX)) as f64
    }

    /// Writes the code into an SVG document, its corner at (`x`, `y`), brought to whole pixels.
    pub(super) fn write(&self, svg: &mut String, (x, y): (f64, f64)) {
        writeln!(
            svg,
            "<svg class=\"code-qr\" x=\"{x:.0}\" y=\"{y:.0}\" width=\"{px}\" height=\"{px}\" viewBox=\"0 0 {side} {side}\" \
             shape-rendering=\"crispEdges\"><path fill=\"{ground}\" d=\"M0 0h{side}v{side}h-{side}z\"/>\
             <path fill=\"{ink}\" d=\"{path}\"/></svg>",
            px = self.side_px(),
            side = self.side,
            ground = CODE_GROUND.css(),
            ink = CODE_INK.css(),
            path = self.path,
        )
        .expect(INFALLIBLE);
    }
}

/// A place counted from the code's corner, counted from that of the quiet zone.
fn offset(at: i32) -> usize {
    usize::try_from(at).unwrap_or(0) + QUIET
}
