//! French words of [`HostWords`].

use super::HostWords;
use crate::text::grouped;

/// In French.
pub(in crate::text) const FR: HostWords = HostWords {
    foreign_origin: |address| {
        format!(
            "{address}\u{a0}: cette adresse n’est pas celle de ce site, ni d’un site que la page autorise\u{a0}; le fichier n’a pas été demandé"
        )
    },
    no_address: |text| format!("«\u{a0}{text}\u{a0}» n’est pas l’adresse d’un fichier"),
    some_listed: |some, all| {
        format!(
            "Les {some} premiers de {} territoires sont listés ici\u{a0}; la recherche et les filtres mènent aux autres.",
            grouped(u32::try_from(all).unwrap_or(u32::MAX), '\u{202f}')
        )
    },
    nothing: |file| format!("{file}\u{a0}: aucune entité munie d’un code à montrer"),
};
