//! French words of the guided tours.

use super::TourWords;

pub(in crate::text) static WORDS: TourWords = TourWords {
    tours: "Parcours guidés",
    steps: |count| match count {
        0 | 1 => format!("{count} étape"),
        _ => format!("{count} étapes"),
    },
    loading: "Chargement des parcours…",
    failed: "Les parcours guidés ne sont pas disponibles",
    step_of: |step, count| format!("Étape {step} sur {count}"),
    controls: "Conduire le parcours",
    previous: "Précédente",
    next: "Suivante",
    run: "Défilement automatique",
    hold: "Arrêter le défilement",
    leave: "Quitter le parcours",
    back: |step| format!("Revenir à l’étape {step}"),
    progress: "Étapes du parcours",
    proofs: "Extraits à l’appui",
    listen: "À écouter",
    minutes: |minutes| format!("{minutes} min"),
    announced: "annoncé dans",
    black: "Écran noir. La touche B ou un clic le rallume.",
};
