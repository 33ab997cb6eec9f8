//! Reading `atlas.json` and `extraits.<lang>.json`: each fault with its place, and never a panic.

use carte_leviers::codec::{
    DataProblem, Fault, Place, Severity, read_atlas, read_excerpts, read_sound_atlas,
};
use carte_leviers::model::{Atlas, Citation};
use proptest::prelude::*;

const ATLAS: &str = r#"{"version":3,"edition":"2026-11-22",
"axes":[
{"id":"L1","slug":"ecosysteme","famille":"levier","numero":1,"intitule":{"fr":"a","en":"b"},"court":{"fr":"c","en":"d"},"page_etude":14,"en_2019":true},
{"id":"L2","slug":"achats","famille":"levier","numero":2,"intitule":{"fr":"a","en":"b"},"court":{"fr":"c","en":"d"},"page_etude":31,"en_2019":false},
{"id":"T1","slug":"alimentation","famille":"theme","numero":1,"intitule":{"fr":"a","en":"b"},"court":{"fr":"c","en":"d"},"page_etude":40,"en_2019":false}],
"regions":["Nouvelle-Aquitaine"],"departements":["Gironde"],"sources_population":["Insee"],
"territoires":[
{"code":"243300316","slug":"bordeaux-metropole","nom":"Bordeaux Métropole","nom_court":"Bordeaux","type":"metropole","region":0,"departement":0,"population":843738,"population_annee":2023,"population_source":0,"axes_sans_reponse":[2]},
{"code":"33063","slug":"ville-de-bordeaux","nom":"Bordeaux","nom_court":"Bordeaux (ville)","type":"ville","region":0,"departement":0,"population":267991,"population_annee":2023,"population_source":0,"parent":0}],
"extraits":[{"id":"E001","territoire":0,"axe":1,"annee":2019,"type":"network"},{"id":"E002","territoire":1,"axe":0,"type":"network"}],
"cooperations":[{"id":"K01","territoire_a":0,"territoire_b":1,"type":"reseau"},{"id":"K02","territoire_a":1,"partenaire":"Pays voisin","type":"convention","annee":2021}],
"parcours":[{"slug":"tour","etapes":2}]}"#;

const EXCERPTS: &str = r#"{"version":1,"edition":"2026-11-22","langue":"fr","definitions":["a","b","c"],
"sources":[{"id":"S001","titre":"Fiche","editeur":"RTES","url":"https://rtes.fr","type":"network","langue":"fr"}],
"extraits":[{"id":"E001","titre":"Un","resume":"Texte un","source":0,"confiance":"explicite"},{"id":"E002","titre":"Deux","resume":"Texte deux","source":0,"localisation":"page 3","confiance":"deduit"}],
"cooperations":[{"id":"K01","resume":"Texte","source":0},{"id":"K02","resume":"Texte","source":0}]}"#;

/// The atlas of `bytes`, or each fault; without telling them, the same atlas or none.
#[track_caller]
#[expect(clippy::panic_in_result_fn, reason = "of a test")]
fn read(bytes: &[u8]) -> Result<Atlas, Vec<DataProblem>> {
    let told = read_atlas("atlas.json", bytes);
    assert_eq!(read_sound_atlas(bytes).as_ref(), told.as_ref().ok());
    told
}

fn atlas() -> Atlas {
    read(ATLAS.as_bytes()).expect("the small atlas is valid")
}

fn fault_at(member: &str, fault: Fault) -> (Place, Fault) {
    (Place::Member(member.to_owned()), fault)
}

fn unknown(found: &str, expected: &str) -> Fault {
    Fault::UnknownReference {
        found: found.to_owned(),
        expected: expected.to_owned(),
    }
}

fn unexpected(found: &str, expected: &str) -> Fault {
    Fault::Unexpected {
        found: found.to_owned(),
        expected: expected.to_owned(),
    }
}

#[track_caller]
fn check_problems(problems: Vec<DataProblem>, file: &str, expected: &[(Place, Fault)]) {
    let expected: Vec<_> = expected
        .iter()
        .map(|(place, fault)| DataProblem {
            file: file.to_owned(),
            place: place.clone(),
            fault: fault.clone(),
            severity: Severity::Fatal,
        })
        .collect();
    assert_eq!(problems, expected);
}

#[track_caller]
fn check_bytes(bytes: &[u8], expected: (Place, Fault)) {
    check_problems(read(bytes).expect_err("a fault"), "atlas.json", &[expected]);
}

