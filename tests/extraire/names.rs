//! Names in every form.

use carte_leviers::tool::extract::{Doubt, Names};
use proptest::prelude::*;

use crate::document::set;

#[track_caller]
fn check(text: &str, expected: &[(&str, &str, Option<Doubt>)]) {
    let found: Vec<_> = Names::new(&set().territories)
        .mentions(text)
        .into_iter()
        .map(|mention| {
            let first = mention.territories[0];
            (
                mention.form,
                set().territories[first.index()].code.clone(),
                mention.doubt,
            )
        })
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(form, code, doubt)| ((*form).to_owned(), (*code).to_owned(), *doubt))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn one_body_is_known_by_its_name_its_adjective_its_acronym_and_its_city() {
    let mel = "200093201";
    check(
        "la Métropole Européenne de Lille agit",
        &[("Métropole Européenne de Lille", mel, None)],
    );
    check(
        "la métropole lilloise agit",
        &[("métropole lilloise", mel, None)],
    );
    check(
        "la métropole de Lille agit",
        &[("métropole de Lille", mel, None)],
    );
    check("la MEL agit", &[("MEL", mel, None)]);
    check("mel de saison", &[]);
    check("Lille agit", &[("Lille", "59350", Some(Doubt::Several))]);
    check(
        "l’agglomération d’Amiens",
        &[("agglomération d’Amiens", "248000531", None)],
    );
}

#[test]
fn the_longest_name_wins_and_part_of_a_word_is_no_name() {
    check(
        "Grand Paris Sud Est Avenir",
        &[("Grand Paris Sud Est Avenir", "200058006", None)],
    );
    check(
        "Saint-Étienne-du-Rouvray",
        &[("Saint-Étienne-du-Rouvray", "76575", None)],
    );
    check("Parisien, Nicetown, Lyonnais", &[]);
    check("un tour, des tours, le port", &[]);
    check(
        "Tours, Pau et Le Port",
        &[
            ("Tours", "37261", Some(Doubt::Several)),
            ("Pau", "200067254", Some(Doubt::CityName)),
            ("Le Port", "97407", None),
        ],
    );
    check("75011 Paris", &[]);
}

#[test]
fn every_territory_is_found_by_its_own_name() {
    let names = Names::new(&set().territories);
    for territory in &set().territories {
        let mentions = names.mentions(&format!("Avec {} aussi.", territory.name));
        let codes: Vec<_> = mentions
            .iter()
            .flat_map(|mention| &mention.territories)
            .map(|idx| set().territories[idx.index()].code.as_str())
            .collect();
        assert!(
            codes.contains(&territory.code.as_str()),
            "{}: {codes:?}",
            territory.name
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_text_is_read(text in "\\PC{0,300}") {
        Names::new(&set().territories).mentions(&text);
    }

    #[test]
    fn any_bytes_are_extracted_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _answer = carte_leviers::tool::extract::extract(&bytes, set());
    }
}
