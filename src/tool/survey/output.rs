//! Replies as files to import, and as a list of what was guessed.

use std::collections::BTreeSet;

use super::answers::{Answer, Reply, Said};
use super::mapping::Mapping;
use super::matching::Match;
use crate::model::{AxisIdx, TerritoryIdx};
use crate::tool::document::{Block, plain};
use crate::tool::proposal::{Proposal, proposals_csv, semicolons};
use crate::tool::source::SourceSet;

/// What a survey gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyFiles {
    /// Proposals of excerpts, one for each yes.
    pub excerpts: String,
    /// Codes and axes without answer of the territories that change.
    pub territories: String,
    /// Who was recognised, how, and what was answered.
    pub report: String,
}

/// What `replies` give.
pub fn files(replies: &[Reply], mapping: &Mapping, set: &SourceSet) -> SurveyFiles {
    let known = replies
        .iter()
        .filter_map(|reply| Some((reply, reply.territory()?)));
    let proposals: Vec<_> = known
        .clone()
        .flat_map(|(reply, territory)| {
            let yes = reply
                .answers
                .iter()
                .filter(|answer| answer.said == Said::Yes);
            yes.map(move |answer| proposal(reply, territory, answer, mapping, set))
        })
        .collect();
    let header = ["code", "axes_sans_reponse"].map(str::to_owned);
    let changed = known.filter_map(|(reply, territory)| unanswered(reply, territory, set));
    SurveyFiles {
        excerpts: proposals_csv(&proposals, set),
        territories: format!(
            "\u{feff}{}",
            semicolons(std::iter::once(header).chain(changed))
        ),
        report: plain(&report(replies, mapping, set)),
    }
}

fn proposal(
    reply: &Reply,
    territory: TerritoryIdx,
    answer: &Answer,
    mapping: &Mapping,
    set: &SourceSet,
) -> Proposal {
    let about = &set.territories[territory.index()];
    let question = &mapping.questions[answer.question].colonne;
    let to_check = match reply.found {
        Match::Sure(_) => String::new(),
        Match::Guessed(_) | Match::Ambiguous(_) | Match::Outside => {
            "collectivité reconnue à son nom\u{a0}: confirmer".to_owned()
        }
    };
    Proposal {
        territory: about.code.clone(),
        names: format!("{} ({})", about.name, about.code),
        axis: set.axes[answer.axis.index()].axis.code.clone(),
        year: mapping.source.annee.to_string(),
        source: mapping.source.id.clone(),
        locator: format!("question «\u{a0}{question}\u{a0}»"),
        confidence: "explicite",
        nature: "réponse",
        passage: answer.text.clone(),
        form: reply.name.clone(),
        to_check,
        ..Proposal::default()
    }
}

/// Code and new `axes_sans_reponse` of `territory`; `None` when its answers change nothing.
///
/// A question left empty declares its axes without answer, unless an excerpt cites them; a yes or a no is an answer.
fn unanswered(reply: &Reply, territory: TerritoryIdx, set: &SourceSet) -> Option<[String; 2]> {
    let about = &set.territories[territory.index()];
    let before: BTreeSet<AxisIdx> = about.unanswered.iter().collect();
    let cites = |axis| {
        set.excerpts
            .iter()
            .any(|row| row.excerpt.territory == territory && row.excerpt.axis == axis)
    };
    let mut after = before.clone();
    for axis in reply
        .answers
        .iter()
        .map(|answer| answer.axis)
        .collect::<BTreeSet<_>>()
    {
        let said = reply
            .answers
            .iter()
            .filter(|answer| answer.axis == axis)
            .map(|answer| answer.said);
        // Of several questions on one axis, one answer is enough.
        if said.min() == Some(Said::Nothing) && !cites(axis) {
            after.insert(axis);
        } else {
            after.remove(&axis);
        }
    }
    let codes: Vec<_> = after
        .iter()
        .map(|axis| set.axes[axis.index()].axis.code.as_str())
        .collect();
    (before != after).then(|| [about.code.clone(), codes.join(" ")])
}

fn report(replies: &[Reply], mapping: &Mapping, set: &SourceSet) -> Vec<Block> {
    let name = |idx: &TerritoryIdx| {
        let territory = &set.territories[idx.index()];
        format!("{} ({})", territory.name, territory.code)
    };
    let listed = |test: &dyn Fn(&Match) -> Option<String>| -> Vec<String> {
        let lines = replies.iter().filter_map(|reply| {
            let found = test(&reply.found)?;
            Some(format!(
                "ligne\u{a0}{}\u{a0}: «\u{a0}{}\u{a0}»{found}",
                reply.row, reply.name
            ))
        });
        lines.collect()
    };
    let sure = replies
        .iter()
        .filter(|reply| matches!(reply.found, Match::Sure(_)))
        .count();
    let guessed = listed(&|found| match found {
        Match::Guessed(idx) => Some(format!(" → {}", name(idx))),
        Match::Sure(_) | Match::Ambiguous(_) | Match::Outside => None,
    });
    let ambiguous = listed(&|found| match found {
        Match::Ambiguous(list) => Some(format!(
            "\u{a0}: {}",
            list.iter().map(name).collect::<Vec<_>>().join(" ou ")
        )),
        Match::Sure(_) | Match::Guessed(_) | Match::Outside => None,
    });
    let outside = listed(&|found| matches!(found, Match::Outside).then(String::new));
    let mut blocks = vec![
        Block::heading(1, format!("{} réponses", replies.len())),
        Block::Paragraph(format!(
            "{sure} collectivités reconnues à leur code ou à leur nom exact."
        )),
    ];
    for (heading, lines) in [
        ("Devinées, à confirmer", guessed),
        (
            "Ambiguës, laissées de côté\u{a0}: donnez le code",
            ambiguous,
        ),
        ("Hors de l’atlas, laissées de côté", outside),
    ] {
        if !lines.is_empty() {
            blocks.push(Block::heading(2, format!("{heading} ({})", lines.len())));
            blocks.push(Block::List(lines));
        }
    }
    blocks.push(Block::heading(2, "Réponses"));
    blocks.push(counts(replies, mapping, set));
    blocks
}

/// How often each question says yes, no or nothing of each of its axes.
fn counts(replies: &[Reply], mapping: &Mapping, set: &SourceSet) -> Block {
    let counts = mapping
        .questions
        .iter()
        .enumerate()
        .flat_map(|(position, question)| {
            question
                .axes()
                .into_iter()
                .map(move |axis| (position, question, axis.to_owned()))
        });
    let counts = counts.map(|(position, question, axis)| {
        let of = |said| {
            let answers = replies.iter().flat_map(|reply| &reply.answers);
            let same = answers.filter(|answer| {
                answer.question == position
                    && set.axes[answer.axis.index()].axis.code == axis
                    && answer.said == said
            });
            same.count().to_string()
        };
        [
            question.colonne.clone(),
            axis.clone(),
            of(Said::Yes),
            of(Said::No),
            of(Said::Nothing),
        ]
    });

    Block::table(["question", "axe", "oui", "non", "pas de réponse"], counts)
}
