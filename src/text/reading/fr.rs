//! French words of filters, search, views and excerpts.

use super::ReadingWords;
use crate::model::{AxisFamily, AxisRule, Lang, SourceKind, YearRange};

pub(in crate::text) static WORDS: ReadingWords = ReadingWords {
    filters: "Filtrer",
    filters_set: |n| match n {
        0 => "Filtrer".to_owned(),
        1 => "Filtrer\u{a0}: 1\u{a0}critère".to_owned(),
        n => format!("Filtrer\u{a0}: {n}\u{a0}critères"),
    },
    axes_hint: "ET\u{a0}: cité pour tous. OU\u{a0}: cité pour l’un au moins. SAUF\u{a0}: sans extrait. Le nombre dit combien \
                de territoires resteraient.",
    family: |family| match family {
        AxisFamily::Lever => "Leviers",
        AxisFamily::Theme => "Thèmes",
        AxisFamily::Framework => "Cadres d’action",
    },
    rule: |rule| match rule {
        AxisRule::Required => "ET",
        AxisRule::Alternative => "OU",
        AxisRule::Excluded => "SAUF",
    },
    rule_of: |rule, name, n| {
        let rule = match rule {
            AxisRule::Required => "ET",
            AxisRule::Alternative => "OU",
            AxisRule::Excluded => "SAUF",
        };
        format!("{rule} {name}\u{a0}: {}", left(n))
    },
    kinds: "Type de territoire",
    regions: "Région",
    years: "Année de l’action",
    from: "De",
    to: "à",
    any_year: "toute année",
    sources: "Source",
    source_kind: |kind| match kind {
        SourceKind::Study => "Étude",
        SourceKind::Official => "Officielle",
        SourceKind::Network => "Réseau",
        SourceKind::Press => "Presse",
        SourceKind::Host => "Autre",
    },
    year_range: years,
    left,
    criteria: "Critères choisis",
    criterion: |rule, name| match rule {
        AxisRule::Required => format!("ET {name}"),
        AxisRule::Alternative => format!("OU {name}"),
        AxisRule::Excluded => format!("SAUF {name}"),
    },
    remove: |criterion| format!("Retirer le critère «\u{a0}{criterion}\u{a0}»"),
    clear: "Tout effacer",
    nothing_left: "Aucun territoire ne répond à tous ces critères. Retirez-en un pour en retrouver.",
    search: "Chercher",
    search_hint: "territoire, commune, levier, mot",
    found_groups: [
        "Territoires",
        "Communes",
        "Leviers, thèmes et cadres",
        "Extraits",
    ],
    found: |n| match n {
        0 => "Aucun résultat".to_owned(),
        1 => "1\u{a0}résultat".to_owned(),
        n => format!("{n}\u{a0}résultats"),
    },
    search_loading: "Chargement des communes et des extraits…",
    search_partial: "Une partie de la recherche n’a pas pu être chargée.",
    commune_in: |commune, territory| format!("{commune}, dans {territory}"),
    sort: "Trier",
    sorts: ["par région", "par nom", "par distance", "par ressemblance"],
    sort_axis: |axis| format!("par état\u{a0}: {axis}"),
    distance: |metres| format!("{:.0}\u{a0}km", metres / 1000.0),
    near: |name| format!("Du plus proche au plus éloigné de {name}"),
    elsewhere: "Dans une autre partie de la France",
    no_region: "Région non précisée",
    choose_first: "Choisissez un territoire\u{a0}: les autres seront rangés du plus proche au plus éloigné.",
    caption: |n| match n {
        0 | 1 => format!("{n}\u{a0}territoire et ses axes cités"),
        n => format!("{n}\u{a0}territoires et leurs axes cités"),
    },
    territory: "Territoire",
    cited: |n| match n {
        0 | 1 => "cité (1\u{a0}extrait)".to_owned(),
        n => format!("cité ({n}\u{a0}extraits)"),
    },
    read: |axis| format!("Lire tous les extraits\u{a0}: {axis}"),
    read_short: "Lire tous les extraits",
    study_page: |page| format!("étude de 2021, page\u{a0}{page}"),
    read_count: |excerpts, territories| {
        format!(
            "{excerpts}\u{a0}{} de {territories}\u{a0}{}",
            if excerpts < 2 { "extrait" } else { "extraits" },
            if territories < 2 {
                "territoire"
            } else {
                "territoires"
            }
        )
    },
    read_nothing: "Aucun extrait à lire ici avec ces critères.",
    neighbours: "Extraits voisins",
    previous: "Extrait précédent",
    next: "Extrait suivant",
    cite: "Citer",
    cite_forms: "Forme de la citation",
    copy: "Copier",
    copied: "Copié.",
    not_copied: "La copie est refusée\u{a0}: sélectionnez le texte.",
    copy_sentence: "Copier la phrase",
    pdf: |lang| match lang {
        None => "PDF",
        Some(Lang::Fr) => "PDF, en français",
        Some(Lang::En) => "PDF, en anglais",
    },
};

fn left(n: usize) -> String {
    match n {
        0 => "aucun territoire".to_owned(),
        1 => "1\u{a0}territoire".to_owned(),
        n => format!("{n}\u{a0}territoires"),
    }
}

fn years(years: YearRange) -> String {
    match (years.from(), years.to()) {
        (None, None) => "toute année".to_owned(),
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from} à {to}"),
        (Some(from), None) => format!("{from} ou après"),
        (None, Some(to)) => format!("{to} ou avant"),
    }
}
