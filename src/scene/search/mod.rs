//! Finds territories, communes, axes and excerpts by any spelling of their names, by code and by the words of texts.

mod spelling;

use spelling::{Likeness, likeness, words};

use crate::geo::order_of;
use crate::model::{Atlas, AxisIdx, Commune, ExcerptIdx, Excerpts, Lang, TerritoryIdx, fold};

/// Most results of a group: more than one reads, enough to see that a word is too common.
pub const GROUP_LIMIT: usize = 8;

/// Something found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A territory.
    Territory(TerritoryIdx),
    /// A commune, by position in the list given, and its territory.
    Commune(u16, TerritoryIdx),
    /// A lever, theme or framework.
    Axis(AxisIdx),
    /// An excerpt.
    Excerpt(ExcerptIdx),
}

impl Hit {
    /// Groups of results, in the order shown: territories, communes, axes, excerpts.
    pub const GROUPS: usize = 4;

    fn group(self) -> usize {
        match self {
            Self::Territory(_) => 0,
            Self::Commune(..) => 1,
            Self::Axis(_) => 2,
            Self::Excerpt(_) => 3,
        }
    }
}

/// What can be found, and how it is told apart.
#[derive(Debug)]
struct Entry {
    hit: Hit,
    /// Words of its names, the telling ones; those of a text after `n_name`.
    words: Vec<String>,
    /// How many of the words are of its name.
    n_name: usize,
    /// Its official code in small letters; empty when it has none.
    code: String,
    /// Its name without spaces, for those who leave them out.
    joined: String,
    /// Among equals, the larger comes first.
    weight: u32,
}

/// Everything that can be found; built once, completed as files arrive.
#[derive(Debug, Default)]
pub struct SearchIndex {
    entries: Vec<Entry>,
}

impl SearchIndex {
    /// The territories and axes of `atlas`.
    pub fn new(atlas: &Atlas) -> Self {
        let mut index = Self::default();
        for (n, territory) in (0..).zip(atlas.territories()) {
            let names = [territory.name.as_str(), &territory.short_name];
            let population = territory.population.as_ref();
            index.add(
                Hit::Territory(TerritoryIdx(n)),
                &names,
                &territory.code,
                population.map_or(0, |population| population.count),
            );
        }
        for (n, axis) in (0..).zip(atlas.axes()) {
            let texts = [&axis.short, &axis.label].map(|text| Lang::ALL.map(|lang| text.get(lang)));
            index.add(Hit::Axis(AxisIdx(n)), texts.as_flattened(), "", 0);
        }
        index
    }

    /// Adds the communes of a list.
    pub fn add_communes(&mut self, communes: &[Commune]) {
        for (n, commune) in (0..).zip(communes) {
            let hit = Hit::Commune(n, commune.territory);
            self.add(hit, &[&commune.name], &commune.code, 0);
        }
    }

    /// Puts the texts of `excerpts` in the place of those of another language.
    pub fn set_excerpts(&mut self, excerpts: &Excerpts) {
        self.entries
            .retain(|entry| !matches!(entry.hit, Hit::Excerpt(_)));
        for (n, body) in (0..).zip(&excerpts.bodies) {
            self.add(Hit::Excerpt(ExcerptIdx(n)), &[&body.title], "", 0);
            if let Some(entry) = self.entries.last_mut() {
                entry.words.extend(words(&fold(&body.text)));
                entry
                    .words
                    .extend(words(&fold(&excerpts.source(body.source).publisher)));
            }
        }
    }

    /// What `query` finds, group by group, the best first; nothing for an empty query.
    ///
    /// What is only like the query, with letters wrong, is left out of a group where something is right.
    pub fn find(&self, query: &str) -> [Vec<Hit>; Hit::GROUPS] {
        let query = Query::new(query);
        let mut found: [Vec<(u32, &Entry)>; Hit::GROUPS] = Default::default();
        if query.words.is_empty() {
            return Default::default();
        }
        for entry in &self.entries {
            if let Some(cost) = query.cost(entry) {
                found[entry.hit.group()].push((cost, entry));
            }
        }
        let right = found[..3].iter().flatten().any(|&(cost, _)| cost < TYPO);
        found.map(|mut group| {
            let own = group.iter().any(|&(cost, _)| cost < TYPO);
            if right || own {
                group.retain(|&(cost, _)| cost < TYPO);
            }
            best(&group)
        })
    }
}

