//! Codes that the official geography (« code officiel géographique ») has replaced, with today's.
//!
//! The tables are made by `xtask/boundaries/codes.py`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::tool::sheet::fold;

const COMMUNES: &str = include_str!("cog/communes.csv");
const BODIES: &str = include_str!("cog/intercommunalites.csv");

/// What stands today for a replaced code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heir {
    /// Today's SIREN or INSEE code.
    pub code: String,
    /// Its name.
    pub name: String,
}

static HEIRS: LazyLock<BTreeMap<String, Heir>> = LazyLock::new(|| {
    let mut heirs = BTreeMap::new();
    for [code, name, old] in rows(COMMUNES) {
        for old in old.split(' ') {
            let heir = Heir {
                code: code.clone(),
                name: name.clone(),
            };
            heirs.insert(old.to_owned(), heir);
        }
    }
    for [old, old_name, code, name, _] in rows(BODIES) {
        // A name that did not change is no old name.
        let is_renamed = key(&old_name) != key(&name);
        let heir = Heir { code, name };
        heirs.insert(old, heir.clone());
        if is_renamed {
            heirs.insert(key(&old_name), heir);
        }
    }
    heirs
});

fn rows<const N: usize>(text: &str) -> Vec<[String; N]> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    let rows =
        rows.map(|row| std::array::from_fn(|idx| row.get(idx).unwrap_or_default().to_owned()));
    rows.collect()
}

/// `name` folded, with kinds of bodies shortened as the official tables do (`CU`, `CA`, `CC`).
fn key(name: &str) -> String {
    let folded = fold(name);
    let long = [
        ("communaute_urbaine", "cu"),
        ("communaute_d_agglomeration", "ca"),
        ("communaute_de_communes", "cc"),
    ];
    let short = long
        .into_iter()
        .find_map(|(long, short)| Some(format!("{short}{}", folded.strip_prefix(long)?)));
    short.unwrap_or(folded)
}

/// What stands today for `found`, a code or a name that has been replaced; `None` when it has not.
pub fn heir(found: &str) -> Option<&'static Heir> {
    HEIRS.get(found.trim()).or_else(|| HEIRS.get(&key(found)))
}

#[cfg(test)]
mod tests {
    use super::{BODIES, COMMUNES, heir, rows};
    use crate::tool::source::{is_insee, is_siren};

    #[test]
    fn replaced_codes_and_names_lead_to_todays() {
        let cases = [
            ("246900245", Some("200046977")),
            ("CU de Lyon", Some("200046977")),
            ("Communauté urbaine de Lyon", Some("200046977")),
            ("245900410", Some("200093201")),
            ("01144", Some("01025")),
            ("200046977", None),
            ("01025", None),
            ("Métropole européenne de Lille", None),
            ("", None),
        ];
        for (found, expected) in cases {
            assert_eq!(
                heir(found).map(|heir| heir.code.as_str()),
                expected,
                "{found}"
            );
        }
    }

    #[test]
    fn the_tables_hold_codes_that_no_other_row_replaces() {
        let communes = rows::<3>(COMMUNES);
        assert!(communes.len() > 1000);
        for [code, name, old] in communes {
            assert!(is_insee(&code) && !name.is_empty(), "{code}");
            assert!(old.split(' ').all(is_insee), "{old}");
            assert_eq!(heir(&code), None, "{code}");
        }
        let bodies = rows::<5>(BODIES);
        assert!(bodies.len() > 10);
        for [old, _, code, _, origin] in bodies {
            assert!(
                is_siren(&old) && is_siren(&code) && !origin.is_empty(),
                "{old}"
            );
            assert_eq!(heir(&code), None, "{code}");
        }
    }
}
