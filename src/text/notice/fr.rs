//! French words of what an address asks for in vain.

use super::NoticeWords;

pub(super) static WORDS: NoticeWords = NoticeWords {
    unknown_lever: |found, nearest| {
        format!(
            "Le levier «\u{a0}{found}\u{a0}» n’existe pas dans cette carte{}.",
            proposal(nearest)
        )
    },
    unknown_territory: |found, nearest| {
        format!(
            "Le territoire «\u{a0}{found}\u{a0}» n’existe pas dans cette carte{}.",
            proposal(nearest)
        )
    },
    unknown_parameter: |found, nearest| {
        format!(
            "Cette carte n’a pas de réglage «\u{a0}{found}\u{a0}»{}.",
            proposal(nearest)
        )
    },
    unknown_excerpt: |found| {
        format!("L’extrait «\u{a0}{found}\u{a0}» n’existe pas dans cette carte.")
    },
    unknown_entry: |name, found, nearest| {
        format!(
            "«\u{a0}{name}={found}\u{a0}» n’est pas reconnu dans l’adresse{}.",
            proposal(nearest)
        )
    },
    unknown_value: |name, found, accepted| {
        format!(
            "«\u{a0}{name}={found}\u{a0}» n’est pas reconnu dans l’adresse\u{a0}; valeurs possibles\u{a0}: {accepted}."
        )
    },
    nothing_to_cross: |found| {
        format!(
            "«\u{a0}croise={found}\u{a0}» demande un autre levier dans «\u{a0}levier=\u{a0}»\u{a0}: il n’y a rien à croiser."
        )
    },
};

fn proposal(nearest: Option<&str>) -> String {
    nearest
        .map(|name| format!("\u{a0}; le plus proche est «\u{a0}{name}\u{a0}»"))
        .unwrap_or_default()
}
