//! A host's own GeoJSON file as a map: its levers, its excerpts, the atlas behind it, and every problem in it.

mod common;

use carte_leviers::codec::{
    DataProblem, Fault, FeatureReader, HostMap, MAX_BYTES, PropertyKeys, Severity, host_map,
    read_features,
};
use carte_leviers::model::{Atlas, Citation, Lang, TerritoryIdx};
use carte_leviers::text::problem;
use common::real_map;
use proptest::prelude::*;

const FILE: &str = "hote.geojson";

/// A collection of squares that touch, one per text of properties; `members` stand before its features.
fn collection(members: &str, properties: &[&str]) -> String {
    let features = properties.iter().enumerate().map(|(n, properties)| {
        let west = 2.0 + (n % 100) as f64 / 10.0;
        let east = west + 0.1;
        format!(
            r#"{{"type":"Feature","properties":{properties},"geometry":{{"type":"Polygon","coordinates":[[[{west},47],[{east},47],[{east},48],[{west},48],[{west},47]]]}}}}"#
        )
    });
    let features = features.collect::<Vec<_>>().join(",");
    format!(r#"{{"type":"FeatureCollection",{members}"features":[{features}]}}"#)
}

fn read_in_steps(text: &str, bytes: usize) -> (HostMap, Vec<DataProblem>) {
    let keys = PropertyKeys::default();
    let mut reader = FeatureReader::of_host_map(FILE, text.as_bytes(), &keys);
    while reader.advance(bytes) {}
    let (found, mut problems) = reader.finish();
    let (map, more) = host_map(FILE, found, &real_map().0);
    problems.extend(more);
    (map, problems)
}

fn read(text: &str) -> (HostMap, Vec<DataProblem>) {
    read_in_steps(text, 1)
}

#[track_caller]
fn check_problems(text: &str, expected: &[&str]) -> HostMap {
    let (map, problems) = read(text);
    let found: Vec<String> = problems
        .iter()
        .map(|found| problem(Lang::Fr, found).replace('\u{a0}', " "))
        .collect();
    assert_eq!(found, expected);
    for found in &problems {
        assert!(problem(Lang::En, found).starts_with(FILE), "{found:?}");
    }
    map
}

/// Slugs of the levers, themes and frameworks cited for the territory at `n`.
fn cited(atlas: &Atlas, n: u16) -> Vec<&str> {
    let axes = atlas.cited(TerritoryIdx(n)).iter();
    axes.map(|axis| atlas.axis(axis).slug.as_str()).collect()
}

#[test]
fn one_file_alone_makes_a_map_with_its_levers_and_its_excerpts() {
    let text = collection(
        "",
        &[
            r#"{"code":"A1","nom":"Pays d’Ouest","leviers":["achats","L4"],"extraits":[
                {"axe":"foncier","titre":"Une halle","texte":"La halle ouvre.","source":"Délibération","url":"https://example.org/d.pdf","annee":2024},
                {"axe":"Alimentation durable","titre":"Un marché","texte":"Le marché ouvre.","source":"Journal"}]}"#,
            r#"{"code":7,"nom":"Centre","leviers":"recherche ; animation","type":"ville","region":"Bretagne"}"#,
            r#"{"code":"C","nom":"Est","leviers":[]}"#,
            r#"{"code":"D","nom":"Loin"}"#,
        ],
    );
    let map = check_problems(&text, &[]);
    let atlas = &map.atlas;
    assert_eq!(cited(atlas, 0), ["foncier", "achats", "alimentation"]);
    assert_eq!(cited(atlas, 1), ["recherche", "animation"]);
    let state = |n, slug| atlas.citation(TerritoryIdx(n), atlas.find_axis(slug).unwrap());
    assert_eq!(state(2, "achats"), Citation::NotCited);
    assert_eq!(state(3, "achats"), Citation::NoAnswer, "nobody asked");
    let centre = atlas.territory(TerritoryIdx(1));
    assert_eq!((&*centre.code, &*centre.slug), ("7", "centre"));
    assert_eq!((centre.kind.code(), &*centre.region), ("ville", "Bretagne"));
    assert_eq!(centre.population, None, "no fact is invented");
    assert!(map.boundaries.by_territory.iter().all(Option::is_some));
    assert!(!map.texts.need_the_atlas());
    let texts = map.texts.complete(None, Lang::Fr);
    let bodies = atlas.excerpts_of(TerritoryIdx(0)).iter().map(|&excerpt| {
        let body = texts.body(excerpt);
        let source = texts.source(body.source);
        (
            &*body.title,
            &*source.publisher,
            &*source.url,
            atlas.excerpt(excerpt).year,
        )
    });
    assert_eq!(
        bodies.collect::<Vec<_>>(),
        [
            (
                "Une halle",
                "Délibération",
                "https://example.org/d.pdf",
                Some(2024)
            ),
            ("Un marché", "Journal", "", None),
        ]
    );
    assert_eq!(texts.definitions.len(), atlas.axes().len());
}

