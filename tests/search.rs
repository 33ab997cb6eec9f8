//! Whatever the spelling, a search finds what was meant first in its group, and nothing that was not.

mod common;

use std::sync::LazyLock;

use carte_leviers::codec::{DataProblem, Fault, Place, Severity, read_communes, read_excerpts};
use carte_leviers::model::{Atlas, Commune, Lang};
use carte_leviers::scene::{GROUP_LIMIT, Hit, SearchIndex};
use proptest::prelude::*;

fn atlas() -> &'static Atlas {
    &common::real_map().0
}

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/assets/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).expect("the file is there")
}

fn communes() -> &'static [Commune] {
    static COMMUNES: LazyLock<Vec<Commune>> = LazyLock::new(|| {
        read_communes("communes.json", &bytes("communes.json"), atlas()).expect("valid communes")
    });
    &COMMUNES
}

fn index() -> &'static SearchIndex {
    static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| {
        let texts = read_excerpts("extraits.fr.json", &bytes("extraits.fr.json"), atlas());
        let mut index = SearchIndex::new(atlas());
        index.add_communes(communes());
        index.set_excerpts(&texts.expect("valid texts"));
        index
    });
    &INDEX
}

/// A hit as a table of cases writes it: slug of a territory; name of a commune and slug of its territory; slug of an
/// axis; id of an excerpt.
fn told(hit: Hit) -> String {
    let slug = |t| atlas().territory(t).slug.clone();
    match hit {
        Hit::Territory(territory) => slug(territory),
        Hit::Commune(n, territory) => {
            format!("{} > {}", communes()[usize::from(n)].name, slug(territory))
        }
        Hit::Axis(axis) => atlas().axis(axis).slug.clone(),
        Hit::Excerpt(excerpt) => atlas().excerpt(excerpt).id.clone(),
    }
}

fn found(query: &str) -> [Vec<String>; 4] {
    index()
        .find(query)
        .map(|group| group.into_iter().map(told).collect())
}

const TERRITORIES: usize = 0;
const COMMUNES: usize = 1;
const AXES: usize = 2;
const EXCERPTS: usize = 3;

