//! The facts of a territory as a report.

use super::facts::{AxisFacts, CooperationFacts, ExcerptFacts, Facts};
use crate::tool::document::Block;
use crate::tool::source::CsvLine;

/// The report.
pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![
        Block::heading(1, format!("{} ({})", facts.nom, facts.code)),
        Block::List(identity(facts)),
    ];
    for state in ["cité", "non cité", "pas de réponse"] {
        let axes: Vec<_> = facts
            .axes
            .iter()
            .filter(|axis| axis.etat == state)
            .collect();
        if axes.is_empty() {
            continue;
        }
        blocks.push(Block::heading(
            2,
            format!("{} ({})", capitalized(state), axes.len()),
        ));
        if state == "cité" {
            blocks.extend(axes.iter().flat_map(|axis| cited(axis)));
        } else {
            let names = axes
                .iter()
                .map(|axis| format!("{} {}", axis.axe, axis.titre));
            blocks.push(Block::List(names.collect()));
        }
    }
    if !facts.cooperations.is_empty() {
        blocks.push(Block::heading(
            2,
            format!("Coopérations ({})", facts.cooperations.len()),
        ));
        blocks.push(Block::List(
            facts.cooperations.iter().map(cooperation).collect(),
        ));
    }
    if !facts.parcours.is_empty() {
        blocks.push(Block::heading(2, "Parcours"));
        blocks.push(Block::List(facts.parcours.clone()));
    }
    blocks
}

fn identity(facts: &Facts) -> Vec<String> {
    let mut lines = vec![
        format!("{}, {}", facts.kind, facts.lieu),
        format!("population\u{a0}: {}", facts.population),
        format!(
            "nom court\u{a0}: {}\u{a0}; dans les adresses\u{a0}: {}",
            facts.nom_court, facts.slug
        ),
        format!("écrit dans territoires.csv{}", row(facts.ligne)),
    ];
    lines.extend(
        facts
            .parent
            .iter()
            .map(|parent| format!("fait partie de {parent}")),
    );
    if !facts.contient.is_empty() {
        lines.push(format!("contient\u{a0}: {}", facts.contient.join(", ")));
    }
    lines
}

fn cited(axis: &AxisFacts) -> [Block; 2] {
    [
        Block::heading(3, format!("{} {}", axis.axe, axis.titre)),
        Block::List(axis.extraits.iter().map(excerpt).collect()),
    ]
}

fn excerpt(excerpt: &ExcerptFacts) -> String {
    let year = excerpt
        .annee
        .map_or_else(|| "sans date".to_owned(), |year| year.to_string());
    let place = if excerpt.localisation.is_empty() {
        String::new()
    } else {
        format!(", {}", excerpt.localisation)
    };
    format!(
        "{} {} ({year}, {}) — extraits.csv{} — {} {}{place} <{}>",
        excerpt.id,
        excerpt.titre,
        excerpt.confiance,
        row(excerpt.ligne),
        excerpt.source.id,
        excerpt.source.titre,
        excerpt.source.url
    )
}

fn cooperation(cooperation: &CooperationFacts) -> String {
    format!(
        "{} {} avec {}\u{a0}: {} — {} {} <{}>",
        cooperation.id,
        cooperation.kind,
        cooperation.avec,
        cooperation.resume,
        cooperation.source.id,
        cooperation.source.titre,
        cooperation.source.url
    )
}

fn row(line: Option<CsvLine>) -> String {
    line.map_or_else(String::new, |line| format!(", ligne\u{a0}{line}"))
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), chars.as_str())
}
