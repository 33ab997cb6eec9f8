//! French words of what moves the map.

use super::GestureWords;

pub(in crate::text) static WORDS: GestureWords = GestureWords {
    closer: "Zoomer",
    farther: "Dézoomer",
    home: "Voir toute la carte",
    frame: |name| format!("Voir de près\u{a0}: {name}"),
    frame_chosen: "Voir de près le territoire choisi",
    moves: [
        "Aller vers le nord",
        "Aller vers le sud",
        "Aller vers l’ouest",
        "Aller vers l’est",
    ],
    full_screen: "Plein écran",
    leave_full_screen: ["Quitter le plein écran", "Quitter"],
    wheel: "Utilisez Ctrl ou ⌘ + molette pour zoomer",
    finger: "Utilisez deux doigts pour déplacer la carte",
};
