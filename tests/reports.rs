//! `leviers expliquer`, `comparer`, `statistiques`, `sources`: what they say of the committed content.
#![cfg(feature = "tool")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, helpers included"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use carte_leviers::model::TerritoryIdx;
use carte_leviers::tool::compare::differences;
use carte_leviers::tool::content::{Sources, read_published, read_source_folder};
use carte_leviers::tool::explain::{facts, find};
use carte_leviers::tool::publish::Published;
use carte_leviers::tool::source::read_sources;
use carte_leviers::tool::sources::{forms, review};
use carte_leviers::tool::statistics::statistics;

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")
}

fn committed() -> Sources {
    read_source_folder(&assets().join("source")).unwrap()
}

fn leviers(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_leviers"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(args)
        .output()
        .unwrap()
}

#[test]
fn the_facts_of_every_sixth_territory_hold_each_of_its_excerpts_with_its_row_and_its_source() {
    let Sources { files, set } = committed();
    let published = Published::new(&set);
    let text = String::from_utf8(files["extraits.csv"].clone()).unwrap();
    for idx in published.atlas.territory_ids().step_by(6) {
        let facts = facts(&files, &set, &published, idx);
        let excerpts: Vec<_> = facts.axes.iter().flat_map(|axis| &axis.extraits).collect();
        assert_eq!(excerpts.len(), published.atlas.excerpts_of(idx).len());
        for excerpt in excerpts {
            let row = text.lines().nth(excerpt.ligne.unwrap().0 - 1).unwrap();
            assert!(
                row.starts_with(&format!("{},{},", excerpt.id, facts.code)),
                "{row}"
            );
            assert!(row.contains(&excerpt.source.id) && excerpt.source.url.starts_with("http"));
        }
        for axis in &facts.axes {
            assert_eq!(
                axis.etat == "cité",
                !axis.extraits.is_empty(),
                "{} {}",
                facts.nom,
                axis.axe
            );
        }
    }
}

#[test]
fn a_territory_is_found_by_code_slug_or_name_and_a_near_one_proposed() {
    let atlas = Published::new(&committed().set).atlas;
    let code = |idx: TerritoryIdx| atlas.territory(idx).code.clone();
    for words in ["243300316", "bordeaux-metropole", "BORDEAUX METROPOLE"] {
        assert_eq!(
            find(&atlas, words).map(code).as_deref(),
            Ok("243300316"),
            "{words}"
        );
    }
    let told = |words: &str| find(&atlas, words).unwrap_err().replace('\u{a0}', " ");
    assert_eq!(
        told("CU de Lyon"),
        "territoire inconnu : « CU de Lyon » ; proposition : Métropole de Lyon (200046977)"
    );
    assert_eq!(told("zzz"), "territoire inconnu : « zzz »");
}

#[test]
fn an_edition_compared_with_itself_or_with_what_it_publishes_differs_in_nothing() {
    let set = committed().set;
    let sources = Published::new(&set);
    let published = read_published(&assets()).unwrap();
    for (old, new) in [(&sources, &sources), (&published, &sources)] {
        let found = differences(old, new);
        assert!(
            found.lignes.is_empty() && found.citations_gagnees.is_empty(),
            "{found:?}"
        );
        assert!(found.citations_perdues.is_empty() && found.territoires_ajoutes.is_empty());
    }
}

#[test]
fn a_lost_citation_a_changed_text_and_an_answer_are_told() {
    let old = Published::new(&committed().set);
    let mut files = committed().files;
    let edit = |text: &str, from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    };
    let text = String::from_utf8(files["extraits.csv"].clone()).unwrap();
    let first = format!("{}\n", text.lines().nth(1).unwrap());
    let text = edit(&text, &first, "");
    let text = edit(
        &text,
        "Deux instances pour animer",
        "Trois instances pour animer",
    );
    files.insert("extraits.csv".to_owned(), text.into_bytes());
    let tours = String::from_utf8(files["parcours.csv"].clone()).unwrap();
    files.insert(
        "parcours.csv".to_owned(),
        tours.replace("E001", "E003").into_bytes(),
    );
    let territories = String::from_utf8(files["territoires.csv"].clone()).unwrap();
    let territories = edit(
        &territories,
        "grenoble-alpes-metropole,",
        "grenoble-alpes-metropole,C1",
    );
    files.insert("territoires.csv".to_owned(), territories.into_bytes());
    let new = Published::new(&read_sources(&files).unwrap());
    let found = differences(&old, &new);
    let lost: Vec<_> = found.citations_perdues.iter().collect();
    assert_eq!(lost.len(), 1);
    assert_eq!(
        (lost[0].axe.as_str(), lost[0].apres),
        ("C1 Cadres d’intervention", "pas de réponse")
    );
    let rows: Vec<_> = found
        .lignes
        .iter()
        .map(|row| (row.changement, row.id.as_str()))
        .collect();
    assert_eq!(rows, [("retiré", "E001"), ("changé", "E002")]);
    assert_eq!(found.lignes[1].champs[0][0], "titre_fr");
    let back = differences(&new, &old);
    assert_eq!(back.citations_gagnees.len(), 1);
}

