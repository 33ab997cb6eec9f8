//! QR codes, read again by another program (`rqrr`) from the drawing that a visitor sees.
#![expect(
    clippy::unwrap_used,
    reason = "`allow-unwrap-in-tests` does not reach helper functions"
)]

use carte_leviers::scene::Qr;
use rqrr::{MetaData, PreparedImage};

/// Pixels of a module in the picture that is read.
const SCALE: usize = 4;
/// Level M in the format information of a code (ISO/IEC 18004:2015, table 12).
const LEVEL_M: u16 = 0;

/// The modules of the path data, drawn by what SVG says of `M`, `h`, `v` and `z`; `true` is dark.
fn modules(code: &Qr) -> Vec<Vec<bool>> {
    let mut dark = vec![vec![false; code.side]; code.side];
    for bar in code.path.split('z').filter(|bar| !bar.is_empty()) {
        let (place, run) = bar.trim_start_matches('M').split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (run, back) = run.split_once("v1h-").unwrap();
        assert_eq!(run, back);
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        for module in &mut dark[y][x..x + run.parse::<usize>().unwrap()] {
            assert!(!*module, "a module is drawn twice");
            *module = true;
        }
    }
    dark
}

/// What a reader makes of the code.
fn read(code: &Qr) -> (MetaData, String) {
    let dark = modules(code);
    let side = code.side * SCALE;
    let mut picture = PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if dark[y / SCALE][x / SCALE] { 0 } else { 255 }
    });
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code is seen");
    grids[0].decode().unwrap()
}

#[track_caller]
fn check(text: &str) {
    let code = Qr::of(text).unwrap();
    let (about, found) = read(&code);
    assert_eq!(found, text);
    assert_eq!(about.ecc_level, LEVEL_M);
    assert_eq!(code.side, about.version.0 * 4 + 17 + 2 * 4);
}

#[test]
fn a_code_is_read_as_the_text_it_was_made_of_at_level_m() {
    check("a");
    check("https://exemple.fr/carte/?levier=achats&territoire=rennes-metropole&vue=tableau");
    check("https://exemple.fr/?region=%C3%8Ele-de-France&lire=évaluation");
    check(&format!(
        "https://exemple.fr/?comparer={}",
        "rennes-metropole+".repeat(60)
    ));
}

#[test]
fn four_light_modules_surround_a_code() {
    let code = Qr::of("https://exemple.fr/").unwrap();
    let dark = modules(&code);
    let inside = 4..code.side - 4;
    for (y, row) in dark.iter().enumerate() {
        for (x, &dark) in row.iter().enumerate() {
            assert!(!dark || (inside.contains(&x) && inside.contains(&y)));
        }
    }
    // Its three corners begin right there.
    let last = code.side - 5;
    assert!(dark[4][4] && dark[4][last] && dark[last][4]);
}

#[test]
fn a_text_longer_than_a_code_can_hold_has_none() {
    assert!(Qr::of(&"a".repeat(2331)).is_some());
    assert_eq!(Qr::of(&"a".repeat(2332)), None);
}

#[test]
fn an_address_that_only_this_machine_knows_has_no_code() {
    assert!(Qr::of_address("https://exemple.fr/").is_some());
    assert!(Qr::of_address("http://exemple.fr/").is_some());
    assert_eq!(Qr::of_address("file:///leviers.html?levier=achats"), None);
    assert_eq!(Qr::of_address("?levier=achats"), None);
}
