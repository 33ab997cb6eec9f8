//! The nearest of the known names, to propose it beside a name that is none of them.

use super::lower_case;

/// The one of `known` that `found` was probably meant to be, the first of equals; `None` if none comes near.
///
/// Near is equal but for letter case, one inside the other, or one edit away (two from eight characters on).
pub fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(found, &mut known.into_iter())
}

/// The same, compiled once for all lists.
fn nearest_of<'a>(found: &str, known: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let found: Vec<char> = found.chars().map(lower_case).collect();
    let limit = if found.len() < 8 { 1 } else { 2 };
    let near = known
        .map(|name| (distance(&found, name), name))
        .filter(|&(edits, _)| edits <= limit);
    near.min_by_key(|&(edits, _)| edits).map(|(_, name)| name)
}

/// Shortest name that may be recognised inside another one.
const SHORTEST_PART: usize = 3;

/// Insertions, deletions and replacements from `found` (in lower case) to `name`, letter case apart; one when either
/// is inside the other.
fn distance(found: &[char], name: &str) -> usize {
    let name: Vec<char> = name.chars().map(lower_case).collect();
    let (short, long) = if found.len() < name.len() {
        (found, &*name)
    } else {
        (&*name, found)
    };
    if short.len() >= SHORTEST_PART
        && short.len() < long.len()
        && long.windows(short.len()).any(|part| part == short)
    {
        return 1;
    }
    // One row of the Wagner-Fischer table at a time.
    let mut row: Vec<usize> = (0..=short.len()).collect();
    for (i, a) in long.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in short.iter().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[short.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[track_caller]
    fn check(found: &str, known: &[&str], expected: Option<&str>) {
        assert_eq!(nearest(found, known.iter().copied()), expected, "{found}");
    }

    #[test]
    fn a_near_name_is_proposed_and_a_far_one_is_not() {
        check("code", &["nom", "Code"], Some("Code"));
        check("code", &["nom", "code_insee"], Some("code_insee"));
        check("6088", &["06088", "75056"], Some("06088"));
        check("243500138", &["243500139", "200046977"], Some("243500139"));
        check("243500318", &["243500139"], None);
        check("code", &["nom", "type"], None);
        check("code", &[], None);
        check("", &["a", "bc"], Some("a"));
    }
}