/// With `from` replaced by `to` in the small atlas, everywhere, the faults are `expected`.
#[track_caller]
fn check_atlas(from: &str, to: &str, expected: &[(Place, Fault)]) {
    assert!(ATLAS.contains(from), "{from}");
    let problems = read(ATLAS.replace(from, to).as_bytes()).expect_err("a fault");
    check_problems(problems, "atlas.json", expected);
}

/// With `from` replaced by `to` in the small texts, everywhere, the faults are `expected`.
#[track_caller]
fn check_excerpts(from: &str, to: &str, expected: &[(Place, Fault)]) {
    assert!(EXCERPTS.contains(from), "{from}");
    let text = EXCERPTS.replace(from, to);
    let read = read_excerpts("extraits.fr.json", text.as_bytes(), &atlas());
    check_problems(read.expect_err("a fault"), "extraits.fr.json", expected);
}

#[test]
fn a_valid_atlas_keeps_its_three_states() {
    let atlas = atlas();
    let territory = atlas.find_territory("243300316").expect("it is there");
    let states = ["ecosysteme", "achats", "alimentation"]
        .map(|slug| atlas.citation(territory, atlas.find_axis(slug).expect("it is there")));
    assert_eq!(
        states,
        [Citation::NotCited, Citation::Cited, Citation::NoAnswer]
    );
    assert!(read_excerpts("extraits.fr.json", EXCERPTS.as_bytes(), &atlas).is_ok());
}

#[test]
fn what_is_no_atlas_at_all_is_told_alone() {
    let text = |line, column| Place::Text { line, column };
    let shape = |detail: &str| Fault::WrongShape {
        detail: detail.to_owned(),
    };
    check_bytes(b"", (Place::File, Fault::Empty));
    check_bytes(b"\xef\xbb\xbf \n", (Place::File, Fault::Empty));
    check_bytes(
        b"{\"version\":\xe9}",
        (Place::File, Fault::NotUtf8 { offset: 11 }),
    );
    let detail = "EOF while parsing an object".to_owned();
    check_bytes(
        b"{\"version\":3,\n\"axes\":[]",
        (text(2, 9), Fault::NotJson { detail }),
    );
    let detail = "expected value".to_owned();
    check_bytes(b"<!doctype html>", (text(1, 1), Fault::NotJson { detail }));
    let wrong = |found| Fault::WrongVersion { found, expected: 3 };
    check_bytes(b"{}", (Place::File, wrong(None)));
    check_bytes(
        b"{\"version\":1,\"x\":0}",
        (
            Place::File,
            Fault::WrongVersion {
                found: Some(1),
                expected: 3,
            },
        ),
    );
    check_bytes(
        b"{\"version\":\"1\"}",
        fault_at(
            "version",
            shape("invalid type: string \"1\", expected a whole number"),
        ),
    );
    check_bytes(
        b"3",
        (
            Place::File,
            shape("invalid type: number `3`, expected an object"),
        ),
    );
}

