//! French words of « Essayer mes données ».

use super::TryingWords;

pub(super) static WORDS: TryingWords = TryingWords {
    title: "Essayer mes données",
    yours: "Vos données",
    privacy: "Les fichiers sont lus dans cette page. Rien ne quitte cet ordinateur, rien n’est publié.",
    choose: "Choisir un classeur (XLSX, ODS) ou des fichiers CSV",
    or_drop: "ou les déposer n’importe où dans la page.",
    complete: "Garder les lignes que les fichiers n’ont pas",
    reading: |names| format!("Lecture de {names}…"),
    stop: "Arrêter",
    stopped: "Lecture arrêtée.",
    published: |edition| format!("La carte montre l’édition publiée du {edition}."),
    tried: |names| format!("Aucun problème. La carte montre {names}, et non l’édition publiée."),
    refused: |count| {
        if count == 1 {
            "1\u{a0}problème\u{a0}: la carte n’a pas changé.".to_owned()
        } else {
            format!("{count}\u{a0}problèmes\u{a0}: la carte n’a pas changé.")
        }
    },
    some_problems: |shown, all| {
        format!(
            "Les {shown} premiers problèmes, sur {all}\u{a0}: corrigez-les, puis essayez encore."
        )
    },
    changes: "Ce qui change",
    no_change: "Rien ne change\u{a0}: les fichiers disent ce qui est publié.",
    notes: "À savoir",
    files: "Fichiers de la carte",
    back: "Revenir aux données publiées",
    leave: "Quitter l’essai",
    row: "La ligne",
    here: "à corriger",
    empty: "(vide)",
    not_loaded: "Le lecteur de classeurs n’a pas pu être chargé. Vérifiez la connexion, puis choisissez le fichier de nouveau.",
    not_read: "Ce fichier n’a pas pu être lu jusqu’au bout. La carte n’a pas changé. Enregistrez-le de nouveau dans le \
               tableur, ou enregistrez chaque feuille en CSV, puis essayez encore.",
    too_heavy: |name, most| format!("{name}\u{a0}: fichier trop lourd. {most}\u{a0}Mo au plus."),
    not_saved: "Le navigateur a refusé d’enregistrer le fichier.",
};
