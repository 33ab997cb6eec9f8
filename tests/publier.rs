//! `leviers publier`: versions, pages that stay where they were, the data package, what hosts need.
#![cfg(feature = "studio")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use carte_leviers::tool::release::{Manifest, Tree, Version, read_tree, replace_folder};
use serde_json::Value;

/// As the build writes it, but for the program.
const INDEX: &str = include_str!("fixtures/page-construite.html");

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("publier")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn publier(into: &Path, site: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_leviers"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args([
            "publier",
            into.to_str().unwrap(),
            "--site",
            site.to_str().unwrap(),
        ])
        .args(more)
        .output()
        .unwrap()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_site_is_published_as_a_version_and_as_the_last_one_with_all_that_hosts_and_machines_need() {
    let (site, into) = (folder("site"), folder("publie"));
    fs::write(site.join("index.html"), INDEX).unwrap();
    fs::write(site.join("leviers-1.css"), "p{margin:0}".repeat(100)).unwrap();
    let address = ["--adresse", "https://exemple.fr/carte", "--sans-images"];
    let out = publier(&into, &site, &address);
    assert!(out.status.success(), "{}", said(&out.stderr));
    let all = read_tree(&into).unwrap();
    let text = |path: &str| said(&all[path]);

    let manifest: Manifest = serde_json::from_slice(&all["versions.json"]).unwrap();
    let date = &manifest.versions[0].date;
    let of = |folder: &str| -> BTreeMap<&str, &Vec<u8>> {
        let own = all
            .iter()
            .filter_map(|(path, bytes)| Some((path.strip_prefix(folder)?, bytes)));
        own.collect()
    };
    let latest = of("derniere/");
    assert!(latest.len() > 500);
    assert_eq!(latest, of(&format!("{date}/")));
    assert!(text("index.html").contains("0; url=derniere/"));

    let page = text("derniere/territoires/rennes-metropole.html");
    let canonical = "<link rel=\"canonical\" href=\"https://exemple.fr/carte/derniere/territoires/rennes-metropole.html\">";
    assert!(page.contains(canonical), "{page}");
    let sitemap = text("derniere/sitemap.xml");
    assert_eq!(sitemap.matches("<loc>").count(), 2 * (107 + 16 + 1));
    let answer: Value =
        serde_json::from_slice(&all["derniere/oembed/en/leviers/achats.json"]).unwrap();
    let html = answer["html"].as_str().unwrap();
    assert!(html.contains("/derniere/?levier=achats&amp;langue=en\"") && html.contains("title=\""));
    assert!(!html.contains("<script"));

    // What is compressed beside a file is that file.
    for path in [
        "derniere/index.html",
        "derniere/atlas.json",
        "derniere/leviers-1.css",
    ] {
        let mut plain = Vec::new();
        let small = all[&format!("{path}.gz")].as_slice();
        flate2::read::GzDecoder::new(small)
            .read_to_end(&mut plain)
            .unwrap();
        assert_eq!(plain, all[path], "{path}");
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut all[&format!("{path}.br")].as_slice(), &mut plain).unwrap();
        assert_eq!(plain, all[path], "{path}");
    }
    for name in ["_headers", ".htaccess", "nginx.conf"] {
        let headers = text(name);
        assert!(headers.contains("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"));
        assert!(!headers.contains("unsafe-inline"), "{name}");
    }
    check_package(&all);

    // Once more: the same bytes, and no trace of the work.
    assert!(publier(&into, &site, &address).status.success());
    assert_eq!(read_tree(&into).unwrap(), all);
}

