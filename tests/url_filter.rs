//! Filters, views and orders in addresses: each form is followed, and each unknown word has a sentence's worth of facts.

mod common;

use carte_leviers::model::{Atlas, AxisRule, Filter, FilterOption, RegionIdx, SourceKind};
use carte_leviers::model::{Sort, TerritoryKind, YearRange};
use carte_leviers::state::{AppState, Notice, View, parse, to_params};

fn atlas() -> &'static Atlas {
    &common::real_map().0
}

/// The filter of the options `name=value` pairs tick.
fn filter_of(params: &[(&str, &str)]) -> (Filter, Vec<Notice>) {
    let (state, notices) = parse(params.iter().copied(), atlas());
    (state.filter, notices)
}

fn axis(slug: &str, rule: AxisRule) -> FilterOption {
    let axis = atlas().find_axis(slug);
    FilterOption::Axis(axis.unwrap_or_else(|| panic!("no axis {slug}")), rule)
}

fn region(name: &str) -> FilterOption {
    let at = atlas().regions().iter().position(|region| region == name);
    let at = at.unwrap_or_else(|| panic!("no région {name}"));
    FilterOption::Region(RegionIdx(u8::try_from(at).expect("few régions")))
}

fn years(from: Option<u16>, to: Option<u16>) -> FilterOption {
    FilterOption::Years(YearRange::new(from, to))
}

#[test]
fn each_form_of_a_filter_is_followed() {
    use AxisRule::{Alternative, Excluded, Required};
    let table = [
        (
            "et",
            "achats foncier",
            vec![axis("foncier", Required), axis("achats", Required)],
        ),
        // Escaped once more, or written by hand.
        (
            "et",
            "achats+foncier",
            vec![axis("foncier", Required), axis("achats", Required)],
        ),
        (
            "ou",
            "achats,alimentation",
            vec![
                axis("achats", Alternative),
                axis("alimentation", Alternative),
            ],
        ),
        ("sauf", "quartiers", vec![axis("quartiers", Excluded)]),
        ("et", "", vec![]),
        (
            "type",
            "ville metropole ville",
            vec![
                FilterOption::Kind(TerritoryKind::Metropole),
                FilterOption::Kind(TerritoryKind::Ville),
            ],
        ),
        ("region", "ile-de-france", vec![region("Île-de-France")]),
        (
            "region",
            "provence-alpes-cote-d-azur bretagne",
            vec![region("Bretagne"), region("Provence-Alpes-Côte d'Azur")],
        ),
        ("annee", "2020", vec![years(Some(2020), Some(2020))]),
        ("annee", "2018-2022", vec![years(Some(2018), Some(2022))]),
        ("annee", "2022-2018", vec![years(Some(2018), Some(2022))]),
        ("annee", "2018-", vec![years(Some(2018), None)]),
        ("annee", "-2022", vec![years(None, Some(2022))]),
        (
            "sources",
            "presse officielle",
            vec![
                FilterOption::Source(SourceKind::Official),
                FilterOption::Source(SourceKind::Press),
            ],
        ),
    ];
    for (name, value, options) in table {
        let (filter, notices) = filter_of(&[(name, value)]);
        assert_eq!(notices, [], "{name}={value}");
        assert_eq!(filter.ticked(), options, "{name}={value}");
    }
}

#[test]
fn an_unknown_word_is_told_with_the_nearest_and_the_others_are_followed() {
    let entry = |name, found: &str, nearest: Option<&str>| Notice::UnknownEntry {
        name,
        found: found.to_owned(),
        nearest: nearest.map(str::to_owned),
    };
    let value = |name, found: &str, accepted: &str| Notice::UnknownValue {
        name,
        found: found.to_owned(),
        accepted: accepted.to_owned(),
    };
    let kinds = "metropole, communaute-urbaine, communaute-agglomeration, ept, ville";
    let years = "2020, 2018-2022, 2018-, -2022";
    for (name, words, notice, followed) in [
        (
            "et",
            "achat foncier",
            entry("et", "achat", Some("achats")),
            1,
        ),
        ("ou", "zzzzzzzz", entry("ou", "zzzzzzzz", None), 0),
        ("sauf", "Achats", entry("sauf", "Achats", Some("achats")), 0),
        (
            "region",
            "bretagn",
            entry("region", "bretagn", Some("bretagne")),
            0,
        ),
        ("type", "villes ept", value("type", "villes", kinds), 1),
        ("annee", "20", value("annee", "20", years), 0),
        ("annee", "2020-x", value("annee", "2020-x", years), 0),
        ("annee", "-", value("annee", "-", years), 0),
        (
            "sources",
            "official",
            value("sources", "official", "etude, officielle, reseau, presse"),
            0,
        ),
        (
            "vue",
            "table",
            value("vue", "table", "carte, liste, tableau, cooperations"),
            0,
        ),
        ("tri", "noms", entry("tri", "noms", Some("nom")), 0),
        ("lire", "achat", entry("lire", "achat", Some("achats")), 0),
    ] {
        let (state, notices) = parse([(name, words)], atlas());
        assert_eq!(notices, [notice], "{name}={words}");
        assert_eq!(state.filter.ticked().len(), followed, "{name}={words}");
    }
}

#[test]
fn views_orders_and_readings_are_followed() {
    let achats = atlas().find_axis("achats").expect("a lever");
    let state = AppState::default();
    for (name, value, expected) in [
        (
            "vue",
            "tableau",
            AppState {
                view: View::Table,
                ..state
            },
        ),
        ("vue", "carte", state),
        (
            "tri",
            "distance",
            AppState {
                sort: Sort::Distance,
                ..state
            },
        ),
        (
            "tri",
            "achats",
            AppState {
                sort: Sort::Axis(achats),
                ..state
            },
        ),
        (
            "lire",
            "achats",
            AppState {
                reading: Some(achats),
                ..state
            },
        ),
    ] {
        let (found, notices) = parse([(name, value)], atlas());
        assert_eq!((found, notices), (expected, Vec::new()), "{name}={value}");
    }
}

#[test]
fn an_address_reads_well() {
    let params = [
        ("vue", "tableau"),
        ("sauf", "recherche"),
        ("et", "foncier achats"),
        ("region", "bretagne"),
        ("territoire", "243500139"),
    ];
    let (state, notices) = parse(params, atlas());
    assert_eq!(notices, []);
    let said: Vec<String> = to_params(&state, atlas())
        .into_iter()
        .map(|(name, value)| format!("{name}={}", value.replace(' ', "+")))
        .collect();
    assert_eq!(
        said.join("&"),
        "et=foncier+achats&sauf=recherche&region=bretagne&vue=tableau&territoire=rennes-metropole"
    );
}

#[test]
fn the_last_rule_given_to_an_axis_wins() {
    let (filter, notices) = filter_of(&[("et", "achats foncier"), ("sauf", "achats")]);
    assert_eq!(notices, []);
    let expected = [
        axis("foncier", AxisRule::Required),
        axis("achats", AxisRule::Excluded),
    ];
    assert_eq!(filter.ticked(), expected);
}

#[test]
fn regions_have_slugs_that_differ() {
    let mut slugs: Vec<String> = atlas()
        .regions()
        .iter()
        .map(|name| carte_leviers::model::slug_of(name))
        .collect();
    let all = slugs.len();
    slugs.sort();
    slugs.dedup();
    assert_eq!(slugs.len(), all);
}
