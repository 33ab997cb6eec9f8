//! A set of territories.

use super::TerritoryIdx;

/// Bits per word of the set.
const BITS: usize = u64::BITS as usize;

/// Set of territories of one atlas, in file order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TerritorySet {
    words: Vec<u64>,
    len: usize,
}

impl TerritorySet {
    /// Whether `territory` is in the set.
    pub fn contains(&self, territory: TerritoryIdx) -> bool {
        let (word, bit) = (territory.index() / BITS, territory.index() % BITS);
        self.words
            .get(word)
            .is_some_and(|word| word >> bit & 1 == 1)
    }

    /// How many territories are in the set.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether no territory is in the set.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The territories, in file order.
    pub fn iter(&self) -> impl Iterator<Item = TerritoryIdx> {
        (0..=u16::MAX)
            .take(self.words.len() * BITS)
            .map(TerritoryIdx)
            .filter(|&territory| self.contains(territory))
    }

    fn insert(&mut self, territory: TerritoryIdx) {
        let (word, bit) = (territory.index() / BITS, territory.index() % BITS);
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        let before = self.words[word];
        self.words[word] = before | 1 << bit;
        self.len += usize::from(self.words[word] != before);
    }
}

impl FromIterator<TerritoryIdx> for TerritorySet {
    fn from_iter<I: IntoIterator<Item = TerritoryIdx>>(territories: I) -> Self {
        let mut set = Self::default();
        for territory in territories {
            set.insert(territory);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_it_was_given_once() {
        let given = [200, 3, 64, 3, 63, 0].map(TerritoryIdx);
        let set: TerritorySet = given.into_iter().collect();
        assert_eq!(set.len(), 5);
        assert_eq!(
            set.iter().collect::<Vec<_>>(),
            [0, 3, 63, 64, 200].map(TerritoryIdx)
        );
        assert!(!set.contains(TerritoryIdx(65_535)));
        assert!(TerritorySet::default().is_empty());
    }
}