#[test]
fn a_feature_without_content_rests_on_the_atlas_by_its_code() {
    let (real, _) = real_map();
    let known = real.find_territory("rennes-metropole").unwrap();
    let code = &real.territory(known).code;
    let text = collection(
        "",
        &[
            r#"{"code":"A1","nom":"Ouest","leviers":"achats"}"#,
            &format!(r#"{{"code":"{code}","nom":"Rennes"}}"#),
        ],
    );
    let map = check_problems(&text, &[]);
    let rennes = map.atlas.territory(TerritoryIdx(1));
    assert_eq!(
        (&*rennes.name, &*rennes.slug),
        ("Rennes", "rennes-metropole")
    );
    assert_eq!(rennes.population, real.territory(known).population);
    assert_eq!(map.atlas.cited(TerritoryIdx(1)), real.cited(known));
    assert_eq!(
        map.atlas.excerpts_of(TerritoryIdx(1)).len(),
        real.excerpts_of(known).len()
    );
    assert!(map.texts.need_the_atlas());
}

#[test]
fn a_file_declares_its_own_axes() {
    let members = r#""axes":[{"id":"velo","intitule":"Vélos partagés"},{"id":"jardins","intitule":"Jardins partagés et fermes urbaines","court":"Jardins"}],"#;
    let text = collection(
        members,
        &[r#"{"code":"A1","leviers":["jardins"]}"#, r#"{"code":"A2"}"#],
    );
    let atlas = check_problems(&text, &[]).atlas;
    let axes: Vec<_> = atlas
        .axes()
        .iter()
        .map(|axis| (&*axis.code, &*axis.slug, &*axis.short.fr))
        .collect();
    assert_eq!(
        axes,
        [
            ("L1", "velo", "Vélos partagés"),
            ("L2", "jardins", "Jardins")
        ]
    );
    assert_eq!(cited(&atlas, 0), ["jardins"]);
    assert_eq!(atlas.levers().count(), 2);
}

#[test]
fn every_problem_is_told_with_its_feature_its_name_and_its_member() {
    let text = collection(
        r#""axes":[{"id":"achats"},{"id":"velo","intitule":"Vélo"},{"id":"Vélo","intitule":"Vélo"}],"#,
        &[
            r#"{"code":"A1","nom":"Ouest","leviers":["vel",true,"inconnu"]}"#,
            r#"{"code":"A2","nom":"Est","extraits":[{"axe":"velo","titre":"T","texte":"t","source":"s","url":"javascript:alert(1)"},
                {"axe":"velo","titre":"T","texte":"","sources":"s","annee":"hier"}, 3]}"#,
            r#"{"nom":"Sans code","leviers":7}"#,
        ],
    );
    let place = "hote.geojson : entité 2 (« Est »), properties.extraits";
    check_problems(
        &text,
        &[
            "hote.geojson : entité 1 (« Ouest »), properties.leviers[1] : forme inattendue ; l’analyseur dit : invalid type: boolean `true`, expected a string",
            &format!(
                "{place}[0].url : adresse « javascript:alert(1) » refusée ; attendue : une adresse en https ou http"
            ),
            &format!("{place}[1].sources : valeur « sources », attendue : « source »"),
            &format!("{place}[1].texte : propriété « texte » absente ou vide"),
            &format!("{place}[1].source : propriété « source » absente ou vide"),
            &format!("{place}[1].annee : valeur « hier », attendue : « 1800–2199 »"),
            &format!(
                "{place}[2] : forme inattendue ; l’analyseur dit : invalid type: number `3`, expected an object"
            ),
            "hote.geojson : entité 3 (« Sans code »), properties.leviers : forme inattendue ; l’analyseur dit : invalid type: number `7`, expected a sequence or a string",
            "hote.geojson : entité 3 (« Sans code ») : propriété « code » absente ou vide",
            "hote.geojson : axes[0].intitule : propriété « intitule » absente ou vide",
            "hote.geojson : axes[2].id : valeur « velo » déjà présente dans axes[0].id",
            "hote.geojson : entité 1 (« Ouest »), properties.leviers[0] : levier, thème ou cadre « vel » inconnu ; identifiant le plus proche : « velo »",
            "hote.geojson : entité 1 (« Ouest »), properties.leviers[2] : levier, thème ou cadre « inconnu » inconnu",
        ],
    );
}

