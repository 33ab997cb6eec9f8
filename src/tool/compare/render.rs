//! Differences as a release note.

use super::differences::{Differences, Move, RowChange};
use crate::tool::document::Block;

/// The note.
pub(super) fn blocks(found: &Differences) -> Vec<Block> {
    let [old, new] = &found.editions;
    let mut blocks = vec![Block::heading(
        1,
        format!("Édition du {new}, comparée à celle du {old}"),
    )];
    let renamed = found.territoires_renommes.iter();
    let renamed = renamed.map(|[code, before, after]| format!("{before} → {after} ({code})"));
    let lists = [
        ("Territoires ajoutés", found.territoires_ajoutes.clone()),
        ("Territoires retirés", found.territoires_retires.clone()),
        ("Territoires renommés", renamed.collect()),
        ("Nouvellement cités", moves(&found.citations_gagnees)),
        ("Qui ne sont plus cités", moves(&found.citations_perdues)),
        ("Réponses", moves(&found.reponses_changees)),
    ];
    for (heading, items) in lists {
        push_list(&mut blocks, heading, items);
    }
    for kind in ["extrait", "coopération", "source"] {
        for change in ["ajouté", "retiré", "changé"] {
            let rows = found
                .lignes
                .iter()
                .filter(|row| row.sorte == kind && row.changement == change);
            let ending = if kind == "extrait" { "s" } else { "es" };
            push_list(
                &mut blocks,
                &format!("{}s {change}{ending}", capital(kind)),
                rows.map(row).collect(),
            );
        }
    }
    if blocks.len() == 1 {
        blocks.push(Block::Paragraph("Rien ne change.".to_owned()));
    }
    blocks
}

fn push_list(blocks: &mut Vec<Block>, heading: &str, items: Vec<String>) {
    if !items.is_empty() {
        blocks.push(Block::heading(2, format!("{heading} ({})", items.len())));
        blocks.push(Block::List(items));
    }
}

fn moves(moves: &[Move]) -> Vec<String> {
    let lines = moves.iter();
    lines
        .map(|change| {
            format!(
                "{}, {} ({} → {})",
                change.territoire, change.axe, change.avant, change.apres
            )
        })
        .collect()
}

fn row(row: &RowChange) -> String {
    let fields: Vec<_> = row
        .champs
        .iter()
        .map(|[name, before, after]| {
            format!("{name}\u{a0}: «\u{a0}{before}\u{a0}» → «\u{a0}{after}\u{a0}»")
        })
        .collect();
    let detail = if fields.is_empty() {
        String::new()
    } else {
        format!(" — {}", fields.join("\u{a0}; "))
    };
    format!("{} {}{detail}", row.id, row.sujet)
}

fn capital(kind: &str) -> &'static str {
    match kind {
        "extrait" => "Extrait",
        "source" => "Source",
        _ => "Coopération",
    }
}
