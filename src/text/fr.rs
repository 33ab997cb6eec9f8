//! French words. Spaces before `:` `;` `!` `?` and inside « » are non-breaking (U+00A0).

use super::words::Words;
use crate::geo::FrameId;
use crate::model::{Citation, Lang, Population, TerritoryKind};

pub(super) static WORDS: Words = Words {
    lang: Lang::Fr,
    carto: &super::carto::FR,
    host: &super::host::FR,
    reading: &super::reading::FR,
    gestures: &super::gestures::FR,
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
    population,
    kind,
    frame,
    excerpts: |n| format!("{n}\u{a0}{}", plural(n, "extrait", "extraits")),
    themes_heading: "Thèmes",
    frameworks_heading: "Cadres d’action",
    summary: "résumé",
    summary_hint: "Résumé rédigé par nous à partir de la source",
    inferred: "lien déduit",
    undated: "année non précisée",
    permalink: |title| format!("Lien vers l’extrait «\u{a0}{title}\u{a0}»"),
    permalink_short: "Lien",
    pdf: "PDF",
    see_also: "voir aussi",
    excerpts_loading: "Chargement des extraits…",
    excerpts_failed: "Les extraits n’ont pas pu être chargés",
    no_excerpt: "Aucun extrait n’a été recueilli pour ce territoire\u{a0}: cela ne dit rien de ce qu’il fait.",
    part_of: "Fait partie de",
    contains: "Villes et territoires qui en font partie",
    caution: "«\u{a0}Non cité\u{a0}» ne veut pas dire «\u{a0}ne fait pas\u{a0}»\u{a0}: aucun extrait n’a été trouvé dans les sources lues.",
    attribution: "Limites administratives\u{a0}: IGN, ADMIN EXPRESS COG (éd. 2020 et 2024), Licence Ouverte 2.0 — \
                  données modifiées\u{a0}; périmètres EPCI\u{a0}: Insee\u{a0}; pays voisins\u{a0}: Natural Earth",
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
    sentence: super::sentence::sentence_fr,
};

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n < 2 { one } else { many }
}

fn proposal(nearest: Option<&str>) -> String {
    nearest
        .map(|name| format!("\u{a0}; le plus proche est «\u{a0}{name}\u{a0}»"))
        .unwrap_or_default()
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

fn number(n: u32) -> String {
    super::grouped(n, '\u{202f}')
}

fn population(population: &Population) -> String {
    let Population {
        count,
        year,
        source,
    } = population;
    format!(
        "{}\u{a0}habitants en {year}, source\u{a0}: {source}",
        number(*count)
    )
}

fn kind(kind: TerritoryKind) -> &'static str {
    match kind {
        TerritoryKind::Metropole => "Métropole",
        TerritoryKind::CommunauteUrbaine => "Communauté urbaine",
        TerritoryKind::CommunauteAgglomeration => "Communauté d’agglomération",
        TerritoryKind::Ept => "Établissement public territorial",
        TerritoryKind::Ville => "Ville",
        TerritoryKind::Unknown => "Territoire",
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
