//! The passages that name a territory, and who speaks in them.

use std::collections::BTreeMap;

use super::chapters::chapter_of;
use super::names::{Mention, Names};
use super::pages::Page;
use crate::model::AxisIdx;
use crate::tool::sheet::fold;

/// A passage to propose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Number of the page.
    pub page: u32,
    /// Axis of its chapter; `None` outside the chapters.
    pub axis: Option<AxisIdx>,
    /// The name found.
    pub mention: Mention,
    /// The sentence, with the next one when it names nobody else.
    pub text: String,
    /// Who speaks, when an elected official does.
    pub author: Option<String>,
}

/// Longest passage with a second sentence, characters.
const LONG: usize = 420;

/// Words, folded, that an office begins with.
const OFFICES: [&str; 10] = [
    "maire",
    "adjoint",
    "adjointe",
    "vice",
    "president",
    "presidente",
    "conseiller",
    "conseillere",
    "elu",
    "elue",
];

/// The passages of `pages`; one for each territory that a sentence names.
pub fn passages(pages: &[Page], names: &Names, chapters: &BTreeMap<u32, AxisIdx>) -> Vec<Passage> {
    let mut found = Vec::new();
    for page in pages {
        for paragraph in page.text.split("\n\n") {
            let sentences = sentences(paragraph);
            for (idx, sentence) in sentences.iter().enumerate() {
                let mut mentions = names.mentions(sentence);
                let mut seen = Vec::new();
                mentions.retain(|mention| {
                    let is_new = !seen.contains(&mention.territories);
                    seen.push(mention.territories.clone());
                    is_new
                });
                let text = with_next(sentence, sentences.get(idx + 1), names);
                let passage = |mention| Passage {
                    page: page.number,
                    axis: chapter_of(chapters, page.number),
                    mention,
                    text: text.clone(),
                    author: author(sentence),
                };
                found.extend(mentions.into_iter().map(passage));
            }
        }
    }
    found
}

fn with_next(sentence: &str, next: Option<&String>, names: &Names) -> String {
    match next {
        Some(next)
            if names.mentions(next).is_empty()
                && sentence.chars().count() + next.chars().count() < LONG =>
        {
            format!("{sentence} {next}")
        }
        _ => sentence.to_owned(),
    }
}

/// The sentences of `paragraph`: cut after `.`, `!`, `?` or `…` followed by a space and a capital, quotation marks kept.
fn sentences(paragraph: &str) -> Vec<String> {
    let chars: Vec<char> = paragraph.chars().collect();
    let mut sentences = vec![String::new()];
    for (idx, &c) in chars.iter().enumerate() {
        if let Some(last) = sentences.last_mut() {
            last.push(c);
        }
        let next = chars.get(idx + 1..).unwrap_or_default();
        let capital = next
            .iter()
            .find(|c| c.is_alphabetic())
            .is_some_and(|c| c.is_uppercase());
        let before = idx.checked_sub(2).and_then(|idx| chars.get(idx));
        // « M. Martin » and « J. Martin » are one sentence.
        let is_initial = before.is_none_or(|before| !before.is_alphanumeric());
        if matches!(c, '.' | '!' | '?' | '…')
            && next.first() == Some(&' ')
            && capital
            && !is_initial
        {
            sentences.push(String::new());
        }
    }
    sentences
        .into_iter()
        .map(|sentence| sentence.trim().to_owned())
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

/// `Prénom Nom, vice-présidente de …` in `sentence`.
fn author(sentence: &str) -> Option<String> {
    let (head, tail) = sentence
        .split_once(", ")
        .filter(|(_, tail)| is_office(tail))
        .or_else(|| {
            let mut cuts = sentence.match_indices(", ");
            cuts.find_map(|(at, _)| {
                let tail = sentence.get(at + 2..)?;
                is_office(tail).then_some((sentence.get(..at)?, tail))
            })
        })?;
    let mut name: Vec<_> = head
        .split_whitespace()
        .rev()
        .take_while(|word| word.starts_with(char::is_uppercase))
        .take(4)
        .collect();
    name.reverse();
    let office = tail
        .split([',', '.', ';', ':', '»'])
        .next()
        .unwrap_or_default()
        .trim();
    (name.len() >= 2).then(|| format!("{}, {office}", name.join(" ")))
}

fn is_office(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded
        .split('_')
        .skip_while(|word| matches!(*word, "le" | "la" | "l" | "premier" | "premiere" | "1er"));
    words.next().is_some_and(|word| OFFICES.contains(&word))
}
