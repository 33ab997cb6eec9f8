//! What both languages say of links, neighbours, comparison, combinations and exports.

use carte_leviers::geo::{Compass, Zone};
use carte_leviers::model::{CooperationKind, Lang};
use carte_leviers::text::{LinkFacts, WayFacts, words};

#[track_caller]
fn check(found: &str, expected: &str) {
    assert_eq!(found.replace(['\u{a0}', '\u{202f}'], "~"), expected);
}

#[test]
fn a_cooperation_is_a_sentence() {
    let facts = |partner, outside, year| LinkFacts {
        from: "Nantes Métropole",
        partner,
        outside,
        kind: CooperationKind::ContratReciprocite,
        year,
    };
    for (lang, facts, expected) in [
        (
            Lang::Fr,
            facts(None, "Pays de Retz", Some(2019)),
            "Nantes Métropole coopère avec Pays de Retz~: contrat de réciprocité, 2019.",
        ),
        (
            Lang::Fr,
            facts(Some("Brest métropole"), "", None),
            "Nantes Métropole coopère avec Brest métropole~: contrat de réciprocité.",
        ),
        (
            Lang::Fr,
            facts(Some("Rennes Métropole"), "Angers, Brest", Some(2013)),
            "Nantes Métropole coopère avec Rennes Métropole, et aussi~: Angers, Brest~: contrat de réciprocité, 2013.",
        ),
        (
            Lang::En,
            facts(Some("Brest métropole"), "", Some(2013)),
            "Nantes Métropole cooperates with Brest métropole: reciprocity contract, 2013.",
        ),
    ] {
        check(&(words(lang).exploring().link)(&facts), expected);
    }
}

#[test]
fn a_way_is_told_by_direction_and_distance() {
    let facts = |km, compass, zone| WayFacts {
        name: "Nancy",
        km,
        compass,
        zone,
    };
    for (lang, facts, expected) in [
        (
            Lang::Fr,
            facts(95, Some(Compass::NorthEast), Zone::Metropole),
            "au nord-est~: Nancy, 95~km",
        ),
        (
            Lang::Fr,
            facts(9_350, None, Zone::Reunion),
            "à La Réunion~: Nancy, 9~350~km",
        ),
        (
            Lang::En,
            facts(9_350, None, Zone::Metropole),
            "in mainland France: Nancy, 9,350~km",
        ),
    ] {
        check(&(words(lang).exploring().way)(&facts), expected);
    }
}

#[test]
fn lists_and_plurals_read_well_in_both_languages() {
    let [fr, en] = Lang::ALL.map(|lang| words(lang).exploring());
    check(&(fr.shared)(&["A"]), "Cités pour les deux~: A.");
    check(
        &(fr.shared)(&["A", "B", "C"]),
        "Cités pour les deux~: A, B et C.",
    );
    check(
        &(en.theirs)(&["A", "B"]),
        "Cited for that one only: A and B.",
    );
    check(&(fr.links)(1), "1~coopération");
    check(&(en.links)(0), "0~cooperations");
    check(
        &(fr.not_drawn)(1),
        "1~coopération n’est pas dessinée sur la carte, faute de place pour les noms~: la liste ci-dessous les donne toutes.",
    );
    check(&(fr.compare_caption)(3, 16), "3~différences sur 16");
    check(&(fr.set)(&[]), "Aucun levier cité, ou pas de réponse");
    check(&(fr.alike)(62), "62~% en commun");
}

#[test]
fn no_word_says_that_a_territory_does_nothing() {
    for lang in Lang::ALL {
        let words = words(lang).exploring();
        let said = [
            (words.theirs)(&["x"]),
            (words.ours)(&["x"]),
            (words.gaps)("x"),
            (words.gap)("x"),
            (words.not_compared)(&["x"]),
            (words.set)(&[]),
        ];
        for text in said {
            assert!(
                !text.contains("ne fait") && !text.contains("does not do"),
                "{text}"
            );
        }
        for kind in CooperationKind::ALL {
            assert!(!(words.kind)(kind).is_empty());
        }
    }
}

#[test]
fn french_texts_keep_their_spaces() {
    let (exploring, taking) = (words(Lang::Fr).exploring(), words(Lang::Fr).taking());
    for text in [
        exploring.no_link,
        exploring.no_link_among,
        exploring.as_read,
        exploring.compare_full,
        taking.study,
    ] {
        for sign in [':', ';', '!', '?', '»'] {
            let bare = [" ", &sign.to_string()].concat();
            assert!(!text.contains(&bare), "{text}");
        }
        assert!(!text.contains('\''), "{text}");
    }
}
