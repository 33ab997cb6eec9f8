//! French words of what is taken away.

use super::TakingWords;

pub(in crate::text) static WORDS: TakingWords = TakingWords {
    take: "Emporter",
    images: "Image",
    data: "Données",
    share: "Copier, partager",
    paper: "Papier",
    png: ["PNG", "PNG 2×", "PNG A3"],
    copy_image: "Copier l’image",
    copy_link: "Copier le lien",
    share_link: "Partager…",
    code: "QR code",
    code_heading: "QR code de cette vue",
    code_use: "Un téléphone qui le vise ouvre cette même vue.",
    code_missing: "Cette vue n’a pas de QR code\u{a0}: son adresse ne mène nulle part ailleurs que sur cet appareil, ou elle est trop longue.",
    print_sheet: "Imprimer la fiche du territoire (A4)",
    print_poster: "Imprimer l’affiche (A3)",
    working: |percent| format!("Image en cours\u{a0}: {percent}\u{a0}%"),
    cancel: "Annuler",
    cancelled: "Image annulée.",
    made: |name| format!("Fichier prêt\u{a0}: {name}"),
    copied: "Copié.",
    refused: "Le navigateur a refusé. Essayez un autre format.",
    legend: "Légende",
    dated: |day, edition| format!("Image du {day}\u{a0}; contenu du {edition}"),
    sources: "Sources",
    study: "Contenu\u{a0}: étude «\u{a0}Territoires urbains, économie sociale et solidaire & innovation sociale\u{a0}» \
            (Avise, RTES, France urbaine, 2021) et sources citées dans chaque extrait.",
    excerpts: "Extraits",
    matrix: "Territoires et leviers",
};
