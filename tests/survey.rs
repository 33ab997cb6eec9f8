//! `leviers enquete`: who answers, what is said, and « pas de réponse » apart from « non ».
#![cfg(feature = "tool")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

use std::path::Path;

use carte_leviers::tool::content::{Sources, read_source_folder};
use carte_leviers::tool::import::{Rows, import};
use carte_leviers::tool::survey::{Match, Said, files, read_mapping, read_replies};

const MAPPING: &str = r#"
[collectivite]
code = "SIREN"
nom = "Votre collectivité"

[source]
id = "S001"
annee = 2026

[[question]]
colonne = "Achats responsables ?"
texte = "Précisez"
axe = "L6"
oui = ["Oui", "Oui, en partie"]
sans_reponse = ["Ne sait pas"]

[[question]]
colonne = "Autres leviers"
choix = { "Tiers-lieux" = "L4", "Recherche" = "L5" }
non = ["Aucun"]
"#;

const REPLIES: &str = "\
SIREN;Votre collectivité;Achats responsables ?;Précisez;Autres leviers
200046977;Métropole de Lyon;Oui;Un schéma est voté;Tiers-lieux
;Rennes Metropole;Non;;Aucun
;Metropole Toulon Provence Mediteranée;Ne sait pas;;
;Lille;Oui;;
;Trifouilly;Oui;;
";

fn committed() -> Sources {
    read_source_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/source")).unwrap()
}

#[test]
fn each_body_is_recognised_guessed_ambiguous_or_outside() {
    let set = committed().set;
    let mapping = read_mapping(MAPPING).unwrap();
    let replies = read_replies("r.csv", REPLIES.as_bytes(), &mapping, &set).unwrap();
    let kinds: Vec<_> = replies
        .iter()
        .map(|reply| match &reply.found {
            Match::Sure(idx) => format!("sûr {}", set.territories[idx.index()].code),
            Match::Guessed(idx) => format!("deviné {}", set.territories[idx.index()].code),
            Match::Ambiguous(list) => format!("ambigu {}", list.len()),
            Match::Outside => "hors".to_owned(),
        })
        .collect();
    let expected = [
        "sûr 200046977",
        "sûr 243500139",
        "deviné 248300543",
        "ambigu 2",
        "hors",
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn an_acronym_is_recognised_however_it_is_typed() {
    let set = committed().set;
    let mapping = read_mapping(MAPPING).unwrap();
    for typed in ["MEL", "Mel", "mel"] {
        let text = REPLIES.replace("Trifouilly", typed);
        let replies = read_replies("r.csv", text.as_bytes(), &mapping, &set).unwrap();
        let found = match &replies[4].found {
            Match::Guessed(idx) => set.territories[idx.index()].code.as_str(),
            other => panic!("{typed}: {other:?}"),
        };
        assert_eq!(found, "200093201", "{typed}");
    }
}

#[test]
fn no_is_not_the_absence_of_an_answer() {
    let set = committed().set;
    let mapping = read_mapping(MAPPING).unwrap();
    let replies = read_replies("r.csv", REPLIES.as_bytes(), &mapping, &set).unwrap();
    let said = |row: usize| -> Vec<Said> {
        let answers = replies[row].answers.iter();
        answers.map(|answer| answer.said).collect()
    };
    assert_eq!(said(0), [Said::Yes, Said::Yes, Said::No]);
    assert_eq!(said(1), [Said::No, Said::No, Said::No]);
    assert_eq!(said(2), [Said::Nothing, Said::Nothing, Said::Nothing]);
}

#[test]
fn what_is_written_can_be_imported_and_declares_only_silence() {
    let Sources {
        files: current,
        set,
    } = committed();
    let mapping = read_mapping(MAPPING).unwrap();
    let replies = read_replies("r.csv", REPLIES.as_bytes(), &mapping, &set).unwrap();
    let made = files(&replies, &mapping, &set);
    assert_eq!(made.excerpts.lines().count(), 3, "{}", made.excerpts);
    assert!(made.excerpts.contains("Un schéma est voté"));
    let rows: Vec<_> = made.territories.lines().skip(1).collect();
    let toulon = "248300543";
    let cited = |axis: &str| {
        let row = format!(",{toulon},{axis},");
        String::from_utf8_lossy(&current["extraits.csv"]).contains(&row)
    };
    let silent: Vec<_> = ["L4", "L5", "L6"]
        .into_iter()
        .filter(|axis| !cited(axis))
        .collect();
    assert!(!silent.is_empty());
    assert_eq!(rows, [format!("{toulon};{}", silent.join(" "))]);
    let sheets = [
        ("extraits.csv".to_owned(), made.excerpts.into_bytes()),
        ("territoires.csv".to_owned(), made.territories.into_bytes()),
    ];
    let import = import(&current, &sheets, Rows::Complete, None).unwrap();
    assert_eq!(import.files.len(), 1, "proposals wait for a decision");
    assert_eq!(import.files[0].name, "territoires.csv");
    assert!(
        made.report.contains("Devinées, à confirmer (1)"),
        "{}",
        made.report
    );
}

#[test]
fn every_problem_of_the_answers_comes_at_once() {
    let set = committed().set;
    let mapping = read_mapping(MAPPING).unwrap();
    let told = |text: &str| -> Vec<String> {
        let problems = read_replies("r.csv", text.as_bytes(), &mapping, &set).unwrap_err();
        let lines = problems.iter();
        lines
            .map(|problem| problem.to_string().replace('\u{a0}', " "))
            .collect()
    };
    let twice = REPLIES
        .replace("Tiers-lieux", "Tiers-lieu")
        .replace("Rennes Metropole;Non", "Grand Lyon;Nom");
    assert_eq!(
        told(&twice),
        [
            "r.csv, ligne 2, colonne « Autres leviers » : valeur inconnue : « Tiers-lieu » ; attendu : Recherche, Tiers-lieux, Aucun ; proposition : « Tiers-lieux »",
            "r.csv, ligne 3, colonne « Achats responsables ? » : valeur inconnue : « Nom » ; attendu : Oui, Oui, en partie, non, Ne sait pas ; proposition : « non »",
            "r.csv, ligne 3, colonne « Votre collectivité » : valeur en double : « Grand Lyon » ; attendu : une seule réponse par territoire : celle de la ligne 2 est là",
        ]
    );
    assert_eq!(
        told(&REPLIES.replace("Précisez", "Precision")),
        [
            "r.csv : colonne absente : « Précisez » ; attendu : le nom d’une colonne des réponses, dans la correspondance"
        ]
    );
    assert!(read_mapping("[collectivite]").is_err());
}
