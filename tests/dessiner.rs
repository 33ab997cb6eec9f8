//! `leviers dessiner`: any state of the map as SVG, PNG or PDF. That the SVG is the map's own, byte for byte, is checked where
//! there is a map: `tests/browser/specs/draw.spec.js`.
#![cfg(feature = "studio")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

use std::path::PathBuf;
use std::process::{Command, Output};
use std::{env, fs};

use carte_leviers::tool::draw::plain;

fn leviers(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_leviers"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(args)
        .output()
        .unwrap()
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("dessiner")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    folder
}

/// The file that `dessiner` writes with `options` in the folder `name`.
fn drawn(name: &str, file: &str, options: &[&str]) -> Vec<u8> {
    let path = folder(name).join(file);
    let fixed = [
        "dessiner",
        "--jour",
        "2026-11-25",
        "--sortie",
        path.to_str().unwrap(),
    ];
    let out = leviers(&[&fixed, options].concat());
    assert!(out.status.success(), "{}", text(&out.stderr));
    fs::read(path).unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn an_image_says_its_state_in_the_language_asked_and_is_drawn_the_same_twice() {
    let options = ["--levier", "achats", "--langue", "en", "--largeur", "800"];
    let svg = drawn("svg", "a.svg", &options);
    assert_eq!(svg, drawn("svg-encore", "a.svg", &options));
    let svg = text(&svg);
    for part in [
        "width=\"800\" height=\"600\"",
        "territories are cited for the lever",
        "?levier=achats&amp;langue=en",
        "Image of 2026-11-25",
    ] {
        assert!(svg.contains(part), "{part}");
    }
}

#[test]
fn the_rules_of_an_image_are_written_out_for_programs_without_variables() {
    let svg = drawn(
        "clair",
        "a.svg",
        &["--etat", "levier=achats&croise=foncier"],
    );
    let out = plain(&text(&svg));
    assert!(!out.contains("var(") && !out.contains("vector-effect"));
    // The lever's colour reaches its class, and a limit keeps its width in a frame of 0.0005 pixels for ten metres.
    assert!(out.contains(".leviers .demi.cite.l6 { fill: #b03557; }"));
    let scaled = out
        .lines()
        .find(|line| line.starts_with(".leviers .trame-0 .region { stroke-width:"));
    let width: f64 = scaled
        .unwrap()
        .trim_matches(|c: char| !c.is_ascii_digit())
        .rsplit(' ')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    assert!(width > 50.0, "{width}");
}

#[test]
fn a_png_has_the_pixels_asked_and_the_colour_of_its_lever_and_texts() {
    let options = [
        "--levier",
        "achats",
        "--largeur",
        "640",
        "--echelle",
        "2",
        "--format",
        "png",
    ];
    let png = drawn("png", "a.png", &options);
    let pixels = resvg::tiny_skia::Pixmap::decode_png(&png).unwrap();
    assert_eq!((pixels.width(), pixels.height()), (1280, 960));
    let count = |r: u8, g: u8, b: u8| {
        let same = |p: &&resvg::tiny_skia::PremultipliedColorU8| {
            (p.red(), p.green(), p.blue()) == (r, g, b)
        };
        pixels.pixels().iter().filter(same).count()
    };
    assert!(count(0xB0, 0x35, 0x57) > 300, "discs of the lever");
    assert!(count(0xE6, 0xEE, 0xF2) > 10_000, "the sea");
    // The title is at the top left: without a font there would be paper alone.
    let title = (0..80).flat_map(|y| (40..500).map(move |x| (x, y)));
    let ink = title.filter(|&(x, y)| pixels.pixel(x, y).unwrap().red() < 0x60);
    assert!(ink.count() > 500, "the title");
}

#[test]
fn a_pdf_is_one_page_of_the_size_asked() {
    let pdf = drawn("pdf", "a.pdf", &["--largeur", "800", "--format", "pdf"]);
    assert!(pdf.starts_with(b"%PDF"));
    let pdf = String::from_utf8_lossy(&pdf);
    // 800 × 600 CSS pixels are 600 × 450 points.
    assert!(pdf.contains("/MediaBox [0 0 600 450]"), "page size");
    assert_eq!(
        pdf.matches("/Type /Page\n").count() + pdf.matches("/Type/Page\n").count(),
        1
    );
}

#[test]
fn what_cannot_be_drawn_is_told_with_the_nearest_and_nothing_is_written() {
    let cases: [(&[&str], &str); 6] = [
        (
            &["--levier", "achat"],
            "le plus proche est «\u{a0}achats\u{a0}»",
        ),
        (&["--territoire", "renne-metropole"], "rennes-metropole"),
        (&["--langue", "de"], "fr, en"),
        (
            &["--etat", "couleur=rouge"],
            "paramètre inconnu\u{a0}: «\u{a0}couleur\u{a0}»",
        ),
        (&["--jour", "hier"], "attendu AAAA-MM-JJ"),
        (
            &["--format", "png", "--police", "Cargo.toml"],
            "aucune police lisible dans «\u{a0}Cargo.toml\u{a0}»",
        ),
    ];
    for (n, (options, expected)) in cases.into_iter().enumerate() {
        let path = folder(&format!("refus-{n}")).join("a.svg");
        let fixed = ["dessiner", "--sortie", path.to_str().unwrap()];
        let out = leviers(&[&fixed, options].concat());
        assert_eq!(out.status.code(), Some(2));
        let said = text(&out.stderr);
        assert!(said.contains(expected), "{said}");
        assert!(!path.exists());
    }
}
