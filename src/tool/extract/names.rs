//! Every form of the names of territories, and where a text has them.

use std::collections::BTreeMap;

use crate::model::{Territory, TerritoryIdx, TerritoryKind};
use crate::tool::sheet::fold;

/// Forms that no rule gives: adjectives, acronyms, names in use.
const FORMS: &str = include_str!("formes.csv");

/// Words that say the kind of a body, and not which one it is.
const KINDS: [&str; 9] = [
    "metropole",
    "eurometropole",
    "communaute",
    "urbaine",
    "agglomeration",
    "agglo",
    "ville",
    "mel",
    "grand",
];

/// A name found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name as written.
    pub form: String,
    /// The territories that it may name, the likeliest first.
    pub territories: Vec<TerritoryIdx>,
    /// Whether an editor must choose: several territories, or the name of a city for the body around it.
    pub doubt: Option<Doubt>,
}

/// Why a name is ambiguous.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Several territories of the atlas bear it.
    Several,
    /// It is the name of a city that is not in the atlas, as well as of the body around it.
    CityName,
}

/// Forms by their folded words.
#[derive(Clone, Debug)]
pub struct Names {
    forms: BTreeMap<String, Form>,
    longest: usize,
}

#[derive(Clone, Debug, Default)]
struct Form {
    territories: Vec<TerritoryIdx>,
    /// Whether one of them is a body designated by the bare name of its city.
    bare: bool,
    /// Exact spelling that the text must have: acronyms.
    exact: Option<String>,
}

impl Names {
    /// The forms of `territories`.
    pub fn new(territories: &[Territory]) -> Self {
        let mut names = Self {
            forms: BTreeMap::new(),
            longest: 1,
        };
        // Cities first: a bare name names the city before the body.
        let cities = (0..).map(TerritoryIdx).zip(territories);
        let (cities, bodies): (Vec<_>, Vec<_>) =
            cities.partition(|(_, t)| t.kind == TerritoryKind::Ville);
        for (idx, territory) in cities.into_iter().chain(bodies) {
            names.add(&territory.name, idx, Bare::No, None);
            let base = base(&territory.short_name);
            let is_city = territory.kind == TerritoryKind::Ville;
            let bare = if is_city || fold(&territory.name) == fold(&base) {
                Bare::No
            } else {
                Bare::Yes
            };
            names.add(&base, idx, bare, None);
            for form in composed(territory.kind, &base) {
                names.add(&form, idx, Bare::No, None);
            }
        }
        let mut reader = csv::Reader::from_reader(FORMS.as_bytes());
        for row in reader.records().filter_map(Result::ok) {
            let [code, form] = [0, 1].map(|cell| row.get(cell).unwrap_or_default());
            let position = territories
                .iter()
                .position(|territory| territory.code == code);
            let Some(idx) = position.and_then(|position| u16::try_from(position).ok()) else {
                continue;
            };
            let is_acronym = form.chars().all(|c| c.is_uppercase() || c.is_numeric());
            names.add(
                form,
                TerritoryIdx(idx),
                Bare::No,
                is_acronym.then_some(form),
            );
        }
        names
    }

    fn add(&mut self, form: &str, idx: TerritoryIdx, bare: Bare, exact: Option<&str>) {
        let key = fold(form);
        if key.is_empty() {
            return;
        }
        self.longest = self.longest.max(key.split('_').count());
        let entry = self.forms.entry(key).or_default();
        entry.exact = exact.map(str::to_owned);
        if !entry.territories.contains(&idx) {
            entry.territories.push(idx);
            entry.bare |= bare == Bare::Yes;
        }
    }

    /// The names in `text`, the longest form at each place.
    pub fn mentions(&self, text: &str) -> Vec<Mention> {
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let lengths = (1..=self.longest.min(words.len() - at)).rev();
            let mut forms = lengths
                .filter_map(|length| Some((length, self.at(text, &words[at..at + length])?)));
            match forms.next() {
                Some((length, mention)) => {
                    if !is_postal(words.get(at.wrapping_sub(1))) {
                        found.push(mention);
                    }
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    fn at(&self, text: &str, words: &[Word<'_>]) -> Option<Mention> {
        let keys: Vec<_> = words.iter().map(|word| word.key.as_str()).collect();
        let form = self.forms.get(&keys.join("_"))?;
        let (first, last) = (words.first()?, words.last()?);
        let written = text.get(first.start..last.start + last.text.len())?;
        let is_written = match &form.exact {
            Some(exact) => exact == written,
            // A name has a capital, but for « métropole lilloise ».
            None => written.contains(char::is_uppercase) || KINDS.contains(&first.key.as_str()),
        };
        let doubt = match (form.territories.len() > 1, form.bare) {
            (true, _) => Some(Doubt::Several),
            (false, true) => Some(Doubt::CityName),
            (false, false) => None,
        };
        is_written.then(|| Mention {
            form: written.to_owned(),
            territories: form.territories.clone(),
            doubt,
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Bare {
    Yes,
    No,
}

/// `short_name` without words that say a kind: `Lille MEL` gives `Lille`.
fn base(short_name: &str) -> String {
    let name = short_name.split(" (").next().unwrap_or_default();
    let words = name
        .split_whitespace()
        .filter(|word| !KINDS.contains(&fold(word).as_str()));
    let base = words.collect::<Vec<_>>().join(" ");
    // « Grand Paris » and « Grand Poitiers » are not Paris and Poitiers.
    if fold(name).starts_with("grand") || base.is_empty() {
        name.to_owned()
    } else {
        base
    }
}

/// Names made of the kind and the city.
fn composed(kind: TerritoryKind, base: &str) -> Vec<String> {
    let kinds: &[&str] = match kind {
        TerritoryKind::Metropole => &["métropole", "eurométropole"],
        TerritoryKind::CommunauteUrbaine => &["communauté urbaine", "métropole", "agglomération"],
        TerritoryKind::CommunauteAgglomeration => &[
            "communauté d’agglomération",
            "agglomération",
            "agglo",
            "métropole",
        ],
        TerritoryKind::Ept => &["établissement public territorial"],
        TerritoryKind::Ville => &["ville", "mairie", "municipalité", "commune"],
        TerritoryKind::Unknown => &[],
    };
    kinds
        .iter()
        .flat_map(|kind| {
            [
                format!("{kind} de {base}"),
                format!("{kind} d’{base}"),
                format!("{base} {kind}"),
            ]
        })
        .collect()
}

/// A word of a text: its folded form, and where it starts.
struct Word<'a> {
    key: String,
    text: &'a str,
    start: usize,
}

/// The words of `text`: hyphens and apostrophes cut them, as [`fold`] does.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let text = text.get(from..at).unwrap_or_default();
                words.push(Word {
                    key: fold(text),
                    text,
                    start: from,
                });
                start = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }
    words
}

/// Whether `word` is a postal code: what follows is an address.
fn is_postal(word: Option<&Word<'_>>) -> bool {
    word.is_some_and(|word| {
        word.text.len() == 5 && word.text.bytes().all(|byte| byte.is_ascii_digit())
    })
}
