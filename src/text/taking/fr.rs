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
    offline: "Hors ligne",
    kept: "Gardée sur cet appareil\u{a0}: cette page s’ouvre sans réseau.",
    not_kept: "Pas gardée sur cet appareil\u{a0}: cette page demande le réseau.",
    new_version: "Une nouvelle version est prête.",
    reload: "Recharger",
    later: "Plus tard",
    print_sheet: "Imprimer la fiche du territoire (A4)",
    print_poster: "Imprimer l’affiche (A3)",
    print_tour: "Imprimer le parcours (une étape par page)",
    print_notes: "Imprimer le parcours avec les notes",
    working: |percent| format!("Image en cours\u{a0}: {percent}\u{a0}%"),
    cancel: "Annuler",
    cancelled: "Image annulée.",
    made: |name| format!("Fichier prêt\u{a0}: {name}"),
    copied: "Copié.",
    refused: "Le navigateur a refusé. Essayez un autre format.",
    embed: "Intégrer cette carte…",
    embed_use: "Ce code, collé dans une page d’un autre site, y montre la carte telle qu’elle est maintenant.",
    embed_title: "Titre du cadre, annoncé par les lecteurs d’écran (un par carte)",
    embed_named: |sentence| format!("Carte\u{a0}: {sentence}"),
    embed_untitled: "Donnez un titre\u{a0}: sans lui, un lecteur d’écran n’annonce qu’un cadre.",
    embed_form: "Forme",
    embed_forms: [
        "Cadre (iframe), pour tout site",
        "Élément <carte-leviers>, pour un site qui permet les scripts",
    ],
    embed_height: "Hauteur",
    embed_adjusted: "Ajuster la hauteur au contenu (un petit script)",
    embed_frozen: |date| {
        format!(
            "Version figée du\u{a0}{date}, avec son empreinte\u{a0}: elle ne changera plus, ni ses données"
        )
    },
    embed_copy: "Copier le code",
    embed_preview: "Aperçu de la carte intégrée",
    legend: "Légende",
    dated: |day, edition| format!("Image du {day}\u{a0}; contenu du {edition}"),
    sources: "Sources",
    study: "Contenu\u{a0}: étude «\u{a0}Territoires urbains, économie sociale et solidaire & innovation sociale\u{a0}» \
            (Avise, RTES, France urbaine, 2021) et sources citées dans chaque extrait.",
    excerpts: "Extraits",
    matrix: "Territoires et leviers",
};
