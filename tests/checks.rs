//! The table of checks says which browser tests hold each of them, and they do.
#![expect(
    clippy::unwrap_used,
    reason = "`allow-unwrap-in-tests` does not reach helper functions"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const SPECS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/specs");
const TABLE: &str = include_str!("../docs/checks.md");

/// The ids in brackets of `text`, such as `[K-6]`.
fn tags(text: &str) -> BTreeSet<String> {
    let pieces = text.split('[').skip(1);
    let inside = pieces.filter_map(|piece| Some(piece.split_once(']')?.0));
    inside.filter(|tag| is_id(tag)).map(str::to_owned).collect()
}

fn is_id(tag: &str) -> bool {
    let Some((family, number)) = tag.split_once('-') else {
        return false;
    };
    ["E", "N", "K", "C", "P"].contains(&family) && number.parse::<u8>().is_ok()
}

/// The ids that the titles of each spec name, by its name without `.spec.js`.
fn held() -> BTreeMap<String, BTreeSet<String>> {
    let files = fs::read_dir(SPECS).unwrap().map(|entry| entry.unwrap());
    let specs = files.filter_map(|entry| {
        let name = entry.file_name().into_string().unwrap();
        let stem = name.strip_suffix(".spec.js")?.to_owned();
        Some((stem, tags(&fs::read_to_string(entry.path()).unwrap())))
    });
    specs.collect()
}

/// The rows of the table: ids, and names between backquotes in the last column before any mention of Rust or other.
fn rows() -> Vec<(Vec<&'static str>, Vec<&'static str>)> {
    let cells = TABLE.lines().filter(|line| line.starts_with("| ")).skip(1);
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
        let ids = cells[0].split_whitespace().collect();
        let browser = cells[2].split([';', 'R']).next().unwrap();
        let names = browser.split('`').skip(1).step_by(2).collect();
        (ids, names)
    };
    cells.map(row).collect()
}

#[test]
fn every_check_is_in_the_table_once_and_held_where_it_says() {
    let (held, rows) = (held(), rows());
    let listed: Vec<&str> = rows.iter().flat_map(|(ids, _)| ids.clone()).collect();
    let once: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(listed.len(), once.len(), "an id stands twice");
    assert_eq!(listed.len(), 58, "{listed:?}");
    for (ids, names) in &rows {
        for name in names {
            let tags = held.get(*name);
            let tags = tags.unwrap_or_else(|| panic!("no spec {name}"));
            let by_axe = ids.contains(&"N-6") || *name == "axe";
            let any = ids.iter().any(|id| tags.contains(*id));
            assert!(any || by_axe, "{name} names none of {ids:?}");
        }
        for id in ids {
            let found = names.iter().any(|name| held[*name].contains(*id));
            let elsewhere = ["N-6", "N-11"].contains(id);
            assert!(found || names.is_empty() || elsewhere, "nothing holds {id}");
        }
    }
    // What a title names is in the table.
    for id in held.values().flatten() {
        assert!(once.contains(id.as_str()), "{id} is not in the table");
    }
}
