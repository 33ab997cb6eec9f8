//! A map of ours made light enough to stand in a page: the text of `scene::write_svg`, its outlines thinned to what about a
//! pixel shows, its repeated pieces written once.
//!
//! The style sheet of the site has the rules, so none stands in the drawing, which a strict policy allows.

use std::collections::BTreeMap;

use super::outline::{Loss, Placing, light_path};

/// Outlines of territories: the smaller ones stay out, their symbols cover them.
const CONTOURS: Loss = Loss {
    smallest_px: 30.0,
    off_px: 1.4,
};
/// Neighbouring countries, which only say where the country ends.
const NEIGHBOURS: Loss = Loss {
    smallest_px: 4.0,
    off_px: 3.0,
};
/// Régions.
const REGIONS: Loss = Loss {
    smallest_px: 2.0,
    off_px: 1.4,
};

/// Lines of this class are drawn only closer.
const CLOSER: &str = "<path class=\"departement\"";

/// `svg`, written by `scene::write_svg`, for a page; ids start with `prefix`.
pub fn light(svg: &str, prefix: &str) -> String {
    let body = svg.split_once("</style>\n").map_or(svg, |(_, body)| body);
    let pieces = repeated(body, prefix);
    let mut out = String::with_capacity(svg.len() / 4);
    out.push_str(&opening(svg));
    out.push_str("<defs>");
    for (piece, id) in &pieces {
        out.push_str(&with_id(piece, id));
    }
    out.push_str("</defs>");
    let mut placing = None;
    let mut frame = Frame::default();
    for line in body.lines() {
        if let Some(found) = Placing::of(line) {
            placing = Some(found.within(frame.clip));
            // Half pixels, so that positions are whole numbers.
            out.push_str("<g transform=\"scale(.5)\">");
        } else if let Some(placing) = placing.filter(|_| line.starts_with("<path ")) {
            frame.add(line, &placing);
        } else {
            if line.starts_with("</g></g>") {
                frame.write(&mut out);
                placing = None;
            }
            if line.starts_with("<clipPath") {
                frame.clip = clip(line);
            }
            out.push_str(&short_line(line, &pieces, prefix));
        }
    }
    out
}

/// Outlines of a frame, gathered by class so that each class is one path.
#[derive(Default)]
struct Frame {
    clip: [f64; 4],
    paths: Vec<(String, String)>,
}

impl Frame {
    fn add(&mut self, line: &str, placing: &Placing) {
        if line.starts_with(CLOSER) {
            return;
        }
        let (Some(class), Some(d)) = (attribute(line, "class"), attribute(line, "d")) else {
            return;
        };
        let loss = match class {
            "pays" => NEIGHBOURS,
            contour if contour.starts_with("contour") => CONTOURS,
            _ => REGIONS,
        };
        let d = light_path(d, placing, loss);
        if d.is_empty() {
            return;
        }
        match self.paths.iter_mut().find(|(known, _)| known == class) {
            Some((_, path)) => path.push_str(&d),
            None => self.paths.push((class.to_owned(), d)),
        }
    }

    fn write(&mut self, out: &mut String) {
        for (class, d) in std::mem::take(&mut self.paths) {
            out.push_str(&["<path class=\"", &class, "\" d=\"", &d, "\"/>"].concat());
        }
    }
}

/// The rectangle of a `clipPath` line: left, top, right, bottom.
fn clip(line: &str) -> [f64; 4] {
    let number = |name| attribute(line, name).and_then(|n| n.parse().ok());
    let [x, y, width, height] =
        ["x", "y", "width", "height"].map(|name| number(name).unwrap_or(0.0));
    [x, y, x + width, y + height]
}

/// The start tag and the title, without size: the page gives the width.
fn opening(svg: &str) -> String {
    let tag = |name| attribute(svg, name).unwrap_or_default();
    let title = svg
        .split_once("<title>")
        .and_then(|(_, rest)| rest.split_once("</title>"))
        .map_or("", |(title, _)| title);
    [
        "<svg class=\"figee\" viewBox=\"",
        tag("viewBox"),
        "\" role=\"img\" lang=\"",
        tag("lang"),
        "\"><title>",
        title,
        "</title>",
    ]
    .concat()
}

