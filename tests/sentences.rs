//! The sentence that describes the view, word for word, and the French typography of every text in reach.

mod common;

use carte_leviers::codec::read_atlas;
use carte_leviers::codec::{PropertyKeys, read_features};
use carte_leviers::geo::FrameId;
use carte_leviers::model::{
    Atlas, Citation, Coloring, Filter, Lang, Notice, Population, TerritoryKind,
};
use carte_leviers::scene::sentence_facts;
use carte_leviers::text::{OpenedWords, Words, notice, problem, words};

/// The sentence for the lever of slug `lever` (all of them for `None`) with the panel of `selected` open.
fn sentence(atlas: &Atlas, lever: Option<&str>, selected: Option<&str>, lang: Lang) -> String {
    let coloring = lever.map_or(Coloring::AllLevers, |slug| {
        Coloring::Lever(
            atlas
                .find_axis(slug)
                .unwrap_or_else(|| panic!("no lever {slug}")),
        )
    });
    let selected = selected.map(|slug| {
        atlas
            .find_territory(slug)
            .unwrap_or_else(|| panic!("no territory {slug}"))
    });
    (words(lang).sentence)(&sentence_facts(
        atlas,
        coloring,
        &Filter::default(),
        selected,
        lang,
    ))
}

/// The sentences of `atlas` are `fr`, where `~` stands for a non-breaking space, and `en`.
#[track_caller]
fn check(atlas: &Atlas, lever: Option<&str>, selected: Option<&str>, fr: &str, en: &str) {
    assert_eq!(
        sentence(atlas, lever, selected, Lang::Fr).replace('\u{a0}', "~"),
        fr
    );
    assert_eq!(sentence(atlas, lever, selected, Lang::En), en);
}

const ALL_FR: &str = "98~territoires sur 107 sont cités pour au moins un levier, avec 275~extraits sourcés~; pas de réponse pour 1.";
const ALL_EN: &str = "98 of 107 territories are cited for at least one lever, with 275 sourced excerpts; no answer for 1.";

#[test]
fn the_view_of_all_levers_is_told() {
    let (atlas, _) = common::real_map();
    check(atlas, None, None, ALL_FR, ALL_EN);
}

#[test]
fn the_view_of_each_lever_is_told() {
    let (atlas, _) = common::real_map();
    let table = [
        (
            "ecosysteme",
            "35~territoires sur 107 sont cités pour le levier «~Accompagner, financer~», avec 38~extraits sourcés~; pas de réponse pour 1.",
            "35 of 107 territories are cited for the lever “Support ecosystem”, with 38 sourced excerpts; no answer for 1.",
        ),
        (
            "soutien-direct",
            "39~territoires sur 107 sont cités pour le levier «~Soutien direct~», avec 40~extraits sourcés~; pas de réponse pour 1.",
            "39 of 107 territories are cited for the lever “Direct support”, with 40 sourced excerpts; no answer for 1.",
        ),
        (
            "cooperation",
            "34~territoires sur 107 sont cités pour le levier «~Coopération locale~», avec 38~extraits sourcés~; pas de réponse pour 1.",
            "34 of 107 territories are cited for the lever “Local co-operation”, with 38 sourced excerpts; no answer for 1.",
        ),
        (
            "foncier",
            "46~territoires sur 107 sont cités pour le levier «~Foncier, tiers-lieux~», avec 49~extraits sourcés~; pas de réponse pour 1.",
            "46 of 107 territories are cited for the lever “Premises, third places”, with 49 sourced excerpts; no answer for 1.",
        ),
        (
            "recherche",
            "31~territoires sur 107 sont cités pour le levier «~R&D sociale~», avec 35~extraits sourcés~; pas de réponse pour 1.",
            "31 of 107 territories are cited for the lever “Social R&D”, with 35 sourced excerpts; no answer for 1.",
        ),
        (
            "achats",
            "34~territoires sur 107 sont cités pour le levier «~Achats responsables~», avec 38~extraits sourcés~; pas de réponse pour 1.",
            "34 of 107 territories are cited for the lever “Responsible buying”, with 38 sourced excerpts; no answer for 1.",
        ),
        (
            "animation",
            "37~territoires sur 107 sont cités pour le levier «~Animer, sensibiliser~», avec 37~extraits sourcés~; pas de réponse pour 1.",
            "37 of 107 territories are cited for the lever “Facilitate, inform”, with 37 sourced excerpts; no answer for 1.",
        ),
    ];
    assert_eq!(atlas.levers().count(), table.len());
    for (lever, fr, en) in table {
        check(atlas, Some(lever), None, fr, en);
    }
}

