//! French words. Spaces before `:` `;` `!` `?` and inside « » are non-breaking (U+00A0).

use super::words::Words;
use crate::geo::FrameId;
use crate::model::{Citation, Lang};

pub(super) static WORDS: Words = Words {
    lang: Lang::Fr,
    carto: &super::carto::FR,
    language_name: "Français",
    title: "Les leviers de l’ESS dans les territoires urbains",
    loading: "Chargement de la carte…",
    failed: "La carte n’a pas pu être affichée",
    partly_failed,
    retry: "Réessayer",
    close: "Fermer",
    unreachable: |file| {
        format!("{file}\u{a0}: aucune réponse du serveur\u{a0}; vérifiez la connexion")
    },
    refused: |file, status| format!("{file}\u{a0}: le serveur a répondu {status}"),
    internal_error: "Une erreur interne a arrêté la carte. Rechargez la page pour la retrouver.",
    map: "Carte des territoires",
    map_keys: "Flèches pour aller d’un territoire au plus proche, Entrée pour ouvrir ses extraits, \
               une lettre pour aller au premier nom qui commence ainsi, plus et moins pour zoomer, \
               zéro pour tout voir, Majuscule et flèches pour déplacer la carte.",
    legend: "Leviers",
    legend_shows: |what| format!("Leviers\u{a0}: {what}"),
    all_levers: "Tous les leviers",
    territories: "Territoires",
    skip_to_list: "Aller à la liste des territoires",
    settings: "Affichage",
    theme: "Thème",
    themes: ["Automatique", "Clair", "Sombre"],
    language: "Langue",
    citation,
    of: |count, total| format!("{count} sur {total}"),
    levers_cited,
    no_answer: "pas de réponse",
    frame,
    caution: "«\u{a0}Non cité\u{a0}» ne veut pas dire «\u{a0}ne fait pas\u{a0}»\u{a0}: aucun extrait n’a été trouvé dans les sources lues.",
    attribution: "Limites administratives\u{a0}: IGN, ADMIN EXPRESS COG (éd. 2020 et 2024), Licence Ouverte 2.0 — \
                  données modifiées\u{a0}; périmètres EPCI\u{a0}: Insee\u{a0}; pays voisins\u{a0}: Natural Earth",
    views: "Vues",
    view_names: ["Carte", "Liste", "Tableau", "Coopérations"],
    controls: "Déplacer la carte",
    some_symbols: |some, all| {
        format!(
            "Symboles\u{a0}: {some} pour {all} territoires, parmi ceux qui ont une réponse\u{a0}; tous ont leur contour et se cherchent par leur nom."
        )
    },
    sentence: super::sentence::sentence_fr,
};

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n < 2 { one } else { many }
}

fn partly_failed(n: usize) -> String {
    format!(
        "{n}\u{a0}{} dans les données de la carte",
        plural(n, "problème", "problèmes")
    )
}

fn citation(state: Citation) -> &'static str {
    match state {
        Citation::Cited => "cité",
        Citation::NotCited => "non cité",
        Citation::NoAnswer => "pas de réponse",
    }
}

fn levers_cited(n: usize) -> String {
    match n {
        0 => "aucun levier cité".to_owned(),
        _ => format!("{n}\u{a0}{}", plural(n, "levier cité", "leviers cités")),
    }
}

fn frame(id: FrameId) -> &'static str {
    match id {
        FrameId::Main => "France métropolitaine",
        FrameId::Corse => "Corse",
        FrameId::IleDeFrance => "Île-de-France",
        FrameId::Guadeloupe => "Guadeloupe",
        FrameId::Martinique => "Martinique",
        FrameId::Guyane => "Guyane",
        FrameId::Reunion => "La Réunion",
        FrameId::Mayotte => "Mayotte",
        FrameId::Abroad(_) => "Hors de France",
    }
}
