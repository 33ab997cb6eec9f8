//! The architecture, as a test: which layer may use which, what the core must not touch, how long a file may be.
//!
//! The table is that of `ARCHITECTURE.md` (§ Layers); whoever changes one changes the other.
#![expect(
    clippy::string_slice,
    reason = "sources are cut at ASCII characters found by search"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer and the layers it may use.
const TABLE: [(&str, &[&str]); 9] = [
    ("geo", &[]),
    ("model", &["geo"]),
    ("codec", &["model", "geo"]),
    ("text", &["codec", "model", "geo"]),
    ("scene", &["text", "model", "geo"]),
    ("state", &["model", "geo"]),
    ("ui", &["state", "scene", "text", "codec", "model", "geo"]),
    (
        "embed",
        &["ui", "state", "scene", "text", "codec", "model", "geo"],
    ),
    (
        "tool",
        &["ui", "state", "scene", "text", "codec", "model", "geo"],
    ),
];

/// Layers without a DOM, a clock, a disk or an unordered map.
const CORE: [&str; 6] = ["geo", "model", "codec", "text", "scene", "state"];
const FORBIDDEN_IN_CORE: [&str; 8] = [
    "leptos",
    "web_sys",
    "wasm_bindgen",
    "js_sys",
    "std::fs",
    "std::time",
    "std::env",
    "HashMap",
];

const LONGEST_SOURCE: usize = 300;
const LONGEST_TEST: usize = 500;

struct Source {
    /// Path from the root of the package, with `/`.
    path: String,
    text: String,
}

impl Source {
    /// `geo` for `src/geo/zone.rs`; `None` for `src/lib.rs` and the binaries.
    fn layer(&self) -> Option<&'static str> {
        let mut steps = self.path.split('/').skip(1);
        let first = steps.next()?.trim_end_matches(".rs");
        TABLE
            .iter()
            .map(|(layer, _)| *layer)
            .find(|layer| *layer == first)
    }

    /// Its lines from 1, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(i, line)| (i + 1, without_comment(line)))
    }
}

fn without_comment(line: &str) -> &str {
    match line.find("//") {
        // `://` is an address inside a text.
        Some(at) if !line[..at].ends_with(':') => &line[..at],
        _ => line,
    }
}

fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the package can be read") {
            let path = entry.expect("an entry can be read").path();
            if path.is_dir() && !path.ends_with("node_modules") {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a source is UTF-8");
                let path = path
                    .strip_prefix(root)
                    .expect("it was found below the root");
                let path = path.to_string_lossy().replace('\\', "/");
                found.push(Source { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no source in {folder}");
    found
}

/// The first steps of every path that starts with `crate::` in `line`: `crate::geo::Zone` and `crate::{geo, model}`.
fn crate_references(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find("crate::") {
        let standalone =
            !rest[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        rest = &rest[at + "crate::".len()..];
        if !standalone {
            continue;
        }
        match rest.strip_prefix('{') {
            Some(group) => found.extend(group_heads(group)),
            None => found.push(head(rest)),
        }
    }
    found
}

/// The identifier that `path` starts with.
fn head(path: &str) -> String {
    path.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// The first step of each entry of a group whose `{` has been read.
fn group_heads(group: &str) -> Vec<String> {
    let mut heads = Vec::new();
    let (mut depth, mut start) = (0_i32, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                heads.push(head(group[start..at].trim_start()));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

/// Every reference of `source` to another layer: its line and the layer.
fn references(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut group: Option<(usize, String)> = None;
    for (number, line) in source.code() {
        // A group over several lines is read as one.
        if let Some((_, text)) = &mut group {
            text.push(' ');
            text.push_str(line);
        } else if line.contains("crate::{") {
            group = Some((number, line.to_owned()));
        }
        match &group {
            Some((first, text)) if text.matches('{').count() == text.matches('}').count() => {
                found.extend(
                    crate_references(text)
                        .into_iter()
                        .map(|layer| (*first, layer)),
                );
                group = None;
            }
            Some(_) => {}
            None => found.extend(
                crate_references(line)
                    .into_iter()
                    .map(|layer| (number, layer)),
            ),
        }
    }
    found
}

/// Fails with every entry of `faults` at once.
#[track_caller]
fn check(rule: &str, faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{rule} (see ARCHITECTURE.md):\n{}\n",
        faults.join("\n")
    );
}

#[test]
fn a_layer_uses_only_the_layers_above_it_in_the_table() {
    let mut faults = Vec::new();
    for source in sources("src") {
        let Some(layer) = source.layer() else {
            continue;
        };
        let allowed = TABLE.iter().find(|(name, _)| *name == layer).unwrap().1;
        for (line, used) in references(&source) {
            let is_layer = TABLE.iter().any(|(name, _)| *name == used);
            if is_layer && used != layer && !allowed.contains(&used.as_str()) {
                faults.push(format!(
                    "{}:{line}: `{layer}` must not use `{used}`",
                    source.path
                ));
            }
        }
    }
    check("a layer uses one it may not use", &faults);
}

#[test]
fn every_source_file_belongs_to_a_layer() {
    let strays = sources("src").into_iter().filter(|source| {
        source.layer().is_none()
            && source.path != "src/lib.rs"
            && !source.path.starts_with("src/bin/")
    });
    let faults: Vec<String> = strays
        .map(|source| format!("{}: no layer of that name", source.path))
        .collect();
    check("a file outside the layers", &faults);
}

#[test]
fn the_core_knows_no_dom_no_disk_no_clock_and_no_unordered_map() {
    let mut faults = Vec::new();
    for source in sources("src") {
        if !source.layer().is_some_and(|layer| CORE.contains(&layer)) {
            continue;
        }
        for (line, text) in source.code() {
            for word in FORBIDDEN_IN_CORE
                .iter()
                .filter(|word| text.contains(**word))
            {
                faults.push(format!("{}:{line}: `{word}`", source.path));
            }
        }
    }
    check("the core layers stay pure", &faults);
}

/// Leptos compiles its own for each type they hold (`docs/decisions/0019`).
#[test]
fn the_interface_takes_its_signals_from_its_own_prelude() {
    let own = ["src/ui/prelude.rs", "src/ui/stored.rs", "src/ui/dom/"];
    let mut faults = Vec::new();
    for source in sources("src/ui") {
        if own.iter().any(|place| source.path.starts_with(place)) {
            continue;
        }
        for (line, text) in source.code() {
            if text.contains("leptos::prelude") {
                faults.push(format!(
                    "{}:{line}: `crate::ui::prelude` has it",
                    source.path
                ));
            }
        }
    }
    check("signals compiled again", &faults);
}

#[test]
fn no_file_is_longer_than_can_be_read_at_once() {
    let limits = [("src", LONGEST_SOURCE), ("tests", LONGEST_TEST)];
    let mut faults = Vec::new();
    for (folder, limit) in limits {
        for source in sources(folder) {
            let lines = source.text.lines().count();
            if lines > limit {
                faults.push(format!("{}: {lines} lines, at most {limit}", source.path));
            }
        }
    }
    check("a file is too long", &faults);
}

#[test]
fn references_are_found_in_every_form() {
    let table: [(&str, &[&str]); 7] = [
        ("use crate::geo::Zone;", &["geo"]),
        ("pub(crate) use crate::model;", &["model"]),
        ("use crate::{geo, model::{Atlas, Lang}};", &["geo", "model"]),
        (
            "let a = f(crate::codec::read(x), crate::text::problem(y));",
            &["codec", "text"],
        ),
        (
            "use crate::{\n    geo::Zone, // why\n    state::AppState,\n};",
            &["geo", "state"],
        ),
        ("// use crate::geo::Zone;", &[]),
        ("use $crate::geo; subcrate::geo", &[]),
    ];
    for (text, expected) in table {
        let source = Source {
            path: "src/geo/x.rs".to_owned(),
            text: text.to_owned(),
        };
        let found: Vec<String> = references(&source)
            .into_iter()
            .map(|(_, layer)| layer)
            .collect();
        assert_eq!(found, expected, "{text}");
    }
}
