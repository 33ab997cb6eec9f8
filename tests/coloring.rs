//! The colourings: their addresses, their counts, their words.

mod common;

use carte_leviers::model::{
    Atlas, AxisIdx, Citation, Coloring, Crossing, Filter, Lang, LeverPair, matching,
};
use carte_leviers::scene::{accessible_name, crossing_counts, sentence_facts, status};
use carte_leviers::state::{AppState, ColoringChoice, Notice, parse, to_params};
use carte_leviers::text::{CartoWords, words};

fn atlas() -> &'static Atlas {
    &common::real_map().0
}

fn lever(slug: &str) -> AxisIdx {
    atlas()
        .find_axis(slug)
        .unwrap_or_else(|| panic!("no lever {slug}"))
}

fn pair(first: &str, second: &str) -> LeverPair {
    LeverPair::new(lever(first), lever(second)).expect("two levers")
}

#[track_caller]
fn check_parsed(params: &[(&str, &str)], coloring: ColoringChoice, notices: &[Notice]) {
    let (state, found) = parse(params.iter().copied(), atlas());
    assert_eq!((state.coloring, &*found), (coloring, notices), "{params:?}");
}

#[test]
fn two_levers_are_crossed_by_two_parameters_in_any_order() {
    let crossed = ColoringChoice::Chosen(Coloring::Crossed(pair("achats", "foncier")));
    check_parsed(&[("levier", "achats"), ("croise", "foncier")], crossed, &[]);
    check_parsed(&[("croise", "foncier"), ("levier", "achats")], crossed, &[]);
    let state = AppState {
        coloring: crossed,
        ..AppState::default()
    };
    let params = to_params(&state, atlas());
    let expected = [("levier", "achats"), ("croise", "foncier")];
    assert_eq!(
        params,
        expected.map(|(name, value)| (name, value.to_owned()))
    );
}

#[test]
fn a_second_lever_without_another_first_is_told_and_the_rest_is_followed() {
    let nothing = |found: &str| Notice::NothingToCross {
        found: found.to_owned(),
    };
    let chosen = ColoringChoice::Chosen;
    let achats = Coloring::Lever(lever("achats"));
    for (first, coloring) in [
        (None, ColoringChoice::Automatic),
        (Some("achats"), chosen(achats)),
        (Some("tous"), chosen(Coloring::AllLevers)),
        (Some("nombre"), chosen(Coloring::Count)),
    ] {
        let params = first.map(|slug| ("levier", slug));
        let params: Vec<_> = params.into_iter().chain([("croise", "achats")]).collect();
        check_parsed(&params, coloring, &[nothing("achats")]);
    }
}

#[test]
fn an_unknown_colouring_is_told_with_the_nearest() {
    let unknown = |found: &str, nearest: Option<&str>| Notice::UnknownLever {
        found: found.to_owned(),
        nearest: nearest.map(str::to_owned),
    };
    for (value, nearest) in [
        ("nombres", Some("nombre")),
        ("tou", Some("tous")),
        ("achat", Some("achats")),
        ("alimentation", None),
    ] {
        let notices = [unknown(value, nearest)];
        check_parsed(&[("levier", value)], ColoringChoice::Automatic, &notices);
    }
    let achats = ColoringChoice::Chosen(Coloring::Lever(lever("achats")));
    // A number of levers cannot be crossed: only slugs are proposed.
    for (value, nearest) in [("foncie", Some("foncier")), ("nombre", None)] {
        let notices = [unknown(value, nearest)];
        check_parsed(&[("levier", "achats"), ("croise", value)], achats, &notices);
    }
}

#[test]
fn a_lever_is_not_crossed_with_itself() {
    assert_eq!(LeverPair::new(lever("achats"), lever("achats")), None);
}

#[test]
fn each_territory_is_in_one_class_of_each_pair() {
    use Citation::{Cited, NoAnswer, NotCited};
    for (states, class) in [
        ([Cited, Cited], Crossing::Both),
        ([Cited, NotCited], Crossing::First),
        ([NotCited, Cited], Crossing::Second),
        ([NotCited, NotCited], Crossing::Neither),
        ([Cited, NoAnswer], Crossing::NoAnswer),
        ([NoAnswer, NotCited], Crossing::NoAnswer),
    ] {
        assert_eq!(Crossing::of(states), class, "{states:?}");
    }
    let levers: Vec<AxisIdx> = atlas().levers().map(|(lever, _)| lever).collect();
    for &one in &levers {
        for &other in levers.iter().filter(|&&other| other != one) {
            let pair = LeverPair::new(one, other).expect("two levers");
            let counts = crossing_counts(atlas(), &matching(atlas(), &Filter::default()), pair);
            assert_eq!(counts.iter().sum::<usize>(), atlas().territories().len());
            let [both, first, second, _, unanswered] = counts;
            let [cited_one, cited_other] = [one, other].map(|lever| atlas().counts(lever)[0]);
            assert!(both + first <= cited_one && cited_one <= both + first + unanswered);
            assert!(both + second <= cited_other && cited_other <= both + second + unanswered);
        }
    }
}

