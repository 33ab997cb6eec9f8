//! French words of the exploration.

use super::{ExploringWords, LinkFacts, WayFacts};
use crate::geo::{Compass, Zone};
use crate::model::CooperationKind;

pub(in crate::text) static WORDS: ExploringWords = ExploringWords {
    links_map: "Carte des coopérations",
    links_all: "Qui coopère avec qui",
    links_of: |name| format!("Coopérations\u{a0}: {name}"),
    links_among: "Coopérations entre les territoires comparés",
    choose: "Territoire",
    everyone: "Tous les territoires",
    links_whose: [
        "Liens montrés",
        "Du territoire choisi",
        "Entre la sélection",
    ],
    kinds: "Nature des liens",
    kinds_hint: "Sans choix, toutes sont montrées.",
    kind,
    links: |n| format!("{n}\u{a0}{}", plural(n, "coopération", "coopérations")),
    link,
    not_drawn: |n| {
        format!(
            "{n}\u{a0}{} sur la carte, faute de place pour les noms\u{a0}: la liste ci-dessous les donne toutes.",
            plural(
                n,
                "coopération n’est pas dessinée",
                "coopérations ne sont pas dessinées"
            )
        )
    },
    stubs: "Un trait court mène à un partenaire hors de la carte.",
    no_link: "Aucune coopération n’est recensée ici dans les sources lues\u{a0}: cela ne dit pas qu’il n’y en a pas.",
    no_link_among: "Aucune coopération n’est recensée entre ces territoires dans les sources lues\u{a0}: cela ne dit pas qu’il n’y en a pas.",
    select_two: "Choisissez au moins deux territoires à comparer pour voir les liens entre eux.",
    source: "Source",
    near: |name| format!("Territoires proches\u{a0}: {name}"),
    near_choose: "Choisissez un territoire pour voir qui lui ressemble et qui est près de lui.",
    near_order: "Proches par",
    near_by: ["Leviers et thèmes cités", "Distance"],
    near_whom: "Parmi",
    near_among: [
        "Tous",
        "Même type",
        "Taille comparable (de la moitié au double)",
    ],
    more_near: |n| format!("Voir les {n} suivants"),
    alike: |percent| format!("{percent}\u{a0}% en commun"),
    shared: |names| format!("Cités pour les deux\u{a0}: {}.", listed(names)),
    theirs: |names| format!("Cités pour lui seulement\u{a0}: {}.", listed(names)),
    ours: |names| format!("Cités pour nous seulement\u{a0}: {}.", listed(names)),
    way,
    not_compared: |names| {
        format!(
            "Non {}, faute de réponse ou de citation\u{a0}: {}.",
            plural(names.len(), "comparé", "comparés"),
            listed(names)
        )
    },
    cannot_compare: |name| {
        format!(
            "{name}\u{a0}: pas de réponse ou rien de cité, donc rien à comparer. Les distances restent disponibles."
        )
    },
    as_read: "D’après l’étude et ses sources\u{a0}; distances à vol d’oiseau.",
    gaps: |name| format!("Cités pour des territoires proches, non cités pour {name}"),
    gap: |axis| format!("{axis}\u{a0}: extraits pour"),
    no_gap: "Rien de plus n’est cité pour les territoires proches.",
    compare: "Comparer",
    compare_add: "Comparer avec",
    compare_pick: "Choisir un territoire…",
    compare_with: "Comparer avec…",
    compare_in: "Dans la comparaison",
    compare_remove: |name| format!("Retirer {name} de la comparaison"),
    compare_hint: "Choisissez de deux à quatre territoires.",
    compare_full: "La comparaison est complète\u{a0}: quatre territoires au plus.",
    compare_caption: |differing, all| {
        format!(
            "{differing}\u{a0}{} sur {all}",
            plural(differing, "différence", "différences")
        )
    },
    axis: "Levier, thème ou cadre",
    compare_parts: ["Ce qui diffère", "Ce qui est pareil"],
    compare_rows: ["Type", "Région", "Population"],
    combinations: "Combinaisons de leviers",
    combinations_caption: |sets, n| {
        format!(
            "{sets}\u{a0}{} exactes de leviers cités, pour {n}\u{a0}{}",
            plural(sets, "combinaison", "combinaisons"),
            plural(n, "territoire", "territoires")
        )
    },
    territories: "Territoires",
    in_set: ["cité", "hors de l’ensemble"],
    set: |names| {
        if names.is_empty() {
            "Aucun levier cité, ou pas de réponse".to_owned()
        } else {
            listed(names)
        }
    },
    keep_set: |set, n| {
        format!(
            "Garder {n}\u{a0}{}\u{a0}: {set}",
            plural(n, "territoire", "territoires")
        )
    },
    more_sets: |n| format!("Voir les autres combinaisons ({n})"),
};

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n < 2 { one } else { many }
}

/// `a`, `a et b`, `a, b et c`.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} et {last}", first.join(", ")),
    }
}

fn kind(kind: CooperationKind) -> &'static str {
    match kind {
        CooperationKind::ContratReciprocite => "Contrat de réciprocité",
        CooperationKind::Convention => "Convention",
        CooperationKind::PoleMetropolitain => "Pôle métropolitain",
        CooperationKind::Reseau => "Réseau",
        CooperationKind::ProjetCommun => "Projet commun",
        CooperationKind::Transfrontalier => "Transfrontalier",
        CooperationKind::Europeen => "Programme européen",
        CooperationKind::OutilPartage => "Outil partagé",
    }
}

fn link(facts: &LinkFacts<'_>) -> String {
    let LinkFacts {
        from,
        partner,
        outside,
        kind: bond,
        year,
    } = facts;
    let partners = match partner {
        Some(partner) if outside.is_empty() => (*partner).to_owned(),
        Some(partner) => format!("{partner}, et aussi\u{a0}: {outside}"),
        None => (*outside).to_owned(),
    };
    let when = year.map(|year| format!(", {year}")).unwrap_or_default();
    format!(
        "{from} coopère avec {partners}\u{a0}: {}{when}.",
        kind(*bond).to_lowercase()
    )
}

fn way(facts: &WayFacts<'_>) -> String {
    let WayFacts {
        name,
        km,
        compass,
        zone,
    } = *facts;
    let km = format!("{}\u{a0}km", super::super::grouped(km, '\u{202f}'));
    match compass {
        Some(point) => format!("{}\u{a0}: {name}, {km}", direction(point)),
        None => format!("{}\u{a0}: {name}, {km}", place(zone)),
    }
}

fn direction(point: Compass) -> &'static str {
    match point {
        Compass::North => "au nord",
        Compass::NorthEast => "au nord-est",
        Compass::East => "à l’est",
        Compass::SouthEast => "au sud-est",
        Compass::South => "au sud",
        Compass::SouthWest => "au sud-ouest",
        Compass::West => "à l’ouest",
        Compass::NorthWest => "au nord-ouest",
    }
}

fn place(zone: Zone) -> &'static str {
    match zone {
        Zone::Metropole => "en métropole",
        Zone::Guadeloupe => "en Guadeloupe",
        Zone::Martinique => "en Martinique",
        Zone::Guyane => "en Guyane",
        Zone::Reunion => "à La Réunion",
        Zone::Mayotte => "à Mayotte",
        Zone::Abroad(_) => "hors de France",
    }
}
