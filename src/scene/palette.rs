//! The colour tokens. `assets/jetons.css` is written from them (`tests/palette.rs` compares the two).

/// Theme of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// A colour as 8-bit sRGB channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Srgb {
    /// Red, green, blue.
    pub channels: [u8; 3],
}

impl Srgb {
    /// The colour of a `0xRRGGBB` number.
    const fn hex(rgb: u32) -> Self {
        let [_, r, g, b] = rgb.to_be_bytes();
        Self {
            channels: [r, g, b],
        }
    }

    /// The opaque colour that a browser writes as `rgb(1, 2, 3)`, or that is written `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(digits) = text.strip_prefix('#') {
            return (digits.len() == 6)
                .then(|| u32::from_str_radix(digits, 16).ok())?
                .map(Self::hex);
        }
        let inside = text.strip_prefix("rgb(")?.strip_suffix(')')?;
        let mut parts = inside.split(',').map(|part| part.trim().parse().ok());
        let channels = [parts.next()??, parts.next()??, parts.next()??];
        parts.next().is_none().then_some(Self { channels })
    }

    /// WCAG contrast with `other`, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Relative luminance, from 0 to 1 (WCAG 2.2).
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.channels.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// What lies between this colour and `other`: this one at 0, the other at 1.
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let mut channels = self.channels;
        for (channel, to) in channels.iter_mut().zip(other.channels) {
            let (from, to) = (f64::from(*channel), f64::from(to));
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between two bytes"
            )]
            let between = (from + (to - from) * share).round() as u8;
            *channel = between;
        }
        Self { channels }
    }

    /// `#rrggbb`.
    pub fn css(self) -> String {
        let [r, g, b] = self.channels;
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

/// Linear light of an sRGB channel, from 0 to 1.
fn linear(channel: u8) -> f64 {
    let c = f64::from(channel) / 255.0;
    if c <= 0.04045 {
        return c / 12.92;
    }
    // x^2.4 is x² times the fifth root of x², which Newton's method gives the same on every platform.
    let base = (c + 0.055) / 1.055;
    let square = base * base;
    let mut root = 1.0;
    for _ in 0..24 {
        let fourth = root * root * root * root;
        root -= (root * fourth - square) / (5.0 * fourth);
    }
    square * root
}

/// One colour with its name in CSS (without the leading `--`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Custom property name.
    pub name: &'static str,
    /// Colour.
    pub color: Srgb,
}

const fn token(name: &'static str, rgb: u32) -> Token {
    Token {
        name,
        color: Srgb::hex(rgb),
    }
}

/// The seven levers' colours, lever 1 first, on light paper.
///
/// At least 3:1 against every ground they meet, and told apart by colour-blind readers (`tests/palette.rs`). Ordered so
/// that neighbouring petals differ most, in both themes at once.
pub const LEVERS_LIGHT: [Token; 7] = [
    token("levier-1", 0x977F00),
    token("levier-2", 0x0B4410),
    token("levier-3", 0x208E8B),
    token("levier-4", 0x620E48),
    token("levier-5", 0x846CED),
    token("levier-6", 0xB03557),
    token("levier-7", 0x5939B9),
];

/// Ink of a number or tick on each lever's colour, on light paper: black or white, whichever reads better.
pub const INKS_LIGHT: [Token; 7] = [
    token("levier-1-encre", 0x000000),
    token("levier-2-encre", 0xFFFFFF),
    token("levier-3-encre", 0x000000),
    token("levier-4-encre", 0xFFFFFF),
    token("levier-5-encre", 0x000000),
    token("levier-6-encre", 0xFFFFFF),
    token("levier-7-encre", 0xFFFFFF),
];

/// The seven levers' colours, lever 1 first, on dark paper.
pub const LEVERS_DARK: [Token; 7] = [
    token("levier-1", 0xCBD217),
    token("levier-2", 0x368D70),
    token("levier-3", 0x7CD8E6),
    token("levier-4", 0xD05C00),
    token("levier-5", 0x9C6EA6),
    token("levier-6", 0xFDB1AB),
    token("levier-7", 0xA77FFC),
];