/// The value of the first attribute `name` in `text`.
fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&[" ", name, "=\""].concat())?;
    rest.split_once('"').map(|(value, _)| value)
}

/// Forms of pieces of symbols that stand more than once, with their ids, in order of appearance.
fn repeated(body: &str, prefix: &str) -> Vec<(String, String)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut order = Vec::new();
    for piece in body
        .lines()
        .filter_map(symbol)
        .flat_map(|(_, pieces)| pieces)
    {
        let form = form(piece);
        let count = counts.entry(form.clone()).or_default();
        *count += 1;
        if *count == 2 {
            order.push(form);
        }
    }
    let ids = order.into_iter().enumerate();
    ids.map(|(n, form)| (form, format!("{prefix}{n}")))
        .collect()
}

/// `piece` without its classes. They go to what refers to it: rules for descendants do not reach into a referred piece,
/// but what they set is inherited there.
fn form(piece: &str) -> String {
    let class = attribute(piece, "class").unwrap_or_default();
    piece.replacen(&[" class=\"", class, "\""].concat(), "", 1)
}

/// The place and the pieces of the symbol that `line` writes.
fn symbol(line: &str) -> Option<(&str, Vec<&str>)> {
    let rest = line.strip_prefix("<g class=\"symbole\"")?;
    let place = attribute(rest, "transform")?;
    let (_, pieces) = rest.split_once("</title>")?;
    let pieces = pieces.strip_suffix("</g>")?;
    // Pieces are empty elements, but for a text.
    let mut found = Vec::new();
    let mut rest = pieces;
    while !rest.is_empty() {
        let end = if rest.starts_with("<text") {
            "</text>"
        } else {
            "/>"
        };
        let at = rest.find(end).map_or(rest.len(), |at| at + end.len());
        let (piece, after) = rest.split_at(at);
        found.push(piece);
        rest = after;
    }
    Some((place, found))
}

/// `piece` with `id`.
fn with_id(piece: &str, id: &str) -> String {
    piece.replacen(' ', &[" id=\"", id, "\" "].concat(), 1)
}

/// `line` with one decimal, its ids prefixed, and its symbol made of references.
fn short_line(line: &str, pieces: &[(String, String)], prefix: &str) -> String {
    let Some((place, own)) = symbol(line) else {
        return one_decimal(line)
            .replace("\"clip-", &["\"", prefix, "c"].concat())
            .replace("#clip-", &["#", prefix, "c"].concat());
    };
    let own = own.into_iter().map(|piece| {
        let form = form(piece);
        let class = attribute(piece, "class").unwrap_or_default();
        let known = pieces.iter().find(|(known, _)| *known == form);
        known.map_or_else(
            || piece.to_owned(),
            |(_, id)| ["<use class=\"", class, "\" href=\"#", id, "\"/>"].concat(),
        )
    });
    [
        "<g transform=\"",
        &one_decimal(place),
        "\">",
        &own.collect::<String>(),
        "</g>",
    ]
    .concat()
}

/// `text` with its decimal numbers rounded to one decimal.
fn one_decimal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut number = String::new();
    for sign in text.chars().chain(['\0']) {
        if sign.is_ascii_digit() || (sign == '.' && !number.is_empty() && !number.contains('.')) {
            number.push(sign);
            continue;
        }
        if !number.is_empty() {
            out.push_str(&rounded(&number));
            number.clear();
        }
        if sign != '\0' {
            out.push(sign);
        }
    }
    out
}

fn rounded(number: &str) -> String {
    match number.parse::<f64>() {
        Ok(value) if number.contains('.') && !number.ends_with('.') => {
            crate::geo::decimal(value, 1)
        }
        _whole => number.to_owned(),
    }
}
