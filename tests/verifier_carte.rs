//! `leviers verifier CARTE.geojson`: a host's own map is judged as the map that shows it does.
#![cfg(feature = "tool")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

use std::path::Path;
use std::process::Command;

#[track_caller]
fn check(fixture: &str, code: i32, expected: &[&str]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = Command::new(env!("CARGO_BIN_EXE_leviers"))
        .args(["verifier", "--dossier"])
        .arg(root.join("assets/source"))
        .arg(root.join("tests/fixtures/carte").join(fixture))
        .output()
        .unwrap();
    let said = String::from_utf8(run.stdout)
        .unwrap()
        .replace('\u{a0}', " ");
    let lines: Vec<&str> = said
        .lines()
        .filter(|line| line.contains(".geojson"))
        .collect();
    assert_eq!((run.status.code(), &*lines), (Some(code), expected));
}

#[test]
fn every_problem_of_a_map_is_told_at_once() {
    let one = "fautive.geojson : entité 1 (« Ouest »)";
    let two = "fautive.geojson : entité 2 (« Est »)";
    check(
        "fautive.geojson",
        1,
        &[
            &format!(
                "{one} : partie 1, contour : anneau non fermé ; la dernière position doit répéter la première"
            ),
            &format!(
                "{two} : géométrie « GeometryCollection » non prise en charge ; attendue : Point, LineString, Polygon ou leur forme multiple"
            ),
            &format!("{two}, properties.extraits[0].source : propriété « source » absente ou vide"),
            &format!("{two} : code « A1 » déjà porté par l’entité 1"),
            &format!(
                "{one}, properties.leviers[0] : levier, thème ou cadre « achat » inconnu ; identifiant le plus proche : « achats »"
            ),
        ],
    );
}

#[test]
fn a_sound_map_has_no_problem_wherever_it_lies() {
    check("seule.geojson", 0, &[]);
    check("ailleurs.geojson", 0, &[]);
}
