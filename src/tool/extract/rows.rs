//! Passages as proposals.

use super::names::Doubt;
use super::passages::Passage;
use crate::tool::proposal::{Proposal, proposals_csv};
use crate::tool::source::SourceSet;

/// `passages` as proposals of excerpts whose source is `source` and whose year is `year`.
pub fn rows_csv(passages: &[Passage], set: &SourceSet, source: &str, year: &str) -> String {
    let proposals: Vec<_> = passages
        .iter()
        .map(|passage| proposal(passage, set, source, year))
        .collect();
    proposals_csv(&proposals, set)
}

fn proposal(passage: &Passage, set: &SourceSet, source: &str, year: &str) -> Proposal {
    let listed: Vec<_> = passage
        .mention
        .territories
        .iter()
        .map(|idx| &set.territories[idx.index()])
        .collect();
    let names: Vec<_> = listed
        .iter()
        .map(|territory| format!("{} ({})", territory.name, territory.code))
        .collect();
    let axis = passage
        .axis
        .map(|axis| set.axes[axis.index()].axis.code.clone());
    let to_check = [
        passage.mention.doubt.map(|doubt| match doubt {
            Doubt::Several => "nom de plusieurs territoires\u{a0}: choisir",
            Doubt::CityName => "nom de ville\u{a0}: la ville ou son intercommunalité\u{a0}?",
        }),
        passage
            .axis
            .is_none()
            .then_some("hors chapitre\u{a0}: choisir l’axe"),
    ];
    let to_check: Vec<_> = to_check.into_iter().flatten().collect();
    Proposal {
        territory: listed
            .first()
            .map(|territory| territory.code.clone())
            .unwrap_or_default(),
        names: names.join("\u{a0}; "),
        axis: axis.unwrap_or_default(),
        year: year.to_owned(),
        source: source.to_owned(),
        locator: format!("page {}", passage.page),
        confidence: if passage.mention.doubt.is_none() {
            "explicite"
        } else {
            ""
        },
        nature: "citation",
        author: passage.author.clone().unwrap_or_default(),
        passage: passage.text.clone(),
        form: passage.mention.form.clone(),
        to_check: to_check.join("\u{a0}; "),
    }
}
