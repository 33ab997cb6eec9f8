//! Pixels with a palette: flat drawings need few colours, and a byte a pixel is a third of three.

use std::collections::BTreeMap;

use resvg::tiny_skia::Pixmap;

/// Most colours of a palette of bytes.
const MOST: usize = 256;

/// An opaque colour.
type Rgb = [u8; 3];

/// An image as places in a palette.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Indexed {
    /// The colours, at most 256.
    pub palette: Vec<Rgb>,
    /// The place of each pixel's colour, line by line.
    pub indices: Vec<u8>,
}

/// A colour of the image.
struct Shade {
    color: Rgb,
    n_pixels: u64,
    /// Its nearest in the palette so far, and the square of the distance to it.
    index: usize,
    away: u64,
}

impl Indexed {
    /// `pixels`, which are opaque, in their own colours where these are few. Else in those that leave the least error: each
    /// colour taken is the one whose pixels are furthest, together, from the palette so far. So flat grounds keep their very
    /// colour, and what is rounded is the edges between them.
    pub(super) fn of(pixels: &Pixmap) -> Self {
        let runs: Vec<(Rgb, usize)> = pixels
            .pixels()
            .chunk_by(|one, next| one == next)
            .map(|run| ([run[0].red(), run[0].green(), run[0].blue()], run.len()))
            .collect();
        let mut counts: BTreeMap<Rgb, u64> = BTreeMap::new();
        for (color, n_pixels) in &runs {
            *counts.entry(*color).or_default() += *n_pixels as u64;
        }
        let mut shades: Vec<Shade> = counts
            .into_iter()
            .map(|(color, n_pixels)| Shade {
                color,
                n_pixels,
                index: 0,
                away: u64::from(u32::MAX),
            })
            .collect();
        let palette = palette(&mut shades);
        let index_of: BTreeMap<Rgb, u8> = shades
            .iter()
            .map(|shade| (shade.color, u8::try_from(shade.index).unwrap_or(u8::MAX)))
            .collect();
        let mut indices = Vec::with_capacity(pixels.pixels().len());
        for (color, n_pixels) in runs {
            let index = index_of.get(&color).copied().unwrap_or_default();
            indices.resize(indices.len() + n_pixels, index);
        }
        Self { palette, indices }
    }
}

/// The colours that `shades` are shown in; each keeps the place of its own.
fn palette(shades: &mut [Shade]) -> Vec<Rgb> {
    let mut palette = Vec::new();
    while palette.len() < MOST {
        let error = |shade: &&Shade| shade.away * shade.n_pixels;
        let Some(worst) = shades.iter().max_by_key(error).filter(|one| one.away > 0) else {
            break;
        };
        let color = worst.color;
        for shade in &mut *shades {
            let away = distance(shade.color, color);
            if away < shade.away {
                (shade.index, shade.away) = (palette.len(), away);
            }
        }
        palette.push(color);
    }
    palette
}

/// Square of the distance between two colours.
fn distance(a: Rgb, b: Rgb) -> u64 {
    let square = |(a, b): (u8, u8)| u64::from(a.abs_diff(b)).pow(2);
    a.into_iter().zip(b).map(square).sum()
}
