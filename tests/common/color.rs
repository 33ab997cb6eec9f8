//! Colour measures: WCAG contrast, CIELAB, CIEDE2000, and how people with a colour deficiency see a colour.

use carte_leviers::scene::palette::Srgb;

/// Linear-light sRGB, each channel from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Linear([f64; 3]);

/// CIELAB of the D65 white point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lab {
    /// Lightness, 0 to 100.
    pub(crate) l: f64,
    /// Green to red.
    pub(crate) a: f64,
    /// Blue to yellow.
    pub(crate) b: f64,
}

/// How a colour is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vision {
    /// By most.
    Normal,
    /// Without long-wavelength cones.
    Protanopia,
    /// Without middle-wavelength cones.
    Deuteranopia,
    /// Without short-wavelength cones.
    Tritanopia,
}

impl Vision {
    /// Every vision.
    pub(crate) const ALL: [Self; 4] = [
        Self::Normal,
        Self::Protanopia,
        Self::Deuteranopia,
        Self::Tritanopia,
    ];

    /// What a linear colour becomes: Machado, Oliveira and Fernandes, « A Physiologically-based Model for Simulation
    /// of Color Vision Deficiency », IEEE TVCG 15 (6), 2009, doi 10.1109/TVCG.2009.113; matrices of severity 1.0 as
    /// the authors publish them.
    fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Normal => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protanopia => [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
            Self::Deuteranopia => [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
            Self::Tritanopia => [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        }
    }

    /// `color` as it is seen.
    pub(crate) fn sees(self, color: Linear) -> Linear {
        Linear(
            self.matrix()
                .map(|row| carte_leviers::geo::within(dot(row, color.0), 0.0, 1.0)),
        )
    }
}

/// `color` in linear light: IEC 61966-2-1, transfer function.
pub(crate) fn linear(color: Srgb) -> Linear {
    Linear(color.channels.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    }))
}

/// Contrast ratio of two colours, 1 to 21: WCAG 2.2, « contrast ratio » and « relative luminance ».
pub(crate) fn contrast(one: Srgb, other: Srgb) -> f64 {
    let luminance = |color: Srgb| dot([0.2126, 0.7152, 0.0722], linear(color).0);
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// CIELAB of `color`: IEC 61966-2-1 matrix to XYZ, white D65 (0.95047, 1, 1.08883), CIE 15:2004.
pub(crate) fn lab(color: Linear) -> Lab {
    let x = dot([0.4124564, 0.3575761, 0.1804375], color.0) / 0.95047;
    let y = dot([0.2126729, 0.7151522, 0.0721750], color.0);
    let z = dot([0.0193339, 0.1191920, 0.9503041], color.0) / 1.08883;
    let f = |t: f64| {
        if t > 216.0 / 24389.0 {
            t.cbrt()
        } else {
            (24389.0 / 27.0 * t + 16.0) / 116.0
        }
    };
    Lab {
        l: 116.0 * f(y) - 16.0,
        a: 500.0 * (f(x) - f(y)),
        b: 200.0 * (f(y) - f(z)),
    }
}

/// CIEDE2000 difference with unit weights, in the notation of Sharma, Wu and Dalal, « The CIEDE2000 Color-Difference
/// Formula: Implementation Notes, Supplementary Test Data, and Mathematical Observations », Color Research and
/// Application 30 (1), 2005, doi 10.1002/col.20070.
pub(crate) fn ciede2000(one: Lab, other: Lab) -> f64 {
    let mean_c7 = f64::midpoint(one.a.hypot(one.b), other.a.hypot(other.b)).powi(7);
    let g = 0.5 * (1.0 - (mean_c7 / (mean_c7 + TWENTY_FIVE_7)).sqrt());
    let (a1, a2) = ((1.0 + g) * one.a, (1.0 + g) * other.a);
    let (c1, c2) = (a1.hypot(one.b), a2.hypot(other.b));
    let (h1, h2) = (hue_deg(a1, one.b), hue_deg(a2, other.b));

    let gray = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if gray => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let mean_h = match h1 + h2 {
        sum if gray => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => f64::midpoint(sum, 360.0),
        sum => (sum - 360.0) / 2.0,
    };
    let delta_h = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (mean_l, mean_c) = (f64::midpoint(one.l, other.l), f64::midpoint(c1, c2));

    let cos = |degrees: f64| degrees.to_radians().cos();
    let t =
        1.0 - 0.17 * cos(mean_h - 30.0) + 0.24 * cos(2.0 * mean_h) + 0.32 * cos(3.0 * mean_h + 6.0)
            - 0.20 * cos(4.0 * mean_h - 63.0);
    let l50 = (mean_l - 50.0).powi(2);
    let s_l = 1.0 + 0.015 * l50 / (20.0 + l50).sqrt();
    let s_c = 1.0 + 0.045 * mean_c;
    let s_h = 1.0 + 0.015 * mean_c * t;
    let theta = 30.0 * (-((mean_h - 275.0) / 25.0).powi(2)).exp();
    let r_c = 2.0 * (mean_c.powi(7) / (mean_c.powi(7) + TWENTY_FIVE_7)).sqrt();
    let r_t = -(2.0 * theta).to_radians().sin() * r_c;

    let (l, c, h) = ((other.l - one.l) / s_l, (c2 - c1) / s_c, delta_h / s_h);
    (l * l + c * c + h * h + r_t * c * h).sqrt()
}

/// 25⁷.
const TWENTY_FIVE_7: f64 = 6_103_515_625.0;

/// Hue angle from 0 to 360; 0 for a grey.
fn hue_deg(a: f64, b: f64) -> f64 {
    if a == 0.0 && b == 0.0 {
        0.0
    } else {
        b.atan2(a).to_degrees().rem_euclid(360.0)
    }
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
