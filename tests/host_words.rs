//! What is said of a host's own file, in both languages.

use carte_leviers::model::Lang;
use carte_leviers::text::{Failure, words};

fn messages(lang: Lang) -> Vec<String> {
    let address = "https://ailleurs.example/a.geojson".to_owned();
    let failures = [
        Failure::ForeignOrigin { address },
        Failure::NoAddress {
            found: "http://".to_owned(),
        },
        Failure::NothingToShow {
            file: "a.geojson".to_owned(),
        },
    ];
    let failures = failures.map(|failure| failure.message(lang));
    let some = (words(lang).some_symbols)(93, 1253);
    failures.into_iter().chain([some]).collect()
}

#[test]
fn each_failure_names_what_was_asked_and_is_typeset_in_its_language() {
    let (fr, en) = (messages(Lang::Fr), messages(Lang::En));
    for (n, named) in ["ailleurs.example", "http://", "a.geojson", "1253"]
        .into_iter()
        .enumerate()
    {
        assert!(
            fr[n].contains(named) && en[n].contains(named),
            "{} / {}",
            fr[n],
            en[n]
        );
        assert_ne!(fr[n], en[n]);
        assert!(!en[n].contains('\u{a0}'), "{}", en[n]);
        for (at, sign) in fr[n]
            .char_indices()
            .filter(|(_, sign)| ";»".contains(*sign))
        {
            assert!(
                fr[n]
                    .get(..at)
                    .is_some_and(|before| before.ends_with('\u{a0}')),
                "{sign} in {}",
                fr[n]
            );
        }
        assert!(!fr[n].contains('\''), "{}", fr[n]);
    }
}
