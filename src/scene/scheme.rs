//! Colours of a host page in place of ours, where they can be read.

use super::palette::{Srgb, Theme};

/// Contrast of text, WCAG 2.2 1.4.3.
const TEXT: f64 = 4.5;
/// Contrast of what is no text, WCAG 2.2 1.4.11.
const GRAPHIC: f64 = 3.0;
/// White, the paper where none is asked for.
const WHITE: Srgb = Srgb {
    channels: [255, 255, 255],
};

/// What a host page asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Paper; white if none.
    pub paper: Option<Srgb>,
    /// Text.
    pub ink: Option<Srgb>,
    /// Links.
    pub link: Option<Srgb>,
    /// Borders of controls.
    pub edge: Option<Srgb>,
    /// Ring of the focus.
    pub focus: Option<Srgb>,
}

/// Two colours that cannot be told apart well enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unreadable {
    /// Name of what cannot be read: `encre`, `lien`, `bord`, `focus`, `leviers`.
    pub name: &'static str,
    /// Its contrast with the paper.
    pub found: f64,
    /// What it takes.
    pub least: f64,
}

/// The declarations of the tokens that `wanted` changes, for the theme whose paper is nearest.
///
/// What is not asked for follows from paper and ink. The colours of levers stay ours: they must be readable on the paper.
///
/// # Errors
/// Every pair that cannot be read.
pub fn scheme(wanted: Wanted) -> Result<String, Vec<Unreadable>> {
    let paper = wanted.paper.unwrap_or(WHITE);
    let black = Srgb { channels: [0; 3] };
    let theme = if paper.contrast(black) >= paper.contrast(WHITE) {
        Theme::Light
    } else {
        Theme::Dark
    };
    let ours = |name: &str| {
        let token = theme.chrome().iter().find(|token| token.name == name);
        token.map_or(black, |token| token.color)
    };
    let readable = |color: Srgb, least| color.contrast(paper) >= least;
    let ink = wanted.ink.unwrap_or_else(|| ours("encre"));
    let second_paper = paper.mixed(ink, 0.05);
    let or_ink = |color: Srgb, least| if readable(color, least) { color } else { ink };
    let link = wanted.link.unwrap_or_else(|| or_ink(ours("lien"), TEXT));
    let focus = wanted
        .focus
        .unwrap_or_else(|| or_ink(ours("focus"), GRAPHIC));
    let edge = wanted
        .edge
        .unwrap_or_else(|| faded(ink, paper, &[paper], GRAPHIC));
    let mut faults = Vec::new();
    let mut check = |name, color: Srgb, ground: Srgb, least| {
        let found = color.contrast(ground);
        if found < least {
            faults.push(Unreadable { name, found, least });
        }
    };
    // The second paper is nearer to the text, but not always harder to read it on: between vivid colours it can be darker
    // than either.
    let grounds = [paper, second_paper];
    check("encre", ink, hardest(ink, &grounds), TEXT);
    // What is not asked for is ours or the text's colour, which is checked.
    let asked = [
        ("lien", wanted.link, TEXT),
        ("bord", wanted.edge, GRAPHIC),
        ("focus", wanted.focus, GRAPHIC),
    ];
    for (name, color, least) in asked {
        if let Some(color) = color {
            check(name, color, paper, least);
        }
    }
    let worst = theme
        .levers()
        .iter()
        .map(|token| token.color)
        .min_by(|a, b| a.contrast(paper).total_cmp(&b.contrast(paper)));
    if let Some(worst) = worst {
        check("leviers", worst, paper, GRAPHIC);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let second_ink = faded(ink, second_paper, &grounds, TEXT);
    let empty = or_ink(ours("petale-vide"), GRAPHIC);
    let alert = or_ink(ours("alerte"), TEXT);
    let tokens = [
        ("papier", paper),
        ("papier-2", second_paper),
        ("symbole", paper),
        ("halo", paper),
        ("encre", ink),
        ("encre-2", second_ink),
        ("bord", edge),
        ("petale-vide", empty),
        ("lien", link),
        ("focus", focus),
        ("alerte", alert),
    ];
    Ok(css(theme, tokens))
}

/// `tokens`, and those of `theme` that a host page does not change, as declarations.
fn css<const N: usize>(theme: Theme, tokens: [(&str, Srgb); N]) -> String {
    let named = |name: &str| tokens.iter().any(|(known, _)| *known == name);
    let ours = theme
        .levers()
        .iter()
        .chain(theme.inks())
        .chain(theme.chrome());
    let ours = ours.map(|token| (token.name, token.color));
    let kept = ours.filter(|(name, _)| !named(name));
    let mut css = String::from("color-scheme:");
    css.push_str(match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    });
    for (name, color) in tokens.into_iter().chain(kept) {
        for part in [";--", name, ":", &color.css()] {
            css.push_str(part);
        }
    }
    css
}

/// `ink` brought as near to `towards` as leaves it readable on all of `grounds`.
fn faded(ink: Srgb, towards: Srgb, grounds: &[Srgb], least: f64) -> Srgb {
    let shares = [0.5, 0.4, 0.3, 0.2, 0.1];
    let mixed = shares.map(|share| ink.mixed(towards, share));
    let found = mixed
        .into_iter()
        .find(|&color| color.contrast(hardest(color, grounds)) >= least);
    found.unwrap_or(ink)
}

/// The one of `grounds` on which `color` is hardest to read; itself where there is none.
fn hardest(color: Srgb, grounds: &[Srgb]) -> Srgb {
    let grounds = grounds.iter().copied();
    let found = grounds.min_by(|a, b| color.contrast(*a).total_cmp(&color.contrast(*b)));
    found.unwrap_or(color)
}
