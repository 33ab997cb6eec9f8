//! The counts as a report.

use super::counts::{GroupCount, Statistics};
use crate::tool::document::Block;
use crate::tool::report::counted;

/// The report.
pub(super) fn blocks(found: &Statistics) -> Vec<Block> {
    let [territories, excerpts, sources, cooperations] = found.totaux;
    let totals = [
        counted(territories, "territoire"),
        counted(excerpts, "extrait"),
        counted(sources, "source"),
        counted(cooperations, "coopération"),
    ];
    let axes = found.axes.iter().map(|axis| {
        let [cited, not_cited, no_answer] = axis.etats.map(|count| count.to_string());
        [
            format!("{} {}", axis.axe, axis.titre),
            cited,
            not_cited,
            no_answer,
            axis.extraits.to_string(),
        ]
    });
    vec![
        Block::heading(1, format!("Édition du {}", found.edition)),
        Block::Paragraph(format!("{}.", totals.join(", "))),
        Block::heading(2, "Par axe"),
        Block::table(
            ["axe", "cité", "non cité", "pas de réponse", "extraits"],
            axes,
        ),
        Block::heading(2, "Par région"),
        groups(&found.regions),
        Block::heading(2, "Par type de territoire"),
        groups(&found.types),
        Block::heading(2, "Extraits par année"),
        tally("année", &found.annees),
        Block::heading(2, "Extraits par sorte de source"),
        tally("source", &found.sortes_de_source),
        Block::heading(2, "Extraits par confiance"),
        tally("confiance", &found.confiance),
        Block::heading(2, "Ce qui est maigre"),
        Block::List(found.maigre.clone()),
        Block::Paragraph(
            "Peu d’extraits veut dire que peu a été trouvé, non que peu est fait.".to_owned(),
        ),
    ]
}

fn groups(groups: &[GroupCount]) -> Block {
    let rows = groups.iter().map(|group| {
        [
            group.nom.clone(),
            group.territoires.to_string(),
            group.cites.to_string(),
            group.extraits.to_string(),
        ]
    });
    Block::table(["groupe", "territoires", "cités", "extraits"], rows)
}

fn tally(name: &str, counts: &[(String, usize)]) -> Block {
    let rows = counts
        .iter()
        .map(|(text, count)| [text.clone(), count.to_string()]);
    Block::table([name, "extraits"], rows)
}