#[test]
fn the_counts_of_every_group_add_up_to_the_whole() {
    let set = committed().set;
    let found = statistics(&set);
    let [territories, excerpts, ..] = found.totaux;
    assert_eq!(
        [territories, excerpts],
        [set.territories.len(), set.excerpts.len()]
    );
    for groups in [&found.regions, &found.types] {
        assert_eq!(
            groups.iter().map(|group| group.territoires).sum::<usize>(),
            territories
        );
        assert_eq!(
            groups.iter().map(|group| group.extraits).sum::<usize>(),
            excerpts
        );
    }
    for counts in [&found.annees, &found.sortes_de_source, &found.confiance] {
        assert_eq!(
            counts.iter().map(|(_, count)| count).sum::<usize>(),
            excerpts
        );
    }
    for axis in &found.axes {
        assert_eq!(
            axis.etats.iter().sum::<usize>(),
            territories,
            "{}",
            axis.axe
        );
    }
    assert_eq!(
        found.axes.iter().map(|axis| axis.extraits).sum::<usize>(),
        excerpts
    );
}

#[test]
fn each_source_is_old_or_recent_or_undated_once() {
    let set = committed().set;
    let found = review(&set, 2018);
    let old: usize = found.anciennes.values().map(Vec::len).sum();
    let recent = set.sources.iter().filter(|source| {
        source
            .date
            .split('-')
            .next()
            .unwrap()
            .parse::<u16>()
            .is_ok_and(|year| year >= 2018)
    });
    assert!(old > 0);
    assert_eq!(
        old + found.sans_date.len() + recent.count(),
        set.sources.len()
    );
}

#[test]
fn the_form_of_an_address_announces_that_it_will_change() {
    let cases: [(&str, usize); 8] = [
        ("https://www.rtes.fr/fiche", 0),
        ("http://www.rtes.fr/fiche", 1),
        ("https://bit.ly/x", 1),
        ("https://www.bit.ly/x", 1),
        ("https://fr.readkong.com/page/x", 1),
        ("https://a.fr/b?utm_source=c", 1),
        ("http://192.168.0.1/tmp/a", 3),
        ("", 1),
    ];
    for (url, count) in cases {
        assert_eq!(forms(url).len(), count, "{url}: {:?}", forms(url));
    }
}

#[test]
fn each_report_comes_as_text_markdown_and_json() {
    let commands: [&[&str]; 4] = [
        &["expliquer", "rennes-metropole"],
        &["comparer", "assets", "assets/source"],
        &["statistiques"],
        &["sources", "--adresses"],
    ];
    let mut seen = BTreeSet::new();
    for command in commands {
        for format in ["texte", "markdown", "json"] {
            let run = leviers(&[command, &["--format", format]].concat());
            assert_eq!(run.status.code(), Some(0), "{run:?}");
            let said = String::from_utf8(run.stdout).unwrap();
            match format {
                "json" => assert!(
                    serde_json::from_str::<serde_json::Value>(&said)
                        .unwrap()
                        .is_object()
                ),
                "markdown" => assert!(said.starts_with("# "), "{said}"),
                _ => assert!(said.lines().nth(1).unwrap().starts_with("==="), "{said}"),
            }
            assert!(seen.insert(said));
        }
    }
    let unknown = leviers(&["expliquer", "Renes"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(
        String::from_utf8(unknown.stderr)
            .unwrap()
            .contains("proposition")
    );
}