#[test]
#[expect(clippy::too_many_lines, reason = "one line per case")]
fn what_was_meant_comes_first_in_its_group() {
    let cases = [
        // Names, with and without capitals, accents, hyphens, apostrophes and articles.
        ("Rennes Métropole", TERRITORIES, "rennes-metropole"),
        ("rennes metropole", TERRITORIES, "rennes-metropole"),
        ("RENNES", TERRITORIES, "rennes-metropole"),
        ("saint etienne", TERRITORIES, "saint-etienne-metropole"),
        ("Saint-Étienne", TERRITORIES, "saint-etienne-metropole"),
        ("st etienne", TERRITORIES, "saint-etienne-metropole"),
        (
            "Nice Cote d Azur",
            TERRITORIES,
            "metropole-nice-cote-d-azur",
        ),
        (
            "nice cote d'azur",
            TERRITORIES,
            "metropole-nice-cote-d-azur",
        ),
        (
            "l'eurométropole de strasbourg",
            TERRITORIES,
            "eurometropole-de-strasbourg",
        ),
        // Short names, and the words that older legal names were made of.
        ("Lille MEL", TERRITORIES, "metropole-europeenne-de-lille"),
        ("MEL", TERRITORIES, "metropole-europeenne-de-lille"),
        ("Grand Lyon", TERRITORIES, "metropole-de-lyon"),
        (
            "communauté urbaine de Bordeaux",
            TERRITORIES,
            "bordeaux-metropole",
        ),
        ("agglo de Rennes", TERRITORIES, "rennes-metropole"),
        ("Grand Paris", TERRITORIES, "metropole-du-grand-paris"),
        ("ville de lyon", TERRITORIES, "ville-de-lyon"),
        // Written together, begun, misspelt.
        (
            "clermontauvergne",
            TERRITORIES,
            "clermont-auvergne-metropole",
        ),
        ("stras", TERRITORIES, "eurometropole-de-strasbourg"),
        ("Strasbour", TERRITORIES, "eurometropole-de-strasbourg"),
        ("Strassbourg", TERRITORIES, "eurometropole-de-strasbourg"),
        ("Grneoble", TERRITORIES, "ville-de-grenoble"),
        (
            "Monpellier",
            TERRITORIES,
            "montpellier-mediterranee-metropole",
        ),
        ("Toulousse", TERRITORIES, "toulouse-metropole"),
        // Codes.
        ("243500139", TERRITORIES, "rennes-metropole"),
        ("243 500 139", TERRITORIES, "rennes-metropole"),
        ("69123", TERRITORIES, "ville-de-lyon"),
        ("35047", COMMUNES, "Bruz > rennes-metropole"),
        // Communes lead to their territory.
        ("Villeurbanne", COMMUNES, "Villeurbanne > metropole-de-lyon"),
        ("villeurbane", COMMUNES, "Villeurbanne > metropole-de-lyon"),
        ("Vilerbanne", COMMUNES, "Villeurbanne > metropole-de-lyon"),
        (
            "la ciotat",
            COMMUNES,
            "La Ciotat > metropole-aix-marseille-provence",
        ),
        (
            "ciotat",
            COMMUNES,
            "La Ciotat > metropole-aix-marseille-provence",
        ),
        (
            "Aix en Provence",
            COMMUNES,
            "Aix-en-Provence > metropole-aix-marseille-provence",
        ),
        (
            "echirolles",
            COMMUNES,
            "Échirolles > grenoble-alpes-metropole",
        ),
        (
            "Saint Herblain",
            COMMUNES,
            "Saint-Herblain > nantes-metropole",
        ),
        ("st herblain", COMMUNES, "Saint-Herblain > nantes-metropole"),
        ("montreuil", COMMUNES, "Montreuil > est-ensemble"),
        (
            "Villeneuve d'Ascq",
            COMMUNES,
            "Villeneuve-d'Ascq > metropole-europeenne-de-lille",
        ),
        (
            "vileneuve d ascq",
            COMMUNES,
            "Villeneuve-d'Ascq > metropole-europeenne-de-lille",
        ),
        // Axes, in both languages.
        ("achats", AXES, "achats"),
        ("marchés", AXES, ""),
        ("tiers lieux", AXES, "foncier"),
        ("tiers-lieu", AXES, "foncier"),
        ("procurement", AXES, "achats"),
        ("alimentation", AXES, "alimentation"),
        ("alimentaton", AXES, "alimentation"),
        ("quartiers", AXES, "quartiers"),
        // Words of the excerpts.
        ("ARTIS", EXCERPTS, "E004"),
        ("couches réutilisables", EXCERPTS, "E003"),
        ("couches reutilisable", EXCERPTS, "E003"),
    ];
    let mut wrong = Vec::new();
    for (query, group, expected) in cases {
        let groups = found(query);
        let first = groups[group].first().map_or("", String::as_str);
        if first != expected {
            wrong.push(format!("{query}: {groups:?}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_found_for_what_is_nothing() {
    for query in ["", "   ", "-", "zzzzzzzz", "xqwkjh", "99999", "°°°"] {
        assert!(found(query).iter().all(Vec::is_empty), "{query}");
    }
}

#[test]
fn what_is_misspelt_is_left_out_where_something_is_right() {
    let [territories, communes, ..] = found("lille");
    assert!(
        territories.iter().all(|slug| slug.contains("lille")),
        "{territories:?}"
    );
    assert!(
        communes.iter().all(|name| name.contains("Lille")),
        "{communes:?}"
    );
}

#[test]
fn every_commune_of_the_table_leads_to_its_territory() {
    assert!(communes().len() > 2500);
    let mut index = SearchIndex::new(atlas());
    index.add_communes(communes());
    let mut lost = Vec::new();
    for (n, commune) in (0..).zip(communes()) {
        let by_code = index.find(&commune.code);
        if by_code[COMMUNES].first() != Some(&Hit::Commune(n, commune.territory)) {
            lost.push(&commune.code);
        }
        // The search by name takes milliseconds in a debug build: one in five is enough here.
        if n % 5 > 0 {
            continue;
        }
        let by_name = index.find(&commune.name);
        // Homonyms share the group; the limit keeps it short.
        let named = by_name[COMMUNES].iter().any(|&hit| match hit {
            Hit::Commune(m, _) => communes()[usize::from(m)].name == commune.name,
            Hit::Territory(_) | Hit::Axis(_) | Hit::Excerpt(_) => false,
        });
        if !named {
            lost.push(&commune.name);
        }
    }
    assert_eq!(lost, [] as [&String; 0]);
}

#[test]
fn every_territory_is_found_by_its_name_short_name_and_code() {
    for territory in atlas().territory_ids() {
        let about = atlas().territory(territory);
        for query in [&about.name, &about.short_name, &about.code] {
            let [territories, ..] = index().find(query);
            assert!(
                territories.contains(&Hit::Territory(territory)),
                "{query}: {territories:?}"
            );
        }
    }
}

#[test]
fn communes_of_the_atlas_are_all_there() {
    // Every city of the atlas lies in a body of the atlas or stands alone; where it lies, the table has it.
    for territory in atlas().territories() {
        let inside = territory.kind == carte_leviers::model::TerritoryKind::Ville
            && territory.parent.is_some();
        let listed = communes()
            .iter()
            .any(|commune| commune.code == territory.code);
        assert!(!inside || listed, "{}", territory.name);
    }
}

#[test]
fn texts_of_another_language_take_the_place_of_the_first() {
    let texts = |lang: &str| {
        let name = format!("extraits.{lang}.json");
        read_excerpts(&name, &bytes(&name), atlas()).expect("valid texts")
    };
    let mut index = SearchIndex::new(atlas());
    index.set_excerpts(&texts(Lang::Fr.tag()));
    assert!(!index.find("couches réutilisables")[EXCERPTS].is_empty());
    index.set_excerpts(&texts(Lang::En.tag()));
    assert!(index.find("couches réutilisables")[EXCERPTS].is_empty());
    assert!(!index.find("reusable nappies")[EXCERPTS].is_empty());
}

#[test]
fn a_broken_table_of_communes_is_told_with_its_place() {
    let read = |text: &str| read_communes("communes.json", text.as_bytes(), atlas());
    let problem = |place, fault| {
        vec![DataProblem {
            file: "communes.json".to_owned(),
            place,
            fault,
            severity: Severity::Fatal,
        }]
    };
    let head = r#"{"version":1,"millesime":"2025","territoires":["#;
    let unnamed = format!(r#"{head}{{"code":"243500139","communes":["35047 Bruz","35001"]}}]}}"#);
    let expected = Fault::Unexpected {
        found: "35001".to_owned(),
        expected: "code nom".to_owned(),
    };
    let place = Place::Member("territoires[0].communes[1]".to_owned());
    assert_eq!(read(&unnamed), Err(problem(place, expected)));
    let older = r#"{"version":0}"#;
    let fault = Fault::WrongVersion {
        found: Some(0),
        expected: 1,
    };
    assert_eq!(read(older), Err(problem(Place::File, fault)));
    let elsewhere = format!(r#"{head}{{"code":"999999999","communes":["35047 Bruz"]}}]}}"#);
    assert_eq!(
        read(&elsewhere),
        Ok(Vec::new()),
        "a territory the atlas has not"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_query_has_an_answer_within_the_limits(query in "\\PC{0,40}") {
        for group in index().find(&query) {
            prop_assert!(group.len() <= GROUP_LIMIT);
        }
    }
}

#[test]
fn a_letter_left_out_of_a_long_name_is_forgiven() {
    let mut index = SearchIndex::new(atlas());
    index.add_communes(communes());
    let one_word = |name: &str| name.len() >= 8 && name.bytes().all(|b| b.is_ascii_alphabetic());
    let mut lost = Vec::new();
    let mut tried = 0;
    for (n, commune) in (0..).zip(communes()).step_by(4) {
        if one_word(&commune.name) {
            let middle = commune.name.len() / 2;
            let typed: String = commune
                .name
                .chars()
                .enumerate()
                .filter(|&(at, _)| at != middle)
                .map(|(_, c)| c)
                .collect();
            tried += 1;
            let [_, hits, ..] = index.find(&typed);
            if !hits.contains(&Hit::Commune(n, commune.territory)) {
                lost.push(typed);
            }
        }
    }
    // What is left of some names is the name of another commune.
    assert!(
        tried > 100 && lost.len() * 50 < tried,
        "{} of {tried}: {lost:?}",
        lost.len()
    );
}
