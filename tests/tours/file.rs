//! The file: each fault at its place, what is written back, medias.

use carte_leviers::codec::{DataProblem, Fault, Place, read_tours, tours_json};
use proptest::prelude::*;

use super::{FILE, atlas, axis, text, tours};

/// The committed file with `from`, there once at least, replaced by `to` where it first is.
#[track_caller]
fn faults(from: &str, to: &str) -> Vec<(Place, Fault)> {
    assert!(text().contains(from), "{from}");
    let changed = text().replacen(from, to, 1);
    let problems = read_tours(FILE, changed.as_bytes(), atlas()).expect_err("a fault");
    let told = problems
        .into_iter()
        .map(|DataProblem { place, fault, .. }| (place, fault));
    told.collect()
}

fn member(path: &str) -> Place {
    Place::Member(path.to_owned())
}

#[test]
fn the_published_tours_are_those_of_the_index_and_are_written_back_as_they_are() {
    assert_eq!(tours().index(), atlas().tours());
    assert_eq!(tours_json(tours(), atlas()), text());
    let steps: usize = tours().tours.iter().map(|tour| tour.steps.len()).sum();
    assert_eq!((tours().tours.len(), steps), (4, 29));
    assert_eq!(tours().medias.len(), 2);
}

#[test]
fn a_media_is_found_under_each_of_its_axes() {
    let about = |slug| tours().medias_about(axis(slug)).count();
    assert_eq!(
        ["cadres", "co-construction", "soutien-direct", "achats"].map(about),
        [1, 1, 1, 0]
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of faults")]
fn each_fault_of_the_file_is_told_at_its_place() {
    let unexpected = |found: &str, expected: &str| Fault::Unexpected {
        found: found.to_owned(),
        expected: expected.to_owned(),
    };
    assert_eq!(
        faults("\"slug\":\"sept-leviers\"", "\"slug\":\"sept\""),
        [(
            member("parcours[0].slug"),
            unexpected("sept", "sept-leviers")
        )]
    );
    let unknown = |found: &str, expected: &str| Fault::UnknownReference {
        found: found.to_owned(),
        expected: expected.to_owned(),
    };
    assert_eq!(
        faults(
            "\"axe\":0,\"territoire\":100",
            "\"axe\":99,\"territoire\":9999"
        ),
        [
            (member("parcours[0].etapes[0].axe"), unknown("99", "axe")),
            (
                member("parcours[0].etapes[0].territoire"),
                unknown("9999", "territoire")
            ),
        ]
    );
    assert_eq!(
        faults("\"extraits\":[390,423]", "\"extraits\":[390,64000]"),
        [(
            member("parcours[0].etapes[0].extraits[1]"),
            unknown("64000", "extraits")
        )]
    );
    assert_eq!(
        faults("\"secondes\":20", "\"secondes\":0"),
        [(
            member("parcours[0].etapes[0].secondes"),
            unexpected("0", "1")
        )]
    );
    let (found, expected) = ("2025-01-01".to_owned(), atlas().edition().to_owned());
    assert_eq!(
        faults(
            &format!("\"edition\":\"{expected}\""),
            "\"edition\":\"2025-01-01\""
        ),
        [(member("edition"), Fault::WrongEdition { found, expected })]
    );
    assert_eq!(
        faults("\"version\":1", "\"version\":9"),
        [(
            Place::File,
            Fault::WrongVersion {
                found: Some(9),
                expected: 1
            }
        )]
    );
    let detail = "unknown member".to_owned();
    assert_eq!(
        faults("\"secondes\":20", "\"secondes\":20,\"duree\":1"),
        [(
            member("parcours[0].etapes[0].duree"),
            Fault::WrongShape { detail }
        )]
    );
    assert_eq!(
        faults("\"type\":\"podcast\"", "\"type\":\"film\"")[0].0,
        member("medias[0].type")
    );
}

proptest! {
    #[test]
    fn any_bytes_are_refused_or_read_without_a_panic(at in 0..19_000_usize, byte in any::<u8>()) {
        let mut bytes = text().as_bytes().to_vec();
        bytes[at] = byte;
        let read = read_tours(FILE, &bytes, atlas());
        prop_assert!(read.is_ok() || read.is_err_and(|problems| !problems.is_empty()));
    }
}