#[test]
fn the_chosen_territory_is_told_with_its_levers() {
    let (atlas, _) = common::real_map();
    for (slug, fr, en) in [
        (
            "rennes-metropole",
            "Rennes Métropole~: 5~leviers cités sur 7.",
            "Rennes Métropole: 5 of 7 levers cited.",
        ),
        (
            "grand-reims",
            "Grand Reims~: 1~levier cité sur 7.",
            "Grand Reims: 1 of 7 levers cited.",
        ),
        (
            "ville-de-poitiers",
            "Ville de Poitiers~: aucun levier cité.",
            "Ville de Poitiers: no lever cited.",
        ),
    ] {
        check(
            atlas,
            None,
            Some(slug),
            &format!("{ALL_FR} {fr}"),
            &format!("{ALL_EN} {en}"),
        );
    }
}

#[test]
fn a_chosen_territory_without_an_answer_is_not_said_to_cite_nothing() {
    // Nobody answered for Saint-Nazaire: that it cites no lever is more than we know.
    let (atlas, _) = common::real_map();
    check(
        atlas,
        None,
        Some("carene-saint-nazaire"),
        &format!("{ALL_FR} CARENE Saint-Nazaire agglomération~: pas de réponse."),
        &format!("{ALL_EN} CARENE Saint-Nazaire agglomération: no answer."),
    );
}

/// An atlas of one lever and two territories; `excerpts` in the words of `atlas.json`, `unanswered` for the second.
fn tiny(excerpts: &str, unanswered: &str) -> Atlas {
    let json = format!(
        r#"{{"version":3,"edition":"2026-11-22","axes":[
{{"id":"L1","slug":"achats","famille":"levier","numero":1,"intitule":{{"fr":"a","en":"b"}},"court":{{"fr":"Achats","en":"Buying"}},"page_etude":14,"en_2019":true}}],
"regions":["Bretagne"],"departements":["Finistère"],"sources_population":["Insee"],
"territoires":[
{{"code":"242900314","slug":"brest-metropole","nom":"Brest Métropole","nom_court":"Brest","type":"metropole","region":0,"departement":0,"population":215000,"population_annee":2023,"population_source":0}},
{{"code":"29019","slug":"ville-de-brest","nom":"Ville de Brest","nom_court":"Brest (ville)","type":"ville","region":0,"departement":0,"population":140000,"population_annee":2023,"population_source":0{unanswered}}}],
"extraits":[{excerpts}],"cooperations":[],"parcours":[]}}"#
    );
    read_atlas("atlas.json", json.as_bytes()).expect("the tiny atlas is valid")
}

#[test]
fn none_and_one_and_two_are_told_in_good_grammar() {
    let one = r#"{"id":"E001","territoire":0,"axe":0,"type":"official"}"#;
    let two = r#"{"id":"E001","territoire":0,"axe":0,"type":"official"},{"id":"E002","territoire":1,"axe":0,"type":"official"}"#;
    let twice = r#"{"id":"E001","territoire":0,"axe":0,"type":"official"},{"id":"E002","territoire":0,"axe":0,"type":"official"}"#;
    let silent = r#","axes_sans_reponse":[0]"#;
    for (excerpts, unanswered, fr, en) in [
        (
            "",
            "",
            "0~territoire sur 2 est cité pour le levier «~Achats~», avec 0~extrait sourcé.",
            "0 of 2 territories are cited for the lever “Buying”, with 0 sourced excerpts.",
        ),
        (
            one,
            "",
            "1~territoire sur 2 est cité pour le levier «~Achats~», avec 1~extrait sourcé.",
            "1 of 2 territories is cited for the lever “Buying”, with 1 sourced excerpt.",
        ),
        (
            twice,
            silent,
            "1~territoire sur 2 est cité pour le levier «~Achats~», avec 2~extraits sourcés~; pas de réponse pour 1.",
            "1 of 2 territories is cited for the lever “Buying”, with 2 sourced excerpts; no answer for 1.",
        ),
        (
            two,
            "",
            "2~territoires sur 2 sont cités pour le levier «~Achats~», avec 2~extraits sourcés.",
            "2 of 2 territories are cited for the lever “Buying”, with 2 sourced excerpts.",
        ),
    ] {
        check(&tiny(excerpts, unanswered), Some("achats"), None, fr, en);
    }
}

