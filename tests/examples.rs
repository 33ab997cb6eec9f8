//! The host pages that hurt, `www/examples/`: each is offered, explained and opened by a test.

use std::fs;
use std::path::{Path, PathBuf};

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn text(path: &str) -> String {
    fs::read_to_string(at(path)).expect("the file is there")
}

/// Names of the pages, without their ending; `index` is the list of the others.
fn pages() -> Vec<String> {
    let folder = at("www/examples").read_dir().expect("the folder is there");
    let names = folder.map(|entry| entry.expect("an entry").file_name());
    let mut pages: Vec<String> = names
        .filter_map(|name| Some(name.to_str()?.strip_suffix(".html")?.to_owned()))
        .filter(|name| name != "index")
        .collect();
    pages.sort();
    pages
}

#[test]
fn each_host_page_is_in_the_list_in_the_table_and_in_a_test() {
    let (list, table) = (
        text("www/examples/index.html"),
        text("www/examples/README.md"),
    );
    let specs = ["pages", "refusals", "visitors"]
        .map(|part| text(&format!("tests/browser/specs/hosts-{part}.spec.js")))
        .concat();
    let pages = pages();
    assert!(!pages.is_empty());
    for page in pages {
        assert!(
            list.contains(&format!("<a href=\"{page}.html\">")),
            "{page}"
        );
        assert!(table.contains(&format!("`{page}`")), "{page}");
        let opened = [
            format!("\"{page}\""),
            format!("  {page}: ["),
            format!("examples/{page}.html"),
        ];
        assert!(opened.iter().any(|name| specs.contains(name)), "{page}");
    }
}