#[track_caller]
fn check_sentence(coloring: Coloring, fr: &str, en: &str) {
    for (lang, expected) in [(Lang::Fr, fr), (Lang::En, en)] {
        let facts = sentence_facts(atlas(), coloring, &Filter::default(), None, lang);
        let found = (words(lang).sentence)(&facts);
        assert_eq!(found.replace('\u{a0}', "~"), expected);
    }
}

#[test]
fn the_view_of_two_levers_is_told() {
    check_sentence(
        Coloring::Crossed(pair("achats", "foncier")),
        "20~territoires sur 107 sont cités à la fois pour «~Achats responsables~» et «~Foncier, tiers-lieux~»~; 14 pour le \
         premier seulement, 26 pour le second seulement, 46 pour aucun des deux, avec 87~extraits sourcés~; pas de réponse \
         pour 1.",
        "20 of 107 territories are cited for both “Responsible buying” and “Premises, third places”; 14 for the first \
         only, 26 for the second only, 46 for neither, with 87 sourced excerpts; no answer for 1.",
    );
}

#[test]
fn the_view_of_the_number_of_levers_is_told_with_its_caution() {
    check_sentence(
        Coloring::Count,
        "98~territoires sur 107 sont cités pour au moins un levier, avec 275~extraits sourcés~; pas de réponse pour 1. La \
         taille des disques dit le nombre de leviers cités, qui n’est pas un classement.",
        "98 of 107 territories are cited for at least one lever, with 275 sourced excerpts; no answer for 1. The size of \
         the discs tells the number of levers cited, which is not a ranking.",
    );
}

#[test]
fn each_colouring_says_in_words_what_it_shows() {
    let rennes = atlas().find_territory("rennes-metropole").expect("known");
    let crossed = Coloring::Crossed(pair("achats", "foncier"));
    for (coloring, lang, expected) in [
        (Coloring::AllLevers, Lang::Fr, "5~leviers cités"),
        (Coloring::Count, Lang::Fr, "5~leviers cités"),
        (Coloring::Lever(lever("achats")), Lang::Fr, "cité"),
        (
            crossed,
            Lang::Fr,
            "Achats responsables~: cité~; Foncier, tiers-lieux~: cité",
        ),
        (
            crossed,
            Lang::En,
            "Responsible buying: cited; Premises, third places: cited",
        ),
    ] {
        let found = status(atlas(), coloring, rennes, lang).replace('\u{a0}', "~");
        assert_eq!(found, expected, "{coloring:?}");
    }
    let name =
        |coloring| accessible_name(atlas(), coloring, rennes, Lang::Fr).replace('\u{a0}', "~");
    assert_eq!(name(Coloring::Count), "Rennes, 5~leviers cités");
    assert_eq!(
        name(Coloring::Lever(lever("achats"))),
        "Rennes, Achats responsables, cité"
    );
}

/// Every text of `words`.
fn texts(words: &CartoWords) -> Vec<String> {
    // Every field is named, so that a new one must be considered here.
    let CartoWords {
        colon: _,
        semicolon: _,
        times,
        carton,
        length,
        north: _,
        cross_with,
        cross_with_none,
        count,
        count_caution,
        crossed,
        crossing,
    } = words;
    let mut all = vec![
        (*count).to_owned(),
        (*count_caution).to_owned(),
        (*cross_with).to_owned(),
        (*cross_with_none).to_owned(),
        crossed("A", "B"),
        times(4.24),
        carton("Corse", 0.5),
        length(500.0),
        length(2e5),
    ];
    all.extend(Crossing::ALL.map(|class| crossing(class, "A", "B")));
    all
}

#[test]
fn the_words_of_the_map_follow_french_typography() {
    let fr = texts(words(Lang::Fr).carto);
    assert_eq!(fr.len(), texts(words(Lang::En).carto).len());
    for text in fr {
        assert!(!text.contains('\''), "a straight apostrophe: {text}");
        let letters: Vec<char> = text.chars().collect();
        for pair in letters.windows(2) {
            let loose = match *pair {
                [before, ':' | ';' | '!' | '?' | '»'] => !matches!(before, '\u{a0}' | '\u{202f}'),
                ['«', after] => after != '\u{a0}',
                _ => false,
            };
            assert!(!loose, "no no-break space at {pair:?}: {text}");
        }
    }
}
