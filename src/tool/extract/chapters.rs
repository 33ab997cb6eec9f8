//! Which chapter, and so which axis, a page belongs to.

use std::collections::BTreeMap;

use super::pages::Page;
use crate::model::AxisIdx;
use crate::tool::sheet::fold;
use crate::tool::source::AxisRow;

/// Titles of chapters on one page from which it is a table of contents.
const CONTENTS: usize = 4;

/// First page of each chapter, as the document says it: its table of contents when it has one, else its headings.
pub fn chapters(pages: &[Page], axes: &[AxisRow]) -> BTreeMap<u32, AxisIdx> {
    let labels: Vec<(AxisIdx, String)> = (0..)
        .map(AxisIdx)
        .zip(axes)
        .map(|(idx, row)| (idx, fold(&row.axis.label.fr)))
        .collect();
    let mut listed = BTreeMap::new();
    let mut headed: BTreeMap<u32, AxisIdx> = BTreeMap::new();
    for page in pages {
        let text = format!("_{}_", fold(&page.text));
        let found: Vec<_> = labels
            .iter()
            .filter_map(|(idx, label)| {
                let title = format!("_{label}_");
                let mut after = text
                    .match_indices(&title)
                    .filter_map(|(at, _)| text.get(at + title.len()..))
                    .peekable();
                after.peek()?;
                // A sentence may say the same words before the table of contents does.
                let number = after.find_map(|rest| rest.split('_').next()?.parse::<u32>().ok());
                Some((*idx, number))
            })
            .collect();
        if found.len() >= CONTENTS {
            let starts = found
                .iter()
                .filter_map(|(idx, number)| Some(((*number)?, *idx)));
            listed.extend(starts);
        } else if let Some((idx, _)) = found
            .iter()
            .find(|(idx, _)| !headed.values().any(|known| known == idx))
        {
            headed.insert(page.number, *idx);
        }
    }
    if listed.len() >= CONTENTS {
        listed
    } else {
        headed
    }
}

/// The chapter that `page` lies in.
pub fn chapter_of(chapters: &BTreeMap<u32, AxisIdx>, page: u32) -> Option<AxisIdx> {
    chapters.range(..=page).next_back().map(|(_, axis)| *axis)
}

/// `page` without the titles of chapters that its paragraphs begin with: a title is no sentence of the passage.
pub(super) fn without_titles(page: Page, axes: &[AxisRow]) -> Page {
    let labels: Vec<_> = axes.iter().map(|row| fold(&row.axis.label.fr)).collect();
    let paragraphs = page.text.split("\n\n");
    let bodies: Vec<_> = paragraphs
        .map(|paragraph| untitled(paragraph, &labels))
        .collect();
    Page {
        text: bodies.join("\n\n"),
        ..page
    }
}

fn untitled<'a>(paragraph: &'a str, labels: &[String]) -> &'a str {
    let ends = paragraph.match_indices(' ').map(|(at, _)| at);
    let cut = ends.take(24).find(|&at| {
        let start = paragraph.get(..at).map(fold);
        start.is_some_and(|start| labels.contains(&start))
    });
    cut.and_then(|at| paragraph.get(at + 1..))
        .unwrap_or(paragraph)
}