impl SearchIndex {
    fn add(&mut self, hit: Hit, names: &[&str], code: &str, weight: u32) {
        let mut all: Vec<String> = Vec::new();
        for name in names {
            for word in words(&fold(name)) {
                if !all.contains(&word) {
                    all.push(word);
                }
            }
        }
        let first = names.first().map(|name| fold(name)).unwrap_or_default();
        self.entries.push(Entry {
            hit,
            n_name: all.len(),
            words: all,
            code: fold(code),
            joined: words(&first).concat(),
            weight,
        });
    }
}

/// The hits of a group from the cheapest on; among equals the heaviest, then the first.
fn best(group: &[(u32, &Entry)]) -> Vec<Hit> {
    let order = order_of(group.len(), &|a, b| {
        let ((cost, one), (price, other)) = (group[a], group[b]);
        cost.cmp(&price).then(other.weight.cmp(&one.weight))
    });
    let hits = order.into_iter().map(|n| group[n].1.hit);
    hits.take(GROUP_LIMIT).collect()
}

/// Cost from which on a letter is wrong.
const TYPO: u32 = 1000;

/// A query, ready to be compared.
struct Query {
    /// Words to be found, in folded letters; at least one unless the query is empty.
    words: Vec<String>,
    /// Words that tell little (« métropole », « de »): they need not be found.
    optional: Vec<String>,
    /// The whole without spaces.
    joined: String,
}

impl Query {
    fn new(query: &str) -> Self {
        let all = words(&fold(query));
        let joined = all.concat();
        let (optional, telling): (Vec<String>, Vec<String>) =
            all.into_iter().partition(|word| tells_little(word));
        let (words, optional) = if telling.is_empty() {
            (optional, Vec::new())
        } else {
            (telling, optional)
        };
        Self {
            words,
            optional,
            joined,
        }
    }

    /// How far `entry` is from the query; `None` if it is something else.
    fn cost(&self, entry: &Entry) -> Option<u32> {
        if is_code(&self.joined) {
            let cut = entry.code.strip_prefix(&self.joined)?;
            return Some(u32::from(!cut.is_empty()));
        }
        let by_words = self.cost_of_words(entry);
        let joined = self.joined.len() >= 6 && entry.joined.starts_with(&self.joined);
        match by_words {
            Some(cost) if cost < TYPO => Some(cost),
            _ if joined => Some(50),
            other => other,
        }
    }

    fn cost_of_words(&self, entry: &Entry) -> Option<u32> {
        let mut cost = 0;
        for word in &self.words {
            cost += cost_of_word(word, entry)?;
        }
        let missing = self
            .optional
            .iter()
            .filter(|&word| !links(word) && !entry.words.contains(word));
        let missing = u32::try_from(missing.count()).unwrap_or(u32::MAX);
        let telling = entry.words[..entry.n_name].iter();
        let telling = telling.filter(|word| !tells_little(word)).count();
        let extra = u32::try_from(telling.saturating_sub(self.words.len())).unwrap_or(u32::MAX);
        Some(cost + 3 * missing + 4 * extra.min(20))
    }
}

/// The cheapest way to find `word` in `entry`: right in its name, then begun there, then in its text, then misspelt.
fn cost_of_word(word: &str, entry: &Entry) -> Option<u32> {
    let costs = entry.words.iter().enumerate().filter_map(|(at, known)| {
        let in_text = at >= entry.n_name;
        let cost = match likeness(word, known)? {
            Likeness::Same => 0,
            Likeness::Begun => 10,
            // A text has too many words for two of its letters to be wrong.
            Likeness::Misspelt(edits) if in_text && edits > 1 => return None,
            Likeness::Misspelt(edits) => TYPO * edits,
        };
        Some(cost + if in_text { 30 } else { 0 })
    });
    costs.min()
}

/// Whether `joined` can only be an official code: four digits at least, the second of Corsica being a letter.
fn is_code(joined: &str) -> bool {
    let digits = joined.bytes().filter(u8::is_ascii_digit).count();
    digits >= 4 && joined.len() - digits <= 1
}

/// Whether a word stands in so many names that it tells little of one.
fn tells_little(word: &str) -> bool {
    const COMMON: [&str; 13] = [
        "agglo",
        "agglomeration",
        "communaute",
        "eurometropole",
        "cu",
        "grand",
        "grande",
        "metropole",
        "metropolitaine",
        "the",
        "urbain",
        "urbaine",
        "ville",
    ];
    COMMON.contains(&word) || links(word)
}

/// Whether a word only links others.
fn links(word: &str) -> bool {
    const LINKS: [&str; 14] = [
        "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of",
    ];
    LINKS.contains(&word)
}
