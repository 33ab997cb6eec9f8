//! A document as numbered pages.

use crate::tool::refusal::Refusal;

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Number printed on it, or its place when none is.
    pub number: u32,
    /// Its text.
    pub text: String,
}

/// How far the next printed number may lie: blank and full-page pictures have none.
const NEXT_PAGES: u32 = 4;

/// The pages of `bytes`, a PDF or a text in UTF-8 or Windows-1252.
///
/// # Errors
/// A PDF that cannot be read.
pub fn pages(bytes: &[u8]) -> Result<Vec<Page>, Refusal> {
    if bytes.starts_with(b"%PDF") {
        return pdf_pages(bytes).map(numbered);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    };
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    // A form feed ends a page (the habit of pdftotext).
    if text.contains('\u{c}') {
        let texts = text.split('\u{c}').map(str::to_owned);
        return Ok(numbered(texts.collect()));
    }
    Ok(cut_at_numbers(&text))
}

#[cfg(feature = "studio")]
fn pdf_pages(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    let refuse = |why: String| Refusal::Said(format!("PDF illisible\u{a0}: {why}"));
    // The reader panics on some files: a PDF is somebody else's, and the answer must be a sentence.
    let silent = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let read = std::panic::catch_unwind(|| pdf_extract::extract_text_from_mem_by_pages(bytes));
    std::panic::set_hook(silent);
    match read {
        Ok(Ok(pages)) => Ok(pages),
        Ok(Err(error)) => Err(refuse(error.to_string())),
        Err(_) => Err(refuse(
            "sa structure n’est pas comprise\u{a0}; essayez le texte (pdftotext)".to_owned(),
        )),
    }
}

#[cfg(not(feature = "studio"))]
fn pdf_pages(_bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    Err(Refusal::Said(
        "cette version de leviers ne lit pas les PDF\u{a0}: compilez-la avec --features studio, ou donnez le texte (pdftotext)".to_owned(),
    ))
}

/// Pages with the numbers printed on them: the place in the file, moved by what most pages say.
fn numbered(texts: Vec<String>) -> Vec<Page> {
    let mut votes = std::collections::BTreeMap::new();
    for (place, text) in (1_i64..).zip(&texts) {
        for number in edge_numbers(text) {
            *votes.entry(number - place).or_insert(0_usize) += 1;
        }
    }
    let best = votes
        .into_iter()
        .max_by_key(|&(shift, count)| (count, -shift.abs()));
    let shift = best
        .filter(|&(_, count)| count >= 2)
        .map_or(0, |(shift, _)| shift);
    (1_i64..)
        .zip(texts)
        .map(|(place, text)| Page {
            number: u32::try_from(place + shift).unwrap_or_default(),
            text,
        })
        .collect()
}

/// Numbers alone on the first or last line, or that end it.
fn edge_numbers(text: &str) -> impl Iterator<Item = i64> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next();
    [first, lines.next_back()]
        .into_iter()
        .flatten()
        .filter_map(|line| {
            let last = line.split_whitespace().next_back()?;
            last.parse()
                .ok()
                .filter(|number| (1..2000).contains(number))
        })
}

/// A running text cut after each page number that follows the one before.
fn cut_at_numbers(text: &str) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut last = 0;
    let mut current = String::new();
    for line in text.lines() {
        current.push_str(line);
        current.push('\n');
        if let Some(number) =
            closing_number(line).filter(|n| (last + 1..=last + NEXT_PAGES).contains(n))
        {
            pages.push(Page {
                number,
                text: std::mem::take(&mut current),
            });
            last = number;
        }
    }
    if !current.trim().is_empty() {
        pages.push(Page {
            number: last + 1,
            text: current,
        });
    }
    pages
}

/// A number alone on its line, or after the last sentence of a paragraph.
fn closing_number(line: &str) -> Option<u32> {
    let line = line.trim();
    let (before, last) = line.rsplit_once(' ').unwrap_or(("", line));
    let closes = before.is_empty() || before.trim_end().ends_with(['.', '!', '»']);
    if closes { last.parse().ok() } else { None }
}