#[test]
fn every_wrong_member_is_told_with_its_path() {
    let shape = |detail: &str| Fault::WrongShape {
        detail: detail.to_owned(),
    };
    let missing = |property: &str, nearest: Option<&str>| Fault::MissingProperty {
        property: property.to_owned(),
        nearest: nearest.map(str::to_owned),
    };
    let unknown = "unknown member";
    let lists =
        "axes regions departements sources_population territoires extraits cooperations parcours";
    let expected: Vec<_> = lists
        .split(' ')
        .map(|list| fault_at(list, missing(list, None)))
        .collect();
    let problems = read(br#"{"version":3,"edition":""}"#).expect_err("faults");
    check_problems(problems, "atlas.json", &expected);
    check_atlas(
        "\"nom\":\"Bordeaux\"",
        "\"Nom\":\"Bordeaux\"",
        &[
            fault_at("territoires[1].nom", missing("nom", Some("Nom"))),
            fault_at("territoires[1].Nom", shape(unknown)),
        ],
    );
    check_atlas(
        "\"fr\":\"c\"",
        "\"fr\":null",
        &[0, 1, 2].map(|idx| {
            let detail = "invalid type: null, expected a string";
            fault_at(&format!("axes[{idx}].court.fr"), shape(detail))
        }),
    );
    check_atlas(
        "\"page_etude\":14",
        "\"page_etude\":70000",
        &[fault_at(
            "axes[0].page_etude",
            shape("invalid type: number `70000`, expected a smaller number"),
        )],
    );
    check_atlas(
        "\"axes_sans_reponse\":[2]",
        "\"axes_sans_reponse\":[true],\"parents\":null",
        &[
            fault_at(
                "territoires[0].axes_sans_reponse[0]",
                shape("invalid type: boolean `true`, expected a whole number"),
            ),
            fault_at("territoires[0].parents", shape(unknown)),
        ],
    );
    check_atlas(
        "\"annee\":2019,\"type\":\"network\"}",
        "\"annee\":-1,\"type\":\"network\"},[]",
        &[
            fault_at(
                "extraits[0].annee",
                shape("invalid type: number `-1`, expected a whole number"),
            ),
            fault_at(
                "extraits[1]",
                shape("invalid type: sequence, expected an object"),
            ),
        ],
    );
}

#[test]
fn positions_lead_somewhere() {
    check_atlas(
        "\"axe\":1",
        "\"axe\":3",
        &[fault_at("extraits[0].axe", unknown("3", "axe"))],
    );
    check_atlas(
        "\"axe\":1",
        "\"axe\":4294967295",
        &[fault_at("extraits[0].axe", unknown("4294967295", "axe"))],
    );
    check_atlas(
        "\"territoire\":1",
        "\"territoire\":70000",
        &[fault_at(
            "extraits[1].territoire",
            unknown("70000", "territoire"),
        )],
    );
    check_atlas(
        "[2]",
        "[0,9]",
        &[fault_at(
            "territoires[0].axes_sans_reponse[1]",
            unknown("9", "axe"),
        )],
    );
    check_atlas(
        "\"parent\":0",
        "\"parent\":2",
        &[fault_at(
            "territoires[1].parent",
            unknown("2", "territoire"),
        )],
    );
    check_atlas(
        "[\"Gironde\"]",
        "[]",
        &[
            fault_at("territoires[0].departement", unknown("0", "département")),
            fault_at("territoires[1].departement", unknown("0", "département")),
        ],
    );
    check_atlas(
        "\"territoire_b\":1",
        "\"territoire_b\":2",
        &[fault_at(
            "cooperations[0].territoire_b",
            unknown("2", "territoire"),
        )],
    );
}

#[test]
fn closed_lists_are_closed() {
    check_atlas(
        "\"metropole\"",
        "\"metropol\"",
        &[fault_at("territoires[0].type", unknown("metropol", "type"))],
    );
    check_atlas(
        "\"reseau\"",
        "\"réseau\"",
        &[fault_at("cooperations[0].type", unknown("réseau", "type"))],
    );
    check_atlas(
        "\"theme\"",
        "\"thème\"",
        &[fault_at("axes[2].famille", unknown("thème", "famille"))],
    );
}

#[test]
fn codes_and_slugs_are_there_once() {
    let duplicate = |value: &str, first: &str| Fault::Duplicate {
        value: value.to_owned(),
        first: first.to_owned(),
    };
    let missing = |property: &str| Fault::MissingProperty {
        property: property.to_owned(),
        nearest: None,
    };
    check_atlas(
        "33063",
        "243300316",
        &[fault_at(
            "territoires[1].code",
            duplicate("243300316", "territoires[0].code"),
        )],
    );
    check_atlas(
        "\"achats\"",
        "\"ecosysteme\"",
        &[fault_at(
            "axes[1].slug",
            duplicate("ecosysteme", "axes[0].slug"),
        )],
    );
    check_atlas(
        "E002",
        "E001",
        &[fault_at(
            "extraits[1].id",
            duplicate("E001", "extraits[0].id"),
        )],
    );
    check_atlas(
        "ville-de-bordeaux",
        "",
        &[fault_at("territoires[1].slug", missing("slug"))],
    );
    check_atlas(
        "Pays voisin",
        " ",
        &[fault_at(
            "cooperations[1].partenaire",
            missing("partenaire"),
        )],
    );
}

#[test]
fn axes_are_in_order_and_nothing_refers_to_itself() {
    let itself = |code: &str| Fault::SelfReference {
        found: code.to_owned(),
    };
    check_atlas(
        "\"numero\":2",
        "\"numero\":3",
        &[fault_at("axes[1].numero", unexpected("3", "2"))],
    );
    check_atlas(
        "\"parent\":0",
        "\"parent\":1",
        &[fault_at("territoires[1].parent", itself("33063"))],
    );
    check_atlas(
        "\"axes_sans_reponse\":[2]",
        "\"parent\":1",
        &[
            fault_at("territoires[0].parent", itself("243300316")),
            fault_at("territoires[1].parent", itself("33063")),
        ],
    );
    check_atlas(
        "\"territoire_b\":1",
        "\"territoire_b\":0",
        &[fault_at(
            "cooperations[0].territoire_b",
            itself("243300316"),
        )],
    );
}

#[test]
fn every_fault_is_told_at_once() {
    let text = ATLAS
        .replace("\"axe\":1", "\"axe\":7")
        .replace("\"reseau\"", "\"x\"")
        .replace("E002", "E001");
    let problems = read(text.as_bytes()).expect_err("three faults");
    assert_eq!(problems.len(), 3);
}

#[test]
fn more_axes_than_a_set_can_hold_are_refused() {
    let axis = ATLAS
        .lines()
        .nth(2)
        .expect("the first axis")
        .trim_end_matches(',');
    let many = vec![axis; 33].join(",");
    let text = ATLAS.replacen(axis, &many, 1);
    let problems = read(text.as_bytes()).expect_err("too many");
    check_problems(
        problems,
        "atlas.json",
        &[fault_at(
            "axes",
            Fault::TooMany {
                found: 35,
                limit: 32,
            },
        )],
    );
}

#[test]
fn texts_follow_their_atlas() {
    let (found, expected) = ("2025-01-01".to_owned(), "2026-11-22".to_owned());
    let kind = |idx| {
        fault_at(
            &format!("extraits[{idx}].source"),
            unexpected("press", "network"),
        )
    };
    check_excerpts("network", "press", &[kind(0), kind(1)]);
    check_excerpts(
        "2026-11-22",
        "2025-01-01",
        &[fault_at("edition", Fault::WrongEdition { found, expected })],
    );
    check_excerpts(
        ",\"c\"]",
        "]",
        &[fault_at(
            "definitions",
            Fault::LengthMismatch {
                found: 2,
                expected: 3,
            },
        )],
    );
    check_excerpts(
        "E002",
        "E003",
        &[fault_at("extraits[1].id", unexpected("E003", "E002"))],
    );
    check_excerpts(
        "K01",
        "K03",
        &[fault_at("cooperations[0].id", unexpected("K03", "K01"))],
    );
    check_excerpts(
        "\"source\":0,\"localisation\"",
        "\"source\":1,\"localisation\"",
        &[fault_at("extraits[1].source", unknown("1", "source"))],
    );
    check_excerpts(
        "explicite",
        "sûr",
        &[fault_at(
            "extraits[0].confiance",
            unknown("sûr", "confiance"),
        )],
    );
    check_excerpts(
        "\"langue\":\"fr\",\"definitions\"",
        "\"langue\":\"de\",\"definitions\"",
        &[fault_at("langue", unknown("de", "langue"))],
    );
    check_excerpts(
        "network",
        "réseau",
        &[fault_at("sources[0].type", unknown("réseau", "type"))],
    );
}

proptest! {
    #[test]
    fn any_bytes_have_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(read(&bytes).is_err());
        prop_assert!(read_excerpts("extraits.fr.json", &bytes, &atlas()).is_err());
    }

    /// Damages a valid file, so that most of the reading is reached.
    #[test]
    fn any_damage_has_an_answer(place in 0..ATLAS.len(), byte in any::<u8>()) {
        let mut bytes = ATLAS.as_bytes().to_vec();
        bytes[place] = byte;
        if let Ok(atlas) = read(&bytes) {
            for territory in atlas.territory_ids() {
                prop_assert!(atlas.children(territory).count() <= atlas.territories().len());
            }
        }
    }

    /// Any numbers where positions are expected.
    #[test]
    fn any_position_has_an_answer(territory: u32, axis: u32, parent: u32) {
        let text = ATLAS
            .replace("\"territoire\":1", &format!("\"territoire\":{territory}"))
            .replace("\"axe\":1", &format!("\"axe\":{axis}"))
            .replace("\"parent\":0", &format!("\"parent\":{parent}"));
        prop_assert_eq!(read(text.as_bytes()).is_ok(), territory < 2 && axis < 3 && parent < 1);
    }
}