/// The rules of Frictionless Data Package 1 that need no network: every resource is there, of the size said, with the
/// columns of its schema in order, its keys unique, its foreign keys held.
#[track_caller]
fn check_package(all: &Tree) {
    let file = |name: &str| &all[&format!("derniere/donnees/{name}")];
    let package: Value = serde_json::from_slice(file("datapackage.json")).unwrap();
    for member in ["name", "title", "licenses", "resources"] {
        assert!(!package[member].is_null(), "{member}");
    }
    let mut columns: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    let resources = package["resources"].as_array().unwrap();
    for resource in resources {
        let bytes = file(resource["path"].as_str().unwrap());
        assert_eq!(resource["bytes"], bytes.len());
        let Some(fields) = resource["schema"]["fields"].as_array() else {
            assert_eq!(resource["format"], "geojson");
            continue;
        };
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let names: Vec<_> = fields
            .iter()
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), names);
        let name = resource["name"].as_str().unwrap();
        for row in reader.records() {
            let row = row.unwrap();
            for ((field, value), about) in names.iter().zip(&row).zip(fields) {
                assert!(
                    !value.is_empty() || about["constraints"]["required"] != true,
                    "{name} {field}"
                );
                columns
                    .entry((name.to_owned(), (*field).to_owned()))
                    .or_default()
                    .push(value.to_owned());
            }
        }
        if let Some(key) = resource["schema"]["primaryKey"].as_str() {
            let mut keys = columns[&(name.to_owned(), key.to_owned())].clone();
            let all = keys.len();
            keys.sort();
            keys.dedup();
            assert_eq!(keys.len(), all, "{name}.{key}");
        }
    }
    assert_eq!(resources.last().unwrap()["path"], "territoires.geojson");
    let dictionary = said(file("DICTIONNAIRE.md"));
    assert!(
        dictionary.contains("| `axes_sans_reponse` |")
            && said(file("LICENCE.md")).contains("Licence Ouverte 2.0")
    );
}

fn version(date: &str, pages: &[(&str, &str)]) -> Version {
    Version {
        date: date.to_owned(),
        pages: pages
            .iter()
            .map(|(path, code)| ((*path).to_owned(), (*code).to_owned()))
            .collect(),
    }
}

#[test]
fn a_page_that_moved_leads_to_its_new_address_and_one_that_is_gone_to_the_last_version_that_had_it()
{
    let old = version(
        "2025-01-01",
        &[
            ("territoires/a.html", "1"),
            ("territoires/b.html", "2"),
            ("territoires/c.html", "3"),
        ],
    );
    let now = version(
        "2026-01-01",
        &[("territoires/alpha.html", "1"), ("territoires/c.html", "3")],
    );
    let manifest = Manifest::default().with(now.clone()).with(old);
    assert_eq!(manifest.versions[0].date, "2025-01-01");
    let pages = manifest.left_behind(&now);
    let paths: Vec<_> = pages.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        [
            "en/territoires/a.html",
            "en/territoires/b.html",
            "territoires/a.html",
            "territoires/b.html"
        ]
    );
    let text = |path: &str| said(&pages[path]);
    assert!(text("territoires/a.html").contains("0; url=../territoires/alpha.html"));
    assert!(text("en/territoires/a.html").contains("0; url=../../en/territoires/alpha.html"));
    let gone = text("en/territoires/b.html");
    assert!(
        gone.contains("href=\"../../../2025-01-01/en/territoires/b.html\"")
            && gone.contains("noindex")
    );
}

#[test]
fn a_folder_is_replaced_whole_and_what_an_interruption_left_is_cleared() {
    let parent = folder("remplace");
    let tree = |name: &str| Tree::from([(name.to_owned(), b"x".to_vec())]);
    replace_folder(&parent, "derniere", &tree("a/ancien.html")).unwrap();
    fs::create_dir_all(parent.join(".derniere.nouveau/reste")).unwrap();
    replace_folder(&parent, "derniere", &tree("a/neuf.html")).unwrap();
    let left = read_tree(&parent).unwrap();
    assert_eq!(left.keys().collect::<Vec<_>>(), ["derniere/a/neuf.html"]);
}

#[test]
fn what_cannot_be_published_is_told_and_nothing_is_written() {
    let site = folder("refus-site");
    fs::write(site.join("index.html"), "<p>autre page").unwrap();
    let cases: [(&[&str], &str); 2] = [
        (&[], "n’a pas de feuille de style"),
        (&["--adresse", "exemple.fr"], "attendu une adresse entière"),
    ];
    for (more, expected) in cases {
        let into = folder("refus");
        let out = publier(&into, &site, more);
        assert_eq!(out.status.code(), Some(2));
        assert!(
            said(&out.stderr).contains(expected),
            "{}",
            said(&out.stderr)
        );
        assert!(read_tree(&into).unwrap().is_empty());
    }
}
