//! Pages as a reader sees them: no running heads, no page numbers, whole words, typographic quotes.

use std::collections::BTreeMap;

use super::ligatures::restore;
use super::pages::Page;
use crate::tool::sheet::fold;

/// On how many pages a line at the top or bottom must come to be a running head.
const HEAD_PAGES: usize = 3;

/// Lines at the top and at the bottom of a page among which running heads and numbers stand.
const EDGE: usize = 3;

/// `pages` repaired.
pub(super) fn clean(pages: Vec<Page>) -> Vec<Page> {
    let restored: Vec<_> = pages
        .into_iter()
        .map(|page| Page {
            text: quotes(&restore(&page.text)),
            ..page
        })
        .collect();
    let heads = running_heads(&restored);
    let bodies: Vec<_> = restored
        .into_iter()
        .map(|page| Page {
            text: body(&page, &heads),
            ..page
        })
        .collect();
    let words = Words::of(&bodies);
    bodies
        .into_iter()
        .map(|page| Page {
            text: words.whole(&page.text),
            ..page
        })
        .collect()
}

/// Straight marks between letters are apostrophes.
fn quotes(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let at = |idx: Option<usize>| idx.and_then(|idx| chars.get(idx)).copied().unwrap_or(' ');
    let mended = chars.iter().enumerate().map(|(idx, &c)| {
        let between = at(idx.checked_sub(1)).is_alphabetic() && at(Some(idx + 1)).is_alphabetic();
        if matches!(c, '"' | '\'' | '`' | '´') && between {
            '’'
        } else {
            c
        }
    });
    mended.collect()
}

/// Lines, folded and without numbers, that come at the edge of several pages.
fn running_heads(pages: &[Page]) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for page in pages {
        let lines = edges(&page.text);
        let mut keys: Vec<_> = lines.iter().map(|line| head_key(line)).collect();
        keys.sort();
        keys.dedup();
        for key in keys.into_iter().filter(|key| !key.is_empty()) {
            *seen.entry(key).or_insert(0) += 1;
        }
    }
    let often = seen.into_iter().filter(|(_, count)| *count >= HEAD_PAGES);
    often.map(|(key, _)| key).collect()
}

fn edges(text: &str) -> Vec<&str> {
    let lines: Vec<_> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let last = lines.len().saturating_sub(EDGE).max(EDGE.min(lines.len()));
    let top = lines.iter().take(EDGE);
    top.chain(lines.iter().skip(last)).copied().collect()
}

fn head_key(line: &str) -> String {
    fold(line)
        .split('_')
        .filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect::<Vec<_>>()
        .join("_")
}

/// The text of `page` without its heads and without its number.
fn body(page: &Page, heads: &[String]) -> String {
    let number = page.number.to_string();
    let kept = page.text.lines().filter(|line| {
        let line = line.trim();
        line != number && !heads.contains(&head_key(line))
    });
    let text = kept.collect::<Vec<_>>().join("\n");
    let trimmed = text.trim_end();
    // The number may follow the last sentence.
    match trimmed.strip_suffix(&number) {
        Some(rest) if rest.trim_end().ends_with(['.', '!', '?', '»']) => {
            rest.trim_end().to_owned()
        }
        _ => trimmed.to_owned(),
    }
}

/// How often each word comes in the whole document.
struct Words(BTreeMap<String, usize>);

impl Words {
    fn of(pages: &[Page]) -> Self {
        let mut counts = BTreeMap::new();
        for word in pages.iter().flat_map(|page| page.text.split_whitespace()) {
            let word = word
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase();
            *counts.entry(word).or_insert(0) += 1;
        }
        Self(counts)
    }

    fn count(&self, word: &str) -> usize {
        let key = word
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase();
        self.0.get(&key).copied().unwrap_or_default()
    }

    /// `text` as paragraphs of whole words: those cut by a hyphen, or by a hyphen that was lost, are put together.
    fn whole(&self, text: &str) -> String {
        let mut paragraphs: Vec<String> = Vec::new();
        for paragraph in paragraphs_of(text) {
            let continues = paragraphs.last().is_some_and(|last| last.ends_with('-'))
                && paragraph.starts_with(char::is_lowercase);
            match paragraphs.last_mut() {
                Some(last) if continues => {
                    last.push(' ');
                    last.push_str(&paragraph);
                }
                _ => paragraphs.push(paragraph),
            }
        }
        let joined = paragraphs.iter().map(|paragraph| self.join(paragraph));
        joined.collect::<Vec<_>>().join("\n\n")
    }

    fn join(&self, paragraph: &str) -> String {
        let mut out: Vec<String> = Vec::new();
        for word in paragraph.split_whitespace() {
            let starts_low = word.starts_with(char::is_lowercase);
            let before = out.last().cloned().unwrap_or_default();
            if let Some(head) = before
                .strip_suffix('-')
                .filter(|head| starts_low && !head.is_empty())
            {
                // A compound that the document writes elsewhere keeps its hyphen.
                let is_compound = self.count(&format!("{head}-{word}")) > 0;
                let whole = if is_compound {
                    format!("{head}-{word}")
                } else {
                    format!("{head}{word}")
                };
                out.pop();
                out.push(whole);
            } else if starts_low && self.is_cut(&before, word) {
                out.pop();
                out.push(format!("{before}{word}"));
            } else {
                out.push(word.to_owned());
            }
        }
        out.join(" ")
    }

    /// Whether `head` and `tail`, which come nowhere else, make a word that does.
    fn is_cut(&self, head: &str, tail: &str) -> bool {
        head.chars().count() >= 3
            && head.ends_with(char::is_alphabetic)
            && self.count(head) == 1
            && self.count(tail) == 1
            && self.count(&format!("{head}{tail}")) > 0
    }
}

/// Paragraphs: lines put together until a blank one.
fn paragraphs_of(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines().map(str::trim) {
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => {
                if !last.is_empty() {
                    last.push(' ');
                }
                last.push_str(line);
            }
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}
