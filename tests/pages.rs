//! The static pages: which state has one, and what the components write into them.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

mod common;

use carte_leviers::state::{page_of, parse};

/// The page of the state that the address `query` describes.
#[track_caller]
fn check(query: &[(&str, &str)], expected: Option<&str>) {
    let atlas = &common::real_map().0;
    let (state, notices) = parse(query.iter().copied(), atlas);
    assert_eq!(notices, [], "{query:?}");
    assert_eq!(page_of(&state, atlas).as_deref(), expected, "{query:?}");
}

#[test]
fn a_territory_an_axis_and_the_first_view_have_a_page_and_what_only_the_map_shows_has_none() {
    check(&[], Some("index.html"));
    check(
        &[("levier", "tous"), ("langue", "en")],
        Some("en/index.html"),
    );
    check(&[("levier", "achats")], Some("leviers/achats.html"));
    check(&[("lire", "habitat")], Some("themes/habitat.html"));
    let rennes = ("territoire", "rennes-metropole");
    check(&[rennes], Some("territoires/rennes-metropole.html"));
    check(
        &[rennes, ("levier", "achats"), ("langue", "en")],
        Some("en/territoires/rennes-metropole.html"),
    );
    for only in [
        ("levier", "nombre"),
        ("tri", "nom"),
        ("vue", "tableau"),
        ("et", "achats"),
        ("comparer", "rennes-metropole"),
    ] {
        check(&[only], None);
    }
}

#[cfg(feature = "studio")]
mod written {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;
    use std::sync::LazyLock;

    use carte_leviers::text::typeset_name;
    use carte_leviers::tool::map::MapContent;
    use carte_leviers::tool::site::{Images, Picture, Setting, pages};

    /// As the build writes it, but for the program.
    const INDEX: &str = include_str!("fixtures/page-construite.html");

    /// Every page by its path.
    static SITE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let content = MapContent::read(&assets.join("source"), &assets).unwrap();
        let setting = Setting {
            address: Some("https://exemple.fr/carte/".to_owned()),
            images: Images::Beside,
        };
        let files = pages(&content, INDEX, setting).unwrap().into_iter();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        files
            .filter(|file| {
                file.bytes.starts_with(b"<!doctype html>")
                    || file.bytes.starts_with(b"<!DOCTYPE html>")
            })
            .map(|file| (file.path, text(file.bytes)))
            .collect()
    });

    /// The values of every attribute `name` in `page`.
    fn values<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
        let start = [" ", name, "=\""].concat();
        let parts = page.split(start.as_str()).skip(1);
        parts.map(|part| part.split_once('"').unwrap().0).collect()
    }

    /// The path that `href` in the page at `from` leads to, and the place in it.
    fn target(from: &str, href: &str) -> (String, Option<String>) {
        let (path, place) = match href.split_once('#') {
            Some((path, place)) => (path, Some(place.to_owned())),
            None => (href, None),
        };
        let path = path.split('?').next().unwrap();
        if path.is_empty() && !href.starts_with('?') {
            return (from.to_owned(), place);
        }
        let mut steps: Vec<&str> = from.split('/').collect();
        steps.pop();
        for step in path.split('/') {
            match step {
                "." => {}
                ".." => drop(steps.pop().unwrap()),
                step => steps.push(step),
            }
        }
        if steps.last().is_none_or(|last| last.is_empty()) {
            steps.pop();
            steps.push("index.html");
        }
        (steps.join("/"), place)
    }

    #[test]
    fn every_choice_of_a_page_is_a_link_to_a_page_that_is_there_and_no_control_waits_for_a_program()
    {
        let site = &*SITE;
        assert_eq!(site.len(), 2 * (107 + 16 + 1));
        let mut n_places = 0;
        for (path, page) in site {
            for control in [
                "<button",
                "<input",
                "<select",
                "role=\"status\"",
                "aria-sort",
            ] {
                assert!(!page.contains(control), "{path}: {control}");
            }
            let body = page.split_once("<body>").unwrap().1;
            for href in values(body, "href") {
                // Pieces of the drawing, and addresses of sources.
                if href.starts_with("#m") || href.starts_with("http") {
                    continue;
                }
                let (to, place) = target(path, href);
                let found = site.get(&to);
                let found = found.unwrap_or_else(|| panic!("{path}: {href} leads to {to}"));
                if let Some(place) = place.filter(|place| place != "contenu") {
                    assert!(
                        values(found, "id").contains(&place.as_str()),
                        "{path}: {href}"
                    );
                    n_places += 1;
                }
            }
        }
        assert!(n_places > 1000, "{n_places}");
    }

    #[test]
    fn the_image_of_each_page_is_one_that_is_published_and_each_of_these_is_that_of_a_page() {
        let atlas = &crate::common::real_map().0.clone().with_names(typeset_name);
        let all = Picture::all(atlas);
        let published: BTreeMap<String, String> = all
            .iter()
            .map(|(picture, lang)| (picture.path(atlas, *lang), picture.alt(atlas, *lang)))
            .collect();
        assert_eq!(published.len(), 2 * (1 + 7 + 107));
        let mut shown = BTreeSet::new();
        for (path, page) in &*SITE {
            let of = |name: &str| {
                let start = ["<meta property=\"og:image", name, "\" content=\""].concat();
                let (_, rest) = page.split_once(&start).unwrap();
                rest.split_once('"').unwrap().0
            };
            let image = of("").strip_prefix("https://exemple.fr/carte/").unwrap();
            let alt = published.get(image);
            let alt = alt.unwrap_or_else(|| panic!("{path}: {image} is not published"));
            assert_eq!(of(":alt").replace("&amp;", "&"), *alt, "{path}");
            assert_eq!((of(":width"), of(":height")), ("1200", "630"));
            assert!(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\""));
            shown.insert(image.to_owned());
        }
        assert!(
            shown.iter().eq(published.keys()),
            "an image that no page shows"
        );
        let rennes = &SITE["territoires/rennes-metropole.html"];
        assert!(rennes.contains("/carte/images/territoire-rennes-metropole.fr.png\""));
    }

    #[test]
    fn a_page_says_what_the_panel_says() {
        let site = &*SITE;
        let page = &site["territoires/rennes-metropole.html"];
        for part in [
            "<h1 tabindex=\"-1\" lang=\"fr\">Rennes Métropole</h1>",
            "class=\"carte-extrait l",
            "<details class=\"citer\"><summary>Citer</summary><pre tabindex=\"0\">",
            "https://exemple.fr/carte/territoires/rennes-metropole.html#E",
            "href=\"../leviers/achats.html\"",
        ] {
            assert!(page.contains(part), "{part}");
        }
        // A day that nobody consulted on is not said.
        assert!(!page.contains("consulté le"));
        let page = &site["en/leviers/achats.html"];
        assert!(page.contains("<h2 lang=\"fr\"><a href=\"../../en/territoires/"));
    }
}