#[test]
fn names_slugs_and_codes_stay_apart_where_names_are_the_same() {
    let text = collection(
        "",
        &[
            r#"{"code":"01","nom":"Sainte-Colombe"}"#,
            r#"{"code":"0-1","nom":"Sainte Colombe"}"#,
            r#"{"code":"05","nom":"Sainte-Colombe"}"#,
            r#"{"code":"é","nom":"!"}"#,
            r#"{"code":"è","nom":"!"}"#,
        ],
    );
    let atlas = check_problems(&text, &[]).atlas;
    let mut slugs: Vec<_> = atlas.territories().iter().map(|t| &*t.slug).collect();
    assert_eq!(slugs[2], "sainte-colombe-05");
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), 5);
    assert!(slugs.iter().all(|slug| !slug.is_empty()));
    let mut names: Vec<_> = atlas.territories().iter().map(|t| &*t.short_name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 5);
}

#[test]
fn a_file_above_a_limit_is_refused_politely_and_alone() {
    let heavy = vec![b' '; MAX_BYTES + 1];
    let keys = PropertyKeys::default();
    let mut reader = FeatureReader::of_host_map(FILE, &heavy, &keys);
    assert!(!reader.advance(1));
    let (_, problems) = reader.finish();
    assert_eq!(problems.len(), 1);
    let message = problem(Lang::Fr, &problems[0]).replace('\u{a0}', " ");
    assert_eq!(
        message,
        "hote.geojson : fichier trop lourd : 65 Mo, au plus 64 Mo ; simplifiez ses contours ou découpez-le"
    );
    let many = vec![r#"{"code":1}"#; 50_001];
    let (map, problems) = read(&collection("", &many));
    let found: Vec<_> = problems.iter().map(|p| (p.severity, &p.fault)).collect();
    let (found_count, limit) = (50_001, 50_000);
    assert_eq!(
        found,
        [(
            Severity::Fatal,
            &Fault::TooMany {
                found: found_count,
                limit
            }
        )]
    );
    assert!(map.atlas.territories().is_empty());
}

#[test]
fn a_large_file_is_read_in_steps_as_long_as_its_reader_allows() {
    let properties = vec![r#"{"code":"x"}"#; 300];
    let text = collection("", &properties);
    let keys = PropertyKeys::default();
    let mut reader = FeatureReader::of_host_map(FILE, text.as_bytes(), &keys);
    let mut last = 0;
    let mut steps = 0;
    while reader.advance(1_000) {
        let read = reader.read_bytes();
        assert!(
            (1_000..1_400).contains(&(read - last)),
            "{} bytes in one step",
            read - last
        );
        last = read;
        steps += 1;
    }
    assert!(steps > 30, "{steps} steps");
    let (_, problems) = reader.finish();
    assert_eq!(problems.len(), 299, "all but the first have its code");
}

proptest! {
    /// However it is cut, a file tells the same; a damaged one has an answer.
    #[test]
    fn any_damaged_map_has_one_answer_however_it_is_read(at in 0_usize..900, byte in any::<u8>(), step in 1_usize..500, cut in any::<bool>()) {
        let text = collection(
            r#""axes":[{"id":"velo","intitule":"Vélo"}],"#,
            &[
                r#"{"code":"A1","nom":"Ouest","leviers":["velo","x"]}"#,
                r#"{"code":"A2","extraits":[{"axe":"velo","titre":"T","texte":"t","source":"s","annee":2020}]}"#,
            ],
        );
        let mut bytes = text.into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        let keys = PropertyKeys::default();
        let answer = |step| {
            let mut reader = FeatureReader::of_host_map(FILE, &bytes, &keys);
            while reader.advance(step) {}
            let (found, problems) = reader.finish();
            (host_map(FILE, found, &real_map().0), problems)
        };
        let (once, slowly) = (answer(usize::MAX), answer(step));
        prop_assert_eq!(&once.0.0.atlas, &slowly.0.0.atlas);
        prop_assert_eq!(&once.0.0.texts, &slowly.0.0.texts);
        prop_assert_eq!(&once.1, &slowly.1);
        prop_assert_eq!(&once.0.1, &slowly.0.1);
        for found in once.1.iter().chain(&once.0.1) {
            prop_assert!(!problem(Lang::Fr, found).is_empty() && !problem(Lang::En, found).is_empty());
        }
        // The outlines are those that the reader of outlines finds.
        let (outlines, _) = read_features(FILE, &bytes, &keys);
        prop_assert_eq!(outlines.len(), once.0.0.atlas.territories().len());
    }

    /// Any value may stand for levers and excerpts.
    #[test]
    fn any_properties_have_an_answer(value in "[\\[\\]{}\",:0-9a-z]{0,40}", key in "(leviers|extraits|type|region|code|nom)") {
        let text = collection("", &[&format!(r#"{{"code":"A1","{key}":{value}}}"#)]);
        let (map, problems) = read(&text);
        prop_assert!(map.atlas.territories().len() + problems.len() >= 1);
    }
}
