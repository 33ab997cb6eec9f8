//! The sentence for every colouring by every kind of filter by every choice, in both languages, against the snapshot
//! `tests/golden/phrases.txt`, and what must hold for any state.

mod common;
#[path = "common/filters.rs"]
mod filters;

use std::fmt::Write as _;

use carte_leviers::model::{Atlas, Coloring, Filter, Lang, LeverPair, matching};
use carte_leviers::scene::sentence_facts;
use carte_leviers::state::{AppState, RoseFit, parse};
use carte_leviers::text::words;
use proptest::prelude::*;
use proptest::sample::select;

fn atlas() -> &'static Atlas {
    &common::real_map().0
}

fn sentence(state: &AppState, lang: Lang) -> String {
    let coloring = state.coloring.shown(atlas(), RoseFit::Wide);
    let facts = sentence_facts(atlas(), coloring, &state.filter, state.selected, lang);
    (words(lang).sentence)(&facts)
}

/// Colourings of the snapshot, as an address says them.
const COLORINGS: [&str; 4] = [
    "levier=tous",
    "levier=achats",
    "levier=achats&croise=foncier",
    "levier=nombre",
];

/// Filters of the snapshot: every criterion alone, several of each, and what none, one, all and some of the kept do.
const FILTERS: [&str; 22] = [
    "",
    "et=foncier",
    "et=achats foncier alimentation",
    "ou=foncier",
    "ou=foncier recherche animation",
    "et=achats&ou=foncier recherche",
    "sauf=achats",
    "sauf=achats foncier",
    "et=foncier&sauf=achats",
    "type=ville",
    "type=metropole communaute-urbaine ept",
    "region=bretagne",
    "region=bretagne normandie pays-de-la-loire",
    "annee=2020",
    "annee=2018-2022",
    "annee=2024-",
    "annee=-2010",
    "sources=officielle",
    "annee=2020-&sources=etude reseau presse",
    "et=achats&annee=2020-&sources=officielle",
    "et=achats&ou=foncier&sauf=recherche&type=metropole&region=bretagne&annee=2010-&sources=officielle presse",
    "type=ept&region=bretagne",
];

/// Choices of the snapshot.
const CHOICES: [&str; 3] = [
    "",
    "territoire=rennes-metropole",
    "territoire=carene-saint-nazaire",
];

fn state_of(query: &str) -> AppState {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (state, notices) = parse(pairs, atlas());
    assert_eq!(notices, [], "{query}");
    state
}

fn queries() -> Vec<String> {
    let mut all = Vec::new();
    for coloring in COLORINGS {
        for filter in FILTERS {
            for choice in CHOICES {
                let parts = [coloring, filter, choice];
                let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                all.push(said.join("&"));
            }
        }
    }
    all
}

#[test]
fn every_combination_is_told_as_in_the_snapshot() {
    let mut found = String::new();
    for query in queries() {
        let state = state_of(&query);
        let fr = sentence(&state, Lang::Fr).replace('\u{a0}', "~");
        let en = sentence(&state, Lang::En);
        writeln!(found, "{query}\n  fr {fr}\n  en {en}").expect("a String takes all");
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/phrases.txt");
    if std::env::var_os("LEVIERS_BLESS").is_some() {
        std::fs::write(path, &found).expect("the snapshot can be written");
    }
    let golden = std::fs::read_to_string(path).expect("the snapshot is there");
    for (at, (ours, theirs)) in (1..).zip(found.lines().zip(golden.lines())) {
        assert_eq!(
            ours, theirs,
            "line {at}: `cargo xtask bless` if the change is wanted"
        );
    }
    assert_eq!(found.lines().count(), golden.lines().count());
}

fn any_coloring() -> impl Strategy<Value = Coloring> {
    let levers: Vec<_> = atlas().levers().map(|(lever, _)| lever).collect();
    prop_oneof![
        Just(Coloring::AllLevers),
        Just(Coloring::Count),
        (select(levers.clone()), select(levers)).prop_map(|(a, b)| {
            LeverPair::new(a, b).map_or(Coloring::Lever(a), Coloring::Crossed)
        }),
    ]
}

proptest! {
    #[test]
    fn any_sentence_is_one_line_that_says_how_many_are_kept(
        filter in filters::any_filter(atlas()),
        coloring in any_coloring(),
        chosen in prop::option::of(select(atlas().territory_ids().collect::<Vec<_>>())),
    ) {
        let kept = matching(atlas(), &filter).len();
        for lang in Lang::ALL {
            let facts = sentence_facts(atlas(), coloring, &filter, chosen, lang);
            let text = (words(lang).sentence)(&facts);
            prop_assert!(text.ends_with('.') && !text.contains("  ") && !text.contains(".."), "{text}");
            prop_assert!(!text.contains(" ,") && !text.contains("::") && !text.contains(": ."), "{text}");
            let told = match (lang, kept) {
                (Lang::Fr, 0) => "Aucun territoire sur 107 ".to_owned(),
                (Lang::Fr, 1) => "1\u{a0}territoire retenu sur 107\u{a0}: ".to_owned(),
                (Lang::Fr, n) => format!("{n}\u{a0}territoires retenus sur 107\u{a0}: "),
                (Lang::En, 0) => "None of the 107 territories ".to_owned(),
                (Lang::En, n) => format!("{n} of 107 territories kept: "),
            };
            prop_assert_eq!(text.starts_with(&told), filter != Filter::default(), "{}", text);
            prop_assert!(chosen.is_none_or(|t| text.contains(&atlas().territory(t).name)), "{text}");
        }
    }
}
