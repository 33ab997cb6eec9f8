//! French words of a tour that a visitor composes.

use super::{ComposeWords, StepButtons};
use crate::codec::DraftFault;
use crate::model::{Lack, Lang, STEP_SECONDS, TITLE_LIMIT};

pub(in crate::text) static WORDS: ComposeWords = ComposeWords {
    compose: "Composer un parcours",
    purpose: "Cherchez une vue sur la carte, ajoutez-la, puis écrivez ce qu’elle montre. Le parcours n’est que dans cette page\u{a0}: \
              rien n’est gardé sur l’appareil ni envoyé. Enregistrez-le dans un fichier pour le reprendre ou le publier.",
    add: "Ajouter cette vue au parcours",
    added: |number| format!("La vue est l’étape {number}."),
    tour_titles: ["Titre du parcours", "Titre du parcours en anglais"],
    steps: "Étapes du parcours composé",
    untitled: "Sans titre",
    about: |territory, axis| format!("{territory} · {axis}"),
    lacking: "À compléter\u{a0}:",
    lack,
    unready: |count| {
        let points = match count {
            0 | 1 => format!("{count} point reste à compléter"),
            _ => format!("{count} points restent à compléter"),
        };
        format!(
            "{points} avant publication\u{a0}: la commande «\u{a0}leviers verifier\u{a0}» les demandera."
        )
    },
    ready: "Rien ne manque pour publier ce parcours.",
    step_buttons: StepButtons {
        edit: "Modifier",
        up: "Monter",
        down: "Descendre",
        remove: "Retirer",
    },
    of_step: |button, number| format!("{button} l’étape {number}"),
    form: |number| format!("Étape {number}"),
    territory: "Territoire dont parle l’étape",
    axis: "Axe dont elle parle",
    titles: ["Titre", "Titre en anglais"],
    texts: ["Texte", "Texte en anglais"],
    notes: ["Notes, pour qui présente", "Notes en anglais"],
    seconds: "Durée, en secondes",
    proofs: "Extraits à l’appui",
    no_proof: "Aucun extrait de ce territoire sous cet axe\u{a0}: une étape s’appuie sur au moins un. Choisissez le territoire et l’axe \
               dont parle l’étape.",
    show_view: "Revoir la vue de l’étape",
    take_view: "Prendre la vue actuelle",
    view_taken: "L’étape montre la vue actuelle.",
    done: "Fermer l’étape",
    play: "Jouer ce parcours",
    save: "Enregistrer (parcours.csv)",
    saved: |name| format!("Fichier prêt\u{a0}: {name}"),
    open: "Ouvrir un parcours.csv",
    opened: |steps| match steps {
        0 | 1 => format!("{steps} étape ouverte."),
        _ => format!("{steps} étapes ouvertes."),
    },
    carried: |steps| match steps {
        0 | 1 => format!(
            "La carte a changé de données\u{a0}: le parcours composé y garde {steps} étape."
        ),
        _ => format!(
            "La carte a changé de données\u{a0}: le parcours composé y garde {steps} étapes."
        ),
    },
    fault,
    restart: "Tout retirer",
    removed: "Retiré.",
    undo: "Remettre",
    moved: |place, count| format!("Étape {place} sur {count}."),
    not_played: "Les parcours publiés ne sont pas disponibles\u{a0}: celui-ci ne peut pas être joué.",
};

fn lack(lack: Lack) -> String {
    let [shortest, longest] = STEP_SECONDS;
    match lack {
        Lack::Title(lang) => format!("titre{}", in_lang(lang)),
        Lack::ShorterTitle(lang) => {
            format!("titre{} de {TITLE_LIMIT} caractères au plus", in_lang(lang))
        }
        Lack::Text(lang) => format!("texte{}", in_lang(lang)),
        Lack::Notes(lang) => format!("notes{}", in_lang(lang)),
        Lack::Seconds => format!("durée de {shortest} à {longest} secondes"),
        Lack::Proof => "au moins un extrait ou une coopération".to_owned(),
    }
}

fn in_lang(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "",
        Lang::En => " en anglais",
    }
}

fn fault(fault: &DraftFault) -> String {
    match fault {
        DraftFault::NotText => {
            "Ce fichier n’est pas un texte en UTF-8, ou il est trop long.".to_owned()
        }
        DraftFault::MissingColumn(column) => {
            format!("La colonne «\u{a0}{column}\u{a0}» de parcours.csv n’y est pas.")
        }
        DraftFault::NoStep => "Ce fichier n’a aucune étape.".to_owned(),
        DraftFault::OtherTours(count) => match count {
            0 | 1 => format!("{count} autre parcours du fichier est laissé de côté."),
            _ => format!("{count} autres parcours du fichier sont laissés de côté."),
        },
        DraftFault::Unknown { row, column, found } => format!(
            "Ligne {row}, colonne «\u{a0}{column}\u{a0}»\u{a0}: «\u{a0}{found}\u{a0}» n’est pas dans le contenu de cette carte."
        ),
    }
}