#[test]
fn one_lever_of_one_is_told_in_the_singular() {
    let atlas = tiny(
        r#"{"id":"E001","territoire":0,"axe":0,"type":"official"}"#,
        "",
    );
    check(
        &atlas,
        None,
        Some("brest-metropole"),
        "1~territoire sur 2 est cité pour au moins un levier, avec 1~extrait sourcé. Brest Métropole~: 1~levier cité sur 1.",
        "1 of 2 territories is cited for at least one lever, with 1 sourced excerpt. Brest Métropole: 1 of 1 levers cited.",
    );
}

/// Every text of `words`, those that take numbers or names with a few of each.
#[expect(
    clippy::too_many_lines,
    reason = "each field is named twice, none with logic"
)]
fn texts(words: &Words) -> Vec<String> {
    // Every field is named, so that a new one must be considered here.
    let Words {
        // `tests/coloring.rs` reads them.
        carto: _,
        lang: _,
        // `tests/reading_words.rs`, `tests/gesture_words.rs` and `tests/host_words.rs`
        views: _,
        view_names: _,
        controls: _,
        some_symbols: _,
        language_name,
        title,
        loading,
        failed,
        partly_failed,
        retry,
        close,
        unreachable,
        refused,
        internal_error,
        map,
        map_keys,
        legend,
        legend_shows,
        all_levers,
        territories,
        skip_to_list,
        settings,
        theme,
        themes,
        language,
        citation,
        of,
        levers_cited,
        no_answer,
        frame,
        caution,
        attribution,
        sentence: _,
    } = words;
    let mut all: Vec<String> = [
        language_name,
        title,
        loading,
        failed,
        retry,
        close,
        internal_error,
        map,
        map_keys,
        legend,
        all_levers,
        territories,
        skip_to_list,
        settings,
        theme,
        language,
        no_answer,
        caution,
        attribution,
    ]
    .map(|text| (*text).to_owned())
    .to_vec();
    all.extend(themes.iter().map(|text| (*text).to_owned()));
    all.extend(Citation::ALL.map(|state| citation(state).to_owned()));
    all.extend(FrameId::ALL.map(|id| frame(id).to_owned()));
    for n in [0, 1, 2] {
        all.extend([partly_failed(n), levers_cited(n), of(n, 2)]);
    }
    all.extend([
        unreachable("atlas.json"),
        refused("atlas.json", 404),
        legend_shows("Achats"),
    ]);
    all.extend(told_of_one(words.opened()));
    all.extend(told_of_addresses(words));
    all
}

/// Every text about one territory.
fn told_of_one(words: &OpenedWords) -> Vec<String> {
    let OpenedWords {
        population,
        kind,
        excerpts,
        themes_heading,
        frameworks_heading,
        summary,
        summary_hint,
        inferred,
        undated,
        permalink,
        permalink_short,
        pdf,
        see_also,
        excerpts_loading,
        excerpts_failed,
        no_excerpt,
        part_of,
        contains,
    } = words;
    let mut all: Vec<String> = [
        themes_heading,
        frameworks_heading,
        summary,
        summary_hint,
        inferred,
        undated,
        permalink_short,
        pdf,
        excerpts_loading,
        excerpts_failed,
        no_excerpt,
        part_of,
        contains,
        see_also,
    ]
    .map(|text| (*text).to_owned())
    .to_vec();
    all.extend(TerritoryKind::ALL.map(|it| kind(it).to_owned()));
    all.extend([0, 1, 2].map(excerpts));
    let source = "Insee".to_owned();
    all.push(population(&Population {
        count: 843_738,
        year: 2023,
        source,
    }));
    all.push(permalink("Titre"));
    all
}

