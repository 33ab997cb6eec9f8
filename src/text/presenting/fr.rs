//! French words of the page before others.

use super::PresentingWords;

pub(in crate::text) static WORDS: PresentingWords = PresentingWords {
    present: "Présenter",
    projection: ["Mode projection", "Quitter la projection"],
    window: ["Fenêtre de présentation", "nouvelle fenêtre"],
    notes: "Notes",
    no_notes: "Pas de notes pour cette étape\u{a0}: les extraits à l’appui sont ci-dessous, en entier.",
    on_screen: "À l’écran",
    behind: "À l’appui",
    upcoming: "Ensuite",
    last_step: "C’est la dernière étape.",
    times: ["Heure", "Temps écoulé"],
    reset: "Remettre à zéro",
    black: ["Écran noir", "Rallumer l’écran"],
    linked: "Reliée à la fenêtre projetée.",
    waiting: "La fenêtre projetée ne répond pas\u{a0}: ouvrez le parcours dans une autre fenêtre de ce navigateur. D’ici \
              là, cette page avance seule.",
    gone: "La fenêtre projetée est fermée\u{a0}: cette page avance seule jusqu’à son retour.",
    ended: "Le parcours est quitté dans la fenêtre projetée. «\u{a0}Suivante\u{a0}» l’y rouvre.",
    impossible: "Ce navigateur ne relie pas deux fenêtres\u{a0}: cette page avance seule.",
    elsewhere: "La salle voit autre chose que l’étape.",
    touch: "Touchez l’écran pour explorer",
    still_there: "Vous êtes toujours là\u{a0}?",
    returning: |seconds| match seconds {
        0 | 1 => {
            format!("Retour au début dans {seconds}\u{a0}seconde. Touchez l’écran pour continuer.")
        }
        _ => {
            format!("Retour au début dans {seconds}\u{a0}secondes. Touchez l’écran pour continuer.")
        }
    },
    stay: "Continuer",
    elsewhere_heading: "À lire sur votre téléphone",
    elsewhere_use: "Cette borne n’ouvre pas d’autre page. Photographiez ce code ou notez l’adresse.",
};