/// Ink of a number or tick on each lever's colour, on dark paper.
pub const INKS_DARK: [Token; 7] = [
    token("levier-1-encre", 0x000000),
    token("levier-2-encre", 0x000000),
    token("levier-3-encre", 0x000000),
    token("levier-4-encre", 0x000000),
    token("levier-5-encre", 0x000000),
    token("levier-6-encre", 0x000000),
    token("levier-7-encre", 0x000000),
];

/// Everything but the levers, on light paper.
pub const CHROME_LIGHT: [Token; 18] = [
    token("mer", 0xE6EEF2),
    token("terre", 0xFFFFFF),
    token("voisins", 0xF2F1EC),
    token("limite-region", 0xC9CED1),
    token("limite-departement", 0xE6E9EA),
    token("contour", 0x8A9199),
    token("territoire", 0xDDE4E9),
    token("papier", 0xFFFFFF),
    token("papier-2", 0xF4F6F7),
    token("encre", 0x1D2327),
    token("encre-2", 0x4A545B),
    token("bord", 0x7C868D),
    token("symbole", 0xFFFFFF),
    token("petale-vide", 0x6B747B),
    token("focus", 0x0A58FF),
    token("halo", 0xFFFFFF),
    token("lien", 0x0B4FC4),
    token("alerte", 0xA3261B),
];

/// Everything but the levers, on dark paper.
pub const CHROME_DARK: [Token; 18] = [
    token("mer", 0x0E1418),
    token("terre", 0x1D2225),
    token("voisins", 0x171B1D),
    token("limite-region", 0x42494E),
    token("limite-departement", 0x2B3135),
    token("contour", 0x7F8A93),
    token("territoire", 0x2C363D),
    token("papier", 0x161616),
    token("papier-2", 0x22272A),
    token("encre", 0xECEFF1),
    token("encre-2", 0xB4BDC3),
    token("bord", 0x7D878E),
    token("symbole", 0x161616),
    token("petale-vide", 0x929CA4),
    token("focus", 0x7FB0FF),
    token("halo", 0x161616),
    token("lien", 0x8DB8FF),
    token("alerte", 0xFF9B8F),
];

/// Dark and light modules of a QR code, in both themes: readers expect dark on light.
pub const CODE_INK: Srgb = Srgb::hex(0x000000);
/// See [`CODE_INK`].
pub const CODE_GROUND: Srgb = Srgb::hex(0xFFFFFF);

impl Theme {
    /// The levers' colours, lever 1 first.
    pub fn levers(self) -> &'static [Token; 7] {
        match self {
            Self::Light => &LEVERS_LIGHT,
            Self::Dark => &LEVERS_DARK,
        }
    }

    /// Ink on each of those colours, lever 1 first.
    pub fn inks(self) -> &'static [Token; 7] {
        match self {
            Self::Light => &INKS_LIGHT,
            Self::Dark => &INKS_DARK,
        }
    }

    /// The other tokens.
    pub fn chrome(self) -> &'static [Token; 18] {
        match self {
            Self::Light => &CHROME_LIGHT,
            Self::Dark => &CHROME_DARK,
        }
    }

    /// Every token as CSS declarations, one a line.
    pub fn declarations(self) -> String {
        let tokens = self.levers().iter().chain(self.inks()).chain(self.chrome());
        tokens.fold(String::new(), |sheet, token| {
            sheet
                + "  --"
                + token.name
                + ": "
                + &token.color.css()
                + ";
"
        })
    }
}

/// The style sheet of the tokens: light by default, dark by preference or by the `data-theme` attribute.
pub fn style_sheet() -> String {
    let (light, dark) = (Theme::Light.declarations(), Theme::Dark.declarations());
    let nested = dark.lines().fold(String::new(), |sheet, line| {
        sheet
            + "  "
            + line
            + "
"
    });
    format!(
        "/* Written from src/scene/palette.rs by `cargo xtask bless`; edit there. */\n\
         .leviers {{\n  color-scheme: light;\n{light}}}\n\n\
         @media (prefers-color-scheme: dark) {{\n  .leviers:not([data-theme=\"clair\"]) {{\n    color-scheme: dark;\n{nested}  }}\n}}\n\n\
         .leviers[data-theme=\"sombre\"] {{\n  color-scheme: dark;\n{dark}}}\n"
    )
}
