//! The nearest acceptable value to what was written.

use strsim::damerau_levenshtein;

/// The one of `candidates` that `found` most resembles, case ignored.
///
/// At most a third of its characters (and at least one) may differ. `None` when nothing is near, or when two are
/// equally near.
pub fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_named(
        found,
        candidates
            .into_iter()
            .map(|candidate| (candidate, candidate)),
    )
}

/// The value of `candidates`, pairs of a name and a value, whose name `found` most resembles, as [`nearest`] does; two
/// names of one value do not compete.
pub(super) fn nearest_named<'a>(
    found: &str,
    candidates: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Option<&'a str> {
    let found = found.trim().to_lowercase();
    if found.is_empty() {
        return None;
    }
    let limit = (found.chars().count() / 3).max(1);
    let mut best = None;
    let mut tied = false;
    for (name, value) in candidates {
        let distance = damerau_levenshtein(&found, &name.to_lowercase());
        match best {
            Some((nearest, _)) if distance > nearest => {}
            Some((nearest, known)) if distance == nearest => tied |= known != value,
            _ => (best, tied) = (Some((distance, value)), false),
        }
    }
    best.filter(|&(distance, _)| distance <= limit && !tied)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[track_caller]
    fn check(found: &str, candidates: &[&str], expected: Option<&str>) {
        assert_eq!(
            nearest(found, candidates.iter().copied()),
            expected,
            "{found}"
        );
    }

    #[test]
    fn proposes_what_is_clearly_nearest_and_nothing_else() {
        check(
            "resumé_fr",
            &["resume_fr", "resume_en", "titre_fr"],
            Some("resume_fr"),
        );
        check(
            "Bordeaux Metropole",
            &["Bordeaux Métropole", "Rouen"],
            Some("Bordeaux Métropole"),
        );
        check("l6", &["L5", "L6", "L7"], Some("L6"));
        check("L9", &["L5", "L6", "L7"], None);
        check("zzz", &["carte", "tableau"], None);
        check("", &["a"], None);
    }
}
