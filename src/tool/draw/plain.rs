//! An image of ours for programs that know less CSS than browsers: no variables, no `vector-effect`.
//!
//! The image's own rules are few and plain (`assets/carte.css`, `assets/liens.css`): a variable is a token of the whole
//! image, or is set by one class on the very element that uses it. So each rule can be written out once for each such
//! class, and each width that must not follow the scale of a frame once for each frame.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Start of the group that puts the outlines of a frame in place (`scene::path_transform`).
const FRAME: &str = "<g transform=\"matrix(";

/// Classes whose strokes keep their width whatever the scale of their frame (`vector-effect` in `assets/carte.css`).
const UNSCALED: [&str; 4] = ["pays", "region", "departement", "contour"];

/// Values of variables by name.
type Variables = BTreeMap<String, String>;

/// `svg`, an image of [`crate::scene::export::image_svg`], without variables and without `vector-effect`.
pub fn plain(svg: &str) -> String {
    let (svg, scales) = marked_frames(svg);
    let mut out = String::with_capacity(2 * svg.len());
    let mut rest = svg.as_str();
    while let Some((before, after)) = rest.split_once("<style>") {
        let (sheet, after) = after.split_once("</style>").unwrap_or((after, ""));
        out.push_str(before);
        out.push_str("<style>");
        out.push_str(&plain_sheet(sheet, &scales));
        out.push_str("</style>");
        rest = after;
    }
    out.push_str(rest);
    out
}

/// `svg` with a class on the group of each frame, and the scale of each.
fn marked_frames(svg: &str) -> (String, Vec<f64>) {
    let mut scales = Vec::new();
    let mut out = String::with_capacity(svg.len() + 256);
    let mut parts = svg.split(FRAME);
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let scale = part.split(' ').next().and_then(|n| n.parse().ok());
        let n = scales.len();
        scales.push(scale.unwrap_or(1.0));
        out.push_str(
            &[
                "<g class=\"trame-",
                &n.to_string(),
                "\" transform=\"matrix(",
                part,
            ]
            .concat(),
        );
    }
    (out, scales)
}

/// A rule: selectors, and declarations in order.
struct Rule<'a> {
    selectors: Vec<&'a str>,
    declarations: Vec<(&'a str, &'a str)>,
}

fn plain_sheet(sheet: &str, scales: &[f64]) -> String {
    let sheet = without_comments(sheet);
    let rules = rules(&sheet);
    let tokens = tokens(&rules);
    let scoped = scoped(&rules, &tokens);
    let mut out = String::new();
    for rule in &rules {
        for &(name, value) in &rule.declarations {
            if name.starts_with("--") || name == "vector-effect" {
                continue;
            }
            let mut write = |class: &str, variables: &Variables| {
                if let Some(value) = resolved(value, &tokens, variables) {
                    write_rule(&mut out, rule, class, name, &value, scales);
                }
            };
            write("", &Variables::new());
            for (class, variables) in &scoped {
                if uses_any(value, variables) {
                    write(class, variables);
                }
            }
        }
    }
    out
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once("*/").map_or("", |(_, after)| after));
    }
    out
}

fn rules(sheet: &str) -> Vec<Rule<'_>> {
    let blocks = sheet.split('}').filter_map(|block| block.split_once('{'));
    blocks
        .map(|(selectors, body)| Rule {
            selectors: selectors.split(',').map(str::trim).collect(),
            declarations: body
                .split(';')
                .filter_map(|one| one.split_once(':'))
                .map(|(name, value)| (name.trim(), value.trim()))
                .collect(),
        })
        .collect()
}

/// The variables of the whole image.
fn tokens(rules: &[Rule<'_>]) -> Variables {
    let whole = rules.iter().filter(|rule| rule.selectors == [".leviers"]);
    whole
        .flat_map(|rule| &rule.declarations)
        .filter_map(|(name, value)| {
            Some((name.strip_prefix("--")?.to_owned(), (*value).to_owned()))
        })
        .collect()
}

/// The variables that each class sets on its element.
fn scoped(rules: &[Rule<'_>], tokens: &Variables) -> Vec<(String, Variables)> {
    let of_class = rules.iter().filter_map(|rule| {
        let [selector] = rule.selectors.as_slice() else {
            return None;
        };
        let class = selector.strip_prefix(".leviers .")?;
        let variables: Variables = rule
            .declarations
            .iter()
            .filter_map(|(name, value)| {
                let value = resolved(value, tokens, &Variables::new())?;
                Some((name.strip_prefix("--")?.to_owned(), value))
            })
            .collect();
        (!variables.is_empty()).then(|| (class.to_owned(), variables))
    });
    of_class.collect()
}

fn uses_any(value: &str, variables: &Variables) -> bool {
    let mut names = variables.keys();
    names.any(|name| {
        value.contains(&format!("var(--{name})")) || value.contains(&format!("var(--{name},"))
    })
}

/// `value` with its variables replaced; `None` if one of them has neither value nor fallback.
fn resolved(value: &str, tokens: &Variables, scoped: &Variables) -> Option<String> {
    let Some((before, after)) = value.split_once("var(--") else {
        return Some(value.to_owned());
    };
    let end = matching_parenthesis(after)?;
    let (inside, after) = after.split_at(end);
    let after = after.strip_prefix(')').unwrap_or(after);
    let (name, fallback) = match inside.split_once(',') {
        Some((name, fallback)) => (name.trim(), Some(fallback.trim())),
        None => (inside.trim(), None),
    };
    let found = scoped.get(name).or_else(|| tokens.get(name));
    let found = match (found, fallback) {
        (Some(value), _) => value.clone(),
        (None, Some(fallback)) => resolved(fallback, tokens, scoped)?,
        (None, None) => return None,
    };
    resolved(&[before, &found, after].concat(), tokens, scoped)
}

/// Where the parenthesis that is open before `text` closes.
fn matching_parenthesis(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _other => {}
        }
    }
    None
}

/// Writes one declaration, for elements that also have `class` when it is not empty, and again for each frame where
/// its lengths must not follow the scale.
fn write_rule(
    out: &mut String,
    rule: &Rule<'_>,
    class: &str,
    name: &str,
    value: &str,
    scales: &[f64],
) {
    let dot = if class.is_empty() { "" } else { "." };
    let selectors = |frame: &str| {
        let all = rule.selectors.iter().map(|selector| {
            let placed = selector.replacen(".leviers ", &[".leviers ", frame].concat(), 1);
            [&placed, dot, class].concat()
        });
        all.collect::<Vec<_>>().join(", ")
    };
    let mut write = |selectors: String, value: &str| {
        // Writing to a text cannot fail.
        writeln!(out, "{selectors} {{ {name}: {value}; }}").ok();
    };
    write(selectors(""), value);
    if !matches!(name, "stroke-width" | "stroke-dasharray") || !rule.selectors.iter().any(unscaled)
    {
        return;
    }
    for (n, scale) in scales.iter().enumerate() {
        let lengths = value.split(' ').map(|length| {
            let length: Option<f64> = length.parse().ok();
            length.map_or_else(String::new, |length| format!("{:.4}", length / scale))
        });
        let lengths = lengths.collect::<Vec<_>>().join(" ");
        write(selectors(&format!(".trame-{n} ")), &lengths);
    }
}

/// Whether `selector` chooses elements whose strokes keep their width.
fn unscaled(selector: &&str) -> bool {
    let last = selector.rsplit(' ').next().unwrap_or_default();
    last.split('.').any(|class| UNSCALED.contains(&class))
}
