//! What images of ours are written with: the document, its rules, texts in lines.

use std::fmt::Write as _;

use crate::geo::ScreenSize;
use crate::model::Lang;
use crate::scene::INFALLIBLE;
use crate::scene::labels::text_width_px;
use crate::scene::palette::Theme;
use crate::scene::svg::escaped;

/// Height of a line over the size of its font.
pub(super) const LINE_EM: f64 = 1.4;
/// Widths that [`text_width_px`] gives are those of semi-bold; regular text takes about this share of them.
const REGULAR: f64 = 0.88;

/// Rules of what stands around a drawing.
pub(super) const RULES: &str = "\
.leviers .papier { fill: var(--papier); }
.leviers .titre, .leviers .texte, .leviers .note { font-family: system-ui, sans-serif; fill: var(--encre); }
.leviers .titre { font-weight: 700; }
.leviers .note { fill: var(--encre-2); }
";

/// A document of `size` up to its ground: its title and its description are `told`, its `rules` come after the tokens.
pub(super) fn document(
    size: ScreenSize,
    lang: Lang,
    theme: Theme,
    told: [&str; 2],
    rules: &str,
) -> String {
    let [title, description] = told.map(escaped);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"leviers\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
         role=\"img\" lang=\"{lang}\">\n<title>{title}</title>\n<desc>{description}</desc>\n<style>\n.leviers {{\n{tokens}}}\n{rules}</style>\n\
         <rect class=\"papier\" width=\"{w}\" height=\"{h}\"/>\n",
        w = size.width,
        h = size.height,
        lang = lang.tag(),
        tokens = theme.declarations(),
    )
}

/// Height of `lines` [`LINE_EM`] apart, CSS px.
pub(super) fn lines_px(lines: &[String], font_px: f64) -> f64 {
    lines.len() as f64 * LINE_EM * font_px
}

/// Writes `lines` from `corner` down.
pub(super) fn lines(
    svg: &mut String,
    class: &str,
    font_px: f64,
    corner: (f64, f64),
    lines: &[String],
) {
    let (x, top) = corner;
    for (n, line) in lines.iter().enumerate() {
        let y = top + (n as f64 + 0.75) * LINE_EM * font_px;
        text(svg, class, font_px, (x, y), line);
    }
}

/// Writes `text` in one line whose baseline starts at `at`.
pub(super) fn text(svg: &mut String, class: &str, font_px: f64, at: (f64, f64), text: &str) {
    let (x, y) = at;
    writeln!(
        svg,
        "<text class=\"{class}\" font-size=\"{font_px:.2}\" x=\"{x:.2}\" y=\"{y:.2}\">{}</text>",
        escaped(text)
    )
    .expect(INFALLIBLE);
}

/// `text` in bold, cut as [`wrapped`] cuts.
pub(super) fn wrapped_bold(text: &str, width: f64, font_px: f64) -> Vec<String> {
    wrapped(text, REGULAR * width, font_px)
}

/// `text` cut at spaces into lines of at most `width` CSS px; a word wider than that, as an address is, is cut too.
pub(super) fn wrapped(text: &str, width: f64, font_px: f64) -> Vec<String> {
    let fits = |line: &str| REGULAR * text_width_px(line, font_px) <= width;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if fits(&[line, " ", word].concat()) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
        while let Some(rest) = lines.last_mut().and_then(|line| overflow(line, fits)) {
            lines.push(rest);
        }
    }
    lines
}

/// Takes from `line` what of it does not fit; `None` if it does, or if nothing of it would be left.
fn overflow(line: &mut String, fits: impl Fn(&str) -> bool) -> Option<String> {
    if fits(line) {
        return None;
    }
    let ends = line.char_indices().map(|(at, _)| at).skip(1);
    let end = ends
        .take_while(|&end| line.get(..end).is_some_and(&fits))
        .last()?;
    Some(line.split_off(end))
}
