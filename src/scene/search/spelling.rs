//! How much two words are alike, letters in the wrong place forgiven.

/// How a word of a query is like one that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// The same word.
    Same,
    /// The known word begins with it.
    Begun,
    /// The same, or begun, with that many letters wrong, missing, added or exchanged.
    Misspelt(u32),
}

/// The words of a folded text; abbreviations of saints in full.
pub(super) fn words(folded: &str) -> Vec<String> {
    let words = folded.split(' ').filter(|word| !word.is_empty());
    let full = words.map(|word| match word {
        "st" => "saint",
        "ste" => "sainte",
        other => other,
    });
    full.map(str::to_owned).collect()
}

/// How `word` is like `known`; `None` if it is another one. Both are folded.
pub(super) fn likeness(word: &str, known: &str) -> Option<Likeness> {
    if word == known {
        return Some(Likeness::Same);
    }
    if word.len() >= 2 && known.starts_with(word) {
        return Some(Likeness::Begun);
    }
    let limit = match word.len() {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    // A known word that is much shorter cannot be meant.
    if known.len() + limit < word.len() {
        return None;
    }
    // Each letter that is not in the known word is wrong: most pairs need no table.
    let absent = letters(word) & !letters(known);
    if absent.count_ones() as usize > limit {
        return None;
    }
    let edits = edits_to_prefix(word.as_bytes(), known.as_bytes());
    let wrong = u32::try_from(edits).ok()?;
    (edits <= limit).then_some(Likeness::Misspelt(wrong))
}

/// The letters of `word`, one bit each.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, letter| set | 1 << (letter % 32))
}

/// Fewest insertions, deletions, replacements and exchanges of neighbours from `word` to a beginning of `known` (optimal
/// string alignment, of which the last row holds every beginning).
fn edits_to_prefix(word: &[u8], known: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=known.len()).collect();
    for (i, &letter) in word.iter().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(i + 1);
        for (j, &other) in known.iter().enumerate() {
            let mut edits = (row[j] + usize::from(letter != other))
                .min(row[j + 1] + 1)
                .min(next[j] + 1);
            let exchanged = i > 0 && j > 0 && letter == known[j - 1] && word[i - 1] == other;
            if exchanged {
                edits = edits.min(before[j - 1] + 1);
            }
            next.push(edits);
        }
        before = std::mem::replace(&mut row, next);
    }
    // A beginning one letter shorter or longer than the word is the whole of what was meant.
    row.into_iter()
        .enumerate()
        .filter(|&(length, _)| length + 1 >= word.len())
        .map(|(_, edits)| edits)
        .min()
        .unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_by_its_beginning_and_with_letters_wrong() {
        use Likeness::{Begun, Misspelt, Same};
        for (word, known, expected) in [
            ("rennes", "rennes", Some(Same)),
            ("ren", "rennes", Some(Begun)),
            ("r", "rennes", None),
            ("renes", "rennes", Some(Misspelt(1))),
            ("rnenes", "rennes", Some(Misspelt(1))),
            ("rennnes", "rennes", Some(Misspelt(1))),
            ("villeurbane", "villeurbanne", Some(Misspelt(1))),
            ("grneoble", "grenoble", Some(Misspelt(1))),
            ("strassbour", "strasbourg", Some(Misspelt(1))),
            ("lyn", "lyon", None),
            ("nante", "nantes", Some(Begun)),
            ("paris", "nancy", None),
        ] {
            assert_eq!(likeness(word, known), expected, "{word} / {known}");
        }
    }
}
