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

/// The images that networks show of the pages.
mod images {
    use std::path::Path;
    use std::sync::LazyLock;

    use carte_leviers::geo::Zone;
    use carte_leviers::model::{Atlas, Lang, TerritoryIdx};
    use carte_leviers::text::words;
    use carte_leviers::tool::draw::{Fonts, png};
    use carte_leviers::tool::map::MapContent;
    use carte_leviers::tool::release::{drawn_images, image_svg};
    use carte_leviers::tool::site::Picture;
    use resvg::tiny_skia::Pixmap;
    use resvg::usvg::{Group, Node, Rect, TextChunk};

    const ADDRESS: &str = "https://exemple.fr/un-dossier/carte/derniere/";

    static CONTENT: LazyLock<MapContent> = LazyLock::new(|| {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        MapContent::read(&assets.join("source"), &assets).unwrap()
    });

    fn atlas() -> &'static Atlas {
        &CONTENT.published.atlas
    }

    fn longest_name() -> TerritoryIdx {
        let length = |t: &TerritoryIdx| atlas().territory(*t).name.chars().count();
        atlas().territory_ids().max_by_key(length).unwrap()
    }

    fn without_answer() -> TerritoryIdx {
        let mut all = atlas().territory_ids();
        all.find(|&t| atlas().levers_cited(t).is_none()).unwrap()
    }

    fn overseas() -> TerritoryIdx {
        let mut all = CONTENT.shapes.territories();
        all.find(|(_, shape)| shape.zone == Zone::Guyane).unwrap().0
    }

    #[test]
    fn each_has_the_size_that_networks_ask_for_and_a_palette_that_keeps_its_colours() {
        let wanted = [
            (Picture::Map, Lang::Fr, 110_000),
            (Picture::Territory(longest_name()), Lang::Fr, 60_000),
            (Picture::Territory(without_answer()), Lang::En, 60_000),
        ];
        let tree = drawn_images(&CONTENT, ADDRESS, &wanted.map(|(p, lang, _)| (p, lang))).unwrap();
        assert_eq!(tree.len(), wanted.len());
        for (picture, lang, most_bytes) in wanted {
            let path = picture.path(atlas(), lang);
            let bytes = &tree[&path];
            assert!(bytes.len() < most_bytes, "{path}: {}", bytes.len());
            let reader = ::png::Decoder::new(bytes.as_slice()).read_info().unwrap();
            let info = reader.info();
            assert_eq!((info.width, info.height), (1200, 630), "{path}");
            assert_eq!(info.color_type, ::png::ColorType::Indexed, "{path}");
        }
        // That of a lever is drawn as that of all; it takes a second.
        let achats = Picture::Lever(atlas().find_axis("achats").unwrap());
        let svg = image_svg(&CONTENT, ADDRESS, achats, Lang::En).unwrap();
        assert!(
            svg.contains("?levier=achats&amp;langue=en")
                && svg.contains(&achats.alt(atlas(), Lang::En))
        );
        // The one of most colours, beside itself without a palette.
        let svg = image_svg(&CONTENT, ADDRESS, Picture::Map, Lang::Fr).unwrap();
        let plain = png(&svg, 1.0, &Fonts::load(None).unwrap()).unwrap();
        let few = &tree[&Picture::Map.path(atlas(), Lang::Fr)];
        let [plain, few] = [plain.as_slice(), few].map(|bytes| Pixmap::decode_png(bytes).unwrap());
        let away = plain.data().iter().zip(few.data());
        let away: Vec<u8> = away.map(|(a, b)| a.abs_diff(*b)).collect();
        let mean = away.iter().map(|&n| f64::from(n)).sum::<f64>() / away.len() as f64;
        assert!(mean < 0.25, "{mean}");
        assert!(away.iter().all(|&n| n < 30), "{:?}", away.iter().max());
    }

    /// The leaves of `group`: boxes of texts with what they say, and boxes of paths.
    fn leaves(group: &Group, texts: &mut Vec<(Rect, String)>, paths: &mut Vec<Rect>) {
        for node in group.children() {
            match node {
                Node::Group(group) => leaves(group, texts, paths),
                Node::Path(path) => paths.push(path.abs_bounding_box()),
                Node::Text(text) => {
                    let said = text.chunks().iter().map(TextChunk::text);
                    texts.push((text.abs_bounding_box(), said.collect()));
                }
                Node::Image(_) => panic!("no image is in an image"),
            }
        }
    }

    #[test]
    fn what_a_card_says_fits_in_it_and_covers_nothing() {
        let fonts = Fonts::load(None).unwrap();
        let cards = [
            (longest_name(), Lang::Fr),
            (longest_name(), Lang::En),
            (without_answer(), Lang::Fr),
            (overseas(), Lang::En),
        ];
        for (territory, lang) in cards {
            let name = &atlas().territory(territory).name;
            let svg = image_svg(&CONTENT, ADDRESS, Picture::Territory(territory), lang).unwrap();
            let (mut texts, mut paths) = (Vec::new(), Vec::new());
            leaves(fonts.tree(&svg).unwrap().root(), &mut texts, &mut paths);
            // The rose and the land: neither a sample nor the ground of the card.
            let drawn = |path: &&Rect| path.width() > 40.0 && path.width() < 1000.0;
            let drawings: Vec<&Rect> = paths.iter().filter(drawn).collect();
            assert!(drawings.len() > 7, "{name}: {drawings:?}");
            for (n, (rect, said)) in texts.iter().enumerate() {
                let inside = Rect::from_ltrb(40.0, 20.0, 1160.0, 620.0).unwrap();
                let held = rect.left() >= inside.left()
                    && rect.right() <= inside.right()
                    && rect.top() >= inside.top()
                    && rect.bottom() <= inside.bottom();
                assert!(held, "{name}: « {said} » at {rect:?}");
                // Numbers stand in petals.
                let free = |other: &&Rect| said.len() == 1 || rect.intersect(other).is_none();
                assert!(drawings.iter().all(free), "{name}: {said}");
                for (other, after) in texts.iter().skip(n + 1) {
                    assert!(
                        rect.intersect(other).is_none(),
                        "{name}: « {said} », « {after} »"
                    );
                }
            }
        }
    }

    #[test]
    fn each_card_and_its_alternative_say_the_name_and_the_state_of_every_lever() {
        for (picture, lang) in Picture::all(atlas()) {
            let Picture::Territory(territory) = picture else {
                continue;
            };
            let words = words(lang);
            let svg = image_svg(&CONTENT, ADDRESS, picture, lang).unwrap();
            let (_, drawn) = svg.split_once("</style>").unwrap();
            let alt = picture.alt(atlas(), lang);
            assert!(alt.starts_with(&atlas().territory(territory).name));
            for (lever, axis) in atlas().levers() {
                let state = (words.citation)(atlas().citation(territory, lever));
                let line = [axis.short.get(lang), words.carto.colon, state].concat();
                assert!(alt.contains(&line), "{alt}");
                assert!(
                    drawn.contains(&[&line.replace('&', "&amp;"), "</text>"].concat()),
                    "{alt}: {line}"
                );
            }
        }
        let none = Picture::Territory(without_answer());
        let alt = none.alt(atlas(), Lang::Fr);
        assert_eq!(alt.matches("pas de réponse").count(), 8, "{alt}");
        let svg = image_svg(&CONTENT, ADDRESS, none, Lang::Fr).unwrap();
        let of_state = |state: &str| svg.matches(&[" ", state, "\" d="].concat()).count();
        assert_eq!(
            [
                of_state("sans-reponse"),
                of_state("cite"),
                of_state("non-cite")
            ],
            [7, 0, 0]
        );
    }
}