/// What is said of each thing that an address asks for in vain.
fn told_of_addresses(words: &Words) -> Vec<String> {
    let text = str::to_owned;
    let mut notices = vec![
        Notice::UnknownExcerpt { found: text("E9") },
        Notice::NothingToCross {
            found: text("achats"),
        },
        Notice::UnknownValue {
            name: "theme",
            found: text("noir"),
            accepted: text("clair, sombre"),
        },
    ];
    for nearest in [None, Some(text("achats"))] {
        let found = text("achat");
        notices.extend([
            Notice::UnknownLever {
                found: found.clone(),
                nearest: nearest.clone(),
            },
            Notice::UnknownTerritory {
                found: found.clone(),
                nearest: nearest.clone(),
            },
            Notice::UnknownParameter {
                found: found.clone(),
                nearest: nearest.clone(),
            },
            Notice::UnknownEntry {
                name: "et",
                found,
                nearest,
            },
        ]);
    }
    notices.iter().map(|found| notice(words, found)).collect()
}

/// What is wrong in the typography of a French `text` (Imprimerie nationale, « Lexique des règles typographiques »).
fn french_faults(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let unbreakable = |c: Option<&char>| matches!(c, Some('\u{a0}' | '\u{202f}'));
    let mut faults = Vec::new();
    for (n, &c) in chars.iter().enumerate() {
        let fault = match c {
            ':' | ';' | '!' | '?' | '»' if n == 0 || !unbreakable(chars.get(n - 1)) => {
                "without its space before"
            }
            '«' if !unbreakable(chars.get(n + 1)) => "without its space after",
            '\'' | '"' | '“' | '”' => "not French",
            '.' if chars.get(n + 1..n + 3) == Some(&['.', '.']) => "three times, not …",
            ' ' if chars.get(n + 1).is_some_and(|next| next.is_whitespace()) => {
                "followed by another space"
            }
            _ => continue,
        };
        faults.push(format!("`{c}` {fault}: {text}"));
    }
    faults
}

#[test]
fn french_texts_follow_french_typography() {
    let faults: Vec<String> = texts(words(Lang::Fr))
        .iter()
        .flat_map(|text| french_faults(text))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// `text` without what others wrote: quoted values, and the words of a parser.
fn own_words(text: &str) -> String {
    let ours = text
        .split_once("l’analyseur dit\u{a0}: ")
        .map_or(text, |(ours, _)| ours);
    let mut parts = ours.split('«');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| {
        let after = part.split_once('»').map_or(part, |(_, after)| after);
        all + "«\u{a0}x\u{a0}»" + after
    })
}

#[test]
fn french_problems_follow_french_typography() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/geojson");
    let mut found = 0;
    let mut faults = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the fixtures are there") {
        let path = entry.expect("an entry can be read").path();
        if path
            .extension()
            .is_some_and(|extension| extension == "geojson")
        {
            let bytes = std::fs::read(&path).expect("a fixture can be read");
            let (_, problems) = read_features("a.geojson", &bytes, &PropertyKeys::default());
            found += problems.len();
            faults.extend(
                problems
                    .iter()
                    .flat_map(|fault| french_faults(&own_words(&problem(Lang::Fr, fault)))),
            );
        }
    }
    assert!(found > 20, "{found} problems in the fixtures");
    faults.sort();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn french_faults_are_found() {
    for (text, n) in [
        ("Levier\u{a0}: «\u{a0}l’achat\u{a0}»\u{a0}!", 0),
        ("Levier : l’achat", 1),
        ("Levier: l'achat", 2),
        ("« achat »", 2),
        ("Chargement...", 1),
        ("deux  espaces", 1),
        ("“achat”", 2),
    ] {
        assert_eq!(french_faults(text).len(), n, "{text}");
    }
}

#[test]
fn no_text_is_empty_and_both_languages_say_something_of_their_own() {
    for lang in Lang::ALL {
        for text in texts(words(lang)) {
            assert!(
                !text.trim().is_empty() && text.trim() == text,
                "{lang:?}: {text:?}"
            );
        }
    }
    let (fr, en) = (texts(words(Lang::Fr)), texts(words(Lang::En)));
    assert_eq!(fr.len(), en.len());
    let differ = fr.iter().zip(&en).filter(|(fr, en)| fr != en).count();
    assert!(
        differ * 4 > fr.len() * 3,
        "only {differ} of {} texts differ",
        fr.len()
    );
}
